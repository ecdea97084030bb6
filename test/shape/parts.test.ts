/** Whole small texts: labelled parts of a problem, sections that are slots, lists that pair, ledgers. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { lines, outline } from '../support/outline.js';

const TITLE = '林场镇关于巡察反馈意见整改情况的通报';
const inNotice = (body: string) => outline(`${TITLE}\n${lines(body)}`);
const problemsOf = (body: string): string[] => inNotice(body).problems;
const recordOf = (body: string) => parse(`${TITLE}\n${lines(body)}`);

describe('labelled parts of a problem', () => {
  const [problem] = recordOf(`
    一、反馈问题整改情况
    （一）关于合同管理不严格的问题
    责任领导：周某某
    责任单位：财政所
    配合单位：农办
    整改时限：2023年12月
    整改目标：合同一律会签。
    整改措施：一是修订办法；二是清理合同。
    整改成效：合同全部会签。
    整改状态：已完成，长期坚持
    （二）关于台账更新不及时的问题
    整改完成情况：每月核对台账。`).problems;

  it('fill its fields', () => {
    expect(problem.responsible.map(({ role, label, text }) => `${role} ${label} ${text}`)).toEqual([
      'leader 责任领导 周某某',
      'department 责任单位 财政所',
      'other 配合单位 农办',
    ]);
    expect(problem.deadline).toMatchObject({ text: '2023年12月', value: '2023-12' });
    expect(problem.target).toMatchObject({ text: '合同一律会签' });
    expect(problem.measures.map(({ text }) => text)).toEqual(['修订办法', '清理合同']);
    expect(problem.results.map(({ text }) => text)).toEqual(['合同全部会签']);
    expect(problem.status).toMatchObject({ state: 'completed', sustained: true, text: '已完成，长期坚持' });
  });

  it.each([
    ['整改时限：立行立改', null],
    ['完成时限：2024年6月底前', '2024-06'],
    ['完成时限：2024年6月30日', '2024-06-30'],
    ['整改期限：长期坚持', null],
  ])('%s', (line, value) => {
    const record = recordOf(
      `1.关于合同管理不严格的问题\n${line}\n整改措施：修订办法。\n2.关于台账更新不及时的问题\n整改措施：每月核对。`,
    );
    expect(record.problems[0].deadline).toMatchObject({ text: line.split('：')[1], value });
  });
  it('that are not there fill nothing', () => {
    const record = recordOf(
      '1.关于合同管理不严格的问题。2024年6月底前完成，由财政所负责。\n2.关于台账更新不及时的问题。每月核对各村台账。',
    );
    expect(record.problems[0]).toMatchObject({ responsible: [], deadline: null, target: null, status: null });
  });
  it.each(['整改情况', '整改落实情况', '整改完成情况', '整改措施及结果'])('%s alone tells measures', (label) => {
    expect(
      problemsOf(`1.关于合同管理不严格的问题\n${label}：修订办法。\n2.关于台账更新不及时的问题\n${label}：每月核对。`),
    ).toEqual(['1 合同管理不严格: 修订办法', '2 台账更新不及时: 每月核对']);
  });
  it.each(['整改成效', '整改结果', '完成情况', '整改完成情况'])('%s beside 整改措施 tells results', (label) => {
    expect(
      problemsOf(
        `1.关于合同管理不严格的问题\n整改措施：修订办法。\n${label}：会签12份。\n2.关于台账更新不及时的问题\n整改措施：每月核对。\n${label}：更新3次。`,
      ),
    ).toEqual(['1 合同管理不严格: 修订办法 → 会签12份', '2 台账更新不及时: 每月核对 → 更新3次']);
  });
  it('without a number are problems without one', () => {
    expect(
      problemsOf(`
      存在问题：合同管理不严格。
      整改情况：一是修订办法；二是清理合同。
      存在问题：台账更新不及时。
      整改情况：每月核对。正在推进。`),
    ).toEqual(['- 合同管理不严格: 1=修订办法 | 2=清理合同', '- 台账更新不及时: 每月核对 ⇒ in-progress']);
  });
  it('in one line are parted', () => {
    expect(
      problemsOf(
        '1.关于合同管理不严格的问题。整改措施：修订办法。整改成效：会签12份。\n2.关于台账更新不及时的问题。整改措施：每月核对。',
      ),
    ).toEqual(['1 合同管理不严格: 修订办法 → 会签12份', '2 台账更新不及时: 每月核对']);
  });
  it('with nothing behind them fill nothing', () => {
    const record = recordOf(
      '1.关于合同管理不严格的问题\n责任领导：\n整改目标：\n整改措施：修订办法。\n2.关于台账更新不及时的问题\n整改措施：每月核对。',
    );
    expect(record.problems[0]).toMatchObject({ responsible: [], target: null });
  });
});

describe('sections that are slots', () => {
  const SLOTS = `
    关于林场镇污水直排问题整改情况的公示
    一、整改问题
    镇区污水直排河道。
    二、整改目标
    消除直排。
    三、整改措施
    1.新建管网2公里。
    2.封堵排口3处。
    四、责任单位
    林场镇人民政府
    五、完成时限
    2024年6月底前
    六、整改完成情况
    管网已通水，排口已封堵。
    已完成整改。`;

  it('fill the one problem, and stay in the outline', () => {
    const record = parse(lines(SLOTS));
    expect(record.sections.map(({ number, title, role }) => `${number}${title} ${role}`)).toEqual([
      '一、整改问题 problems',
      '二、整改目标 problems',
      '三、整改措施 problems',
      '四、责任单位 problems',
      '五、完成时限 problems',
      '六、整改完成情况 problems',
    ]);
    const [problem, ...others] = record.problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      number: null,
      finding: '镇区污水直排河道',
      section: record.sections[0].id,
      target: { text: '消除直排' },
      deadline: { text: '2024年6月底前', value: '2024-06' },
      status: { state: 'completed' },
    });
    expect(problem.measures.map(({ ordinal, text }) => `${ordinal}=${text}`)).toEqual([
      '1=新建管网2公里',
      '2=封堵排口3处',
    ]);
    expect(problem.results.map(({ text }) => text)).toEqual(['管网已通水，排口已封堵']);
    expect(problem.responsible.map(({ text }) => text)).toEqual(['林场镇人民政府']);
  });

  it('pair by number where they are lists', () => {
    const { sections, problems } = outline(
      lines(`
      关于林场镇生态环境问题整改情况的公示
      一、整改问题
      （一）污水直排河道。
      （二）垃圾清运不及时。
      二、整改措施
      （一）新建管网2公里。
      （二）增加车辆2台。
      三、责任单位
      林场镇人民政府
      四、整改完成情况
      （一）管网已通水。已完成整改。
      （二）正在推进。`),
    );
    expect(sections).toHaveLength(4);
    expect(problems).toEqual([
      '1 污水直排河道: 新建管网2公里 → 管网已通水 ⇒ completed',
      '2 垃圾清运不及时: 增加车辆2台 ⇒ in-progress',
    ]);
  });

  // The paragraph goes on in the last item, and the stop between them is lost.
  it('do not take a status behind their items for the last one', () => {
    const [problem] = parse(
      lines(SLOTS).replace('管网已通水，排口已封堵。', '（一）管网已通水。\n（二）排口已封堵。'),
    ).problems;
    expect(problem.results.map(({ text }) => text)).toEqual(['管网已通水', '排口已封堵']);
    expect(problem.status?.state).toBe('completed');
  });

  it('give what is said once to each', () => {
    const record = parse(
      lines(`
      关于林场镇生态环境问题整改情况的公示
      一、整改问题
      （一）污水直排河道。
      （二）垃圾清运不及时。
      二、整改目标
      消除隐患。
      三、整改措施
      （一）新建管网2公里。
      （二）增加车辆2台。`),
    );
    expect(record.problems.map(({ target }) => target?.text)).toEqual(['消除隐患', '消除隐患']);
  });
});

describe('lists that answer each other', () => {
  // Two chapters, one of findings and one of answers, are slots in all but number.
  it('pair by number across chapters', () => {
    expect(
      outline(
        lines(`
        林场镇关于审计整改情况的公告
        一、审计发现的问题
        1.合同管理不规范，3份合同未会签。
        2.台账登记不完整，漏记12笔。
        二、整改情况
        1.修订合同管理办法，补办会签3份。
        2.补登台账12笔，按月核对。`),
      ).problems,
    ).toEqual([
      '1 合同管理不规范，3份合同未会签: 修订合同管理办法，补办会签3份',
      '2 台账登记不完整，漏记12笔: 补登台账12笔，按月核对',
    ]);
  });

  it('pair behind a line that leads to them', () => {
    expect(
      outline(
        lines(`
        林场镇关于审计整改情况的公告
        检查发现以下问题：
        1.合同管理不规范。
        2.台账登记不完整。
        整改情况如下：
        1.修订合同管理办法。
        2.补登台账12笔。`),
      ).problems,
    ).toEqual(['1 合同管理不规范: 修订合同管理办法', '2 台账登记不完整: 补登台账12笔']);
  });
});

describe('ledgers', () => {
  const LEDGER = lines(`
    # 林场镇巡察整改台账

    | 序号 | 反馈问题 | 整改措施 | 责任领导 | 责任单位 | 整改时限 | 完成情况 |
    | --- | --- | --- | --- | --- | --- | --- |
    | 1 | 合同管理**不严格** | 一是修订办法；<br>二是清理合同。 | 周某某 | 财政所 | 2024年5月 | 已完成 |
    | 2 | 台账更新不及时 | 每月核对 | 吴某某 | 农办 | 立行立改 | 更新3次。正在推进。 |
  `);

  it('give a problem a row', () => {
    expect(outline(LEDGER, { path: 'a.md' })).toEqual({
      sections: [],
      problems: [
        '1 合同管理不严格: 1=修订办法 | 2=清理合同 ⇒ completed',
        '2 台账更新不及时: 每月核对 → 更新3次 ⇒ in-progress',
      ],
    });
  });
  it('fill what the columns name', () => {
    const [first, second] = parse(LEDGER, { path: 'a.md' }).problems;
    expect(first.responsible.map(({ role, label, text }) => `${role} ${label} ${text}`)).toEqual([
      'leader 责任领导 周某某',
      'department 责任单位 财政所',
    ]);
    expect([first, second].map(({ deadline }) => deadline?.value)).toEqual(['2024-05', null]);
    expect([first, second].map(({ section }) => section)).toEqual([null, null]);
  });
  it('stand in their section', () => {
    const text = LEDGER.replace('\n\n|', '\n\n## 一、总体情况\n\n镇党委召开会议。\n\n## 二、反馈问题整改情况\n\n|');
    const { problems, sections } = parse(text, { path: 'a.md' });
    expect(problems.map(({ section }) => section)).toEqual([sections[1].id, sections[1].id]);
  });
  it('are none without a column of findings', () => {
    const table = '| 序号 | 姓名 | 职务 |\n| --- | --- | --- |\n| 1 | 周某某 | 镇长 |\n';
    expect(outline(`# 林场镇领导分工\n\n${table}`, { path: 'a.md' }).problems).toEqual([]);
  });
});
