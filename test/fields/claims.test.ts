/** The figures that a notice states about itself (annotation 26). */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import type { Claims } from '../../src/record/schema.js';

const claimsOf = (sentence: string): Claims =>
  parse(
    `林场镇关于巡察整改情况的通报\n　　${sentence}\n一、组织部署情况\n　　镇党委召开会议。\n二、下一步工作\n　　持续用力。\n`,
  ).claims;
const NONE = {
  aspects: null,
  problems: null,
  measures: null,
  completed: null,
  completionRate: null,
  regulations: null,
  people: null,
  money: [],
};
/** The claims that are made. */
const made = (sentence: string): object => {
  const { evidence, ...claims } = claimsOf(sentence);
  return Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== null && !(Array.isArray(value) && !value.length)),
  );
};

describe('claims', () => {
  it.each([
    ['巡察组反馈了3个方面16项问题。', { aspects: 3, problems: 16 }],
    ['巡察组指出三个方面十六个问题。', { aspects: 3, problems: 16 }],
    ['反馈意见指出5个方面、8大类、31个具体问题。', { aspects: 5, problems: 31 }],
    ['反馈4个方面12类39个具体问题。', { aspects: 4, problems: 39 }],
    ['针对巡察反馈的18个问题，镇党委逐条整改。', { problems: 18 }],
    ['巡察反馈问题16个，制定整改措施48条。', { problems: 16, measures: 48 }],
    ['对照反馈的16项问题，制定48项整改措施。', { problems: 16, measures: 48 }],
    ['反馈的16个问题已全部完成整改。', { problems: 16, completed: 16 }],
    ['反馈16个问题，已完成整改15个，办结率93.75%。', { problems: 16, completed: 15, completionRate: 0.9375 }],
    ['巡察组反馈了三方面9个问题。', { aspects: 3, problems: 9 }],
    ['对反馈的7个问题制定25项整改措施，6个问题已完成整改。', { problems: 7, measures: 25, completed: 6 }],
    ['指出8个问题，到2023年12月底已改完7个。', { problems: 8, completed: 7 }],
    ['指出8个问题，至今完成七个。', { problems: 8, completed: 7 }],
    ['督察组反馈意见，其中涉及我镇问题9个。', { problems: 9 }],
    ['反馈16个问题，整改完成率达100％。', { problems: 16, completionRate: 1 }],
    ['检查组交付缺陷报告，其中主要缺陷2项、一般缺陷3项，共5项。', { problems: 5 }],
    ['会上严肃开展批评，共查摆问题6个。', { problems: 6 }],
    ['巡察组列出6个问题。镇党委集中整改，完成5个，现通报如下。', { problems: 6, completed: 5 }],
    ['巡察组列出6个问题，目前已改好4个。', { problems: 6, completed: 4 }],
    ['巡察组点了7个问题，7个问题改了6个。', { problems: 7, completed: 6 }],
    ['巡察反馈4方面问题，具体表现13条。', { aspects: 4 }],
    ['下达指令书，指出隐患问题5个。', { problems: 5 }],
    ['巡视组反馈问题8个，至2022年7月底，已完成整改的问题6个。', { problems: 8, completed: 6 }],
    ['整改以来，完善制度21项。', { regulations: 21 }],
    ['整改以来，修订完善规章制度8项，约谈21人次。', { regulations: 8, people: 21 }],
    [
      '清退资金12.5万元，追缴3.2亿元。',
      {
        money: [
          { label: '清退资金', value: 125000 },
          { label: '追缴', value: 320000000 },
        ],
      },
    ],
  ])('%s', (sentence, expected) => expect(made(sentence)).toEqual(expected));

  it('are figures of the whole, not of a part', () => {
    expect(claimsOf('全镇共解决问题6个，其余正在办理。').problems).toBeNull();
    expect(claimsOf('巡察组列出6个问题。镇里建设农桥，完成12个。').completed).toBeNull();
    expect(claimsOf('镇里建设农桥，完成12个。').completed).toBeNull();
    expect(claimsOf('反馈16个问题，其中3个问题正在整改。').problems).toBe(16);
    expect(claimsOf('反馈16个问题，其余2个问题年底前完成。').problems).toBe(16);
  });
  it('have evidence', () => {
    const { evidence } = claimsOf('反馈3个方面16项问题，办结率100％。');
    expect(Object.fromEntries(Object.entries(evidence).map(([key, [span]]) => [key, span.text]))).toEqual({
      aspects: '3个方面',
      problems: '16项问题',
      completionRate: '办结率100％',
    });
  });
});

