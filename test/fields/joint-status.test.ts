/** A state that is told once for all problems, and titles that only look as if they told one. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const LEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const states = (text: string) => parse(LEAD + text).problems.map(({ status }) => status?.state ?? null);

describe('以上…问题均…', () => {
  const LISTS =
    '一、反馈了什么\n（1）台账登记不规范；\n（2）库房屋面漏水；\n（3）票据审核不严。\n二、改了什么\n（1）补记台账3本。\n（2）更换屋面2处。\n（3）补齐票据9张。\n';
  it.each([
    '以上3个问题均已整改到位。',
    '上述三项问题，目前均已整改到位。',
    '以上问题全部完成整改。',
    '上述各项问题均已完成整改，并长期坚持。',
  ])('%s is told of all', (told) => expect(states(`${LISTS}\n${told}\n`)).toEqual(Array(3).fill('completed')));
  it('stands in the record with its place', () => {
    const text = `${LEAD}${LISTS}\n以上3个问题均已整改到位。\n`;
    const [{ status }] = parse(text).problems;
    expect(text.slice(status?.position.start.offset, status?.position.end.offset)).toBe('以上3个问题均已整改到位');
  });
  it.each([
    ['it counts others', '以上2个问题均已整改到位。'],
    ['it speaks of what is to come', '以上问题均要在年底前整改到位。'],
    ['it tells no state', '以上3个问题均已向县委报告。'],
    ['it speaks of some', '以上问题中2个已整改到位。'],
  ])('tells nothing where %s', (_, told) => expect(states(`${LISTS}\n${told}\n`)).toEqual([null, null, null]));
  it('leaves problems with states of their own alone', () =>
    expect(
      states(
        '1.台账登记不规范\n整改情况：补记台账3本。正在推进。\n2.库房屋面漏水\n整改情况：更换屋面2处。\n3.票据审核不严\n整改情况：补齐票据9张。\n以上3个问题均已整改到位。\n',
      )[0],
    ).toBe('in-progress'));
});

describe('整改中的', () => {
  const CHAPTER =
    '\n1.台账登记不规范\n整改情况：补记台账3本。\n2.库房屋面漏水\n整改情况：更换屋面2处。\n三、整改后的打算\n每月抽查一次。\n';
  it('tells when, where sections beside it open alike', () =>
    expect(states(`一、整改中的组织领导\n党组开会4次。\n二、整改中的具体问题${CHAPTER}`)).toEqual([null, null]));
  it('tells a state where it alone says so', () =>
    expect(states(`一、组织领导\n党组开会4次。\n二、整改中的具体问题${CHAPTER}`)).toEqual([
      'in-progress',
      'in-progress',
    ]));
});
