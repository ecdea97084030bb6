/**
 * A model that reads lines in place of the package's, where who reads scans has a better one: a file in ONNX form as the
 * PP-OCR family has them, named by an environment variable, so that processes and threads have it too. It names its
 * letters itself, in what it says of itself under `character`, one a line.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../source/error.js';

export const READER = 'RECTIFY_OCR_READER';

/** Where it keeps its letters: what is told where there are none. */
export const OF_LETTERS = 'character';

export interface OwnReader {
  /** Of its file, with what tells it from others of that name. */
  name: string;
  model: Uint8Array;
  letters: string[];
}

/** The field of a model, as ONNX numbers them, that holds a key and a value; theirs; and how a field with a length is marked. */
const SAID = 14;
const [KEY, VALUE] = [1, 2];
const [NUMBER, EIGHT_BYTES, SIZED, FOUR_BYTES] = [0, 1, 2, 5];

/** Fields of a message (Protocol Buffers) that have a length. Ends where the bytes are no such message. */
function* sizedFields(bytes: Uint8Array): Generator<{ field: number; content: Uint8Array }> {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let power = 1; at < bytes.length; power *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * power;
      if (byte < 128) return value;
    }
    return Number.NaN;
  };
  while (at < bytes.length) {
    const mark = number();
    const kind = mark % 8;
    if (kind === NUMBER) number();
    else if (kind === EIGHT_BYTES) at += 8;
    else if (kind === FOUR_BYTES) at += 4;
    else if (kind === SIZED) {
      const end = number() + at;
      if (!(end <= bytes.length)) return;
      yield { field: Math.floor(mark / 8), content: bytes.subarray(at, end) };
      at = end;
    } else return;
  }
}

/** The letters that a model says it tells apart; `null` where it says none. */
export function lettersIn(model: Uint8Array): string[] | null {
  const text = (content: Uint8Array | undefined): string => new TextDecoder().decode(content);
  for (const { field, content } of sizedFields(model)) {
    if (field !== SAID) continue;
    const said = new Map([...sizedFields(content)].map((one) => [one.field, one.content]));
    if (text(said.get(KEY)) === OF_LETTERS)
      return text(said.get(VALUE))
        .replace(/\r?\n$/, '')
        .split(/\r?\n/);
  }
  return null;
}

/**
 * The model that is named, `null` where none is.
 *
 * @throws {InputError} `bad-reader` where its file cannot be read or names no letters
 */
export function ownReader(path: string | undefined = process.env[READER]): OwnReader | null {
  if (!path) return null;
  let model: Uint8Array;
  try {
    model = readFileSync(path);
  } catch {
    throw new InputError('bad-reader', path);
  }
  const letters = lettersIn(model);
  if (!letters) throw new InputError('bad-reader', `${path}, ${OF_LETTERS}`);
  return { name: `${basename(path)} ${createHash('sha256').update(model).digest('hex').slice(0, 12)}`, model, letters };
}

/** What is named, for telling one reading from another; a file that cannot be read fails when it is to be used. */
export function namedReader(): string | null {
  try {
    return ownReader()?.name ?? null;
  } catch {
    return `${process.env[READER]}`;
  }
}
