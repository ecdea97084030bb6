// Words with their roles, from the lists: what the model of labels is fitted on.

import { LABELS } from '../../grammars/labels.ts';
import { CONTACT_KEYS } from '../../grammars/lexicon/contact.ts';
import { PUBLICATION_KEYS } from '../../grammars/lexicon/furniture.ts';
import { linesOf } from './data.mjs';

/** What stands before a colon and opens no part of a problem. */
const OTHERS = [
  '如下',
  '一是',
  '其中',
  '例如',
  '他说',
  '会议强调',
  '会议指出',
  '具体是',
  '主要有',
  '注',
  '附件',
  '抄送',
  '主任',
  '受理时间',
  '公示时间',
  '名单',
  '各单位',
  '现将有关情况通报如下',
  '大家表示',
  '要求',
];

export function labelWords() {
  const words = [...Object.values(CONTACT_KEYS).flat(), ...Object.values(PUBLICATION_KEYS).flat(), ...OTHERS].map(
    (word) => ['none', word],
  );
  for (const [role, list] of Object.entries(LABELS)) for (const word of list) words.push([role, word]);
  for (const line of linesOf('labels.tsv')) words.push(line.split('\t'));
  return words.map(([kind, text]) => ({ notice: text, kind, text }));
}
