/** What a section is about, by the words of its title. Order decides: the first list that matches gives the role. */

import { charClass } from '../char-class.js';
import type { Lexicon } from './built-in.js';
import { derived } from './derived.js';

export type SectionRole = 'organizing' | 'problems' | 'next-steps' | 'contact' | 'other';

/** Chapters that hold no problems, whatever their numbers. */
export const BARRED: ReadonlySet<SectionRole> = new Set(['organizing', 'next-steps', 'contact']);

export const SECTION_ROLES: [role: SectionRole, words: RegExp][] = [
  ['contact', /(?:联系方式|监督方式|公示期|意见反馈方式|反馈方式|监督电话|举报方式|联系电话)$/],
  [
    'next-steps',
    /(?:下一?步|下一?阶段|今后|^以后|^往后|接下来|后续工作|后续整改|后半篇|再深化|努力方向|巩固|持续深化|深化整改|持续推进整改|长效|再提升|工作打算|工作计划|整改计划|常态化推进|整改安排$|工作建议|(?:有关|相关|工作|几点|具体)要求$)/,
  ],
  [
    'organizing',
    /(?:组织(?:领导|部署|开展|落实|推进|情况|实施|整改|巡察|巡视)|部署|工作开展|开展情况|总体情况|基本情况|整体情况|主体责任|第一责任人|整改工作情况|推进情况|工作情况|责任落实情况|统筹推进|主要做法|整改概况|整体推进|工作机制|工作成效|取得实效|取得成效|集中整改(?:工作)?(?:开展|推进)|领导带头|提高.{0,6}站位|提升.{0,6}站位|思想认识|政治担当|高度重视|加强领导)/,
  ],
  [
    'problems',
    /(?:问题(?:的)?(?:具体)?(?:整改|改)|整改(?:任务)?(?:落实|完成|进展)|反馈(?:的)?(?:意见|问题|事项)|整改措施|逐一整改|逐项整改|逐条整改|问题整改|整改(?:工作)?情况|重点问题|具体问题|整改成效|查出问题|发现(?:的)?问题|存在(?:的)?问题|立行立改|落实情况|抓好整改|逐项抓|整改结果)/,
  ],
]; // prettier-ignore

/** Titles that name the problems' section even where a word of another list stands in them: 持续推进整改的问题. */
const PROBLEMS_FIRST =
  /(?:(?:反馈|查出|发现|指出|提出|移交|具体)[^,]{0,12}问题[^,]{0,12}(?:整改|落实|情况)|问题(?:逐一|逐项|逐条)?(?:整改|落实)|整改任务落实情况|反馈意见整改|整改落实情况|整改(?:到位|完成)?的(?:具体)?(?:问题|事项)(?:\([^()]{1,8}\))?$)/;
const ORGANIZING_FIRST =
  /(?:组织(?:推动|推进|开展|实施|落实)?整改|整改组织|整改工作组织|落实巡[察视]整改主体责任|整改工作开展|整改主体责任)/;

/** Words that a profile adds decide before the patterns. */
const addedWords = derived(({ sections }) =>
  (
    [
      ['organizing', sections.organizing],
      ['problems', sections.problems],
      ['next-steps', sections.nextSteps],
      ['contact', sections.contact],
    ] satisfies [SectionRole, readonly string[]][]
  ).filter(([, words]) => words.length > 0),
);

/** What the words of each pattern begin with, by code unit and pattern: most titles have none of most. */
const OPENS = new Uint8Array(0x10000);
const [CONTACT, NEXT, ORGANIZING, PROBLEMS, FIRST_ORGANIZING, FIRST_PROBLEMS] = [1, 2, 4, 8, 16, 32];
for (const [bit, chars] of [
  [CONTACT, '联监公意反举'],
  [NEXT, '下今以往接后再努巩持深长工整常有相几具'],
  [ORGANIZING, '组部工开总基整主第推责统取集领提思政高加'],
  [PROBLEMS, '问整反逐重具查发存立落抓'],
  [FIRST_ORGANIZING, '组整落'],
  [FIRST_PROBLEMS, '反查发指提移具问整'],
] as const)
  for (const char of chars) OPENS[char.charCodeAt(0)] |= bit;
const BITS: Record<SectionRole, number> = {
  contact: CONTACT,
  'next-steps': NEXT,
  organizing: ORGANIZING,
  problems: PROBLEMS,
  other: 0,
};

/** The patterns that a title may match, as bits. */
function openedBy(title: string): number {
  let bits = 0;
  for (let at = 0; at < title.length; at++) bits |= OPENS[title.charCodeAt(at)];
  return bits;
}

const ASPECT = /方面(?:问题)?[:]?$/;
/** 落实决策部署有差距, 主体责任压得不实: what finds fault is an area of findings, whatever it is found with. */
const FAULTED =
  /(?:有(?:差距|偏差|短板|欠缺|漏洞|不足)|存在(?:差距|偏差|短板|不足|漏洞|薄弱环节)|[^,;。]不(?:到位|力|够|严|实|深|强|足|紧|细|彻底|扎实|坚决|有力|充分|规范)|薄弱|弱化|虚化|缺失|缺位|滞后|走样)$/;
const ENDS_FAULTED = charClass('距差板缺漏洞足节位力够严实深强紧细底扎决分范弱化失后样');

const findsFault = (title: string): boolean =>
  ENDS_FAULTED[title.charCodeAt(title.length - 1)] === 1 && FAULTED.test(title);

/** The role that a section's title gives it. */
export function sectionRole(title: string, lists: Lexicon): SectionRole {
  for (const [role, words] of addedWords(lists))
    if (words.some((word) => title.includes(word))) return role as SectionRole;
  const bits = openedBy(title);
  if (bits & FIRST_ORGANIZING && ORGANIZING_FIRST.test(title)) return 'organizing';
  if (bits & NEXT && (/^(?:下一|今后|接下来)/.test(title) || /(?:下一步|下一阶段|今后)/.test(title)))
    return 'next-steps';
  // 贯彻落实决策部署方面 is an area of findings, whatever stands in front of 方面.
  if (bits & FIRST_PROBLEMS && PROBLEMS_FIRST.test(title)) return 'problems';
  if (title.includes('方面') && ASPECT.test(title)) return 'problems';
  for (const [role, words] of SECTION_ROLES)
    if (bits & BITS[role] && words.test(title)) return BARRED.has(role) && findsFault(title) ? 'problems' : role;
  return 'other';
}
