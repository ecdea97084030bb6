/**
 * Sentences of status that patterns know whole.
 *
 * Every pattern is anchored, and its parts are closed lists, so that it is linear.
 */
import { type State, type StatusReading, strippedStatus } from './status-reading.js';

const LEAD = '(?:截[至止](?:目前|[^,。]{2,14}),?)?(?:目前|现在|现|至今|当前|经过整改|通过整改)?,?';
const SUBJECT =
  '(?:(?:该|此|本|上述|以上|这|相关|反馈|全部|所有)?(?:项|个|类|一|些)?(?:反馈)?(?:具体)?(?:问题|任务|事项)?(?:的)?(?:整改任务|整改工作|整改事项|整改|工作)?,?)';
const ALREADY =
  '(?:均|都|已经|已|现已|全部|全面|均已|按时|按期|如期|顺利){0,3}(?:于\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:底|初|前)?(?:前)?(?:全部|全面)?)?';

/** What follows a state and makes it last: 并长期坚持, 将持续推进, 建立长效机制. */
const SUSTAIN =
  '(?:长期坚持|长期推进|长期整改|坚持长期|坚持整改|常态化坚持|持续推进|持续巩固|持续深化|持续坚持|持续整改|持续抓好|持续加强|持续用力|持续跟踪|持续跟进|常态化|常抓不懈|巩固提升|巩固深化|持之以恒)';
export const LASTING = new RegExp(SUSTAIN);

const DONE =
  '(?:完成整改(?:任务|工作)?|完成整改销号|整改完成|整改到位|整改完毕|整改落实到位|整改落实|整改结束|完成销号|整改销号|销号|办结|完成|落实到位|完成到位|解决|整改)';

/** Last characters of what {@link DONE} matches. */
const DONE_ENDS = '改务作号成位毕实束结决';

/** Each with the characters that it can end in: a sentence that ends in no such one need not be tried. */
const PATTERNS: [state: State, ends: string, pattern: RegExp][] = [
  ['not-required', '改理', /^(?:不需要?|无需|无须)(?:整改|处理)$/],
  [
    'not-started',
    '动始展施改',
    new RegExp(`^${LEAD}(?:${SUBJECT}|[^,。]{2,8})(?:尚未|还未|暂未|未)(?:启动|开始|开展|实施)(?:整改)?$`),
  ],
  ['mostly-completed', DONE_ENDS, new RegExp(`^${LEAD}${SUBJECT}(?:均|已)?(?:基本|大部分|阶段性|总体)(?:已)?${DONE}$`)],
  [
    'mostly-completed',
    '效果展标',
    new RegExp(`^${LEAD}${SUBJECT}(?:已)?(?:取得|达到)(?:了)?(?:阶段性|明显|初步|较好)(?:成效|成果|进展|目标)$`),
  ],
  ['in-progress', '改成位', new RegExp(`^${LEAD}${SUBJECT}(?:已)?部分(?:完成)?(?:整改|完成|到位|整改到位|整改完成)$`)],
  ['in-progress', DONE_ENDS, new RegExp(`^${LEAD}${SUBJECT}(?:尚未|还未|暂未|仍未|未|没有)(?:全部|完全)?${DONE}$`)],
  [
    'in-progress',
    '进改实行理施中段',
    new RegExp(
      `^${LEAD}${SUBJECT}(?:仍|尚|还)?(?:正在|正|处于|在)?(?:持续|抓紧|有序|积极|按计划|按序时进度|按照计划|稳步|加快|加紧|全力|继续|逐步){0,2}(?:推进|整改|落实|进行|办理|实施)(?:整改|之中|过程中|中|阶段|落实)?$`,
    ),
  ],
  [
    'in-progress',
    '中度进限',
    /^(?:整改中|推进中|进行中|持续整改中|正在整改中|达到序时进度|按序时进度推进|未达时限|未到时限|序时推进)$/,
  ],
  ['completed', DONE_ENDS, new RegExp(`^${LEAD}${SUBJECT}${ALREADY}${DONE}$`)],
];

/** The patterns that can end in a code unit. */
const BY_END = new Map<number, [state: State, pattern: RegExp][]>();
for (const [state, ends, pattern] of PATTERNS)
  for (const end of ends) {
    const code = end.charCodeAt(0);
    const others = BY_END.get(code);
    if (others) others.push([state, pattern]);
    else BY_END.set(code, [[state, pattern]]);
  }

/** Plain words that would be no status without already, a subject, or 整改 in them. */
export const BARE = /^(?:整改|解决|办结|推进|落实|进行|实施|办理|问题整改|整改落实|工作落实|任务落实|问题解决)$/;

