/** Tables of the report, with bars in their cells. */
import type { GroupRow, Groups } from '../../../stats/groups.js';
import { formatNumber, formatShare } from '../../numbers.js';
import { type Block, keysOf, MOST_ROWS, shownOf } from '../blocks.js';
import type { StatsWords } from '../words.js';
import { escapeHtml, percent } from './markup.js';

const bar = (part: number, whole: number): string =>
  `<span class="bar" aria-hidden="true"><i style="--w:${percent(part, whole)}"></i></span>`;

/** A region that scrolls sideways where it must, and can be reached by the keyboard then. */
export const scrolling = (label: string, table: string): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}">${table}</div>`;

/** Ten years of months. */
const MOST_TIMES = 120;

interface Figure {
  head: string;
  cell(row: GroupRow): string;
  /** Left out on a phone. */
  extra?: boolean;
}

/** The table of a grouping, at most {@link MOST_ROWS} rows, or {@link MOST_TIMES} of times; with `bars` where no chart stands beside it. */
export function groupTable({ by, rows }: Groups, words: StatsWords, bars: boolean): string {
  const { figure } = words;
  const figures: Figure[] = [
    { head: figure.notices, cell: ({ notices }) => formatNumber(notices) },
    { head: figure.problems, cell: ({ problems }) => formatNumber(problems) },
    { head: figure.measures, cell: ({ measures }) => formatNumber(measures), extra: true },
    {
      head: figure.completed,
      cell: ({ completed, problems }) =>
        problems === 0 ? '–' : formatShare(Math.round((completed / problems) * 100) / 100),
    },
  ];
  const title = words.by(by.map((one) => words.dimension[one]));
  const shown = shownOf({ by, rows }, by[0] === 'month' || by[0] === 'year' ? MOST_TIMES : MOST_ROWS);
  const whole = Math.max(0, ...shown.map(({ problems }) => problems));
  const head = [
    ...by.map((one) => `<th scope="col" class="text">${escapeHtml(words.dimension[one])}</th>`),
    ...figures.map((one) => `<th scope="col"${one.extra ? ' class="extra"' : ''}>${escapeHtml(one.head)}</th>`),
  ];
  const body = shown.map((row) => {
    const [first, ...others] = keysOf(row, by, words).map(escapeHtml);
    return [
      `<tr><th scope="row" class="text">${first}${bars ? bar(row.problems, whole) : ''}</th>`,
      ...others.map((name) => `<td class="text">${name}</td>`),
      ...figures.map((one) => `<td${one.extra ? ' class="extra"' : ''}>${escapeHtml(one.cell(row))}</td>`),
      '</tr>',
    ].join('');
  });
  const left = rows.length - shown.length;
  const more = left > 0 ? `<p class="more">${escapeHtml(words.more(left))}</p>` : '';
  return scrolling(title, tableOf(title, head, body)) + more;
}

const tableOf = (caption: string, head: readonly string[], body: readonly string[]): string =>
  `<table><caption class="hidden">${escapeHtml(caption)}</caption>` +
  `<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;

/** A table as all formats have it. */
export function blockTable({ title, columns, texts, rows, sizes }: Block): string {
  const whole = Math.max(0, ...(sizes ?? []));
  const kind = (index: number) => (index < texts ? ' class="text"' : '');
  const head = columns.map((name, index) => `<th scope="col"${kind(index)}>${escapeHtml(name)}</th>`);
  const body = rows.map((cells, row) => {
    const line = cells.map((cell, index) => {
      const tag = index === 0 ? 'th scope="row"' : 'td';
      const below = index === 0 && sizes ? bar(sizes[row], whole) : '';
      return `<${tag}${kind(index)}>${escapeHtml(cell)}${below}</${tag.slice(0, 2)}>`;
    });
    return `<tr>${line.join('')}</tr>`;
  });
  return scrolling(title, tableOf(title, head, body));
}
