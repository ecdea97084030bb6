/**
 * Notes at the end of a plain text: [1] …, [2] … below everything else, each of which a mark in the text points at. They
 * stand behind the document's own text, as those of a format that has footnotes do.
 */

/** A note by its mark; what counts measures is not set in brackets of these. */
const NOTE = /^[ \t\u3000]*([[［〔](\d{1,2})[\]］〕]|注(\d{1,2})[：:、.])/;
/** What is drawn between the text and its notes. */
const RULE = /^[ \t\u3000]*[—\-_─━=]{4,}[ \t\u3000]*$/;
/** Lines at the end of a text that are looked at. */
const MOST_LINES = 200;

/** The mark in the text that points at a note: [1], （注1）. */
const pointer = (mark: string): string => (mark.startsWith('注') ? mark.slice(0, -1) : mark);

/** Where the notes of a text begin, with what is drawn above them; `null` where it has none. */
export function notesFrom(text: string): number | null {
  let end = text.trimEnd().length;
  let expected: number | null = null;
  let from: number | null = null;
  const marks: string[] = [];
  for (let n = 0; n < MOST_LINES && end > 0; n++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    const note = NOTE.exec(line);
    const number = note ? Number(note[2] ?? note[3]) : 0;
    if (note && (expected === null || number === expected)) {
      marks.push(pointer(note[1]));
      expected = number - 1;
      from = start;
    } else if (from !== null && expected === 0 && RULE.test(line))
      return isPointedAt(text, start, marks) ? start : null;
    // The last note may go on over several lines; nothing stands between the others.
    else if (line.trim() && expected !== null) break;
    else if (line.trim()) return null;
    end = Math.max(0, start - 1);
  }
  return from !== null && expected === 0 && isPointedAt(text, from, marks) ? from : null;
}

/** Whether each mark stands in the text above, inside a line. */
const isPointedAt = (text: string, from: number, marks: readonly string[]): boolean =>
  marks.every((mark) => {
    const at = text.indexOf(mark);
    return at > 0 && at < from && text[at - 1] !== '\n';
  });
