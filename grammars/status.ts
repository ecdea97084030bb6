/**
 * The status of a problem: a sentence that says how far its rectification has come, and nothing else.
 *
 * Reads folded text. Every pattern is anchored, and its parts are closed lists, so that it is linear.
 */

import type { Lexicon } from './lexicon/built-in.js';
import { STATUS_PARTS, type StatusPart } from './lexicon/status-parts.js';
import { STATES } from './model/states.js';
import { signEnd } from './signs.js';

export type State = 'completed' | 'mostly-completed' | 'in-progress' | 'not-started' | 'not-required';

export interface StatusReading {
  state: State;
  sustained: boolean;
}

const LEAD = '(?:截[至止](?:目前|[^,。]{2,14}),?)?(?:目前|现在|现|至今|当前|经过整改|通过整改)?,?';
const SUBJECT =
  '(?:(?:该|此|本|上述|以上|这|相关|反馈|全部|所有)?(?:项|个|类|一|些)?(?:反馈)?(?:具体)?(?:问题|任务|事项)?(?:的)?(?:整改任务|整改工作|整改事项|整改|工作)?,?)';
const ALREADY =
  '(?:均|都|已经|已|现已|全部|全面|均已|按时|按期|如期|顺利){0,3}(?:于\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?(?:底|初|前)?(?:前)?(?:全部|全面)?)?';

/** What follows a state and makes it last: 并长期坚持, 将持续推进, 建立长效机制. */
const SUSTAIN =
  '(?:长期坚持|长期推进|长期整改|坚持长期|坚持整改|常态化坚持|持续推进|持续巩固|持续深化|持续坚持|持续整改|持续抓好|持续加强|持续用力|持续跟踪|持续跟进|常态化|常抓不懈|巩固提升|巩固深化|持之以恒)';
const LASTING = new RegExp(SUSTAIN);

const DONE =
  '(?:完成整改(?:任务|工作)?|完成整改销号|整改完成|整改到位|整改完毕|整改落实到位|整改落实|整改结束|完成销号|整改销号|销号|办结|完成|落实到位|完成到位|解决|整改)';

const PATTERNS: [state: State, pattern: RegExp][] = [
  ['not-required', /^(?:不需要?|无需|无须)(?:整改|处理)$/],
  [
    'not-started',
    new RegExp(`^${LEAD}(?:${SUBJECT}|[^,。]{2,8})(?:尚未|还未|暂未|未)(?:启动|开始|开展|实施)(?:整改)?$`),
  ],
  ['mostly-completed', new RegExp(`^${LEAD}${SUBJECT}(?:均|已)?(?:基本|大部分|阶段性|总体)(?:已)?${DONE}$`)],
  [
    'mostly-completed',
    new RegExp(`^${LEAD}${SUBJECT}(?:已)?(?:取得|达到)(?:了)?(?:阶段性|明显|初步|较好)(?:成效|成果|进展|目标)$`),
  ],
  ['in-progress', new RegExp(`^${LEAD}${SUBJECT}(?:已)?部分(?:完成)?(?:整改|完成|到位|整改到位|整改完成)$`)],
  ['in-progress', new RegExp(`^${LEAD}${SUBJECT}(?:尚未|还未|暂未|仍未|未|没有)(?:全部|完全)?${DONE}$`)],
  [
    'in-progress',
    new RegExp(
      `^${LEAD}${SUBJECT}(?:仍|尚|还)?(?:正在|正|处于|在)?(?:持续|抓紧|有序|积极|按计划|按序时进度|按照计划|稳步|加快|加紧|全力|继续|逐步){0,2}(?:推进|整改|落实|进行|办理|实施)(?:整改|之中|过程中|中|阶段|落实)?$`,
    ),
  ],
  [
    'in-progress',
    /^(?:整改中|推进中|进行中|持续整改中|正在整改中|达到序时进度|按序时进度推进|未达时限|未到时限|序时推进)$/,
  ],
  ['completed', new RegExp(`^${LEAD}${SUBJECT}${ALREADY}${DONE}$`)],
];

