/** Whether a text whose name does not say so is Markdown: it has headings as Markdown has them, and bold, lists or tables. */

/** Signs are ASCII: they are the same in UTF-8, GBK and text that was decoded. */
const HEADING = /^ {0,3}#{1,6} \S/gm;
const OTHER = /^ {0,3}[-*+] \S|^\|.*\|[ \t]*\r?$|\*\*[^*\r\n]{1,80}\*\*/m;
/** One line with # in front may be anything. */
const LEAST_HEADINGS = 2;
/** What a text is shows in its beginning; in characters or bytes. */
export const SNIFFED = 20_000;

/** Asked of the beginning of a text, or of its bytes as Latin-1. */
export function looksLikeMarkdown(text: string): boolean {
  if (!text.includes('# ')) return false;
  const beginning = text.slice(0, SNIFFED);
  return (beginning.match(HEADING) ?? []).length >= LEAST_HEADINGS && OTHER.test(beginning);
}
