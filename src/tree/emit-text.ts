/** Tokens of one text: its labels, ordinals, statuses, and what is left. */

import { charClass } from '../../grammars/char-class.js';
import { closingClause } from '../../grammars/closing-clause.js';
import { type LabelRole, MEASURES_IF_ALONE, NAMED } from '../../grammars/labels.js';
import { tokens as t } from '../../grammars/notice/index.js';
import { isPartingSign, PARTING, partingStart } from '../../grammars/parting-signs.js';
import { onlySustains } from '../../grammars/status.js';
import { stateInFront, statusIn, type Words } from '../../grammars/words.js';
import type { Mark } from '../lines/marks.js';
import type { View } from '../lines/view.js';
import { stateBehind } from '../shape/heading.js';
import { labelAt } from '../shape/labels-at.js';
import { lastSentence } from '../shape/last-sentence.js';
import type { Stretch } from '../shape/ordinals.js';
import type { TokenSink } from './token-sink.js';

/** How a stretch is read: inside a problem labels, status and elisions count. */
export interface Mode {
  problem: boolean;
  /** 整改完成情况 stands beside a label of its own for measures: it tells results. */
  separate: boolean;
  /** Stretches that say the finding again. */
  leads?: ReadonlySet<Stretch>;
}

const LONGEST_STATUS = 64;
/** No text that says what has come of something is shorter. */
const LEAST_RESULT = 6;

/** Where a status at the head of a text ends (已完成整改。一是…, 【已完成】整改：), its start where none stands there. */
function headStatusEnd(words: Words, text: string, start: number, until: number, labelled: boolean | 'open'): number {
  const front = stateInFront(words, text, start);
  if (front > start && front <= until) return front;
  const stop = text.slice(start, Math.min(until, start + LONGEST_STATUS)).search(/[。;]/);
  const end = start + stop + 1;
  return stop > 0 && end < text.length && statusIn(words, text.slice(start, end), labelled) ? end : start;
}

/** A label in a text; `word` is empty where only the bracket closes that its label opened. */
export interface LabelIn {
  word: string;
  start: number;
  end: number;
}

const OPENING = '('.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);
/** Code units behind which a label may stand. */
const PARTS = charClass('。;！!(/|');
/** Those of them that part labels and are none of what one labels: …／责任人：某某／期限：5月. */
const BARS = '/|';

/** Brackets that part what they hold from a sentence, and their ends. */
const FRAMES = '【〔[';
const FRAMES_END = '】〕]';
/** What closes a bracket that labels stand in with their values. */
const CLOSERS: Partial<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '〔': '〕' };

/** Labels in a stretch: at its start, behind a stop, a blank or an opening bracket; without a word, where that closes. */
function labelsIn(words: Words, view: View, start: number, end: number): LabelIn[] {
  const text = view.text;
  const found: LabelIn[] = [];
  /** What closes the bracket that labels stand in, empty outside of one. */
  let closing = '';
  const front = stateInFront(words, text, start);
  const parted = view.parted();
  let next = 0;
  for (let i = start; i < end; i++) {
    while (next < parted.length && parted[next] < i) next++;
    if (closing && text[i] === closing) {
      if (closesValue(words, text, found, i, end)) found.push({ word: '', start: i, end: i + 1 });
      closing = '';
    }
    const behind = i > start ? text.charCodeAt(i - 1) : 0;
    const sign = i > start && (behind === BLANK || PARTING[behind]) ? partingStart(text, i, start) : i;
    // 责任领导：周某，责任股室：办公室: commas part labels that one word each answers.
    const parts = PARTS[behind] || (behind === COMMA && (closing || answered(words, found)));
    const framed = FRAMES.includes(text[i]);
    if (i !== start && i !== front && !parts && !framed && sign === i && parted[next] !== i) continue;
    const label = i === front && i > start ? words.labels.read(text, i) : labelAt(words, text, i, false);
    if (!label || label.end > end) continue;
    // 漏填【整改举措】补填: brackets part a label from what stands round it, where it fills them.
    const filled = framed && FRAMES_END.includes(text[label.end - 1]);
    if (framed && !filled && i > start) continue;
    // （责任单位：某局；完成时限：2024年8月）, [责任单位：某局|完成时限：8月]: labels in a bracket, which closes their values.
    const bracket = behind === OPENING ? '(' : text[i];
    const closer = filled ? undefined : CLOSERS[bracket];
    if (closer) closing = text.indexOf(closer, i) > 0 ? closer : '';
    const dressed = (closing === ')' && behind === OPENING) || (i > start && BARS.includes(text[i - 1]));
    found.push({ word: label.word, start: dressed ? i - 1 : sign, end: label.end });
    i = label.end - 1;
  }
  return found;
}

