/** The words of the output for people, in both languages. */
import type { NoticeRecord, Status } from '../record/schema.js';

export type Lang = 'zh' | 'en';

export interface Labels {
  kind: Record<NoticeRecord['kind'], string>;
  state: Record<Status['state'], string>;
  sustained: string;
  /** Nothing is said about it. */
  unstated: string;
  untitled: string;
  head: Record<
    'organization' | 'documentNumber' | 'recipients' | 'issuedOn' | 'kind' | 'inspection' | 'published' | 'confidence',
    string
  >;
  /** Of a record or a problem whose confidence is low. */
  doubtful: string;
  feedback: string;
  outline: string;
  problems: string;
  problem: Record<'responsible' | 'deadline' | 'target' | 'results' | 'elided', string>;
  contact: string;
  contacts: Record<'phones' | 'faxes' | 'emails' | 'addresses' | 'postcodes' | 'persons' | 'period' | 'hours', string>;
  claims: string;
  claim: Record<
    'aspects' | 'problems' | 'measures' | 'completed' | 'completionRate' | 'regulations' | 'people',
    string
  >;
  totals: string;
  total: Record<
    'sections' | 'problems' | 'measures' | 'perProblem' | 'documents' | 'dates' | 'money' | 'unread',
    string
  >;
  table: Record<'input' | 'kind' | 'sum' | 'byKind' | 'byStatus' | 'byCategory', string>;
  notices(count: number): string;
  measures(count: number): string;
  /** An amount in yuan. */
  yuan(amount: string): string;
  separator: string;
}

const zh: Labels = {
  kind: {
    'rectification-notice': '整改情况通报',
    'official-document': '其他公文',
    article: '文章',
    unknown: '未能识别',
  },
  state: {
    completed: '已完成',
    'mostly-completed': '基本完成',
    'in-progress': '整改中',
    'not-started': '未启动',
    'not-required': '无需整改',
  },
  sustained: '长期坚持',
  unstated: '未说明',
  untitled: '（无标题）',
  head: {
    organization: '单位',
    documentNumber: '文号',
    recipients: '主送',
    issuedOn: '成文日期',
    kind: '类型',
    inspection: '检查',
    published: '发布',
    confidence: '可信度',
  },
  doubtful: '存疑',
  feedback: '反馈',
  outline: '大纲',
  problems: '问题',
  problem: { responsible: '责任', deadline: '时限', target: '目标', results: '成效', elided: '（略）' },
  contact: '联系方式',
  contacts: {
    phones: '电话',
    faxes: '传真',
    emails: '邮箱',
    addresses: '地址',
    postcodes: '邮编',
    persons: '联系人',
    period: '公示期',
    hours: '时间',
  },
  claims: '文中自述',
  claim: {
    aspects: '方面',
    problems: '问题',
    measures: '措施',
    completed: '已完成',
    completionRate: '完成率',
    regulations: '制度',
    people: '人次',
  },
  totals: '合计',
  total: {
    sections: '章节',
    problems: '问题',
    measures: '措施',
    perProblem: '每题措施',
    documents: '文件',
    dates: '日期',
    money: '金额',
    unread: '未读懂',
  },
  table: {
    input: '输入',
    kind: '类型',
    sum: '合计',
    byKind: '按类型',
    byStatus: '按整改状态',
    byCategory: '按问题类别',
  },
  notices: (count) => `${count} 份`,
  measures: (count) => `${count} 项措施`,
  yuan: (amount) => `${amount} 元`,
  separator: '、',
};

const en: Labels = {
  kind: {
    'rectification-notice': 'rectification notice',
    'official-document': 'other official document',
    article: 'article',
    unknown: 'unknown',
  },
  state: {
    completed: 'completed',
    'mostly-completed': 'mostly completed',
    'in-progress': 'in progress',
    'not-started': 'not started',
    'not-required': 'not required',
  },
  sustained: 'sustained',
  unstated: 'not stated',
  untitled: '(no title)',
  head: {
    organization: 'Body',
    documentNumber: 'Number',
    recipients: 'To',
    issuedOn: 'Issued',
    kind: 'Kind',
    inspection: 'Inspection',
    published: 'Published',
    confidence: 'Confidence',
  },
  doubtful: 'in doubt',
  feedback: 'feedback',
  outline: 'Outline',
  problems: 'Problems',
  problem: {
    responsible: 'responsible',
    deadline: 'deadline',
    target: 'target',
    results: 'results',
    elided: '(elided)',
  },
  contact: 'Contact',
  contacts: {
    phones: 'phone',
    faxes: 'fax',
    emails: 'e-mail',
    addresses: 'address',
    postcodes: 'postcode',
    persons: 'person',
    period: 'period',
    hours: 'hours',
  },
  claims: 'Claims of the notice',
  claim: {
    aspects: 'aspects',
    problems: 'problems',
    measures: 'measures',
    completed: 'completed',
    completionRate: 'completion rate',
    regulations: 'regulations',
    people: 'people',
  },
  totals: 'Totals',
  total: {
    sections: 'sections',
    problems: 'problems',
    measures: 'measures',
    perProblem: 'per problem',
    documents: 'documents',
    dates: 'dates',
    money: 'money',
    unread: 'unread',
  },
  table: {
    input: 'input',
    kind: 'kind',
    sum: 'total',
    byKind: 'By kind',
    byStatus: 'By status',
    byCategory: 'By category',
  },
  notices: (count) => (count === 1 ? '1 notice' : `${count} notices`),
  measures: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  yuan: (amount) => `${amount} yuan`,
  separator: '; ',
};

/** The words of one language. */
export const labelsOf = (lang: Lang): Labels => (lang === 'zh' ? zh : en);
