/** What only the page's <meta> tags say: written out as lines of page data, as a page prints them. */
import { META_LABELS, META_NAMES } from '../../../grammars/lexicon/web-page.js';
import { attribute, type Element, walk } from './dom.js';

type Key = keyof typeof META_NAMES;
const KEYS = new Map<string, Key>(
  (Object.keys(META_NAMES) as Key[]).flatMap((key) => META_NAMES[key].map((name): [string, Key] => [name, key])),
);
const PRINTED = ['publishedAt', 'source', 'author'] as const;
const LONGEST = 60;
const DAY = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T ]{0,3}(\d{2}):?(\d{2}))?/;

export interface Metadata {
  /** The page's titles: the browser's, and the one its editor gave. */
  title: string;
  /** Lines that the page could print: `发布时间：2024-05-06 09:30`. */
  lines: { key: (typeof PRINTED)[number]; text: string; element: Element }[];
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A date as pages print it: the day, and the time of day where it is given. */
function dateOf(value: string): string | null {
  const [, year, month, day, hours, minutes] = DAY.exec(value) ?? [];
  if (!year || Number(month) > 12 || Number(day) > 31) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hours ? `${date} ${hours}:${minutes}` : date;
}

/** Reads the page's metadata. */
export function metadataOf(root: Parameters<typeof walk>[0]): Metadata {
  const titles: string[] = [];
  const found = new Map<Key, { value: string; element: Element }>();
  let inTitle = 0;
  walk(root, {
    enter(element) {
      const { tagName } = element;
      if (tagName === 'title') inTitle++;
      const named = ['name', 'property', 'itemprop'].map((name) => attribute(element, name)?.trim().toLowerCase());
      const key = tagName === 'meta' ? named.map((name) => KEYS.get(name ?? '')).find(Boolean) : undefined;
      const value = key && clean(attribute(element, 'content') ?? '');
      if (key && value && !found.has(key)) found.set(key, { value, element });
      return !['body', 'svg', 'frameset'].includes(tagName);
    },
    leave({ tagName }) {
      if (tagName === 'title') inTitle--;
    },
    text(value) {
      if (inTitle) titles.push(value);
    },
  });
  // Everybody names an author; only pages with data of their own name the text's.
  if (!['publishedAt', 'source', 'title'].some((key) => found.has(key as Key))) found.delete('author');
  const lines = PRINTED.flatMap((key) => {
    const one = found.get(key);
    const value = one && (key === 'publishedAt' ? dateOf(one.value) : one.value);
    if (!one || !value || value.length > LONGEST || /[：:|]/.test(value.replace(/\d:\d/g, ''))) return [];
    return [{ key, text: `${META_LABELS[key]}：${value}`, element: one.element }];
  });
  return { title: clean([...titles, found.get('title')?.value ?? ''].join(' ')).replace(/\s/g, ''), lines };
}