/**
 * Whether a bracket closes what its label opened. What was done may run on behind it, and is one text with what stands in
 * the bracket.
 */
function closesValue({ labels }: Words, text: string, found: readonly LabelIn[], at: number, end: number): boolean {
  const last = found[found.length - 1];
  if (!last || !labels.tellsDone(last.word)) return true;
  let next = at + 1;
  while (next < end && '。;,'.includes(text[next])) next++;
  return next >= end || labels.read(text, next) !== null;
}

/** Whether a name or a day answers the last label found. */
function answered({ labels }: Words, found: readonly LabelIn[]): boolean {
  const last = found[found.length - 1];
  return last !== undefined && NAMED.has(labels.rolesOf(last.word)[0]);
}

/** The role of a label where a word has several. */
export function labelRole(words: Words, word: string, mode: Mode): LabelRole {
  const roles = words.labels.rolesOf(word);
  if (roles.includes('results')) return mode.separate || !MEASURES_IF_ALONE.includes(word) ? 'results' : 'measures';
  return roles[0];
}

/** 略。: a text that says that its part is left out. */
function isElision({ lexicon }: Words, text: string): boolean {
  const { elisions } = lexicon.labels;
  return elisions.some((word) => text.length <= word.length + 1 && text.replace(/[。;]$/, '') === word);
}

export class TextEmitter {
  /** Labels of stretches: which other labels stand beside them is asked before they are read. */
  private readonly labels = new Map<Stretch, readonly LabelIn[]>();

  constructor(
    private readonly words: Words,
    private readonly sink: TokenSink,
  ) {}

  /** The labels in a stretch. */
  labelsOf(stretch: Stretch): readonly LabelIn[] {
    let labels = this.labels.get(stretch);
    if (!labels) {
      labels = labelsIn(this.words, stretch.block.view, stretch.start, stretch.end);
      this.labels.set(stretch, labels);
    }
    return labels;
  }

  /** One paragraph, or what runs on behind a heading. */
  stretch(stretch: Stretch, ordinals: readonly Mark[], mode: Mode): void {
    const { view } = stretch.block;
    const labels = mode.problem ? this.labelsOf(stretch) : [];
    if (mode.leads?.has(stretch)) {
      this.sink.push(t.Text, view, stretch.start, stretch.end, { leads: true });
      this.sink.bracket(t.Break, this.sink.lastEnd());
      return;
    }
    let at = stretch.start;
    const edges = [...labels, null];
    let next = 0;
    for (const [i, label] of edges.entries()) {
      const until = label?.start ?? stretch.end;
      const own: Mark[] = [];
      for (; next < ordinals.length && ordinals[next].start < until; next++)
        if (ordinals[next].start >= at && ordinals[next].end <= until) own.push(ordinals[next]);
      this.run(view, at, until, own, mode);
      if (!label) break;
      if (!label.word) {
        this.sink.bracket(t.Break, this.sink.lastEnd());
        at = label.end;
        while (at < stretch.end && '。;,'.includes(view.text[at])) at++;
        continue;
      }
      const role = labelRole(this.words, label.word, mode);
      const end = edges[i + 1]?.start ?? stretch.end;
      this.sink.push(t.Label, view, label.start, label.end, {
        role: role === 'status' && this.tellsMore(view.text, label.end, end) ? 'results' : role,
        word: label.word,
      });
      at = label.end;
      if (role !== 'finding') continue;
      // 反馈问题：台账不清（已完成）: a state behind the finding is none of it.
      const state = stateBehind(this.words, view.text, at, end);
      if (state === end || ordinals.some((mark) => mark.start >= at && mark.start < end)) continue;
      this.run(view, at, state, [], mode);
      this.sink.push(t.Status, view, state, end);
      at = end;
    }
    this.sink.bracket(t.Break, this.sink.lastEnd());
  }

