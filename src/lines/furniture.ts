/** Page furniture: navigation, page numbers, running headers, the page's own data. Classified, never removed. */

import { charClass } from '../../grammars/char-class.js';
import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import { alternatives } from '../../grammars/lexicon/alternatives.js';
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { derived } from '../../grammars/lexicon/derived.js';
import { statusIn, type Words } from '../../grammars/words.js';
import { opensWithMark } from './one-line-documents.js';
import type { Line } from './physical.js';
import { isTitle } from './typesetting.js';

export type LineRole = 'body' | 'furniture' | 'publication';

const keyed = derived(({ page: { publishedAt, source, author, editor, views, other } }) => {
  const all = alternatives([...publishedAt, ...source, ...author, ...editor, ...views, ...other]);
  const strong = alternatives([...publishedAt, ...views, '信息来源', '文章来源', '来源', '字号', '字体']);
  return {
    /** A key with its colon, at the line's start or behind a blank, bracket or figure. */
    any: new RegExp(`(?:^|[ \\]】)|\\d分次])(?:【|\\[)?(?:${all}) ?[:/]`),
    /** One that hardly stands in a sentence. */
    strong: new RegExp(`(?:^|[ \\]】)\\[【]|\\d分?次?)(?:${strong}) ?[:]`),
  };
});
/** The box of an open-government page: 索引号 … 主题分类 … 发布机构. */
const BOXED =
  /(?:索引号|主题分类|公开方式|公开范围|信息名称|有效性|公文种类|体裁分类|组配分类|文件名称|成文日期|发文日期|生成日期|服务对象|内容概述|朗读)(?:$|[ :])/;
const STAMP = /\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}/;
const PAGE_NUMBER =
  /^(?:[—–\-·. ]{1,6}\d{1,4}[—–\-·. ]{1,6}|第 ?\d{1,4} ?页(?: ?[,/(]? ?共 ?\d{1,4} ?页\)?)?|\d{1,4} ?\/ ?\d{1,4}|Page ?\d{1,4}(?: of \d{1,4})?)$/i;
const OPENS_PAGE_NUMBER = charClass('—–-·. 第0123456789Pp');
/** 县水利局 第1页共2页: what a page's foot says beside its number. */
const FOOT_NUMBER = /^[^。;:,第]{2,30}第 ?\d{1,4} ?页[ ,/(]{0,3}共 ?\d{1,4} ?页\)?$/;
const isPageNumber = (text: string): boolean =>
  (OPENS_PAGE_NUMBER[text.charCodeAt(0)] === 1 && PAGE_NUMBER.test(text)) ||
  (text.includes('页') && FOOT_NUMBER.test(text));
const tools = derived(({ page }) => new Set(page.tools));
/** The time that a blank parted from 发布时间：2024-08-30. */
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const BARE_NUMBER = /^\d{1,4}$/;
/** What a break in mid-line left of a sentence. */
const STRAY_STOP = /^[%。;,:!?”’)》】]{1,3}$/;
/** A line without any of these says nothing: a rule, a stray sign. */
const LETTER = /[\p{L}\p{N}*]/u;
/** ＊＊＊＊＊＊＊＊: what parts cards; fewer may mask a name. */
const STARS = /^\*{6,}$/;
/** Whether a line says something; most begin with a 汉字. */
const hasLetter = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return (first >= 0x4e00 && first <= 0x9fff) || (LETTER.test(text) && !STARS.test(text));
};
const BYLINE = /^文\//;

/** A title set with blanks between its words is no menu. */
const TITLED = /关于|(?:通 ?报|公 ?告|公 ?示|报 ?告|通 ?知|情 ?况)$/;

const isMenu = (text: string, { page }: Lexicon): boolean => {
  if (/[。；!?]/.test(text)) return false;
  const words = text.split(/[ |>·]{1,8}/).filter(Boolean);
  if (words.length < 3 || words.some((word) => word.length > 12)) return false;
  // 首页>安全生产>隐患公示: the last crumb may end as a title does.
  const titled = TITLED.test(text) && !text.includes('>');
  if (!/[\d,、:]/.test(text) && words.every((word) => word.length <= 8) && !titled) return true;
  return words.filter((word) => page.menu.some((entry) => word.includes(entry))).length * 3 >= words.length;
};

const hasAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Headings that only a body has: 一、 （一）. */
const isHeading = (line: Line): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/.test(line.text);

/** 1.台账不清（承办：办公室）: a number in front of words that pages have too. */
const NUMBERED = /^(?:\d{1,2}[.、]|[([【]\d{1,2}[)\]】]) ?[\u4e00-\u9fff“《]/;

/** A label or a status is the text's, however often it stands beside a page break. */
function saysSomething(words: Words, text: string): boolean {
  return words.labels.read(text, 0) !== null || statusIn(words, text) !== null;
}

