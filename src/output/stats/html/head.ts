/** The top of the report: what it is about, and its figures in short. */
import type { Summary } from '../../../stats/summary.js';
import { formatNumber, formatShare } from '../../numbers.js';
import { oneLine } from '../../visible.js';
import { copiesNote, doubtRows } from '../blocks.js';
import type { StatsWords } from '../words.js';
import { escapeHtml } from './markup.js';

interface Card {
  name: string;
  value: string;
  unit?: string;
  note: string;
  lead?: boolean;
}

export function headOf(summary: Summary, words: StatsWords): string {
  const months = (summary.groups.find(({ by }) => by.join() === 'month')?.rows ?? []).flatMap(
    ({ key: [month] }) => month ?? [],
  );
  const span = [...new Set([months[0], months[months.length - 1]])].filter((month) => month !== undefined).join(' – ');
  const where = summary.where ? oneLine(words.where(summary.where)) : '';
  const about = [span, words.organizations(formatNumber(summary.organizations)), where].filter((one) => one !== '');
  return (
    `<header><p class="eyebrow">${escapeHtml(words.report.eyebrow)}</p>` +
    `<h1>${escapeHtml(words.title(summary.notices))}</h1><p class="span">${escapeHtml(about.join(' · '))}</p></header>` +
    `<ul class="cards">${cardsOf(summary, words).map(cardOf).join('')}</ul>`
  );
}

function cardsOf(summary: Summary, words: StatsWords): Card[] {
  const { figure, spread, report } = words;
  const { problems, measuresPerProblem: per, byStatus, recovered, claims, made } = summary;
  const completed = byStatus.completed ?? 0;
  const unstated = problems - Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  const [amount, unit] = words.compact(recovered.sum);
  const perProblem = per
    ? `${figure.perProblem} ${(['min', 'median', 'mean', 'max'] as const).map((key) => `${spread[key]} ${formatNumber(per[key])}`).join(' · ')}`
    : '';
  const stated = claims.problems;
  // Said only where there is doubt.
  const [ofNotices, ofProblems] = doubtRows(summary, words).map(([name, value, share]) =>
    value === '0' ? '' : `${name} ${value} (${share})`,
  );
  return [
    {
      name: figure.problems,
      value: formatNumber(problems),
      lead: true,
      note: joined(
        stated.notices > 0
          ? words.claimedAgainst(stated.notices, formatNumber(stated.claimed), formatNumber(stated.found))
          : '',
        ofProblems,
      ),
    },
    {
      name: figure.completed,
      value: problems === 0 ? '–' : formatShare(Math.round((completed / problems) * 1000) / 1000),
      lead: true,
      note: `${figure.completed} ${formatNumber(completed)} · ${figure.unstated} ${formatNumber(unstated)}`,
    },
    {
      name: figure.notices,
      value: formatNumber(summary.notices),
      note: joined(kindsOf(summary, words), copiesNote(summary, words), ofNotices),
    },
    { name: figure.measures, value: formatNumber(summary.measures), note: perProblem },
    { name: words.money.recovered, value: amount, unit, note: report.recoveredNote },
    {
      name: figure.made,
      value: formatNumber(made.documents),
      note: `${figure.regulations} ${formatNumber(made.regulations)}`,
    },
  ];
}

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

const kindsOf = ({ kinds }: Summary, words: StatsWords): string =>
  Object.entries(kinds)
    .map(([kind, count]) => `${Object.hasOwn(words.kind, kind) ? words.kind[kind] : kind} ${formatNumber(count)}`)
    .join(' · ');

const cardOf = ({ name, value, unit, note, lead }: Card): string =>
  `<li${lead ? ' class="lead"' : ''}><span class="name">${escapeHtml(name)}</span>` +
  `<b>${escapeHtml(value)}${unit ? `<small>${escapeHtml(unit)}</small>` : ''}</b>` +
  `${note === '' ? '' : `<span class="note">${escapeHtml(note)}</span>`}</li>`;
