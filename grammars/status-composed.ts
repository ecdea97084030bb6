/** Sentences of status told by their parts, and by their characters where those do not suffice. */
import { STATUS_PARTS, type StatusPart } from './lexicon/status-parts.js';
import { STATES } from './model/states.js';
import { BARE, LASTING } from './status-listed.js';
import type { State, StatusReading } from './status-reading.js';

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
export function composedStatus(text: string, labelled: boolean | 'open'): StatusReading | null {
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
/** Begins with what the problem is called, or with the present; 本文, 该市 and 这里 are other things. */
export const ABOUT_IT =
  /^(?:该|此|本|这|上述|以上|至此)(?:[项个件条类一]{0,2}(?:问题|事项|事|条|任务|工作|整改)|[项个件条类]|(?=现|已|尚|正|仍|还|未|基本|全部|均))/;
/** What is told about the problem itself is no longer. */
export const SHORT = 18;
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
