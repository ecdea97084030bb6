/** Cells of a workbook as they show what is in them, and the text that is made of them. */
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../src/source/xlsx/index.js';
import { numberShower } from '../../../src/source/xlsx/shown.js';
import { type Cell, sheet, sheetXml, xlsx } from '../../support/xlsx.js';

const extractOf = (rows: readonly (readonly Cell[])[], merges: string[] = []) => readXlsx(sheet(rows, merges)).extract;
const HEADER = ['序号', '问题', '整改措施', '完成情况'];
/** What a cell shows. */
const shown = (cell: Cell): string => {
  const { text, tables } = extractOf([HEADER, ['1', '甲', cell, '丁']]);
  const { start, end } = tables[0].rows[1].cells[2];
  return text.slice(start, end);
};

describe('a number', () => {
  it.each<[code: string, value: number, shown: string]>([
    ['yyyy-mm-dd', 45443, '2024-05-31'],
    ['yyyy/m/d', 45443, '2024/5/31'],
    ['yyyy"年"m"月"d"日"', 45443, '2024年5月31日'],
    ['yyyy\\年m\\月', 45443, '2024年5月'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45443, '2024-05-31'],
    ['[$-804]e"年"m"月"', 45443, '2024年5月'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['m/d/yy', 45443, '2024-05-31'],
    ['mmm-yy', 45443, '2024-05'],
    ['m"月"d"日"', 45443, '2024-05-31'],
    ['yyyy/m/d h:mm', 45443.5, '2024/5/31 12:00'],
    ['d/m/yyyy hh:mm', 45443.75, '2024-05-31 18:00'],
    ['h:mm', 0.5, '12:00'],
    ['0%', 0.85, '85%'],
    ['0.0%', 0.285, '28.5%'],
    ['#,##0.00', 1234567.5, '1,234,567.50'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', -12.5, '(12.50)'],
    ['0_ ', 12, '12'],
    ['0"项"', 12, '12项'],
    ['General"个"', 12, '12个'],
    ['G/通用格式', 12.5, '12.5'],
    ['[DBNum1][$-804]General', 12, '12'],
    ['General', 0.1 + 0.2, '0.3'],
    ['@', 20240531, '20240531'],
    ['yyyy-mm-dd', -3, '-3'],
    ['yyyy-mm-dd', 99999999, '99999999'],
    ['# ?/?', 0.75, '3/4'],
    ['# ?????????????/?????????????', 0.123456789, '1356659/10988938'],
    ['0"', 12, '12'],
    ['yyyy-mm-dd"', 12, '12'],
  ])('under the code %s is shown', (code, value, text) => expect(numberShower(code, false)(value).trim()).toBe(text));

  it('is a date by the number of a form that every program knows', () => {
    const files = {
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="9"/></cellXfs></styleSheet>',
    };
    const rows = [HEADER, ['1', '甲', { xml: '<c s="1"><v>45443</v></c>' }, { xml: '<c s="2"><v>45443</v></c>' }]];
    const { text } = readXlsx(xlsx({ sheets: [{ rows }], files })).extract;
    expect(text).toContain('2024/5/31\t2024年5月31日');
  });
  it('counts from 1904 where the workbook does', () => {
    const rows = [HEADER, ['1', '甲', { value: 43981, code: 'yyyy-mm-dd' }, '丁']];
    expect(readXlsx(xlsx({ sheets: [{ rows }], from1904: true })).extract.text).toContain('2024-05-31');
  });
});

describe('a cell', () => {
  it.each<[what: string, cell: Cell, shown: string]>([
    ['a text of several lines', '一是补记；\n二是公示。', '一是补记；\n二是公示。'],
    ['line ends of other kinds', { xml: '<c t="inlineStr"><is><t>甲_x000D_\n乙</t></is></c>' }, '甲\n乙'],
    ['signs of XML', '<整改>&"', '<整改>&"'],
    ['what looks like a control', { xml: '<c t="str"><v>甲_x005F_x000D_</v></c>' }, '甲_x000D_'],
    [
      'rich text',
      { xml: '<c t="inlineStr"><is><r><rPr><b/></rPr><t>补记</t></r><r><t>台账</t></r></is></c>' },
      '补记台账',
    ],
    [
      'how characters are said',
      { xml: '<c t="inlineStr"><is><t>补记</t><rPh sb="0" eb="1"><t>bu</t></rPh></is></c>' },
      '补记',
    ],
    ['a formula of text', { xml: '<c t="str"><f>A1&amp;B1</f><v>补记台账</v></c>' }, '补记台账'],
    ['a formula of a number', { xml: '<c><f>SUM(A1:A9)</f><v>12</v></c>' }, '12'],
    ['a formula that was never counted', { xml: '<c><f>NOW()</f></c>' }, ''],
    ['what is true', { xml: '<c t="b"><v>1</v></c>' }, 'TRUE'],
    ['an error', { xml: '<c t="e"><v>#N/A</v></c>' }, '#N/A'],
    ['a date that is a text', { xml: '<c t="d"><v>2024-05-31</v></c>' }, '2024-05-31'],
    ['nothing', { xml: '<c/>' }, ''],
    ['a style that is not there', { xml: '<c s="99"><v>5</v></c>' }, '5'],
    ['a number that is none', { xml: '<c><v>整改</v></c>' }, '整改'],
  ])('with %s shows it', (_, cell, text) => expect(shown(cell)).toBe(text));

  it('finds its text among those that cells share', () => {
    const strings = '<si><t>台账</t></si><si><r><t>补</t></r><r><t>记</t></r><rPh sb="0" eb="1"><t>bu</t></rPh></si>';
    const rows: Cell[][] = [HEADER, ['1', { xml: '<c t="s"><v>0</v></c>' }, { xml: '<c t="s"><v>1</v></c>' }, '丁']];
    expect(readXlsx(xlsx({ sheets: [{ rows }], strings })).extract.text).toContain('1\t台账\t补记\t丁');
  });
  it('without a name stands behind the one before', () => {
    const inner =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row></sheetData>';
    const files = {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`,
    };
    expect(readXlsx(xlsx({ sheets: [{ rows: [] }], files })).extract.text).toBe('Sheet1\n1\t2\n3\t4\n');
  });
});

describe('the text of a workbook', () => {
  const body = [HEADER, ['1', '台账不清', '补记', '已完成']];
  it('has the sheet, what stands over its table, its rows, and what stands below', () => {
    const { text, tables, origins, furniture } = extractOf(
      [['某局整改台账'], ['单位：某局', null, '日期：2024年5月'], ...body, ['填表人：王某', null, '审核人：李某']],
      ['A1:D1'],
    );
    expect(text).toBe(
      'Sheet1\n某局整改台账\n单位：某局\n日期：2024年5月\n序号\t问题\t整改措施\t完成情况\n1\t台账不清\t补记\t已完成\n填表人：王某\n审核人：李某\n',
    );
    expect(tables.map(({ header, rows }) => [header, rows.length])).toEqual([[true, 2]]);
    expect(furniture).toEqual([{ start: 0, end: 6 }]);
    expect(origins?.find(({ start }) => text.startsWith('台账不清', start))?.place).toBe('sheet[1]/B4');
    expect(origins?.[0].place).toBe('sheet[1]/name');
  });
  it('names the sheets, leaves out empty ones, and puts hidden ones behind it', () => {
    const { text, end, furniture } = readXlsx(
      xlsx({
        sheets: [
          { name: '反馈问题', rows: body },
          { name: '空', rows: [] },
          { name: '参数', rows: [['甲'], ['乙']], state: 'hidden' },
          { name: '深藏', rows: [['丙', '丁']], state: 'veryHidden' },
          { name: '移交问题', rows: body },
        ],
      }),
    ).extract;
    const table = '序号\t问题\t整改措施\t完成情况\n1\t台账不清\t补记\t已完成\n';
    expect(text).toBe(`反馈问题\n${table}\n移交问题\n${table}甲\n乙\n丙\n丁\n`);
    expect(text.slice(end)).toBe('甲\n乙\n丙\n丁\n');
    expect(furniture).toEqual([{ start: end, end: text.length }]);
  });
});

describe('cells of a row', () => {
  const textOf = (...names: string[]): string => {
    const cells = names.map((name, i) => `<c r="${name}" t="inlineStr"><is><t>${'甲乙丙'[i]}</t></is></c>`).join('');
    const part = sheetXml(`<sheetData><row r="1">${cells}</row></sheetData>`);
    return readXlsx(xlsx({ sheets: [{ rows: [] }], files: { 'xl/worksheets/sheet1.xml': part } })).extract.text;
  };
  it('are read from left to right, in whatever order they are written', () => {
    expect(textOf('A1', 'B1', 'C1')).toContain('甲\n乙\n丙\n');
    expect(textOf('C1', 'A1', 'B1')).toContain('乙\n丙\n甲\n');
  });
  it('that are written twice are what was written last', () => {
    expect(textOf('A1', 'B1', 'A1')).toContain('丙\n乙\n');
    expect(textOf('A1', 'B1', 'A1')).not.toContain('甲');
  });
});
