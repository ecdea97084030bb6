/** Dashes and arrows that part what was found, what was done and the state in one line. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '石桥镇党委关于巡察整改情况的通报\n\n县委第二巡察组反馈了意见，现将整改情况通报如下。\n';
const LINES = [
  ['苗圃账目无人复核', '聘请会计逐笔复核', '已完成整改'],
  ['粮站地磅多年未检定', '送检地磅2台', '正在推进'],
  ['文化站图书去向不明', '盘点图书3100册', '已完成'],
] as const;
const STATES = { 已完成整改: 'completed', 已完成: 'completed', 正在推进: 'in-progress' };
const read = (lines: readonly string[], title = TITLE) =>
  parse(`${title}${lines.join('\n')}\n`).problems.map(({ number, finding, measures, status }) => [
    number,
    finding,
    measures.map(({ text }) => text),
    status?.state ?? null,
  ]);
const rows = (numbered: boolean, stated = true) =>
  LINES.map(([finding, done, state], i) => [
    numbered ? String(i + 1) : null,
    finding,
    [done],
    stated ? STATES[state] : null,
  ]);

describe('finding, measures and state between signs', () => {
  it.each(['——', '→', ' ⇒ '])('%s behind numbers', (sign) =>
    expect(read(LINES.map((parts, i) => `${i + 1}、${parts.join(sign)}。`))).toEqual(rows(true)),
  );
  it('without numbers', () => expect(read(LINES.map((parts) => `${parts.join('——')}。`))).toEqual(rows(false)));
  it('without states', () =>
    expect(read(LINES.map(([finding, done]) => `${finding}——${done}。`))).toEqual(rows(false, false)));
  it('with labels of the notice’s own', () =>
    expect(
      read(LINES.map(([finding, done, state], i) => `短板${'一二三'[i]}：${finding}——补法：${done}——现状：${state}。`)),
    ).toEqual(rows(true)));
  it('in a text whose title says nothing of rectification', () =>
    expect(
      read(
        LINES.map(([finding, done, state], i) => `短板${'一二三'[i]}：${finding}——补法：${done}——现状：${state}。`),
        '石桥镇补齐短板公告\n\n县委第二巡察组反馈了意见，一条一条补。\n',
      ),
    ).toEqual(rows(true)));
});

describe('a pair of dashes', () => {
  it('sets something in where no state stands behind it', () =>
    expect(
      read(['1.关于苗圃——镇里唯一的集体资产——账目无人复核的问题', '整改情况：聘请会计逐笔复核。']).map(
        ([, finding]) => finding,
      ),
    ).toEqual(['苗圃——镇里唯一的集体资产——账目无人复核']));
});

describe('ordinals that count findings behind a heading in one paragraph', () => {
  it('are problems below it', () => {
    const { problems, sections } = parse(
      `${TITLE}一、在苗圃管理方面。一是针对账目无人复核问题，已聘请会计逐笔复核；二是针对苗木出圃不过磅问题，已配备地磅1台。\n二、在粮站管理方面。一是针对地磅多年未检定问题，已送检地磅2台；二是针对仓房漏雨问题，已翻修仓房3间。\n`,
    );
    expect(sections.map(({ title }) => title)).toEqual(['在苗圃管理方面', '在粮站管理方面']);
    expect(problems.map(({ number, finding, measures }) => [number, finding, measures.length])).toEqual([
      ['1', '账目无人复核', 1],
      ['2', '苗木出圃不过磅', 1],
      ['1', '地磅多年未检定', 1],
      ['2', '仓房漏雨', 1],
    ]);
  });
  it('are measures where they tell what was done', () =>
    expect(
      read([
        '1.苗圃账目无人复核。一是聘请会计逐笔复核；二是按季公开账目。',
        '2.粮站地磅多年未检定。一是送检地磅2台；二是建立检定台账。',
      ]),
    ).toEqual([
      ['1', '苗圃账目无人复核', ['聘请会计逐笔复核', '按季公开账目'], null],
      ['2', '粮站地磅多年未检定', ['送检地磅2台', '建立检定台账'], null],
    ]));
});
