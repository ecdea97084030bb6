/** Documents that are no text: their readers make a text of them, and every position counts in that text. */
import type { Extract } from './extract.js';
import type { PicturePage } from './ocr/picture-page.js';
import type { OcrOptions } from './ocr/recogniser.js';

export type DocumentFormat = 'html' | 'docx' | 'doc' | 'odt' | 'rtf' | 'ofd' | 'pdf' | 'image' | 'xlsx' | 'xls' | 'csv';

/** Where and when a crawler fetched a page, as the archive that has it says. */
export interface Capture {
  url: string;
  /** EDTF, to the second. */
  date: string | null;
  /** Of the page's bytes as they were sent, with its algorithm before it. */
  digest: string | null;
}

/** What a reader made of a document. */
export interface DocumentText {
  format: DocumentFormat;
  /** As found; `utf-8` where the format has its own. */
  encoding: string;
  lossy: boolean;
  /** As in `Decoded`. */
  rival?: string;
  extract: Extract;
}

/** A document with its bytes, which the record's digest is of. */
export interface OpenedDocument extends DocumentText {
  bytes: Uint8Array;
}

export interface DocumentOptions extends OcrOptions {
  /** Has pages that are pictures read elsewhere too; they are read here if unset. */
  readPages?: ReadPages;
  path?: string;
  /** A WHATWG label that overrides detection; formats with an encoding of their own pay no heed to it. */
  encoding?: string;
  /** What the limits of the format (size, pages, depth; see its `limits.ts`) are multiplied by; 1 if unset. */
  limits?: number;
}

/**
 * Has pages of a PDF that are pictures read, side by side.
 *
 * @param numbers from 1
 * @param limits what the limits of the format are multiplied by
 * @param here reads pages in this process
 * @returns those that show a picture, in order
 */
export type ReadPages = (
  bytes: Uint8Array,
  numbers: readonly number[],
  limits: number,
  progress: (done: number, all: number) => void,
  here: (numbers: readonly number[], tell: () => void) => Promise<PicturePage[]>,
) => Promise<PicturePage[]>;

/** Reads a document. @throws {InputError} for one that is broken, encrypted or beyond the limits */
export type DocumentReader = (bytes: Uint8Array, options: DocumentOptions) => DocumentText | Promise<DocumentText>;
