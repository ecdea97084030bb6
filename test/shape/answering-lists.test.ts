/** Lists that answer lists though nothing but what leads up to them tells where they begin. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '石桥镇党委关于巡察整改情况的通报\n\n县委第二巡察组反馈了意见，现将整改情况通报如下。\n';
const FOUND = ['苗圃账目无人复核', '粮站地磅多年未检定', '文化站图书去向不明'];
const DONE = ['聘请会计逐笔复核', '送检地磅2台', '盘点图书3100册'];
const read = (...lines: string[]) =>
  parse(`${HEAD}${lines.join('\n')}\n`).problems.map(({ number, finding, measures }) => [
    number,
    finding,
    measures.map(({ text }) => text),
  ]);
const numbered = (list: readonly string[]) => list.map((text, i) => `${i + 1}.${text}。`);
const signed = (list: readonly string[], sign = '●') => list.map((text) => `${sign}${text}。`);
const pairs = FOUND.map((finding, i) => [String(i + 1), finding, [DONE[i]]]);
const unnumbered = FOUND.map((finding, i) => [null, finding, [DONE[i]]]);

describe('a list behind what leads up to it', () => {
  it.each(['收到意见后，镇党委立即整改，具体情况如下：', '整改情况：'])('answers the one above %s', (lead) =>
    expect(read('问题如下：', ...numbered(FOUND), lead, ...numbered(DONE))).toEqual(pairs),
  );
  it.each(['针对', '关于'])('answers findings framed by %s', (frame) =>
    expect(
      read(
        '问题如下：',
        ...numbered(FOUND.map((text) => `${frame}${text}的问题`)),
        '整改情况如下：',
        ...numbered(DONE),
      ),
    ).toEqual(pairs),
  );
  it('answers in numbers of another dress', () =>
    expect(
      read(
        '一、财务管理',
        '查出的问题：',
        ...numbered(FOUND),
        '整改情况：',
        ...DONE.map((text, i) => `第${i + 1}项，${text}。`),
      ),
    ).toEqual(pairs));
  it('whose items open with ordinals answers one whose items state findings', () =>
    expect(
      read(
        '问题如下：',
        ...numbered(FOUND),
        '整改情况如下：',
        ...numbered(DONE.map((text) => `一是${text}；二是专人登记`)),
      ),
    ).toEqual(FOUND.map((finding, i) => [String(i + 1), finding, [DONE[i], '专人登记']])));
  it('of another length tells of the last item alone', () =>
    expect(
      read('问题如下：', ...numbered(FOUND), '整改情况：', '（1）送检地磅2台。', '（2）张贴结果。').at(-1),
    ).toEqual(['3', FOUND[2], ['送检地磅2台', '张贴结果']]));
  it('is the last problem’s own where each has one', () =>
    expect(
      read(
        ...FOUND.flatMap((text, i) => [
          `${i + 1}.${text}`,
          '整改措施：',
          `（1）${DONE[i]}。`,
          '（2）专人登记。',
          '（3）按月公开。',
        ]),
      ),
    ).toEqual(FOUND.map((finding, i) => [String(i + 1), finding, [DONE[i], '专人登记', '按月公开']])));
});

describe('a list of one sign', () => {
  it.each(['●', '◆'])('%s answers as many above its lead', (sign) =>
    expect(read('问题如下：', ...signed(FOUND, sign), '整改情况如下：', ...signed(DONE, sign))).toEqual(unnumbered),
  );
  it('answers as many above a label', () =>
    expect(read('一、财务管理', '查出的问题：', ...signed(FOUND), '整改情况：', ...signed(DONE))).toEqual(unnumbered));
  it('answers as many in the section of findings', () =>
    expect(read('一、整改问题', ...signed(FOUND), '二、整改措施', ...signed(DONE))).toEqual(unnumbered));
  it('tells of one problem where it is longer', () =>
    expect(
      read(
        '1.苗圃账目无人复核',
        '整改措施：',
        ...signed(DONE),
        '2.粮站地磅多年未检定',
        '整改措施：',
        ...signed(DONE.slice(1)),
      ),
    ).toEqual([
      ['1', FOUND[0], DONE],
      ['2', FOUND[1], DONE.slice(1)],
    ]));
});

describe('a finding of two sentences', () => {
  const second = '抽查的9笔中有4笔没有附件';
  const whole = FOUND.map((text) => `${text}。${second}`);
  it('is whole where a list answers it', () =>
    expect(read('问题如下：', ...numbered(whole), '整改情况如下：', ...numbered(DONE))).toEqual(
      whole.map((finding, i) => [String(i + 1), finding, [DONE[i]]]),
    ));
  it('ends at its first sentence before a label in its own line (rule 3)', () =>
    expect(
      read(...whole.map((text, i) => `${i + 1}.${text}。整改情况：${DONE[i]}。`)).map(([, finding]) => finding),
    ).toEqual(FOUND));
  it('leaves what a frame does not hold', () =>
    expect(
      read(...FOUND.map((text, i) => `${i + 1}.关于${text}的问题。${second}。整改情况：${DONE[i]}。`)).map(
        ([, finding]) => finding,
      ),
    ).toEqual(FOUND));
  it('ends where what was done begins', () =>
    expect(
      read(...FOUND.map((text, i) => `${i + 1}.${text}。${DONE[i]}。已完成整改。`)).map(([, finding]) => finding),
    ).toEqual(FOUND));
});

describe('lists whose words do not tell findings from what was done', () => {
  const wishes = ['增设柳园路公交站点', '开放中学操场', '修复老街路灯'];
  const answers = ['柳园路公交站点由公交公司负责', '中学操场由教育局负责', '老街路灯由供电所负责'];
  const two = (list: readonly string[]) =>
    parse(
      `${HEAD}一、代表意见\n${numbered(wishes).join('\n')}\n二、研究结果\n${numbered(list).join('\n')}\n`,
    ).problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);
  it('pair where each speaks of the same thing', () =>
    expect(two(answers)).toEqual(wishes.map((wish, i) => [wish, [answers[i]]])));
  it('do not where the second speaks of its neighbours', () =>
    expect(two([answers[1], answers[2], answers[0]])).not.toEqual(
      wishes.map((wish, i) => [wish, [answers[(i + 1) % 3]]]),
    ));
});

describe('lists of one length in two chapters', () => {
  const more = ['公车加油卡未登记', '仓库灭火器过期', '会议室长期闲置'];
  const told = ['登记加油卡6张', '更换灭火器12具', '开放会议室3间'];
  const ordinals = ['一是', '二是', '三是'];
  const chapters = (rest: readonly string[]) =>
    parse(
      `${HEAD}（一）财务管理问题的整改情况\n${FOUND.map((text, i) => `${ordinals[i]}${text}。${rest[i]}`).join('\n')}\n（二）资产管理问题的整改情况\n${more.map((text, i) => `${ordinals[i]}${text}。${told[i]}。`).join('\n')}\n`,
    ).problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);
  it('answer each other nowhere where each item tells what was done about it', () =>
    expect(chapters(DONE.map((text) => `${text}。`))).toEqual([
      ...FOUND.map((finding, i) => [finding, [DONE[i]]]),
      ...more.map((finding, i) => [finding, [told[i]]]),
    ]));
});

describe('lists inside paragraphs of a text whose title names no kind', () => {
  const found =
    '1.楼道小广告成片；2.菜场门口污水横流；3.非机动车乱停到盲道上；4.老旧小区没有坡道；5.垃圾桶缺盖；6.活动室白天锁门。';
  const done =
    '1.组织党员清了三天，铲除小广告1800多处；2.疏通下水口两个，增设水沟；3.划停车线24组，协管员早晚值守；4.选了3个单元修建坡道；5.补盖31个；6.早八点到晚八点开门，由退休教师轮流看管。';
  const title = '杏花社区关于创城检查问题整改的告示\n\n';
  it('are problems and what was done about them', () => {
    const { kind, problems } = parse(
      `${title}区创建办2025年6月17日来社区检查，指出以下问题：${found}\n\n我们这样改：${done}\n`,
    );
    expect([kind, problems.length, problems.every(({ measures }) => measures.length === 1)]).toEqual([
      'rectification-notice',
      6,
      true,
    ]);
  });
  it('are none of a text that names no inspection which found them, were the lists as long', () => {
    const text = (lead: string) =>
      parse(`杏花社区文明约定\n\n${lead}${found}\n\n大家这样做：${done}\n`).problems.length;
    expect(text('整改和检查由居民代表负责，常见的有：')).toBe(0);
  });
  it('are none where the second tells duties', () => {
    const { problems } = parse(
      `杏花社区文明公约\n\n居民不得有下列行为：${found}\n\n居民应当遵守：1.爱护公物；2.文明停车；3.按时倒垃圾；4.邻里互助。\n`,
    );
    expect(problems).toEqual([]);
  });
});

describe('a heading that says again which problem it answers', () => {
  const FOUND = ['台账登记不规范', '库房屋面漏水', '票据审核不严'];
  const DONE = ['补记台账3本，专人登记', '更换屋面2处，雨后查看', '补齐票据9张，每月抽查'];
  const answered = (heading: (finding: string) => string) =>
    parse(
      `临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n\n一、存在问题\n${FOUND.map((one, i) => `${i + 1}.${one}。\n`).join('')}二、整改情况\n${DONE.map((one, i) => `${i + 1}.${heading(FOUND[i])}${one}。\n`).join('')}`,
    ).problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)]);
  it.each<[string, (finding: string) => string]>([
    ['framed', (one) => `关于${one}的问题。`],
    ['plain', (one) => `${one}。`],
    ['quoted', (one) => `“${one}”问题：`],
  ])('is no part of what was done: %s', (_, heading) =>
    expect(answered(heading)).toEqual(FOUND.map((one, i) => [one, [DONE[i]]])),
  );
  it('is one where it says something else', () =>
    expect(answered(() => '立行立改。')).toEqual(FOUND.map((one, i) => [one, [`立行立改。${DONE[i]}`]])));
});
