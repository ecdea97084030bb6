/**
 * A line out for a line in, for programs that hand over notices one by one.
 *
 *   in   {"id": …, "text": "…" | "base64": "…", "format"?: a name of --input-format, "meta"?: …}
 *   out  {"id": …, "meta"?: …, "record": {…}}
 *        {"id": …, "meta"?: …, "passed": true}                     no notice, where only those are wanted
 *        {"id": …, "meta"?: …, "error": {"code": "…", "message": "…"}}
 *        {"id": … | null, "meta"?: …, "line": 7, "error": {…}}     where the line itself is wrong
 *
 * The record is the one that `parse` prints. `id` and `meta` come back as they were written, to the digit.
 */
import type { Selection } from '../record/selection.js';
import { type Line, linesOf } from './lines.js';
import { type Fault, requestIn } from './request.js';
import type { Counts, Explain, ReadSettings } from './types.js';

export interface AnswerOptions {
  settings: ReadSettings;
  explain: Explain;
  /** The part of each record that is answered; all without it. */
  fields?: Selection;
  /** The sentence for a line that is wrong. */
  explainFault(fault: Fault): string;
  /** Bytes of the longest line that is read. */
  longest?: number;
}

export interface Answer extends Counts {
  /** With its end. */
  line: string;
  /** Of what it answers, from 1. */
  number: number;
  /** It holds no record, or one with an error in it. */
  failed: boolean;
  /** Of the record; `null` where there is none. */
  confidence: number | null;
}

/** Room for a document of 48 MB in base64. */
export const LONGEST_LINE = 64 << 20;

/** Answers every line as soon as it has come, and reads the next when the answer has been taken. */
export async function* answers(chunks: AsyncIterable<Uint8Array>, options: AnswerOptions): AsyncGenerator<Answer> {
  const { readBytes } = await import('./worker.js');
  let number = 0;
  for await (const line of linesOf(chunks, options.longest ?? LONGEST_LINE)) {
    number += 1;
    yield await answer(line, number, options, readBytes);
  }
}

/** What is said of a line that gives no record. */
const NOTHING = { confidence: null, errors: 0, warnings: 0, infos: 0 };

async function answer(
  line: Line,
  number: number,
  { settings, explain, explainFault, fields }: AnswerOptions,
  readBytes: typeof import('./worker.js').readBytes,
): Promise<Answer> {
  const request = line.tooLong ? { fault: 'line-too-long' as const } : requestIn(line.bytes);
  const { id = 'null', meta } = request as { id?: string; meta?: string };
  const head = `{"id":${id}${meta === undefined ? '' : `,"meta":${meta}`}`;
  const failed = (middle: string, code: string, message: string): Answer => ({
    line: `${head},${middle}"error":${JSON.stringify({ code, message })}}\n`,
    number,
    failed: true,
    ...NOTHING,
  });
  if ('fault' in request) return failed(`"line":${number},`, request.fault, explainFault(request.fault));
  const inputFormat = request.format ?? settings.inputFormat;
  const read = await readBytes(request.input, { ...settings, fields, ...(inputFormat && { inputFormat }) });
  if ('unread' in read) return { line: `${head},"passed":true}\n`, number, failed: false, ...NOTHING };
  if ('failure' in read) return failed('', read.failure.code, explain(read.failure));
  const { confidence, counts, json } = read;
  return { line: `${head},"record":${json}}\n`, number, failed: counts.errors > 0, confidence, ...counts };
}
