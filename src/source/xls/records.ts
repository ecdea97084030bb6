/** The records of a workbook (MS-XLS, 2.1.4): one after another, long ones in pieces. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { MOST_RECORDS } from './limits.js';

export interface BiffRecord {
  type: number;
  /** Its bytes, in the pieces in which they stand. */
  pieces: DataView[];
}

const CONTINUE = 0x3c;

/** Reads records from a place on. @throws {InputError} `damaged` for one that reaches beyond the end */
export function* recordsFrom(stream: DataView, from: number, counts: { records: number }, keepTo: KeepTo) {
  let at = from;
  const next = (): { type: number; data: DataView } | null => {
    if (at + 4 > stream.byteLength) return null;
    const [type, length] = [stream.getUint16(at, true), stream.getUint16(at + 2, true)];
    if (at + 4 + length > stream.byteLength) throw new InputError('damaged', 'XLS, record');
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    at += 4 + length;
    keepTo(MOST_RECORDS, ++counts.records, 'records');
    return { type, data };
  };
  let open: BiffRecord | null = null;
  for (let read = next(); read; read = next()) {
    if (read.type === CONTINUE && open) {
      open.pieces.push(read.data);
      continue;
    }
    if (open) yield open;
    open = { type: read.type, pieces: [read.data] };
  }
  if (open) yield open;
}

/** Reads through the pieces of a record. @throws {InputError} `damaged` behind its end */
export class Cursor {
  readonly #pieces: readonly DataView[];
  #piece = 0;
  #at = 0;

  constructor({ pieces }: BiffRecord) {
    this.#pieces = pieces;
  }

  get #view(): DataView {
    let view = this.#pieces[this.#piece];
    while (view && this.#at >= view.byteLength) {
      this.#piece += 1;
      this.#at = 0;
      view = this.#pieces[this.#piece];
    }
    if (!view) throw new InputError('damaged', 'XLS, record');
    return view;
  }

  byte(): number {
    const view = this.#view;
    return view.getUint8(this.#at++);
  }

  word(): number {
    return this.byte() | (this.byte() << 8);
  }

  long(): number {
    return (this.word() | (this.word() << 16)) >>> 0;
  }

  double(): number {
    const bytes = new DataView(new ArrayBuffer(8));
    for (let i = 0; i < 8; i++) bytes.setUint8(i, this.byte());
    return bytes.getFloat64(0, true);
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const step = Math.min(left, this.#view.byteLength - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  /** Characters, of one byte or two; where they go on in another piece, that piece says anew which. */
  characters(count: number, wide: boolean): string {
    let isWide = wide;
    const codes: number[] = [];
    let text = '';
    for (let left = count; left > 0; left--) {
      if (this.#at >= this.#pieces[this.#piece].byteLength && this.#piece + 1 < this.#pieces.length)
        isWide = (this.byte() & 1) === 1;
      codes.push(isWide ? this.word() : this.byte());
      if (codes.length < 4096) continue;
      text += String.fromCharCode(...codes);
      codes.length = 0;
    }
    return text + String.fromCharCode(...codes);
  }

  /** A string with what stands beside it: runs of looks, and how it is spoken. `length` has been read. */
  string(length: number): string {
    const flags = this.byte();
    const runs = (flags & 8) !== 0 ? this.word() : 0;
    const spoken = (flags & 4) !== 0 ? this.long() : 0;
    const text = this.characters(length, (flags & 1) === 1);
    this.skip(runs * 4 + spoken);
    return text;
  }
}
