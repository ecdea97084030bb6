/**
 * Which elements of a page are its furniture. Only what speaks for it makes furniture of an element: what it is, what
 * it is called, links without sentences, a word that only navigation begins with. What is in doubt stays text.
 */
import { NAVIGATION } from '../../../grammars/lexicon/furniture.js';
import { FOOT_MARKS, INNER_BEGINNINGS } from '../../../grammars/lexicon/web-page.js';
import { type Element, isElement } from './dom.js';
import { isFurnitureTag, namesFurniture } from './names.js';
import { isBlock } from './seen.js';
import { prose, textOf, type Weights } from './weights.js';

export interface PageParts {
  body: Element;
  weights: Weights;
  /** The element that holds the text. */
  container: Element;
  /** Elements round the title. */
  titled: ReadonlySet<Element>;
}

/** Whether an element is furniture; `within` where the container of the text is round it. */
export type IsFurniture = (element: Element, within: boolean) => boolean;

/** Share of the page's prose that an element may hold and be furniture: by what it is, and by what it is called. */
const MOST_BY_TAG = 0.5;
const MOST_BY_NAME = 0.35;
/** Furniture inside the text's container is short, or links. */
const SHORT = 200;
const LINE = 120;
/** The foot of a page: what it says of the site stands in so many characters. */
const FOOT = 400;
const MOST_OF_FOOT = 0.2;
const PAGE_DATA = /(?:发布时间|发布日期|发表时间|发文时间|信息来源|文章来源|来源|责任编辑|责编)[:：]/;
const ATTACHED = /^附件/;

/** Furniture by its first words: 当前位置, 上一篇, 版权所有. A word of two characters may begin a sentence. */
const OUTSIDE = NAVIGATION.filter((word) => word.length > 2);

/** Tells furniture from the text. */
export function furnitureIn({ body, weights, container, titled }: PageParts): IsFurniture {
  const whole = Math.max(1, prose(weights(body)));
  const round = new Set<Element>();
  for (let at: Element | null = container; at; ) {
    round.add(at);
    const up = at.parentNode as Element | null;
    at = up && isElement(up) ? up : null;
  }
  return (element, inContainer) => {
    // A page without a container of its own holds text and furniture side by side.
    const within = inContainer && container !== body;
    const weight = weights(element);
    if (round.has(element) || titled.has(element) || !weight.characters) return false;
    const share = prose(weight) / whole;
    const { characters, linked, links, files, stops } = weight;
    const slight = stops <= 3 && (characters <= SHORT || linked * 2 >= characters);
    if (share < MOST_BY_TAG && isFurnitureTag(element) && (!within || slight)) return true;
    const short = characters <= LINE && stops === 0 && isBlock(element);
    const named = share < MOST_BY_NAME && namesFurniture(element, within);
    const dense = linked >= characters * (within ? 0.8 : 0.5) && links >= (within ? 3 : 1) && stops <= 1;
    const small = !within && share < MOST_OF_FOOT && isBlock(element);
    if (!short && !named && !dense && !small) return false;
    const text = textOf(element, LINE);
    if (small && FOOT_MARKS.test(textOf(element, FOOT))) return true;
    if (ATTACHED.test(text) || (files > 0 && files * 2 >= links) || PAGE_DATA.test(text)) return false;
    if (named) return !within || slight;
    if (dense && isBlock(element)) return true;
    const opening = text.slice(0, 8).replace('：', ':');
    return short && (within ? INNER_BEGINNINGS : OUTSIDE).some((word) => opening.startsWith(word));
  };
}
