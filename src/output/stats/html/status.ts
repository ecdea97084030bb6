/** The states of all problems: one divided bar and its figures. */
import type { Groups } from '../../../stats/groups.js';
import type { Summary } from '../../../stats/summary.js';
import { formatNumber, formatShare } from '../../numbers.js';
import { statePlace } from '../matrix.js';
import { keyName, type StatsWords } from '../words.js';
import { escapeHtml } from './markup.js';
import { stateColour } from './palette.js';

export const chip = (key: string | null): string =>
  `<i class="chip" aria-hidden="true" style="background:var(--${stateColour(key)})"></i>`;

export function statusParts({ rows }: Groups, { problems }: Summary, words: StatsWords): string {
  const parts = rows
    .map(({ key: [state], problems: count }) => ({ state, count }))
    .sort((a, b) => statePlace(a.state) - statePlace(b.state));
  const segments = parts.map(
    ({ state, count }) => `<i style="--w:${count};background:var(--${stateColour(state)})"></i>`,
  );
  const items = parts.map(
    ({ state, count }) =>
      `<li><span>${chip(state)}${escapeHtml(keyName('status', state, words))}</span>` +
      `<b>${formatNumber(count)}<small>${formatShare(Math.round((count / Math.max(1, problems)) * 1000) / 1000)}</small></b></li>`,
  );
  return (
    `<div class="segments" aria-hidden="true">${segments.join('')}</div>` + `<ul class="states">${items.join('')}</ul>`
  );
}

/** What the colours mean. */
export const legend = (keys: readonly (string | null)[], words: StatsWords): string =>
  `<ul class="legend">${keys.map((key) => `<li>${chip(key)}${escapeHtml(keyName('status', key, words))}</li>`).join('')}</ul>`;