describe('how many are done of those that were counted', () => {
  it.each([
    ['反馈意见共9个问题，8月底整改完成8个，现张榜公开。', 9, 8],
    ['对照反馈的9个问题抓整改，整改期内完成8个。', 9, 8],
    ['梳理出13个问题，截至5月底，完成12个问题的整改。', 13, 12],
    ['反馈的8个问题，截至2020年1月底，6个已整改完毕，另2个取得进展。', 8, 6],
    ['将反馈的26个问题细化分解为58个具体问题，目前58个具体问题完成整改49个。', 58, 49],
    ['移交问题清单，涉及我局的有8个。', 8, null],
    ['7月23日反馈，其中点到我镇问题8个。', 8, null],
    ['反馈意见已收到，其中具体问题10个。', 10, null],
    ['下发交办单，列出问题隐患6个。', 6, null],
  ])('%s', (sentence, problems, completed) => expect(claimsOf(sentence)).toMatchObject({ problems, completed }));
  it.each([
    ['反馈9个问题，计划年底前完成8个。', 9],
    ['反馈9个问题，未完成8个。', 9],
    ['反馈9个问题，修订制度完成8个。', 9],
    ['反馈9个问题，下属单位完成12个。', 9],
  ])('none in: %s', (sentence, problems) => expect(claimsOf(sentence)).toMatchObject({ problems, completed: null }));
  it('none of a unit’s own in a circular about several', () => {
    const unit = (name: string, n: number) =>
      `${name}\n${name.slice(2)}领到${n}个问题。\n${Array.from({ length: n }, (_, i) => `${i + 1}、台账登记不规范之${i + 1}\n整改措施：补记台账${i + 3}本。\n`).join('')}`;
    const text = `关于三个村巡察整改情况的通报\n巡察组反馈了意见，现将整改情况通报如下。\n${unit('一、石桥村', 2)}${unit('二、田心村', 3)}`;
    const { claims, problems } = parse(text);
    expect([claims.problems, problems.length]).toEqual([null, 5]);
  });
});

describe('what claims nothing', () => {
  it.each([
    '镇党委召开会议，部署整改。',
    '巡察组提出3条意见建议。',
    '巡察组反馈5类表现。',
    '任务清单共12项任务。',
    '镇党委召开4次会议，学习3个文件。',
    '办结率有待提高。',
    '完成率9*%。',
    '整改率120%。',
    '退还*元。',
    '制度问题3个。',
    '第3个问题由镇纪委负责。',
    '移交的线索已办结1条。',
    '一方面，3项工作要抓紧。',
    '另一方面问题的根子在管理，多方面问题交织。',
  ])('%s', (sentence) => {
    const { evidence, ...claims } = claimsOf(sentence);
    expect(claims).toEqual(NONE);
    expect(evidence).toEqual({});
  });
  it('a plan for what comes next', () => {
    const text =
      '林场镇关于巡察整改情况的通报\n一、组织部署情况\n　　镇党委召开会议。\n二、下一步工作\n　　针对剩余的5个问题，办结率力争达到100%。\n';
    expect(parse(text).claims).toMatchObject(NONE);
  });
  it('an empty input', () => expect(parse('').claims).toEqual({ ...NONE, evidence: {} }));
});

describe('a count that no rule knows is told by what was read', () => {
  const counted = (said: string, title = '青禾县水务局关于检查问题整改情况的公示') =>
    parse(
      `${title}\n\n${said}\n\n1.台账不清\n整改措施：一是补账。二是建章。\n2.井盖缺失\n整改措施：一是换盖。二是巡查。\n3.水表失准\n整改措施：一是校表。二是换表。\n`,
    ).claims.problems;
  it.each([
    '我局对3个问题实行编号管理。',
    '5月20日送达报告，列缺陷3项。',
    '居民最关心的3个问题改得怎样？',
    '上级说我县问题3个。',
  ])('%s', (said) => expect(counted(said)).toBe(3));
  it.each(['我局对4个问题实行编号管理。', '其余3个问题另行答复。', '第3个问题改得最好。', '前3个问题已销号。'])(
    '%s counts none',
    (said) => expect(counted(said)).toBeNull(),
  );
  it('is not what leaders found in themselves, but in a notice of that', () => {
    const said = '召开专题民主生活会，班子成员查摆问题29个。巡察反馈的3个问题中，2个问题已完成整改。';
    expect(counted(said)).toBe(3);
    expect(counted('召开民主生活会，查摆问题29个。', '青禾县水务局民主生活会问题整改情况的通报')).toBe(29);
  });
});

describe('aspects in front of what was found in them', () => {
  it.each([
    ['班子对照四个方面查摆出9个问题。', 4],
    ['班子对照四个方面学习研讨9次。', null],
  ])('%s', (said, aspects) => expect(claimsOf(said).aspects).toBe(aspects));
});
