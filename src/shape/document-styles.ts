/**
 * Numbering that the document itself shows: a template of something in front, a numeral, something behind, that counts
 * up from one at the beginnings of lines (缺陷一：, 序号1　, 【1】, No.1, 问题之一：, 第一件事：).
 */

import { flatMap } from '../../grammars/flat-map.js';
import { labelSyntax } from '../../grammars/label.js';
import { escaped } from '../../grammars/lexicon/alternatives.js';
import { numberOf } from '../../grammars/mark-values.js';
import type { NumberingStyle } from '../../grammars/numbering.js';
import { NUMBERING, ROMAN_LETTERS } from '../../grammars/numbering.js';
import { referenceAt } from '../../grammars/references.js';
import { signEnd } from '../../grammars/signs.js';
import type { Words } from '../../grammars/words.js';
import { headingMark, markAtPlace } from '../lines/marks.js';
import type { Line } from '../lines/physical.js';
import { cardNumbers } from './card-numbers.js';
import { countedLines } from './counted-lines.js';
import { counts, rises } from './counts.js';
import { tellsRole } from './label-look.js';
import { numeralsFirst } from './numerals-first.js';
import { roleOfPrefix } from './prefix-role.js';

const TEMPLATE =
  /^([(【[〔“<*]{0,2})((?:[\u4e00-\u9fff]{1,8}?|No|NO|no|Q|P|T)?)([.#—-]? ?\(?)(?:([一二三四五六七八九十]{1,3})|(\d{1,3})|([壹贰叁肆伍陆柒捌玖拾]{1,2})|([①-⑳]))( ?)((?:[个项条号类点件处桩宗]?[\u4e00-\u9fff]{1,3}(?=:)|[个项条号类点件处桩宗])?)((?:\([^()]{1,24}\))?)([)】\]〕”>]{0,2}(?:[、.:,;．]| ?[·|])?|(?= ))/;

/** 序号：1, 卡号：第1号: a label whose value is a number, by itself on its line. */
const NUMBER_LINE = /^((?:[\u4e00-\u9fff] {0,8}){2,4}): ?第?(?:([一二三四五六七八九十]{1,3})|(\d{1,3}))[号项条件]?$/;

/** A word and a number behind a stop, inside a line: …；措施二：… */
const COUNTED_INSIDE = /[。;:](?=[\u4e00-\u9fff]{1,4}[一二三四五六七八九十\d]{1,2}[:、,])/g;
/** No such place is without one; hardly a line has any. */
const NUMERAL_AND_STOP = /[一二三四五六七八九十\d][:、,]/;

/** No document numbers in more ways; those that count most are taken. */
const MOST_STYLES = 32;

interface Seen {
  style: Omit<NumberingStyle, 'id' | 'rank' | 'scope'>;
  values: number[];
  lines: number[];
  /** The words in front of the number are a listed label for what was done. */
  listed: boolean;
  /** They say whose number it is: 审计报告第3条：. */
  ordinal: boolean;
}

/** Listed styles whose numbers may be those of a longer list: 第3项：, 第11项： */
const SKIPPING = new Map(
  NUMBERING.filter(({ id }) => id === 'item' || id === 'labelled').map((style) => [style.id, style]),
);

const CHINESE = '[一二三四五六七八九十]{1,3}';

/** The numbering styles of a document that no list has. */
export function documentStyles(words: Words, lines: readonly Line[]): NumberingStyle[] {
  const seen = new Map<string, Seen>();
  const note = (key: string, one: Omit<Seen, 'values' | 'lines'>, value: number, line: number): void => {
    const known = seen.get(key);
    known?.values.push(value);
    known?.lines.push(line);
    if (!known) seen.set(key, { ...one, values: [value], lines: [line] });
  };
  const places = flatMap(lines, ({ text }, i) => {
    const inside = NUMERAL_AND_STOP.test(text) ? [...text.matchAll(COUNTED_INSIDE)] : [];
    return [{ text, at: signEnd(text, 0), i }, ...inside.map(({ index }) => ({ text, at: index + 1, i }))];
  });
  places.forEach(({ text: line, at, i }) => {
    const text = at ? line.slice(at, at + 24) : line;
    const inside = at > signEnd(line, 0);
    const match = TEMPLATE.exec(text);
    if (!match) return;
    const [whole, open, prefix, joint, chinese, figures, formal, circled, , unit, , close] = match;
    if (text.length <= whole.length && !prefix) return;
    const listed = headingMark(words, text) ?? markAtPlace(words, text, 0, 'ordinal', 'block');
    if (listed && (listed.end >= whole.length || !prefix)) {
      const style = SKIPPING.get(listed.style);
      if (style && !inside) note(style.id, { style: { ...style }, listed: false, ordinal: false }, listed.value, i);
      return;
    }
    // 对第（1）项，…: what names problems by their numbers answers them.
    if (referenceAt(text)) return;
    const framed = open.length > 0 && close.length > 0;
    // A number without words in front, and nothing behind it, counts nothing.
    if (!prefix && !framed) return;
    if (!close && !/[\u4e00-\u9fff]|^No$/i.test(prefix)) return;
    // Inside a line only what labels measures counts: 措施一：…；措施二：…
    if (inside && roleOfPrefix(prefix) !== 'measures') return;
    if (/^(?:第|共|约|近|达|年|月|日|其|到|至)$/.test(prefix) && !unit && !close) return;
    const numeral = chinese ? CHINESE : figures ? '\\d{1,3}' : formal ? '[壹贰叁肆伍陆柒捌玖拾]{1,2}' : '[①-⑳]';
    const digits = circled ? 'symbol' : figures ? 'arabic' : 'chinese';
    // 主要缺陷1, 一般缺陷1: one count.
    const family = prefix.length > 3 && /^[\u4e00-\u9fff]+$/.test(prefix) ? prefix.slice(-2) : prefix;
    const key = `${open}${family}${joint.trim()}${digits}${unit}${close}`;
    const opens = (open + prefix)[0] ?? '';
    const value = numberOf({ id: key, digits }, chinese ?? figures ?? formal ?? circled);
    const known = seen.get(key);
    if (known && !known.style.opens.includes(opens)) known.style.opens += opens;
    const front = family === prefix ? escaped(prefix) : `[\\u4e00-\\u9fff]{0,6}?${family}`;
    const head = `${escaped(open)}${front}${joint.trim() ? `${escaped(joint.trim())} ?` : ' ?'}`;
    // 隐患①台账不清: a circled number needs nothing behind it.
    const behind = close ? close.replace(/^ /, ' ?').replace(/[^ ?]+/, escaped) : circled ? '' : '(?= |$)';
    const tail = `${unit}(?:\\([^()]{1,24}\\))?${behind}`;
    const pattern = new RegExp(`${head}(${numeral}) ?${tail}`, 'y');
    const labels = unit.endsWith('问题') ? 'finding' : roleOfPrefix(prefix);
    const ordinal = prefix.length > 1 && prefix.endsWith('第') && unit !== '' && close === ':';
    const style = { pattern, opens, digits, labels } as const;
    note(key, { style, listed: words.labels.tellsDone(prefix), ordinal }, value, i);
  });
  for (const [i, { text }] of lines.entries()) {
    const match = NUMBER_LINE.exec(text);
    if (!match) continue;
    const [, spaced, chinese, figures] = match;
    const word = spaced.replaceAll(' ', '');
    const pattern = new RegExp(
      `${[...word].join(' {0,8}')} {0,8}: ?第?(${chinese ? CHINESE : '\\d{1,3}'})[号项条件]?$`,
      'y',
    );
    const style = { pattern, opens: word[0], digits: chinese ? 'chinese' : 'arabic', labels: 'finding' } as const;
    note(`${word}:`, { style, listed: false, ordinal: false }, numberOf({ id: word, ...style }, chinese ?? figures), i);
  }
  const bare = [...(bareChapters(lines) ? [BARE] : []), ...countedLines(lines)];
  const leading = numeralsFirst(lines, MOST_STYLES);
  const roman = lines.some(({ text }) => /^II ?[、.:]/.test(text)) ? [ROMAN_LETTERS] : [];
  for (const key of wordsWithNumerals(seen)) seen.delete(key);
  for (const one of seen.values()) {
    const below = labelsBelow(one, lines);
    if (!below.length) {
      // 审计报告第3条：, 审计报告第8条：: what says whose numbers they are needs no label below it.
      if (one.ordinal && rises(one.values) && !counts(one.values)) {
        one.style.sparse = true;
        one.style.labels = 'finding';
      }
      continue;
    }
    if (!one.listed && below.some((label) => ANSWER.test(label) || tellsRole(label, 'measures')))
      one.style.labels = 'finding';
    one.style.sparse = rises(one.values) && !counts(one.values);
  }
  answerOneAnother([...seen.values()]);
  const likely = [...seen].sort(([, one], [, other]) => other.values.length - one.values.length).slice(0, MOST_STYLES);
  const shown = flatMap(likely, ([key, { style, values }]) =>
    style.opens &&
    (style.sparse ||
      (!SKIPPING.has(key) &&
        (counts(values) ||
          ((style.labels === 'finding' || key.startsWith('第')) &&
            values.length > 1 &&
            values.every((value) => value === 1)))))
      ? [
          {
            ...style,
            id: `shown ${key}`,
            rank: style.labels === 'finding' ? 3 : style.labels ? 8 : 5,
            scope: style.labels === 'measures' ? ('both' as const) : ('heading' as const),
          },
        ]
      : [],
  );
  return [...cardNumbers(words, lines), ...countedDown(words, lines), ...bare, ...leading, ...roman, ...shown];
}

/** Listed styles whose numbers count down to one at the beginnings of lines, all over the document: 6、 … 5、 … 1、. */
function countedDown(words: Words, lines: readonly Line[]): NumberingStyle[] {
  const values = new Map<string, number[]>();
  for (const { text } of lines) {
    const mark = headingMark(words, text);
    if (!mark) continue;
    const known = values.get(mark.style);
    if (known) known.push(mark.value);
    else values.set(mark.style, [mark.value]);
  }
  const down = (numbers: readonly number[] | undefined): boolean =>
    numbers !== undefined &&
    numbers.length >= LEAST_ROUNDS &&
    numbers[numbers.length - 1] === 1 &&
    numbers.every((value, i) => i === 0 || value === numbers[i - 1] - 1);
  return NUMBERING.filter(({ id, family }) => down(values.get(family ?? id))).map((style) => ({
    ...style,
    sparse: true,
    scattered: true,
  }));
}

/** 改到哪一步：, the same in every round of what other words count (毛病一：, 毛病二：), is a word and counts nothing. */
function wordsWithNumerals(seen: ReadonlyMap<string, Seen>): string[] {
  const counting = [...seen.values()].filter(({ style, values }) => style.labels === 'finding' && counts(values));
  const most = counting.reduce((length, { values }) => Math.max(length, values.length), 0);
  const inRounds = ({ values }: Seen): boolean =>
    values.length >= LEAST_ROUNDS && values.length <= most && values.every((value) => value === values[0]);
  return flatMap([...seen], ([key, one]) => (inRounds(one) ? [key] : []));
}

/** Places of a template that one and the same label for what was done stands below, and their share. */
const LEAST_ROUNDS = 3;
const SHARE_OF_ROUNDS = 0.7;

/** Lines below a template that belong to its round. */
const ROUND = 3;

/**
 * The labels that stand below a template in nearly every place, right below it or behind others: there it opens rounds, whatever
 * its words are.
 */
function labelsBelow({ lines: places }: Seen, lines: readonly Line[]): string[] {
  if (places.length < LEAST_ROUNDS) return [];
  const rounds = places.map((place, i) =>
    flatMap(
      lines.slice(place + 1, Math.min(place + 1 + ROUND, places[i + 1] ?? Infinity)),
      ({ text }) => labelSyntax(text, 0)?.word ?? [],
    ),
  );
  const least = places.length * SHARE_OF_ROUNDS;
  return rounds[0].filter((word) => rounds.filter((words) => words.includes(word)).length >= least);
}

/** 问1：… 答1：… 问2：… 答2：…: what stands right below each number of another count, with the same number, answers it. */
function answerOneAnother(seen: readonly Seen[]): void {
  /** The questions that stand on each line, with their numbers: a document may have as many templates as lines. */
  const askedOn = new Map<number, { asked: Seen; value: number }[]>();
  for (const asked of seen.filter(({ listed }) => !listed))
    asked.lines.forEach((line, i) => {
      const others = askedOn.get(line);
      if (others) others.push({ asked, value: asked.values[i] });
      else askedOn.set(line, [{ asked, value: asked.values[i] }]);
    });
  for (const answer of seen) {
    if (answer.lines.length < LEAST_ROUNDS) continue;
    for (const { asked } of askedOn.get(answer.lines[0] - 1) ?? []) {
      const below = (line: number, i: number): boolean =>
        askedOn.get(line - 1)?.some((one) => one.asked === asked && one.value === answer.values[i]) === true;
      if (asked === answer || answer.lines.length < asked.lines.length * SHARE_OF_ROUNDS) continue;
      if (!answer.lines.every(below)) continue;
      asked.style.labels = 'finding';
      answer.style.labels = 'measures';
    }
  }
}

/** What a question is followed by. */
const ANSWER = /^[答复]/;

/** A figure and nothing between it and the title: 2问题整改情况, in documents that go on with 2.1. */
const BARE: NumberingStyle = {
  id: 'shown bare figure',
  pattern: /(\d{1,2})(?=[\u4e00-\u9fff“《])(?![年月日个项条家名万亿元次件级号期])/y,
  opens: '123456789',
  rank: 3,
  scope: 'heading',
  digits: 'arabic',
};

/** Whether lines with a bare figure in front count the chapters of decimal numbers: 1整改组织 above 1.1. */
function bareChapters(lines: readonly Line[]): boolean {
  let chapters = 0;
  for (const [i, { text }] of lines.entries()) {
    BARE.pattern.lastIndex = 0;
    const opens = text.length <= 30 && text[0] >= '0' && text[0] <= '9';
    const chapter = opens ? BARE.pattern.exec(text)?.[1] : undefined;
    if (!chapter) continue;
    const below = lines.slice(i + 1, i + 4).find((line) => /^\d/.test(line.text))?.text;
    if (below?.startsWith(`${chapter}.1`)) chapters++;
  }
  return chapters > 1;
}
