/** The figures that a notice states about itself: 三个方面16项问题, 已整改到位16项, 办结率为100％. */
import { integerOf, NUMERAL_CLASS } from '../../grammars/numerals.js';
import type { Claims } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { tellsProblem } from './kind.js';
import { branches } from './node-text.js';
import { addEvidence, type NoticeText, type Passage } from './notice-text.js';

const NUMERAL = `(?:\\d{1,5}|[${NUMERAL_CLASS}]{1,5})`;
const N = `(${NUMERAL})`;
const UNIT = '(?:个|项|条|件|大?类|方面)';
const KIND = '(?:具体|反馈|巡察|巡视|审计|突出|主要|共性|整改|个性|存在|督察|巡察反馈|反馈的|方面的?)?(?:的)?';

/** What is counted as a finding (rule 35). */
const FOUND_WORDS = ['问题', '缺陷', '不符合项'];
const FOUND = `(?:${FOUND_WORDS.join('|')})`;

type Key = 'aspects' | 'problems' | 'measures' | 'completed' | 'regulations' | 'people';

interface Rule {
  key: Key;
  pattern: RegExp;
  /** Words one of which every match has in it. */
  words?: readonly string[];
  /** What may not stand right before the match. */
  notBehind?: RegExp;
  /** What may not follow it. */
  notBefore?: RegExp;
  notIn?: readonly string[];
  /** It counts some of the problems: their count was stated before, and is no smaller. */
  ofProblems?: boolean;
}

/** Subsets and shares of the problems, no count of them all. */
const SUBSET =
  /(?:其中|其余|剩余|尚有|还有|未[^,。;]{0,8}的|尚未[^,。;]{0,8}的|正在[^,。;]{0,8}的|[^,。;]{0,6}最[^,。;]{1,4}的|牵头的?|领办|包抓|对|重点|难点|余下|另有|仍有|前|解决|整改的|每人至少|至少|第|序号)$/;

/** What shows that only some of the problems are counted, or a single one is named. */
const OF_SOME = /(?:其中|其余|剩余|尚有|还有|余下|另有|仍有|已?完成|解决|整改|办结|销号|第|序号|前|每人|至少)$/;

/** Words in front of a count by which it counts no problems, or none that is done. */
const NOT_DONE =
  '[未没将拟剩]|计划|力争|确保|预计|其余|要求|措施|举措|制度|办法|线索|信访|案件|项目|任务书|培训|(?:第|序号)\\d';

