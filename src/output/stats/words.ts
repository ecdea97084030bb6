/** The words of the statistics, in both languages. */
import { CATEGORIES } from '../../../grammars/lexicon/categories.js';
import type { Dimension } from '../../stats/dimensions.js';
import { type Lang, labelsOf } from '../labels.js';
import { formatNumber } from '../numbers.js';

export interface StatsWords {
  title(notices: number): string;
  /** Headings of the parts. */
  part: Record<'totals' | 'money' | 'claims' | 'cited' | 'duplicates' | 'trend' | 'recoveredBy', string>;
  by(names: string[]): string;
  dimension: Record<Dimension, string>;
  figure: Record<
    | 'notices'
    | 'organizations'
    | 'problems'
    | 'measures'
    | 'completed'
    | 'unstated'
    | 'perProblem'
    | 'documents'
    | 'dates'
    | 'made'
    | 'regulations'
    | 'unread'
    | 'share'
    | 'recovered',
    string
  >;
  spread: Record<'min' | 'median' | 'mean' | 'max', string>;
  /** Amounts of money by what is known of them, and what each is. */
  money: Record<'named' | 'recovered' | 'stated' | 'returned', string>;
  moneyNote: Record<'named' | 'recovered' | 'stated' | 'returned', string>;
  word: string;
  amount: string;
  madeNote: string;
  /** Columns of the comparison. */
  claim: Record<'figure' | 'notices' | 'claimed' | 'found' | 'equal' | 'regulations', string>;
  claimNote: string;
  cited: Record<'title' | 'mentions' | 'notices', string>;
  duplicateNote: string;
  noDuplicates: string;
  copies(count: number): string;
  more(count: number): string;
  notSaid: string;
  /** What a missing key means: categories come of rules, all others of what the notice says. */
  unknown: Record<Dimension, string>;
  /** Of the report. */
  report: Record<
    'eyebrow' | 'statusNote' | 'trendNote' | 'categoryNote' | 'heatNote' | 'recoveredNote' | 'footer',
    string
  >;
  /** Problems that a chart leaves out, and the months it shows. */
  /** Between two sentences. */
  gap: string;
  leftOut(name: string, count: string): string;
  latest(months: number): string;
  /** What so many notices state against what was found in them. */
  claimedAgainst(notices: number, claimed: string, found: string): string;
  /** An amount in few digits: its figure and its unit. */
  compact(yuan: number): [figure: string, unit: string];
  yuan(amount: string): string;
  kind: Record<string, string>;
  state: Record<string, string>;
  category: Record<string, string>;
  inspection: Record<string, string>;
}

const names = (lang: Lang) => {
  const { kind, state } = labelsOf(lang);
  return { kind, state, category: Object.fromEntries(CATEGORIES.map((one) => [one.id, one[lang]])) };
};

const zh: StatsWords = {
  ...names('zh'),
  inspection: {},
  title: (notices) => `${notices} 份通报的统计`,
  part: {
    totals: '总计',
    money: '金额',
    claims: '文中自述与实际读出',
    cited: '提及最多的文件',
    duplicates: '重复的通报',
    trend: '按月走势',
    recoveredBy: '按用词',
  },
  by: (dimensions) => `按${dimensions.join('×')}`,
  dimension: {
    organization: '单位',
    year: '年份',
    month: '月份',
    inspection: '检查类型',
    category: '问题类别',
    status: '整改状态',
    kind: '文种',
    notice: '通报',
  },
  figure: {
    notices: '通报',
    organizations: '单位',
    problems: '问题',
    measures: '措施',
    completed: '已完成',
    unstated: '未说明',
    perProblem: '每题措施',
    documents: '提及文件',
    dates: '日期',
    made: '制定文件',
    regulations: '其中制度',
    unread: '未读懂',
    share: '完成率',
    recovered: '追回退还',
  },
  spread: { min: '最少', median: '中位', mean: '平均', max: '最多' },
  money: {
    named: '提及金额',
    recovered: '追回退还金额',
    stated: '自述金额',
    returned: '自述追回退还',
  },
  moneyNote: {
    named: '措施和成效中出现的全部金额，不论用途',
    recovered: '其中同一分句里写明追回、收缴、清退等的金额',
    stated: '正文（措施之外）自述的金额，不与上两项相加',
    returned: '其中用词为追回、上缴、清退等的金额',
  },
  word: '用词',
  amount: '金额（元）',
  madeNote: '措施写明制定、出台、印发、修订的《…》，同一通报内不重复计',
  claim: {
    figure: '项目',
    notices: '自述的通报',
    claimed: '自述',
    found: '读出',
    equal: '相符的通报',
    regulations: '制度',
  },
  claimNote: '只比较作了自述的通报',
  cited: { title: '文件', mentions: '次数', notices: '通报' },
  duplicateNote: '标题和全部问题相同；各份都计入了以上数字',
  noDuplicates: '没有重复的通报。',
  copies: (count) => `${count} 份`,
  more: (count) => `……另有 ${count} 项；--format csv 列出全部`,
  notSaid: '未说明',
  unknown: {
    organization: '单位不详',
    year: '日期不详',
    month: '日期不详',
    inspection: '未提及检查',
    category: '未归类',
    status: '未说明',
    kind: '不详',
    notice: '标准输入',
  },
  report: {
    eyebrow: '整改统计',
    statusNote: '以通报中写明的状态为准；未写明的单列为“未说明”，不算完成。',
    trendNote: '以成文日期为准，没有的取反馈日期，再没有的取发布时间；数字为当月通报中的问题数。',
    categoryNote: '条形按整改状态分段。',
    heatNote: '每格为问题数，颜色越浓越多。',
    recoveredNote: '措施写明追回、收缴、清退等的',
    footer: '所有数字均由规则从通报原文读出，不作推断。',
  },
  gap: '',
  leftOut: (name, count) => `${name}的 ${count} 项不在图中。`,
  latest: (months) => `图中为最近 ${months} 个月，更早的见表。`,
  claimedAgainst: (notices, claimed, found) => `${notices} 份通报自述 ${claimed}，其中读出 ${found}`,
  compact: (yuan) =>
    yuan >= 1e8
      ? [formatNumber(yuan / 1e8), '亿元']
      : yuan >= 1e4
        ? [formatNumber(yuan / 1e4), '万元']
        : [formatNumber(yuan), '元'],
  yuan: (amount) => `${amount} 元`,
};

