/** States, names and days that one sentence gives to several problems by their numbers: 第2、5项正在整改，其余各项均已完成. */
import { type Share, sharesOf } from '../../grammars/distribution.js';
import { NAMED } from '../../grammars/labels.js';
import { statusIn } from '../../grammars/words.js';
import type { Deadline, Responsible, Status } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { edtfOf } from './facts/edtf.js';
import { leavesOf } from './node-text.js';
import type { NoticeText, Passage } from './notice-text.js';
import { responsibleRole } from './responsible-role.js';

/** A value, with the problems that it is for: `null` for those that no other names. */
export type SharedValue = { numbers: readonly number[] | null } & (
  | { status: Status }
  | { responsible: Responsible }
  | { deadline: Deadline }
);

/** Reads the value of one share, `null` where it says nothing that a problem has. */
type Read = (share: Share) => SharedValue | null;

/** How values behind a label are read, or without one: those are states. */
function readerOf(
  notice: NoticeText,
  passage: Passage,
  label: string | null,
  from: number,
  year?: number,
): Read | null {
  const { words } = notice;
  const span = ({ start, end }: Share) => notice.span(passage, from + start, from + end);
  const text = ({ start, end }: Share) => passage.view.text.slice(from + start, from + end);
  const [role] = label === null ? [] : words.labels.rolesOf(label);
  if (label !== null && role === 'deadline')
    return (share) => ({
      numbers: share.numbers,
      deadline: { value: edtfOf(text(share), words.lexicon, { year })?.value ?? null, ...span(share) },
    });
  if (label !== null && role !== undefined && NAMED.has(role))
    return (share) => ({
      numbers: share.numbers,
      responsible: { role: responsibleRole(role), label, ...span(share) },
    });
  return (share) => {
    // …，等批文下来再动工: what comes next may stand behind.
    const reading = statusIn(words, text(share), true) ?? statusIn(words, text(share).split(',')[0], true);
    return reading && { numbers: share.numbers, status: { ...reading, ...span(share) } };
  };
}

/** No such sentence is without one of these, and hardly a paragraph has them all: a sheet has 200,000 cells. */
const NAMES = /[第題题序号①-⑳]/;
const PARTS = /[；;，,]/;

function mayShare(node: Branch): boolean {
  const values = leavesOf(node).map(({ value }) => value);
  return values.some((value) => NAMES.test(value)) && values.some((value) => PARTS.test(value));
}

function valuesIn(notice: NoticeText, node: Branch, year?: number): SharedValue[] {
  if (!mayShare(node)) return [];
  const passage = notice.passage(node);
  const { text } = passage.view;
  const label = notice.words.labels.read(text, 0);
  const from = label?.end ?? 0;
  const shares = sharesOf(text.slice(from));
  const read = shares && readerOf(notice, passage, label?.word ?? null, from, year);
  if (!read) return [];
  const values = shares.map(read);
  return values.every((one) => one !== null) ? values : [];
}

/**
 * All such values of a notice, in document order.
 *
 * @param year that of the notice, for days without one
 */
export const readSharedValues = (notice: NoticeText, year?: number): SharedValue[] =>
  notice.branches(['paragraph', 'status']).flatMap((node) => valuesIn(notice, node, year));
