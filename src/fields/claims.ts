/** The figures that a notice states about itself: 三个方面16项问题, 已整改到位16项, 办结率为100％. */
import { integerOf, NUMERAL_CLASS } from '../../grammars/numerals.js';
import type { Claims } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { FOUND, FOUND_WORDS, KIND, N, OF_SOME, RULES, type Rule } from './claim-rules.js';
import { tellsProblem } from './kind.js';
import { branches } from './node-text.js';
import { addEvidence, type NoticeText, type Passage } from './notice-text.js';

const RATE =
  /(?:办结率|整改率|完成率|整改完成率|销号率|整改办结率|整改到位率|办结整改率)(?:为|达到|达|是|已达)?(\d{1,3}(?:\.\d{1,4})?)%/g;
const MONEY =
  /(上缴(?:财政)?|清退|追缴|挽回(?:经济)?损失|收回|退缴|退还|追回|归还|盘活|清收|补缴|促进增收节支)([^,。;、\d]{0,10})(\d{1,9}(?:\.\d{1,4})?)(万|亿)?元/g;

const numberOf = (text: string): number | null => (/^\d/.test(text) ? Number(text) : integerOf(text));

/** A sentence that speaks of what was found. */
const FEEDBACK = /缺陷|不符合|列出|检出|开具|开出|反馈|发现|指出|查出|反映|梳理|涉及|对照|针对|存在|提出|移交|问题/;

/** 专题民主生活会上班子成员查摆问题29个 */
const OWN_CRITICISM = /民主生活会[^。;]{0,60}(?:查摆|检视)[^。;,]{0,12}$/;
/** A notice of such a meeting is about just these. */
const OF_MEETING = /民主生活会|组织生活会/;

/** What every rule has in it: a number, and what counts things. */
const COUNTED = new RegExp(`[\\d${NUMERAL_CLASS}][个项条件份部人]`);

/** How many rows of ledgers tell a problem. */
const rowsOf = (notice: NoticeText): number => branches(notice.tree, ['row']).filter(tellsProblem).length;

/** Reads the claims of a notice. */
export function readClaims(notice: NoticeText): Claims {
  const claims: Claims = {
    aspects: null,
    problems: null,
    measures: null,
    completed: null,
    completionRate: null,
    regulations: null,
    people: null,
    money: [],
    evidence: {},
  };
  const counts = new Map<Branch | null, number>([[null, 0]]);
  /** How many problems a section holds, looked for once: it may have 200,000 paragraphs. */
  const problemsIn = (section: Branch | null): number => {
    const count = counts.get(section) ?? branches(section as Branch, ['problem']).length;
    counts.set(section, count);
    return count;
  };
  const passages = notice.prose().map(({ node, role, section }) => ({
    passage: notice.passage(node),
    role,
    own: problemsIn(section),
  }));
  const all = notice.branches(['problem']).length || rowsOf(notice);
  const ofMeeting = notice.branches(['title']).some((title) => OF_MEETING.test(notice.passage(title).view.text));
  for (const { passage, role, own } of passages) {
    for (const rule of COUNTED.test(passage.view.text) ? RULES : []) {
      if (claims[rule.key] !== null || rule.notIn?.includes(role)) continue;
      if (rule.words && !rule.words.some((word) => passage.view.text.includes(word))) continue;
      const found = firstMatch(passage, rule, ofMeeting);
      if (!found || (rule.ofProblems && found.value > (claims.problems ?? 0))) continue;
      // A unit's own figures are none of the notice (rule 46): as many problems stand in its section, and others elsewhere.
      if (rule.key === 'problems' && found.value === own && own < all) continue;
      claims[rule.key] = found.value;
      addEvidence(claims.evidence, rule.key, notice.span(passage, found.from, found.to));
    }
    if (role !== 'next-steps') countRead(notice, passage, all, claims);
    if (role !== 'next-steps') rates(notice, passage, claims);
    if (role !== 'next-steps' && passage.node.type === 'paragraph') money(notice, passage, claims);
  }
  return claims;
}

