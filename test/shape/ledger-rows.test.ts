/** Rows of a ledger that name those below them, and a first column that counts. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { readText } from '../../src/source/text-table.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报';
const LEAD = '县委第三巡察组反馈了意见，现将整改情况通报如下。';
const ROWS = [
  ['台账登记不规范', '补记台账3本', '已完成'],
  ['库房屋面漏水', '更换屋面2处', '正在整改'],
  ['票据审核不严', '补齐票据9张', '已完成'],
];
const FINDINGS = ROWS.map(([finding]) => finding);
const record = (text: string, path = 'a.txt') => {
  const { sections, problems } = read(text, { path }).record;
  return {
    sections: sections.map(({ id, title, role }) => [id, title, role]),
    problems: problems.map(({ section, number, finding }) => [section, number, finding]),
  };
};
const typed = (rows: readonly (readonly string[])[], first = '序号') =>
  record(
    `${TITLE}\n\n${LEAD}\n${[[first, '问题', '整改措施', '整改状态'], ...rows].map((row) => `${row.join('\t')}\n`).join('')}`,
  );
const markdown = (rows: readonly (readonly string[])[]) =>
  record(
    `# ${TITLE}\n\n${LEAD}\n\n${[['序号', '问题', '整改措施', '整改状态'], ['---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')}`,
    'a.md',
  );
const numbered = (i: number) => [`${i + 1}`, ...ROWS[i]];

describe('a row that names the rows below it', () => {
  const GROUPED = {
    sections: [
      ['s1', '食材采购', 'problems'],
      ['s2', '资产管理', 'problems'],
    ],
    problems: [
      ['s1', '1', FINDINGS[0]],
      ['s2', '2', FINDINGS[1]],
      ['s2', '3', FINDINGS[2]],
    ],
  };
  it('is the heading of a section', () =>
    expect(
      markdown([['【食材采购】', '', '', ''], numbered(0), ['资产管理', '', '', ''], numbered(1), numbered(2)]),
    ).toEqual(GROUPED));
  it('may have a number of its own', () => {
    const { sections } = read(
      `临渡县水务局关于巡察整改情况的通报\n\n序号\t问题\t整改措施\t整改状态\n一、食材采购方面\n${numbered(0).join('\t')}\n二、资产管理方面\n${numbered(1).join('\t')}\n${numbered(2).join('\t')}\n`,
    ).record;
    expect(sections.map(({ number, title }) => [number, title])).toEqual([
      ['一、', '食材采购方面'],
      ['二、', '资产管理方面'],
    ]);
  });
  it('is so in a table that was typed', () =>
    expect(typed([['【食材采购】'], numbered(0), ['资产管理'], numbered(1), numbered(2)])).toEqual(GROUPED));
  it.each([
    ['a sentence', '以下为食材采购方面的问题。'],
    ['a longer text', '食材采购和资产管理以及合同管理档案管理印章管理票据管理方面的几个问题'],
  ])('is none where it is %s', (_, text) =>
    expect(markdown([[text, '', '', ''], numbered(0), numbered(1)]).sections).toEqual([]),
  );
  it('is none where no row follows', () =>
    expect(markdown([numbered(0), numbered(1), ['合计', '', '', '']])).toEqual({
      sections: [],
      problems: [
        [null, '1', FINDINGS[0]],
        [null, '2', FINDINGS[1]],
      ],
    }));
  it('is none where its line closes a table that was typed', () =>
    expect(typed([numbered(0), numbered(1), ['合计3个问题']])).toEqual({
      sections: [],
      problems: [
        [null, '1', FINDINGS[0]],
        [null, '2', FINDINGS[1]],
      ],
    }));
});

describe('a line of one cell in a table that was typed', () => {
  const rows = (line: string, behind: string) =>
    readText(`序号\t问题\t整改措施\n1\t台账登记不规范\t补记台账3本\n${line}\n${behind}`).tables[0].rows.length;
  it('is a row where a row follows', () => expect(rows('资产管理', '2\t库房屋面漏水\t更换屋面2处\n')).toBe(4));
  it('closes the table where none does', () => {
    expect(rows('合计3个问题', '')).toBe(2);
    expect(rows('资产管理', '临渡县水务局\n')).toBe(2);
  });
});

describe('a first column of an unknown name', () => {
  const numbers = (...values: string[]) =>
    typed(
      ROWS.map((row, i) => [values[i], ...row]),
      '条目',
    ).problems.map(([, number]) => number);
  it('holds numbers where it counts', () => expect(numbers('1', '2', '3')).toEqual(['1', '2', '3']));
  it('may go on from another table', () => expect(numbers('4', '5', '6')).toEqual(['4', '5', '6']));
  it.each([[['7', '3', '12']], [['1', '1', '2']], [['甲', '乙', '丙']]])('holds none where it reads %j', (values) =>
    expect(numbers(...values)).toEqual([null, null, null]),
  );
});

describe('a column of who was inspected', () => {
  it.each(['被检查单位', '受检对象'])('%s names nobody responsible', (name) => {
    const rows = ROWS.map(([finding, measure, state], i) => [
      String(i + 1),
      '县第一小学',
      finding,
      measure,
      '李某',
      state,
    ]);
    const text = [['序号', name, '存在问题', '整改措施', '整改责任人', '整改状态'], ...rows]
      .map((row) => `${row.join('\t')}\n`)
      .join('');
    const { problems } = read(`${TITLE}\n\n${LEAD}\n${text}`).record;
    expect(problems.map(({ responsible }) => responsible.map((one) => one.text))).toEqual(ROWS.map(() => ['李某']));
  });
});

describe('a line of one cell above another header', () => {
  it('heads a table of its own', () => {
    const header = '序号\t审计发现问题\t整改措施\t责任单位';
    const rows = ROWS.map(([finding, measure], i) => `${i + 1}\t${finding}\t${measure}\t办公室`);
    const { problems, sections } = read(
      `${TITLE}\n\n${LEAD}\n一、已完成整改的问题\n${header}\n${rows[0]}\n${rows[1]}\n二、正在整改的问题\n${header}\n1\t${ROWS[2][0]}\t${ROWS[2][1]}\t办公室\n`,
    ).record;
    expect(problems.map(({ finding }) => finding)).toEqual(FINDINGS);
    expect(sections.map(({ title }) => title)).toEqual(['已完成整改的问题', '正在整改的问题']);
  });
});

describe('a row that names those below it in a box', () => {
  const box = (rows: readonly string[]) =>
    record(`${TITLE}\n\n${LEAD}\n┌──┬────┐\n${rows.join('\n├──┼────┤\n')}\n└──┴────┘\n`);
  const row = (cells: readonly string[]) => `│${cells.join('│')}│`;
  it('stands between drawn lines', () =>
    expect(
      box([
        row(['序号', '存在问题', '整改措施', '整改状态']),
        '│一、食材采购方面　　　　　　　│',
        row(numbered(0)),
        row(numbered(1)),
        '│二、资产管理方面　　　　　　　│',
        row(numbered(2)),
      ]),
    ).toEqual({
      sections: [
        ['s1', '食材采购方面', 'problems'],
        ['s2', '资产管理方面', 'problems'],
      ],
      problems: [
        ['s1', '1', FINDINGS[0]],
        ['s1', '2', FINDINGS[1]],
        ['s2', '3', FINDINGS[2]],
      ],
    }));
});

describe('the names of the columns once more', () => {
  const header = '序号\t问题\t整改措施\t整改状态\n';
  const rows = (from: number, to: number) =>
    ROWS.slice(from, to)
      .map((_, i) => `${numbered(from + i).join('\t')}\n`)
      .join('');
  it('are the page’s', () =>
    expect(record(`${TITLE}\n\n${LEAD}\n${header}${rows(0, 2)}${header}${rows(2, 3)}`).problems).toEqual(
      FINDINGS.map((finding, i) => [null, `${i + 1}`, finding]),
    ));
  it('open another table where they are others', () =>
    expect(
      readText(`${header}${rows(0, 2)}序号\t问题\t责任人\t整改状态\n1\t票据缺失\t杜河清\t已完成\n`).tables.map(
        (table) => table.rows.length,
      ),
    ).toEqual([3, 2]));
});