const PLAN =
  /^(?:计划|预计|拟|力争|确保|已制定|将|下一步|待|因|正|其余|剩余|目前|仍|争取)|^[^,]{0,10}(?:计划|预计|力争|确保|拟于|将于).{0,24}$/;

/** 正在整改，…: what follows says how it is to go on. */
const GOING = /^(?:目前|现)?,?(?:正在|正|尚未|仍在|还在|仍未|还未)/;

/** No status is without one of these; most sentences are, and are spared the patterns. */
const HINT =
  /整改|完成|到位|销号|办结|推进|启动|解决|成效|进展|坚持|落实|进行|进度|时限|开展|实施|开始|常态|巩固|深化|办理|处理/;

const COMMA = /[,、]/;
/** What stands in front of a comma and says when, or of what: it belongs to what follows. */
const ADVERB = /^(?:目前|现|截[至止].{2,14}|该问题|此问题)$/;

/** A status that the patterns know whole. */
export function listedStatus(sentence: string, labelled: boolean): StatusReading | null {
  if (!HINT.test(sentence)) return null;
  const open = sentence.includes('(') ? sentence.replace(/(?<=[^(])\(([^()]{2,12})\)([。;]?)$/, ',$1$2') : sentence;
  const text = strippedStatus(open);
  if (text.length < 2 || text.length > 60) return null;
  const comma = text.search(COMMA);
  const first = comma < 0 ? text : text.slice(0, comma);
  // Most sentences begin with no state: what stands behind their comma need not be looked at.
  if (comma < 0 || !ADVERB.test(first)) {
    if (!stateOf(splitSustained(first)[0], labelled)) return null;
  }
  const commas = comma < 0 ? [text] : text.split(COMMA);
  const parts: string[] = [];
  for (const part of commas) {
    // 目前，已完成整改: the adverb belongs to what follows.
    if (parts.length && ADVERB.test(parts[parts.length - 1])) parts[parts.length - 1] += `,${part}`;
    else parts.push(part);
  }
  const [head, tail] = splitSustained(parts[0]);
  const rest = [...tail, ...parts.slice(1)];
  const state = stateOf(head, labelled);
  if (!state) return null;
  const lasting = rest.filter((part) => LASTING.test(part) && part.length <= 24);
  const planned = state !== 'completed' && (GOING.test(parts[0]) || rest.some((part) => PLAN.test(part)));
  const mechanism = rest.filter(
    (part) =>
      /^(?:并)?(?:已)?(?:建立|形成|健全|完善)[^,]{0,16}机制$/.test(part) ||
      /验收|销号|通过|复查|复核|核查|认可/.test(part),
  );
  if (rest.length > lasting.length + mechanism.length && !planned) return null;
  const sustained = lasting.length > 0 && !(planned && lasting.length < rest.length);
  // The last clause decides: 已取得初步进展，正在持续整改中.
  const last = parts.length > 1 ? stateOf(parts[parts.length - 1], false) : null;
  if (last === 'in-progress' && /^(?:目前)?(?:正|仍|尚|还|未|部分)/.test(parts[parts.length - 1]))
    return { state: last, sustained: false };
  return { state, sustained };
}

function stateOf(text: string, labelled: boolean): State | null {
  const patterns = BY_END.get(text.charCodeAt(text.length - 1));
  if (!patterns || (!labelled && BARE.test(text))) return null;
  if (text === '完成' || text === '已整改') return 'completed';
  for (const [state, pattern] of patterns) if (pattern.test(text)) return state;
  return null;
}

const JOINED = new RegExp(`^(.{2,40}?)((?:并|且|将|,|需|并将|并需|需要|转为|转入|后续|并已|后){0,3}${SUSTAIN}.{0,8})$`);

/** 已整改到位并长期坚持 → 已整改到位 + 并长期坚持. */
function splitSustained(text: string): [string, string[]] {
  const match = LASTING.test(text) ? JOINED.exec(text) : null;
  if (!match || stateOf(match[1], false) === null) return [text, []];
  return [match[1], [match[2]]];
}

const ONLY_SUSTAINS = new RegExp(`^(?:并|将|需|并将|今后将|后续将){0,2}${SUSTAIN}(?:下去|整改|抓好)?$`);
/** Brackets and stops that {@link strippedStatus} takes off. */
const STRIPPED = 4;

/** A short sentence that only makes a state last, after one that states it: 将长期坚持。 */
export function onlySustains(sentence: string): boolean {
  if (sentence.length > 16 + STRIPPED) return false;
  const text = strippedStatus(sentence);
  return text.length <= 16 && ONLY_SUSTAINS.test(text);
}
