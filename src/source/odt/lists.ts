/** Which list a paragraph is counted in: lists of OpenDocument nest, and go on where they say so. */
import { type Count, counter } from '../lists/counters.js';
import { LARGEST } from '../lists/numerals.js';
import { integer } from '../package/xml.js';
import type { Styles } from './styles.js';
import type { Node } from './tree.js';

/** A list that is open. */
export interface OpenList {
  style: string | undefined;
  /** From 0. */
  level: number;
  /** Lists with one count go on in one another. */
  count: string;
}

export interface Lists {
  /** Opens a list, in another or on its own. */
  open(list: Node, outer: OpenList | null): OpenList;
  /** The number of an item, with what parts it from the text. */
  number(list: OpenList, item: Node): string;
  /** The number of a heading that stands in no list. */
  heading(level: number): string;
}

const DEEPEST = 8;

/** Starts counting the lists of a document. */
export function listsOf(styles: Styles): Lists {
  const count: Count = counter();
  /** Counts by the identities of lists, and of the last list of each style. */
  const byId = new Map<string, string>();
  const byStyle = new Map<string, string>();
  let made = 0;
  /** Items that begin anew have a list of their own, as far as the counter is concerned. */
  let anew = 0;
  const continued = ({ attributes }: Node, style: string | undefined): string | undefined => {
    if (attributes['continue-list'] !== undefined) return byId.get(attributes['continue-list']);
    return attributes['continue-numbering'] === 'true' ? byStyle.get(style ?? '') : undefined;
  };
  return {
    open(list, outer) {
      const style = list.attributes['style-name'] ?? outer?.style;
      const level = outer ? Math.min(DEEPEST, outer.level + 1) : 0;
      if (outer) return { style, level, count: style === outer.style ? outer.count : `${outer.count}/${style}` };
      const own = continued(list, style) ?? `list ${++made}`;
      if (list.attributes.id !== undefined) byId.set(list.attributes.id, own);
      byStyle.set(style ?? '', own);
      return { style, level, count: own };
    },
    number({ style, level, count: key }, item) {
      const start = integer(item.attributes['start-value'], 0, LARGEST);
      const starts = new Map(start === undefined ? [] : [[level, start]]);
      return count(start === undefined ? 0 : ++anew, { count: key, levels: styles.levels(style), starts }, level);
    },
    heading: (level) => count(0, { count: 'headings', levels: styles.outline, starts: new Map() }, level),
  };
}
