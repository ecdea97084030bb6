/** Places as people find them: page and line, paragraph or cell; none where lines of the text are what they see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { open, read } from '../../src/index.js';
import { findable, PLACE_BEHIND } from '../../src/output/findable.js';
import { rectify } from '../support/cli.js';
import { docx, level, list, numbered, p, table, td, tr } from '../support/docx.js';
import { linesIn, scratch, write } from '../support/folders.js';
import { pdf } from '../support/pdf.js';
import { typeset } from '../support/typeset.js';
import { xlsx } from '../support/xlsx.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Where each problem of a document stands, in both languages. */
async function places(bytes: Uint8Array, path?: string): Promise<(string | null)[][]> {
  const { record } = read(await open(bytes, { path }), { path });
  return record.problems.map(({ position }) => [
    findable(record.source, position, 'zh'),
    findable(record.source, position, 'en'),
  ]);
}

const HEAD = '某局关于巡察整改情况的通报';
const ONE = ['1.关于台账不清的问题', '整改情况：补记台账。已完成整改。'];
const TWO = ['2.关于公车管理不严的问题', '整改情况：封存车辆。已完成整改。'];

describe('the place', () => {
  it('in a Word document is the paragraph, or the cell of a table', async () => {
    const text = docx({ body: [HEAD, ...ONE, ...TWO].map((line) => p(line)).join('') });
    expect(await places(text)).toEqual([
      ['第2段', 'paragraph 2'],
      ['第4段', 'paragraph 4'],
    ]);
    const counted = docx({
      body: p(HEAD) + numbered('关于台账不清的问题') + p('整改情况：补记台账。已完成整改。'),
      numbering: list(1, level(0, 'decimal', '%1.')),
    });
    expect(await places(counted)).toEqual([['第2段', 'paragraph 2']]);
    const row = (...cells: string[]) => tr(...cells.map((cell) => td(p(cell))));
    const ledger = docx({
      body:
        p(HEAD) +
        table(
          row('序号', '反馈问题', '整改措施'),
          row('1', '台账不清', '补记台账'),
          row('2', '公车管理不严', '封存车辆'),
        ),
    });
    expect((await places(ledger)).map(([zh, en]) => [zh?.slice(0, 5), en?.slice(0, 14)])).toEqual([
      ['表1第2行', 'table 1, row 2'],
      ['表1第3行', 'table 1, row 3'],
    ]);
  });

  it('in a workbook is the cell, and in a table of text row and column', async () => {
    const rows = [
      ['序号', '反馈问题', '整改措施'],
      ['1', '台账不清', '补记台账'],
    ];
    const [[zh, en]] = await places(xlsx({ sheets: [{ rows }] }));
    expect(zh).toMatch(/^工作表1的[AB]2$/);
    expect(en).toMatch(/^sheet 1, cell [AB]2$/);
    const [[row]] = await places(utf8(rows.map((cells) => cells.join(',')).join('\n')), 'a.csv');
    expect(row).toMatch(/^第2行第[12]列$/);
  });

  it('in a PDF is page and line', async () => {
    const [[zh, en]] = await places(pdf(typeset([HEAD, ...ONE].join('\n'))));
    expect([zh, en]).toEqual(['第1页第2行', 'page 1, line 2']);
  });

  it('in a text, a page of the web, or of nothing is none', async () => {
    expect(await places(utf8([HEAD, ...ONE].join('\n')))).toEqual([[null, null]]);
    expect(await places(utf8(`<html><body><p>${[HEAD, ...ONE].join('</p><p>')}</p>`))).toEqual([[null, null]]);
    const { record } = read(await open(docx({ body: p(HEAD) })));
    expect(findable(record.source, null, 'zh')).toBeNull();
  });
});

describe('a place behind a path', () => {
  it.each([
    '12',
    '第2段',
    '第2页第3行',
    '第2行第1列',
    '表1第2行第3格',
    '工作表1的B7',
    'page 2, line 3',
    'sheet 1, cell B7',
  ])('%s is taken off', (place) => expect(`目录/a.docx:${place}`.replace(PLACE_BEHIND, '')).toBe('目录/a.docx'));
  it.each(['C:\\通报\\a.txt', 'a.txt', '第2段:说明.txt', 'a:b.txt'])('there is none in %s', (path) => {
    expect(path.replace(PLACE_BEHIND, '')).toBe(path);
  });
});

describe('the command line', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });
  const DRAFT = [
    HEAD,
    '县委第一巡察组反馈了3个问题，现将整改情况通报如下。',
    ...ONE,
    '2.关于公车管理不严的问题',
    '整改情况：一是封存。三是2月30日起专管。已完成整改。',
  ];
  const put = () =>
    write(folder(), { 'a.docx': docx({ body: DRAFT.map((line) => p(line)).join('') }), 'a.txt': DRAFT.join('\n') });

  it('tells it in ledgers', async () => {
    put();
    const columns = ['batch', 'a.docx', 'a.txt', '--format', 'csv', '--quiet', '--columns', 'source'];
    expect(linesIn((await run(...columns)).stdout.replaceAll('\r', ''))).toEqual([
      '出处',
      'a.docx:第3段',
      'a.docx:第5段',
      'a.txt:3',
      'a.txt:5',
    ]);
    expect((await run(...columns, '--lang', 'en')).stdout).toContain('a.docx:paragraph 5');
  });
  it('tells it in messages, and in those of a check', async () => {
    put();
    const { stderr } = await run('parse', '--lang', 'zh', 'a.docx', '--format', 'text');
    expect(stderr).toMatch(/^a\.docx:2:\d+ \(第2段\): /m);
    const { stdout } = await run('check', 'a.docx', 'a.txt');
    expect(stdout).toMatch(/^a\.docx:6:\d+ \(paragraph 6\): error\[impossible-date\]/m);
    expect(stdout).toMatch(/^a\.txt:6:\d+: error\[impossible-date\]/m);
    expect((await run('check', '--format', 'github', '--lang', 'zh', 'a.docx')).stdout).toMatch(
      /title=impossible-date::.*第6段/,
    );
  });
  it('tells it where a record is in doubt', async () => {
    put();
    await run('batch', 'a.docx', 'a.txt', '--out', 'out', '--min-confidence', '1');
    const doubtful = linesIn(readFileSync(join(folder(), 'out/doubtful.ndjson'), 'utf8')).map((line) =>
      JSON.parse(line),
    );
    type Doubt = { path: string; reasons: { line: number; place?: string }[] };
    expect(doubtful.map(({ path, reasons: [{ line, place }] }: Doubt) => [path, line, place])).toEqual([
      ['a.docx', 2, 'paragraph 2'],
      ['a.txt', 2, undefined],
    ]);
  });
  it('tells it where it explains', async () => {
    put();
    expect((await run('explain', 'a.docx:3')).stdout).toMatch(/^a\.docx:3 \(paragraph 3\) {2}1\./);
    expect((await run('explain', '--lang', 'zh', 'a.docx:3')).stdout).toMatch(/^a\.docx:3 \(第3段\) {2}1\./);
    expect((await run('explain', 'a.txt:3')).stdout).toMatch(/^a\.txt:3 {2}1\./);
  });
});
