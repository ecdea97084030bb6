/** Ledgers of many shapes as workbooks: which rows are problems, and what is told of each. */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, open, parse } from '../../../src/index.js';
import { type Cell, type SheetParts, xlsx } from '../../support/xlsx.js';

const recordOf = async (...sheets: SheetParts[]): Promise<NoticeRecord> => parse(await open(xlsx({ sheets })));
/** What is told of each problem, in few words. */
const told = ({ problems }: NoticeRecord) =>
  problems.map((one) => ({
    number: one.number,
    finding: one.finding,
    measures: one.measures.map(({ text }) => text),
    ...(one.results.length > 0 && { results: one.results.map(({ text }) => text) }),
    ...(one.responsible.length > 0 && { who: one.responsible.map(({ role, text }) => `${role} ${text}`) }),
    ...(one.deadline && { by: one.deadline.value ?? one.deadline.text }),
    ...(one.status && { state: one.status.state }),
  }));
const DATE = (value: number): Cell => ({ value, code: 'yyyy"年"m"月"d"日"' });

/** Shapes of headers, the rows below them, and what is read. */
const SHAPES: [name: string, sheet: SheetParts, told: object[]][] = [
  [
    'one row of the usual words',
    {
      rows: [
        ['序号', '存在问题', '整改措施', '责任单位', '责任人', '完成时限', '整改情况', '备注'],
        [1, '台账记载不全', '补记台账；专人管理。', '办公室', '柳某', DATE(45443), '补记台账46条。已完成', ''],
        [2, '会议过多', '精简会议。', '党建科', '赵某', '2024年6月底', '正在推进', '会议由党建科统筹'],
      ],
    },
    [
      {
        number: '1',
        finding: '台账记载不全',
        measures: ['补记台账；专人管理'],
        results: ['补记台账46条'],
        who: ['department 办公室', 'leader 柳某'],
        by: '2024-05-31',
        state: 'completed',
      },
      {
        number: '2',
        finding: '会议过多',
        measures: ['精简会议'],
        who: ['department 党建科', 'leader 赵某'],
        by: '2024-06',
        state: 'in-progress',
      },
    ],
  ],
  [
    'a title, the body and the day above, a signature and a note below',
    {
      rows: [
        ['云溪县水务局巡察整改台账'],
        ['填报单位：云溪县水务局', null, null, '填报日期：2024年5月31日'],
        ['编号', '反馈问题', '整改措施', '整改状态'],
        ['1', '河道保洁不力', '一是增设保洁员12名；二是按周巡查。', '已完成'],
        ['2', '水费核算不严', '补收水费3.6万元。', '基本完成'],
        ['注：本台账按月更新。'],
        ['填表人：齐某', null, null, '审核人：万某'],
      ],
      merges: ['A1:D1', 'A6:D6'],
    },
    [
      { number: '1', finding: '河道保洁不力', measures: ['增设保洁员12名', '按周巡查'], state: 'completed' },
      { number: '2', finding: '水费核算不严', measures: ['补收水费3.6万元'], state: 'mostly-completed' },
    ],
  ],
  [
    'two rows of header, their cells merged',
    {
      rows: [
        ['序号', '问题', '责任', null, '整改', null, '完成时限'],
        [null, null, '责任领导', '责任科室', '整改措施', '整改成效', null],
        [1, '资金拨付迟缓', '许某', '财务科', '建立拨付台账。', '拨付资金120万元。', DATE(45473)],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
    },
    [
      {
        number: '1',
        finding: '资金拨付迟缓',
        measures: ['建立拨付台账'],
        results: ['拨付资金120万元'],
        who: ['leader 许某', 'department 财务科'],
        by: '2024-06-30',
      },
    ],
  ],
  [
    'a problem merged over the rows of its measures',
    {
      rows: [
        ['序号', '主要问题', '具体举措', '牵头单位', '是否完成'],
        [1, '学习不深入', '制定学习计划。', '党办', '已完成'],
        [null, null, '组织研讨4次。', null, null],
        [null, null, '检查笔记。', null, null],
        [2, '请示报告不及时', '修订制度。', '党办', '未完成'],
      ],
      merges: ['A2:A4', 'B2:B4', 'D2:D4', 'E2:E4'],
    },
    [
      {
        number: '1',
        finding: '学习不深入',
        measures: ['制定学习计划', '组织研讨4次', '检查笔记'],
        who: ['department 党办'],
        state: 'completed',
      },
      {
        number: '2',
        finding: '请示报告不及时',
        measures: ['修订制度'],
        who: ['department 党办'],
        state: 'in-progress',
      },
    ],
  ],
  [
    'rows that go on without a merged cell',
    {
      rows: [
        ['序号', '问题描述', '整改措施', '整改时限', '整改状态'],
        [1, '合同管理混乱', '清理合同58份。', '立行立改', '已完成'],
        [null, null, '上线合同系统。', '2024年9月', null],
        [2, '印章保管不严', '专柜保管。', '立行立改', '已完成'],
      ],
    },
    [
      {
        number: '1',
        finding: '合同管理混乱',
        measures: ['清理合同58份', '上线合同系统'],
        by: '立行立改',
        state: 'completed',
      },
      { number: '2', finding: '印章保管不严', measures: ['专柜保管'], by: '立行立改', state: 'completed' },
    ],
  ],
  [
    'headings between the rows, and a sum below them',
    {
      rows: [
        ['序号', '问题类别', '问题表现', '整改举措', '完成情况'],
        ['一、党的领导方面'],
        [1, '政治建设', '传达学习不及时', '修订议事规则。', '已完成'],
        ['二、财务管理方面'],
        [2, '财务', '报销不规范', '清退超支2.4万元。', '已完成'],
        ['合计', null, 2, null, 2],
      ],
      merges: ['A2:E2', 'A4:E4'],
    },
    [
      { number: '1', finding: '传达学习不及时', measures: ['修订议事规则'], state: 'completed' },
      { number: '2', finding: '报销不规范', measures: ['清退超支2.4万元'], state: 'completed' },
    ],
  ],
  [
    'days that are no deadline beside one that is',
    {
      rows: [
        ['序', '问题来源', '发现时间', '反馈的问题', '整改措施', '配合单位', '完成期限', '实际完成时间'],
        [1, '专项审计', DATE(45292), '往来款清理不及时', '收回借款8万元。', '审计科', DATE(45473), DATE(45450)],
      ],
    },
    [
      {
        number: '1',
        finding: '往来款清理不及时',
        measures: ['收回借款8万元'],
        who: ['other 审计科'],
        by: '2024-06-30',
      },
    ],
  ],
  [
    'no column of numbers',
    {
      rows: [
        ['事项', '整改措施', '责任部门', '进展情况'],
        ['窗口服务态度差', '开展培训3期。', '政务科', '培训96人次。'],
        ['一次性告知不到位', '公示清单。', '政务科', ''],
      ],
    },
    [
      {
        number: null,
        finding: '窗口服务态度差',
        measures: ['开展培训3期'],
        results: ['培训96人次'],
        who: ['department 政务科'],
      },
      { number: null, finding: '一次性告知不到位', measures: ['公示清单'], who: ['department 政务科'] },
    ],
  ],
];

describe('a ledger with', () => {
  it.each(SHAPES)('%s', async (_, sheet, expected) => expect(told(await recordOf(sheet))).toEqual(expected));

  it('a title has it as its title, and the rest round the table', async () => {
    const record = await recordOf(SHAPES[1][1]);
    expect(record).toMatchObject({ kind: 'rectification-notice', title: '云溪县水务局巡察整改台账' });
    expect(record.source).toMatchObject({ format: 'xlsx', encoding: 'utf-8' });
  });
});

describe('a workbook of several sheets', () => {
  const STATISTICS: SheetParts = {
    name: '统计',
    rows: [
      ['问题类别', '问题个数', '已完成', '完成率'],
      ['党建', 3, 2, { value: 2 / 3, code: '0%' }],
      ['财务', 2, 2, { value: 1, code: '0%' }],
    ],
  };
  const ledger = (name: string, ...findings: string[]): SheetParts => ({
    name,
    rows: [
      ['序号', '问题', '整改措施', '整改状态'],
      ...findings.map((one, i) => [i + 1, one, `整治${one}。`, '已完成']),
    ],
  });

  it('takes no statistics for problems, whether they stand before or behind', async () => {
    const sheets = [STATISTICS, ledger('台账', '甲事不清', '乙事不清'), { ...STATISTICS, name: '汇总' }];
    const record = await recordOf(...sheets);
    expect(told(record).map(({ finding }) => finding)).toEqual(['甲事不清', '乙事不清']);
  });
  it('has the problems of all ledgers in order', async () => {
    const record = await recordOf(ledger('反馈问题', '甲事不清'), ledger('移交问题', '乙事不清', '丙事不清'));
    expect(told(record).map(({ finding }) => finding)).toEqual(['甲事不清', '乙事不清', '丙事不清']);
  });
  it('has those of sheets with a title each', async () => {
    const titled = (title: string, { name, rows }: SheetParts): SheetParts => ({ name, rows: [[title], ...rows] });
    const record = await recordOf(
      titled('云溪县水务局巡察反馈问题整改台账', ledger('一', '甲事不清', '乙事不清')),
      titled('云溪县水务局巡察移交问题整改台账', ledger('二', '丙事不清')),
    );
    expect(record.title).toBe('云溪县水务局巡察反馈问题整改台账');
    expect(told(record).map(({ finding }) => finding)).toEqual(['甲事不清', '乙事不清', '丙事不清']);
  });
  it('does not read hidden ones', async () => {
    const record = await recordOf(ledger('台账', '甲事不清'), { ...ledger('旧', '乙事不清'), state: 'hidden' });
    expect(told(record).map(({ finding }) => finding)).toEqual(['甲事不清']);
  });
});

describe('the label of those responsible', () => {
  it('is the part’s own below the name of the whole', async () => {
    const [, , [, sheet]] = SHAPES;
    const [{ responsible }] = (await recordOf(sheet)).problems;
    expect(responsible.map(({ label }) => label)).toEqual(['责任领导', '责任科室']);
  });
});

describe('a cell of states that says nothing', () => {
  const rows = (state: string) => [HEADER_OF_STATES, [1, '台账不清', '补记台账。', state]];
  const HEADER_OF_STATES = ['序号', '问题', '整改措施', '整改状态'];
  it.each(['未说明', '无', '—', '/'])('such as %s is no state, and nothing to look at', async (state) => {
    const { problems, diagnostics } = await recordOf({ rows: rows(state) });
    expect([problems[0].status, diagnostics.map(({ rule }) => rule)]).toEqual([null, []]);
  });
  it('is told from one that nobody knows', async () => {
    const { diagnostics } = await recordOf({ rows: rows('见附件') });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unread-status']);
  });
});

describe('rows', () => {
  const HEADER_OF_ROWS = ['序号', '问题', '整改措施', '整改状态'];
  const findings = async (...rows: Cell[][]): Promise<string[]> =>
    (await recordOf({ rows: [HEADER_OF_ROWS, ...rows] })).problems.map(
      ({ number, finding, measures }) => `${number ?? ''} ${finding} ${measures.map(({ text }) => text).join('/')}`,
    );
  it('that say number and problem again are one problem', async () =>
    expect(await findings([1, '甲事不清', '补记。', '已完成'], [1, '甲事不清', '公示。', '已完成'])).toEqual([
      '1 甲事不清 补记/公示',
    ]));
  it('that say only one of the two again are two', async () => {
    const rows: Cell[][] = [
      [1, '甲事不清', '补记。', '已完成'],
      [2, '甲事不清', '公示。', '已完成'],
      [2, '乙事不清', '核对。', '已完成'],
    ];
    expect(await findings(...rows)).toEqual(['1 甲事不清 补记', '2 甲事不清 公示', '2 乙事不清 核对']);
  });
  it('that begin as notes do, and are none, stay problems', async () => {
    const rows: Cell[][] = [
      [1, '甲事不清', '补记。', '已完成'],
      ['说明材料类', '乙事不清', '核对。', '已完成'],
    ];
    expect(await findings(...rows)).toEqual(['1 甲事不清 补记', ' 乙事不清 核对']);
  });
  it('with a number and nothing else to say are let be', async () =>
    expect(await findings([1, '甲事不清', '补记。', '已完成'], [2, null, null, null])).toEqual(['1 甲事不清 补记']));
});
