/** The notice's title where a page has it in <title> alone, with the site's name before or behind it. */
import { BUILT_IN } from '../../../grammars/lexicon/built-in.js';
import { endsAsDocument } from '../../../grammars/names.js';
import type { Extract } from '../extract.js';
import { type Element, isText, walk } from './dom.js';

const SHORTEST = 8;
const LONGEST = 90;
/** Lines at the top of a page in which its title stands. */
const HEAD = 80;
/** What sites set between a title, a column and their own name; a dash without blanks may also stand in a title. */
const PARTING = /\s*[|｜_]\s*|\s[-–—]{1,2}\s/;
const DASH = /\s*[-–—]{1,2}\s*/;
/** A sentence: from here on a page has no title. */
const PROSE = /[。；;！!？?]|[，,][^，,]*[，,：:]|[：:]\s*$/;
/** The text has begun: 一、 （一） 1. */
const NUMBERED = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．])/;

export interface PageTitle {
  text: string;
  element: Element;
}

/** The browser's title as far as it is a notice's: the part of it that ends in a kind of document; `null` without one. */
export function pageTitleOf(root: Parameters<typeof walk>[0]): PageTitle | null {
  let found: PageTitle | null = null;
  walk(root, {
    enter(element) {
      if (element.tagName !== 'title') return !['body', 'svg'].includes(element.tagName);
      const written = element.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
      const parts = written.replace(/\s+/g, ' ').trim().split(PARTING);
      const part = parts
        .flatMap((one) => [one, ...one.split(DASH)])
        .find(
          (one) =>
            endsAsDocument(one, BUILT_IN) && one.length >= SHORTEST && one.length <= LONGEST && one.includes('关于'),
        );
      if (part) found = { text: part, element };
      return false;
    },
    until: () => found !== null,
  });
  return found;
}

/** Whether a page shows a title itself: before the text begins, a line that ends in a kind of document. */
export function showsTitle({ text, furniture = [], publication = [] }: Extract, { text: title }: PageTitle): boolean {
  const plain = (line: string): string => line.replace(/\s/g, '');
  const asides = [...furniture, ...publication];
  let start = 0;
  for (const line of text.split('\n', HEAD)) {
    const from = start;
    start += line.length + 1;
    if (!line.trim() || asides.some((one) => one.start <= from + line.length && one.end > from)) continue;
    if (NUMBERED.test(line)) return false;
    const bare = plain(line).replace(/[（(][^（()）]{1,20}[）)]$/, '');
    if (endsAsDocument(bare, BUILT_IN) || plain(title).startsWith(bare) || bare.includes(plain(title))) return true;
    if (PROSE.test(line)) return false;
  }
  return false;
}
