/** What the sheets of a workbook share: its formats, texts and the list of its sheets (MS-XLS, 2.1.7.20.3). */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { codeOf, GENERAL } from '../xlsx/formats.js';
import { MOST_SHARED, MOST_SHEETS, MOST_STRINGS } from '../xlsx/limits.js';
import { MOST_STYLES } from './limits.js';
import { type BiffRecord, Cursor, recordsFrom } from './records.js';

export interface SheetReference {
  name: string;
  hidden: boolean;
  /** Where its records begin. */
  at: number;
}

export interface Globals {
  sheets: SheetReference[];
  strings: string[];
  format(style: number): string;
  from1904: boolean;
}

export const [BOF, EOF] = [0x809, 0x0a];
const [FILEPASS, DATEMODE, BOUNDSHEET, SST, FORMAT, XF] = [0x2f, 0x22, 0x85, 0xfc, 0x41e, 0xe0];
const BIFF8 = 0x600;
const WORKSHEET = 0;

/**
 * Reads the records before the first sheet.
 *
 * @throws {InputError} `encrypted`, `unsupported` for a workbook of Excel 95 or older, `damaged` or `too-large`
 */
export function readGlobals(stream: DataView, counts: { records: number }, keepTo: KeepTo): Globals {
  const sheets: SheetReference[] = [];
  const formats = new Map<number, string>();
  const styles: number[] = [];
  const globals: Globals = {
    sheets,
    strings: [],
    format: (style) => (styles[style] === undefined ? GENERAL : codeOf(styles[style], formats)),
    from1904: false,
  };
  let first = true;
  for (const record of recordsFrom(stream, 0, counts, keepTo)) {
    const cursor = new Cursor(record);
    if (first && (record.type !== BOF || cursor.word() !== BIFF8)) throw new InputError('unsupported', 'Excel 95, XLS');
    first = false;
    if (record.type === EOF) return globals;
    if (record.type === FILEPASS) throw new InputError('encrypted', 'XLS');
    if (record.type === DATEMODE) globals.from1904 = cursor.word() === 1;
    else if (record.type === FORMAT) {
      keepTo(MOST_STYLES, formats.size + 1, 'formats');
      const id = cursor.word();
      formats.set(id, cursor.string(cursor.word()));
    } else if (record.type === XF) {
      keepTo(MOST_STYLES, styles.length + 1, 'styles');
      cursor.skip(2);
      styles.push(cursor.word());
    } else if (record.type === BOUNDSHEET) {
      const at = cursor.long();
      const [state, kind] = [cursor.byte(), cursor.byte()];
      const name = cursor.string(cursor.byte());
      if (kind === WORKSHEET) sheets.push({ name, hidden: (state & 3) !== 0, at });
      keepTo(MOST_SHEETS, sheets.length, 'sheets');
    } else if (record.type === SST) globals.strings = stringsIn(record, keepTo);
  }
  throw new InputError('damaged', 'XLS, workbook');
}

/** The texts that cells share. */
function stringsIn(record: BiffRecord, keepTo: KeepTo): string[] {
  const cursor = new Cursor(record);
  cursor.skip(4);
  const count = cursor.long();
  keepTo(MOST_STRINGS, count, 'shared strings');
  const strings: string[] = [];
  let characters = 0;
  for (let i = 0; i < count; i++) {
    const length = cursor.word();
    characters += length;
    keepTo(MOST_SHARED, characters, 'characters of shared strings');
    strings.push(cursor.string(length));
  }
  return strings;
}
