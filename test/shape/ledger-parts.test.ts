/** Ledgers in two tables or three, by the same numbers. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';

const HEAD = '临渡县图书馆关于审计整改情况的公告\n\n审计组反馈了意见，现公告如下。\n';
const FOUND = ['购书经费年末突击支付', '读者押金沉淀在工会账户', '出租门面未公开招租'];
const DONE = ['逐册核对，限期补齐', '一是押金专户移交；二是免押借阅', '收回门面，重新招租'];
const STATES = ['已完成', '正在推进', '已完成'];
const table = (names: readonly string[], rows: readonly (readonly string[])[]) =>
  [names, ...rows].map((row) => `${row.join('\t')}\n`).join('');
const found = table(
  ['序号', '问题事实', '涉及金额'],
  FOUND.map((text, i) => [`${i + 1}`, text, `${i + 3}.60`]),
);
const done = (order: readonly number[]) =>
  table(
    ['序号', '整改措施', '责任部门', '整改状态'],
    order.map((i) => [`${i + 1}`, DONE[i] ?? '另行清理', `第${i + 1}科`, STATES[i] ?? '已完成']),
  );
const read = (text: string) =>
  parse(HEAD + text).problems.map(({ number, finding, measures, responsible, status }) => [
    number,
    finding,
    measures.map((one) => one.text),
    responsible.map((one) => one.text),
    status?.state ?? null,
  ]);
const EXPECTED = [
  ['1', FOUND[0], [DONE[0]], ['第1科'], 'completed'],
  ['2', FOUND[1], ['押金专户移交', '免押借阅'], ['第2科'], 'in-progress'],
  ['3', FOUND[2], [DONE[2]], ['第3科'], 'completed'],
];

describe('a table of what was done', () => {
  it.each([[[0, 1, 2]], [[2, 0, 1]]])('goes with that of what was found by its numbers: %j', (order) =>
    expect(read(`一、查出的问题\n${found}二、整改结果\n${done(order)}`)).toEqual(EXPECTED),
  );
  it('may be parted again: who answers, how far it is', () =>
    expect(
      read(
        `${found}怎么改\n${table(
          ['序号', '措施', '责任人'],
          DONE.map((text, i) => [`${i + 1}`, text, `第${i + 1}科`]),
        )}改得怎么样\n${table(
          ['序号', '状态', '备注'],
          STATES.map((text, i) => [`${i + 1}`, text, '无']),
        )}`,
      ),
    ).toEqual(EXPECTED));
  it('may have two columns, set with blanks', () =>
    expect(
      read(
        `查出了什么\n序号    问题\n${FOUND.map((text, i) => `${i + 1}       ${text}\n`).join('')}\n怎么改\n序号    措施              责任人    状态\n${FOUND.map((_, i) => `${i + 1}       ${DONE[i].replace(/[一二]是/g, '')}    第${i + 1}科    ${STATES[i]}\n`).join('')}`,
      ).map(([number, finding, , who, state]) => [number, finding, who, state]),
    ).toEqual(EXPECTED.map(([number, finding, , who, state]) => [number, finding, who, state])));
  it('leaves nothing of its rows unread but columns that no rule knows', () =>
    expect(parse(`${HEAD}${found}${done([0, 1, 2])}`).statistics.unread.characters).toBeLessThanOrEqual(12));
  it('may stand in a web page', async () => {
    const html = (rows: string) =>
      `<table>${rows
        .trim()
        .split('\n')
        .map(
          (row) =>
            `<tr>${row
              .split('\t')
              .map((cell) => `<td>${cell}</td>`)
              .join('')}</tr>`,
        )
        .join('')}</table>`;
    const page = `<h1>临渡县图书馆关于审计整改情况的公告</h1><p>审计组反馈了意见，现公告如下。</p>${html(found)}<p>整改结果</p>${html(done([1, 0, 2]))}`;
    const { problems } = parse(await open(Buffer.from(`<html><body>${page}</body></html>`), { path: 'a.html' }));
    expect(problems.map(({ number, status }) => [number, status?.state])).toEqual([
      ['1', 'completed'],
      ['2', 'in-progress'],
      ['3', 'completed'],
    ]);
  });
  it.each([
    ['has other numbers', done([0, 1, 3])],
    ['stands alone', ''],
  ])('answers nothing where it %s', (_, second) =>
    expect(read(`${found}${second}`).flatMap(([, , measures]) => measures)).toEqual([]),
  );
});

describe('a ledger on its side', () => {
  const NAMES = ['反馈问题', '整改措施', '责任部门', '整改状态'];
  const sideways = (top: readonly string[] | null, names = NAMES) =>
    [
      ...(top ? [top] : []),
      [names[0], ...FOUND],
      [names[1], ...DONE],
      [names[2], '第1科', '第2科', '第3科'],
      [names[3], ...STATES],
    ]
      .map((row) => `${row.join('\t')}\n`)
      .join('');
  it('has a problem in each column, with the number that names it', () =>
    expect(read(sideways(['项目', '问题一', '问题二', '问题三']))).toEqual(EXPECTED));
  it('needs no numbers', () => {
    const [top, ...rows] = sideways(['项目', '甲库', '乙库', '丙库'])
      .trim()
      .split('\n')
      .map((row) => `| ${row.replaceAll('\t', ' | ')} |\n`);
    const { problems } = parse(`# ${HEAD}\n${top}| --- | --- | --- | --- |\n${rows.join('')}`, { path: 'a.md' });
    expect(problems.map(({ number, finding, status }) => [number, finding, status?.state])).toEqual(
      EXPECTED.map(([, finding, , , state]) => [null, finding, state]),
    );
  });
  it('leaves nothing of its cells unread but names that no rule knows', () =>
    expect(parse(HEAD + sideways(['项目', '问题一', '问题二', '问题三'])).statistics.unread.characters).toBe(0));
  it('is none where its first column names no parts of a problem', () =>
    expect(read(sideways(['项目', '问题一', '问题二', '问题三'], ['甲', '乙', '丙', '丁']))).toEqual([]));
  it('is none that stands upright', () =>
    expect(
      read(
        `序号\t反馈问题\t整改措施\t责任部门\t整改状态\n${FOUND.map((one, i) => `${i + 1}\t${one}\t${DONE[i]}\t第${i + 1}科\t${STATES[i]}\n`).join('')}`,
      ),
    ).toEqual(EXPECTED));
});
