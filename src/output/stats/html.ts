/**
 * The statistics as a report: one file that needs nothing else, with charts as SVG. The same summary gives the same
 * file; no scripts, and a policy that would let none run.
 */
import type { Groups } from '../../stats/groups.js';
import { headOf } from './html/head.js';
import { escapeHtml } from './html/markup.js';
import { groupSection, otherSections } from './html/sections.js';
import { styleSheet } from './html/style.js';
import { tells } from './page.js';
import type { StatsWriter } from './tables.js';
import { type StatsWords, statsWords } from './words.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Usual groupings that stand side by side, being short. */
const SHORT = ['inspection', 'year'];
/** The order of the usual sections, from what most readers ask first. */
const ORDER = ['status', 'month', 'category', 'category,status', 'inspection', 'year', 'organization'];

export const writeStatsHtml: StatsWriter = function* (summary, { lang }, chosen) {
  const words = statsWords(lang);
  const title = escapeHtml(words.title(summary.notices));
  yield `<!DOCTYPE html>\n<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<meta name="generator" content="rectify">\n<title>${title}</title>\n<style>${styleSheet()}</style>\n</head>\n`;
  yield `<body>\n<main class="page">\n${headOf(summary, words)}\n`;
  const ordered = chosen ? summary.groups : usual(summary.groups);
  const sections = ordered.map((groups) => ({ groups, html: groupSection(groups, summary, words) }));
  const isShort = ({ groups }: { groups: Groups }) => !chosen && SHORT.includes(groups.by.join());
  const pair = sections.filter(isShort);
  for (const one of sections) {
    if (!isShort(one)) yield `${one.html}\n`;
    else if (one === pair[0]) yield `<div class="pair">${pair.map(({ html }) => html).join('')}</div>\n`;
  }
  if (!chosen) yield `${otherSections(summary, words)}\n`;
  yield `${footer(words)}\n</main>\n</body>\n</html>\n`;
};

const footer = ({ report, madeNote, figure }: StatsWords): string =>
  `<footer><p>${escapeHtml(figure.made)}: ${escapeHtml(madeNote)}</p><p>${escapeHtml(report.footer)}</p></footer>`;

/** In the order of the page, without those in which nothing is known. */
const usual = (all: readonly Groups[]): Groups[] =>
  ORDER.flatMap((name) => all.find(({ by }) => by.join() === name) ?? []).filter(tells);
