/**
 * The grammar of a notice as plain functions: what `parser.ts` reads, read at a fraction of its cost.
 *
 * The grammar in `parser.ts` says what a notice is; each function here is its rule of the same name. Where these refuse
 * tokens nothing is decided: the grammar is asked, and tells what is wrong.
 */
import type { TokenType } from 'chevrotain';
import type { NoticeToken, Phrase } from './phrase.js';
import * as t from './tokens.js';

const MATTER: ReadonlySet<TokenType> = new Set([
  t.TitleLine,
  t.SubtitleLine,
  t.NumberLine,
  t.RecipientsLine,
  t.Byline,
  t.IssuerLine,
  t.PageData,
  t.ContactLine,
  t.SignatureLine,
  t.DateLine,
  t.AttachmentLine,
  t.CopyLine,
  t.FurnitureLine,
]);

const isHead = (type: TokenType | undefined): boolean => type === t.Mark || type === t.FindingLabel || type === t.Title;

type Rule = () => Phrase | null;

class Descent {
  private at = 0;
  /** A level was not closed as it should be. */
  private refused = false;

  constructor(private readonly tokens: readonly NoticeToken[]) {}

  /** `null` where the tokens are refused. */
  notice(): Phrase | null {
    const parts: Phrase['parts'] = [];
    this.many(this.anything, parts);
    return this.refused || this.at < this.tokens.length ? null : { rule: 'notice', parts, open: undefined };
  }

  private type(ahead = 0): TokenType | undefined {
    return this.tokens[this.at + ahead]?.tokenType;
  }

  private many(rule: Rule, parts: Phrase['parts']): void {
    for (let part = rule(); part; part = rule()) parts.push(part);
  }

  /** Takes the next token if it is of a type. */
  private take(type: TokenType, parts: Phrase['parts']): boolean {
    if (this.type() !== type) return false;
    parts.push(this.tokens[this.at++]);
    return true;
  }

  /** A phrase of the next token alone. */
  private single(rule: string): Phrase {
    return { rule, parts: [this.tokens[this.at++]], open: undefined };
  }

  /** Ends a level that `open` began. */
  private closed(rule: string, open: NoticeToken, parts: Phrase['parts']): Phrase {
    if (this.type() === t.Close) this.at++;
    else this.refused = true;
    return { rule, parts, open };
  }

  private readonly anything: Rule = () => {
    const type = this.type();
    if (type === undefined || type === t.Close) return null;
    if (type === t.OpenItem) return this.item();
    return this.paragraph() ?? this.level(type);
  };

  /** The levels that stand in any other, and page matter. */
  private level(type: TokenType): Phrase | null {
    if (type === t.OpenSection) return this.headed('section', true, this.anything);
    if (type === t.OpenProblem) return this.headed('problem', true, this.part);
    if (type === t.OpenSlot) return this.headed('slot', false, this.part);
    if (type === t.OpenTable) return this.enclosed('table', this.row);
    return MATTER.has(type) ? this.single('pageMatter') : null;
  }

  private enclosed(rule: string, inner: Rule): Phrase {
    const open = this.tokens[this.at++];
    const parts: Phrase['parts'] = [];
    this.many(inner, parts);
    return this.closed(rule, open, parts);
  }

  private headed(rule: string, fronted: boolean, inner: Rule): Phrase {
    const open = this.tokens[this.at++];
    const parts: Phrase['parts'] = [];
    if (fronted && this.type() === t.Status && isHead(this.type(1))) parts.push(this.single('status'));
    if (isHead(this.type())) parts.push(this.heading());
    this.many(inner, parts);
    return this.closed(rule, open, parts);
  }

  private heading(): Phrase {
    const parts: Phrase['parts'] = [];
    const marked = this.take(t.Mark, parts);
    this.take(t.FindingLabel, parts);
    if (marked && this.type() === t.Status && this.type(1) === t.Title) parts.push(this.single('status'));
    this.take(t.Title, parts);
    return { rule: 'heading', parts, open: undefined };
  }

  private readonly part: Rule = () => {
    const type = this.type();
    if (type === undefined || type === t.Close) return null;
    if (type !== t.Label) return this.content() ?? this.level(type);
    const parts: Phrase['parts'] = [this.tokens[this.at++]];
    this.many(this.content, parts);
    return { rule: 'labelled', parts, open: undefined };
  };

  private readonly content: Rule = () => {
    const type = this.type();
    if (type === t.Text) return this.run();
    if (type === t.Break) return this.single('pause');
    if (type === t.Ordinal) return this.measure();
    if (type === t.Status) return this.single('status');
    if (type === t.OpenItem) return this.item();
    return type === t.Elision ? this.single('elision') : null;
  };

  private item(): Phrase {
    const open = this.tokens[this.at++];
    const parts: Phrase['parts'] = [];
    this.take(t.Mark, parts);
    this.many(this.part, parts);
    return this.closed('item', open, parts);
  }

  private measure(): Phrase {
    const parts: Phrase['parts'] = [this.tokens[this.at++]];
    while (this.type() === t.Text || (this.type() === t.Break && this.type(1) === t.Text)) {
      this.take(t.Break, parts);
      this.take(t.Text, parts);
    }
    return { rule: 'measure', parts, open: undefined };
  }

  private run(): Phrase {
    const parts: Phrase['parts'] = [];
    while (this.take(t.Text, parts));
    return { rule: 'run', parts, open: undefined };
  }

  private paragraph(): Phrase | null {
    const parts: Phrase['parts'] = [];
    if (!this.take(t.Break, parts)) this.many(this.clause, parts);
    return parts.length ? { rule: 'paragraph', parts, open: undefined } : null;
  }

  private readonly clause: Rule = () => {
    const type = this.type();
    if (type === t.Text) return this.run();
    if (type === t.Status) return this.single('status');
    if (type === t.Elision) return this.single('elision');
    if (type === t.Label) return this.single('label');
    if (type !== t.Ordinal) return null;
    const parts: Phrase['parts'] = [this.tokens[this.at++]];
    while (this.take(t.Text, parts));
    return { rule: 'measure', parts, open: undefined };
  };

  private readonly row: Rule = () => (this.type() === t.OpenRow ? this.enclosed('row', this.cell) : null);
  private readonly cell: Rule = () => (this.type() === t.OpenCell ? this.enclosed('cell', this.content) : null);
}

/** The phrase of a notice's tokens; `null` where they are refused. */
export const descend = (tokens: readonly NoticeToken[]): Phrase | null => new Descent(tokens).notice();
