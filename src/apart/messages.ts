/** What goes between a process that reads documents and the one that asks. */
import type { DocumentFormat, DocumentOptions, DocumentText } from '../source/document.js';
import { InputError, type InputErrorCode } from '../source/error.js';
import type { ReadPage } from '../source/ocr/page.js';
import type { PicturePage } from '../source/ocr/picture-page.js';
import { type Matrix, straightBy } from '../source/ocr/straight.js';

export interface Asked {
  format: DocumentFormat;
  bytes: Uint8Array;
  options: Pick<DocumentOptions, 'path' | 'encoding' | 'limits' | 'ocr' | 'jobs'>;
}

/** Some pages of a document, to be read by a process beside others. */
export interface AskedPages {
  bytes: Uint8Array;
  pages: readonly number[];
  limits: number;
}

/** A page that was read so: functions do not go from process to process. */
export interface SentPage {
  page: Omit<PicturePage, 'read'> & { read: Omit<ReadPage, 'straight'> };
  matrix: Matrix;
}

/** What becomes of some pages: one was read, all were, or none can be. */
export type SentPages = Done | { pages: SentPage[] } | { failed: Failed };

export const sentPage = ({ read: { straight, ...read }, ...page }: PicturePage): SentPage => ({
  page: { ...page, read },
  matrix: straight.matrix,
});
export const pageOf = ({ page: { read, ...page }, matrix }: SentPage): PicturePage => ({
  ...page,
  read: { ...read, straight: straightBy(matrix) },
});

/** A page was read off a picture, of so many. */
export interface Done {
  done: number;
  all: number;
}

/** An error as plain data: classes do not go from process to process. */
export interface Failed {
  /** What is wrong with the document, or what the system said; `null` for what is nobody's fault but ours. */
  code: string | null;
  detail: string;
  ofSystem?: true;
}

export type Answered = { text: DocumentText } | { failed: Failed };

/** An error for the way to another thread. */
export function failedOf(error: unknown): Failed {
  const { code, detail, message } = error as { code?: unknown; detail?: unknown; message?: unknown };
  if (typeof code === 'string' && typeof detail === 'string') return { code, detail };
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return { code, detail: String(message), ofSystem: true };
  return { code: null, detail: String(message ?? error) };
}

/** The error that another process met. */
export function errorOf({ code, detail, ofSystem }: Failed): Error {
  if (code === null) return new Error(detail);
  return ofSystem ? Object.assign(new Error(detail), { code }) : new InputError(code as InputErrorCode, detail);
}
