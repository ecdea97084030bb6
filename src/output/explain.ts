/** An explanation for a person's eyes. */
import type { Change, Explanation, Part, Step } from '../explain/index.js';
import { truncate } from './align.js';
import { type ExplainWords, explainWords } from './explain-words.js';
import { type Lang, labelsOf } from './labels.js';
import { oneLine } from './visible.js';
import type { WriteContext } from './writer.js';

/** Columns of a text that are shown. */
const COLUMNS = 60;

/** One explanation, in lines with their ends. */
export function* writeExplanation(
  { line, text, place, joined, parts, problem, diagnostics, changes }: Explanation,
  name: string,
  { lang, style }: WriteContext,
): Iterable<string> {
  const words = explainWords(lang);
  const where = place ? ` (${[place.page && `p. ${place.page}`, place.place].filter(Boolean).join(', ')})` : '';
  yield `${style.strong(`${oneLine(name)}:${line}`)}${where}  ${oneLine(truncate(text, COLUMNS))}\n`;
  if (joined) yield `  ${words.joined(joined.from, joined.to)}\n`;
  if (parts.length === 0) yield `  ${words.nothing}\n`;
  let within = '';
  for (const part of parts) {
    const path = part.within.map((step) => stepOf(step, words, lang)).join(' › ');
    if (path !== within && path !== '') yield `  ${path}\n`;
    within = path;
    yield `    ${partOf(part, words, style.dim)}\n`;
  }
  if (problem) {
    const told = [problem.number, problem.finding].filter(Boolean).join(' ');
    yield `  ${words.problem} ${problem.path}: ${oneLine(told)} (${words.confidence} ${problem.confidence})\n`;
  }
  for (const { rule, severity, message } of diagnostics)
    yield `  ${words.severity[severity]}[${rule}] ${oneLine(message)}\n`;
  if (changes.length > 0) yield `  ${words.changes}\n`;
  for (const change of changes) yield `    ${changeOf(change, words)}\n`;
}

function stepOf({ type, label, role, state, number }: Step, words: ExplainWords, lang: Lang): string {
  const states: Record<string, string> = labelsOf(lang).state;
  const told = [
    number === undefined || number === null ? '' : String(number),
    label ? words.quote(oneLine(label)) : '',
    role ? (words.role[role] ?? role) : '',
    state === undefined ? '' : state === null ? words.unread : states[state],
  ].filter((one) => one !== '');
  return told.length > 0 ? `${words.node[type]} (${told.join(', ')})` : words.node[type];
}

function partOf({ type, text, position, origin, fields }: Part, words: ExplainWords, dim: (text: string) => string) {
  const { line, column } = position.start;
  const known = origin ? `: ${words.origin[origin.kind](origin.name ?? '', origin.places ?? 0)}` : '';
  const goes = fields.length > 0 ? ` → ${fields.join(', ')}` : '';
  return `${dim(`${line}:${column}`)} ${words.leaf[type]} ${words.quote(oneLine(truncate(text, COLUMNS)))}${known}${goes}`;
}

/** As it is written in a configuration: `labels: { status: [改到哪了] }`. */
function changeOf({ lists: [first, ...others], does, from, word, effect }: Change, words: ExplainWords): string {
  const [group, list] = first.split('.');
  const [added, removed] = [`[${yaml(word)}]`, `{ remove: [${yaml(word)}] }`];
  const freed = from === undefined ? '' : `${from.split('.')[1]}: ${removed}, `;
  const more = others.length > 0 ? ` (${words.others} ${others.map((one) => one.split('.')[1]).join(', ')})` : '';
  return `${group}: { ${freed}${list}: ${does === 'remove' ? removed : added} }${more}  # ${words.effect[effect]}`;
}

/** A word that YAML would take for something else is quoted. */
const yaml = (word: string): string =>
  /^[\p{L}\p{N}]+$/u.test(word) && !/^\d+$/.test(word) ? word : JSON.stringify(word);
