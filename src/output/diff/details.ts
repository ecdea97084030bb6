/** A comparison told in lines of one kind: what, before, after. The writers differ in form only. */
import type { FigureChange, HeaderChange, ListChange, NoticeDiff, ProblemPair } from '../../diff/types.js';
import type { Status } from '../../record/schema.js';
import { type Labels, type Lang, labelsOf } from '../labels.js';
import { formatNumber, formatShare } from '../numbers.js';
import type { Style } from '../style.js';
import { type DiffWords, diffWords } from './words.js';

/** One thing that differs; `null` where a side has nothing. */
export interface Detail {
  label: string;
  a: string | null;
  b: string | null;
  note?: string;
  /** How the note is painted. */
  paint?: keyof Style;
}

interface Vocabulary {
  words: DiffWords;
  labels: Labels;
  lang: Lang;
}

/** The words that details are told in. */
export const vocabulary = (lang: Lang): Vocabulary => ({ words: diffWords(lang), labels: labelsOf(lang), lang });

/** What changed in a problem, the most important first. */
export function pairDetails(pair: ProblemPair, say: Vocabulary): Detail[] {
  const { detail } = say.words;
  const { finding, section, status, deadline, target, lead, responsible } = pair;
  const details: (Detail | null)[] = [
    status && statusDetail(status, say),
    finding && { label: detail.finding, ...finding },
    section && texts(detail.section, section),
    deadline && deadlineDetail(deadline, say),
    target && texts(detail.target, target),
    lead && texts(detail.lead, lead),
    ...responsible.removed.map(({ label, text }) => ({ label: label || detail.responsible, a: text, b: null })),
    ...responsible.added.map(({ label, text }) => ({ label: label || detail.responsible, a: null, b: text })),
    ...listDetails(detail.measures, pair.measures),
    ...listDetails(detail.results, pair.results),
  ];
  return details.filter((one) => one !== null);
}

type Texts = { a: { text: string } | null; b: { text: string } | null };

const texts = (label: string, { a, b }: Texts): Detail => ({ label, a: a?.text ?? null, b: b?.text ?? null });

function statusDetail({ a, b, direction }: NonNullable<ProblemPair['status']>, say: Vocabulary): Detail {
  const told = { label: say.words.detail.status, a: stateName(a, say), b: stateName(b, say) };
  if (direction === 'neither') return told;
  return { ...told, note: say.words[direction], paint: direction === 'progress' ? 'good' : 'bad' };
}

/** What is not stated is said to be not stated. */
function stateName(status: Status | null, { labels, lang }: Vocabulary): string {
  if (status === null) return labels.unstated;
  const state = labels.state[status.state];
  return status.sustained ? `${state}${lang === 'zh' ? '，' : ', '}${labels.sustained}` : state;
}

function deadlineDetail(deadline: NonNullable<ProblemPair['deadline']>, { words }: Vocabulary): Detail {
  const told = texts(words.detail.deadline, deadline);
  return deadline.moved === null ? told : { ...told, note: words[deadline.moved], paint: 'caution' };
}

/** Changes of a list: what was reworded, what went, what came. */
export const listDetails = (label: string, { changed, removed, added }: ListChange): Detail[] => [
  ...changed.map((change) => texts(label, change)),
  ...removed.map(({ text }) => ({ label, a: text, b: null })),
  ...added.map(({ text }) => ({ label, a: null, b: text })),
];

/** Changes of the frame. */
export const headerDetails = ({ header }: NoticeDiff, say: Vocabulary): Detail[] =>
  header.map(({ field, a, b }) => ({
    label: say.words.field[field] ?? field,
    a: headerValue(field, a, say),
    b: headerValue(field, b, say),
  }));

function headerValue(field: string, side: HeaderChange['a'], { labels }: Vocabulary): string | null {
  if (side === null) return null;
  if (field !== 'kind') return side.value;
  return labels.kind[side.value as keyof Labels['kind']] ?? side.value;
}

/** Changes of the stated figures, with how much they grew. */
export const claimDetails = ({ claims }: NoticeDiff, { labels }: Vocabulary): Detail[] =>
  claims.map(({ figure, label, a, b, delta }) => ({
    label: figure === 'money' ? (label ?? '') : labels.claim[figure],
    a: a && amount(figure, a.value, labels),
    b: b && amount(figure, b.value, labels),
    ...(delta !== null && { note: (delta > 0 ? '+' : '') + amount(figure, delta, labels) }),
  }));

function amount(figure: FigureChange['figure'], value: number, { yuan }: Labels): string {
  if (figure === 'completionRate') return formatShare(value);
  return figure === 'money' ? yuan(formatNumber(value)) : formatNumber(value);
}

/** How a problem is called: its number, or its id where it has none. */
export const nameOf = ({ id, number }: { id: string; number: string | null }): string => number ?? id;
