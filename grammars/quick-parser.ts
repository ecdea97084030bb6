/** A parser that need not record its grammar where its decisions are known. */
import { EmbeddedActionsParser, type IParserConfig, type Rule, type TokenType } from 'chevrotain';
import { type Decisions, decider, NotingLookahead } from './decisions.js';
import { KNOWN } from './known-decisions.js';
import { LateLookahead } from './late-lookahead.js';

/** What a parser of Chevrotain keeps, and does not tell of in its types. */
interface Inside {
  selfAnalysisDone: boolean;
  lookAheadFuncsCache: Map<number, (...given: never[]) => unknown>;
  tokensMap: Record<string, TokenType>;
}

export interface QuickOptions {
  /** Work the decisions out even where they are known, validate the grammar, and note what decisions are made by. */
  whole?: boolean;
  /** What it decides by, in place of what the build has put in. */
  known?: Decisions;
}

export abstract class QuickParser extends EmbeddedActionsParser {
  readonly #whole: boolean;
  readonly #known: Decisions | undefined;
  #productions: Record<string, Rule> | undefined;

  constructor(
    tokens: TokenType[],
    config: IParserConfig & { maxLookahead: number },
    { whole = false, known }: QuickOptions,
  ) {
    const { maxLookahead } = config;
    const lookaheadStrategy = whole ? new NotingLookahead({ maxLookahead }) : new LateLookahead({ maxLookahead });
    super(tokens, { recoveryEnabled: false, skipValidations: !whole, lookaheadStrategy, ...config });
    this.#whole = whole;
    this.#known = known;
  }

  private get inside(): Inside {
    return this as unknown as Inside;
  }

  /** Makes the parser ready, in place of Chevrotain's own; to be called last when it is built. */
  protected makeReady(name: string): void {
    const known = this.#known ?? KNOWN[name];
    if (this.#whole || !known) {
      this.performSelfAnalysis();
      return;
    }
    const { inside } = this;
    for (const [key, decision] of known)
      inside.lookAheadFuncsCache.set(
        key,
        decider(decision, (type) => inside.tokensMap[type]),
      );
    inside.selfAnalysisDone = true;
  }

  /** The same parser with its grammar recorded. */
  protected abstract recorded(): QuickParser;

  /** For messages of errors and for diagrams: hardly a run asks, and then the grammar is recorded after all. */
  override getGAstProductions(): Record<string, Rule> {
    const own = super.getGAstProductions();
    if (Object.keys(own).length > 0) return own;
    this.#productions ??= this.recorded().getGAstProductions();
    return this.#productions;
  }

  override getSerializedGastProductions(): ReturnType<EmbeddedActionsParser['getSerializedGastProductions']> {
    const own = super.getSerializedGastProductions();
    return own.length > 0 ? own : this.recorded().getSerializedGastProductions();
  }

  /** What a whole parser decides by, as {@link makeReady} takes it. */
  decisions(): Decisions {
    return [...this.inside.lookAheadFuncsCache].flatMap(([key, decide]) => {
      const noted = NotingLookahead.noted.get(decide);
      return noted ? [[key, noted] as const] : [];
    });
  }
}
