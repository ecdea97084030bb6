/**
 * What of the blocks without a resolved number may be a heading: a line of its own, one in brackets or bold, one with an
 * ordinal or a sign in front, a paragraph that a finding opens. Whether they are is decided over all of one dress.
 */
import { CALLED_A_PROBLEM, findingIn } from '../../grammars/finding.js';
import { BARRED } from '../../grammars/lexicon/section-roles.js';
import { endsAsBody } from '../../grammars/names.js';
import { STRONG, signEnd } from '../../grammars/signs.js';
import { roleIn, stateInFront, statusIn, type Words } from '../../grammars/words.js';
import type { Block, Layout } from '../lines/layout.js';
import { type Mark, markAtPlace } from '../lines/marks.js';
import { partedAt } from './heading.js';
import type { KindOf } from './kind-reader.js';
import { labelAt } from './labels-at.js';
import { type ProseHead, proseHead } from './prose-problems.js';
import { opensWithSign, signMark } from './sign-marks.js';

export interface HeadShape {
  /** What headings of one level have in common. */
  dress: string;
  /** The ordinal or sign in front, with offsets in the block's view. */
  mark: Mark | null;
  /** Where the title ends at the latest: a bracket that closes it, a label inside the paragraph. */
  title?: { start: number; end: number; stop: number };
  /** What stands in front of the title says who found it. */
  attributed?: boolean;
}

const LONGEST = 42;
/** A line finds fault rather than names a section by at least as much; tenths of a nat. */
const SURE = 6;
const FRAMED = /^(?:针对|关于|对于|就)[^。;]{4,80}?问题/;
const BRACKETS: Record<string, string> = { '【': '】', '〔': '〕', '[': ']', '“': '”', '<': '>' };

/** Who answers, until when, or how far it is, in brackets that close a line. */
const ASIDE = /(?:\([^()]{2,60}\)|\[[^[\]]{2,24}\]|【[^【】]{2,24}】)[。;]?$/;
/** No line with such brackets is longer. */
const LONGEST_WITH_ASIDES = 160;

function withoutAsides(text: string): string {
  let bare = text;
  if (text.length <= LONGEST_WITH_ASIDES)
    for (let shorter = text.replace(ASIDE, ''); shorter.length < bare.length; shorter = bare.replace(ASIDE, ''))
      bare = shorter;
  return bare.length > 3 ? bare : text;
}

const CALLED = new RegExp(`^${CALLED_A_PROBLEM}(?:[。;:,]|$)`);

/** Whether a text goes on behind the frame that opens it, or is too long for a heading. */
const runsOn = (text: string): boolean => text.length >= LONGEST || /问题(?:的?整改)?(?:情况)?[,:。;]./.test(text);

/** “台账不清”这一条，…, “台账不清”一事：…: what points back at a quotation that opens a paragraph. */
const POINTS_BACK = /^(?:(?:这|此|该|那)[一几]?[个条项点件句类]?(?:意见|问题|事情|事)?|一[事条项点])[,:]/;

/** Titles of what is attached or passed on. */
const ATTACHED =
  /关于.{4,60}(?:通报|公告|公示|公开|报告|汇报)$|(?:方案|办法|规定|细则|清单|台账|通知|计划|要点|一览表|情况表)(?:\([^()]{1,12}\))?$/;

/** 现将…通报如下 */
const PREAMBLE = /(?:现将|现就)[^。]{2,60}(?:如下|公示|公布|公开|通报)|(?:通报|报告|公示|公布|公开|说明)如下[:。]?$/;

