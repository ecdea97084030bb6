/** A correction as the record keeps it: what was said of which text, and what stood in front of it. */
import type { Correction, NoticeRecord } from '../record/schema.js';
import { type Draft, endOf, startOf } from './draft.js';
import type { Edit, Ref } from './edits.js';
import type { Sheet, Stretch } from './sheet.js';
import { headOf } from './values.js';

/** What an edit says, before it is made. */
export function keptCorrection(draft: Draft, edit: Edit): Correction {
  const { sheet } = draft;
  const stretch = stretchOf(draft, edit);
  const head = edit.action === 'assign' ? headOf(sheet, stretch, true) : null;
  const rest = head?.rest ?? stretch;
  return {
    action: edit.action,
    as: edit.action === 'assign' ? edit.as : edit.action === 'move' ? (edit.as ?? edit.ref.item) : null,
    state: edit.action === 'assign' || edit.action === 'state' ? (edit.state ?? null) : null,
    label: edit.action === 'assign' ? (head?.label ?? labelBefore(sheet, stretch.start)) : null,
    text: sheet.value(rest),
    position: sheet.position(rest),
  };
}

function stretchOf(draft: Draft, edit: Edit): Stretch {
  const of = (one: { position: NoticeRecord['sections'][number]['position'] }) => ({
    start: startOf(one),
    end: endOf(one),
  });
  const ref = ({ item, ...place }: Ref): Stretch => {
    if (item === 'problem') return of(draft.problemAt(place.at));
    if (item === 'section') return of(draft.sectionAt(place.at));
    const { list, index } = draft.itemAt({ item, ...place });
    return of(list[index]);
  };
  switch (edit.action) {
    case 'assign':
      return draft.sheet.trimmed(edit) ?? edit;
    case 'state': {
      const problem = draft.problemAt(edit.of);
      return of(problem.status ?? problem);
    }
    case 'confirm':
      return edit.of === null ? { start: 0, end: 0 } : of(draft.problemAt(edit.of));
    default:
      return ref(edit.ref);
  }
}

const LABEL = /([\u3400-\u9fff]{2,10})[】\])）]?[:：]\s*$/;
/** 一是, （1） and the like between a label and a text. */
const MARK = /[(（]?[\d一二三四五六七八九十①-⑳]{1,3}[)）.、是]?$/;

/** The label in front of a place: on its line, or alone on the line before. */
function labelBefore(sheet: Sheet, at: number): string | null {
  const before = sheet.text.slice(Math.max(0, at - 60), at);
  const line = before.replace(/[ \t\u3000]+$/, '').replace(MARK, '');
  return LABEL.exec(line.replace(/[\r\n]+\s*$/, ''))?.[1] ?? null;
}