/** Any count of what was found, whatever is said of it: 对12个问题实行编号管理, 列缺陷4项. */
const ANY_COUNT = new RegExp(`${N}(?:个|项|条|件)${KIND}${FOUND}|${FOUND}${N}(?:个|项|条|件|处)`, 'g');
/** A count of less says nothing. */
const LEAST_READ = 2;

/** The count of what was found that no rule knows is told by what was read: as many problems as the notice holds. */
function countRead(notice: NoticeText, passage: Passage, all: number, claims: Claims): void {
  const { text } = passage.view;
  if (claims.problems !== null || all < LEAST_READ || !FOUND_WORDS.some((word) => text.includes(word))) return;
  for (const match of text.matchAll(ANY_COUNT)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (numberOf(match[1] ?? match[2]) !== all || OF_SOME.test(before)) continue;
    claims.problems = all;
    addEvidence(claims.evidence, 'problems', notice.span(passage, match.index, match.index + match[0].length));
    return;
  }
}

/** The first match of a rule; of several counts of problems in one run, the last and finest. */
function firstMatch(
  passage: Passage,
  rule: Rule,
  ofMeeting: boolean,
): { value: number; from: number; to: number } | null {
  const { text } = passage.view;
  const { pattern } = rule;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    // 第43项 is one of them, no count.
    if (/(?:第|序号)$/.test(before) || rule.notBehind?.test(before) || rule.notBefore?.test(after)) continue;
    // What the leaders found in themselves is none of what was found by others.
    const told = text.slice(Math.max(0, match.index - 80), match.index + match[0].length);
    if (rule.key === 'problems' && !ofMeeting && OWN_CRITICISM.test(told)) continue;
    if (
      rule.key === 'problems' &&
      !FEEDBACK.test(text.slice(Math.max(0, match.index - 60), match.index + match[0].length))
    )
      continue;
    const value = numberOf(match[1]);
    if (value === null || !Number.isFinite(value)) continue;
    // 一个问题 speaks of any of them; 1个问题 may be the count.
    if (rule.key === 'problems' && value === 1 && !/^\d/.test(match[1])) continue;
    const found = { value, from: match.index, to: match.index + match[0].length };
    return rule.key === 'problems' ? finest(text, pattern, found) : found;
  }
  return null;
}

interface Count {
  value: number;
  from: number;
  to: number;
}

/** 26个问题细化分解为58个具体问题 */
const DIVIDED = /^(?:细化|分解|梳理|拆分|细分|归纳|逐[条项])[^,。;]{0,8}[为成出]$/;

/** 5个反馈问题、12个具体问题: of counts that follow on each other the last is the finest. */
function finest(text: string, pattern: RegExp, first: Count): Count {
  let last = first;
  for (const match of text.matchAll(pattern)) {
    const between = text.slice(last.to, match.index);
    const near =
      match.index > last.to - 1 && ((between.length <= 2 && !between.startsWith('中')) || DIVIDED.test(between));
    const value = numberOf(match[1]);
    if (near && value !== null) last = { value, from: match.index, to: match.index + match[0].length };
  }
  return last;
}

function rates(notice: NoticeText, passage: Passage, claims: Claims): void {
  if (claims.completionRate !== null || !passage.view.text.includes('%')) return;
  for (const match of passage.view.text.matchAll(RATE)) {
    const percent = Number(match[1]);
    if (percent > 100) continue;
    claims.completionRate = Number((percent / 100).toPrecision(12));
    addEvidence(claims.evidence, 'completionRate', notice.span(passage, match.index, match.index + match[0].length));
    return;
  }
}

function money(notice: NoticeText, passage: Passage, claims: Claims): void {
  if (!passage.view.text.includes('元')) return;
  for (const match of passage.view.text.matchAll(MONEY)) {
    const factor = match[4] === '亿' ? 1e8 : match[4] === '万' ? 1e4 : 1;
    claims.money.push({ label: match[1] + match[2], value: Number((Number(match[3]) * factor).toPrecision(12)) });
    addEvidence(claims.evidence, 'money', notice.span(passage, match.index, match.index + match[0].length));
  }
}