/** A line that could head something: short, without a sentence's end. */
const isShort = (text: string): boolean =>
  text.length >= 2 && text.length <= LONGEST && !/[。:|]|[;!?,]$/.test(text) && !/^[(—]/.test(text);

/** The bracket that closes the one at the start of a text, -1 if none does within a heading's length. */
function closedAt(text: string): number {
  const close = BRACKETS[text[0]];
  if (!close) return -1;
  let depth = 0;
  for (let i = 0; i < text.length && i < 90; i++) {
    if (text[i] === text[0]) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return -1;
}

/** Where what stands in bold at the start of a block ends, as Markdown has it; -1 where nothing does. */
function boldEnd({ source }: Layout, { ranges, view }: Block): number {
  const { start } = ranges[0];
  const from = source.startsWith('**', start) ? start + 2 : source.startsWith('**', start - 2) ? start : -1;
  const close = from < 0 ? -1 : source.indexOf('**', from + 1);
  if (close < 0 || close > ranges[ranges.length - 1].end) return -1;
  return view.indexOf(close);
}

/** A label for measures inside a paragraph, behind what could be a finding; -1 without one. */
function labelInside(words: Words, { view }: Block): number {
  const { text } = view;
  for (let at = text.indexOf(':'); at > 0 && at < 160; at = text.indexOf(':', at + 1)) {
    const stop = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at), text.lastIndexOf(',', at));
    for (const start of [stop + 1, ...view.seams().filter((seam) => seam > stop && seam < at)]) {
      if (start < 4) continue;
      const label = words.labels.read(text, start);
      if (label && words.labels.tellsDone(label.word)) return start;
    }
  }
  return -1;
}

/** Whether a block begins in the line that another one ends in. */
const sharesLine = ({ view }: Block, next: Block): boolean =>
  !view.folded.slice(view.endAt(view.length), next.view.at(0)).includes('\n');

/** The first sentence of a paragraph that tells a problem as its heading. */
const proseShape = (prose: ProseHead | null): HeadShape | null =>
  prose && {
    dress: 'prose',
    mark: prose.mark,
    title: { start: prose.start, end: prose.end, stop: prose.end + 1 },
    attributed: prose.start > 0 && !prose.mark,
  };

/** Whether a count begins with a block, a label that finds, or a sentence that names no day. */
function begins(words: Words, { mark, view: { text } }: Block): boolean {
  if (mark) return mark.value === 1;
  const label = labelAt(words, text, 0);
  if (label) return words.labels.rolesOf(label.word)[0] === 'finding';
  return /[。;]$/.test(text) && !/^\d{4}年/.test(text);
}

/** The name of an area that has parts is no longer. */
const LONGEST_AREA = 16;

/** Whether a block is a line that could head others like itself: an area above its parts. */
export const mayHeadLines = (words: Words, { role, mark, view: { text } }: Block): boolean =>
  role === 'body' &&
  !mark &&
  isShort(text) &&
  text.length <= LONGEST_AREA &&
  !/[,、]/.test(text) &&
  !ATTACHED.test(text) &&
  !endsAsBody(text, words.lexicon) &&
  labelAt(words, text, 0) === null &&
  statusIn(words, text) === null &&
  !/\d{4}年\d{1,2}月/.test(text);

