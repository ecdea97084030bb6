/** The lines on what folders have and a run left out. */
import type { Totals } from '../../batch/index.js';
import type { Terminal } from '../terminal.js';
import { skippedWords } from './skipped.js';

/** Folders that were named and have nothing to read: most likely another was meant. */
export const barrenLines = ({ barren }: Pick<Totals, 'barren'>, { say, lang }: Terminal): string[] =>
  barren.map((path) => `rectify: ${say.severity.warning}: ${path}: ${skippedWords(lang).because('nothing-read')}`);

/** How much was left out, and why; no line where nothing was. */
export function skippedLines({ skipped }: Pick<Totals, 'skipped'>, { lang }: Terminal): string[] {
  const line = skippedWords(lang).sum(skipped);
  return line === null ? [] : [line];
}
