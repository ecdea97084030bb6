/** Reads labels: a word with its colon, brackets or line end, that opens a part of a problem. */
import { charClass } from './char-class.js';
import { compoundRoles, isShared, OPENS_SHARED, sharedLabelEnd } from './compound-label.js';
import { LABELS, type LabelRole } from './labels.js';
import type { Lexicon } from './lexicon/built-in.js';
import { STRONG, signEnd, WEAK } from './signs.js';

const ROLES = Object.keys(LABELS) as LabelRole[];
const NONE: readonly LabelRole[] = [];

export interface FoundLabel {
  word: string;
  /** Where what it labels begins. */
  end: number;
}

const OPENING = '*【[(“‘〔';
const CLOSING = ')”’]】〕';
/** Behind one of these a label needs no colon. */
const FRAMING = ']】〕';
/** No label is longer. */
const LONGEST = 18;

/** No label put together of others is shorter. */
const LEAST_COMPOUND = 5;

/** What a label's word ends before. */
const ENDS = charClass(`: *${CLOSING}。;,(（`);

const FRAMES = charClass(FRAMING);
const OPENS = charClass(OPENING);
const SHUTS = charClass(CLOSING);
/** Behind one of these a sign may dress a label. */
const BEFORE_SIGN = charClass('。;,:】〕 ');
const STOPS = charClass('。;');
const COLON = ':'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);
const BRACKET = '('.charCodeAt(0);
const STAR = '*'.charCodeAt(0);
const DASH = '-'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);

/** The word at a place, as far as a label's word may reach: up to a colon or what closes it. */
function wordEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (ENDS[code]) {
      // 责任处(科)室: brackets inside a word.
      if (code === BRACKET && /^\([\u4e00-\u9fff]{1,2}\)[\u4e00-\u9fff]/.test(text.slice(at, at + 6))) {
        at = text.indexOf(')', at);
        continue;
      }
      return at;
    }
  }
  return last;
}

/** The labels that count in a reading: those of the lists, and those that the document itself shows. */
export class Labels {
  /** Whether a word of the lists begins with a character: hardly a line does. */
  private readonly opens: Uint8Array;

  /**
   * @param shown words that this document shows: they go before those of the lists
   * @param spaced words behind which this document sets a blank or a dash in place of a colon
   * @param lists what `opens` holds without those shown, where it is known
   */
  constructor(
    private readonly listed: ReadonlyMap<string, readonly LabelRole[]>,
    private readonly shown: ReadonlyMap<string, readonly LabelRole[]> = new Map(),
    private readonly spaced: ReadonlySet<string> = new Set(),
    lists?: Labels,
  ) {
    this.opens = lists ? lists.opens.slice() : charClass(OPENING + STRONG + WEAK + OPENS_SHARED);
    for (const word of lists ? [] : listed.keys()) this.opens[word.charCodeAt(0)] = 1;
    for (const word of shown.keys()) this.opens[word.charCodeAt(0)] = 1;
  }

  /** The roles that a label's word may have, most usual first. */
  rolesOf(word: string): readonly LabelRole[] {
    return (this.shown.size ? this.shown.get(word) : undefined) ?? this.listed.get(word) ?? this.compoundOf(word);
  }

  private compoundOf(word: string): readonly LabelRole[] {
    if ((word.length < LEAST_COMPOUND && !isShared(word)) || word.length > LONGEST) return NONE;
    return compoundRoles(word, (part) => this.shown.get(part) ?? this.listed.get(part) ?? NONE);
  }

  /** Whether a word is of the lists, and not only of this document. */
  isListed(word: string): boolean {
    return this.listed.has(word) || this.compoundOf(word).length > 0;
  }

  /** Whether a word labels what was done, or what came of it. */
  tellsDone(word: string): boolean {
    return this.rolesOf(word).some((role) => role === 'measures' || role === 'results');
  }

  /** Whether a line is a label for what was done and nothing else: the list below it is its own. */
  headsList(text: string): boolean {
    const word = this.lone(text);
    return word !== null && this.tellsDone(word);
  }

  /** The same with further words. */
  with(words: ReadonlyMap<string, readonly LabelRole[]>, spaced: ReadonlySet<string> = this.spaced): Labels {
    if (!words.size && !spaced.size) return this;
    return new Labels(this.listed, this.shown.size ? new Map([...this.shown, ...words]) : words, spaced, this);
  }

