/**
 * Notices whose problems are forms: a heading, and labelled parts below it. The labels stand with a colon or without, in
 * brackets, behind numbers, signs or blanks; the measures in sentences, lists and ordinals.
 */
import type { Random } from '../support/random.js';
import {
  AREAS,
  CLOSING,
  DAYS,
  type Expected,
  FINDINGS,
  hanzi,
  LABELS,
  MARKS,
  type Made,
  type MarkName,
  MEASURES,
  NAMES,
  OPENING,
  type Part,
  PER_AREA,
  RESULTS,
  STATES,
  several,
  unlike,
} from './texts.js';

const PARTS: readonly (readonly Part[])[] = [
  ['measures'],
  ['measures', 'progress'],
  ['who', 'when', 'measures'],
  ['target', 'measures', 'who', 'when', 'progress'],
  ['measures', 'who', 'when'],
  ['measures', 'results'],
  ['who', 'measures', 'when', 'state'],
  ['target', 'measures', 'when', 'progress', 'who'],
  ['measures', 'results', 'who', 'when', 'state'],
];
const HEADS: Record<string, readonly MarkName[]> = {
  none: ['chinese', 'bracketed', 'dot', 'comma', 'word', 'figure'],
  one: ['bracketed', 'dot', 'comma', 'word', 'figure'],
  areas: ['dot', 'comma', 'round', 'figure'],
};
const CHAPTERS: Record<string, readonly MarkName[]> = { none: [], one: ['chinese'], areas: ['chinese', 'bracketed'] };
const ENDS = ['', '。', '：', '的问题。', '问题'] as const;
const FORMS = [
  'colon',
  'colon and line',
  'bare',
  'number',
  'bare number',
  'mixed',
  'brackets',
  'dash',
  'blank',
] as const;
const LISTS = ['ordinals', 'lines', 'sentence', 'semicolons', 'numbers'] as const;
const SHORT: readonly Part[] = ['who', 'when', 'state'];

/** The measures as one text; `lines` where they stand on lines of their own. */
function listed(
  measures: readonly string[],
  how: (typeof LISTS)[number],
  mark: MarkName | undefined,
): { text: string; lines: boolean } {
  const count = mark ? MARKS[mark] : MARKS.circle;
  if (how === 'lines' && mark)
    return { text: measures.map((one, i) => `${count(i + 1)}${one}。`).join('\n'), lines: true };
  if (how === 'numbers' && mark)
    return { text: `${measures.map((one, i) => count(i + 1) + one).join('；')}。`, lines: false };
  if (how === 'sentence' || how === 'semicolons') return { text: `${measures.join('；')}。`, lines: false };
  return { text: `${measures.map((one, i) => `${hanzi(i + 1)}是${one}`).join('；')}。`, lines: false };
}

/** One notice. */
export function withFields(chance: Random): Made {
  const chapters = chance.of(Object.keys(HEADS));
  const head = chance.of(HEADS[chapters]);
  const end = chance.of(ENDS);
  const free = unlike(['bracketed', 'dot', 'round', 'circle'], [head, ...CHAPTERS[chapters]]);
  const parts = chance.of(PARTS);
  let form: (typeof FORMS)[number] = chance.of(FORMS);
  if (parts.length < 2 && ['number', 'bare number', 'mixed'].includes(form)) form = 'colon';
  const numbered = ['number', 'bare number', 'mixed'].includes(form);
  const field = numbered ? free[0] : undefined;
  const [inner] = free.filter((name) => name !== field);
  const how = chance.of(LISTS);
  const closing = parts.includes('state') ? 'none' : chance.of(['none', 'none', 'all', 'some']);
  const labels = Object.fromEntries(parts.map((part) => [part, chance.of(LABELS[part])]));
  const findings = several(chance, FINDINGS, chapters === 'areas' ? AREAS.length * PER_AREA : chance.between(2, 6));
  const expected: Expected[] = [];
  let text = chapters === 'none' ? OPENING : `${OPENING}一、反馈问题整改情况\n`;
  findings.forEach((finding, i) => {
    const inArea = i % PER_AREA;
    if (chapters === 'areas' && inArea === 0) text += `${MARKS.bracketed(i / PER_AREA + 1)}${AREAS[i / PER_AREA]}\n`;
    text += `${MARKS[head](chapters === 'areas' ? inArea + 1 : i + 1)}${finding}${end}\n`;
    const measures = several(chance, MEASURES, how === 'sentence' ? 1 : chance.between(2, 4));
    const told: Expected = {
      finding,
      measures: how === 'semicolons' ? [measures.join('；')] : measures,
      responsible: null,
      deadline: parts.includes('when'),
      state: null,
    };
    parts.forEach((part, n) => {
      let body = `${chance.of(RESULTS)}。`;
      let lines = false;
      if (part === 'measures') ({ text: body, lines } = listed(measures, how, inner));
      else if (part === 'who') told.responsible = body = chance.of(NAMES);
      else if (part === 'when') body = chance.of(DAYS);
      else if (part === 'target') body = '制度完善，管理规范。';
      else if (part === 'state') {
        body = chance.of(['已完成整改', '正在整改'] as const);
        told.state = STATES[body as keyof typeof STATES];
      }
      text += `${labelled(form, labels[part], body, { lines, short: SHORT.includes(part), mark: field ? MARKS[field](n + 1) : '', chance })}\n`;
    });
    if (closing === 'all' || (closing === 'some' && i % 2 === 0)) {
      text += '该问题已完成整改。\n';
      told.state = 'completed';
    }
    expected.push(told);
  });
  if (chapters !== 'none') text += '二、下一步工作打算\n持续巩固整改成果，健全长效机制。\n';
  return {
    text: text + CLOSING,
    choices: { chapters, head, end, form, parts: parts.join('+'), how, closing },
    expected,
  };
}

interface Dress {
  /** The body stands on lines of its own. */
  lines: boolean;
  /** The body is a name, a day or a state. */
  short: boolean;
  mark: string;
  chance: Random;
}

/** A label with its body. */
function labelled(
  form: (typeof FORMS)[number],
  label: string,
  body: string,
  { lines, short, mark, chance }: Dress,
): string {
  const gap = lines ? '\n' : '';
  const bare = lines || (!short && (form === 'bare' || form === 'bare number' || chance.between(0, 1) === 1));
  switch (form) {
    case 'bare':
      return bare ? `${label}\n${body}` : `${label}：${body}`;
    case 'bare number':
    case 'mixed':
      return bare ? `${mark}${label}\n${body}` : `${mark}${label}：${body}`;
    case 'colon and line':
      return short ? `${label}：${body}` : `${label}：\n${body}`;
    case 'brackets':
      return `【${label}】${gap}${body}`;
    case 'dash':
      return `——${label}：${gap}${body}`;
    case 'blank':
      return short ? `${label}　${body}` : `${label}：${gap}${body}`;
    default:
      return `${mark}${label}：${gap}${body}`;
  }
}
