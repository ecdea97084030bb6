/** Fields: of what a field is, only its result is text. */

const BEGIN = '\u0013';
const PARTS = '\u0014';
const END = '\u0015';

/** Fields that show what they are told to: a text to be clicked at. */
const BUTTON = /^\u0013\s*(?:MACROBUTTON|GOTOBUTTON)\s+[^\s\u0013-\u0015]+ ?/i;
const LONGEST_BUTTON = 200;

/**
 * Marks the characters of fields' instructions as not to be seen, and those of tables of contents.
 *
 * A field that is not closed is none. Fields may be in one another, so the stretches are counted in and out.
 */
export function markFields(text: string, unseen: Uint8Array, contents: Uint8Array): void {
  const hidden = new Map<number, number>();
  const listed = new Map<number, number>();
  const add = (to: Map<number, number>, start: number, end: number) => {
    to.set(start, (to.get(start) ?? 0) + 1);
    to.set(end, (to.get(end) ?? 0) - 1);
  };
  const open: { start: number; parts: number }[] = [];
  for (let at = text.search(/[\u0013-\u0015]/); at >= 0 && at < text.length; at++) {
    const char = text[at];
    if (char === BEGIN) open.push({ start: at, parts: -1 });
    else if (char === PARTS && open.length > 0) open[open.length - 1].parts = at;
    else if (char === END) {
      const field = open.pop();
      if (!field) continue;
      const end = field.parts < 0 ? at : field.parts;
      const button = field.parts < 0 ? BUTTON.exec(text.slice(field.start, field.start + LONGEST_BUTTON)) : null;
      if (button && field.start + button[0].length <= at) {
        add(hidden, field.start, field.start + button[0].length);
        add(hidden, at, at + 1);
        continue;
      }
      add(hidden, field.start, end + 1);
      if (/^\u0013\s*TOC\b/.test(text.slice(field.start, field.start + 40))) add(listed, end + 1, at);
    }
  }
  fill(hidden, unseen);
  fill(listed, contents);
}

function fill(changes: ReadonlyMap<number, number>, marks: Uint8Array): void {
  let depth = 0;
  let from = 0;
  for (const [at, change] of [...changes].sort(([a], [b]) => a - b)) {
    if (depth > 0) marks.fill(1, from, at);
    depth += change;
    from = at;
  }
}
