/** Sentences of status told by their parts, and by their characters where those do not suffice. */
import { charClass, hasAny } from './char-class.js';
import { STATUS_PARTS, type StatusPart } from './lexicon/status-parts.js';
import { STATES } from './model/states.js';
import { BARE, LASTING } from './status-listed.js';
import type { State, StatusReading } from './status-reading.js';

/** The parts by their first character, the longest first; at 0 those of all other characters: none. */
const PARTS: [word: string, part: number][][] = [[]];
/** Where the parts that begin with a code unit stand in {@link PARTS}. */
const LIST = new Uint8Array(0x10000);
/** A part as a bit. */
const BIT = Object.fromEntries(Object.keys(STATUS_PARTS).map((part, i) => [part, 1 << i])) as Record<
  StatusPart,
  number
>;
for (const [part, words] of Object.entries(STATUS_PARTS) as [StatusPart, readonly string[]][])
  for (const word of words) {
    const code = word.charCodeAt(0);
    LIST[code] ||= PARTS.push([]) - 1;
    const others = PARTS[LIST[code]].filter(([other]) => other !== word);
    PARTS[LIST[code]] = [...others, [word, BIT[part]] as [string, number]].sort(([a], [b]) => b.length - a.length);
  }

const MIDDLE = '中'.charCodeAt(0);
const STOPS = charClass(',。;');
const SIGNS = charClass('0123456789,、.%');

/** The longest part at a place. */
function partAt(text: string, at: number): [word: string, part: number] | undefined {
  const code = text.charCodeAt(at);
  if (!LIST[code]) return undefined;
  for (const found of PARTS[LIST[code]]) {
    const [word] = found;
    if (word.length > 1 && !text.startsWith(word, at)) continue;
    // 推进中, and no 中 inside a sentence; 合格率 and 完成率 name a share, whatever it is.
    const inside = code === MIDDLE && word.length === 1 && at + 1 < text.length && !STOPS[text.charCodeAt(at + 1)];
    return inside || text[at + word.length] === '率' ? undefined : found;
  }
  return undefined;
}

/** Share of an unlabelled sentence that known parts have to cover. */
const COVERED = 0.8;

/** What says nothing of how far it is by itself: 已办理完毕并长期坚持 is told by 完毕. */
const QUALIFIES = BIT.plain | BIT.already | BIT.lasting;

const SURE = BIT.already | BIT.going | BIT.mostly | BIT.unstarted | BIT.unneeded;

/** A status by its parts: what each part tells, and how much of the text the known ones cover. */
export function composedStatus(text: string, labelled: boolean | 'open'): StatusReading | null {
  if (text.length < 2 || text.length > (labelled === 'open' ? 48 : 32)) return null;
  let told = 0;
  let last = 0;
  let covered = 0;
  let signs = 0;
  // So many characters outside of all parts are too many, whatever follows: most sentences need not be gone through.
  const most = labelled === 'open' ? text.length : Math.floor(text.length * (1 - COVERED)) + 1;
  for (let at = 0, others = 0; at < text.length; ) {
    const known = partAt(text, at);
    if (known) {
      const [word, part] = known;
      told |= part;
      if (!(part & QUALIFIES)) last = part;
      covered += word.length;
      at += word.length;
      continue;
    }
    if (SIGNS[text.charCodeAt(at)]) signs++;
    else if (++others > most) return stateAbout(text);
    at++;
  }
  if (labelled !== 'open' && (covered < (text.length - signs) * COVERED || signs > text.length / 2))
    return stateAbout(text);
  // 已完成整改12项: a count of something is no state of the problem.
  if (!labelled && !(told & BIT.going) && COUNT.test(text)) return null;
  const state = composedState(told, last) ?? (labelled === 'open' ? likelyState(text) : null);
  if (!state) return null;
  // Without a label a sentence that says neither that it is done nor how far it is may be a measure.
  const reading: StatusReading = { state, sustained: (told & BIT.lasting) > 0 && state !== 'in-progress' };
  if (!labelled && (!(told & SURE) || BARE.test(text)))
    return ABOUT_IT.test(text) ? (stateAbout(text) ?? (CLOSED.test(text) ? reading : null)) : null;
  return reading;
}

/** 因仲裁周期较长，…: a reason in front of a state. */
const REASON = /^(?:因|由于|鉴于|受)[^,。;]{2,24},/;
const REASONS = charClass('因由鉴受');
/** Begins with what the problem is called, or with the present; 本文, 该市 and 这里 are other things. */
export const ABOUT_IT =
  /^(?:该|此|本|这|上述|以上|至此)(?:[项个件条类点处款一]{0,2}(?:问题|事项|事|条|任务|工作|整改)|[项个件条类点处款]|(?=现|已|尚|正|仍|还|未|基本|全部|均))/;
/** 这件事办妥了, 该条办理完毕: what says of the problem itself that it is over. */
const CLOSED = /(?:了|毕|完|妥|到位)$/;
/** What is told about the problem itself is no longer. */
export const SHORT = 18;
/** A short subject, then nothing but what says how far it has come: 剩余两批管网正在推进, 车间本身已改到位. */
const STATE_ABOUT =
  /^[^,。;:、\d]{0,12}?(?:正在|仍在|尚在|正|尚未|仍未|还未|尚需|有待|已基本|已全部|已)(?:按节点|按计划|按序时|有序|持续|抓紧|稳步|进一步){0,2}(?:整改|推进|办理|落实|完成整改|整改完成|整改到位|整改完毕|改到位|改好|销号|挂账销号|办结|完成|推进中|整改中|见底|清零)(?:之中|中|当中|阶段|到位|完毕|完成)?$/;

/** What opens the second half of {@link STATE_ABOUT}: most sentences have none. */
const TELLS_OF = charClass('正仍尚还有已');

/** A state told of a short subject of its own: what goes on may be told of anything, what is done of rectification only. */
function stateAbout(text: string): StatusReading | null {
  const told = REASONS[text.charCodeAt(0)] ? text.replace(REASON, '') : text;
  if (told.length > 24) return null;
  if (!hasAny(told, TELLS_OF) || !STATE_ABOUT.test(told)) {
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

function composedState(told: number, last: number): State | null {
  if (told & BIT.unneeded) return 'not-required';
  if (told & BIT.unstarted) return 'not-started';
  if (told & BIT.going && !(last === BIT.done && told & (BIT.already | BIT.mostly))) return 'in-progress';
  if (told & BIT.mostly) return last === BIT.mostly ? null : 'mostly-completed';
  if (told & BIT.done) return 'completed';
  return null;
}