const en: StatsWords = {
  ...names('en'),
  inspection: {
    巡察: '巡察 (local inspection)',
    巡视: '巡视 (higher inspection)',
    审计: '审计 (audit)',
    督察: '督察 (supervision)',
    督导: '督导 (guidance)',
    检查: '检查 (check)',
  },
  title: (notices) => `Statistics of ${notices === 1 ? '1 notice' : `${notices} notices`}`,
  part: {
    totals: 'Totals',
    money: 'Money',
    claims: 'Claimed and found',
    cited: 'Most named documents',
    duplicates: 'Duplicate notices',
    trend: 'By month',
    recoveredBy: 'By the word used',
  },
  by: (dimensions) => `By ${dimensions.join(' × ')}`,
  dimension: {
    organization: 'organization',
    year: 'year',
    month: 'month',
    inspection: 'inspection',
    category: 'category',
    status: 'status',
    kind: 'kind',
    notice: 'notice',
  },
  figure: {
    notices: 'notices',
    organizations: 'organizations',
    problems: 'problems',
    measures: 'measures',
    completed: 'completed',
    unstated: 'not stated',
    perProblem: 'per problem',
    documents: 'documents named',
    dates: 'dates',
    made: 'documents made',
    regulations: 'of them regulations',
    unread: 'unread',
    share: 'share',
    recovered: 'recovered',
  },
  spread: { min: 'min', median: 'median', mean: 'mean', max: 'max' },
  money: {
    named: 'named',
    recovered: 'recovered or given back',
    stated: 'stated',
    returned: 'stated as returned',
  },
  moneyNote: {
    named: 'every amount in measures and results, whatever became of it',
    recovered: 'of those, amounts with 追回, 收缴, 清退 and the like in their clause',
    stated: 'amounts the text states beside its measures; not to be added to the above',
    returned: 'of those, amounts whose word is 追回, 上缴, 清退 and the like',
  },
  word: 'word',
  amount: 'yuan',
  madeNote: '《…》 that measures say were made, issued or amended, each once a notice',
  claim: {
    figure: 'figure',
    notices: 'notices that state it',
    claimed: 'claimed',
    found: 'found',
    equal: 'the same',
    regulations: 'regulations',
  },
  claimNote: 'only notices that state the figure are compared',
  cited: { title: 'document', mentions: 'mentions', notices: 'notices' },
  duplicateNote: 'the same title over the same problems; every copy is counted in the figures above',
  noDuplicates: 'No notice occurs twice.',
  copies: (count) => `${count} copies`,
  more: (count) => `… and ${count} more; --format csv lists all`,
  notSaid: 'not stated',
  unknown: {
    organization: 'not named',
    year: 'undated',
    month: 'undated',
    inspection: 'no inspection named',
    category: 'no category',
    status: 'not stated',
    kind: 'unknown',
    notice: 'standard input',
  },
  report: {
    eyebrow: 'Rectification in figures',
    statusNote: 'As the notices state it. What they leave unsaid stands apart as “not stated” and is not completed.',
    trendNote:
      'By the date of the signature, else of the feedback, else of publication; the figures are problems in the ' +
      'notices of that time.',
    categoryNote: 'Bars are divided by status.',
    heatNote: 'Each cell counts problems; the stronger its colour, the more.',
    recoveredNote: 'with 追回, 收缴, 清退 and the like in measures',
    footer: 'All figures are read off the text of the notices by rules; nothing is guessed.',
  },
  gap: ' ',
  leftOut: (name, count) => `The chart leaves out ${count} with ${name}.`,
  latest: (months) => `The chart shows the last ${months} months; the table has the earlier ones.`,
  claimedAgainst: (notices, claimed, found) =>
    `${notices === 1 ? '1 notice claims' : `${notices} notices claim`} ${claimed}; ${found} found there`,
  compact: (yuan) =>
    yuan >= 1e9
      ? [formatNumber(yuan / 1e9), 'billion yuan']
      : yuan >= 1e6
        ? [formatNumber(yuan / 1e6), 'million yuan']
        : [formatNumber(yuan), 'yuan'],
  yuan: (amount) => `${amount} yuan`,
};

/** The words of one language. */
export const statsWords = (lang: Lang): StatsWords => (lang === 'zh' ? zh : en);

/** A key of a dimension as people read it. */
export function keyName(dimension: Dimension, key: string | null, words: StatsWords): string {
  if (key === null) return words.unknown[dimension];
  const known: Record<string, string> =
    dimension === 'status'
      ? words.state
      : dimension === 'category'
        ? words.category
        : dimension === 'kind'
          ? words.kind
          : dimension === 'inspection'
            ? words.inspection
            : {};
  return Object.hasOwn(known, key) ? known[key] : key;
}
