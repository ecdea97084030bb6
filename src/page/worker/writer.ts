/** The worker that writes: ledgers, records and the report, by the command line's own writers. */

import { ledgerCsv, ledgerMarkdown, ledgerXlsx } from '../../ledger/index.js';
import { jsonPieces } from '../../output/json-pieces.js';
import { writeStatsHtml } from '../../output/stats/html.js';
import { plain } from '../../output/style.js';
import type { NoticeRecord } from '../../record/schema.js';
import { Summarizer } from '../../stats/index.js';
import type { WriteFormat, WriteOrder, Written } from './writing.js';

interface Scope {
  onmessage: ((event: MessageEvent<WriteOrder>) => void) | null;
  postMessage(answer: Written): void;
}
const scope = globalThis as unknown as Scope;

const TYPES: Record<WriteFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  markdown: 'text/markdown',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  report: 'text/html',
};

scope.onmessage = async ({ data: order }) => {
  try {
    const parts: BlobPart[] = [];
    for await (const piece of piecesOf(order)) parts.push(piece as BlobPart);
    scope.postMessage({ id: order.id, blob: new Blob(parts, { type: TYPES[order.format] }) });
  } catch (error) {
    scope.postMessage({ id: order.id, error: String((error as Error).message ?? error) });
  }
};

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

function piecesOf({ format, records, lang, options }: WriteOrder): Pieces {
  const ledger = { rows: options.rows, lang, unfinished: options.unfinished, bom: true };
  switch (format) {
    case 'xlsx':
      return ledgerXlsx(inTurn(records), ledger);
    case 'csv':
      return ledgerCsv(inTurn(records), ledger);
    case 'markdown':
      return ledgerMarkdown(inTurn(records), ledger);
    case 'ndjson':
      return lines(records);
    case 'json':
      return indented(records);
    case 'report':
      return report(records, lang);
  }
}

async function* inTurn(records: readonly NoticeRecord[]): AsyncGenerator<NoticeRecord> {
  yield* records;
}

function* lines(records: readonly NoticeRecord[]): Iterable<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** One after another, as `rectify parse` prints them. */
function* indented(records: readonly NoticeRecord[]): Iterable<string> {
  for (const record of records) {
    yield* jsonPieces(record, 2);
    yield '\n';
  }
}

function report(records: readonly NoticeRecord[], lang: 'zh' | 'en'): Iterable<string> {
  const summarizer = new Summarizer(undefined, undefined, true);
  for (const [index, record] of records.entries()) summarizer.add(record, record.source.path ?? String(index + 1));
  return writeStatsHtml(summarizer.summary(), { lang, style: plain, width: 0 }, false) as Iterable<string>;
}
