/** Lines without numbers above numbered problems: chapters, and what is none. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县图书馆关于专项巡察整改的情况通报\n\n';
const LEAD = '2023年2月13日至3月24日，县委巡察组在馆里开展专项巡察，现将整改情况通报如下。\n';
const PROBLEMS =
  '⑴图书更新按斤论价。退回拼凑的图书4千册。\n⑵善本库恒湿机半年未修。更换恒湿机3台。\n⑶读者押金未退。取消押金制，退还押金12万元。\n';
const sections = (text: string) => {
  const record = parse(`${HEAD}${text}\n`);
  return [record.sections.map(({ title }) => title), record.problems.length];
};

describe('lines above numbered problems', () => {
  it('are chapters, though they do not name problems', () =>
    expect(
      sections(
        `${LEAD}怎么组织的\n书记任组长，读者代表列席每次整改会，逐条过问。\n怎么改的\n${PROBLEMS}还要做什么\n每年由读者给整改打分，分数公开张贴在大厅。`,
      ),
    ).toEqual([['怎么组织的', '怎么改的', '还要做什么'], 3]));
  it('are the page’s above the preamble', () =>
    expect(
      sections(
        `原创 临渡图书 临渡县图书馆 2024年06月18日 18:05\n点击上方蓝字关注我们\n${LEAD}第一部分　组织推动情况\n馆里把整改任务细化为3项，每周碰头销账一次。\n第二部分　问题整改情况\n（一）藏书方面\n1、▲存在问题：图书更新按斤论价\n▲整改情况：退回拼凑的图书4千册。\n2、▲存在问题：善本库恒湿机半年未修\n▲整改情况：更换恒湿机3台。\n（二）服务方面\n3、▲存在问题：读者押金未退\n▲整改情况：取消押金制，退还押金12万元。\n第三部分　今后努力方向\n馆里将继续对照反馈意见抓好整改，不松劲，不停步。\n`,
      ),
    ).toEqual([['组织推动情况', '问题整改情况', '今后努力方向'], 3]));
});

describe('numbers below two findings', () => {
  it('are as many measures, and no list that answers the other', () =>
    expect(
      sections(
        `${LEAD}一、班子建设\n（一）关于有站无人方面的问题\n1.从机关下沉骨干9名；\n2.定向招录毕业生5名。\n（二）关于作风散漫方面的问题\n1.开展暗访6次；\n2.通报7人次。\n`,
      ),
    ).toEqual([['班子建设'], 2]));
});

describe('findings on lines of their own below numbered chapters', () => {
  const chapters = (second: string) =>
    sections(
      `${LEAD}一、已销号的问题\n基层社空转，主责弱化\n合并5个，恢复6个。\n\n社有资产出租不公开\n收回门面9间，重新挂牌。\n\n${second}、正在整改的问题\n改制遗留社保欠缴\n核定欠缴人员47人，县财政借支100万元。`,
    );
  it('swallow no chapter', () => expect(chapters('二')).toEqual([['已销号的问题', '正在整改的问题'], 3]));
  it('have what is numbered from one below them', () =>
    expect(
      sections(
        `${LEAD}基层社空转，主责弱化\n1.合并5个。\n2.恢复6个。\n\n社有资产出租不公开\n1.收回门面9间。\n2.重新挂牌。\n\n改制遗留社保欠缴\n1.核定人员。\n2.补缴。`,
      )[1],
    ).toBe(3));
});

describe('names of bodies above what was found in each', () => {
  const companies = ['临渡县公共交通有限公司', '临渡县粮食储备有限公司', '临渡县演艺集团有限公司'];
  const rounds = [
    '该公司收到反馈后立账11本。\n（1）线路客流不足。整改情况：撤并线路5条。已完成整改。\n（2）广告权续签未竞价。整改情况：公开拍卖。已完成整改。',
    '问题：轮换粮定向邀标\n整改：退出定向邀标\n状态：已完成\n问题：熏蒸记录照抄\n整改：两人待岗\n状态：已完成',
    '1、送戏下乡弄虚作假\n核减虚报场次46场，退回补助23万元。\n已完成。\n2、剧场改造停工\n与施工单位达成复工协议。\n正在推进。',
  ];
  it('are chapters', () =>
    expect(sections(`${LEAD}\n${companies.map((name, i) => `${name}\n${rounds[i]}`).join('\n\n')}`)).toEqual([
      companies,
      6,
    ]));
  it('are none above the first sentence, or above the date', () =>
    expect(
      sections(
        `临渡县图书馆\n${LEAD}一、整改情况\n${PROBLEMS}二、今后打算\n馆里将继续抓好整改。\n\n临渡县图书馆\n2023年6月30日`,
      )[0],
    ).toEqual(['整改情况', '今后打算']));
});

it('two characters head what is counted below them', () =>
  expect(
    sections(
      `${LEAD}水厂\n1.探头失效，气瓶压力不足。更换探头2只。已完成整改。\n2.取水口有人垂钓。补装隔离网640米。已完成整改。\n泵站和二次供水\n3.泵站无人值守。换锁并加装报警。已完成整改。\n4.水箱清洗记录缺失。签订托管协议。正在整改。`,
    ),
  ).toEqual([['水厂', '泵站和二次供水'], 4]));

describe('lists of other signs below lines of their own', () => {
  const list = (items: readonly string[], mark: (n: number) => string) =>
    items.map((item, i) => `${mark(i + 1)}${item}；\n`).join('');
  const FOUND = ['渡船检验走过场', '值守记录由一人代写', '救生衣破损无人更换', '票款拖延入账'];
  const DONE = ['逐船建档7份', '值守记录当班签字', '更换救生衣40件', '票款每日解缴'];
  const STATES = ['已完成', '正在推进', '已完成', '已完成'];
  const read = (text: string) =>
    parse(`${HEAD}${LEAD}${text}\n`).problems.map(({ finding, measures, status }) => [
      finding,
      measures.map((one) => one.text),
      status?.state ?? null,
    ]);

  it('begin below the line, not below the last item of the list before', () =>
    expect(
      read(
        `查出了哪些问题\n${list(FOUND, (n) => `（${n}）`)}\n采取了哪些整改措施\n${list(DONE, (n) => `${n}）`)}\n整改完成情况\n${list(STATES, (n) => `${n}）`)}`,
      ),
    ).toEqual(FOUND.map((finding, i) => [finding, [DONE[i]], STATES[i] === '已完成' ? 'completed' : 'in-progress'])));
  it('stay below the problem where its own count goes on behind them', () =>
    expect(
      read(FOUND.map((finding, i) => `（${i + 1}）${finding}\n整改措施\n1）${DONE[i]}；\n2）按月抽查。\n`).join('')),
    ).toEqual(FOUND.map((finding, i) => [finding, [DONE[i], '按月抽查'], null])));
});

describe('headings that the format tells', () => {
  it.each(['整改推进情况', '组织开展情况'])('are of one level, though one is a label too: %s', (title) => {
    const { sections } = parse(
      `# 临渡县图书馆关于巡察整改情况的通报\n\n${LEAD}\n## ${title}\n\n馆里把整改任务细化为3项，每周碰头销账一次。\n\n## 反馈问题整改情况\n\n### 藏书方面\n\n反馈问题1：图书更新按斤论价\n\n整改情况：退回拼凑的图书4千册。已完成整改。\n\n反馈问题2：善本库恒湿机半年未修\n\n整改情况：更换恒湿机3台。已完成整改。\n\n## 下一步打算\n\n每年由读者给整改打分。\n`,
      { inputFormat: 'markdown' },
    );
    expect(sections.map((one) => [one.title, one.sections.map((inner) => inner.title)])).toEqual([
      [title, []],
      ['反馈问题整改情况', ['藏书方面']],
      ['下一步打算', []],
    ]);
  });
});
