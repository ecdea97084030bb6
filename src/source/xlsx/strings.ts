/** Texts of cells: those that cells share, and how a text is written in XML. */
import type { KeepTo } from '../limit.js';
import { scanXml } from '../package/xml.js';
import { MOST_SHARED, MOST_STRINGS } from './limits.js';

/** Controls as the format writes them (`_x000D_`, ST_Xstring of ECMA-376), and line ends of any kind as one. */
export const plainText = (text: string): string =>
  /_x|\r/.test(text)
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\r\n?/g, '\n')
    : text;

/** Gathers the text of an item (`<si>`, `<is>`): its runs, without what tells how characters are pronounced. */
export function textGatherer() {
  let text = '';
  let spoken = 0;
  return {
    open(name: string) {
      if (name === 's:rPh') spoken += 1;
    },
    close(name: string) {
      if (name === 's:rPh') spoken -= 1;
    },
    text(value: string) {
      if (spoken === 0) text += value;
    },
    /** The text so far; a new one begins. */
    take(): string {
      const taken = plainText(text);
      text = '';
      spoken = 0;
      return taken;
    },
  };
}

/** Reads the part that holds the texts that cells share, in their order. */
export function readStrings(bytes: Uint8Array | null, part: string, keepTo: KeepTo): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  const item = textGatherer();
  let characters = 0;
  scanXml(bytes, part, keepTo, {
    open: item.open,
    close(name) {
      item.close(name);
      if (name !== 's:si') return;
      const text = item.take();
      characters += text.length;
      keepTo(MOST_SHARED, characters, 'characters of shared strings');
      strings.push(text);
      keepTo(MOST_STRINGS, strings.length, 'shared strings');
    },
    text: item.text,
  });
  return strings;
}
