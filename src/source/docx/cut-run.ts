/** Parts a run where comments begin or end inside its text. */
import { child, type Element } from '../package/xml.js';
import type { Piece } from './inline.js';

/** What stands at an offset of a piece of a run. */
export interface Mark {
  piece: Piece;
  offset: number;
  xml: string;
  /** It belongs to what stands before it. */
  closing: boolean;
}

const [OPEN, CLOSE] = ['<w:t xml:space="preserve">', '</w:t></w:r>'];

/**
 * The XML of a run with its marks. A run of nothing but plain text is parted at them; of any other they stand before and
 * behind it.
 *
 * @param xml of the part in which the run has its place
 */
export function cutRun(xml: string, run: Element, marks: readonly Mark[]): string {
  const [from, to] = run.at as [number, number];
  const whole = xml.slice(from, to);
  const sorted = [...marks].sort((a, b) => a.offset - b.offset || Number(b.closing) - Number(a.closing));
  const plain = plainOf(xml, run);
  if (!plain) {
    const outside = (closing: boolean) => sorted.filter((mark) => mark.closing === closing).map((mark) => mark.xml);
    return [...outside(false), whole, ...outside(true)].join('');
  }
  const { head, text } = plain;
  const piece = (start: number, end: number): string =>
    start < end ? head + OPEN + text.slice(start, end) + CLOSE : '';
  let made = '';
  let done = 0;
  for (const { offset, xml: mark } of sorted) {
    made += piece(done, offset) + mark;
    done = Math.max(done, offset);
  }
  return made + piece(done, text.length);
}

/** What a run begins with, and its text as it is written: where it holds one text without entities, and nothing else. */
function plainOf(xml: string, run: Element): { head: string; text: string } | null {
  const [from, to] = run.at as [number, number];
  const texts = run.children.filter(({ name }) => name === 'w:t');
  const [only] = texts;
  if (texts.length !== 1 || !only.at) return null;
  const [start, end] = only.at;
  const tag = /^<w:t(?:\s[^>]*)?>/.exec(xml.slice(start, Math.min(end, start + 200)))?.[0];
  const open = /^<w:r(?:\s[^>]*)?>/.exec(xml.slice(from, Math.min(to, from + 500)))?.[0];
  if (!tag || !open) return null;
  const text = xml.slice(start + tag.length, end - '</w:t>'.length);
  const properties = child(run, 'w:rPr')?.at;
  const head = open + (properties ? xml.slice(...properties) : '');
  // Anything between would be said twice, or not at all.
  if (`${head}${xml.slice(start, end)}</w:r>` !== xml.slice(from, to)) return null;
  const written = /[&\t\r\n]/.test(text) || (only.attributes.space !== 'preserve' && text !== text.trim());
  return written ? null : { head, text };
}
