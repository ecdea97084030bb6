/** Tables of a Word document: ledgers, merged cells, tables that only lay a page out. */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, open, parse } from '../../../src/index.js';
import { readDocx } from '../../../src/source/docx/index.js';
import { docx, level, list, numbered, type Parts, p, table, td, tr } from '../../support/docx.js';

const extractOf = (body: string) => readDocx(docx({ body })).extract;
/** Rows of cells, those of one row parted by |, those of a column that stand on several lines by /. */
const tablesOf = (body: string): string[][] => {
  const { text, tables } = extractOf(body);
  return tables.map(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '/')).join('|')),
  );
};
const recordOf = async (parts: Parts): Promise<NoticeRecord> => parse(await open(docx(parts)));
const HEADER = tr('序号', '问题', '整改措施', '完成情况');
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const FIRST = '<w:vMerge w:val="restart"/>';
const MORE = '<w:vMerge/>';
const TITLE = p('某局关于巡察整改情况的通报') + p('一、整改情况');

describe('a table', () => {
  it('stands in the text row by row', () => {
    const { text, tables, origins } = extractOf(
      p('前') + table(HEADER, tr('1', '台账不清', '补记', '已完成')) + p('后'),
    );
    expect(text).toBe('前\n序号\t问题\t整改措施\t完成情况\n1\t台账不清\t补记\t已完成\n后\n');
    expect(
      tables.map(({ start, end, header }) => [text.slice(start, start + 2), text.slice(end - 3, end), header]),
    ).toEqual([['序号', '已完成', true]]);
    expect(origins?.map(({ place }) => place).slice(4, 7)).toEqual([
      'body/table[1]/tr[1]/td[4]/p[1]',
      'body/table[1]/tr[2]/td[1]/p[1]',
      'body/table[1]/tr[2]/td[2]/p[1]',
    ]);
  });
  it('keeps empty cells, the lines of a cell, and what stands in a table inside it', () =>
    expect(
      tablesOf(
        table(
          HEADER,
          tr('1', td(p('台账') + p('') + p('账目')), '', td(table(tr('甲', '乙'), tr('丙', '丁')) + p('戊'))),
        ),
      ),
    ).toEqual([['序号|问题|整改措施|完成情况', '1|台账/账目||甲/乙/丙/丁/戊']]));
  it('reads rows and cells in content controls, and drops deleted rows', () => {
    const sdt = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const gone = tr('9', '甲', '乙', '丙').replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    expect(tablesOf(table(HEADER, gone, sdt(tr('1', '台账', sdt(td('补记')), '已完成'))))).toEqual([
      ['序号|问题|整改措施|完成情况', '1|台账|补记|已完成'],
    ]);
  });
  it.each<[string, string, string]>([
    ['one cell', table(tr(td(p('甲') + p('乙')))), '甲\n乙\n'],
    ['one column', table(tr('甲'), tr('乙')), '甲\n乙\n'],
    ['one row', table(tr('甲', '乙')), '甲\n乙\n'],
    [
      'long cells and no ledger',
      table(tr('甲', '乙'), tr('丙', td(Array.from({ length: 13 }, (_, i) => p(`${i}`)).join('')))),
      `甲\n乙\n丙\n${Array.from({ length: 13 }, (_, i) => `${i}\n`).join('')}`,
    ],
  ])('that only lays a page out is paragraphs: %s', (_, body, text) => {
    const extract = extractOf(body);
    expect(extract.text).toBe(text);
    expect(extract.tables).toEqual([]);
  });
  it('has what stands over and under it as paragraphs', () => {
    const { text, tables } = extractOf(
      table(tr(td('整改台账', span(4))), HEADER, tr('1', '甲', '乙', '丙'), tr(td('注：截至6月底', span(4)))),
    );
    expect(text).toBe('整改台账\n序号\t问题\t整改措施\t完成情况\n1\t甲\t乙\t丙\n注：截至6月底\n');
    expect(tables[0].start).toBe(5);
  });
  it('typed with tabs is one too', () =>
    expect(tablesOf(p('序号\t问题\t整改措施\t完成情况') + p('1\t甲\t乙\t丙'))).toEqual([
      ['序号|问题|整改措施|完成情况', '1|甲|乙|丙'],
    ]));
});

