/**
 * Documents with something changed in them: read or refused, never anything else, and trees tile what is read.
 *
 *   RECTIFY_LONG=1 RECTIFY_MUTANTS=20000 npx vitest run test/source/mutants.long.test.ts
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { open, read } from '../../src/index.js';
import { docx, numbered, p, run, table, td, tr } from '../support/docx.js';
import { fixtures } from '../support/inputs.js';
import { LONG } from '../support/long.js';
import { mutant } from '../support/mutate.js';
import { pdf } from '../support/pdf.js';
import { tilingFaults } from '../support/tiling.js';
import { typeset } from '../support/typeset.js';
import { sheet } from '../support/xlsx.js';

/** So many of each format; a run that is asked for more begins where that of another ended, by its seeds. */
const COUNT = Number(process.env.RECTIFY_MUTANTS ?? (LONG ? 500 : 15));
const FIRST = Number(process.env.RECTIFY_MUTANTS_FROM ?? 0);

/** As it is shipped: the engine of PDFs is kept in a process of its own. */
const { readApart }: typeof import('../../src/apart/read-apart.js') = await import(
  pathToFileURL(resolve(import.meta.dirname, '../../dist/src/apart/read-apart.js')).href
);

const NOTICE =
  '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：一是补记台账3本。二是专人管理。已完成整改。\n某局\n2023年10月9日';
const ROWS = [
  ['序号', '存在问题', '整改措施', '完成情况'],
  ['1', '台账不清', '补记台账。', '已完成'],
  ['2', '公章保管不严', '登记用章。', '正在推进'],
];
const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const body =
  NOTICE.split('\n')
    .map((line) => p(line))
    .join('') +
  numbered('台账不清', 1, 0) +
  p(run('第') + field) +
  table(...ROWS.map((cells) => tr(...cells.map((text) => td(p(text), '<w:gridSpan w:val="2"/>')))));
const oldOnes = fixtures()
  .filter(({ path }) => path.endsWith('.doc'))
  .map(({ bytes }) => bytes as Uint8Array);

const DOCUMENTS: [format: string, documents: () => Uint8Array[]][] = [
  ['docx', () => [docx({ body })]],
  ['doc', () => oldOnes],
  ['xlsx', () => [sheet(ROWS, ['A2:A3'])]],
  [
    'pdf',
    () => [pdf(typeset(NOTICE)), pdf([{ content: 'BT ET q 1 0 0 1 9 9 cm 0 0 m 90 0 l S Q' }, ...typeset(NOTICE)])],
  ],
];

describe('documents with something changed in them', () => {
  it.each(DOCUMENTS)(
    'are read or refused: %s',
    async (format, documents) => {
      const whole = documents();
      const count = { read: 0, refused: 0 };
      for (let seed = FIRST; seed < FIRST + COUNT; seed++) {
        const path = `${seed}.${format}`;
        try {
          const bytes = mutant(whole, seed);
          const opened =
            format === 'pdf' ? { ...(await readApart('pdf', bytes, {})), bytes } : await open(bytes, { path });
          const { file, tree } = read(opened, { path });
          expect(tilingFaults(tree, String(file)), path).toEqual([]);
          count.read += 1;
        } catch (error) {
          if ((error as Error).name !== 'InputError') throw new Error(`seed ${seed}`, { cause: error });
          count.refused += 1;
        }
      }
      if (process.env.RECTIFY_MUTANTS) console.log(format, count);
      expect(Math.min(count.read, count.refused)).toBeGreaterThan(0);
    },
    3_600_000,
  );
});
