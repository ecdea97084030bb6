/** The words of a comparison, in both languages. What a record's fields are called stands in `labels.ts`. */
import type { NoticeDiff } from '../../diff/types.js';
import type { Lang } from '../labels.js';

export interface DiffWords {
  title: string;
  same: string;
  header: string;
  field: Record<string, string>;
  figure: string;
  sections: string;
  passages: string;
  detail: Record<
    'finding' | 'status' | 'section' | 'deadline' | 'target' | 'lead' | 'measures' | 'results' | 'responsible',
    string
  >;
  progress: string;
  regress: string;
  later: string;
  earlier: string;
  /** No number, no section, no value. */
  none: string;
  unnumbered: string;
  onlyInA: string;
  onlyInB: string;
  /** Of a problem only in the earlier notice: where it may have gone; of one only in the later: where it may be from. */
  goneInto(numbers: string): string;
  comesFrom(numbers: string): string;
  summary(counts: NoticeDiff['summary']): string;
  /** Column headings of tables. */
  columns: Record<'earlier' | 'later' | 'what' | 'note' | 'file', string>;
  colon: string;
}

const zh: DiffWords = {
  title: '两份通报对比',
  same: '没有差异。',
  header: '通报',
  field: {
    kind: '类型',
    title: '标题',
    subtitle: '副标题',
    documentNumber: '文号',
    recipients: '主送',
    organization: '单位',
    issuedOn: '成文日期',
    attachments: '附件',
    copyTo: '抄送',
    byline: '署名行',
    issuer: '签发人',
    'inspection.type': '检查类型',
    'inspection.inspector': '检查机构',
    'inspection.inspected': '被检查单位',
    'inspection.period': '检查期间',
    'inspection.feedbackOn': '反馈日期',
    'inspection.round': '轮次',
    'publication.publishedAt': '发布时间',
    'publication.source': '来源',
    'publication.author': '作者',
    'publication.editor': '编辑',
    'contact.phones': '电话',
    'contact.faxes': '传真',
    'contact.emails': '邮箱',
    'contact.addresses': '地址',
    'contact.postcodes': '邮编',
    'contact.persons': '联系人',
    'contact.period': '公示期',
    'contact.hours': '受理时间',
  },
  figure: '文中自述',
  sections: '章节标题',
  passages: '问题之外的段落和措施',
  detail: {
    finding: '问题',
    status: '状态',
    section: '章节',
    deadline: '时限',
    target: '目标',
    lead: '引语',
    measures: '措施',
    results: '成效',
    responsible: '责任',
  },
  progress: '进展',
  regress: '倒退',
  later: '推迟',
  earlier: '提前',
  none: '无',
  unnumbered: '·',
  onlyInA: '仅前者有',
  onlyInB: '仅后者有',
  goneInto: (numbers) => `可能并入后者的 ${numbers}`,
  comesFrom: (numbers) => `可能出自前者的 ${numbers}`,
  summary: ({ matched, changed, progress, regress, onlyInA, onlyInB }) =>
    `${matched} 个对应（${changed} 个有变化，其中进展 ${progress} 个、倒退 ${regress} 个），仅前者有 ${onlyInA} 个，仅后者有 ${onlyInB} 个`,
  columns: { earlier: '前者', later: '后者', what: '项目', note: '说明', file: '文件' },
  colon: '：',
};

const en: DiffWords = {
  title: 'Two notices compared',
  same: 'No differences.',
  header: 'Notice',
  field: {
    kind: 'kind',
    title: 'title',
    subtitle: 'subtitle',
    documentNumber: 'number',
    recipients: 'to',
    organization: 'body',
    issuedOn: 'issued',
    attachments: 'attachments',
    copyTo: 'copies',
    byline: 'byline',
    issuer: 'issuer',
    'inspection.type': 'inspection',
    'inspection.inspector': 'inspector',
    'inspection.inspected': 'inspected',
    'inspection.period': 'inspection period',
    'inspection.feedbackOn': 'feedback',
    'inspection.round': 'round',
    'publication.publishedAt': 'published',
    'publication.source': 'source',
    'publication.author': 'author',
    'publication.editor': 'editor',
    'contact.phones': 'phone',
    'contact.faxes': 'fax',
    'contact.emails': 'e-mail',
    'contact.addresses': 'address',
    'contact.postcodes': 'postcode',
    'contact.persons': 'person',
    'contact.period': 'period of publicity',
    'contact.hours': 'hours',
  },
  figure: 'Claims of the notice',
  sections: 'Headings of sections',
  passages: 'Paragraphs and measures outside the problems',
  detail: {
    finding: 'finding',
    status: 'status',
    section: 'section',
    deadline: 'deadline',
    target: 'target',
    lead: 'lead',
    measures: 'measure',
    results: 'result',
    responsible: 'responsible',
  },
  progress: 'progress',
  regress: 'regress',
  later: 'later',
  earlier: 'earlier',
  none: 'none',
  unnumbered: '·',
  onlyInA: 'Only in the earlier',
  onlyInB: 'Only in the later',
  goneInto: (numbers) => `may have gone into ${numbers} of the later notice`,
  comesFrom: (numbers) => `may come from ${numbers} of the earlier notice`,
  summary: ({ matched, changed, progress, regress, onlyInA, onlyInB }) =>
    `${matched} matched (${changed} changed: ${progress} progress, ${regress} regress), ${onlyInA} only in the earlier, ${onlyInB} only in the later`,
  columns: { earlier: 'earlier', later: 'later', what: 'what', note: 'note', file: 'file' },
  colon: ': ',
};

/** The words of one language. */
export const diffWords = (lang: Lang): DiffWords => (lang === 'zh' ? zh : en);
