/** What a web page puts between the paragraphs of a notice, and what only looks like its foot. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const LEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const read = (tools: string) =>
  parse(
    `${LEAD}1.台账登记不规范\n整改情况：（1）补记台账3本。\n${tools}\n（2）专人登记。\n已完成整改。\n2.库房屋面漏水\n整改情况：更换屋面2处。已完成整改。\n`,
  ).problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);

describe('tools of a page in mid-text', () => {
  it.each(['分享到：微信　微博　朋友圈', '返回顶部', '打印本页　关闭窗口', '分享到：'])(
    'are none of a measure: %s',
    (tools) =>
      expect(read(tools)).toEqual([
        ['台账登记不规范', ['补记台账3本', '专人登记']],
        ['库房屋面漏水', ['更换屋面2处']],
      ]),
  );
  it('are no sentence that opens with their words', () =>
    expect(read('门户网站更新迟缓的栏目一并补齐，逐条登记。')[0][1]).toEqual([
      '补记台账3本。门户网站更新迟缓的栏目一并补齐，逐条登记',
      '专人登记',
    ]));
});

describe('the foot of a page', () => {
  it('does not begin above a label for what was done', () =>
    expect(read('分享到：微信　微博').map(([finding]) => finding)).toEqual(['台账登记不规范', '库房屋面漏水']));
  it('begins below the last', () =>
    expect(
      parse(
        `${LEAD}1.台账登记不规范\n整改情况：补记台账3本。\n分享到：微信　微博\n上一条：整改情况：见附件\n`,
      ).problems[0].measures.map(({ text }) => text),
    ).toEqual(['补记台账3本']));
});
