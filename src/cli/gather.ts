/** Inputs of the commands that read any number of notices: files, and what folders and patterns stand for. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Skips } from '../batch/skipped.js';
import { type Input, nameInputs } from './inputs.js';
import { isFolder } from './is-folder.js';
import { mayBeInside } from './is-inside.js';
import type { InputOptions } from './options.js';
import type { Terminal } from './terminal.js';

export interface Gathered {
  inputs: Input[];
  /** Files that folders have and that are left out. */
  skipped: number;
}

/** What `rectify batch` leaves in its folder, for who counts records. */
const RECORDS = 'records.ndjson';
const MANIFEST = 'manifest.ndjson';

/**
 * The inputs in the order in which they were named. Folders and patterns are taken as `rectify batch` takes them, and
 * what they have besides is told; shells that expand no pattern need not.
 *
 * @param records whether a folder that `rectify batch` wrote stands for the records in it
 * @throws {UsageError} where there is nothing to read
 */
export async function gatherInputs(
  names: readonly string[],
  options: InputOptions,
  terminal: Terminal,
  command: Command,
  { records = false } = {},
): Promise<Gathered> {
  const inputs: Input[] = [];
  const skips: Skips = new Map();
  const barren: string[] = [];
  for (const input of nameInputs(names, terminal.say, command)) {
    if (input.path === null || !isMany(input.path)) inputs.push(input);
    else if (records && existsSync(join(input.path, MANIFEST)) && existsSync(join(input.path, RECORDS))) {
      const path = join(input.path, RECORDS);
      inputs.push({ name: path, path });
    } else {
      const { addSkip, listInputs } = await import('../batch/index.js');
      const { limits, ocr } = options;
      const all = listInputs({ names: [input.path], exclude: [], limits, pictures: ocr === 'on' });
      for await (const { path, skipped } of all) {
        if (skipped === undefined) inputs.push({ name: path, path });
        else if (skipped === 'nothing-read') barren.push(path);
        else addSkip(skips, skipped);
      }
    }
  }
  if (!options.quiet && (skips.size > 0 || barren.length > 0)) {
    const { barrenLines, skippedLines } = await import('./batch/left-out.js');
    await terminal.tell([...barrenLines({ barren }, terminal), ...skippedLines({ skipped: skips }, terminal)]);
  }
  return { inputs, skipped: barren.length + [...skips.values()].reduce((sum, count) => sum + count, 0) };
}

/** A folder, an archive, or a name that is none of a file and may be a pattern. */
function isMany(path: string): boolean {
  const folder = isFolder(path);
  return folder === null
    ? /[*?[{]/.test(path)
    : folder || (mayBeInside(path) && /\.(?:zip|warc|wet|wacz|gz)$/i.test(path));
}
