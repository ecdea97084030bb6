/** Where states, labels and lists stand beside what they tell of: inside a mark, behind a bar, in a chapter of their own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const LEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';

const read = (text: string, lead = LEAD) => {
  const { sections, problems } = parse(`${lead}${text}`);
  return {
    sections: sections.map(({ number, title }) => `${number ?? ''}${title}`),
    problems: problems.map(({ finding, measures, results, status }) => [
      finding,
      measures.map((one) => one.text),
      results.map((one) => one.text),
      status?.state ?? null,
    ]),
  };
};

describe('bars between the parts of a line', () => {
  it('end the finding where a label stands behind one', () =>
    expect(
      read(
        '①问题：台账登记“走过场”｜整改：补记台账3本｜状态：已完成\n②问题：库房屋面漏水｜整改：一是更换屋面2处；二是雨后查看｜状态：正在推进\n',
      ).problems,
    ).toEqual([
      ['台账登记“走过场”', ['补记台账3本'], [], 'completed'],
      ['库房屋面漏水', ['更换屋面2处', '雨后查看'], [], 'in-progress'],
    ]));
  it('are part of a finding without one', () =>
    expect(
      read('1.台账｜卡片登记不规范\n整改措施：补记台账3本。\n2.库房屋面漏水\n整改措施：更换屋面2处。\n').problems.map(
        ([finding]) => finding,
      ),
    ).toEqual(['台账｜卡片登记不规范', '库房屋面漏水']));
});

describe('a bracket inside the mark of a finding', () => {
  const NOTICE = (first: string, second: string) =>
    `问题一（${first}）：台账登记“重形式、轻核对”\n- 补记台账3本，专人登记\n- 与村组逐户核对\n\n问题二（${second}）：库房屋面漏水\n更换屋面2处，雨后逐间查看\n\n问题三（正在推进）：票据审核不严\n- 补齐票据9张\n- 每月抽查一次\n`;
  it('may tell its state', () => {
    const { problems } = read(NOTICE('已完成整改', '基本完成'));
    expect(problems).toEqual([
      ['台账登记“重形式、轻核对”', ['补记台账3本，专人登记', '与村组逐户核对'], [], 'completed'],
      ['库房屋面漏水', ['更换屋面2处，雨后逐间查看'], [], 'mostly-completed'],
      ['票据审核不严', ['补齐票据9张', '每月抽查一次'], [], 'in-progress'],
    ]);
  });
  it('tells none where it says something else', () =>
    expect(read(NOTICE('共性问题', '个性问题')).problems.map((one) => one[3])).toEqual([null, null, 'in-progress']));
  it.each(['共性问题', '个性问题', '信访事项'])('tells none behind a title either: （%s）', (kind) =>
    expect(
      read(
        `1.台账登记不规范（${kind}）\n整改措施：补记台账3本。\n2.库房屋面漏水（已完成）\n整改措施：更换屋面2处。\n`,
      ).problems.map((one) => [one[0], one[3]]),
    ).toEqual([
      [`台账登记不规范（${kind}）`, null],
      ['库房屋面漏水', 'completed'],
    ]),
  );
  it('is no part of the number', () => {
    const text = LEAD + NOTICE('已完成整改', '基本完成');
    const [{ number, status, evidence }] = parse(text).problems;
    expect(number).toBe('1');
    expect(evidence.number?.[0].text).toBe('问题一');
    expect(status?.text).toBe('（已完成整改）');
  });
});

describe('a second list of the same findings', () => {
  const FOUND =
    '问题1，工程款未经批准动用。整改措施：补报动用理由，追回18万元。责任单位：计划科。\n问题2，补偿款到户迟缓。整改措施：（1）改由国库直接支付；（2）逐户对账。责任单位：移民科。\n';
  const TOLD = '问题1，18万元已归垫，批复已取得。已整改完毕。\n问题2，补偿款全部到户。尚未完成。\n';
  const PROBLEMS = [
    ['工程款未经批准动用', ['补报动用理由，追回18万元'], ['18万元已归垫，批复已取得'], 'completed'],
    ['补偿款到户迟缓', ['改由国库直接支付', '逐户对账'], ['补偿款全部到户'], 'in-progress'],
  ];
  it('tells what came of each, and how far it is', () =>
    expect(read(`一、发现的问题及整改措施\n${FOUND}二、整改结果\n${TOLD}`).problems).toEqual(PROBLEMS));
  it('does so below chapters that 第一、 counts', () =>
    expect(read(`第一、发现的问题及整改措施\n${FOUND}第二、整改结果\n${TOLD}第三、今后打算\n按月调度。\n`)).toEqual({
      sections: ['第一、发现的问题及整改措施', '第二、整改结果', '第三、今后打算'],
      problems: PROBLEMS,
    }));
  it('says what came of those of several chapters, below a title that is a label for it', () =>
    expect(
      read(
        '一、已完成整改的问题\n1.票据审核不严\n整改措施：补齐票据9张。\n2.库房屋面漏水\n整改措施：一是更换屋面2处；二是雨后查看。\n二、正在整改的问题\n3.合同未归档\n整改措施：归档合同7份。\n三、整改成效\n1.差错由上年的31件降为2件。\n2.雨季无渗漏。\n3.归档率升到98%。\n',
      ).problems,
    ).toEqual([
      ['票据审核不严', ['补齐票据9张'], ['差错由上年的31件降为2件'], 'completed'],
      ['库房屋面漏水', ['更换屋面2处', '雨后查看'], ['雨季无渗漏'], 'completed'],
      ['合同未归档', ['归档合同7份'], ['归档率升到98%'], 'in-progress'],
    ]));
  it('tells of none of them where it is of another length', () =>
    expect(
      read(
        '一、发现的问题\n1.票据审核不严\n整改措施：补齐票据9张。\n2.库房屋面漏水\n整改措施：更换屋面2处。\n二、整改成效\n1.差错由上年的31件降为2件。\n2.雨季无渗漏。\n3.群众满意。\n4.归档率升到98%。\n',
      ).problems.map((one) => one[2]),
    ).toEqual([[], []]));
  it('is one of other findings where it answers them itself', () => {
    const other = '问题1，票据审核不严。整改措施：补齐票据9张。\n问题2，库房屋面漏水。整改措施：更换屋面2处。\n';
    expect(read(`一、财务方面\n${FOUND}二、资产方面\n${other}`).problems).toHaveLength(4);
  });
});

describe('“…”的整改情况', () => {
  it('is the frame of a finding', () =>
    expect(
      read(
        '一、经营方面\n（一）“服务企业不主动”的整改情况\n1.走访企业40户。\n2.设立专窗2个。\n（二）“报账拖延”的整改情况\n1.限时五日办结。\n',
      ).problems.map(([finding, measures]) => [finding, measures]),
    ).toEqual([
      ['服务企业不主动', ['走访企业40户', '设立专窗2个']],
      ['报账拖延', ['限时五日办结']],
    ]));
});

describe('a label with its numbered list in the same line', () => {
  const FORM = (blank: string) =>
    `整改任务${blank}小区长期露天堆存粉煤灰，未落实防扬尘措施\n责任单位${blank}临渡县政府\n整改措施${blank}1.委托机构检测。\n${blank}2.逐车称重清运。\n整改完成情况${blank}1.检测报告已备案。\n${blank}2.粉煤灰全部清运，堆场复绿31亩。\n`;
  it.each([
    ['a tab', '\t'],
    ['a blank', '　'],
  ])('heads no chapter: %s stands behind it', (_, blank) =>
    expect(read(FORM(blank))).toEqual({
      sections: [],
      problems: [
        [
          '小区长期露天堆存粉煤灰，未落实防扬尘措施',
          ['委托机构检测', '逐车称重清运'],
          ['检测报告已备案', '粉煤灰全部清运，堆场复绿31亩'],
          null,
        ],
      ],
    }),
  );
});

describe('two chapters of numbered units', () => {
  const OWN = '临渡县水务局关于巡察整改情况的通报\n\n';
  const TEXT =
    '一、把责任扛起来\n（一）学习跟进不含糊。召开党组会7次。\n（二）书记当主角。书记任组长，细化措施31条。\n二、把问题改到底\n（一）台账登记不规范。整改情况：补记台账3本。已完成整改。\n（二）库房屋面年久失修。整改情况：更换屋面2处。已完成整改。\n（三）票据审核不严格。整改情况：补齐票据9张。已完成整改。\n三、把成果用下去\n（一）回头看不停步。每月抽查一次。\n（二）一本账管到底。台账长期保存。\n';
  const found = (count: string) =>
    read(TEXT, `${OWN}县委第三巡察组反馈${count}，现将整改情况通报如下。\n`).problems.map(([finding]) => finding);
  it('have none of the problems where the notice states as many as stand in the third', () =>
    expect(found('3个问题')).toEqual(['台账登记不规范', '库房屋面年久失修', '票据审核不严格']));
});

describe('a sentence behind the first of a numbered heading', () => {
  const text = (label: string) =>
    `一、整改情况\n（一）重复收费。主要为收取监护费时另收护理费。${label}1.退回基金12万元。\n2.调整收费字典。\n（二）超限定用药。部分科室用于不符合条件的患者。${label}1.退回基金7万元。\n2.每月点评处方。\n`;
  it.each([
    ['on a line of its own', '\n整改情况：\n'],
    ['in the same line', '整改情况：'],
  ])('is no part of the finding (rule 3), where the label stands %s', (_, label) =>
    expect(read(text(label)).problems.map(([finding]) => finding)).toEqual(['重复收费', '超限定用药']),
  );
  it('is one where another list answers', () =>
    expect(
      read(
        '一、存在的问题\n1.重复收费。收取监护费时另收护理费。\n2.超限定用药。部分科室用于不符合条件的患者。\n二、整改情况\n1.退回基金12万元，调整收费字典。\n2.退回基金7万元，每月点评处方。\n',
      ).problems.map(([finding, measures]) => [finding, measures]),
    ).toEqual([
      ['重复收费。收取监护费时另收护理费', ['退回基金12万元，调整收费字典']],
      ['超限定用药。部分科室用于不符合条件的患者', ['退回基金7万元，每月点评处方']],
    ]));
});

describe('a label of the document’s own', () => {
  it('tells no state because ordinals repeat behind it', () => {
    const one = (n: string, found: string, done: string) =>
      `第${n}个问题：${found}\n我们是这样改的：第一，${done}；第二，按月抽查。这个问题已整改到位。\n`;
    const found = read(
      one('一', '台账登记“走过场”', '补记台账3本') +
        one('二', '库房屋面漏水', '更换屋面2处') +
        one('三', '票据审核不严', '补齐票据9张') +
        one('四', '合同未归档', '归档合同7份'),
    ).problems;
    expect(found.map((one) => one[1])).toEqual([
      ['补记台账3本', '按月抽查'],
      ['更换屋面2处', '按月抽查'],
      ['补齐票据9张', '按月抽查'],
      ['归档合同7份', '按月抽查'],
    ]);
  });

  const round = (n: string, found: string, told: string) => `${n}、${found}\n我们这样改：${told}\n`;
  it('tells what was done where a state only closes what stands behind it', () =>
    expect(
      read(
        round('一', '台账登记“走过场”', '补记台账3本。这个问题已整改到位。') +
          round('二', '库房屋面漏水', '更换屋面，雨后查看。这个问题已整改到位。') +
          round('三', '票据审核不严', '补齐票据9张。这个问题已整改到位。'),
      ).problems.map((one) => one.slice(1)),
    ).toEqual([
      [['补记台账3本'], [], 'completed'],
      [['更换屋面，雨后查看'], [], 'completed'],
      [['补齐票据9张'], [], 'completed'],
    ]));
});

describe('a label for results', () => {
  const last = '感谢贵办的指导。如有不妥之处，恳请批评指正。';
  const letter = (result: string) =>
    read(
      `意见1：餐具消毒设备不足。\n落实：购置消毒柜118台。\n结果：抽检184份合格。已办结。\n意见2：从业人员健康证过期。\n落实：对38人补办证件。\n结果：${result}\n\n${last}\n`,
    ).problems[1];
  it('closes a problem where it tells nothing but a state', () => expect(letter('已办结。')[2]).toEqual([]));
  it('closes it behind what came of it', () =>
    expect(letter('证件齐全，抽查无过期。已办结。')[2]).toEqual(['证件齐全，抽查无过期']));
});

describe('who answers in a bracket behind a finding', () => {
  it('leaves what was done below to the problem, whatever the state beside it', () =>
    expect(
      read(
        '1.收费标准偏高（责任人：嵇某；时限：2025年5月底；状态：已销号）\n对多收的3.48万元逐人清退。\n2.库房屋面漏水（责任人：栗某；时限：2025年6月底；状态：正在整改）\n更换屋面2处。\n',
      ).problems,
    ).toEqual([
      ['收费标准偏高', ['对多收的3.48万元逐人清退'], [], 'completed'],
      ['库房屋面漏水', ['更换屋面2处'], [], 'in-progress'],
    ]));
});

describe('the number of a finding without a heading', () => {
  const round = (label: string, found: string, done: string) => `${label}${found}\n答：${done}。已整改到位。\n`;
  const numbers = (bracket: (n: number) => string) =>
    parse(
      LEAD +
        round(`问（${bracket(1)}）：`, '台账登记不规范', '补记台账3本') +
        round(`问（${bracket(2)}）：`, '库房屋面漏水', '更换屋面2处') +
        round(`问（${bracket(3)}）：`, '票据审核不严', '补齐票据9张') +
        round(`问（${bracket(4)}）：`, '合同未归档', '归档合同7份'),
    ).problems.map(({ number }) => number);
  it('may stand in the bracket of its label', () =>
    expect(numbers((n) => `反馈问题${n}`)).toEqual(['1', '2', '3', '4']));
  it('is no count in it', () => expect(numbers((n) => `涉及${n}个科室`)).toEqual([null, null, null, null]));
});

describe('two counts that answer one another', () => {
  const pair = (ask: string, answer: string) => (n: number, found: string, done: string) =>
    `${ask}${n}：${found}\n${answer}${n}：${done}\n办理结果：已完成整改。\n`;
  const text = (one: (n: number, found: string, done: string) => string) =>
    one(1, '失能老人与自理老人混住。', '首先，改一层为照护专区；其次，23位老人已搬入。') +
    one(2, '夜间护理员配比不足。', '新聘护理员7名。') +
    one(3, '自带药品无服药记录。', '设专柜，逐人登记。');
  it.each([
    ['问', '答'],
    ['诘', '应'],
  ])('%s and %s: the first finds, the second tells what was done', (ask, answer) =>
    expect(read(text(pair(ask, answer))).problems).toEqual([
      ['失能老人与自理老人混住', ['改一层为照护专区', '23位老人已搬入'], [], 'completed'],
      ['夜间护理员配比不足', ['新聘护理员7名'], [], 'completed'],
      ['自带药品无服药记录', ['设专柜，逐人登记'], [], 'completed'],
    ]),
  );
});

describe('ways to get in touch behind the last part of a problem', () => {
  it('are no part of it', () => {
    const { problems, contact } = parse(
      `${LEAD}一、反馈问题\n堆场长期露天堆存粉煤灰。\n二、整改措施\n逐车清运，覆土复绿。\n三、整改完成情况\n粉煤灰全部清运，复绿31亩。\n该问题已完成整改并通过验收。\n\n公示时间为2024年1月22日至2月2日。如有异议，请在公示期内书面反映。\n受理电话　　0398-5556613\n\n临渡县水务局\n2024年1月19日\n`,
    );
    expect(problems[0].results.map(({ text }) => text)).toEqual(['粉煤灰全部清运，复绿31亩']);
    expect(contact?.phones).toEqual(['0398-5556613']);
  });
});
