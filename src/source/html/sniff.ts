/** Tells saved pages from text that holds a tag or two, by what the bytes begin with. */

/** Bytes that are looked at. */
const HEAD = 4096;
/** What may stand before a page's first tag: blanks, comments, an XML declaration. */
const BEFORE = /^(?:\s+|<!--(?:[^-]|-(?!->))*-->|<\?xml\b[^>]*>)/;
const OPENS = /^<(?:!doctype\s+html\b|(?:html|head|body|meta|title|frameset|script|style|link|base)\b)/;
const PAGE = /<html[\s>]/;
const PART = /<(?:head|body|meta)[\s>]/;
/** Tags of blocks; a notice that was copied off a page holds <br> and <b> at most. */
const BLOCK = /<\/?(?:div|p|table|tr|td|section|article|span|ul|ol|li|h[1-6]|center|font)\b[^<>]*>/g;
const FEW = 3;

/** The first bytes as ASCII in lower case; without the zeros that UTF-16 has between them. */
function headOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, HEAD))
    if (byte !== 0) text += byte < 0x80 ? String.fromCharCode(byte) : '\u00ff';
  return text.replace(/^\u00ff{2,4}/, '').toLowerCase();
}

/**
 * Whether bytes are a page.
 *
 * @param hint `html` where the input's name says so, `other` where it says that it is something else
 */
export function looksLikeHtml(bytes: Uint8Array, hint: 'html' | 'other' | null): boolean {
  const head = headOf(bytes);
  if (!head.includes('<')) return false;
  let text = head;
  for (let before = BEFORE.exec(text); before; before = BEFORE.exec(text)) text = text.slice(before[0].length);
  if (OPENS.test(text)) return true;
  if (hint === 'other') return false;
  if (PAGE.test(head) && PART.test(head)) return true;
  const tags = head.match(BLOCK)?.length ?? 0;
  return hint === 'html' ? tags > 0 || /<br\b/.test(head) : text.startsWith('<') && tags >= FEW;
}