/** So many lines below one above the text the title stands at the latest. */
const TITLE_NEAR = 4;
const OF_A_TITLE = /关于|(?:通报|公告|公示|报告|通知)$/;

/** A title cut short is no shorter. */
const LEAST_SHORTENED = 8;
/** No title is longer, its letterhead with it. */
const LONGEST_TITLED = 240;

/** 省档案馆巡视整改通报 of 中共南屿省档案馆党组关于…巡视整改情况的通报: what is left of a title where parts are left out, and not its beginning. */
function shortens(text: string, title: string): boolean {
  if (text.length < LEAST_SHORTENED || title.length > LONGEST_TITLED || title.startsWith(text)) return false;
  let at = 0;
  for (const char of text) {
    at = title.indexOf(char, at) + 1;
    if (!at) return false;
  }
  return true;
}

/** Lines that say the same between page breaks, or what the title says in short; above the title too. */
function runningHeaders(words: Words, lines: readonly Line[], roles: readonly LineRole[]): Set<number> {
  const near = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (roles[i] !== 'body' || line.text.length > 40 || /[。；:]$/.test(line.text) || opensWithMark(words, line.text))
      return;
    const besideNumber = [i - 1, i + 1].some((j) => roles[j] === 'furniture' && isPageNumber(lines[j].text));
    if (!besideNumber || saysSomething(words, line.text)) return;
    const places = near.get(line.text);
    if (places) places.push(i);
    else near.set(line.text, [i]);
  });
  const titled = lines.slice(0, TITLE_NEAR).findIndex(({ text }) => isTitle(text));
  const title = lines.slice(0, titled + 1).reduce((all, { text }) => all + text, '');
  const repeated = new Set(
    flatMap([...near], ([text, places]) =>
      places.length >= 2 || (places[0] > titled && shortens(text, title)) ? [text] : [],
    ),
  );
  if (!repeated.size) return new Set();
  const first = lines.findIndex((_, i) => roles[i] === 'body');
  const headed = lines
    .slice(first + 1, first + 1 + TITLE_NEAR)
    .some(({ text }) => OF_A_TITLE.test(text) && text !== lines[first].text);
  // Without a number beside it a line says the same, and what it says first may be the title.
  const says = (i: number): boolean => roles[i] === 'body' && repeated.has(lines[i].text) && (i > first || headed);
  return new Set(flatMap(lines, (_, i) => (says(i) ? [i] : [])));
}

/** Running headers of a text of which nothing else is known yet. */
export const pageHeaders = (words: Words, lines: readonly Line[]): Set<number> =>
  runningHeaders(
    words,
    lines,
    lines.map(({ text }) => (isPageNumber(text) ? 'furniture' : 'body')),
  );

/** A line with clauses that is as long belongs to no menu. */
const SENTENCE = 22;

/** Where the text proper begins: the first heading, or the first line that is a sentence. */
function bodyStart(lines: readonly Line[], lists: Lexicon): number {
  const { strong } = keyed(lists);
  const at = lines.findIndex(
    (line) =>
      isHeading(line) ||
      NUMBERED.test(line.text) ||
      (line.text.length >= SENTENCE &&
        /[。，,;；]/.test(line.text) &&
        !strong.test(line.text) &&
        !BOXED.test(line.text)),
  );
  return at < 0 ? lines.length : at;
}

/** What a page puts between paragraphs: its own words, and short ones behind them, without a sentence. */
const SHORT_WORDS = /^:?(?: ?[\u4e00-\u9fffA-Za-z+]{1,6}(?= |$))*$/;

/** 分享到：微信 微博, 返回顶部: a line of tools in the middle of a text. */
function isToolLine(text: string, { page }: Lexicon): boolean {
  const word =
    text.length <= 40 ? page.navigation.find((one) => text.startsWith(one) && !one.endsWith(':')) : undefined;
  return word !== undefined && SHORT_WORDS.test(text.slice(word.length));
}

/** What heads links to other texts of the site, alone on its line. */
const LINKS =
  /^[【[(]?(?:相关|推荐|延伸|热门|最新|精彩|更多)(?:阅读|链接|文章|信息|新闻|报道|资讯|内容|推荐|专题)[】\])]?:?$/;

/** The word of a page's foot that a line begins with. */
function footWord({ text }: Line, lists: Lexicon): string | undefined {
  if (text.length > 120) return undefined;
  if (LINKS.test(text)) return text;
  const from = '【[('.includes(text[0]) ? 1 : 0;
  return lists.page.endOfPage.find((word) => text.startsWith(word) || (from && text.startsWith(word, from)));
}

/** Whether a line is one with which the foot of a page begins. */
export const opensFoot = (line: Line, lists: Lexicon): boolean => footWord(line, lists) !== undefined;

