/** The text of a notice as it was read, with its marks; pointing at it shows the record beside it. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { findable } from '../../output/findable.js';
import type { Mark } from '../marks/marks.js';
import { stretchesOf, targetAt } from '../marks/marks.js';
import { focus, selected } from '../store/focus.js';
import { type Notice, recordOf } from '../store/notice.js';
import { lang, words } from '../store/state.js';
import { type Editor, openEditor } from '../text/editor.js';
import { phrasesOf } from '../text/phrases.js';

interface Props {
  notice: Notice;
  marks: readonly Mark[];
  hand(editor: Editor | null): void;
  at: number | null;
}

export function TextPane({ notice, marks, hand, at }: Props) {
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef(marks);
  latest.current = marks;
  const record = recordOf(notice);
  const margin = useMemo(() => marginOf(notice), [notice.id, lang.value]);

  // The editor is made anew for another text, not for another record of the same.
  useEffect(() => {
    if (!parent.current || notice.text === null) return undefined;
    const own = openEditor({
      parent: parent.current,
      text: notice.text,
      label: words.value.notice.text,
      phrases: phrasesOf(lang.value),
      margin,
      moved: (from, to, byPerson) => {
        selected.value = { from, to };
        const target = byPerson ? targetAt(latest.current, from) : null;
        if (target) focus.value = { target, from: 'text' };
      },
    });
    editor.current = own;
    hand(own);
    return () => {
      hand(null);
      own.close();
      selected.value = { from: 0, to: 0 };
    };
  }, [notice.id, lang.value]);

  useEffect(() => {
    editor.current?.show({ marks, diagnostics: record.diagnostics });
  }, [marks, record, lang.value]);

  const shown = focus.value;
  useEffect(() => {
    if (shown) editor.current?.point(stretchesOf(marks, shown.target), shown.from === 'record');
    else editor.current?.point([], false);
  }, [shown, marks]);

  // a place is shown once, when one comes to it
  useEffect(() => {
    if (at === null || notice.text === null) return;
    const start = Math.min(notice.text.length, at);
    const problem = record.problems.find(({ position }) => position.start.offset === at);
    const target = problem?.id ?? targetAt(latest.current, at);
    editor.current?.select(start, start);
    if (target) focus.value = { target, from: 'record' };
    else editor.current?.point([{ start, end: Math.min(notice.text.length, start + 1) }], true);
  }, [at, notice.id]);

  if (notice.text === null) return <p class="empty">{words.value.notice.noText}</p>;
  return <div class="text" ref={parent} />;
}

/** What stands in the margin: the line, or where a document has it (the page of a PDF, the paragraph of a Word file). */
function marginOf({ base: { source } }: Notice): (line: number, from: number) => string {
  if (!source.origins) return (line) => String(line);
  const words = lang.value;
  return (_, from) => findable(source, { start: { offset: from }, end: { offset: from + 1 } }, words) ?? '';
}
