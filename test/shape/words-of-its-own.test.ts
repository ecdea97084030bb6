/** Notices that say none of the usual words: what they tell is told by its place, its look and what it speaks of. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const FOUND = ['苗圃账目三年没人对过', '粮站地磅多年未检定', '文化站图书去向不明', '敬老院伙食标准偏低'];
const DONE = ['聘请会计对苗圃账目逐笔复核', '送检粮站地磅2台', '盘点文化站图书3100册', '提高敬老院伙食标准'];
const LEAD = '县委第二巡察组2025年3月5日把意见送到镇里，一条一条补在下面。';
const read = (text: string, title = '石桥镇补短单', lead = LEAD) => parse(`${title}\n\n${lead}\n${text}\n`);
const rounds = (line: (found: string, done: string, n: number) => string) =>
  FOUND.map((found, i) => line(found, DONE[i], i + 1)).join('\n');
const pairs = FOUND.map((found, i) => [found, [DONE[i]]]);
const problems = (text: string, title?: string, lead?: string) =>
  read(text, title, lead).problems.map(({ finding, measures }) => [finding, measures.map((one) => one.text)]);

describe('a notice that never says that it rectifies', () => {
  it('is one where its units find fault and what stands below them tells what was done', () =>
    expect(problems(rounds((found, done, n) => `${n}.${found}\n补法：${done}。`))).toEqual(pairs));
  it('has its kind', () =>
    expect(read(rounds((found, done, n) => `${n}.${found}\n补法：${done}。`)).kind).toBe('rectification-notice'));
  it('is none without an inspection', () =>
    expect(
      problems(
        rounds((found, done, n) => `${n}.${found}\n补法：${done}。`),
        '石桥镇补短单',
        '镇里的事一条一条补在下面。',
      ),
    ).toEqual([]));
  it('is none where nothing was done', () =>
    expect(
      problems(FOUND.map((found, i) => `${i + 1}.${found}\n抽查的14笔账里有9笔没有凭证，底数不清。`).join('\n')),
    ).toEqual([]));
});

const NOTICE = '石桥镇党委关于巡察整改情况的通报';
const USUAL = '县委第二巡察组反馈了意见，现将整改情况通报如下。';
const numbered = (number: (n: number) => string) =>
  problems(
    rounds((found, done, n) => `${number(n)}${found}\n整改措施：${done}。`),
    NOTICE,
    USUAL,
  );

describe('numbers', () => {
  it.each([
    ['壹　', (n: number) => `${'壹贰叁肆'[n - 1]}　`],
    ['甲　', (n: number) => `${'甲乙丙丁'[n - 1]}　`],
    ['A　', (n: number) => `${'ABCD'[n - 1]}　`],
    ['1-1　', (n: number) => `1-${n}　`],
    ['①-1　', (n: number) => `①-${n}　`],
    ['A1　', (n: number) => `A${n}　`],
    ['1号题——', (n: number) => `${n}号题——`],
    ['一问：', (n: number) => `${'一二三四'[n - 1]}问：`],
  ])('%s count problems', (_, number) => expect(numbered(number)).toEqual(pairs));
  it('before words that do not count up are words', () =>
    expect(numbered((n) => `${n * 7}号楼：`).map(([finding]) => finding)).not.toEqual(FOUND));
});

describe('a label that comes back', () => {
  const states = (label: string, values: readonly string[]) =>
    read(
      FOUND.map((found, i) => `${i + 1}.${found}\n整改措施：${DONE[i]}。\n${label}：${values[i]}`).join('\n'),
      NOTICE,
      USUAL,
    ).problems.map(({ status, responsible }) => [status?.state ?? null, responsible.length]);
  it('with few short words behind it tells states', () =>
    expect(states('判定', ['过关', '待过关', '过关', '过关']).every(([, persons]) => persons === 0)).toBe(true));
  it('with names behind it tells who is in charge', () =>
    expect(states('跟办人', ['樊小钟', '樊小钟', '李大川', '李大川'])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
      [null, 1],
    ]));
  it('may end as speech does', () =>
    expect(
      problems(
        rounds((found, done) => `何事：${found}\n何为：${done}`),
        NOTICE,
        USUAL,
      ),
    ).toEqual(pairs));
  it('with shares behind it tells how much is done', () =>
    expect(states('整改进度', ['100%', '65%', '0%', '100%']).map(([state]) => state)).toEqual([
      'completed',
      'in-progress',
      'not-started',
      'completed',
    ]));
});

describe('one character in a bracket', () => {
  it('labels what stands behind it, at the beginning of so many lines', () =>
    expect(
      problems(
        rounds((found, done) => `〔案〕${found}\n〔策〕${done}。`),
        NOTICE,
        USUAL,
      ),
    ).toEqual(pairs));
  it('says something of its own where it does not come back', () =>
    expect(
      problems(
        `${rounds((found, done, n) => `${n}.${found}\n整改措施：${done}。`)}\n〔注〕以上数字截至6月。`,
        NOTICE,
        USUAL,
      ),
    ).toEqual(expect.arrayContaining(pairs.slice(0, 3))));
});

describe('a table whose columns no list has', () => {
  it('is a ledger where one finds fault and another tells what was done', () =>
    expect(
      problems(`编号｜意见原文｜落地做法\n${rounds((found, done, n) => `${n}｜${found}｜${done}`)}`, NOTICE, USUAL),
    ).toEqual(pairs));
  it('is none of prices', () =>
    expect(
      problems(
        '编号｜品名｜规格\n1｜复印纸张｜A4规格70克\n2｜签字笔芯｜0.5毫米黑色\n3｜文件夹子｜A4规格蓝色',
        NOTICE,
        USUAL,
      ),
    ).toEqual([]));
});

describe('stamps that a legend explains', () => {
  it('are states', () =>
    expect(
      read(
        FOUND.map(
          (found, i) => `${i + 1}.${found}\n${DONE[i]}。${'〖结〗〖续〗〖候〗〖结〗'.slice(i * 3, i * 3 + 3)}`,
        ).join('\n'),
        NOTICE,
        `${USUAL}〖结〗为已办结，〖续〗为正在办理，〖候〗为尚未启动。`,
      ).problems.map(({ status }) => status?.state ?? null),
    ).toEqual(['completed', 'in-progress', 'not-started', 'completed']));
});

describe('what may be a notice', () => {
  const text = (line: string) => FOUND.map((found, i) => `${i + 1}.${found}\n${line}`).join('\n');
  it('is in doubt where an inspection found something, and nothing tells what was done', () => {
    const { problems, confidence } = read(text('抽查的14笔账里有9笔没有凭证，底数不清。'));
    expect([problems.length, confidence < 0.7]).toEqual([0, true]);
  });
  it('is in none where no inspection found anything', () =>
    expect(
      read(text('抽查的14笔账里有9笔没有凭证，底数不清。'), '石桥镇补短单', '镇里的事写在下面。').confidence,
    ).toBeGreaterThan(0.7));
});

describe('a letter that tells of nothing by name', () => {
  const letter = (state: string) =>
    parse(
      `给大榆树村村民的一封信\n\n叔叔婶婶们，大家好！\n${FOUND.map((found, i) => `第${'一二三四'[i]}件，${found}。${DONE[i]}。${state}`).join('\n')}\n`,
    ).problems.map(({ number, finding, status }) => [number, finding, status?.state]);
  it('holds problems where each point says how far it has come', () =>
    expect(letter('这一件已整改到位。')).toEqual(FOUND.map((found, i) => [String(i + 1), found, 'completed'])));
  it('holds none where no point does', () => expect(letter('')).toEqual([]));
});
