/**
 * What reads pictures of text: two models and what runs them. It is put in from outside, since its packages are large
 * and not everybody's; where nobody put one in, pictures stay pictures.
 */
import { InputError } from '../error.js';

/** Numbers in so many dimensions, the last one running fastest. */
export interface Tensor {
  data: Float32Array;
  dims: readonly number[];
}

export interface Recogniser {
  /** Name and version of what runs the models. */
  engine: string;
  /** Name and version of the models. */
  model: string;
  /** What the classes of a reading stand for: class 0 is nothing, class i the i-th of these, the one behind them a blank. */
  letters: readonly string[];
  /** From a picture (1 × 3 × height × width) to how sure each of its points is text (1 × 1 × height × width, 0 to 1). */
  find(input: Tensor): Promise<Tensor>;
  /** From a line's picture (1 × 3 × 48 × width) to how sure each class is at each step along it (1 × steps × classes). */
  read(input: Tensor): Promise<Tensor>;
}

/** Whether pictures are read: where it can be done, certainly, or not at all. */
export type OcrMode = 'auto' | 'on' | 'off';

/** Loads the recogniser, once; `null` where there is none. */
export type LoadRecogniser = () => Promise<Recogniser | null>;

/** How pictures are read. */
export interface OcrOptions {
  /** `auto` if unset. */
  ocr?: OcrMode;
  /** What reads pictures; nothing does if unset. Reading files puts in what is installed (see `rectify-notice/file`). */
  recogniser?: LoadRecogniser;
  /** Processes that read pages of one document side by side, each with models of its own; 1 if unset. Reading files heeds it. */
  jobs?: number;
  /** Told of each page that was read off a picture, and of how many there are. */
  progress?: (done: number, all: number) => void;
}

/**
 * What reads pictures of text, if they are to be read.
 *
 * @param needed nothing is left of the document without it
 * @param what the document is and how many pages are pictures, for the error
 * @throws {InputError} `no-recogniser` where it is needed, or asked for, and is not there
 */
export async function readerOfPictures(
  { ocr = 'auto', recogniser }: OcrOptions,
  needed: boolean,
  what: string,
): Promise<Recogniser | null> {
  if (ocr === 'off') return null;
  const found = (await recogniser?.()) ?? null;
  if (!found && (needed || ocr === 'on')) throw new InputError('no-recogniser', what);
  return found;
}
