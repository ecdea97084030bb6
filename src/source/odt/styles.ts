/** Styles, as far as they say what the text is: what is hidden, and how lists count. */
import type { Level } from '../lists/list.js';
import { LARGEST } from '../lists/numerals.js';
import { integer } from '../package/xml.js';
import { DEEPEST_STYLES, LONGEST_NUMBER } from './limits.js';
import type { Node } from './tree.js';

export interface Styles {
  /** Whether text of a style is hidden. */
  hidden(name: string | undefined): boolean;
  /** The levels of a style of lists, from 0; none for one that nobody has. */
  levels(name: string | undefined): ReadonlyMap<number, Level>;
  /** The levels of headings. */
  outline: ReadonlyMap<number, Level>;
}

/** Ways to write numbers that are named by their first one. */
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  壱: 'japaneseLegal',
  '①': 'decimalEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
  '㊀': 'ideographEnclosedCircle',
  '１': 'decimalFullWidth',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
};
const SUFFIXES: Record<string, string> = { space: ' ', nothing: '' };
const LEVELS = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/;

function levelOf(node: Node): [number, Level] {
  const { attributes } = node;
  const level = integer(attributes.level, 1, 9) ?? 1;
  const shown = integer(attributes['display-levels'], 1, level) ?? 1;
  const names = Array.from({ length: shown }, (_, i) => `%${level - shown + i + 1}`).join('.');
  const format = attributes['num-format'] ?? '';
  const isNumber = /number|outline/.test(node.name) && format.trim() !== '';
  // LibreOffice writes the whole number as a pattern, where it differs from prefix and suffix.
  const pattern = attributes['num-list-format']?.replace(/%([1-9])%/g, '%$1');
  const plain = `${attributes['num-prefix'] ?? ''}${names}${attributes['num-suffix'] ?? ''}`;
  const aligned = node.children
    .find(({ name }) => name === 'style:list-level-properties')
    ?.children.find(({ name }) => name === 'style:list-level-label-alignment');
  return [
    level - 1,
    {
      start: integer(attributes['start-value'], 0, LARGEST) ?? 1,
      format: isNumber ? (FORMATS[format.trim()[0]] ?? 'decimal') : 'bullet',
      text: isNumber ? (pattern ?? plain).slice(0, LONGEST_NUMBER) : '',
      legal: false,
      suffix: SUFFIXES[aligned?.attributes['label-followed-by'] ?? ''] ?? '\t',
    },
  ];
}

const levelsIn = (node: Node): Map<number, Level> =>
  new Map(node.children.filter(({ name }) => LEVELS.test(name)).map(levelOf));

/** Gathers the styles of all parts of a document; one of a later part is taken before one of an earlier. */
export function stylesOf(parts: readonly (Node | null)[]): Styles {
  const lists = new Map<string, Map<number, Level>>();
  const texts = new Map<string, { parent: string | undefined; hidden: boolean | undefined }>();
  let outline = new Map<number, Level>();
  const homes = parts.flatMap((part) =>
    (part?.children ?? []).filter(({ name }) => name === 'office:styles' || name === 'office:automatic-styles'),
  );
  for (const node of homes.flatMap(({ children }) => children)) {
    const { 'parent-style-name': parent, name = '' } = node.attributes;
    if (node.name === 'text:list-style') lists.set(name, levelsIn(node));
    else if (node.name === 'text:outline-style') outline = levelsIn(node);
    else if (node.name === 'style:style') {
      const display = node.children.find((one) => one.name === 'style:text-properties')?.attributes.display;
      texts.set(name, { parent, hidden: display === undefined ? undefined : display === 'none' });
    }
  }
  const none: ReadonlyMap<number, Level> = new Map();
  return {
    outline,
    levels: (name) => lists.get(name ?? '') ?? none,
    hidden(name) {
      let at = texts.get(name ?? '');
      for (let i = 0; at && i < DEEPEST_STYLES; i++) {
        if (at.hidden !== undefined) return at.hidden;
        at = texts.get(at.parent ?? '');
      }
      return false;
    },
  };
}
