/** From a page's elements to its text, with tables, furniture and the places where all of it came from. */
import type { Cell, Extract, Range, Row, Table } from '../extract.js';
import type { KeepTo } from '../limit.js';
import { containerOf } from './container.js';
import { type Element, isElement, parsePage, walk } from './dom.js';
import { furnitureIn, type IsFurniture } from './furniture.js';
import { numbersOf } from './list-numbers.js';
import { type Metadata, metadataOf } from './metadata.js';
import { type PageTitle, pageTitleOf, showsTitle } from './page-title.js';
import { placesIn } from './places.js';
import { isBlock, isDecoration, isHidden, isUnseen, keepsLines } from './seen.js';
import { type DataTable, readTable } from './tables.js';
import { titleHolders } from './titles.js';
import { NOTHING, prose, type Weights, weigh } from './weights.js';
import { type Writer, writerOf } from './writer.js';

/** A hidden element with this share of the page's prose is what the page is about: a script shows it. */
const SHOWN_LATER = 0.5;
const ICON = 4;

type Root = ReturnType<typeof parsePage>;

/** The page's body; what stands in its place where it has none. */
const bodyOf = (root: Root): Element | null => {
  const html = root.childNodes.find((child): child is Element => isElement(child) && child.tagName === 'html');
  return html?.childNodes.find((child): child is Element => isElement(child) && child.tagName === 'body') ?? null;
};

/** What is known of a page before it is written. */
interface Plan {
  weights: Weights;
  container: Element | null;
  tables: ReadonlyMap<Element, DataTable>;
  isFurniture: IsFurniture;
  /** Elements of the body that a reader does not see. */
  isOut(element: Element): boolean;
}

function planOf(body: Element | null, pageTitle: string): Plan {
  if (!body) {
    return { weights: () => NOTHING, container: null, tables: new Map(), isFurniture: () => false, isOut: isUnseen };
  }
  const weights = weigh(body);
  const whole = Math.max(1, prose(weights(body)));
  const isOut = (element: Element): boolean =>
    isUnseen(element) ||
    (isHidden(element) && prose(weights(element)) < whole * SHOWN_LATER) ||
    (isDecoration(element) && weights(element).characters <= ICON);
  const tables = new Map<Element, DataTable>();
  walk(body, {
    enter(element) {
      if (isOut(element)) return false;
      const table = element.tagName === 'table' ? readTable(element, weights) : null;
      if (table) tables.set(element, table);
      return !table;
    },
  });
  const container = containerOf(body, weights, (table) => tables.has(table));
  const titled = titleHolders(body, weights, pageTitle);
  return { weights, container, tables, isFurniture: furnitureIn({ body, weights, container, titled }), isOut };
}

/** Ranges that only a line end parts, as one. */
function joined(ranges: readonly Range[], text: string): Range[] {
  const all: Range[] = [];
  for (const { start, end } of ranges) {
    const before = all[all.length - 1];
    if (end <= start) continue;
    if (before && !text.slice(before.end, start).trim()) before.end = end;
    else all.push({ start, end });
  }
  return all;
}

/** Reads a page that is decoded. @throws {InputError} for one beyond the limits */
export function readPage(html: string, keepTo: KeepTo): Extract {
  const root = parsePage(html, keepTo);
  const body = bodyOf(root);
  const metadata = metadataOf(root);
  const plan = planOf(body, metadata.title);
  const placeOf = placesIn(root);
  const shown = body ? visibleData(body, plan) : '';
  const lines = metadata.lines.filter(({ key }) => !IN_SIGHT[key].test(shown));
  const extract = written(body, { title: null, lines }, plan, placeOf);
  const title = pageTitleOf(root);
  return title && !showsTitle(extract, title) ? written(body, { title, lines }, plan, placeOf) : extract;
}

/** What a page says in its head alone, written above its body. */
interface Head {
  title: PageTitle | null;
  lines: Metadata['lines'];
}

