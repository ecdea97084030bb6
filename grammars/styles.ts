/** Which numbering styles may stand at a place. */
import type { Lexicon } from './lexicon/built-in.js';
import { counted, NUMBERING, type NumberingStyle, opensCounted } from './numbering.js';

/** The styles that count in a reading: those of the lists, and those that the document itself shows. */
export class Styles {
  private readonly byFirst = new Map<number, NumberingStyle[]>();

  constructor(readonly all: readonly NumberingStyle[]) {
    for (const style of all)
      for (const char of new Set(style.opens.split(''))) {
        const code = char.charCodeAt(0);
        const others = this.byFirst.get(code);
        if (others) others.push(style);
        else this.byFirst.set(code, [style]);
      }
  }

  /** The styles of which a mark may stand at a place of a folded text, in their order. */
  at(text: string, at: number): readonly NumberingStyle[] {
    return this.byFirst.get(text.charCodeAt(at)) ?? NONE;
  }

  /** The same with further styles, which are tried first. */
  with(styles: readonly NumberingStyle[]): Styles {
    return styles.length ? new Styles([...styles, ...this.all]) : this;
  }
}

const NONE: readonly NumberingStyle[] = [];
/** The styles of the lists as they are. */
export const LISTED = new Styles(NUMBERING);
const made = new WeakMap<Lexicon, Styles>();

/** The styles of some word lists. */
export function stylesOf(lexicon: Lexicon): Styles {
  let styles = made.get(lexicon);
  if (!styles) {
    const { counted: words } = lexicon.labels;
    styles = new Styles(
      NUMBERING.map((style) =>
        style.id === 'labelled' ? { ...style, pattern: counted(words), opens: opensCounted(words) } : style,
      ),
    );
    made.set(lexicon, styles);
  }
  return styles;
}
