/** What the engine's short ids of doubt say to a person. An id that is not known stands as it is. */
import type { Lang } from './messages.js';

type Words = Readonly<Record<Lang, string>>;

/** Why a place is in doubt. */
const REASONS: Readonly<Record<string, Words>> = {
  'close-readings': { zh: '两种读法不相上下', en: 'two readings are nearly as good' },
  'unlike-siblings': { zh: '同级各项差别太大', en: 'the siblings are too unlike' },
  'unknown-labels': { zh: '有不认识的标签', en: 'there are labels that are not known' },
  'unread-text': { zh: '有文字找不到归属', en: 'some of the text found no place' },
  'no-numbers': { zh: '没有编号可依', en: 'no numbers tell' },
  'skipped-numbers': { zh: '问题编号不连续', en: 'numbers of problems are skipped or missing' },
  'missing-parts': {
    zh: '有的问题有措施或状态，有的没有',
    en: 'some problems have measures or a state and others none',
  },
  'odd-findings': { zh: '读出的问题不像问题', en: 'what was read as findings hardly looks like any' },
  'odd-measures': { zh: '读出的措施像是问题', en: 'what was read as measures rather finds fault' },
  'unlike-measures': {
    zh: '读出的措施讲的多是相邻问题的事',
    en: 'measures speak of the problem beside the one that they were read with',
  },
  'alike-findings': { zh: '读出的问题开头或结尾都一样', en: 'all findings begin or end alike' },
  'contradicted-count': { zh: '与文中自述的数目不符', en: 'the notice states another count' },
};

/** What the other reading would have been. */
const READINGS: Readonly<Record<string, Words>> = {
  'headings-as-problems': { zh: '这些标题各是一个问题', en: 'headings that are a problem each' },
  'problems-as-headings': { zh: '这些问题只是分类标题', en: 'problems that are mere headings' },
  'measures-as-problems': { zh: '这些措施各是一个问题', en: 'measures that are a problem each' },
  'problems-as-measures': { zh: '这些问题是上一问题的措施', en: 'problems that are measures of the one above' },
  'paragraphs-as-problems': { zh: '这些段落各是一个问题', en: 'paragraphs that are a problem each' },
  'problems-as-paragraphs': { zh: '这些问题只是正文段落', en: 'problems that are mere paragraphs' },
  'results-as-measures': { zh: '这些成效是整改措施', en: 'results that are measures' },
  'measures-as-results': { zh: '这些措施是整改成效', en: 'measures that are results' },
  'one-problem': { zh: '这里只是一个问题', en: 'one problem' },
  'several-problems': { zh: '这里不止一个问题', en: 'several problems' },
  'missed-problems': { zh: '还有问题没有读出', en: 'problems that were not read' },
  'other-measures': { zh: '各问题的措施错开了一条', en: 'the measures of the problem before or behind' },
  'other-parts': { zh: '这些措施或状态写在别处', en: 'measures or states that stand elsewhere' },
  'other-findings': { zh: '问题从别处起止', en: 'findings that begin or end elsewhere' },
  'label-in-findings': { zh: '相同的字是标签', en: 'a label in what they share' },
  'other-level': { zh: '这些标题属于另一级', en: 'headings of another level' },
  'another-document': { zh: '从这里起是另一篇文件', en: 'another document from here on' },
};

const wordOf = (known: Readonly<Record<string, Words>>, told: string, lang: Lang): string => {
  const id = Object.hasOwn(known, told) ? told : Object.keys(known).find((one) => known[one].en === told);
  return id === undefined ? told : known[id][lang];
};

/** The values of a doubt's message in a language, from ids, or from the English words that a record keeps. */
export const doubtWords = (values: Readonly<Record<string, string | number>>, lang: Lang) => ({
  ...values,
  reason: wordOf(REASONS, String(values.reason ?? ''), lang),
  otherwise: wordOf(READINGS, String(values.otherwise ?? ''), lang),
});
