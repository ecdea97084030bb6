/** What a document is, where it holds a table: a ledger of problems, or any other. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { docx, p, table, td, tr } from '../support/docx.js';
import { sheet } from '../support/xlsx.js';

const rowsOf = (rows: readonly (readonly string[])[]): string =>
  table(...rows.map((cells) => tr(...cells.map((text) => td(p(text))))));
const kindOf = async (bytes: Uint8Array) => {
  const { kind, problems } = parse(await open(bytes));
  return [kind, problems.length];
};

const PRICES = [
  ['品名', '规格', '单价（元）'],
  ['螺纹钢', '12毫米', '3860'],
  ['水泥', '四二五', '415'],
];
const LEDGER = [
  ['序号', '存在问题', '整改措施', '完成情况'],
  ['1', '台账更新不及时', '补记台账，每月核对。', '已完成'],
  ['2', '公章保管不规范', '制定用章登记办法。', '已完成'],
];

describe('a table makes a notice of a document', () => {
  it('if it is a ledger', async () => {
    expect(await kindOf(docx({ body: rowsOf(LEDGER) }))).toEqual(['rectification-notice', 2]);
    expect(await kindOf(sheet(LEDGER))).toEqual(['rectification-notice', 2]);
  });

  it.each<[what: string, body: string]>([
    ['a price list', p('本周建材价格') + rowsOf(PRICES)],
    [
      'a thesis with its figures',
      p('沿海滩涂植被变化研究') +
        p('本文以遥感影像为数据源。') +
        rowsOf([
          ['年份', '面积', '占比'],
          ['2010', '31.2', '0.41'],
        ]),
    ],
    [
      'a form',
      p('职工信息登记表') +
        rowsOf([
          ['姓名', '', '性别', ''],
          ['住址', '', '电话', ''],
        ]),
    ],
  ])('not if it is %s', async (_, body) => {
    const [kind, problems] = await kindOf(docx({ body }));
    expect(problems).toBe(0);
    expect(kind).not.toBe('rectification-notice');
  });

  it('not if it is a sheet of prices', async () => {
    expect(await kindOf(sheet(PRICES))).toEqual(['unknown', 0]);
  });
});
