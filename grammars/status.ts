/**
 * The status of a problem: a sentence that says how far its rectification has come, and nothing else. Reads folded text.
 */
import { charClass, consistsOf } from './char-class.js';
import type { Lexicon } from './lexicon/built-in.js';
import { ABOUT_IT, composedStatus, SHORT } from './status-composed.js';
import { LASTING, listedStatus } from './status-listed.js';
import { type State, type StatusReading, strippedStatus } from './status-reading.js';

export { onlySustains } from './status-listed.js';
export { type State, type StatusReading, strippedStatus } from './status-reading.js';

/** No sentence of status is longer. */
export const LONGEST_STATUS = 64;

/** What says that nothing is said: a word, or dashes. */
const SILENT: ReadonlySet<string> = new Set(['未说明', '未写明', '未注明', '无']);
const DASHES = charClass('/—-');
/** 截至检查时仍有46万元未收回: how it was when it was found. */
const WHEN_FOUND =
  /^(?:截至|截止|至)?(?:现场)?(?:检查|巡察|巡视|审计|督察|督导|督查|抽查|暗访|反馈)(?:组|人员)?(?:之?时|之日|当[日天时]|期间|进驻)/;
const FOUND_OPENS = charClass('截至现检巡审督抽暗反');
const isSilent = (sentence: string): boolean =>
  (sentence.length <= 3 && SILENT.has(sentence)) ||
  (FOUND_OPENS[sentence.charCodeAt(0)] === 1 && WHEN_FOUND.test(sentence)) ||
  (sentence.length > 0 && DASHES[sentence.charCodeAt(0)] === 1 && consistsOf(sentence, DASHES));

/** 是否完成：是 */
const ANSWERS: ReadonlyMap<string, State> = new Map([
  ['是', 'completed'],
  ['否', 'in-progress'],
]);

/** 办结程度：65% */
const SHARE =
  /^(?:(?:整改|办理|落实|任务){0,2}(?:完成|整改|办结|销号|到位|进度)率?(?:已?达到?|为|是|:)?)?(\d{1,3}(?:\.\d{1,2})?)%[。;]?$/;
const stateOfShare = (share: number): State => (share >= 100 ? 'completed' : share > 0 ? 'in-progress' : 'not-started');

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
  if (sentence.length > LONGEST_STATUS || isSilent(sentence)) return null;
  const text = strippedStatus(sentence);
  const shown = known?.size ? (known.get(text) ?? known.get(sentence.trim())) : undefined;
  if (shown) return shown;
  const answer = labelled === 'open' ? ANSWERS.get(text) : undefined;
  if (answer) return { state: answer, sustained: false };
  const share = labelled === 'open' ? SHARE.exec(sentence) : null;
  if (share) return { state: stateOfShare(Number(share[1])), sustained: false };
  if (UNSTARTED.test(text)) return { state: 'not-started', sustained: false };
  const before = unplanned(text, labelled, known);
  if (before) return before;
  const listed = listedStatus(sentence, labelled !== false);
  const told = unlessIntended(text, labelled, listed ?? unlessDenied(text, composedStatus(text, labelled)));
  // 长期坚持 alone: a state only where a label asks for one.
  const clauses = told ? null : clausesOf(text, labelled, known);
  if (clauses) return clauses;
  if (!told && labelled && text.length <= 12 && LASTING.test(text)) return { state: 'in-progress', sustained: true };
  if (told || !text.includes('月')) return told;
  const undated = text.replace(WHEN, '');
  return undated === text ? null : readStatus(undated, labelled, known);
}

/** 该问题已于2025年3月完成整改并通过验收: the day says nothing of how far it is. */
const WHEN = /(?<=[已均都部题现])于(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初末])?(?:之前|以前|前)?/;

/** 还没动, 还没有动手改的, 尚未正式启动: what is denied is that it has begun. */
const UNSTARTED =
  /^(?:目前|现)?(?:尚|还|仍|均|都|暂)?(?:未|没有?)(?:正式|全面|实际)?(?:启动|开工|动工|动手|动|开始|着手)(?:实施|整改|办理|改)?的?$/;

/** What is planned closes a sentence that says how far it has come: …，计划4月底前完工. */
const PLANNED = /,(?:计划|预计|力争|确保|争取|拟)(?:于|在)?[^,。;]{2,28}$/;

/** The state in front of what is planned, where it is not done yet. */
function unplanned(text: string, labelled: boolean | 'open', known?: Statuses): StatusReading | null {
  const planned = text.includes(',') ? PLANNED.exec(text) : null;
  const told = planned ? readStatus(text.slice(0, planned.index), labelled, known) : null;
  return told && told.state !== 'completed' && told.state !== 'not-required' ? told : null;
}

/** 未闭环, 还没办结: what is denied is not done, whatever it is. */
const DENIED = /^(?:目前|该问题|此项)?(?:尚|还|仍|均|暂)?(?:未|没)/;

