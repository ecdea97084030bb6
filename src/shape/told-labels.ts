/** Labels that are told by what stands beside them: behind findings, in front of states. */
import { labelSyntax } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import type { Words } from '../../grammars/words.js';
import { headingMark, labelsOfMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { CLEAR, labelsStates, type ShownLabel } from './label-look.js';
import type { Site } from './label-sites.js';

/** Findings that an answer stands behind, and their share. */
const LEAST_ANSWERED = 3;
const MOST_ANSWERED = 0.7;

/** Roles that tell what was done. */
export const TOLD: ReadonlySet<LabelRole> = new Set(['measures', 'results']);

/** Listed labels that tell nothing of a problem elsewhere, and its state here: 验收意见：同意销号。 */
export function statesOf(words: Words, lines: readonly Line[]): ShownLabel[] {
  const values = new Map<string, string[]>();
  for (const { text } of lines) {
    const label = words.labels.read(text, 0);
    if (!label) continue;
    const [role] = words.labels.rolesOf(label.word);
    if (role === 'status') return [];
    const told = values.get(label.word);
    if (told) told.push(text.slice(label.end));
    else if (role === 'aside') values.set(label.word, [text.slice(label.end)]);
  }
  return [...values].flatMap(([word, told]) =>
    labelsStates(words, told, true) ? [{ word, roles: ['status' as const], margin: CLEAR }] : [],
  );
}

/**
 * What stands right behind the label of a finding in nearly every place tells what was done, in a document whose labels
 * do not tell it otherwise: 问：…？ 答：…
 */
export function answersTo(
  words: Words,
  lines: readonly Line[],
  byWord: ReadonlyMap<string, readonly Site[]>,
  shown: readonly ShownLabel[],
): ShownLabel[] {
  const finds = new Set(shown.filter(({ roles }) => roles[0] === 'finding').map(({ word }) => word));
  const findings = new Set<number>();
  for (const [i, { text }] of lines.entries()) {
    const mark = headingMark(words, text);
    // 问1：: a number may label a finding itself.
    if (mark && labelsOfMark(words, mark) === 'finding') findings.add(i);
    const found = labelSyntax(text, mark?.end ?? 0);
    if (!found) continue;
    const [role] = words.labels.rolesOf(found.word);
    if (role && TOLD.has(role)) return [];
    if (role === 'finding' || finds.has(found.word)) findings.add(i);
  }
  if (findings.size < LEAST_ANSWERED || shown.some(({ roles }) => TOLD.has(roles[0]))) return [];
  const clear = new Set(shown.filter(({ margin }) => margin >= CLEAR).map(({ word }) => word));
  for (const [word, sites] of byWord) {
    // What its look hardly told gives way to its place.
    if (clear.has(word)) continue;
    const behind = sites.filter(({ line }) => findings.has(line - 1));
    if (behind.length < Math.max(LEAST_ANSWERED, findings.size * MOST_ANSWERED) || behind.length < sites.length)
      continue;
    const values = sites.map(({ value }) => value);
    return [{ word, roles: [labelsStates(words, values, true) ? 'status' : 'measures'], margin: 0 }];
  }
  return [];
}