describe('merged cells', () => {
  it('of a problem cover its rows: one row is made of them', () =>
    expect(
      tablesOf(
        table(
          HEADER,
          tr(td('1', FIRST), td('台账不清', FIRST), '补记', '已完成'),
          tr(td('', MORE), td('', MORE), '公示', '正在推进'),
          tr('2', '账目不清', '核对', '已完成'),
        ),
      ),
    ).toEqual([['序号|问题|整改措施|完成情况', '1|台账不清|补记/公示|已完成/正在推进', '2|账目不清|核对|已完成']]));
  it('of others stand in their first row', () =>
    expect(
      tablesOf(
        table(tr('问题', '整改措施', '责任单位'), tr('甲', '乙', td('办公室', FIRST)), tr('丙', '丁', td('', MORE))),
      ),
    ).toEqual([['问题|整改措施|责任单位', '甲|乙|办公室', '丙|丁|']]));
  it('of the header name their parts below', () =>
    expect(
      tablesOf(
        table(
          tr(td('序号', FIRST), td('问题', FIRST), td('整改情况', span(2))),
          tr(td('', MORE), td('', MORE), '措施', '成效'),
          tr('1', '台账不清', '补记', '账实相符'),
        ),
      ),
    ).toEqual([['序号|问题|整改情况/措施|成效', '1|台账不清|补记|账实相符']]));
  it('of a row stand under the first column that they cover', () =>
    expect(tablesOf(table(HEADER, tr('1', '甲', td('乙', span(2))), tr(td('丙', span(2)), '丁', '戊')))).toEqual([
      ['序号|问题|整改措施|完成情况', '1|甲|乙|', '丙||丁|戊'],
    ]));
  it('under one column of the header stand together', () =>
    expect(
      tablesOf(table(tr('问题', td('整改措施', span(2)), '完成情况'), tr('甲', '一是', '二是', '已完成'))),
    ).toEqual([['问题|整改措施|完成情况', '甲|一是/二是|已完成']]));
});

describe('a ledger', () => {
  it('gives problems', async () => {
    const { problems } = await recordOf({
      body:
        TITLE +
        table(
          HEADER,
          tr('1', '台账不清', td(p('一是补记台账；') + p('二是按月公示。')), '已完成'),
          tr('2', '账目不清', '核对账目。', '正在推进'),
        ),
    });
    expect(
      problems.map(({ number, finding, measures, status }) => [
        number,
        finding,
        measures.map(({ text }) => text),
        status?.state,
      ]),
    ).toEqual([
      ['1', '台账不清', ['补记台账', '按月公示'], 'completed'],
      ['2', '账目不清', ['核对账目'], 'in-progress'],
    ]);
  });
  it('gives the numbers that Word counts in it', async () => {
    const numbering = list(1, level(0, 'decimal', '%1'));
    const row = (finding: string) => tr(td(numbered('')), finding, '补记台账。', '已完成');
    const { problems } = await recordOf({ numbering, body: TITLE + table(HEADER, row('甲事不清'), row('乙事不清')) });
    expect(problems.map(({ number, finding }) => [number, finding])).toEqual([
      ['1', '甲事不清'],
      ['2', '乙事不清'],
    ]);
  });
  it('gives one problem for a cell that covers several rows', async () => {
    const body =
      TITLE +
      table(
        HEADER,
        tr(td('1', FIRST), td('台账不清', FIRST), '补记台账。', '已完成'),
        tr(td('', MORE), td('', MORE), '按月公示。', ''),
      );
    const { problems } = await recordOf({ body });
    expect(problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)])).toEqual([
      ['台账不清', ['补记台账', '按月公示']],
    ]);
  });
});
