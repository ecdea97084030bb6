/**
 * Rates and peak memory of the stages through which a web archive goes, in one run on one core, and what so many pages
 * would cost:
 *
 *   npm run bench:crawl -- FOLDER [--price 0.05]
 *
 * FOLDER has `.warc.gz` files; `node --import tsx test/support/crawl-cli.ts FOLDER PAGES` makes some. CPU time, not the clock. Memory
 * is what the process holds while a stage runs, as a multiple of what it held before the first page, and what the stage added.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode, decodePage, documentFormat, open, read } from '../../src/batch/fast-core.js';
import { isNotice } from '../../src/batch/sieve.js';
import { type Page, pageOf, reasonAgainst } from '../../src/batch/warc/page.js';
import { openPart, wholeFile } from '../../src/batch/warc/part.js';
import { recordsOf } from '../../src/batch/warc/records.js';
import { mayBeNotice } from '../../src/find/index.js';
import type { NoticeRecord } from '../../src/index.js';
import { parquetTables } from '../../src/parquet/index.js';
import { forgetPeak, peak } from './peak.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { price: { type: 'string' } } });
const [folder] = positionals;
const price = Number(values.price ?? 0.05);

const spent: Record<string, { cpu: number; bytes: number; count: number; most: number; added: number }> = {};
const atFirst = process.memoryUsage.rss();
async function stage<T>(name: string, bytes: (result: T) => number, work: () => T | Promise<T>): Promise<T> {
  forgetPeak();
  const held = process.memoryUsage.rss();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const most = peak();
  spent[name] ??= { cpu: 0, bytes: 0, count: 0, most: 0, added: 0 };
  spent[name].most = Math.max(spent[name].most, most);
  spent[name].added = Math.max(spent[name].added, most - held);
  spent[name].cpu += (user + system) / 1e6;
  spent[name].bytes += bytes(result);
  spent[name].count += 1;
  return result;
}

/** Pages that are looked at together: a stage is measured over many, each alone is too short for the clock. */
const TOGETHER = 2000;
let [packed, pages, found] = [0, 0, 0];
const records: NoticeRecord[] = [];

async function through(batch: readonly Page[]): Promise<void> {
  const plain = batch.filter(({ bytes, inputFormat }) => (inputFormat ?? documentFormat(bytes)) !== 'docx');
  const documents = batch.filter((page) => !plain.includes(page));
  const texts = await stage(
    'decode',
    (all) => all.reduce((sum, [, bytes]) => sum + bytes, 0),
    () =>
      plain.map(({ bytes, encoding, inputFormat }): [string, number] => [
        inputFormat === 'html' ? decodePage(bytes, encoding).text : decode(bytes, encoding).text,
        bytes.length,
      ]),
  );
  const size = texts.reduce((sum, [, bytes]) => sum + bytes, 0);
  const kept = await stage(
    'find',
    () => size,
    () => plain.filter((_, i) => mayBeNotice(texts[i][0], true)),
  );
  found += kept.length;
  for (const { bytes, ...told } of [...kept, ...documents]) {
    const { record } = await stage(
      'read',
      () => bytes.length,
      async () => read(await open(bytes, told), told),
    );
    if (isNotice(record)) records.push(record);
  }
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.warc.gz'))) {
  const path = join(folder, name);
  packed += statSync(path).size;
  const part = openPart(wholeFile(path));
  const all = recordsOf(part)[Symbol.asyncIterator]();
  for (let done = false; !done; ) {
    const batch = await stage(
      'unpack',
      (taken) => taken.reduce((sum, { bytes }) => sum + bytes.length, 0),
      async () => {
        const taken: Page[] = [];
        while (taken.length < TOGETHER) {
          const next = await all.next();
          done = next.done === true;
          if (done) break;
          if ('record' in next.value && reasonAgainst(next.value.record) === null)
            taken.push(pageOf(next.value.record));
        }
        return taken;
      },
    );
    pages += batch.length;
    await through(batch);
  }
  part.close();
}
const lines = await stage(
  'lines',
  (all) => all.reduce((sum, line) => sum + line.length, 0),
  () => records.map((record) => Buffer.from(JSON.stringify(record))),
);
const tables = await stage(
  'tables',
  (size) => size,
  async () => {
    let size = 0;
    for await (const { bytes } of parquetTables(
      (async function* () {
        yield* records;
      })(),
    ))
      size += bytes.length;
    return size;
  },
);

const unpacked = spent.unpack.bytes;
console.log(
  `${pages} pages, ${(packed / 1e6).toFixed(1)} MB packed, ${(unpacked / 1e6).toFixed(1)} MB unpacked; ${found} pages found, ${records.length} notices`,
);
const whole = Object.values(spent).reduce((sum, { cpu }) => sum + cpu, 0);
for (const [name, { cpu, bytes, most, added }] of Object.entries(spent))
  console.log(
    [
      name.padEnd(7),
      `${cpu.toFixed(2).padStart(8)} s`,
      `${(bytes / 1e6 / cpu).toFixed(1).padStart(7)} MB/s`,
      `${((100 * cpu) / whole).toFixed(1).padStart(5)} %`,
      `${(most / 1e6).toFixed(0).padStart(5)} MB`,
      `${(most / atFirst).toFixed(2).padStart(5)} times`,
      `${(added / 1e6).toFixed(0).padStart(4)} MB added`,
    ].join('  '),
  );
console.log(`peak memory ${(Math.max(...Object.values(spent).map(({ most }) => most)) / 1e6).toFixed(0)} MB`);
// An archive is unpacked twice: once to find its records, once where each is read.
const perPage = (2 * spent.unpack.cpu + spent.decode.cpu + spent.find.cpu) / pages;
const perRead = spent.read.cpu / spent.read.count;
const perNotice = (spent.lines.cpu + spent.tables.cpu) / Math.max(1, records.length) || 0;
const share = 1e-4;
for (const count of [1e6, 1e8, 1e9]) {
  // Of other pages one in 250 is let through and read.
  const hours = (count * (perPage + (share + 1 / 250) * perRead + share * perNotice)) / 3600;
  const written = (count * share * (spent.lines.bytes + tables)) / Math.max(1, records.length);
  console.log(
    `${count.toExponential(0)} pages: ${hours.toFixed(1)} core hours, ${((count * packed) / pages / 1e9).toFixed(0)} GB read, ${(written / 1e9).toFixed(2)} GB written, ${(hours * price).toFixed(2)} at ${price} a core hour`,
  );
}
console.log(
  `lines ${(lines.reduce((sum, line) => sum + line.length, 0) / 1e6).toFixed(1)} MB, tables ${(tables / 1e6).toFixed(1)} MB`,
);
