/** What of a page nobody sees, and which elements begin a line. */
import { attribute, type Element } from './dom.js';

/** Elements that hold no text of the page: scripts, forms' fields, pictures, the reading of a character above it. */
const UNSEEN = new Set(
  'head script style noscript template iframe object embed applet audio video canvas svg math map input select textarea datalist option rt rp noframes noembed'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

const styleOf = (element: Element): string => attribute(element, 'style')?.replace(/\s/g, '').toLowerCase() ?? '';

/** Whether an element's text is in no page that anybody sees. */
export const isUnseen = ({ tagName }: Element): boolean => UNSEEN.has(tagName);

/** Whether a page says that an element is not shown; it may be shown later all the same, by a script. */
export const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== null || /(?:^|;)display:none/.test(styleOf(element));

/** An icon, as far as its own word goes. */
export const isDecoration = (element: Element): boolean => attribute(element, 'aria-hidden') === 'true';

/** Whether an element begins a line and ends it. */
export const isBlock = (element: Element): boolean =>
  BLOCKS.has(element.tagName) || /(?:^|;)display:(?:block|flex|grid|table|list-item)/.test(styleOf(element));

/** Whether line ends in an element's text are line ends. */
export const keepsLines = (element: Element): boolean =>
  ['pre', 'listing', 'xmp', 'plaintext'].includes(element.tagName) ||
  /(?:^|;)white-space:(?:pre|pre-wrap|pre-line|break-spaces)(?:;|$)/.test(styleOf(element));
