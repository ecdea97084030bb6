/** Ledgers that were copied cell by cell, and cells in quotes that hold several lines. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { readText } from '../../src/source/text-table.js';

const NAMES = ['序号', '反馈问题', '整改措施', '责任人', '整改状态'];
const ROWS = [
  ['1', '台账登记不规范', '补记台账3本', '杜河清', '已完成'],
  ['2', '库房屋面漏水', '更换屋面2处', '沈渡舟', '正在整改'],
  ['3', '票据审核不严', '补齐票据9张', '杜河清', '已完成'],
];
const cells = (names: readonly string[], rows: readonly (readonly string[])[]) =>
  [names, ...rows].map((row) => `${row.join('\n')}\n`).join('');
const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const FOOT = '\n临渡县水务局\n2024年4月26日\n';
const problems = (table: string) =>
  parse(HEAD + table + FOOT).problems.map(({ number, finding, measures, responsible, status }) => [
    number,
    finding,
    measures.map(({ text }) => text),
    responsible.map(({ text }) => text),
    status?.state ?? null,
  ]);
const tables = (text: string) =>
  readText(text).tables.map(({ rows }) => rows.map((row) => row.cells.map(({ start, end }) => text.slice(start, end))));

describe('a ledger copied cell by cell', () => {
  it('has the rows that its numbers open', () => expect(tables(cells(NAMES, ROWS))).toEqual([[NAMES, ...ROWS]]));
  it('may count in Chinese, and numbers its problems so', () => {
    const rows = ROWS.map((row, i) => ['一二三'[i], ...row.slice(1)]);
    expect(tables(cells(NAMES, rows))).toEqual([[NAMES, ...rows]]);
    expect(problems(cells(NAMES, rows)).map(([number]) => number)).toEqual(['1', '2', '3']);
  });
  it('is one in a notice, and ends with its last row', () => {
    expect(problems(cells(NAMES, ROWS))).toEqual([
      ['1', '台账登记不规范', ['补记台账3本'], ['杜河清'], 'completed'],
      ['2', '库房屋面漏水', ['更换屋面2处'], ['沈渡舟'], 'in-progress'],
      ['3', '票据审核不严', ['补齐票据9张'], ['杜河清'], 'completed'],
    ]);
    expect(parse(HEAD + cells(NAMES, ROWS) + FOOT).issuedOn).toBe('2024-04-26');
  });
  it('ends where its last row has all its cells', () =>
    expect(tables(`${cells(NAMES, ROWS)}以上情况欢迎监督\n`)).toEqual([[NAMES, ...ROWS]]));
  it('keeps the lines of a list in the cell of measures', () =>
    expect(
      problems(
        cells(NAMES, [
          ['1', '台账登记不规范', '（1）补记台账3本', '（2）专人登记', '杜河清', '已完成'],
          ROWS[1],
          ['3', '票据审核不严', '（1）补齐票据9张', '（2）追回1.2万元', '杜河清', '已完成'],
        ]),
      ).map(([, , measures, responsible, state]) => [measures, responsible, state]),
    ).toEqual([
      [['补记台账3本', '专人登记'], ['杜河清'], 'completed'],
      [['更换屋面2处'], ['沈渡舟'], 'in-progress'],
      [['补齐票据9张', '追回1.2万元'], ['杜河清'], 'completed'],
    ]));
  it.each([
    ['one row', NAMES, ROWS.slice(0, 1)],
    ['no column of numbers', NAMES.slice(1), ROWS],
    ['two columns', NAMES.slice(0, 2), ROWS.map((row) => row.slice(0, 2))],
    ['a label among the names', ['序号', '反馈问题：', '整改措施', '责任人', '整改状态'], ROWS],
    [
      'no column for the lines that are more',
      ['序号', '反馈问题', '经办', '责任人', '整改状态'],
      [ROWS[0], ['2', '库房', '漏水', '更换', '沈渡舟', '正在整改'], ROWS[2]],
    ],
  ])('is none with %s', (_, names, rows) => expect(tables(cells(names, rows))).toEqual([]));
});

describe('a ledger whose cells are wrapped', () => {
  const NAMES = ['序号', '反馈问题', '整改措施', '责任单位', '整改时限', '进展情况'];
  const ROWS = [
    [
      '1',
      '渡口值守记录由一人代写，夜间无人巡查',
      '（1）值守记录当班签字，交接时两人核对；（2）夜间巡查改为每两小时一次，巡查员定位上传',
      '渡运中心',
      '2024年9月底',
      '已完成',
    ],
    [
      '2',
      '渡船救生衣破损，消防器材过期未换',
      '更换救生衣40件、灭火器12具，器材逐件编号，到期前一个月提醒；把器材检查列入渡工每日开航前的必查事项',
      '渡运中心、县水利局',
      '2024年8月底',
      '已完成。抽查4次，器材完好率达到100%，未再发现过期器材',
    ],
    ['3', '票款拖延入账', '票款每日解缴，财务科每周对账一次', '财务科', '2025年3月底', '正在推进'],
    [
      '4',
      '候船室雨棚漏水，候船群众雨天无处避雨',
      '雨棚整体更换，增设座椅30个',
      '县交通运输局',
      '2024年10月15日',
      '基本完成',
    ],
  ];
  const EXPECTED = [
    ['值守记录当班签字，交接时两人核对', '夜间巡查改为每两小时一次，巡查员定位上传'],
    ['更换救生衣40件、灭火器12具，器材逐件编号，到期前一个月提醒；把器材检查列入渡工每日开航前的必查事项'],
    ['票款每日解缴，财务科每周对账一次'],
    ['雨棚整体更换，增设座椅30个'],
  ];
  const FOUND = ROWS.map(([number, finding, , who], i) => [
    number,
    finding,
    EXPECTED[i],
    [who],
    ['completed', 'completed', 'in-progress', 'mostly-completed'][i],
  ]);
  /** A cell's lines: each item of a list begins one, no number is torn, none is longer than the column is wide. */
  const wrapped = (cell: string, width: number): string[] =>
    cell.split(/(?=（\d）)/).flatMap((part) => {
      const lines = [''];
      for (const unit of part.match(/\d+[年月日%]?|./gu) ?? []) {
        if (lines[lines.length - 1].length + unit.length > width) lines.push('');
        lines[lines.length - 1] += unit;
      }
      return lines;
    });
  const ledger = (width: number, between: string, pageBehind = -1) => {
    const all = [NAMES, ...ROWS].map((row) => row.map((cell) => wrapped(cell, width).join('\n')).join(between));
    const page = pageBehind < 0 ? '' : `\n— ${pageBehind} —\n${between}${NAMES.join(between)}`;
    return `${all.map((row, i) => (i === pageBehind ? row + page : row)).join(between)}\n`;
  };
  const read = (table: string) =>
    parse(HEAD + table + FOOT).problems.map(({ number, finding, measures, responsible, status }) => [
      number,
      finding,
      measures.map(({ text }) => text.replace(/；$/, '')),
      responsible.map(({ text }) => text),
      status?.state ?? null,
    ]);

  it.each([10, 12, 14, 17, 20, 26])('at %i characters a line, joins the lines of each text', (width) => {
    expect(read(ledger(width, '\n'))).toEqual(FOUND);
    expect(read(ledger(width, '\n\n'))).toEqual(FOUND);
  });
  it.each(['\n', '\n\n'])('goes on behind a page number and the names of the columns once more', (between) => {
    for (const row of [1, 2, 3]) expect(read(ledger(14, between, row))).toEqual(FOUND);
  });
  it('ends where the count begins anew below the names of the columns', () => {
    const two = ledger(14, '\n') + ledger(14, '\n');
    expect(tables(two).map((rows) => rows.length)).toEqual([5, 5]);
  });
  it('loses no text of its cells', () => {
    const { statistics } = parse(HEAD + ledger(14, '\n\n', 2) + FOOT);
    expect(statistics.unread.characters).toBe(0);
  });
});

