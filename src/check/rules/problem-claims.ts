import { NUMERAL_CLASS } from '../../../grammars/numerals.js';
import { numberOf } from '../counts.js';
import { clausesOf, sentencesOf } from '../sentences.js';
import type { CheckRule, Passage } from '../types.js';

const N = `(\\d{1,4}|[${NUMERAL_CLASS}]{1,4})`;
/** What an inspection found, with its count: 反馈的3个方面12个问题. */
const TOTAL = new RegExp(
  `(?:反馈|指出|发现|查出)(?:[^,。;\\d${NUMERAL_CLASS}]{0,8})((?:${N}(?:个|大)?(?:方面|大类|类)、?){0,2}${N}(个|项)(具体)?问题)`,
);
/** A part of them, or those of another source. */
const OTHERS =
  /其中|其余|剩余|尚有|还有|另|上轮|上一轮|上次|前期|以往|历次|往年|专项|选人用人|意识形态|移交|线索|复发|回头看|自查|重点|突出|主要|共性|个性|每|未整改|未完成|各/;

interface Total extends Passage {
  value: number;
  kind: string;
  from: number;
  to: number;
}

function totalsOf(passage: Passage & { role: string }): Total[] {
  if (passage.role === 'next-steps') return [];
  return sentencesOf(passage.view.text).flatMap((sentence) =>
    clausesOf(sentence.text).flatMap((clause) => {
      const match = OTHERS.test(clause.text) ? null : TOTAL.exec(clause.text);
      if (!match) return [];
      const value = numberOf(match[3]);
      const from = sentence.start + clause.start + match.index + match[0].length - match[1].length;
      return value === null
        ? []
        : [{ ...passage, value, kind: match[4] + (match[5] ?? ''), from, to: from + match[1].length }];
    }),
  );
}

export const rule: CheckRule = {
  id: 'problem-claims',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组对某局进行了巡察，反馈了12个问题。\n一、组织整改情况\n局党组对巡察反馈的13个问题逐一认领。\n二、反馈问题整改情况\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  zh: {
    title: '前后问题数不一',
    explanation:
      '文中两处说到反馈（发现、指出）的问题总数，数字不同。层级或量词不同的（12项、29个具体问题）、只说一部分或另有来源的不比。',
    message: '此处说 {value} 个问题，前文说 {first} 个；请核对。',
  },
  en: {
    title: 'two numbers of problems',
    explanation:
      'Two sentences state how many problems were found, and differ. Counts at another level or in another unit ' +
      '(12项, 29个具体问题), of a part, or from another source are not compared.',
    message: 'here are {value} problems, before there were {first}; check both',
  },
  *check({ record: { kind }, prose, place }) {
    if (kind !== 'rectification-notice') return;
    const first = new Map<string, number>();
    for (const total of prose.flatMap(totalsOf)) {
      const before = first.get(total.kind);
      if (before === undefined) first.set(total.kind, total.value);
      else if (before !== total.value)
        yield { position: place(total, total.from, total.to), values: { value: total.value, first: before } };
    }
  },
};