/** What of a block may be a heading; `null` where nothing speaks for one. */
export function headShape(
  words: Words,
  layout: Layout,
  block: Block,
  next: Block | undefined,
  kindOf: KindOf,
): HeadShape | null {
  const { text } = block.view;
  if (block.role !== 'body' || block.mark || text.length < 2) return null;
  // A state in brackets, or behind a sign, heads nothing; in front of a line it may be that of a problem.
  const front = stateInFront(words, text);
  if (front === text.length || (signEnd(text, 0) > 0 && statusIn(words, text))) return null;
  if (front > 0 && text.length - front > 3 && text.length - front <= LONGEST && !labelAt(words, text, 0))
    return { dress: 'behind state', mark: null };
  const label = text.length <= 12 ? words.labels.lone(text) : null;
  // 下一步工作 names a chapter rather than a part of a problem.
  if (label) {
    // 整改措施　1.…: its list stands in its own line.
    if (next && sharesLine(block, next)) return null;
    const start = text.indexOf(label);
    const title = start > 0 ? { title: { start, end: start + label.length, stop: text.length } } : {};
    const named = BARRED.has(roleIn(words, text)) && !/[:】〕]/.test(text);
    if (named && block.heading > 1) return { dress: `markdown ${block.heading}`, mark: null };
    return { dress: named ? 'line' : 'label', mark: null, ...title };
  }
  // 水厂: two characters head what is counted.
  if ((text.length < 3 && !next?.mark) || labelAt(words, text, 0)) return null;
  const ordinal = markAtPlace(words, text, 0, 'ordinal', 'block');
  if (ordinal && text.length > ordinal.end + 2) return { dress: `ordinal ${ordinal.style}`, mark: ordinal };
  if (opensWithSign(text, block.view.seams()[0] === 1)) return { dress: `sign ${text[0]}`, mark: signMark(text) };
  if (block.heading > 1) return { dress: `markdown ${block.heading}`, mark: null };
  const close = closedAt(text);
  if (close >= 3) {
    const whole = /^[。:]?$/.test(text.slice(close + 1));
    const dress = `bracket ${text[0]}${whole ? '' : ' run'}`;
    if (whole || (text[0] !== '“' && close < 60 && text.length > close + 6))
      return { dress, mark: null, title: { start: 1, end: close, stop: close + 1 } };
  }
  const pointed = close >= 4 && text[0] === '“' ? POINTS_BACK.exec(text.slice(close + 1, close + 10)) : null;
  if (pointed) {
    const end = close + pointed[0].length;
    return { dress: `quoted ${pointed[0]}`, mark: null, title: { start: 0, end, stop: end + 1 } };
  }
  const bold = boldEnd(layout, block);
  if (bold > 3 && bold <= 90) {
    const rest = text.slice(bold);
    if (/^(?:[(【[][^()【】[\]]{2,24}[)】\]])?[。:]?$/.test(rest)) return { dress: 'bold', mark: null };
    return { dress: 'bold run', mark: null, title: { start: 0, end: bold, stop: bold } };
  }
  const prose = text.length > LONGEST ? proseHead(words, kindOf, text) : null;
  const ofProse = proseShape(prose);
  if (prose && prose.start > 0) return ofProse;
  const inside = labelInside(words, block);
  if (inside >= 0) return { dress: 'before label', mark: null };
  const parted = partedAt(words, text, 0);
  if (parted >= 0) return { dress: 'before dash', mark: null };
  const bare = withoutAsides(text);
  if (FRAMED.test(bare))
    return {
      dress: findingIn(bare.replace(/[。;]$/, '')).framed || !runsOn(bare) ? 'framed line' : 'framed run',
      mark: null,
    };
  const called = close >= 4 && text[0] === '“' ? CALLED.exec(bare.slice(close + 1, close + 20)) : null;
  if (called) return { dress: close + 1 + called[0].length === bare.length ? 'framed line' : 'framed run', mark: null };
  if (ofProse) return ofProse;
  const isBody = endsAsBody(text, words.lexicon) && !text.includes(',');
  if (
    !isShort(text) ||
    !next ||
    // Whose name it is signs a text, unless a count, a round of labels or a sentence begins below it.
    (isBody && !begins(words, next)) ||
    ATTACHED.test(text) ||
    (statusIn(words, text) && !text.endsWith('的')) ||
    /\d{4}年\d{1,2}月/.test(text)
  )
    return null;
  // It heads a paragraph, a label or a number, and no other line like itself.
  const below = next.view.text;
  const heads =
    next.mark !== null ||
    markAtPlace(words, below, 0, 'ordinal', 'block')?.value === 1 ||
    next.table !== null ||
    below.length > LONGEST ||
    /[。;:]$/.test(below) ||
    FRAMED.test(below) ||
    labelAt(words, below, 0) !== null ||
    (STRONG.includes(below[0]) && opensWithSign(below)) ||
    closedAt(below) > 0;
  // What stands above the preamble is the page's.
  if (!heads || /[,、]$/.test(text) || PREAMBLE.test(below)) return null;
  if (isBody && next.mark?.value !== 1) return { dress: 'line of a body', mark: null };
  const kind = kindOf(text);
  const finds = roleIn(words, text) === 'other' && kind.finding - Math.max(kind.section, kind.measure) > SURE;
  return { dress: finds ? 'line of a finding' : 'line', mark: null };
}
