/** From the sheets of a document to its text. */
import type { Block, Paragraph } from '../blocks/model.js';
import { writer } from '../blocks/write.js';
import type { Extract, Unread } from '../extract.js';
import type { KeepTo } from '../limit.js';
import { withTyped } from '../typed-tables.js';
import { type Column, columnsOf } from './columns.js';
import { frameOf } from './frames.js';
import { type Line, linesOf } from './lines.js';
import { type Frame, paragraphsOf, type SetLine } from './paragraphs.js';
import { runningLines } from './running.js';
import { setLine, textParagraph } from './set-lines.js';
import type { Sheet } from './sheet.js';
import { goesOnIn, goOn, gridOf, type RuledTable, tablesOf } from './tables.js';

/** What is read one after another on a page. */
type Part = { table: RuledTable } | { column: Column; key: string };

interface Page {
  sheet: Sheet;
  tables: RuledTable[];
  lines: Line[];
  running: Line[];
  parts: Part[];
}

/** Pages as wide as one another, column by column. */
const keyOf = (sheet: Sheet, place: string): string => `${Math.round(sheet.width / 10)}:${place}`;

function pagesOf(sheets: readonly Sheet[], keepTo: KeepTo): Page[] {
  const pages = sheets.map((sheet) => {
    const { tables, rest } = tablesOf(sheet, keepTo);
    return { sheet, tables, lines: linesOf(rest) };
  });
  const running = runningLines(pages.map(({ sheet, lines }) => ({ height: sheet.height, lines })));
  return pages.map(({ sheet, tables, lines }, i) => {
    const own = lines.filter((line) => !running[i].has(line));
    return { sheet, tables, lines: own, running: [...running[i]], parts: partsOf(sheet, tables, own) };
  });
}

/** The tables of a page, and the columns between them. */
function partsOf(sheet: Sheet, tables: readonly RuledTable[], lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let rest = lines;
  const columns = (some: readonly Line[]) => {
    for (const column of columnsOf(some)) parts.push({ column, key: keyOf(sheet, column.place) });
  };
  for (const table of tables) {
    columns(rest.filter(({ base }) => base < table.top));
    rest = rest.filter(({ base }) => base >= table.top);
    parts.push({ table });
  }
  columns(rest);
  return parts;
}

/** The frames of all columns, those of a kind measured together. */
function framesOf(pages: readonly Page[]): (key: string) => Frame {
  const stretches = new Map<string, Line[][]>();
  const widths = new Map<string, number>();
  for (const { sheet, parts } of pages)
    for (const part of parts) {
      if (!('column' in part)) continue;
      stretches.set(part.key, [...(stretches.get(part.key) ?? []), part.column.lines]);
      if (part.column.place === '') widths.set(part.key, sheet.width);
    }
  const frames = new Map([...stretches].map(([key, some]) => [key, frameOf(some, widths.get(key))]));
  return (key) => frames.get(key) as Frame;
}

/** Makes the text of a document. @param empty pages that hold no text, and perhaps a picture of one */
export function extractOf(sheets: readonly Sheet[], empty: readonly number[], keepTo: KeepTo): Extract {
  const pages = pagesOf(sheets, keepTo);
  const frameOf = framesOf(pages);
  const parts: (SetLine[] | RuledTable)[] = [];
  const furniture: Paragraph[] = [];
  for (const page of pages) {
    const { sheet, running } = page;
    let lines = 0;
    page.parts.forEach((part, i) => {
      const last = parts[parts.length - 1];
      if ('table' in part) {
        const overleaf = i === 0 && last && !Array.isArray(last) && goesOnIn(last, part.table);
        if (overleaf) furniture.push(...goOn(last, part.table).map((line) => textParagraph([line])));
        else parts.push(part.table);
        return;
      }
      const set = part.column.lines.map((line) =>
        setLine(line, frameOf(part.key), sheet, `${sheet.number}:${i}`, `page[${sheet.number}]/line[${++lines}]`),
      );
      if (Array.isArray(last)) last.push(...set);
      else parts.push(set);
    });
    furniture.push(...running.map((line) => aside(line, sheet, 'edge')));
    furniture.push(...linesOf(sheet.askew).map((line) => aside(line, sheet, 'askew')));
  }
  const blocks = parts.flatMap((part): Block[] => (Array.isArray(part) ? proseOf(part) : [gridOf(part)]));
  const text = writer(keepTo);
  text.blocks(blocks);
  text.end();
  if (furniture.length > 0) text.gap();
  text.furniture(furniture);
  const extract = withTyped(text.extract());
  const unread: Unread[] = [];
  if (empty.length > 0) unread.push({ rule: 'page-without-text', pages: empty });
  const unnamed = extract.text.split('\ufffd').length - 1;
  if (unnamed > 0) unread.push({ rule: 'unnamed-characters', count: unnamed });
  return unread.length > 0 ? { ...extract, unread } : extract;
}

/** A line that is the page's, not the text's. */
const aside = (line: Line, sheet: Sheet, name: string): Paragraph => {
  const frame = { left: line.left, right: line.right, size: line.size, pitch: 0, indents: false };
  const place = `page[${sheet.number}]/${name}`;
  return textParagraph([setLine(line, frame, sheet, place, place)]);
};

const NOTHING: Paragraph = { type: 'paragraph', number: '', text: '', place: '', heading: 0, furniture: false };
/** Characters larger by this share set a title off from what stands below it, and so does a step as of two lines. */
const LARGER = 1.15;
const TWO_LINES = 1.6;

/** Whether a typist would leave a line empty between two lines. */
function setOff(before: SetLine, next: SetLine): boolean {
  if (before.line.size > LARGER * next.line.size) return true;
  const { pitch, size } = next.frame;
  const step = (next.line.base - before.line.base) / Math.max(1, next.line.size / size);
  return before.stretch === next.stretch && pitch > 0 && step > TWO_LINES * pitch;
}

/** A character that is as wide as high, and blank. */
const EM = '\u3000';
const MOST_SET_IN = 40;

/** Puts as many blanks in front of a paragraph as it is set in by. */
function setInto(paragraph: Paragraph, { line, frame }: SetLine): Paragraph {
  const blanks = Math.min(MOST_SET_IN, Math.max(0, Math.round((line.left - frame.left) / line.size)));
  const origins = paragraph.origins?.map((one) => ({ ...one, start: one.start + blanks, end: one.end + blanks }));
  return { ...paragraph, text: EM.repeat(blanks) + paragraph.text, origins };
}

function proseOf(lines: readonly SetLine[]): Paragraph[] {
  const paragraphs = paragraphsOf(lines);
  return paragraphs.flatMap((paragraph, i) => {
    const before = paragraphs[i - 1];
    const apart = before && setOff(before[before.length - 1], paragraph[0]);
    const text = setInto(textParagraph(paragraph), paragraph[0]);
    return apart ? [NOTHING, text] : [text];
  });
}
