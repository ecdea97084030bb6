/** Who inspects, when, and the day of feedback: what names them, and what does not. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const inspection = (preamble: string, issued = '2024年9月10日') =>
  parse(
    `临渡县水务局关于整改情况的通报\n\n${preamble}\n\n1.关于台账不清的问题\n补记台账3本。\n\n临渡县水务局\n${issued}\n`,
  ).inspection;

describe('who inspects', () => {
  it.each([
    [
      '受市体育局委托，宁溪明信会计师事务所于2023年10月9日至27日对县水务局财务收支情况进行了审计。',
      '宁溪明信会计师事务所',
    ],
    ['县审计局派出审计组，自2023年10月16日至12月8日对县水务局进行了审计。', '县审计局'],
    ['2024年5月13日至31日，区消防救援大队对县水务局开展了专项检查。', '区消防救援大队'],
    ['2024年3月，市委巡察三组对县水务局开展了巡察。', '市委巡察三组'],
    [
      '我县已完成第二轮省第三生态环境保护督察组反馈意见的整改工作，现将情况公示如下。',
      '第二轮省第三生态环境保护督察组',
    ],
    ['我局对市水资源督察组反馈的问题照单全收，现报告如下。', '市水资源督察组'],
    ['现将青溪化工园区中央第三生态环境保护督察组反馈问题整改进展公开如下。', '中央第三生态环境保护督察组'],
    ['按照统一部署，市委统一派出的市委第八巡察组于2024年3月4日至29日对县水务局开展了巡察。', '市委第八巡察组'],
    ['2024年5月16日至6月24日，国家自然资源督察临渡局对我市开展耕地保护例行督察。', '国家自然资源督察临渡局'],
    ['2024年7月2日至3日，区应急管理局执法二中队到我公司开展执法检查。', '区应急管理局执法二中队'],
    ['2024年6月17日至28日，国家林草督察第五小组来我县开展督察。', '国家林草督察第五小组'],
    ['2024年3月4日至8日，镇纪委“清风”督导组在村里做督导，3月12日反馈了意见。', '镇纪委“清风”督导组'],
    ['2024年5月13日，县水务局“回头看”后接受县委巡察组检查。', '县委巡察组'],
    ['你处基层卫生督导组于2024年10月14日至18日到我院开展督导。', '基层卫生督导组'],
  ])('%s', (text, name) => expect(inspection(text)?.inspector).toBe(name));
  it('names no body where a visit has none: 来园开展督导', () =>
    expect(inspection('2024年4月18日至20日，督导组来园开展办园行为督导。')?.inspected ?? null).toBeNull());
  it('has a type wherever somebody gave back an opinion', () =>
    expect(
      inspection('区教育局校外培训监管联合检查组2025年3月6日向我中心反馈年度检查意见，我中心进行了整改。'),
    ).toMatchObject({
      type: '检查',
      inspector: '区教育局校外培训监管联合检查组',
      feedbackOn: '2025-03-06',
    }));
  it('is told by any word for an inspection', () => {
    const found = inspection('县人居环境整治第二检查组于2024年6月4日至6日对我乡6个村进行暗访，6月8日反馈意见。');
    expect([found?.type, found?.period, found?.feedbackOn]).toEqual(['检查', '2024-06-04/2024-06-06', '2024-06-08']);
  });
  it.each([
    '2024年3月，3个巡察组对县水务局等单位开展了巡察。',
    '2024年3月，我局对下属单位开展了检查。',
    '2024年3月4日至29日，对县水务局开展了巡察。',
  ])('%s names nobody', (text) => expect(inspection(text)?.inspector ?? null).toBeNull());
});

describe('its days', () => {
  it('without a year are of the year of issue', () => {
    const found = inspection('今年2月13日至4月7日，县委巡察五组在我局驻点巡察，5月10日集中反馈。');
    expect([found?.period, found?.feedbackOn]).toEqual(['2024-02-13/2024-04-07', '2024-05-10']);
  });
  it('stand behind who inspects, whatever they did', () =>
    expect(inspection('省飞行检查组2024年8月19日至23日驻院，9月20日反馈。')?.period).toBe('2024-08-19/2024-08-23'));
  it('are none of what somebody else did', () =>
    expect(inspection('2024年6月3日，县委第三巡察组反馈了巡察意见。2024年8月19日至23日全局学习。')?.period).toBeNull());
  it('are none of a period of publicity', () =>
    expect(
      inspection('2024年4月2日，县委第三巡察组反馈了巡察意见。2024年9月1日至9月15日对整改情况予以公示。')?.period,
    ).toBeNull());
});

describe('the day of feedback', () => {
  it.each(['6月4日集中交办问题9个', '6月4日转来意见5条', '6月4日巡察组通报了巡察情况'])('%s', (text) =>
    expect(inspection(`2024年5月13日至31日，县委第三巡察组对县水务局开展了巡察，${text}。`)?.feedbackOn).toBe(
      '2024-06-04',
    ),
  );
  it('is none of what is done afterwards', () =>
    expect(
      inspection('2024年5月13日至31日，县委第三巡察组对县水务局开展了巡察。6月4日召开会议部署。')?.feedbackOn,
    ).toBeNull());
});

describe('counts of what was found', () => {
  const problems = (text: string) => parse(`临渡县水务局关于整改情况的通报\n\n${text}\n`).claims.problems;
  it.each([
    ['5月13日检查组查出缺陷9条，其中重大1条。', 9],
    ['检查组提出不符合项5项。', 5],
    ['省评审组开具不符合项5项。', 5],
    ['审计报告列出问题6个。', 6],
  ])('%s', (text, count) => expect(problems(text)).toBe(count));
  it.each(['检查组提出意见5条。', '班子成员认领任务9个。'])('%s counts none', (text) =>
    expect(problems(text)).toBeNull(),
  );
});

describe('names of teams', () => {
  const inspectorOf = (preamble: string, title = '青禾县水务局关于巡察整改情况的通报') =>
    parse(`${title}\n\n${preamble}\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n`).inspection?.inspector;
  it.each([
    ['自治区党委第七巡视组于2023年3月5日至20日对我局进行了巡视。', '自治区党委第七巡视组'],
    ['会议听取县委第六巡察组反馈问题整改进展。', '县委第六巡察组'],
    ['9月10日，镇里配合县委第一巡察组完成巡察。', '县委第一巡察组'],
    ['2022-11-15市委第二巡察组反馈了问题。', '市委第二巡察组'],
    ['你处基层卫生督导组10月14日至18日来我市督导。', '基层卫生督导组'],
    ['云岭市青云区委第三巡察组对我局进行了巡察。', '云岭市青云区委第三巡察组'],
  ])('%s', (preamble, name) => expect(inspectorOf(preamble)).toBe(name));
  it('a title over two lines tells the kind', () =>
    expect(
      parse(
        '青禾县龙首街道桐花里社区居民委员会\n关于民政资金专项检查反馈问题整改情况的公示\n\n2023年5月9日，县民政资金专项检查组反馈了意见。\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n',
      ).inspection,
    ).toMatchObject({ type: '检查', inspector: '县民政资金专项检查组', feedbackOn: '2023-05-09' }));
  it('a report that is handed over is feedback, one that is written is none', () => {
    const day = (verb: string) =>
      parse(
        `青禾县水务局关于审计整改情况的公示\n\n集团审计部于2024年2月19日至3月15日对我局开展了审计，2024年4月10日${verb}审计报告。\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n`,
      ).inspection?.feedbackOn;
    expect(day('下达')).toBe('2024-04-10');
    expect(day('起草')).toBeNull();
  });
});

describe('the day on which what was found was given back, whatever the words', () => {
  const dayOf = (said: string) =>
    parse(
      `青禾县第四小学关于督导问题整改情况的公开信\n\n2023年3月13日至15日，县督导组到我校开展督导，${said}。\n\n1.针对台账不清的问题\n整改措施：一是补账。二是建章。\n`,
    ).inspection?.feedbackOn;
  it.each([
    ['3月20日把五个问题摆到了校长桌上', '2023-03-20'],
    ['3月15日末次会议上当场宣读并交付缺陷报告', '2023-03-15'],
    ['3月下旬，督导组向我校反馈意见', '2023-03-21~/2023-03-31~'],
  ])('%s', (said, day) => expect(dayOf(said)).toBe(day));
  it.each(['3月20日召开会议研究问题', '3月20日成立专班，梳理问题', '3月10日曾自查问题', '3月20日开始放假'])(
    '%s is none',
    (said) => expect(dayOf(said)).toBeNull(),
  );
});

describe('a word for an inspection in the name of a body', () => {
  const typeOf = (title: string) =>
    parse(`${title}\n\n局党组查摆问题6个，现通报整改落实情况。\n\n1.学用脱节\n整改措施：一是学法。二是建章。\n`)
      .inspection?.type;
  it('names none', () => expect(typeOf('青禾县审计局党组关于民主生活会问题整改情况的通报')).toBeUndefined());
  it('beside one names that', () => expect(typeOf('青禾县审计局党组关于县委巡察反馈意见整改情况的通报')).toBe('巡察'));
});

describe('who gave an opinion back, where nobody is said to have inspected', () => {
  const named = (preamble: string) =>
    parse(`青禾县水务局关于反馈问题整改情况的公示\n\n${preamble}\n\n1.台账不清\n整改措施：一是补账。二是建章。\n`)
      .inspection?.inspector ?? null;
  it.each([
    ['县防汛办2024年3月26日下发汛前检查意见后，我所逐处去改。', '县防汛办'],
    ['2024年10月22日，区消防救援大队把检查意见交给我们。', '区消防救援大队'],
    ['省妇幼保健院2025年3月4日对我园检查后当场反馈。', '省妇幼保健院'],
    ['2024年4月2日，省文旅厅暗访三组反馈了检查情况。', '省文旅厅暗访三组'],
  ])('%s', (text, name) => expect(named(text)).toBe(name));
  it.each([
    '2024年3月26日，县水务局对反馈的问题逐项整改。',
    '县水务局2024年3月26日反馈了整改情况。',
    '2024年3月26日，流域管理所收到检查意见。',
    '2024年3月26日，建议书指出我局在检查中发现问题后未跟踪。',
    '2024年3月26日，水厂在整改中发现问题2个。',
  ])('%s names nobody', (text) => expect(named(text)).toBeNull());
});
