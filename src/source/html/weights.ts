/** How much text is in each element: of links, of sentences. What is menu and what is notice is told by that. */
import { ATTACHED_FILES } from '../../../grammars/lexicon/web-page.js';
import { attribute, type Element, walk } from './dom.js';
import { isUnseen } from './seen.js';

export interface Weight {
  /** Characters, blanks left out. */
  characters: number;
  /** Those of them that are in links. */
  linked: number;
  links: number;
  /** Links to files that hang on a notice. */
  files: number;
  /** Stops of sentences and clauses outside links. */
  stops: number;
}

const STOPS = /[，。；！？]/g;
/** What a stop counts for, in characters: menus have none, whatever their length. */
const STOP = 15;

export const NOTHING: Weight = { characters: 0, linked: 0, links: 0, files: 0, stops: 0 };

/** How much an element speaks for being the text: characters outside links, and stops. */
export const prose = ({ characters, linked, stops }: Weight): number => characters - linked + stops * STOP;

export type Weights = (element: Element) => Weight;

/** Weighs an element and all in it. */
export function weigh(root: Element): Weights {
  const open: Weight[] = [{ ...NOTHING }];
  const weights = new Map<Element, Weight>([[root, open[0]]]);
  let links = 0;
  walk(root, {
    enter(element) {
      if (isUnseen(element)) return false;
      const link = element.tagName === 'a' ? 1 : 0;
      const files = link && ATTACHED_FILES.test(attribute(element, 'href') ?? '') ? 1 : 0;
      links += link;
      open.push({ ...NOTHING, links: link, files });
      return true;
    },
    leave(element) {
      const weight = open.pop() as Weight;
      weights.set(element, weight);
      if (element.tagName === 'a') links--;
      const parent = open[open.length - 1];
      for (const key of ['characters', 'linked', 'links', 'files', 'stops'] as const) parent[key] += weight[key];
    },
    text(value) {
      const weight = open[open.length - 1];
      const characters = value.replace(/\s/g, '').length;
      weight.characters += characters;
      if (links > 0) weight.linked += characters;
      else weight.stops += value.match(STOPS)?.length ?? 0;
    },
  });
  return (element) => weights.get(element) ?? NOTHING;
}

/** The text of an element as far as `most` characters, blanks left out. */
export function textOf(element: Element, most: number): string {
  let text = '';
  let steps = 0;
  walk(element, {
    enter: (child) => ++steps < most * 4 && !isUnseen(child),
    text(value) {
      text += value.slice(0, most * 4).replace(/\s/g, '');
    },
    until: () => text.length >= most,
  });
  return text.slice(0, most);
}
