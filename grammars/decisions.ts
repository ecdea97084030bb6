/**
 * What a parser decides by, known before it is built. Chevrotain finds it out by recording the grammar: all rules are run
 * once and what they call is noted, a tenth of what reading one notice costs. The build keeps it beside the bundle's code.
 */
import { getLookaheadPaths, type ILookaheadStrategy, LLkLookaheadStrategy, type TokenType } from 'chevrotain';

/** Alternatives as the paths that open them, a path as names of tokens. */
export interface Decision {
  alternatives: string[][][];
  /** The choice is among alternatives, not whether to enter one. */
  choice: boolean;
  /** Alternatives have gates. */
  gated: boolean;
}

/** By the key that Chevrotain gives a decision in the parser. */
export type Decisions = readonly (readonly [key: number, Decision])[];

type AlternationOptions = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type OptionalOptions = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];
/** Of a parser of Chevrotain: the token ahead, without a look at the end; behind it stand tokens that end the text. */
interface Ahead {
  LA_FAST(ahead: number): { tokenTypeIdx: number };
}
export type Decide = (this: Ahead, alternatives?: unknown) => unknown;

const namesOf = (paths: TokenType[][][]): string[][][] =>
  paths.map((alternative) => alternative.map((path) => path.map(({ name }) => name)));

/** A strategy that notes, on each function that it makes, what that decides by. */
export class NotingLookahead extends LLkLookaheadStrategy {
  static readonly noted = new WeakMap<object, Decision>();

  override buildLookaheadForAlternation(options: AlternationOptions) {
    const { prodOccurrence: occurrence, rule, maxLookahead, hasPredicates } = options;
    const paths = getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead });
    const decide = super.buildLookaheadForAlternation(options);
    NotingLookahead.noted.set(decide, { alternatives: namesOf(paths), choice: true, gated: hasPredicates });
    return decide;
  }

  override buildLookaheadForOptional(options: OptionalOptions) {
    const { prodOccurrence: occurrence, rule, maxLookahead, prodType } = options;
    // The second set of paths leaves the production: only the first is asked for.
    const [enter] = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead });
    const decide = super.buildLookaheadForOptional(options);
    NotingLookahead.noted.set(decide, { alternatives: namesOf([enter]), choice: false, gated: false });
    return decide;
  }
}

/** The function that decides as Chevrotain's own does, made when it is first called. */
export function decider({ alternatives, choice, gated }: Decision, typeOf: (name: string) => TokenType): Decide {
  let decide: Decide | undefined;
  return function (given) {
    decide ??= decidingBy(
      alternatives.map((alternative) => alternative.map((path) => path.map(typeOf))),
      choice,
      gated,
    );
    return decide.call(this, given);
  };
}

/** The same by the types of tokens that open alternatives. */
export function decidingBy(paths: TokenType[][][], choice: boolean, gated: boolean): Decide {
  const chosen = gated || paths.flat().some(({ length }) => length !== 1) ? byPaths(paths, gated) : byOneToken(paths);
  if (choice) return chosen;
  return function () {
    return chosen.call(this) !== undefined;
  };
}

/** Every number that a token has which is taken for a type: its own, and those of the types below it. */
const indicesOf = ({ tokenTypeIdx, categoryMatches = [] }: TokenType): number[] => [
  tokenTypeIdx as number,
  ...categoryMatches,
];

function byOneToken(alternatives: TokenType[][][]): Decide {
  const chosen: number[] = [];
  for (const [number, alternative] of alternatives.entries())
    for (const index of alternative.flat().flatMap(indicesOf)) chosen[index] ??= number;
  return function () {
    return chosen[this.LA_FAST(1).tokenTypeIdx];
  };
}

function byPaths(alternatives: TokenType[][][], gated: boolean): Decide {
  // A path is flags by the number of a token, one list for each token of it.
  const opened = alternatives.map((paths) => paths.map((path) => path.map(flagsOf)));
  return function (given) {
    for (let number = 0; number < opened.length; number++) {
      for (const path of opened[number]) {
        let at = 0;
        while (at < path.length && path[at][this.LA_FAST(at + 1).tokenTypeIdx]) at += 1;
        if (at < path.length) continue;
        // A gate looks further ahead than a path does: it is asked last.
        const gate = gated ? (given as { GATE?: () => boolean }[])[number].GATE : undefined;
        if (gate !== undefined && gate.call(this) === false) break;
        return number;
      }
    }
    return undefined;
  };
}

function flagsOf(type: TokenType): boolean[] {
  const flags: boolean[] = [];
  for (const index of indicesOf(type)) flags[index] = true;
  return flags;
}
