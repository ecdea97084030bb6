/** Labels that are told by what stands beside them: behind findings, in front of states. */
import { flatMap } from '../../grammars/flat-map.js';
import { labelSyntax } from '../../grammars/label.js';
import type { LabelRole } from '../../grammars/labels.js';
import type { Words } from '../../grammars/words.js';
import { headingMark, labelsOfMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { CLEAR, labelsStates, type ShownLabel } from './label-look.js';
import type { Site } from './label-sites.js';
import { answeredLine } from './labels-at.js';

/** Findings that an answer stands behind, and their share. */
const LEAST_ANSWERED = 3;
const MOST_ANSWERED = 0.7;

/** Roles that tell what was done. */
export const DONE_ROLES: ReadonlySet<LabelRole> = new Set(['measures', 'results']);

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
  return flatMap([...values], ([word, told]) =>
    labelsStates(words, told, true) ? [{ word, roles: ['status' as const], margin: CLEAR }] : [],
  );
}

/**
 * What stands right behind the label of a finding in nearly every place tells what was done, where no label below those
 * findings tells it otherwise: 问：…？ 答：…
 */
export function answersTo(
  words: Words,
  lines: readonly Line[],
  byWord: ReadonlyMap<string, readonly Site[]>,
  shown: readonly ShownLabel[],
): ShownLabel[] {
  const wordsOf = (test: (role: LabelRole) => boolean) =>
    new Set(shown.filter(({ roles }) => test(roles[0])).map(({ word }) => word));
  const finds = wordsOf((role) => role === 'finding');
  const tells = wordsOf((role) => role === 'measures');
  const findings: { line: number; word: string | null }[] = [];
  const told: number[] = [];
  for (const [i, { text }] of lines.entries()) {
    const mark = headingMark(words, text);
    // 问1：: a number may label a finding itself.
    const counted = mark !== null && labelsOfMark(words, mark) === 'finding';
    const found = labelSyntax(text, mark?.end ?? 0);
    const [role] = found ? words.labels.rolesOf(found.word) : [];
    if (found && (role === 'measures' || tells.has(found.word))) told.push(i);
    if (counted || (found && (role === 'finding' || finds.has(found.word))))
      findings.push({ line: i, word: counted ? null : (found?.word ?? null) });
  }
  /** The findings of other words than one, below which no label tells what was done before the next of them. */
  const openBeside = (word: string): Set<number> => {
    const others = findings.filter((one) => one.word !== word).map(({ line }) => line);
    const isTold = (from: number, to = Number.POSITIVE_INFINITY) => told.some((line) => line > from && line < to);
    return new Set(others.filter((line, at) => !isTold(line, others[at + 1])));
  };
  const clear = new Set(shown.filter(({ margin }) => margin >= CLEAR).map(({ word }) => word));
  for (const [word, sites] of byWord) {
    // What its look hardly told gives way to its place.
    if (clear.has(word) || sites.length < LEAST_ANSWERED) continue;
    const open = openBeside(word);
    const behind = sites.filter(({ line }) => open.has(answeredLine(words, lines, line)));
    if (behind.length < Math.max(LEAST_ANSWERED, open.size * MOST_ANSWERED) || behind.length < sites.length) continue;
    const values = sites.map(({ value }) => value);
    return [{ word, roles: [labelsStates(words, values, true) ? 'status' : 'measures'], margin: 0 }];
  }
  return [];
}
