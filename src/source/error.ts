/** What makes an input unreadable. */
export type InputErrorCode =
  | 'binary'
  | 'encoding'
  | 'unknown-encoding'
  | 'too-large'
  | 'encrypted'
  | 'damaged'
  /** A record of a web archive. */
  | 'broken-record'
  | 'no-text'
  /** Pictures, and no text was found on them. */
  | 'nothing-read'
  /** Pictures of text, and what reads them is not there. */
  | 'no-recogniser'
  /** A model to read pictures with that is named and cannot be used. */
  | 'bad-reader'
  /** A format that is known and not read. */
  | 'unsupported';

/** Thrown for an input that is no text: says what it is instead (`detail`: PDF, ZIP, the encoding asked for, the
 * limit passed, the part that is damaged …). */
export class InputError extends Error {
  readonly code: InputErrorCode;
  readonly detail: string;
  constructor(code: InputErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'InputError';
    this.code = code;
    this.detail = detail;
  }
}