const RULES: Rule[] = [
  {
    key: 'aspects',
    words: ['方面'],
    pattern: new RegExp(
      `${N}(?:个(?:大)?方面(?=(?:的|,|、|共|计|,共)?(?:${N}${UNIT}[、,]?){1,2}|的?(?:主要|突出|具体|反馈)?问题|(?:查摆|检视|剖析|查找|梳理)出?(?=${N}${UNIT}))|大?方面(?=${N}${UNIT}|问题))`,
      'g',
    ),
    // 另一方面问题 is one of them, 多方面问题 no count.
    notBehind: /[另某这那每同各]$/,
  },
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(`${N}(?:个|项|条)${KIND}${FOUND}`, 'g'),
    notBehind: SUBSET,
    notBefore: /^(?:清单|线索|未完成|尚未)/,
    notIn: ['next-steps'],
  },
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:反馈|查出|发现|指出|提出|反映|移交|列出|检出|开具|开出|通报|交办|查摆|梳理出?|涉及[^,。;\\d]{0,6}?)(?:的|了)?(?:具体|主要|突出|隐患)?${FOUND}(?:隐患|项目)?(?:共|共计)?${N}(?:个|项|条)`,
      'g',
    ),
    notIn: ['next-steps'],
  },
  // 其中点到我镇问题8个, 移交问题清单，涉及我局的有8个, 其中具体问题10个
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:(?:涉及|点到|属于|关于|针对|指向)(?:我|本|该)[^,。;\\d]{0,6}?(?:的|${FOUND})|(?:具体|主要|突出)${FOUND})(?:有|共|计|共计)?${N}(?:个|项|条)(?=[,。;]|$)`,
      'g',
    ),
    notBehind: /(?:完成|解决|整改|办结)$/,
    notIn: ['next-steps'],
  },
  // 主要缺陷2项、一般缺陷3项，共5项
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:${FOUND}\\d{1,4}(?:个|项|条)[,、][^,。;、\\d]{0,6}){2,4}(?:合计|总计|共计|共)${N}(?:个|项|条)`,
      'g',
    ),
    notIn: ['next-steps'],
  },
  // 共查摆问题6个, whatever the word for finding them.
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:共|累计)(?!解决|整改|完成|办结|销号|改)[^,。;\\d]{1,6}${FOUND}${N}(?:个|项|条)(?=[,。;]|$)`,
      'g',
    ),
    notBehind: SUBSET,
    notBefore: /^[,。;](?:已|均|全部)/,
    notIn: ['next-steps'],
  },
  {
    key: 'measures',
    words: ['措施', '举措'],
    pattern: new RegExp(`${N}(?:条|项|个)(?:具体)?(?:整改)?(?:措施|举措)`, 'g'),
    notBehind: /(?:其中|剩余|已完成|落实|完成)$/,
  },
  {
    key: 'measures',
    words: ['措施', '举措'],
    pattern: new RegExp(`(?:措施|举措)(?:共)?${N}(?:条|项|个)`, 'g'),
    notBehind: /(?:已完成|完成)[^,。;]{0,6}$/,
  },
  {
    key: 'completed',
    pattern: new RegExp(
      `(?:已|目前|现已|至今|其中|(?<=(?:截[至止]|到)[^,。;]{2,14}))(?:已|经)?(?:全部)?(?:完成问题整改|完成整改|整改完成|整改到位|改完|完成|办结|销号|整改|整改完毕|完成销号|完成整改销号)(?:的?(?:问题|任务))?(?:的)?(?:有)?${N}(?:个|项|件|条)(?!制度|措施|整改措施|方案|工作)`,
      'g',
    ),
    notBehind: /线索|信访|举报|案件/,
  },
  { key: 'completed', pattern: new RegExp(`(?:^|[,。;])(?:截至[^,。;]{2,14},)?完成整改${N}(?:个|项|件|条)`, 'g') },
  // 完成5个, 8月底整改完成8个, 完成12个问题的整改, of the problems that were counted before.
  {
    key: 'completed',
    pattern: new RegExp(
      `(?:^|[,。;])(?:(?!${NOT_DONE})[^,。;]){0,16}?(?:完成|改好|改完|办结|整改完成|完成整改|整改到位)了?${N}(?:个|项|条)(?:(?:具体)?问题)?(?:的?整改(?:任务)?)?(?=[,。;]|$)`,
      'g',
    ),
    ofProblems: true,
  },
  // 7个问题改了6个: of as many, whatever was done with them.
  {
    key: 'completed',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?<=${NUMERAL}(?:个|项|条)(?:[^,。;\\d]{0,4})${FOUND},?)(?:(?!${NOT_DONE}|[中查摆找列])[^,。;\\d]){1,6}了${N}(?:个|项|条)(?=[,。;]|$)`,
      'g',
    ),
    ofProblems: true,
  },
  {
    key: 'completed',
    pattern: new RegExp(
      `${N}(?:个|项)${KIND}(?:${FOUND})?,?(?:目前)?(?:均|都)?(?:已|已经)?(?:全部|均|都)(?:已)?(?:完成整改|整改完成|整改到位|整改完毕|完成|办结|销号|整改落实到位|完成整改销号)`,
      'g',
    ),
  },
  {
    key: 'completed',
    pattern: new RegExp(
      `${N}(?:个|项|条)(?:问题)?(?:已完成整改|已整改到位|已整改完成|已整改完毕|已办结|已销号|已?改完|整改完成|完成整改)(?=[,。;、]|并|$)`,
      'g',
    ),
    notBehind: /(?:的|需|要求)$/,
  },
  {
    key: 'regulations',
    words: ['制度', '规定', '办法', '机制', '规章'],
    pattern: new RegExp(
      `(?:制度|规定|办法|机制|规章)(?:机制|文件|规定|办法)?(?:等)?(?:共)?${N}(?:项|个|件|份|部)`,
      'g',
    ),
  },
  { key: 'regulations', words: ['制度'], pattern: new RegExp(`${N}(?:项|个|件|份)(?:规章)?制度(?!问题|漏洞)`, 'g') },
  {
    key: 'people',
    words: ['人'],
    pattern: new RegExp(`(?:约谈|谈话提醒|提醒谈话|批评教育|处分|问责|追责|谈话|诫勉)[^,。;\\d]{0,6}${N}人次?`, 'g'),
  },
]; // prettier-ignore

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
