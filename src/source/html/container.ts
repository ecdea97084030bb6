/** The element that holds a page's text: the smallest one in which nearly all its sentences stand. */
import { type Element, isElement, walk } from './dom.js';
import { namesText } from './names.js';
import { isUnseen } from './seen.js';
import { prose, type Weights } from './weights.js';

/** Elements that hold blocks: the search ends above a paragraph. */
const HOLDERS = new Set(
  'html body div section article main form center td tr tbody table ul dl blockquote fieldset'.split(' '),
);
/** Share of the page's prose that an element named as the text's needs. */
const NAMED = 0.4;
/** Share of an element's prose that a child needs to hold the text instead. */
const MOST = 0.7;

const holds = ({ tagName }: Element): boolean => HOLDERS.has(tagName) || tagName.includes('content');

/** The element named as the text's that holds the most of it; the page's body without one. */
function namedIn(body: Element, weights: Weights): Element {
  let best: Element | null = null;
  walk(body, {
    enter(element) {
      if (isUnseen(element)) return false;
      if (namesText(element) && (!best || prose(weights(element)) > prose(weights(best)))) best = element;
      return true;
    },
  });
  return best && prose(weights(best)) >= prose(weights(body)) * NAMED ? best : body;
}

/**
 * Finds the container of the text.
 *
 * @param isData tells tables of data: they are text, and hold none
 */
export function containerOf(body: Element, weights: Weights, isData: (table: Element) => boolean): Element {
  let container = namedIn(body, weights);
  for (;;) {
    if (isData(container)) return container;
    const least = prose(weights(container)) * MOST;
    const next = container.childNodes.find(
      (child): child is Element => isElement(child) && holds(child) && prose(weights(child)) >= least && least > 0,
    );
    if (!next) return container;
    container = next;
  }
}