/** Plain words that would be no status without already, a subject, or 整改 in them. */
const BARE = /^(?:整改|解决|办结|推进|落实|进行|实施|办理|问题整改|整改落实|工作落实|任务落实|问题解决)$/;

const PLAN =
  /^(?:计划|预计|拟|力争|确保|已制定|将|下一步|待|因|正|其余|剩余|目前|仍|争取)|^[^,]{0,10}(?:计划|预计|力争|确保|拟于|将于).{0,24}$/;

/** 正在整改，…: what follows says how it is to go on. */
const GOING = /^(?:目前|现)?,?(?:正在|正|尚未|仍在|还在|仍未|还未)/;

/** No status is without one of these; most sentences are, and are spared the patterns. */
const HINT =
  /整改|完成|到位|销号|办结|推进|启动|解决|成效|进展|坚持|落实|进行|进度|时限|开展|实施|开始|常态|巩固|深化|办理|处理/;

/** No sentence of status is longer. */
export const LONGEST_STATUS = 64;

/** What says that nothing is said. */
const SILENT = /^(?:未说明|未写明|未注明|无|[/—-]+)$/;

/** Whole sentences that are a status by themselves, as a profile or the document itself shows them. */
export type Statuses = ReadonlyMap<string, StatusReading>;

const made = new WeakMap<Lexicon, Statuses>();

/** The sentences that a profile adds. */
export function statusesOf(lexicon: Lexicon): Statuses {
  let known = made.get(lexicon);
  if (!known) {
    const { statuses } = lexicon;
    const states: [State, readonly string[]][] = [
      ['completed', statuses.completed],
      ['mostly-completed', statuses.mostlyCompleted],
      ['in-progress', statuses.inProgress],
      ['not-started', statuses.notStarted],
      ['not-required', statuses.notRequired],
    ];
    known = new Map(
      states.flatMap(([state, words]) => words.map((word) => [word, { state, sustained: false }] as const)),
    );
    made.set(lexicon, known);
  }
  return known;
}

const STOPS = '。;,.!';

/** A status without the sign in front of it, the brackets round it and its closing stop. */
export function strippedStatus(sentence: string): string {
  let start = signEnd(sentence, 0);
  if ('(【[〔'.includes(sentence[start] ?? '!')) start++;
  let end = sentence.length;
  if (end > start && STOPS.includes(sentence[end - 1])) end--;
  if (end > start && ')】]〕'.includes(sentence[end - 1])) end--;
  if (end > start && STOPS.includes(sentence[end - 1])) end--;
  return sentence.slice(start, end);
}

/**
 * Reads one sentence as a status.
 *
 * @param sentence folded, its closing stop may stand
 * @param labelled it stands behind a label, so that a bare word is enough; behind one that asks for a state (整改状态：) any
 *   text that has one is: `open`
 * @param known sentences that are a status whatever they look like
 * @returns `null` where the sentence says anything else
 */
export function readStatus(
  sentence: string,
  labelled: boolean | 'open' = false,
  known?: Statuses,
): StatusReading | null {
  if (sentence.length > LONGEST_STATUS || SILENT.test(sentence)) return null;
  const shown = known?.size ? known.get(strippedStatus(sentence)) : undefined;
  if (shown) return shown;
  const listed = HINT.test(sentence) ? listedStatus(sentence, labelled !== false) : null;
  const text = strippedStatus(sentence);
  const told = listed ?? composedStatus(text, labelled);
  // 长期坚持 alone: a state only where a label asks for one.
  const clauses = told ? null : clausesOf(text, labelled, known);
  if (clauses) return clauses;
  if (!told && labelled && LASTING.test(text) && text.length <= 12) return { state: 'in-progress', sustained: true };
  return told;
}

