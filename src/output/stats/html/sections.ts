/** The sections of the report: one a grouping, then money, claims, documents and copies. */
import type { Groups } from '../../../stats/groups.js';
import type { Summary } from '../../../stats/summary.js';
import { formatNumber } from '../../numbers.js';
import { citedBlock, claimBlock, copiesOf, MOST_ROWS, moneyRows, recoveredBlock } from '../blocks.js';
import { type Matrix, matrixBlock, matrixOf } from '../matrix.js';
import type { StatsWords } from '../words.js';
import { barChart } from './bars.js';
import { figureOf } from './chart.js';
import { heatChart } from './heat.js';
import { escapeHtml } from './markup.js';
import { stateColour } from './palette.js';
import { legend, statusParts } from './status.js';
import { blockTable, groupTable } from './tables.js';
import { cutTo, trendChart } from './trend.js';

/** Documents that are listed. */
const CITED = 12;

/** A part of the page under its heading. `long` ones may be cut between rows on paper. */
export const section = (id: string, title: string, lede: string, body: string, long = false): string =>
  `<section class="card${long ? ' long' : ''}" aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2>` +
  `${lede === '' ? '' : `<p class="lede">${escapeHtml(lede)}</p>`}${body}</section>`;

const split = (chart: string, table: string): string => `<div class="split">${chart}<div>${table}</div></div>`;

/** The section of one grouping, or `''` where it has nothing to tell. */
export function groupSection(groups: Groups, summary: Summary, words: StatsWords): string {
  const { by } = groups;
  const id = `by-${by.join('-')}`;
  const title = words.by(by.map((one) => words.dimension[one]));
  if (by.length === 2) return crossing(id, title, groups, words);
  const table = (bars: boolean) => groupTable(groups, words, bars);
  switch (by[0]) {
    case 'status':
      return section(id, title, words.report.statusNote, statusParts(groups, summary, words));
    case 'month': {
      const chart = trendChart(groups.rows, words);
      const cut = cutTo(groups.rows);
      const note = [words.report.trendNote, cut ? words.months(...cut) : ''].join(words.gap);
      return section(
        id,
        words.part.trend,
        note.trim(),
        chart ? split(figureOf(chart), table(false)) : table(true),
        true,
      );
    }
    case 'category':
      return categories(id, title, groups, summary, words);
    default:
      return section(id, title, '', table(true), true);
  }
}

const top = (matrix: Matrix): Matrix => ({
  ...matrix,
  rows: matrix.rows.slice(0, MOST_ROWS),
  counts: matrix.counts.slice(0, MOST_ROWS),
});

function categories(id: string, title: string, groups: Groups, summary: Summary, words: StatsWords): string {
  const crossed = summary.groups.find(({ by }) => by.join() === 'category,status');
  // What has no category would dwarf all that has.
  const known = crossed && { ...crossed, rows: crossed.rows.filter(({ key }) => key[0] !== null) };
  const matrix = known && matrixOf(known, words);
  if (!matrix?.rows.length) return section(id, title, '', groupTable(groups, words, true), true);
  const shown = top(matrix);
  const chart = barChart('categories', title, shown, shown.keys.map(stateColour));
  const body = split(figureOf(chart), groupTable(groups, words, false));
  const without = groups.rows.find(({ key }) => key[0] === null);
  const left = without ? words.leftOut(words.unknown.category, formatNumber(without.problems)) : '';
  return section(id, title, [words.report.categoryNote, left].join(words.gap), legend(shown.keys, words) + body, true);
}

/** A heat map, its figures once more as a table for who cannot see it. */
function crossing(id: string, title: string, groups: Groups, words: StatsWords): string {
  const matrix = matrixOf(groups, words);
  const block = matrixBlock(groups, words);
  if (!matrix || !block || groups.rows.length === 0)
    return section(id, title, '', groupTable(groups, words, true), true);
  const chart = figureOf(heatChart(`heat-${groups.by.join('-')}`, title, top(matrix)));
  return section(id, title, words.report.heatNote, `${chart}<div class="hidden">${blockTable(block)}</div>`);
}

/** What is not of any grouping. */
export function otherSections(summary: Summary, words: StatsWords): string {
  const { claims, cited, duplicates } = summary;
  const stated = [claims.problems, claims.measures, claims.completed, claims.regulations];
  return [
    moneySection(summary, words),
    stated.some(({ notices }) => notices > 0)
      ? section('claims', words.part.claims, words.claimNote, blockTable(claimBlock(summary, words)))
      : '',
    cited.titles > 0 ? section('cited', words.part.cited, '', blockTable(citedBlock(summary, words, CITED)), true) : '',
    section(
      'copies',
      words.part.duplicates,
      duplicates.length > 0 ? words.duplicateNote : '',
      copies(summary, words),
      true,
    ),
  ].join('');
}

function moneySection(summary: Summary, words: StatsWords): string {
  const facts = moneyRows(summary, words).map(
    ([name, value, note]) =>
      `<div><dt>${escapeHtml(name)}</dt><dd class="value">${escapeHtml(words.yuan(value))}</dd>` +
      `<dd class="note">${escapeHtml(note)}</dd></div>`,
  );
  const block = recoveredBlock(summary, words);
  const list = `<dl class="facts">${facts.join('')}</dl>`;
  const table = `<h3>${escapeHtml(block.title)}</h3>${blockTable(block)}`;
  return section('money', words.part.money, '', block.rows.length > 0 ? split(list, table) : list, true);
}

function copies(summary: Summary, words: StatsWords): string {
  const { shown, left } = copiesOf(summary);
  if (shown.length === 0) return `<p class="lede">${escapeHtml(words.noDuplicates)}</p>`;
  const items = shown.map(({ title, organization, places }) => {
    const list = places.map((place) => `<li>${escapeHtml(place ?? '<stdin>')}</li>`).join('');
    const name = title ?? organization ?? words.notSaid;
    return `<li><strong>${escapeHtml(name)}</strong> · ${escapeHtml(words.copies(places.length))}<ul>${list}</ul></li>`;
  });
  const more = left > 0 ? `<p class="lede">${escapeHtml(words.more(left))}</p>` : '';
  return `<ul class="copies">${items.join('')}</ul>${more}`;
}
