/** What `class`, `id` and `role` of an element say. */
import { FURNITURE_NAMES, INNER_FURNITURE_NAMES, TEXT_CONTAINERS } from '../../../grammars/lexicon/web-page.js';
import { attribute, type Element } from './dom.js';

const FURNITURE = new Set(FURNITURE_NAMES);
const INNER = new Set(INNER_FURNITURE_NAMES);
const CONTAINERS = new Set(TEXT_CONTAINERS);
const ROLES = new Set(['navigation', 'contentinfo', 'banner', 'search', 'complementary', 'menu', 'menubar', 'toolbar']);
const TAGS = new Set(['nav', 'footer', 'aside', 'menu', 'dialog', 'button']);
/** A name longer than this is none that a person wrote. */
const LONGEST = 200;

const valuesOf = (element: Element): string[] =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter(Boolean);

/** The words of a name: `articleNav-box2` has article, nav, box. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);

const has = (element: Element, words: ReadonlySet<string>): boolean =>
  valuesOf(element).some((name) => wordsOf(name).some((word) => words.has(word)));

/** Named as a part of a page that is never its text, or as one that a text's own container may hold. */
export const namesFurniture = (element: Element, inside: boolean): boolean =>
  has(element, INNER) || (!inside && (element.tagName === 'header' || has(element, FURNITURE)));

/** An element that stands for navigation, a footer or a margin by what it is. */
export const isFurnitureTag = (element: Element): boolean =>
  TAGS.has(element.tagName) || ROLES.has(attribute(element, 'role') ?? '');

/** Named as the element that holds a page's text. */
export const namesText = (element: Element): boolean =>
  ['article', 'main'].includes(element.tagName) ||
  attribute(element, 'role') === 'main' ||
  valuesOf(element).some((name) => CONTAINERS.has(name.toLowerCase()));
