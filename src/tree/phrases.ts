/** What the phrases of the notice's grammar hold. */
import type { IToken } from 'chevrotain';
import type { LabelRole } from '../../grammars/labels.js';
import type { NoticeToken, Phrase } from '../../grammars/notice/index.js';
import type { View } from '../lines/view.js';
import type { Table } from '../source/extract.js';
import type { BranchType } from './types.js';

/** The branches of labels whose value is one text. */
export const TEXT_BRANCH: Partial<Record<LabelRole, BranchType>> = {
  finding: 'finding',
  target: 'target',
  deadline: 'deadline',
  leader: 'responsible',
  department: 'responsible',
  assistant: 'responsible',
  status: 'status',
};

export const isPhrase = (part: Phrase | IToken): part is Phrase => (part as Partial<Phrase>).rule !== undefined;
export const hasText = ({ payload }: NoticeToken): boolean => payload.end > payload.start;
/** A table that is no ledger, which stands in the token that opens it. */
export const plainTable = ({ open }: Phrase): Table | undefined =>
  (open as NoticeToken | undefined)?.payload.plain as Table;
export const firstToken = (phrase: Phrase): NoticeToken | null => {
  if (plainTable(phrase)) return phrase.open as NoticeToken;
  for (const part of phrase.parts) {
    const token = isPhrase(part) ? firstToken(part) : (part as NoticeToken);
    if (token && hasText(token)) return token;
  }
  return null;
};
export const holds = (phrase: Phrase, rules: readonly string[]): boolean =>
  phrase.parts.some(
    (part) => isPhrase(part) && (rules.includes(part.rule) || (part.rule === 'labelled' && holds(part, rules))),
  );

/** Whether a phrase has counted measures, by themselves or behind a label for what was done: 进展：1.已完成 has none. */
export const countsMeasures = (phrase: Phrase): boolean =>
  phrase.parts.some((part) => {
    if (!isPhrase(part) || part.rule !== 'labelled') return isPhrase(part) && part.rule === 'measure';
    const role = (part.parts[0] as NoticeToken).payload.role as LabelRole;
    return !TEXT_BRANCH[role] && holds(part, ['measure']);
  });

/** The tokens of a phrase that have text of their own, in order. */
export function textsOf({ parts }: Phrase, found: NoticeToken[] = []): NoticeToken[] {
  for (const part of parts) {
    if (isPhrase(part)) textsOf(part, found);
    else if (hasText(part as NoticeToken)) found.push(part as NoticeToken);
  }
  return found;
}

export const hasLabel = (phrase: Phrase, role: LabelRole): boolean =>
  phrase.parts.some(
    (part) => isPhrase(part) && part.rule === 'labelled' && (part.parts[0] as NoticeToken).payload.role === role,
  );

/** Tokens of one text that is read as a whole: what a bracket round a label left between two of them is its text too. */
export const withoutGaps = (tokens: readonly NoticeToken[]): NoticeToken[] =>
  tokens.map((token, i) => {
    const next = tokens[i + 1];
    const { view, to } = token.payload as unknown as { view: View; to: number };
    const after = next?.payload as unknown as { view: View; from: number } | undefined;
    if (!after || after.view !== view || after.from <= to) return token;
    return { ...token, payload: { ...token.payload, to: after.from, end: view.endAt(after.from) } };
  });

/** Where the value of a label ends among the parts of its phrase: with its line, or the next where it stands alone. */
export function valueEnd({ parts }: Phrase): number {
  const isPause = (part: Phrase | IToken | undefined) => part !== undefined && isPhrase(part) && part.rule === 'pause';
  const first = isPause(parts[1]) ? 2 : 1;
  const end = parts.findIndex((part, i) => i >= first && isPause(part));
  return end < 0 ? parts.length : end;
}

/** 问责情况：无 */
export const saysNothing = (phrase: Phrase): boolean =>
  textsOf(phrase).every(({ payload }) => {
    const { view, from, to } = payload as unknown as { view: View; from: number; to: number };
    return /^(?:无|没有|不涉及|暂无|未涉及)?[。;]?$/.test(view.text.slice(from, to));
  });
