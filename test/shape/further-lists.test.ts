/** Lists behind that of what was done: who answers for each problem, until when, and how far it is. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { readBelow } from '../support/read-below.js';

const read = (text: string) =>
  parse(
    `石桥镇卫生院关于巡察反馈问题整改落实情况的通报\n\n县委第二巡察组反馈了5个问题，现将整改情况通报如下。\n\n${text}\n\n石桥镇卫生院\n2024年6月28日\n`,
  );
const told = (text: string) =>
  read(text).problems.map(({ number, measures, responsible, deadline, status }) => [
    number,
    measures.map((one) => one.text),
    responsible.map((one) => one.text),
    deadline?.text ?? null,
    status?.state ?? null,
  ]);

const AREAS =
  '一、问题清单\n（一）布局流程\n1.内镜室未分隔\n2.治疗车共用\n（二）手卫生\n3.针具混放\n4.依从率低\n5.碘伏不标注启封日期\n';
const MEASURES =
  '二、措施清单\n1.拆改隔墙，购置工作站两套。\n2.①专用治疗车贴标识；②护士分组固定。\n3.改用独立包装针具。\n4.每张病床挂速干手消毒剂。\n5.碘伏改为小瓶装。\n';

describe('a list that answers those of several areas', () => {
  it('answers each by its number', () =>
    expect(
      read(AREAS + MEASURES).problems.map(({ number, finding, measures }) => [number, finding, measures.length]),
    ).toEqual([
      ['1', '内镜室未分隔', 1],
      ['2', '治疗车共用', 2],
      ['3', '针具混放', 1],
      ['4', '依从率低', 1],
      ['5', '碘伏不标注启封日期', 1],
    ]));
  it('leaves the areas their sections', () =>
    expect(read(AREAS + MEASURES).sections.map(({ title, sections }) => [title, sections.length])).toEqual([
      ['问题清单', 2],
      ['措施清单', 0],
    ]));
  it('is none where it goes over other numbers', () =>
    expect(
      read(`${AREAS}二、今后打算\n1.拆改隔墙。\n2.专用治疗车贴标识。\n`).problems.map(({ number }) => number),
    ).toEqual([]));
});

describe('lists of names and states', () => {
  const all = [
    ['1', ['拆改隔墙，购置工作站两套'], ['护理部'], null, 'completed'],
    ['2', ['专用治疗车贴标识', '护士分组固定'], ['护理部'], null, 'completed'],
    ['3', ['改用独立包装针具'], ['门诊部'], null, 'completed'],
    ['4', ['每张病床挂速干手消毒剂'], ['医务科'], null, 'in-progress'],
    ['5', ['碘伏改为小瓶装'], ['门诊部'], null, 'in-progress'],
  ];
  it.each([
    '第1、2项：护理部\n第3、5项：门诊部\n第4项：医务科',
    '第1、2项：护理部\n第3项：门诊部\n第4项：医务科\n第5项：门诊部',
  ])('name several problems at once: %j', (names) =>
    expect(
      told(`${AREAS}${MEASURES}三、责任清单\n${names}\n四、销号清单\n第1、2、3项：已销号\n第4、5项：正在整改\n`),
    ).toEqual(all),
  );
  it('or go by number', () =>
    expect(
      told(
        `${AREAS}${MEASURES}三、责任清单\n1.护理部\n2.护理部\n3.门诊部\n4.医务科\n5.门诊部\n四、销号清单\n1.已销号。\n2.已销号。\n3.已销号。\n4.正在整改。\n5.正在整改。\n`,
      ),
    ).toEqual(all));
  it('are none below a title that asks for neither', () =>
    expect(
      told(`${AREAS}${MEASURES}三、工作体会\n1.护理部\n2.护理部\n3.门诊部\n4.医务科\n5.门诊部\n`).map(
        ([number, , responsible]) => [number, responsible],
      ),
    ).toEqual(['1', '2', '3', '4', '5'].map((number) => [number, []])));
});

describe('a third list of what came of it', () => {
  const found = '一、存在问题\n1.价格公示不规范。\n2.检测能力弱。\n3.物资管理松散。\n';
  const done = '二、整改措施\n第1项：①悬挂公示牌；②停岗一个月。\n第2项：购置设备19台。\n第3项：清点仓库。\n';
  const third = (title: string) =>
    read(
      `${found}${done}三、${title}\n1、投诉同比减少31起。已完成整改。\n2、可检项目增加到297项。已完成整改。\n3、物资30分钟内装车完毕。正在整改。\n我院将以本次巡察为契机，不断规范管理。`,
    );
  it('tells results and states', () =>
    expect(
      third('整改成效').problems.map(({ number, measures, results, status }) => [
        number,
        measures.length,
        results.map(({ text }) => text),
        status?.state,
      ]),
    ).toEqual([
      ['1', 2, ['投诉同比减少31起'], 'completed'],
      ['2', 1, ['可检项目增加到297项'], 'completed'],
      ['3', 1, ['物资30分钟内装车完毕'], 'in-progress'],
    ]));
  it('tells none where its title speaks of what comes next', () =>
    expect(third('下一步工作打算').problems.map(({ number, results }) => [number, results])).toEqual([
      ['1', []],
      ['2', []],
      ['3', []],
    ]));
});

describe('chapters that are the parts of all problems', () => {
  const slots = (second: string) =>
    told(
      `一、督导反馈的问题\n1.起重机限位失灵，带病作业12天。\n2.外包工未经三级教育即上岗。\n3.消防水带缺失6条。\n二、责任部门\n第1、3项：设备科\n第2项：人事科\n三、整改措施\n第1项：一是停机检修；二是每班试限位。\n${second}\n四、整改完成情况\n第1项：限位正常。已完成整改。\n第2项：重新培训。已完成整改。\n第3项：划出禁停区。正在整改。`,
    );
  it('name several problems in some', () =>
    expect(slots('第2、3项：改为人脸打卡，补齐水带。')).toEqual([
      ['1', ['停机检修', '每班试限位'], ['设备科'], null, 'completed'],
      ['2', ['改为人脸打卡，补齐水带'], ['人事科'], null, 'completed'],
      ['3', ['改为人脸打卡，补齐水带'], ['设备科'], null, 'in-progress'],
    ]));
  it('name each by itself', () =>
    expect(slots('第2项：改为人脸打卡。\n第3项：补齐水带。').map(([, measures]) => measures)).toEqual([
      ['停机检修', '每班试限位'],
      ['改为人脸打卡'],
      ['补齐水带'],
    ]));
});

it('numbers behind a label that are told of are none of its list', () =>
  expect(
    read(
      '南门广场\n问题：1.停车收费高于牌价。2.女厕第三间上锁。\n措施：1.退还多收的停车费。2.打开第三间。\n时限：1、2均为2024年5月20日。\n进展：1.已完成。2.已完成。\n玻璃栈道\n问题：1.限流未执行。2.鞋套收费。\n措施：1.装计数闸机。2.鞋套免费。\n时限：1为2024年6月15日；2为2024年5月12日。\n进展：1.已完成。2.已完成。',
    ).problems.map(({ number, finding, measures }) => [number, finding, measures.length]),
  ).toEqual([
    ['1', '停车收费高于牌价', 1],
    ['2', '女厕第三间上锁', 1],
    ['1', '限流未执行', 1],
    ['2', '鞋套收费', 1],
  ]));

describe('a list of states in a chapter of its own', () => {
  const FOUND = ['预算年底仍未细化', '拖延上解分成收入', '向已去世人员发放补贴'];
  const STATES = ['已完成整改', '已完成整改，并长期坚持', '正在推进'];
  const text = (state: (i: number) => string) =>
    `一、查出问题的整改情况\n（一）财政管理\n${[0, 1].map((i) => `${i + 1}.关于${FOUND[i]}的问题。逐笔核对${i + 3}个项目，核对结果报局务会。\n`).join('')}（二）民生资金\n3.关于${FOUND[2]}的问题。追回多发的补贴23.7万元。\n二、整改完成进度\n${STATES.map((_, i) => state(i)).join('')}`;
  const states = (of: string) => readBelow(of).problems.map(([finding, , , state]) => [finding, state]);
  it.each([
    ['第1项，', (i: number) => `第${i + 1}项，${STATES[i]}。\n`],
    ['1.', (i: number) => `${i + 1}.${STATES[i]}。\n`],
  ])('gives each problem its own by %s', (_, state) =>
    expect(states(text(state))).toEqual([
      [FOUND[0], 'completed'],
      [FOUND[1], 'completed'],
      [FOUND[2], 'in-progress'],
    ]),
  );
  it('is none where it tells something else', () =>
    expect(
      states(text((i) => `${i + 1}.${['修订制度3项', '培训干部40人', '公开账目2次'][i]}。\n`)).map((one) => one[1]),
    ).toEqual([null, null, null]));
});

describe('a list of what was done above all that was found', () => {
  const FOUND = ['渡口救生设备配备不足', '渡工无证驾船', '赶集日车辆载人屡禁不止'];
  const DONE = ['增配救生衣60件', '渡工培训后持证上岗', '在三个路口联合设卡'];
  it('answers it, with the states behind both', () =>
    expect(
      readBelow(
        `一、整改措施\n${DONE.map((one, i) => `（${i + 1}）${one}，费用由镇里承担。\n`).join('')}二、对应的反馈问题\n${FOUND.map((one, i) => `（${i + 1}）${one}。\n`).join('')}三、整改进度\n（1）已整改到位。\n（2）已整改到位。\n（3）正在推进。\n`,
      ).problems,
    ).toEqual(
      FOUND.map((one, i) => [one, [`${DONE[i]}，费用由镇里承担`], [], ['completed', 'completed', 'in-progress'][i]]),
    ));
});
