/** Where something stands, as a person finds it in the program that the document is opened with. */
import type { NoticeRecord } from '../record/schema.js';
import type { Lang } from './labels.js';

type Source = Pick<NoticeRecord['source'], 'format' | 'origins'>;
type Origin = NonNullable<NoticeRecord['source']['origins']>[number];
/** Offsets are all that counts of a position. */
type Stretch = Record<'start' | 'end', { offset: number }>;

interface Words {
  page(page: number): string;
  line(line: number): string;
  paragraph(n: string): string;
  cell(table: string, row: string, column: string): string;
  sheet(n: string, cell: string): string;
  row(row: string, column: string): string;
  join: string;
}

const zh: Words = {
  page: (page) => `第${page}页`,
  line: (line) => `第${line}行`,
  paragraph: (n) => `第${n}段`,
  cell: (table, row, column) => `表${table}第${row}行第${column}格`,
  sheet: (n, cell) => `工作表${n}的${cell}`,
  row: (row, column) => `第${row}行第${column}列`,
  join: '',
};

const en: Words = {
  page: (page) => `page ${page}`,
  line: (line) => `line ${line}`,
  paragraph: (n) => `paragraph ${n}`,
  cell: (table, row, column) => `table ${table}, row ${row}, cell ${column}`,
  sheet: (n, cell) => `sheet ${n}, cell ${cell}`,
  row: (row, column) => `row ${row}, column ${column}`,
  join: ', ',
};

/** How far two lines of a page stand apart at least, in points: of one line not all boxes begin alike. */
const APART = 3;

const middleOf = ([, top, , height]: NonNullable<Origin['box']>): number => top + height / 2;

/** The heights of the boxes of each page, from above, worked out once a document. */
const heights = new WeakMap<readonly Origin[], Map<number, number[]>>();

function heightsOf(origins: readonly Origin[], page: number): readonly number[] {
  let pages = heights.get(origins);
  if (!pages) {
    pages = new Map();
    for (const other of origins) {
      if (other.page === undefined || !other.box) continue;
      const middles = pages.get(other.page) ?? [];
      if (middles.length === 0) pages.set(other.page, middles);
      middles.push(middleOf(other.box));
    }
    for (const middles of pages.values()) middles.sort((a, b) => a - b);
    heights.set(origins, pages);
  }
  return pages.get(page) ?? [];
}

/** The line of a page, from 1, running heads counted; `null` where the page says nothing of its lines. */
function lineOnPage(page: number, box: Origin['box'], origins: readonly Origin[]): number | null {
  if (!box) return null;
  const own = middleOf(box) - APART;
  const above = heightsOf(origins, page);
  let lines = 1;
  for (let i = 0; i < above.length && above[i] < own; i++) if (i === 0 || above[i] - above[i - 1] > APART) lines++;
  return lines;
}

/** The first origin that a stretch has a part in; they stand in the order of the text. */
function originAt(origins: readonly Origin[], { start, end }: Stretch): Origin | null {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle].end <= start.offset) low = middle + 1;
    else high = middle;
  }
  const origin = origins[low];
  return origin && origin.start < Math.max(end.offset, start.offset + 1) ? origin : null;
}

/** A place of Word documents, workbooks and tables in words; `null` for any other. */
function inWords(place: string, words: Words): string | null {
  const sheet = /^sheet\[(\d+)\]\/([A-Z]+\d+)$/.exec(place);
  if (sheet) return words.sheet(sheet[1], sheet[2]);
  const row = /^row\[(\d+)\]\/cell\[(\d+)\]$/.exec(place);
  if (row) return words.row(row[1], row[2]);
  const cell = /^body\/table\[(\d+)\]\/tr\[(\d+)\]\/t[dh]\[(\d+)\](?:\/p\[\d+\])?(?:\/number)?$/.exec(place);
  if (cell) return words.cell(cell[1], cell[2], cell[3]);
  const paragraph = /^body\/p\[(\d+)\](?:\/number)?$/.exec(place);
  return paragraph ? words.paragraph(paragraph[1]) : null;
}

/**
 * Page and line of a PDF, paragraph or table cell of a Word document, cell of a workbook; `null` where lines of the text
 * are what people see too, and for pages of the web, which have neither.
 */
export function findable({ format, origins }: Source, position: Stretch | null, lang: Lang): string | null {
  if (!origins || position === null || format === 'html') return null;
  const words = lang === 'zh' ? zh : en;
  const origin = originAt(origins, position);
  if (!origin) return null;
  if (origin.page === undefined) return inWords(origin.place, words);
  const line = lineOnPage(origin.page, origin.box, origins);
  return [words.page(origin.page), line === null ? '' : words.line(line)].filter(Boolean).join(words.join);
}

/** Takes a place off a path that {@link findable} or a line was set behind, with a colon between. */
export const PLACE_BEHIND =
  /:(?:\d+|第\d+[页段行].*|表\d+第.*|工作表\d+的[A-Z]+\d+|(?:page|paragraph|table|sheet|row) \d+[^:/\\]*)$/;
