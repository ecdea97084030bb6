/** What a rule is, what it is given, and what it yields. */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import type { View } from '../lines/view.js';
import type { NoticeRecord, Position } from '../record/schema.js';
import type { Branch, NoticeTree } from '../tree/types.js';
import type { Lang, Severity } from './messages.js';

/** How much a rule weighs; `off` silences it. */
export type Level = 'off' | Severity;

/** The words of a rule in one language. */
export interface RuleWords {
  /** What is wrong, in a few words. */
  title: string;
  /** Why it matters, and when the rule keeps silent. */
  explanation: string;
  /** What is said of one place; {keys} are filled from its values. */
  message: string;
}

/** A rule as it is listed: its id, its weight, its words, and a made-up text that breaks it. */
export interface RuleInfo extends Record<Lang, RuleWords> {
  id: string;
  severity: Severity;
  /** A short notice that the rule says something of. */
  example: string;
}

/** A rule over the finished tree and record. */
export interface CheckRule extends RuleInfo {
  check(context: CheckContext): Iterable<Hit>;
}

/** One place that a rule says something of; `null` where it is the whole notice. */
export interface Hit {
  position: Position | null;
  values?: Values;
}

/** What fills the {keys} of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** A node with text of its own, in the tight folded view that rules read, and the way back to the source. */
export interface Passage {
  node: Branch;
  view: View;
}

/** What a rule is given. */
export interface CheckContext {
  record: NoticeRecord;
  tree: NoticeTree;
  /** The word lists that the notice was read with. */
  lists: Lexicon;
  /** Everything that is told: all nodes with text of their own but headings and findings, in document order. */
  passages: readonly Passage[];
  /** Paragraphs and measures outside problems; `role` is that of the section round them. */
  prose: readonly (Passage & { role: string })[];
  /** The passage that a measure, result or paragraph of the record was read from. */
  passageOf(value: { position: Position }): Passage | undefined;
  /** Position of a part of a passage: indices into its view, end exclusive. */
  place(passage: Passage, from: number, to: number): Position;
}

/** What was found in one place. */
export interface Finding {
  rule: string;
  severity: Severity;
  message: string;
  position: Position | null;
}