function unlessDenied(text: string, told: StatusReading | null): StatusReading | null {
  if (told?.state !== 'completed' && told?.state !== 'mostly-completed') return told;
  // The last clause decides (rule 42): 正在办理,尚未全部完成; 未再发生 denies no state.
  const last = text.slice(text.lastIndexOf(',') + 1);
  const denied = DENIED.test(last) && (last === text || composedStatus(last, true) !== null);
  return denied || DENIED.test(text) ? { ...told, state: 'in-progress' } : told;
}

/** 要在年底前整改到位, 计划2025年6月完成: what is wanted or planned is not done yet, however its verb sounds. */
const INTENDED =
  /^(?:目前|该问题|此项|(?:以上|上述)[\u4e00-\u9fff\d]{0,5}(?:问题|事项)|并)?(?:均|都|全部)?(?:力争|争取|确保|计划|预计|预期|务必|必须|限期|已?要求|要(?![件求点素闻道])|拟(?=[于在定]|\d)|将(?=[于在按]|尽快|继续|全部完成)|[应须需](?=[于在]|尽快|立即|当)|需要)/;

function unlessIntended(text: string, labelled: boolean | 'open', told: StatusReading | null): StatusReading | null {
  if (told?.state !== 'completed' && told?.state !== 'mostly-completed') return told;
  if (!INTENDED.test(text)) return told;
  return labelled ? { ...told, state: 'in-progress' } : null;
}

/** What is left: 尚有31万元未追回, 剩余2件因程序未终结, 其余待验收. */
const REMAINS = /尚|仍|剩余|其余|还[有没]|未[^,]{0,8}$|较长|正在/;

/** Some of several: 2户…, 目前三处…, 尚余1个小区…; what is told behind it is told of them. */
const BEFORE_SOME = ['目前', '现', '其中', '另'];
const LEFT_BEHIND = ['尚余', '尚有', '另有', '尚剩', '剩余', '还剩', '还有', '仍有', '余下', '其余'];
const SOME = new RegExp(
  `^(?:${BEFORE_SOME.join('|')})?(${LEFT_BEHIND.join('|')})?的?(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})[个户件处项家条名宗起笔座台套栋所块人][\\u4e00-\\u9fff]{0,16}?(?=已|正|未|尚|仍|在|返|完|整改|全部)`,
);

/** 其余小区正按计划推进. */
const REST = /^(?:其余|剩余|余下)[\u4e00-\u9fff]{0,8}?(?=正|尚|仍|未|还)/;
/** What a sentence about the rest of it opens with. */
const LEFT_WORDS = ['其中', '其余', '剩余', '余下'];
const LEFT = new RegExp(`^(?:${LEFT_WORDS.join('|')})`);
/** What a sentence begins with that tells of what is left. */
const OPENS_LEFT = charClass([...BEFORE_SOME, ...LEFT_BEHIND, ...LEFT_WORDS].map((word) => word[0]).join(''));

/** 尚余1个小区正在推进整改: how far what is left has come. */
function leftOver(clause: string, known?: Statuses): StatusReading | null {
  const some = REST.exec(clause) ?? SOME.exec(clause);
  if (!some) return null;
  const told = readStatus(clause.slice(some[0].length), true, known);
  return told && told.state !== 'completed' && told.state !== 'not-required' ? told : null;
}

/**
 * 剩余2件因程序未终结，正在推进; 目前2户返工完毕，1户正在推进整改: how far some, or what is left, have come is all of the sentence. What
 * is not done decides (rule 42).
 */
function remainsOf(clauses: readonly string[], known?: Statuses): StatusReading | null {
  if (!clauses.slice(0, -1).every((clause) => REMAINS.test(clause) || SOME.test(clause))) return null;
  const end = clauses[clauses.length - 1];
  const last = readStatus(end, false, known) ?? leftOver(end, known);
  return last && last.state !== 'completed' && last.state !== 'not-required' ? last : null;
}

/** 部分整改，备用泵房改造正在推进: clauses that each tell a state; the last one decides (rule 42). */
function clausesOf(text: string, labelled: boolean | 'open', known?: Statuses): StatusReading | null {
  if (!text.includes(',')) {
    if (!OPENS_LEFT[text.charCodeAt(0)]) return null;
    return LEFT.test(text) || SOME.exec(text)?.[1] ? leftOver(text, known) : null;
  }
  const clauses = text.split(',');
  if (clauses.length > 3) return null;
  // 这个问题改完了，还要长期坚持; 这个问题还没有改完，余款分五年还清
  const about = ABOUT_IT.exec(clauses[0])?.[0].length ?? clauses[0].length;
  const first = clauses[0].length > about + 1 ? readStatus(clauses[0], 'open', known) : null;
  if (first && first.state !== 'completed') return first;
  if (first && clauses.slice(1).every((clause) => LASTING.test(clause) && clause.length <= SHORT))
    return { ...first, sustained: true };
  let last: StatusReading | null = null;
  for (const clause of clauses) {
    last = readStatus(clause, labelled !== false, known);
    if (!last) return remainsOf(clauses, known);
  }
  return last;
}
