/** The ledgers that we write, read back: what the columns hold must be what the notice had. */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, open, parse } from '../../src/index.js';
import { ledgerCsv } from '../../src/ledger/csv.js';
import type { LedgerRows } from '../../src/ledger/rows.js';
import { ledgerXlsx } from '../../src/ledger/xlsx.js';
import { fixtures } from '../support/inputs.js';

async function* of(record: NoticeRecord): AsyncIterable<NoticeRecord> {
  yield record;
}
const WRITERS: Record<string, (record: NoticeRecord, rows?: LedgerRows) => Promise<Uint8Array>> = {
  async xlsx(record, rows = 'problems') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of ledgerXlsx(of(record), { rows, lang: 'zh', bom: false })) chunks.push(chunk);
    return Uint8Array.from(Buffer.concat(chunks));
  },
  async csv(record, rows = 'problems') {
    let text = '';
    for await (const piece of ledgerCsv(of(record), { rows, lang: 'zh', bom: true })) text += piece;
    return new TextEncoder().encode(text);
  },
};

/** Of a problem what the columns hold. */
const held = ({ problems }: NoticeRecord) =>
  problems.map(({ finding, title, measures, status, deadline, responsible, elided }) => ({
    finding: finding || title,
    measures: measures.map(({ ordinal, text }) => [ordinal, text]),
    elided: elided ?? false,
    state: status && [status.state, status.sustained],
    deadline: deadline?.text ?? null,
    leaders: responsible.filter(({ role }) => role === 'leader').map(({ text }) => text),
  }));

const notices = fixtures()
  .map(({ name, opened, path }) => ({ name, record: parse(opened, { path }) }))
  .filter(({ record }) => record.problems.length > 0);

describe.each(Object.entries(WRITERS))('a ledger as %s', (format, write) => {
  it.each(notices)('of $name has the problems of the notice', async ({ record }) => {
    const bytes = await write(record);
    const again = parse(await open(bytes, { path: `ledger.${format}` }), { path: `ledger.${format}` });
    expect(again.source.format).toBe(format);
    expect(held(again)).toEqual(held(record));
  });
  it.each(notices.slice(0, 8))('of $name with a row a measure has them too', async ({ record }) => {
    const again = parse(await open(await write(record, 'measures'), { path: `ledger.${format}` }));
    const told = (one: NoticeRecord) => held(one).map(({ finding, measures }) => [finding, measures]);
    expect(told(again)).toEqual(told(record));
    const states = ({ problems }: NoticeRecord) => problems.map(({ status }) => status?.state ?? null);
    expect(states(again)).toEqual(states(record));
  });
});
