/** Elements that hold the notice's title, and those round them: these are no furniture, whatever they are called. */
import { BUILT_IN } from '../../../grammars/lexicon/built-in.js';
import { endsAsDocument } from '../../../grammars/names.js';
import { attribute, type Element, isElement, walk } from './dom.js';
import { isFurnitureTag } from './names.js';
import { isBlock, isUnseen } from './seen.js';
import { textOf, type Weights } from './weights.js';

const SHORTEST = 8;
const LONGEST = 90;
const CRUMBS = /crumb|nav|position|weizhi|location/i;

const isCrumbs = (element: Element): boolean =>
  isFurnitureTag(element) ||
  CRUMBS.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 200));

/** What the page's own title holds of the notice's: the browser's title with the site's name behind it. */
function says(pageTitle: string, text: string): boolean {
  return pageTitle.includes(text) && (endsAsDocument(text, BUILT_IN) || text.includes('关于'));
}

/** The elements round a title, itself included. */
export function titleHolders(body: Element, weights: Weights, pageTitle: string): ReadonlySet<Element> {
  const holders = new Set<Element>();
  const keep = (element: Element) => {
    for (let at: Element | null = element; at && !holders.has(at); ) {
      holders.add(at);
      const { parentNode } = at as Element;
      at = parentNode && isElement(parentNode as Element) ? (parentNode as Element) : null;
    }
  };
  walk(body, {
    enter(element) {
      if (isUnseen(element) || isCrumbs(element)) return false;
      const { characters, linked } = weights(element);
      if (linked || characters < SHORTEST || characters > LONGEST || !isBlock(element)) return true;
      const text = textOf(element, LONGEST);
      if (says(pageTitle, text) || (/^h[12]$/.test(element.tagName) && endsAsDocument(text, BUILT_IN))) keep(element);
      return true;
    },
  });
  return holders;
}
