/** Which tables are shown, and in which order; the same for a terminal and for Markdown. */
import { isOfProblems } from '../../stats/dimensions.js';
import type { Groups } from '../../stats/groups.js';
import type { Summary } from '../../stats/summary.js';
import { type Block, citedBlock, claimBlock, duplicateBlock, groupBlock, recoveredBlock } from './blocks.js';
import { matrixBlock } from './matrix.js';
import type { StatsWords } from './words.js';

/** Documents that are listed. */
const CITED = 10;

/** Whether anything is claimed at all. */
const hasClaims = ({ claims }: Summary): boolean =>
  [claims.problems, claims.measures, claims.completed, claims.regulations].some(({ notices }) => notices > 0);

/** Whether a grouping that nobody asked for tells anything: not if all is in one group, or nothing is known. */
export const tells = ({ by, rows }: Groups): boolean =>
  (rows.length > 1 || isOfProblems(by)) && rows.some(({ key }) => key.some((part) => part !== null));

/** All tables with something in them; where groupings were `chosen`, only theirs. */
export function blocksOf(summary: Summary, words: StatsWords, chosen: boolean): Block[] {
  const groups = summary.groups
    .filter((one) => chosen || tells(one))
    .map((one) => matrixBlock(one, words) ?? groupBlock(one, words));
  if (chosen) return groups;
  const others = [
    ...(summary.recovered.amounts > 0 ? [recoveredBlock(summary, words)] : []),
    ...(hasClaims(summary) ? [claimBlock(summary, words)] : []),
    ...(summary.cited.titles > 0 ? [citedBlock(summary, words, CITED)] : []),
    ...(summary.duplicates.length > 0 ? [duplicateBlock(summary, words)] : []),
  ];
  return [...groups, ...others];
}