  /**
   * The label with its colon or brackets at a place of a folded text, `null` if none stands there.
   *
   * @param opens whether a text begins there: then a label of this document that needs no colon is one
   */
  read(text: string, at: number, opens?: boolean): FoundLabel | null {
    if (!this.opens[text.charCodeAt(at)]) return null;
    const found = labelSyntax(text, at);
    if (found && this.rolesOf(found.word).length > 0) return found;
    // 整改情况如下：一是…
    const told = found && found.end < text.length && found.word.endsWith('如下') ? found.word.slice(0, -2) : '';
    if (told && this.rolesOf(told).length > 0) return { word: told, end: found?.end ?? at };
    const shared = sharedLabelEnd(text, at);
    if (shared > 0) return { word: text.slice(at, shared - 1), end: shared };
    if (!this.spaced.size) return null;
    return (opens ?? (at === 0 || STOPS[text.charCodeAt(at - 1)] === 1)) ? this.readSpaced(text, at) : null;
  }

  /** A label without a colon: 整改情况　一是…, 整改情况——一是… */
  private readSpaced(text: string, from: number): FoundLabel | null {
    const at = signEnd(text, from);
    for (let length = Math.min(LONGEST, text.length - at); length > 1; length--) {
      const word = text.slice(at, at + length);
      if (!this.spaced.has(word)) continue;
      let end = at + length;
      while (end < text.length && ' —-|=→'.includes(text[end])) end++;
      return end < text.length ? { word, end } : null;
    }
    return null;
  }

  /** Whether a line, or what is left of it, is a label alone that this document sets without a colon. */
  isBare(text: string): boolean {
    if (!this.spaced.size) return false;
    const word = this.lone(text);
    return word !== null && this.spaced.has(word);
  }

  /** The word of a label that is alone on its line: nothing stands behind it. `null` for any other line. */
  lone(text: string): string | null {
    if (text.length > LONGEST + 6 || !this.opens[text.charCodeAt(0)]) return null;
    const dressed = signEnd(text, 0);
    let from = dressed;
    while (from < dressed + 3 && from < text.length && OPENS[text.charCodeAt(from)]) from++;
    let to = text.length;
    const last = text.charCodeAt(to - 1);
    if (to > from && (last === COLON || last === FULL_STOP)) to--;
    for (let i = 0; i < 2 && to > from && SHUTS[text.charCodeAt(to - 1)]; i++) to--;
    const word = text.slice(from, to);
    return this.rolesOf(word).length > 0 ? word : null;
  }
}

/** What has a label's shape at a place of a folded text, whatever its word: 整改情况： 【怎么改】 责任人（牵头）：. */
export function labelSyntax(text: string, at: number): FoundLabel | null {
  // ◆反馈问题：, ——整改措施：
  const dressed = at === 0 || BEFORE_SIGN[text.charCodeAt(at - 1)] ? signEnd(text, at) : at;
  let from = dressed;
  while (from < dressed + 3 && from < text.length && OPENS[text.charCodeAt(from)]) from++;
  const end = wordEnd(text, from);
  if (end - from < 1) return null;
  let behind = end;
  let framed = false;
  for (let i = 0; i < 3 && behind < text.length; i++) {
    const code = text.charCodeAt(behind);
    if (!SHUTS[code] && code !== STAR) break;
    framed ||= FRAMES[code] === 1;
    behind++;
  }
  if (behind === text.length) return framed ? { word: text.slice(from, end), end: behind } : null;
  if (text.charCodeAt(behind) === BRACKET) {
    const close = text.indexOf(')', behind);
    // 【整改措施】（1）…: a bracket is the label’s only where a colon follows.
    if (close > behind && close - behind < 14 && text.charCodeAt(colonBehind(text, close + 1)) === COLON)
      behind = close + 1;
  }
  behind = colonBehind(text, behind);
  if (text.charCodeAt(behind) === COLON)
    return { word: text.slice(from, end), end: behind + (text.charCodeAt(behind + 1) === DASH ? 2 : 1) };
  return framed ? { word: text.slice(from, end), end: behind } : null;
}

/** Where a colon stands behind a blank; the place itself where none does. */
const colonBehind = (text: string, at: number): number =>
  text.charCodeAt(at) === BLANK && text.charCodeAt(at + 1) === COLON ? at + 1 : at;

const made = new WeakMap<Lexicon, Labels>();

/** The labels of some word lists. */
export function labelsOf(lexicon: Lexicon): Labels {
  let labels = made.get(lexicon);
  if (!labels) {
    const byWord = new Map<string, LabelRole[]>();
    for (const role of ROLES)
      for (const word of lexicon.labels[role]) byWord.set(word, [...(byWord.get(word) ?? []), role]);
    labels = new Labels(byWord);
    made.set(lexicon, labels);
  }
  return labels;
}
