/** What goes between a process that reads documents and the one that asks. */
import type { DocumentFormat, DocumentOptions, DocumentText } from '../source/document.js';
import { InputError, type InputErrorCode } from '../source/error.js';

export interface Asked {
  format: DocumentFormat;
  bytes: Uint8Array;
  options: Pick<DocumentOptions, 'path' | 'encoding' | 'limits' | 'ocr'>;
}

/** A page was read off a picture, of so many. */
export interface Done {
  done: number;
  all: number;
}

/** An error as plain data: classes do not go from process to process. */
export interface Failed {
  code: InputErrorCode | null;
  detail: string;
}

export type Answered = { text: DocumentText } | { failed: Failed };

/** An error for the way to another thread. */
export function failedOf(error: unknown): Failed {
  const { code, detail, message } = error as { code?: unknown; detail?: unknown; message?: unknown };
  if (typeof code === 'string' && typeof detail === 'string') return { code: code as InputErrorCode, detail };
  return { code: null, detail: String(message ?? error) };
}

/** The error that another process met. */
export const errorOf = ({ code, detail }: Failed): Error =>
  code === null ? new Error(detail) : new InputError(code, detail);
