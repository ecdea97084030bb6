/** Places where phrases stand as labels do: with a colon or in brackets, or alone on a line. */
import { contactsIn } from '../../grammars/contact/reader.js';
import { labelSyntax } from '../../grammars/label.js';
import { isPartingSign } from '../../grammars/parting-signs.js';
import { signEnd } from '../../grammars/signs.js';
import { stateInFront, statusIn, type Words } from '../../grammars/words.js';
import { headingMark } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { SPEAKS } from './label-look.js';
import { numberedRoundHeads } from './numbered-round-heads.js';

/** A place where a phrase stands as a label does. */
export interface Site {
  word: string;
  line: number;
  /** What stands behind it, up to the next label or line. */
  value: string;
  framed: boolean;
  /** It is a line by itself, without a bracket, and prose stands below it. */
  opensProse?: boolean;
  /** The bracket in front, empty without one. */
  open: string;
}

const WORD = /^[\u4e00-\u9fff]{1,10}$|^[\u4e00-\u9fff]{1,8}\([\u4e00-\u9fff]{1,3}\)[\u4e00-\u9fff]{0,4}$/;
/** A phrase that is a line of its own; with a sign in front it is no longer. */
const LONGEST_LONE = 12;
const LONE = /^[\u4e00-\u9fff]{2,8}:?$/;
/** Phrases that somebody’s words stand behind, unless they name a finding clearly: 审计指出：. */
export const SPOKEN = /(?:说|道|指出|强调|认为|要求|表示|问|答|反映)$/;

/** Whether a line opens something new: with a number, a label or a sign. */
const opensAnew = (words: Words, text: string): boolean =>
  signEnd(text, 0) > 0 ||
  words.labels.read(text, 0) !== null ||
  words.labels.lone(text) !== null ||
  headingMark(words, text) !== null;

/** A phrase that opens so many lines, with a colon, is a label whatever it says: 何为：, 其中：. */
const LEAST_OPENED = 3;

/** How many lines each short phrase with a colon opens. */
function openingWords(lines: readonly Line[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text } of lines) {
    const word = /^([\u4e00-\u9fff]{1,10}):/.exec(text)?.[1];
    if (word) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Places of phrases that no list has, in lines of the body. */
export function sitesIn(
  words: Words,
  lines: readonly Line[],
): { sites: Site[]; known: Set<number>; brackets: Set<string> } {
  const sites: Site[] = [];
  const opening = openingWords(lines);
  const titles = numberedRoundHeads(words, lines);
  /** Words that open so many lines speak of nothing. */
  const speaks = (word: string): boolean => SPEAKS.test(word) && (opening.get(word) ?? 0) < LEAST_OPENED;
  const known = new Set<number>();
  /** Brackets that listed labels stand in, or that open several short phrases at the beginnings of lines. */
  const brackets = new Set<string>();
  lines.forEach((line, i) => {
    const { text } = line;
    const mark = headingMark(words, text);
    const starts = new Set([0, mark?.end ?? 0]);
    // A label ends in a colon or a bracket: without any there is none inside.
    for (let colon = text.search(/[:】〕]/); colon > 0 && colon < 600; ) {
      for (let at = colon - 1; at > 0 && at > colon - 14; at--)
        if ('。;, (/|'.includes(text[at]) || isPartingSign(text[at])) {
          starts.add(at + 1);
          break;
        }
      const next = text.slice(colon + 1).search(/[:】〕]/);
      colon = next < 0 ? -1 : colon + 1 + next;
    }
    const alone = mark || text.length > LONGEST_LONE ? '' : text.slice(signEnd(text, 0));
    // 已整改 alone on its line is a state, however often it stands there.
    if (LONE.test(alone) && !speaks(alone) && statusIn(words, alone) === null) {
      const next = lines[i + 1];
      // What a number, a label or a sign follows may be the last thing that was told rather than what opens the next.
      const opensProse = next !== undefined && !opensAnew(words, next.text);
      if (next && !words.labels.lone(text))
        sites.push({
          word: alone.replace(/[:]$/, ''),
          line: i,
          value: next.text.slice(0, 80),
          framed: true,
          opensProse,
          open: '',
        });
    }
    for (const start of starts) {
      if (words.labels.read(text, start)) {
        known.add(i);
        if ('【〔['.includes(text[start])) brackets.add(text[start]);
      }
      const found = labelSyntax(text, start);
      if (!found || !WORD.test(found.word) || speaks(found.word) || words.labels.rolesOf(found.word).length) continue;
      // 第一件事：…: what counts labels nothing besides.
      if (mark && start === 0 && found.end <= mark.end) continue;
      if (found.end === text.length && titles.has(i)) continue;
      // What is quoted is told.
      if ('“‘'.includes(text[start])) continue;
      // A state in brackets labels nothing.
      if (text[found.end - 1] !== ':' && stateInFront(words, text, start) === found.end) continue;
      if (text[found.end - 1] === ':' && /\d/.test(text[found.end - 2])) continue;
      const next = Math.min(...[...starts].filter((other) => other > found.end + 1), found.end + 80);
      const rest = text.slice(found.end, next).trim();
      // 意见反馈方式：电话…, 公开期限：…。联系电话：…: what stands among ways to get in touch belongs to them.
      if (contactsIn(words, text).some(({ labelStart, labelEnd }) => labelEnd > labelStart)) continue;
      sites.push({
        word: found.word,
        line: i,
        value: rest || (lines[i + 1]?.text.slice(0, 80) ?? ''),
        framed: text[found.end - 1] !== ':',
        open: '【〔['.includes(text[start]) ? text[start] : '',
      });
    }
  });
  return { sites, known, brackets };
}
