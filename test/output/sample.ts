/** A made-up record and tree, as full as a real one, for the tests of the writers. */
import type { Measure, NoticeRecord, Position, Problem, Section } from '../../src/record/schema.js';
import type { Branch, Leaf, NoticeTree } from '../../src/tree/types.js';

/** A position on the first line, from one offset to another. */
export const at = (start: number, end: number): Position => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});

export const measure = (ordinal: number | null, label: string | null, text: string): Measure => ({
  ordinal,
  label,
  text,
  facts: [],
  position: at(0, 1),
});

export const problem = (fields: Partial<Problem>): Problem => ({
  id: 'p1',
  section: null,
  number: null,
  title: '',
  finding: '',
  category: null,
  responsible: [],
  deadline: null,
  target: null,
  measures: [],
  results: [],
  lead: null,
  notes: [],
  status: null,
  confidence: 1,
  evidence: {},
  position: at(0, 1),
  ...fields,
});

const section = (id: string, number: string | null, title: string, fields: Partial<Section> = {}): Section => ({
  id,
  number,
  title,
  role: 'other',
  paragraphs: [],
  measures: [],
  sections: [],
  evidence: {},
  position: at(0, 1),
  ...fields,
});

/** A record of which nothing could be read. */
export function emptyRecord(fields: Partial<NoticeRecord> = {}): NoticeRecord {
  return {
    schemaVersion: '1.0',
    kind: 'unknown',
    source: { path: null, format: 'text', encoding: 'utf-8', bytes: 0, characters: 0, sha256: '0'.repeat(64) },
    title: null,
    subtitle: null,
    documentNumber: null,
    recipients: [],
    organization: null,
    issuedOn: null,
    publication: null,
    inspection: null,
    claims: {
      aspects: null,
      problems: null,
      measures: null,
      completed: null,
      completionRate: null,
      regulations: null,
      people: null,
      money: [],
      evidence: {},
    },
    preamble: { paragraphs: [], measures: [] },
    closing: { paragraphs: [], measures: [] },
    attachments: null,
    copyTo: null,
    byline: null,
    issuer: null,
    sections: [],
    problems: [],
    contact: null,
    statistics: {
      sections: 0,
      problems: 0,
      measures: 0,
      measuresPerProblem: null,
      byStatus: {},
      byCategory: {},
      documents: 0,
      dates: 0,
      money: 0,
      unread: { characters: 0, share: 0 },
    },
    confidence: 1,
    diagnostics: [],
    evidence: {},
    ...fields,
  };
}

const problems = [
  problem({
    id: 'p1',
    section: 's3',
    number: '1',
    title: '针对合同管理不严格的问题整改',
    finding: '合同管理不严格',
    responsible: [{ role: 'department', label: '责任部门', text: '办公室、财务股', position: at(0, 1) }],
    deadline: { value: '2023-06', text: '2023年6月底前', position: at(0, 1) },
    measures: [
      measure(
        1,
        '一是',
        '修订《合同管理办法》，明确起草、会签、归档三个环节的责任人，凡未经法律顾问审核的合同一律不得用印',
      ),
      measure(2, '二是', '对2020年以来签订的36份合同逐份核对，补齐附件12份'),
    ],
    status: { state: 'completed', sustained: true, text: '已完成整改，长期坚持', position: at(0, 1) },
  }),
  problem({
    id: 'p2',
    section: 's3',
    number: '2',
    finding: '往来款清理不及时',
    measures: [measure(null, null, '收回逾期借款18.6万元，其余3笔已发函催收')],
    results: [measure(1, '一是', '挂账余额下降85%')],
    status: { state: 'in-progress', sustained: false, text: '正在推进', position: at(0, 1) },
  }),
  problem({ id: 'p3', section: 's2', finding: '台账更新不及时', elided: true }),
];

export const record: NoticeRecord = {
  ...emptyRecord(),
  kind: 'rectification-notice',
  source: {
    path: '通报/甲局.txt',
    format: 'text',
    encoding: 'gb18030',
    bytes: 3000,
    characters: 1500,
    sha256: 'a'.repeat(64),
  },
  title: '中共青禾县水务局党组关于县委第三巡察组巡察反馈意见整改进展情况的通报',
  subtitle: '社会公开稿',
  documentNumber: '青水党〔2023〕7号',
  recipients: ['各乡镇水务站', '局机关各股室'],
  organization: '中共青禾县水务局党组',
  issuedOn: '2023-07-14',
  inspection: {
    type: '巡察',
    inspector: '县委第三巡察组',
    inspected: '县水务局党组',
    period: '2022-09-05/2022-11-04',
    feedbackOn: '2022-12-20',
    round: '第四轮',
    evidence: {},
  },
  claims: {
    aspects: 3,
    problems: 16,
    measures: 48,
    completed: 15,
    completionRate: 0.9375,
    regulations: 21,
    people: null,
    money: [{ label: '清退', value: 186000 }],
    evidence: {},
  },
  sections: [
    section('s1', '一、', '组织整改落实情况', { measures: [measure(1, '一是', '成立领导小组')] }),
    section('s2', '二、', '反馈问题整改落实情况', {
      sections: [section('s3', '（一）', '财务管理方面'), section('s4', '反馈问题二：', '作风建设方面')],
    }),
  ],
  problems,
  contact: {
    phones: ['0999-1234567', '0999-7654321'],
    faxes: [],
    emails: ['swj@example.cn'],
    addresses: ['青禾县滨河路8号'],
    postcodes: ['099900'],
    persons: [],
    period: [],
    hours: [],
    evidence: {},
  },
  statistics: {
    sections: 4,
    problems: 3,
    measures: 4,
    measuresPerProblem: { min: 0, median: 1, max: 2 },
    byStatus: { completed: 1, 'in-progress': 1 },
    byCategory: { finance: 2 },
    documents: 1,
    dates: 1,
    money: 186000,
    unread: { characters: 30, share: 0.02 },
  },
};

const leaf = (type: Leaf['type'], value: string, start: number): Leaf => ({
  type,
  value,
  position: at(start, start + value.length),
});
const branch = (type: Branch['type'], children: Branch['children'], data?: Record<string, unknown>): Branch =>
  ({
    type,
    children,
    position: { start: children[0].position.start, end: children[children.length - 1].position.end },
    ...(data && { data }),
  }) as Branch;

export const tree = branch('notice', [
  branch('title', [leaf('text', '某局\u001b[31m整改\u009b通报', 0)]),
  branch('section', [leaf('mark', '一、', 14), branch('paragraph', [leaf('text', '整'.repeat(30), 16)])], {
    role: 'problems',
    id: 's1',
    depth: undefined,
  }),
]) as NoticeTree;