  /** Text between labels: ordinals, text, a closing status. */
  run(view: View, start: number, end: number, ordinals: readonly Mark[], mode: Mode): void {
    if (end <= start) return;
    const text = view.text.slice(start, end);
    if (mode.problem && isElision(this.words, text)) {
      this.sink.push(t.Elision, view, start, end);
      return;
    }
    let until = end;
    const statuses: [number, number][] = [];
    if (mode.problem) {
      for (;;) {
        const rest = view.text.slice(start, until);
        const sentence = lastSentence(this.words, rest);
        const labelled = this.labelBefore();
        const wholly = sentence.length === rest.length;
        if (
          !sentence ||
          (onlySustains(sentence) ? statuses.length || wholly : !statusIn(this.words, sentence, wholly && labelled))
        )
          break;
        if (statuses.length === 2) break;
        statuses.unshift([until - sentence.length, until]);
        until -= sentence.length;
        if (until <= start) break;
      }
      if (statuses.length && statuses.every(([from, to]) => onlySustains(view.text.slice(from, to)))) {
        statuses.length = 0;
        until = end;
      }
      // Of several measures the last one’s state is its own.
      if (!statuses.length && ordinals.length < 2) {
        const closes = closingClause(lastSentence(this.words, view.text.slice(start, until)), this.tellsResults());
        if (closes) statuses.push([until - closes.length, until]);
        until -= closes.length;
      }
    }
    let at =
      mode.problem && !statuses.length
        ? headStatusEnd(this.words, view.text, start, ordinals[0]?.start ?? until, this.labelBefore())
        : start;
    if (at > start) this.sink.push(t.Status, view, start, at);
    for (const [i, mark] of ordinals.entries()) {
      if (mark.start > at) this.sink.push(t.Text, view, at, mark.start);
      this.sink.push(t.Ordinal, view, mark.start, mark.end, { value: mark.value, style: mark.style });
      at = mark.end;
      const next = ordinals[i + 1]?.start ?? until;
      this.sink.push(t.Text, view, at, Math.min(next, until));
      at = Math.min(next, until);
    }
    // ——已完成: the sign in front of a state is none of a measure.
    if (statuses.length && at === start && [...view.text.slice(at, until)].every(isPartingSign)) at = until;
    if (until > at) this.sink.push(t.Text, view, at, until);
    if (statuses.length) this.sink.push(t.Status, view, statuses[0][0], end);
  }

  /** 进展：已完成。9月以来退回12件。 得分：平均跑动0.6次。已整改到位。: beside a state what has come of it is told. */
  private tellsMore(text: string, start: number, end: number): boolean {
    const value = text.slice(start, end);
    const last = lastSentence(this.words, value);
    const before = value.slice(0, value.length - last.length);
    if (/[。;]$/.test(before) && before.length > LEAST_RESULT && statusIn(this.words, last) !== null)
      return statusIn(this.words, before) === null;
    const stop = headStatusEnd(this.words, text, start, end, 'open');
    const rest = text.slice(stop, end);
    return stop > start && rest.length > LEAST_RESULT && !onlySustains(rest) && !statusIn(this.words, rest, true);
  }

  /** Whether a label for results stands right before. */
  private tellsResults(): boolean {
    const last = this.sink.tokens.findLast(({ tokenType }) => tokenType !== t.Break);
    return last?.tokenType === t.Label && ['results', 'status'].includes(last.payload.role as string);
  }

  /** Whether a label stands right before: one that asks for a state, or one for what was done. */
  private labelBefore(): boolean | 'open' {
    const last = this.sink.tokens.findLast(({ tokenType }) => tokenType !== t.Break);
    if (last?.tokenType !== t.Label) return false;
    const role = last.payload.role as string;
    return role === 'status' ? 'open' : role === 'results' || role === 'measures';
  }
}
