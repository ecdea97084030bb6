/** Markup out of text that may hold anything. */
import { oneLine } from '../../visible.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or a quoted attribute. Controls become visible, so that the page stays well-formed. */
export const escapeHtml = (text: string): string =>
  oneLine(text)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign])
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** A share of a whole as a CSS length, with at most two decimals. */
export const percent = (part: number, whole: number): string =>
  `${whole > 0 ? Math.round((part / whole) * 10_000) / 100 : 0}%`;
