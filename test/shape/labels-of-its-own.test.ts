/** Labels of a document's own that stand without a colon, inside paragraphs, in boxes, or have one character. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD =
  '临渡县水务局关于巡察整改情况的通报\n\n2023年2月20日至4月21日，县委第三巡察组对县水务局开展巡察，反馈了意见，现将整改情况通报如下。\n';
const problems = (text: string) =>
  parse(`${HEAD}${text}\n`).problems.map(({ finding, measures, status }) => [
    finding,
    measures.map((one) => one.text),
    status?.state ?? null,
  ]);

describe('labels set apart by blanks', () => {
  const card = (number: number, finding: string, measure: string) =>
    `【${number}】\n问　题　　${finding}\n整　改　　${measure}\n状　态　　已经整改\n`;
  it('open lines', () =>
    expect(
      problems(
        card(1, '台账登记不规范。', '补记台账3本。') +
          card(2, '库房屋面漏水。', '更换屋面2处。') +
          card(3, '票据审核不严。', '补齐票据9张。'),
      ),
    ).toEqual([
      ['台账登记不规范', ['补记台账3本'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], 'completed'],
      ['票据审核不严', ['补齐票据9张'], 'completed'],
    ]));
  it('are none where words stand once', () =>
    expect(
      problems('1.关于台账登记不规范的问题\n补　记　　台账3本。\n2.关于库房屋面漏水的问题\n更换屋面2处。').map(
        ([, measures]) => measures,
      ),
    ).toEqual([['补　记　　台账3本'], ['更换屋面2处']]));
});

describe('labels behind a dash inside paragraphs', () => {
  const item = (number: number, finding: string, word: string) =>
    `${number}、${finding}。${word}——补记台账${number}本。\n`;
  const FINDINGS = ['台账登记不规范', '库房屋面漏水', '票据审核不严', '合同过期未续', '公车管理混乱'];
  it('come back', () =>
    expect(
      problems(FINDINGS.map((finding, i) => item(i + 1, finding, '改正情况')).join('')).map(([, measures]) => measures),
    ).toEqual(FINDINGS.map((_, i) => [`补记台账${i + 1}本`])));
  it('are none where each is another', () => {
    const words = ['春季', '夏季', '秋季', '冬季', '全年'];
    expect(
      problems(FINDINGS.map((finding, i) => item(i + 1, finding, words[i])).join('')).map(([, measures]) => measures),
    ).toEqual(FINDINGS.map((_, i) => [`${words[i]}——补记台账${i + 1}本`]));
  });
});

describe('labels in boxes', () => {
  const box = (finding: string, measure: string) =>
    `┌────────\n│ 病灶｜${finding}\n│ 药方｜${measure}\n│ 复查｜已销号\n└────────\n\n`;
  it('are read without the box', () =>
    expect(
      problems(
        box('台账登记不规范', '补记台账3本。') +
          box('库房屋面漏水', '更换屋面2处。') +
          box('票据审核不严', '补齐票据9张。'),
      ),
    ).toEqual([
      ['台账登记不规范', ['补记台账3本'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], 'completed'],
      ['票据审核不严', ['补齐票据9张'], 'completed'],
    ]));
  it('are told from the bars of tables', () =>
    expect(
      problems('│序号│问题│整改措施│\n│1│台账登记不规范│补记台账│\n│2│库房屋面漏水│更换屋面│').map(
        ([finding]) => finding,
      ),
    ).toEqual(['台账登记不规范', '库房屋面漏水']));
});

describe('labels behind sentences of a paragraph', () => {
  it('belong to the problem that its first label opens', () =>
    expect(
      problems(
        '〔查摆问题〕台账登记不规范。〔具体改法〕补记台账3本。〔当前进度〕已销号。\n〔查摆问题〕库房屋面漏水。〔具体改法〕更换屋面2处。〔当前进度〕正在推进。',
      ),
    ).toEqual([
      ['台账登记不规范', ['补记台账3本'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], 'in-progress'],
    ]));
});

describe('the first of a run of labels', () => {
  const text = (first: string) =>
    `${first}：水表少装64只，多付工程款3.84万元。\n整改做法：补装水表，追回工程款。\n整改结果：水表全部装齐。该问题已整改完毕。`;
  it('may say who found it', () =>
    expect(problems(text('审计指出')).map(([finding]) => finding)).toEqual(['水表少装64只，多付工程款3.84万元']));
  it('is none where nothing follows it', () =>
    expect(problems('审计指出：水表少装64只。\n镇里高度重视，召开会议研究。')).toEqual([]));
});

describe('a phrase between labels', () => {
  const card = (number: number, extra = '') =>
    `问题${number}：台账第${number}册登记不规范\n整改措施：补记台账${number}本。\n${extra}整改状态：已完成\n`;
  it('is one where it stands so twice', () => {
    const text =
      card(1, '防止再发：每月核对台账一遍，逐笔登记。\n') +
      card(2) +
      card(3, '防止再发：每季抽查台账一次，张榜公布。\n');
    expect(problems(text).map(([, measures]) => measures)).toEqual([
      ['补记台账1本', '每月核对台账一遍，逐笔登记'],
      ['补记台账2本'],
      ['补记台账3本', '每季抽查台账一次，张榜公布'],
    ]);
  });
  it('is none where it stands once in rounds of labels', () => {
    const text = card(1) + card(2, '采购合同添了一条：无报告不卸车。\n') + card(3);
    expect(problems(text)[1][1]).toEqual(['补记台账2本', '采购合同添了一条：无报告不卸车']);
  });
});

describe('a label below one that certainly tells what was done', () => {
  const gap = (number: string, finding: string, done: string, outcome: string) =>
    `差距之${number}：${finding}\n整改措施：${done}。\n兑现：${outcome}。这项差距已经补平。\n`;
  const text =
    gap('一', '老旧管网冬天抢修', '更换直埋管21公里', '首月爆管4次') +
    gap('二', '测温数据全靠估', '装上远传测温片6200户', '室温合格率98.1%') +
    gap('三', '退费找不到人', '退费建账逐户联系', '已退1032笔');
  const read = (notice: string) =>
    parse(`${HEAD}${notice}\n`).problems.map(({ results, status }) => [
      results.map(({ text: result }) => result),
      status?.state ?? null,
    ]);
  it('tells what came of it, and its closing sentence is over whatever the verb', () =>
    expect(read(text)).toEqual([
      [['首月爆管4次'], 'completed'],
      [['室温合格率98.1%'], 'completed'],
      [['已退1032笔'], 'completed'],
    ]));
  it('tells none where it stands once', () =>
    expect(read(text.replace('兑现：首月', '兑付：首月'))[0][0]).not.toEqual(['首月爆管4次']));
  it('a sentence that stands once is no state by itself', () =>
    expect(read(text.replace('首月爆管4次。这项差距已经补平', '首月爆管4次。这项差距已经入账'))[0][1]).toBeNull());
});