/** 部分整改，备用泵房改造正在推进: clauses that each tell a state; the last one decides (rule 42). */
function clausesOf(text: string, labelled: boolean | 'open', known?: Statuses): StatusReading | null {
  const clauses = text.split(',');
  if (clauses.length < 2 || clauses.length > 3) return null;
  // 这个问题改完了，还要长期坚持; 这个问题还没有改完，余款分五年还清
  const about = ABOUT_IT.exec(clauses[0])?.[0].length ?? clauses[0].length;
  const first = clauses[0].length > about + 1 ? readStatus(clauses[0], 'open', known) : null;
  if (first && first.state !== 'completed') return first;
  if (first && clauses.slice(1).every((clause) => LASTING.test(clause) && clause.length <= SHORT))
    return { ...first, sustained: true };
  let last: StatusReading | null = null;
  for (const clause of clauses) {
    last = readStatus(clause, labelled !== false, known);
    if (!last) return null;
  }
  return last;
}

/** A status that the patterns know whole. */
function listedStatus(sentence: string, labelled: boolean): StatusReading | null {
  const open = sentence.includes('(') ? sentence.replace(/(?<=[^(])\(([^()]{2,12})\)([。;]?)$/, ',$1$2') : sentence;
  const text = strippedStatus(open);
  if (text.length < 2 || text.length > 60) return null;
  const commas = text.split(/[,、]/);
  const parts: string[] = [];
  for (const part of commas) {
    // 目前，已完成整改: the adverb belongs to what follows.
    if (parts.length && /^(?:目前|现|截[至止].{2,14}|该问题|此问题)$/.test(parts[parts.length - 1]))
      parts[parts.length - 1] += `,${part}`;
    else parts.push(part);
  }
  const [head, tail] = splitSustained(parts[0]);
  const rest = [...tail, ...parts.slice(1)];
  const state = stateOf(head, labelled);
  if (!state) {
    return null;
  }
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
  if (BARE.test(text) && !labelled) return null;
  if (text === '完成' || text === '已整改') return 'completed';
  for (const [state, pattern] of PATTERNS) if (pattern.test(text)) return state;
  return null;
}

const JOINED = new RegExp(`^(.{2,40}?)((?:并|且|将|,|需|并将|并需|需要|转为|转入|后续|并已|后){0,3}${SUSTAIN}.{0,8})$`);

/** 已整改到位并长期坚持 → 已整改到位 + 并长期坚持. */
function splitSustained(text: string): [string, string[]] {
  const match = JOINED.exec(text);
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

/** The parts by their first character, the longest first. */
const PARTS = new Map<string, [word: string, part: StatusPart][]>();
for (const [part, words] of Object.entries(STATUS_PARTS) as [StatusPart, readonly string[]][])
  for (const word of words) {
    const others = (PARTS.get(word[0]) ?? []).filter(([other]) => other !== word);
    PARTS.set(
      word[0],
      [...others, [word, part] as [string, StatusPart]].sort(([a], [b]) => b.length - a.length),
    );
  }

/** The longest part at a place. */
function partAt(text: string, at: number): [word: string, part: StatusPart] | undefined {
  const found = PARTS.get(text[at])?.find(([word]) => text.startsWith(word, at));
  // 推进中, and no 中 inside a sentence.
  return found?.[0] === '中' && at + 1 < text.length && !',。;'.includes(text[at + 1]) ? undefined : found;
}

const isSign = (char: string): boolean => (char >= '0' && char <= '9') || ',、.%'.includes(char);

/** Share of an unlabelled sentence that known parts have to cover. */
const COVERED = 0.8;

/** A status by its parts: what each part tells, and how much of the text the known ones cover. */
function composedStatus(text: string, labelled: boolean | 'open'): StatusReading | null {
  if (text.length < 2 || text.length > (labelled === 'open' ? 48 : 32)) return null;
  const told = new Set<StatusPart>();
  let last: StatusPart | null = null;
  let covered = 0;
  let signs = 0;
  for (let at = 0; at < text.length; ) {
    const known = partAt(text, at);
    if (known) {
      const [word, part] = known;
      told.add(part);
      if (part !== 'plain' && part !== 'already') last = part;
      covered += word.length;
      at += word.length;
      continue;
    }
    if (isSign(text[at])) signs++;
    at++;
  }
  if (labelled !== 'open' && (covered < (text.length - signs) * COVERED || signs > text.length / 2))
    return toldOf(text);
  // 已完成整改12项: a count of something is no state of the problem.
  if (!labelled && !told.has('going') && COUNT.test(text)) return null;
  const state = composedState(told, last) ?? (labelled === 'open' ? likelyState(text) : null);
  if (!state) return null;
  // Without a label a sentence that says neither that it is done nor how far it is may be a measure.
  const sure = ['already', 'going', 'mostly', 'unstarted', 'unneeded'].some((part) => told.has(part as StatusPart));
  if (!labelled && (!sure || BARE.test(text))) return ABOUT_IT.test(text) ? toldOf(text) : null;
  return { state, sustained: told.has('lasting') && state !== 'in-progress' };
}

/** 因仲裁周期较长，…: a reason in front of a state. */
const REASON = /^(?:因|由于|鉴于|受)[^,。;]{2,24},/;
/** Begins with what the problem is called, or with the present. */
const ABOUT_IT = /^(?:该|此|本|这|上述|以上|至此)(?:项|个|件|条|类|一)?(?:问题|事项|事|条|任务|工作|整改)?/;
const SHORT = 18;
/** A short subject, then nothing but what says how far it has come: 剩余两批管网正在推进, 车间本身已改到位. */
const TOLD_OF =
  /^[^,。;:、\d]{0,12}?(?:正在|仍在|尚在|正|尚未|仍未|还未|尚需|有待|已基本|已全部|已)(?:按节点|按计划|按序时|有序|持续|抓紧|稳步|进一步){0,2}(?:整改|推进|办理|落实|完成整改|整改完成|整改到位|整改完毕|改到位|改好|销号|挂账销号|办结|完成|推进中|整改中|见底|清零)(?:之中|中|当中|阶段|到位|完毕|完成)?$/;

/** A state told of a short subject of its own: what goes on may be told of anything, what is done of rectification only. */
function toldOf(text: string): StatusReading | null {
  const told = text.replace(REASON, '');
  if (told.length > 24) return null;
  if (!TOLD_OF.test(told)) {
    // A sentence about the problem itself that only its characters tell.
    const state = told.length <= SHORT && ABOUT_IT.test(told) ? likelyState(told) : null;
    return state && { state, sustained: LASTING.test(told) && state !== 'in-progress' };
  }
  const going = /(?:正在|仍在|尚在|尚未|仍未|还未|尚需|有待|正(?=推进|整改|办理))/.test(told);
  if (!going && !/整改|改到位|改好|销号/.test(told)) return null;
  if (going) return { state: 'in-progress', sustained: false };
  return { state: /基本/.test(told) ? 'mostly-completed' : 'completed', sustained: false };
}

/** Figures that count, and are no day. */
const COUNT = /\d(?![\d年月日.])/;

/** By how much a state has to lead before it is taken, in tenths of a nat. */
const LEAD_OF_STATE = 15;

/** The state that the characters of a text tell, where one is asked for. */
function likelyState(text: string): State | null {
  const scores = STATES.score(text);
  const best = scores.indexOf(Math.max(...scores));
  const kind = STATES.kinds[best];
  const second = Math.max(...scores.filter((_, i) => i !== best));
  return kind === 'none' || scores[best] - second < LEAD_OF_STATE ? null : kind;
}

function composedState(told: ReadonlySet<StatusPart>, last: StatusPart | null): State | null {
  if (told.has('unneeded')) return 'not-required';
  if (told.has('unstarted')) return 'not-started';
  if (told.has('going') && !(last === 'done' && told.has('already'))) return 'in-progress';
  if (told.has('mostly')) return last === 'mostly' ? null : 'mostly-completed';
  if (told.has('done')) return 'completed';
  return null;
}
