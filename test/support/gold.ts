/** Notices with gold: what their records must hold, as it was annotated by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fixtures, heldOut, type Input, ROOT, sharedNotices } from './inputs.js';

/** A fact of a problem's measures; one that may be given or left counts neither way. */
export interface GoldFact {
  type: string;
  text: string;
  value?: string | number | null;
  unit?: string;
  optional?: boolean;
}

export interface GoldProblem {
  number?: string | null;
  finding: string;
  section?: string[];
  measures?: string[];
  results?: string[];
  responsible?: (string | { text: string })[];
  deadline?: string | { text: string } | null;
  status?: { state: string; sustained?: boolean } | null;
  facts?: GoldFact[];
}

/** A gold file. What it does not name is not compared, save where the notice would have to say it. */
export interface Gold {
  notice: string;
  kind?: string;
  claims?: Record<string, unknown>;
  contact?: Record<string, string[]> | null;
  recipients?: string[];
  outline?: { depth: number; title: string }[];
  sectionMeasures?: string[];
  problems?: GoldProblem[];
  [field: string]: unknown;
}

/** A notice with its gold. */
export interface Case extends Input {
  gold: Gold;
}

const withGold = (input: Input, file: string): Case[] =>
  existsSync(file) ? [{ ...input, gold: JSON.parse(readFileSync(file, 'utf8')) as Gold }] : [];

/** Fixtures with a `gold.json`. */
export const goldFixtures = (): Case[] =>
  fixtures().flatMap((input) => withGold(input, join(input.folder, 'gold.json')));

/** Shared notices with gold, where they stand beside the repository; those that are set aside are not among them. */
export function goldShared(): Case[] {
  const secret = heldOut();
  const folder = join(ROOT, '../shared/gold');
  return sharedNotices()
    .filter(({ name }) => !secret.has(name))
    .flatMap((input) => withGold(input, join(folder, `${input.name}.json`)))
    .filter(({ gold, path }) => gold.notice === basename(path));
}

/** Gold whose findings and measures, in which the notice's own words stand, are rewritten. */
export const rewriteGold = (gold: Gold, rewrite: (text: string) => string): Gold => ({
  ...gold,
  problems: gold.problems?.map((problem) => ({
    ...problem,
    finding: rewrite(problem.finding),
    ...(problem.measures ? { measures: problem.measures.map(rewrite) } : {}),
  })),
});
