/** Corrections as a file, to be kept or handed to somebody who has the same notices. */
import type { Edit } from '../../corrections/edits.js';
import type { Incoming } from '../intake/incoming.js';
import { replaceJournal } from './correcting.js';
import type { Notice } from './notice.js';
import { notices, say, words } from './state.js';

const VERSION = 1;

interface File {
  rectifyCorrections: number;
  notices: { path: string; sha256: string; edits: Edit[] }[];
}

/** The file of the corrections of some notices. */
export function correctionsFile(of: readonly Notice[]): string {
  const file: File = {
    rectifyCorrections: VERSION,
    notices: of
      .filter(({ journal }) => journal.done.length > 0)
      .map(({ path, base, journal }) => ({ path, sha256: base.source.sha256, edits: [...journal.done] })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Takes up the corrections of a file, for the notices with the same bytes. */
export async function takeCorrections({ path, file }: Incoming): Promise<void> {
  try {
    const value = JSON.parse(await file.text()) as File;
    if (value.rectifyCorrections !== VERSION) throw new Error();
    for (const { sha256, edits } of value.notices)
      for (const notice of notices.value)
        if (notice.base.source.sha256 === sha256) replaceJournal(notice, { done: edits, undone: [] });
  } catch {
    say(words.value.learn.invalid(path), 'bad');
  }
}
