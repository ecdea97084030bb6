/** What was found in a draft, as comments at the paragraphs of its document. */
import type { NoticeRecord } from '../record/schema.js';
import type { Draft } from './check-html.js';
import type { Lang } from './labels.js';

/** A comment on a paragraph, by its place and by offsets in its text; without a place on the document as a whole. */
export interface PlacedComment {
  place: string | null;
  start: number;
  end: number;
  text: string;
}

type Origin = NonNullable<NoticeRecord['source']['origins']>[number];

const SEVERITY = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};
const NUMBER = '/number';

/** The first origin that ends behind an offset; they stand in the order of the text. */
function originAt(origins: readonly Origin[], offset: number): Origin | undefined {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return origins[low];
}

/** The comments of a draft, in the order of its findings. */
export const commentsOf = ({ findings, source: { origins = [] } }: Draft, lang: Lang): PlacedComment[] =>
  findings.map(({ rule, severity, message, position }) => {
    const text = `${SEVERITY[lang][severity]}: ${message} (${rule})`;
    const origin = position ? originAt(origins, position.start.offset) : undefined;
    if (!position || !origin) return { place: null, start: 0, end: 0, text };
    // A number that the document counts stands in no run: its paragraph is meant.
    if (origin.place.endsWith(NUMBER)) return { place: origin.place.slice(0, -NUMBER.length), start: 0, end: 0, text };
    const start = Math.max(0, position.start.offset - origin.start);
    const end = Math.max(start + 1, Math.min(position.end.offset, origin.end) - origin.start);
    return { place: origin.place, start, end, text };
  });
