import type { Deadline } from '../record/schema.js';
import { comparable } from './text.js';
import type { ProblemPair } from './types.js';

/** What changed in a deadline, `null` for nothing, and whether it was put off. */
export function deadlineChange(a: Deadline | null, b: Deadline | null): ProblemPair['deadline'] {
  if (a === null && b === null) return null;
  if (a && b && said(a) === said(b)) return null;
  const [from, to] = [lastDay(a), lastDay(b)];
  return { a, b, moved: from === null || to === null || from === to ? null : to > from ? 'later' : 'earlier' };
}

/** What a deadline says: its date, else its words (立行立改). */
const said = ({ value, text }: Deadline): string => value ?? comparable(text);

/** The last day of an EDTF date or interval, so that dates of any precision compare; `null` where it is not known. */
function lastDay(deadline: Deadline | null): string | null {
  const end = deadline?.value?.split('/').at(-1) ?? '';
  const date = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(end);
  return date && `${date[1]}-${date[2] ?? '12'}-${date[3] ?? '31'}`;
}