describe('a cell in quotes', () => {
  const HEADER = '序号\t问题\t整改措施\t整改状态';
  const LAST = '2\t库房屋面漏水\t更换屋面2处\t正在整改';
  const measuresOf = (cell: string) =>
    tables(`${HEADER}\n1\t台账登记不规范\t${cell}\t已完成\n${LAST}\n`)[0]?.map((row) => row[2]);
  it('holds several lines', () =>
    expect(measuresOf('"一是补记台账3本\n二是专人登记"')).toEqual([
      '整改措施',
      '一是补记台账3本\n二是专人登记',
      '更换屋面2处',
    ]));
  it('may hold doubled quotes', () =>
    expect(measuresOf('"补记""台账""\n专人登记"')).toEqual(['整改措施', '补记""台账""\n专人登记', '更换屋面2处']));
  it('loses its quotes on one line too', () =>
    expect(measuresOf('"补记台账3本"')).toEqual(['整改措施', '补记台账3本', '更换屋面2处']));
  it('is no other where its quote stays open', () =>
    expect(measuresOf('"补记台账3本')).toEqual(['整改措施', '"补记台账3本', '更换屋面2处']));
  it('is read as its lines are', () =>
    expect(
      problems(`${HEADER}\n1\t台账登记不规范\t"一是补记台账3本\n二是专人登记"\t已完成\n${LAST}\n`).map(
        ([, , measures]) => measures,
      ),
    ).toEqual([['补记台账3本', '专人登记'], ['更换屋面2处']]));
});
