/** Styles of paragraphs, as far as they say what the text is (MS-DOC, 2.9.271). */
import type { KeepTo } from '../limit.js';
import { type File, PARTS } from './fib.js';
import { MOST_STYLES } from './limits.js';
import { type ParagraphProperties, readChanges } from './properties.js';

interface Style {
  base: number;
  properties: ParagraphProperties;
}

const PARAGRAPH = 1;
/** Styles based on one another; Word takes eleven. */
const DEEPEST = 32;
/** What every style names itself by: 1 to 9 are the headings. */
const HEADINGS = 9;

/** Gives a paragraph what its style says and it does not. */
export type Inherit = (own: ParagraphProperties) => ParagraphProperties & { byStyle?: number };

/** Reads the styles. */
export function readStyles(file: File, keepTo: KeepTo): Inherit {
  const styles = stylesIn(file, keepTo);
  return (own) => {
    const all: ParagraphProperties & { byStyle?: number } = { ...own };
    const seen = new Set<number>();
    for (let at = own.style; styles[at] && !seen.has(at) && seen.size < DEEPEST; at = (styles[at] as Style).base) {
      seen.add(at);
      const { list, level, outline } = (styles[at] as Style).properties;
      if (all.list === undefined && list !== undefined) {
        all.list = list;
        all.byStyle = at;
      }
      all.level ??= level;
      all.outline ??= outline;
    }
    return all;
  };
}

function stylesIn(file: File, keepTo: KeepTo): (Style | null)[] {
  const { table, data } = file;
  const { start, length } = file.part(PARTS.styles);
  if (length < 6) return [];
  const end = start + length;
  const about = table.getUint16(start, true);
  const count = table.getUint16(start + 2, true);
  const base = table.getUint16(start + 4, true);
  keepTo(MOST_STYLES, count, 'styles');
  const styles: (Style | null)[] = [];
  for (let i = 0, at = start + 2 + about; i < count && at + 2 <= end; i++) {
    const size = table.getUint16(at, true);
    styles.push(size > base && at + 2 + size <= end ? styleAt(table, at + 2, size, base, data) : null);
    at += 2 + size;
  }
  return styles;
}

function styleAt(table: DataView, at: number, size: number, base: number, data: DataView | null): Style | null {
  const kind = table.getUint16(at + 2, true);
  if ((kind & 15) !== PARAGRAPH) return null;
  const known = table.getUint16(at, true) & 0xfff;
  const properties: ParagraphProperties = { style: 0, depth: 0, rowEnd: false };
  if (known >= 1 && known <= HEADINGS) properties.outline = known - 1;
  // The name, with its length before it and a zero behind it; then, at even places, the changes.
  const changes = at + base + 2 + table.getUint16(at + base, true) * 2 + 2;
  const from = changes + ((changes - at) & 1);
  if (from + 4 <= at + size) {
    const length = table.getUint16(from, true);
    if (length >= 2 && from + 2 + length <= at + size)
      readChanges(table, from + 4, from + 2 + length, properties, data);
  }
  return { base: kind >> 4, properties };
}
