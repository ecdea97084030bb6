/**
 * A line out for a line in, for programs that hand over notices one by one.
 *
 *   in   {"id": …, "text": "…" | "base64": "…", "format"?: a name of --input-format, or warc, "path"?: "…", "meta"?: …}
 *   out  {"id": …, "meta"?: …, "record": {…}}
 *        {"id": …, "meta"?: …, "passed": true}                     no notice, where only those are wanted
 *        {"id": …, "meta"?: …, "error": {"code": "…", "message": "…"}}
 *        {"id": … | null, "meta"?: …, "line": 7, "error": {…}}     where the line itself is wrong
 *
 * The record is the one that `parse` prints. `id` and `meta` come back as they were written, to the digit.
 */

import type { ReadOptions } from '../core.js';
import type { Selection } from '../record/selection.js';
import { failureOf } from './failure-of.js';
import { type Line, linesOf } from './lines.js';
import { type Fault, type Request, requestIn } from './request.js';
import { tablesOf } from './table-rows.js';
import type { Counts, Explain, ReadSettings } from './types.js';
import { pageOf, reasonAgainst } from './warc/page.js';
import { inMemory } from './warc/part.js';
import { recordAt } from './warc/records.js';

export interface AnswerOptions {
  settings: ReadSettings;
  explain: Explain;
  /** The part of each record that is answered; all without it. */
  fields?: Selection;
  /** Whether the rows of the four tables go with each record, and what its copies are known by. */
  tables?: boolean;
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

/** What a line asks for, with what is known of it; `null` for a record of a web archive that has no page. */
type Content = ReadOptions & { input: string | Uint8Array };

/** @throws {InputError} for a record of a web archive that is broken */
function contentOf({ input, format, path }: Request, settings: ReadSettings): Content | null {
  const named = path === undefined ? {} : { path };
  if (format !== 'warc') {
    const inputFormat = format ?? settings.inputFormat;
    return { input, ...named, ...(inputFormat && { inputFormat }) };
  }
  const record = recordAt(inMemory(input as Uint8Array), 0, settings.limits);
  if (reasonAgainst(record) !== null) return null;
  const { bytes, ...told } = pageOf(record, settings.limits);
  return { input: bytes, ...named, ...told };
}

async function answer(
  line: Line,
  number: number,
  options: AnswerOptions,
  readBytes: typeof import('./worker.js').readBytes,
): Promise<Answer> {
  const { settings, explain, explainFault, fields } = options;
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
  let content: Content | null;
  try {
    content = contentOf(request, settings);
  } catch (error) {
    const failure = failureOf(error);
    return failed('', failure.code, explain(failure));
  }
  const passed = { line: `${head},"passed":true}\n`, number, failed: false, ...NOTHING };
  if (content === null) return passed;
  const { input, ...told } = content;
  const read = await readBytes(input, { ...settings, fields, ...told });
  if ('unread' in read) return passed;
  if ('failure' in read) return failed('', read.failure.code, explain(read.failure));
  const { confidence, counts } = read;
  const json = read.json.join('').trimEnd();
  const tables = options.tables ? `,${await tablesOf(JSON.parse(json))}` : '';
  return { line: `${head},"record":${json}${tables}}\n`, number, failed: counts.errors > 0, confidence, ...counts };
}
