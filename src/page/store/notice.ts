/** A notice as the page has it: what was read, and what was corrected since. */
import { type Replayed, replay } from '../../corrections/apply.js';
import type { Journal } from '../../corrections/journal.js';
import { type Pieces, Sheet } from '../../corrections/sheet.js';
import type { Lang } from '../../output/labels.js';
import { isDoubtful } from '../../record/confidence.js';
import type { Diagnostic, NoticeRecord } from '../../record/schema.js';

export interface Notice {
  readonly id: string;
  readonly path: string;
  /** `null` where only a record is at hand. */
  readonly text: string | null;
  readonly pieces: Pieces | null;
  /** The record as it was read. */
  readonly base: NoticeRecord;
  /** The messages of its diagnostics in Chinese. */
  readonly zh: readonly string[];
  readonly journal: Journal;
  /** The file, to read it anew. */
  readonly file: Blob | null;
}

/** The same file under the same name is the same notice. */
export const idOf = (path: string, record: NoticeRecord): string => `${record.source.sha256.slice(0, 16)} ${path}`;

const sheets = new WeakMap<Pieces, Sheet>();

/** The text with its leaves; `null` where no text is at hand. */
export function sheetOf({ text, pieces }: Pick<Notice, 'text' | 'pieces'>): Sheet | null {
  if (text === null || pieces === null) return null;
  let sheet = sheets.get(pieces);
  if (!sheet) {
    sheet = new Sheet(text, pieces);
    sheets.set(pieces, sheet);
  }
  return sheet;
}

const replayed = new WeakMap<Notice, Replayed>();

/** What the corrections have made of the reading. */
export function correctedOf(notice: Notice): Replayed {
  let done = replayed.get(notice);
  if (!done) {
    const sheet = sheetOf(notice);
    done = sheet ? replay(notice.base, notice.journal.done, sheet) : { record: notice.base, outcomes: [] };
    replayed.set(notice, done);
  }
  return done;
}

export const recordOf = (notice: Notice): NoticeRecord => correctedOf(notice).record;

const sameDiagnostic = (a: Diagnostic, b: Diagnostic): boolean =>
  a.rule === b.rule && a.message === b.message && a.position?.start.offset === b.position?.start.offset;

/** What a diagnostic says in a language; one that nobody has translated stands as it is. */
export function messageOf({ base, zh }: Notice, diagnostic: Diagnostic, lang: Lang): string {
  if (lang === 'en') return diagnostic.message;
  const index = base.diagnostics.findIndex((one) => sameDiagnostic(one, diagnostic));
  return zh[index] ?? diagnostic.message;
}

/** The record as it is handed over: its diagnostics in the language of the page. */
export function handedOver(notice: Notice, lang: Lang): NoticeRecord {
  const record = recordOf(notice);
  if (lang === 'en') return record;
  const diagnostics = record.diagnostics.map((one) => ({ ...one, message: messageOf(notice, one, lang) }));
  return { ...record, diagnostics };
}

/** Whether a person has said that all of it is right. */
export const isChecked = ({ journal }: Notice): boolean =>
  journal.done.some((edit) => edit.action === 'confirm' && edit.of === null);

/** Whether it is in doubt, as a whole or in one of its problems. */
export const isInDoubt = (record: NoticeRecord): boolean =>
  isDoubtful(record) || record.problems.some((problem) => isDoubtful(problem));
