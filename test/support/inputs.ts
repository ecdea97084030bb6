/** Texts that tests read: the folders of fixtures, and the shared notices where they stand beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { open } from '../../src/index.js';
import type { OpenedDocument } from '../../src/source/document.js';

export const ROOT = resolve(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'fixtures');
const SHARED = resolve(ROOT, '../shared/notices');

/** One input: its name for people, its path from the repository's root, and its bytes. */
export interface Input {
  name: string;
  /** Folder of a fixture, or of the shared notices. */
  folder: string;
  /** Relative to the root, with forward slashes: the same on every machine. */
  path: string;
  bytes: Uint8Array;
  /** What is handed to `read`: of a document that is no text, what its reader made of it. */
  opened: Uint8Array | string | OpenedDocument;
}

/** Whether an input is no text. */
export const isDocument = (opened: Input['opened']): opened is OpenedDocument =>
  typeof opened !== 'string' && 'extract' in opened;

async function inputOf(name: string, folder: string, file: string): Promise<Input> {
  const path = relative(ROOT, join(folder, file)).replaceAll('\\', '/');
  const bytes = readFileSync(join(folder, file));
  return { name, folder, path, bytes, opened: await open(bytes, { path }) };
}

/** Every folder of fixtures, by its name; a folder without an `input.*` is an error. */
export const fixtures = (): Input[] => ALL_FIXTURES;

async function loadFixtures(): Promise<Input[]> {
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(
    folders.map(({ name }) => {
      const folder = join(FIXTURES, name);
      const files = readdirSync(folder).filter((file) => file.startsWith('input.'));
      if (files.length !== 1) throw new Error(`fixtures/${name} needs exactly one input.*, and has ${files.length}`);
      return inputOf(name, folder, files[0]);
    }),
  );
}

/** The shared notices; none, and a line that says so, where the folder is absent. */
export function sharedNotices(): Input[] {
  if (!existsSync(SHARED)) console.warn('!!!!!!  ../shared/notices IS ABSENT: its notices are not tested');
  return ALL_SHARED;
}

const loadShared = (): Promise<Input[]> =>
  Promise.all(
    (existsSync(SHARED) ? readdirSync(SHARED) : [])
      .filter((file) => /\.(?:txt|md|html)$/.test(file))
      .map((file) => inputOf(file.replace(/\..*$/, ''), SHARED, file)),
  );

// Tests are named by their inputs, so that these must be there before any test is.
const [ALL_FIXTURES, ALL_SHARED] = await Promise.all([loadFixtures(), loadShared()]);

/** Names of shared notices that nobody looks at while rules are tuned: their text may stand in no report. */
export const heldOut = (): Set<string> =>
  new Set(JSON.parse(readFileSync(join(ROOT, 'test/reading/held-out.json'), 'utf8')).notices as string[]);
