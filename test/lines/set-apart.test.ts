/** Lines whose characters a blank sets apart, as scans and wide titles have them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { setApart } from '../../src/lines/skipped-ranges.js';

const apart = (text: string): string => [...text].join(' ');

describe('a notice set apart throughout', () => {
  const plain = [
    '临渡县水务局关于水源地专项巡察',
    '反馈问题整改情况的通报',
    '',
    '县委第三巡察组开展了巡察，指出两个问题。现将整改情况通报如下：',
    '一、整改工作情况',
    '局党组召开会议三次。',
    '二、问题整改情况',
    '（1）台账登记不规范。',
    '整改措施：一是补记台账三本；二是专人登记。',
    '整改结果：已完成整改。',
    '（2）库房屋面漏水。',
    '整改措施：更换屋面两处。',
    '整改结果：正在推进。',
    '',
    '临渡县水务局',
    '2024年8月15日',
  ];
  const told = (text: string) => {
    const { title, sections, problems, organization, issuedOn } = parse(text);
    const close = (value: string | null) => value?.replaceAll(' ', '') ?? null;
    return {
      title: close(title),
      sections: sections.map((one) => close(one.title)),
      problems: problems.map((one) => [
        close(one.finding),
        one.measures.map((measure) => close(measure.text)),
        one.status?.state,
      ]),
      signed: [close(organization), issuedOn],
    };
  };
  it('is read as if it were not', () => expect(told(plain.map(apart).join('\n'))).toEqual(told(plain.join('\n'))));
  it('gives values without the blanks, and places with them', () => {
    const text = plain.map(apart).join('\n');
    const [{ finding, position }] = parse(text).problems;
    expect(finding).toBe('台账登记不规范');
    expect(text.slice(position.start.offset, position.end.offset)).toContain('台 账 登 记');
  });
});

describe('the blanks between characters', () => {
  it.each([
    ['a title', '关 于 整 改 情 况 的 通 报', 8],
    ['a heading', '二、具 体 整 改 情 况', 5],
  ])('of %s are no text', (_, line, count) => expect(setApart(line)).toHaveLength(count));
  it.each([
    ['names in a row', '张三 李四 王五 赵六 钱七'],
    ['columns', '序号  问题  措施  状态'],
    ['a label', '电 话'],
    ['a menu', '首页 新闻 大 中 小 政务公开 互动交流'],
    ['a sentence', '县委 第三巡察组 对县水务局 开展了巡察 一 二 三 四'],
  ])('of %s part words', (_, line) => expect(setApart(line)).toEqual([]));
  it('leave wider ones as they are', () => {
    const line = '整 改 单 位　　水 务 局';
    const hidden = setApart(line).map(({ start }) => start);
    expect(hidden).not.toContain(line.indexOf('　'));
    expect(hidden).toHaveLength(5);
  });
});
