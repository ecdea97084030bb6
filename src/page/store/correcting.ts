/** Corrections of notices: made, taken back, made again, and kept. */
import type { Edit, EditFault } from '../../corrections/edits.js';
import { added, type Journal, redone, undone } from '../../corrections/journal.js';
import { correctedOf, type Notice } from './notice.js';
import { keepJournal } from './saved.js';
import { kept, notices, say, words } from './state.js';

function withJournal(notice: Notice, journal: Journal): Notice {
  const changed = { ...notice, journal };
  notices.value = notices.value.map((one) => (one.id === notice.id ? changed : one));
  if (kept.value !== null)
    void keepJournal(notice.id, journal).then((done) => {
      kept.value = done;
    });
  return changed;
}

/** Makes an edit. @returns why it cannot be made, `null` where it was */
export function correct(notice: Notice, edit: Edit): EditFault | null {
  const changed = { ...notice, journal: added(notice.journal, edit) };
  const outcome = correctedOf(changed).outcomes.at(-1);
  if (outcome === 'idle') return null;
  if (outcome !== 'made' && outcome !== undefined) {
    if (outcome !== 'no-state') say(words.value.edit.fault[outcome], 'bad');
    return outcome;
  }
  withJournal(notice, changed.journal);
  say(words.value.edit.made);
  return null;
}

export function undo(notice: Notice): void {
  if (notice.journal.done.length === 0) return;
  withJournal(notice, undone(notice.journal));
  say(words.value.edit.undone);
}

export function redo(notice: Notice): void {
  if (notice.journal.undone.length === 0) return;
  withJournal(notice, redone(notice.journal));
  say(words.value.edit.made);
}

/** Puts a whole journal in the place of a notice's own. */
export function replaceJournal(notice: Notice, journal: Journal): void {
  withJournal(notice, journal);
}
