/** What can be wrong with a configuration, in both languages: what, and what to do. */
import type { Lang } from '../check/messages.js';
import { yamlFault } from './yaml-faults.js';

export interface Issue {
  /** Keys from the top of the configuration to what is wrong. */
  path: readonly (string | number)[];
  text: Record<Lang, string>;
  /** The key itself is wrong, and not what stands under it. */
  atKey?: boolean;
}

/** Kinds of values, as the validation calls them. */
const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: ' true 或 false',
  array: '列表',
  object: '键和值（键: 值）',
  record: '键和值（键: 值）',
  'false, or { zh, en, strong, weak }': ' false，或 { zh, en, strong, weak }',
  'a list that is not empty': '不为空的列表',
  'a text that is not empty': '不为空的文字',
};

type Texts = (...values: string[]) => Record<Lang, string>;

const TEXTS = {
  unknownKey: (choices) => ({
    en: `there is no such key; choose from ${choices}`,
    zh: `没有这个键；可选：${choices}`,
  }),
  wrongType: (expected) => ({ en: `should be ${expected}`, zh: `应为${KINDS[expected] ?? ` ${expected}`}` }),
  fullWidth: (sign) => ({
    en: `here stands the full-width sign “${sign}”; write “${sign.normalize('NFKC')} ” with a blank behind it`,
    zh: `此处是全角“${sign}”；请改为半角“${sign.normalize('NFKC')}”，后面加一个空格`,
  }),
  joined: (word) => ({
    en: `“${word}” has a full-width comma in it; part words with the half-width “,” or write each on a line of its own`,
    zh: `“${word}”中有全角逗号；词语之间请用半角“,”，或每个词语写一行`,
  }),
  list: () => ({
    en: 'should be a list of words, or { add: [words], remove: [words] }',
    zh: '应为词语列表，或 { add: [词语], remove: [词语] }',
  }),
  column: () => ({
    en: 'should be the name of a column, { heading, from } or { heading, text }',
    zh: '应为列名，或 { heading: 表头, from: 列名 }，或 { heading: 表头, text: 固定内容 }',
  }),
  blank: () => ({ en: 'is empty; write a word or take the line out', zh: '为空；请写上词语，或删去这一行' }),
  long: (word, most) => ({
    en: `“${word}” is longer than ${most} characters; a list holds words, not sentences`,
    zh: `“${word}”超过 ${most} 个字；词表收的是词语，不是句子`,
  }),
  broken: (word) => ({ en: `“${word}” has a line break in it`, zh: `“${word}”中有换行` }),
  colon: (word) => ({ en: `write “${word}” without its colon`, zh: `“${word}”不要带冒号` }),
  digits: (word) => ({ en: `“${word}” has a digit in it; a unit has none`, zh: `“${word}”中有数字；量词不带数字` }),
  short: (word) => ({
    en: `“${word}” is a single character; a key of a contact line has two or more`,
    zh: `“${word}”只有一个字；联系方式的名称至少两个字`,
  }),
  notThere: (word, list) => ({
    en: `“${word}” is not in ${list}, so it cannot be removed; rectify config shows what is`,
    zh: `${list} 中没有“${word}”，无法删去；可用 rectify config 查看现有词语`,
  }),
  elsewhere: (word, list) => ({
    en: `“${word}” stands in ${list} already; remove it there first`,
    zh: `“${word}”已在 ${list} 中；请先在那里删去`,
  }),
  unnamed: (id) => ({
    en: `${id} is a new category and needs a name: zh and en`,
    zh: `${id} 是新类别，需要写明名称：zh 和 en`,
  }),
  badId: (id) => ({
    en: `“${id}” is no id; write lower-case letters, digits and hyphens`,
    zh: `“${id}”不能作为标识；请用小写字母、数字和连字符`,
  }),
  unknownRule: (id) => ({
    en: `there is no rule “${id}”; rectify check --rules lists them`,
    zh: `没有规则“${id}”；可用 rectify check --rules 查看`,
  }),
  syntax: (code, message) => ({
    en: `is no YAML or JSON: ${message}`,
    zh: `不是有效的 YAML 或 JSON：${yamlFault(code)}`,
  }),
} satisfies Record<string, Texts>;

/** An issue at a place of the configuration. */
export const issue = (path: Issue['path'], code: keyof typeof TEXTS, ...values: string[]): Issue => ({
  path,
  text: (TEXTS[code] as Texts)(...values),
});
