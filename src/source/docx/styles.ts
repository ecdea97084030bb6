/** Styles of a document, as far as they say what the text is: numbering, outline level, hidden text. */
import { child, childrenOf, type Element, integer, toggle, valOf } from '../package/xml.js';

/** What a style says itself; `undefined` where it leaves it to the one that it is based on. */
export interface Style {
  id: string;
  name: string;
  basedOn?: string;
  numId?: number;
  level?: number;
  outline?: number;
  hidden?: boolean;
}

export interface Styles {
  /** A style and those that it is based on, nearest first; a paragraph's without one are the default's. */
  chain(id: string | undefined): readonly Style[];
  /** Of a style for characters: never the default. */
  ofCharacters(id: string | undefined): readonly Style[];
  byId: ReadonlyMap<string, Style>;
}

/** Outline levels go from 0 to 8; 9 is body text. */
export const outlineOf = (properties: Element | undefined): number | undefined =>
  integer(valOf(properties, 'w:outlineLvl'), 0, 9);
export const numIdOf = (properties: Element | undefined): number | undefined =>
  integer(valOf(child(properties, 'w:numPr'), 'w:numId'), 0, 0x7fffffff);
export const levelOf = (properties: Element | undefined): number | undefined =>
  integer(valOf(child(properties, 'w:numPr'), 'w:ilvl'), 0, 8);

const HEADING = /^(?:heading|标题|標題)\s?([1-9])$/i;

function styleOf(element: Element): Style {
  const properties = child(element, 'w:pPr');
  const name = valOf(element, 'w:name') ?? '';
  const heading = HEADING.exec(name);
  return {
    id: element.attributes.styleId ?? '',
    name,
    basedOn: valOf(element, 'w:basedOn'),
    numId: numIdOf(properties),
    level: levelOf(properties),
    outline: outlineOf(properties) ?? (heading ? Number(heading[1]) - 1 : undefined),
    hidden: toggle(child(element, 'w:rPr'), 'w:vanish'),
  };
}

/** Reads the part `styles`; a document without one has no styles. */
export function readStyles(root: Element | null): Styles {
  const byId = new Map<string, Style>();
  let standard: string | undefined;
  for (const element of childrenOf(root ?? undefined, 'w:style')) {
    const style = styleOf(element);
    byId.set(style.id, style);
    const { type, default: first } = element.attributes;
    if (type === 'paragraph' && (first === '1' || first === 'true')) standard ??= style.id;
  }
  const chains = new Map<string, readonly Style[]>();
  const ofCharacters = (id: string | undefined): readonly Style[] => {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known) return known;
    // A style that is based on itself, by whatever way, ends there.
    const chain = new Set<Style>();
    for (let at = byId.get(id); at && !chain.has(at); at = at.basedOn === undefined ? undefined : byId.get(at.basedOn))
      chain.add(at);
    const list = [...chain];
    chains.set(id, list);
    return list;
  };
  return {
    byId,
    ofCharacters,
    chain: (id) => ofCharacters(id !== undefined && byId.has(id) ? id : standard),
  };
}

/** The nearest style of a chain that says something. */
export function inherited<Key extends keyof Style>(chain: readonly Style[], key: Key): Style[Key] | undefined {
  return chain.find((style) => style[key] !== undefined)?.[key];
}
