/** The path of an element from the document's top: `html/body/div[2]/p[3]`. */
import { type Element, isElement, walk } from './dom.js';

/** Steps of a path that are written out at either end of a longer one. */
const FIRST = 4;
const LAST = 12;

interface Place {
  step: string;
  depth: number;
  /** The whole path where it is short, else its first steps. */
  path: string;
}

/** Names elements by their paths; a step has a number where its parent holds several of the kind. */
export function placesIn(root: Parameters<typeof walk>[0]): (element: Element) => string {
  const places = new Map<Element, Place>();
  const number = (children: readonly Element[], above: Place | undefined) => {
    const counts = new Map<string, number>();
    for (const { tagName } of children) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
    const seen = new Map<string, number>();
    const depth = (above?.depth ?? 0) + 1;
    for (const element of children) {
      const { tagName } = element;
      const at = (seen.get(tagName) ?? 0) + 1;
      seen.set(tagName, at);
      const step = counts.get(tagName) === 1 ? tagName : `${tagName}[${at}]`;
      const long = above && (depth > FIRST + LAST || above.path.endsWith('…'));
      const head =
        long && depth === FIRST + LAST + 1 ? `${above.path.split('/').slice(0, FIRST).join('/')}/…` : above?.path;
      places.set(element, { step, depth, path: long ? (head as string) : above ? `${above.path}/${step}` : step });
    }
  };
  number(root.childNodes.filter(isElement), undefined);
  walk(root, {
    enter(element) {
      number(element.childNodes.filter(isElement), places.get(element));
      return true;
    },
  });

  return (element) => {
    const place = places.get(element);
    if (!place || place.depth <= FIRST + LAST) return place?.path ?? '';
    const steps: string[] = [];
    for (let at = element; steps.length < LAST; at = at.parentNode as Element)
      steps.unshift(places.get(at)?.step ?? '');
    return [place.path, ...steps].join('/');
  };
}
