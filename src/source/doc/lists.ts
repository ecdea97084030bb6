/** Numbered lists: what lists there are, and how each of their levels is numbered (MS-DOC, 2.9.147 and 2.9.132). */
import type { KeepTo } from '../limit.js';
import type { Level, List } from '../lists/list.js';
import { LARGEST } from '../lists/numerals.js';
import { type File, PARTS } from './fib.js';
import { LONGEST_NUMBER, MOST_LISTS } from './limits.js';

/** Names of the ways to write numbers (MS-OSHARED, 2.2.1.3), as ECMA-376 has them. */
const FORMATS = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ' +
  'ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
  'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional ' +
  'taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ');
const NOTHING = 255;
const SUFFIXES = ['\t', ' ', ''];

const LIST = 28;
const OVERRIDE = 16;
const LEVELS = 9;

/** A list, and the styles whose paragraphs are numbered at its levels. */
export interface NumberedList extends List {
  styles: number[];
}

interface Read<T> {
  value: T;
  end: number;
}

function levelAt(table: DataView, at: number): Read<Level> {
  const format = table.getUint8(at + 4);
  const flags = table.getUint8(at + 5);
  const text = at + 28 + table.getUint8(at + 25) + table.getUint8(at + 24);
  const length = table.getUint16(text, true);
  const end = text + 2 + length * 2;
  let shown = '';
  for (let i = 0; i < Math.min(length, LONGEST_NUMBER); i++) {
    const code = table.getUint16(text + 2 + i * 2, true);
    shown += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level: Level = {
    start: Math.min(LARGEST, Math.max(0, table.getInt32(at, true))),
    format: format === NOTHING ? 'none' : (FORMATS[format] ?? 'decimal'),
    text: shown,
    legal: (flags & 4) !== 0,
    suffix: SUFFIXES[table.getUint8(at + 15)] ?? '\t',
    ...((flags & 8) !== 0 && { restart: Math.min(LEVELS, table.getUint8(at + 26)) }),
  };
  return { value: level, end };
}

/** Reads the lists; each by the number that paragraphs name it by, from 1. */
export function readLists(file: File, keepTo: KeepTo): (number: number) => NumberedList | null {
  const { table } = file;
  const known = new Map<number, { levels: Map<number, Level>; styles: number[] }>();
  const listed = file.part(PARTS.lists);
  if (listed.length >= 2) {
    const count = table.getUint16(listed.start, true);
    keepTo(MOST_LISTS, count, 'lists');
    let at = listed.start + 2 + count * LIST;
    for (let i = 0; i < count; i++) {
      const about = listed.start + 2 + i * LIST;
      const simple = (table.getUint8(about + 26) & 1) === 1;
      const levels = new Map<number, Level>();
      for (let level = 0; level < (simple ? 1 : LEVELS); level++) {
        const read = levelAt(table, at);
        levels.set(level, read.value);
        at = read.end;
      }
      const styles = Array.from({ length: LEVELS }, (_, level) => table.getUint16(about + 8 + level * 2, true));
      known.set(table.getInt32(about, true), { levels, styles });
    }
  }
  const lists: (NumberedList | null)[] = [];
  const overrides = file.part(PARTS.overrides);
  if (overrides.length >= 4) {
    const count = table.getUint32(overrides.start, true);
    keepTo(MOST_LISTS, count, 'lists');
    let at = overrides.start + 4 + count * OVERRIDE;
    for (let i = 0; i < count; i++) {
      const about = overrides.start + 4 + i * OVERRIDE;
      const id = table.getInt32(about, true);
      const base = known.get(id);
      const levels = new Map(base?.levels);
      const starts = new Map<number, number>();
      at += 4;
      for (let left = table.getUint8(about + 12); left > 0; left--) {
        const start = Math.min(LARGEST, Math.max(0, table.getInt32(at, true)));
        const flags = table.getUint32(at + 4, true);
        const level = Math.min(LEVELS - 1, flags & 15);
        at += 8;
        if ((flags & 32) !== 0) {
          const read = levelAt(table, at);
          levels.set(level, read.value);
          at = read.end;
          if ((flags & 16) !== 0) starts.set(level, read.value.start);
        } else if ((flags & 16) !== 0) starts.set(level, start);
      }
      lists.push(base ? { count: String(id), levels, starts, styles: base.styles } : null);
    }
  }
  return (number) => lists[number - 1] ?? null;
}
