import { formatNumber, formatShare } from '../numbers.js';
import { type Part, rows } from './page.js';

/** How to reach the body that speaks. */
export const contactLines: Part = function* ({ contact }, page) {
  if (contact === null) return;
  const { contact: title, contacts, separator } = page.labels;
  yield page.style.strong(title);
  const keys = Object.keys(contacts) as (keyof typeof contacts)[];
  yield* rows(
    keys.map((key) => [contacts[key], contact[key].join(separator)]),
    page,
  );
};

/** The figures that the notice states about itself. */
export const claimLines: Part = function* ({ claims }, page) {
  const { claims: title, claim, yuan } = page.labels;
  const keys = Object.keys(claim) as (keyof typeof claim)[];
  const figures = keys.map((key): [string, string | null] => [claim[key], figure(key, claims[key])]);
  const money = claims.money.map(({ label, value }): [string, string] => [label, yuan(formatNumber(value))]);
  if ([...figures, ...money].every(([, value]) => value === null)) return;
  yield page.style.strong(title);
  yield* rows([...figures, ...money], page);
};

function figure(key: string, value: number | null): string | null {
  if (value === null) return null;
  return key === 'completionRate' ? formatShare(value) : formatNumber(value);
}

/** What was counted. */
export const totalLines: Part = function* ({ statistics }, page) {
  const { totals, total, yuan } = page.labels;
  const spread = statistics.measuresPerProblem;
  yield page.style.strong(totals);
  yield* rows(
    [
      [total.sections, formatNumber(statistics.sections)],
      [total.problems, formatNumber(statistics.problems)],
      [total.measures, formatNumber(statistics.measures)],
      [total.perProblem, spread && `${spread.min} / ${spread.median} / ${spread.max}`],
      [total.documents, formatNumber(statistics.documents)],
      [total.dates, formatNumber(statistics.dates)],
      [total.money, yuan(formatNumber(statistics.money))],
      [total.unread, formatShare(statistics.unread.share)],
    ],
    page,
  );
};