function written(body: Element | null, head: Head, plan: Plan, placeOf: Page['placeOf']): Extract {
  const writer = writerOf();
  const furniture: Range[] = [];
  const publication: Range[] = [];
  const tables: Table[] = [];
  if (head.title) writer.text(head.title.text, placeOf(head.title.element));
  for (const { text, element } of head.lines) {
    writer.block();
    const line = writer.open();
    writer.text(text, placeOf(element));
    publication.push({ ...writer.close(line) });
  }
  writer.block();
  if (body) writeInto(writer, body, { plan, placeOf, furniture, tables });
  const extract = writer.finish({ furniture, publication, tables });
  return { ...extract, furniture: joined(furniture, extract.text) };
}

/** What a page shows by itself, and need not be told by its metadata. */
const IN_SIGHT = {
  publishedAt: /(?:时间|日期)[:：]\d{4}[-年/.]\d/,
  source: /(?:来源|发布机构|发布单位|信息提供)[:：][^\s:：]{2}/,
  author: /(?:作者|撰稿|供稿)[:：][^\s:：]{2}/,
};

/** The text outside tables and furniture, blanks left out, as far as a page's data may stand. */
function visibleData(body: Element, { isOut, isFurniture, container }: Plan): string {
  let text = '';
  let within = 0;
  walk(body, {
    enter(element) {
      if (isOut(element) || isFurniture(element, within > 0)) return false;
      if (element === container) within++;
      return true;
    },
    leave(element) {
      if (element === container) within--;
    },
    text(value) {
      text += value.replace(/\s/g, '');
    },
  });
  return text;
}

interface Page {
  plan: Plan;
  placeOf(element: Element): string;
  furniture: Range[];
  tables: Table[];
}

/** Writes what is in an element. */
function writeInto(writer: Writer, top: Element, page: Page): void {
  const { plan, placeOf, furniture } = page;
  const numbers = new Map<Element, string>();
  const blocks: Element[] = [top];
  const ends: (() => void)[] = [];
  let within = top === plan.container ? 1 : 0;
  let pageFurniture = 0;
  let lineKeepers = 0;

  walk(top, {
    enter(element) {
      const { tagName } = element;
      if (plan.isOut(element)) return false;
      if (tagName === 'br') {
        writer.lineEnd();
        return false;
      }
      const isPart = !pageFurniture && plan.isFurniture(element, within > 0);
      const table = pageFurniture || isPart ? undefined : plan.tables.get(element);
      if (table) {
        writeTable(writer, table, page);
        return false;
      }
      const breaks = isPart || isBlock(element);
      const keeps = keepsLines(element);
      const isContainer = element === plan.container;
      if (breaks) writer.block();
      if (isBlock(element)) blocks.push(element);
      if (tagName === 'ol' && !isPart && !pageFurniture)
        for (const [item, number] of numbersOf(element)) numbers.set(item, number);
      if (tagName === 'li') writer.prefix(numbers.get(element) ?? '');
      const stretch = isPart ? writer.open() : null;
      if (isPart) pageFurniture++;
      if (keeps) lineKeepers++;
      if (isContainer) within++;
      ends.push(() => {
        if (stretch) furniture.push({ ...writer.close(stretch) });
        if (isPart) pageFurniture--;
        if (keeps) lineKeepers--;
        if (isContainer) within--;
        if (isBlock(element)) blocks.pop();
        if (breaks) writer.block();
      });
      return true;
    },
    leave: () => ends.pop()?.(),
    text: (value) => writer.text(value, placeOf(blocks[blocks.length - 1]), lineKeepers > 0),
  });
}

/** Writes a table row by row, with a tab between cells. */
function writeTable(writer: Writer, { before, after, rows, header, keyed }: DataTable, page: Page): void {
  const lines = (cells: readonly Element[]) => {
    for (const cell of cells) {
      writer.block();
      writeInto(writer, cell, page);
    }
  };
  lines(before);
  writer.block();
  const read: Row[] = rows.map((row) => ({
    cells: row.map((cell, column): Cell => {
      writer.cell(column === 0);
      const stretch = writer.open();
      lines(cell);
      return { ...writer.close(stretch) };
    }),
  }));
  const cells = read.flatMap((row) => row.cells).filter(({ start, end }) => end > start);
  if (!keyed && cells.length)
    page.tables.push({ start: cells[0].start, end: cells[cells.length - 1].end, rows: read, header });
  writer.rowEnd();
  lines(after);
  writer.block();
}
