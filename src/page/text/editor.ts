/** The text of a notice: read-only, with what the record says of it as decorations. Only what is seen is laid out. */
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  GutterMarker,
  gutter,
  highlightSpecialChars,
  keymap,
} from '@codemirror/view';
import type { Diagnostic } from '../../record/schema.js';
import type { Mark } from '../marks/marks.js';

export interface Shown {
  marks: readonly Mark[];
  diagnostics: readonly Diagnostic[];
}

interface Options {
  parent: HTMLElement;
  text: string;
  label: string;
  phrases: Record<string, string>;
  /** What stands in the margin of the line at an offset. */
  margin(line: number, from: number): string;
  /** The cursor is at a place, and maybe a stretch is selected. */
  moved(from: number, to: number, byPerson: boolean): void;
}

export interface Editor {
  show(shown: Shown): void;
  /** Points at stretches, and brings the first into view where `reveal` says so. */
  point(stretches: readonly { start: number; end: number }[], reveal: boolean): void;
  select(start: number, end: number): void;
  selection(): { from: number; to: number };
  search(): void;
  focus(): void;
  retitle(label: string, phrases: Record<string, string>): void;
  close(): void;
}

const setShown = StateEffect.define<Shown>();
const setPointed = StateEffect.define<readonly { start: number; end: number }[]>();

const MARKS = new Map<string, Decoration>();
function markOf(name: string): Decoration {
  let mark = MARKS.get(name);
  if (!mark) {
    mark = Decoration.mark({ class: name });
    MARKS.set(name, mark);
  }
  return mark;
}

/** Sets of decorations want their ranges in order, and within the text. */
function setOf(ranges: { start: number; end: number; name: string }[], length: number): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, name } of ranges) if (end <= length && end > start) builder.add(start, end, markOf(name));
  return builder.finish();
}

const shownField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, { effects, state }) {
    for (const effect of effects) {
      if (!effect.is(setShown)) continue;
      const { marks, diagnostics } = effect.value;
      value = setOf(
        [
          ...marks.map(({ kind, start, end }) => ({ start, end, name: `m m-${kind}` })),
          ...diagnostics.flatMap(({ position, severity }) =>
            position && severity !== 'info'
              ? [{ start: position.start.offset, end: position.end.offset, name: 'm-doubt' }]
              : [],
          ),
        ],
        state.doc.length,
      );
    }
    return value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const pointedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, { effects, state }) {
    for (const effect of effects)
      if (effect.is(setPointed))
        value = setOf(
          effect.value.map((one) => ({ ...one, name: 'm-here' })),
          state.doc.length,
        );
    return value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Margin extends GutterMarker {
  constructor(private readonly text: string) {
    super();
  }
  override eq(other: Margin): boolean {
    return other.text === this.text;
  }
  override toDOM(): Text {
    return document.createTextNode(this.text);
  }
}

/** Signs that turn the reading direction or hide text, beside those that are shown anyway. */
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/**
 * The text as the editor counts it: one character a line end. Offsets of the record count the source, in which a line may end
 * with two.
 */
class Places {
  /** The offset of each line end that has two characters. */
  private readonly doubles: number[] = [];

  constructor(text: string) {
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) this.doubles.push(at);
  }

  /** How many line ends of two characters stand before an offset of the source. */
  private before(offset: number): number {
    let [low, high] = [0, this.doubles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.doubles[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  toEditor(offset: number): number {
    return this.doubles.length === 0 ? offset : offset - this.before(offset);
  }

  toSource(place: number): number {
    if (this.doubles.length === 0) return place;
    let [low, high] = [0, this.doubles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.doubles[middle] - middle < place) low = middle + 1;
      else high = middle;
    }
    return place + low;
  }
}

export function openEditor({ parent, text, label, phrases, margin, moved }: Options): Editor {
  const places = new Places(text);
  const titled = new Compartment();
  const title = (own: string, words: Record<string, string>): Extension => [
    EditorView.contentAttributes.of({
      'aria-label': own,
      'aria-readonly': 'true',
      tabindex: '0',
      inputmode: 'none',
      spellcheck: 'false',
    }),
    EditorState.phrases.of(words),
  ];
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        drawSelection(),
        highlightSpecialChars({ addSpecialChars: HIDDEN }),
        highlightSelectionMatches({ minSelectionLength: 2 }),
        search({ top: true }),
        keymap.of(searchKeymap),
        titled.of(title(label, phrases)),
        gutter({
          class: 'margin',
          lineMarker: (own, line) =>
            new Margin(margin(own.state.doc.lineAt(line.from).number, places.toSource(line.from))),
          initialSpacer: () => new Margin('0000'),
        }),
        shownField,
        pointedField,
        EditorView.updateListener.of((update) => {
          if (!update.selectionSet) return;
          const { from, to } = update.state.selection.main;
          const byPerson = update.transactions.some((one) => one.isUserEvent('select'));
          moved(places.toSource(from), places.toSource(to), byPerson);
        }),
      ],
    }),
  });
  const inEditor = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: places.toEditor(one.start),
    end: places.toEditor(one.end),
  });
  return {
    show({ marks, diagnostics }) {
      const placed = diagnostics.map((one) => {
        if (!one.position) return one;
        const { start, end } = one.position;
        const offset = places.toEditor(start.offset);
        // A remark on a place without extent is shown at the character that stands there.
        const stop = Math.max(offset + 1, places.toEditor(end.offset));
        return { ...one, position: { start: { ...start, offset }, end: { ...end, offset: stop } } };
      });
      view.dispatch({ effects: setShown.of({ marks: marks.map(inEditor), diagnostics: placed }) });
    },
    point(stretches, reveal) {
      const [first] = stretches;
      const effects: StateEffect<unknown>[] = [setPointed.of(stretches.map(inEditor))];
      if (reveal && first) effects.push(EditorView.scrollIntoView(places.toEditor(first.start), { y: 'center' }));
      view.dispatch({ effects });
    },
    select(start, end) {
      view.dispatch({
        selection: { anchor: places.toEditor(start), head: places.toEditor(end) },
        effects: EditorView.scrollIntoView(places.toEditor(start), { y: 'center' }),
      });
    },
    selection() {
      const { from, to } = view.state.selection.main;
      return { from: places.toSource(from), to: places.toSource(to) };
    },
    search: () => void openSearchPanel(view),
    focus: () => view.focus(),
    retitle: (own, words) => view.dispatch({ effects: titled.reconfigure(title(own, words)) }),
    close: () => view.destroy(),
  };
}