/** A page's foot holds no more lines with numbers. */
const MOST_NUMBERED = 2;

/** What a page's foot has no label for. */
const OF_A_PROBLEM = new Set<LabelRole>(['finding', 'measures', 'results', 'status']);

/** Whether a line tells of a problem behind a label: 整改情况：… */
function tellsOfProblem({ labels }: Words, { text }: Line): boolean {
  const label = labels.read(text, 0);
  return label !== null && labels.isListed(label.word) && OF_A_PROBLEM.has(labels.rolesOf(label.word)[0]);
}

/** A page has one foot: what opens lines with as many others between them is a label of the text's. */
const APART = 3;

function repeatedWords(lines: readonly Line[], from: number, lists: Lexicon): Set<string> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  for (let i = from; i < lines.length; i++) {
    const word = footWord(lines[i], lists);
    if (word === undefined) continue;
    const before = seen.get(word);
    if (before !== undefined && i - before >= APART) repeated.add(word);
    seen.set(word, i);
  }
  return repeated;
}

/** Where the foot of the page begins: behind all headings and labels, the first line that only a page's foot has. */
function footStart(words: Words, lines: readonly Line[], from: number): number {
  const lists = words.lexicon;
  let last = from;
  lines.forEach((line, i) => {
    if (isHeading(line) || tellsOfProblem(words, line)) last = i;
  });
  // Below several numbers the text goes on, and what looks like its foot is a label (承办：).
  const numbered = flatMap(lines, ({ text }, i) => (i > last && NUMBERED.test(text) ? [i] : []));
  const goesOnTo = numbered[numbered.length - 1 - MOST_NUMBERED] ?? last;
  const labels = new Set(lines.slice(last + 1, goesOnTo + 1).map((line) => footWord(line, lists)));
  for (const word of repeatedWords(lines, goesOnTo + 1, lists)) labels.add(word);
  const at = lines.findIndex((line, i) => i > goesOnTo && opensFoot(line, lists) && !labels.has(footWord(line, lists)));
  return at < 0 ? lines.length : at;
}

/** 二、反馈意见整改落实情况………………2: a title, dots that lead over, the number of its page. */
const LEADS_TO_PAGE = /[^.…·_](?:…{2,}|\.{4,}|·{4,}|_{4,}) ?\(?\d{1,3}\)?$/;
const CONTENTS = /^目 {0,4}[录次]$/;

/** The lines of a table of contents, with the word above them: at least two lead to a page. */
function contentsLines(lines: readonly Line[]): Set<number> {
  const leading = flatMap(lines, ({ text }, i) => (LEADS_TO_PAGE.test(text) ? [i] : []));
  if (leading.length < 2) return new Set();
  const above = leading[0] - 1;
  return new Set(above >= 0 && CONTENTS.test(lines[above].text) ? [above, ...leading] : leading);
}

/**
 * The role of every line.
 *
 * @param below the line with which the page's foot begins at the latest
 */
export function lineRoles(words: Words, lines: readonly Line[], below = lines.length): LineRole[] {
  const lists = words.lexicon;
  const key = keyed(lists);
  const start = bodyStart(lines, lists);
  const foot = Math.min(footStart(words, lines, start), Math.max(below, start));
  const roles: LineRole[] = lines.map((line, i) => {
    const { text } = line;
    if (
      (tools(lists).has(text) && (i < start || i >= lines.length - 3 || i >= foot)) ||
      (line.parted === 'blank' && CLOCK.test(text))
    )
      return 'furniture';
    if (isPageNumber(text) || !(hasLetter(text) || STRAY_STOP.test(text))) return 'furniture';
    const decorated = BARE_NUMBER.test(text) && (line.gap > 0 || line.indent > 20) && lines[i + 1]?.gap !== 0;
    if (decorated && lines.length > 20) return 'furniture';
    if (i >= start && i < foot) {
      if (isToolLine(text, lists)) return 'furniture';
      const stamped = text.length < 120 && !/[。；]/.test(text) && i < start + 2;
      return stamped && STAMP.test(text) && key.any.test(text) ? 'publication' : 'body';
    }
    if (/(?:责任编辑|责编|编辑) ?[:]/.test(text) && text.length < 60) return 'publication';
    if (i >= foot) return 'furniture';
    if (BYLINE.test(text)) return 'publication';
    const pageData =
      (text.includes(':') && key.strong.test(text)) || BOXED.test(text) || (STAMP.test(text) && key.any.test(text));
    if (pageData && text.length < 200) return 'publication';
    if (!NUMBERED.test(text) && (hasAny(text, lists.page.navigation) || isMenu(text, lists))) return 'furniture';
    return 'body';
  });
  for (const i of contentsLines(lines)) roles[i] = 'furniture';
  for (const i of runningHeaders(words, lines, roles)) roles[i] = 'furniture';
  return roles;
}
