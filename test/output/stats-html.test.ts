import { describe, expect, it } from 'vitest';
import { barChart } from '../../src/output/stats/html/bars.js';
import { figureOf } from '../../src/output/stats/html/chart.js';
import { stepOf } from '../../src/output/stats/html/heat.js';
import { escapeHtml, percent } from '../../src/output/stats/html/markup.js';
import { COLOURS, standIn, withVariables } from '../../src/output/stats/html/palette.js';
import { styleSheet } from '../../src/output/stats/html/style.js';
import { cutTo, timeline } from '../../src/output/stats/html/trend.js';
import { writeStatsHtml } from '../../src/output/stats/html.js';
import { plain } from '../../src/output/style.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { HOSTILE, noticeOf, notices, summaryOf } from '../stats/sample.js';
import { elementsOf } from '../support/markup.js';
import { emptyRecord } from './sample.js';

const page = (records: readonly NoticeRecord[], lang: 'zh' | 'en' = 'zh', ...by: string[]) =>
  [...writeStatsHtml(summaryOf(records, ...by), { lang, style: plain, width: 100 }, by.length > 0)].join('');

const hostile: NoticeRecord[] = [
  noticeOf(
    {
      organization: HOSTILE,
      title: HOSTILE,
      issuedOn: '2024-01-02',
      source: { ...emptyRecord().source, path: HOSTILE },
    },
    [HOSTILE, 'completed'],
    ['finance', null],
  ),
];

describe('the report', () => {
  it.each(['zh', 'en'] as const)('is well-formed in %s', (lang) => {
    const elements = elementsOf(page([...notices, notices[1]], lang));
    expect(elements[0]).toMatchObject({ name: 'html', attributes: { lang: lang === 'zh' ? 'zh-CN' : 'en' } });
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
    expect(elements.filter(({ name }) => name === 'h2').length).toBeGreaterThan(6);
  });

  it('takes text out of notices as text, wherever it stands', () => {
    for (const by of [[], ['organization'], ['category'], ['category,status'], ['organization,category'], ['notice']]) {
      const text = page([...hostile, ...hostile], 'en', ...by);
      const names = new Set(elementsOf(text).map(({ name }) => name));
      expect(names.has('script')).toBe(false);
      expect(text).not.toMatch(/<script|<svg onload|[\u001b\u202e]/);
      expect(
        elementsOf(text).flatMap(({ attributes }) => Object.keys(attributes).filter((key) => /^on/.test(key))),
      ).toEqual([]);
    }
    expect(page(hostile, 'en', 'organization')).toContain('&lt;script&gt;alert(&quot;1&quot;)');
  });

  it('tells what is in doubt, where anything is', () => {
    expect(page(notices)).not.toContain('存疑');
    const text = page([...notices, { ...notices[1], confidence: 0.5 }]);
    expect(text).toContain('存疑通报 1 (25%)');
    expect(text).toContain('存疑问题 3 (30%)');
  });

  it('needs nothing else: no script, no address, no font or picture from elsewhere', () => {
    const text = page(notices);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|@import|<script|<link|<img|src=/,
    );
    expect(text).toContain("default-src 'none'");
  });

  it('is the same every time', () => {
    const first = page(notices);
    page(hostile);
    expect(page(notices)).toBe(first);
    expect(first).not.toMatch(/zr\d/);
  });

  it('has ids once, and labels that lead somewhere', () => {
    const elements = elementsOf(page(notices));
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const uses = elements.flatMap(({ attributes }) => [attributes['aria-labelledby'], attributes['aria-describedby']]);
    const wanted = uses.filter((one) => one !== undefined);
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has a title and a description in every chart, and a caption on every table', () => {
    const text = page(notices);
    const elements = elementsOf(text);
    const count = (name: string) => elements.filter((one) => one.name === name).length;
    expect(count('svg')).toBe(6);
    expect(count('desc')).toBe(count('svg'));
    expect(text.match(/<svg [^>]*role="img"[^>]*><title /g)).toHaveLength(count('svg'));
    expect(count('table')).toBeGreaterThan(6);
    expect(count('caption')).toBe(count('table'));
  });

  it('draws in variables that both schemes give, and in no other colour', () => {
    const text = page(notices);
    const colours = [...text.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--'))).toEqual([]);
    const used = new Set([...text.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name));
    used.delete('w');
    expect([...used].filter((name) => !(name in COLOURS))).toEqual([]);
    expect(text).toMatch(/@media screen and \(prefers-color-scheme:dark\)/);
  });

  it('tells only the groupings that were chosen', () => {
    const headings = elementsOf(page(notices, 'en', 'year', 'category,status')).filter(({ name }) => name === 'h2');
    expect(headings.map(({ text }) => text)).toEqual(['By year', 'By category × status']);
  });

  it('can be made of next to nothing', () => {
    for (const records of [[], [emptyRecord()], [noticeOf({}, [null, null])]]) {
      const text = page(records);
      expect(() => elementsOf(text)).not.toThrow();
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });
});

describe('contrast', () => {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5]
      .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const PAIRS = [
    ['ink', 'page'],
    ['ink', 'card'],
    ['muted', 'page'],
    ['muted', 'card'],
    ['muted', 'soft'],
    ['accent', 'soft'],
    ['accent', 'page'],
    ['on0', 'heat0'],
    ['on1', 'heat1'],
    ['on2', 'heat2'],
    ['on3', 'heat3'],
    ['on4', 'heat4'],
  ] as const; // prettier-ignore

  it.each(['light', 'dark'] as const)('of text is that of WCAG AA in the %s scheme', (scheme) => {
    for (const [text, ground] of PAIRS)
      expect(contrast(COLOURS[text][scheme], COLOURS[ground][scheme]), `${text} on ${ground}`).toBeGreaterThan(4.5);
  });
});

describe('parts of the report', () => {
  it('escape what markup means', () => {
    expect(escapeHtml(`<a href="x" b='y'>&\u0000\n`)).toBe('&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;␀ ');
    expect(escapeHtml('\ud800x𠮷')).toBe('\ufffdx𠮷');
  });

  it('have shares of nothing', () => expect([percent(1, 3), percent(0, 0)]).toEqual(['33.33%', '0%']));

  it('step heat by the root, none apart from some', () => {
    expect([0, 1, 4, 30, 64, 100, 900].map((count) => stepOf(count, 100))).toEqual([0, 1, 1, 3, 4, 4, 4]);
    expect(stepOf(0, 0)).toBe(0);
  });

  it('turn stand-ins into variables, and no other colour', () => {
    expect(withVariables(`fill="${standIn('accent')}" stroke="#010203"`)).toBe('fill="var(--accent)" stroke="#010203"');
    expect(withVariables('#0101ff')).toBe('#0101ff');
  });

  it('draw each chart for a desk and a phone', () => {
    const matrix = { rows: ['甲<乙'], columns: ['已完成'], keys: ['completed'], rowKeys: ['a'], counts: [[3]] };
    const figure = figureOf(barChart('x', '标题', matrix, ['completed']));
    const drawings = elementsOf(figure).filter(({ name }) => name === 'svg');
    expect(drawings.map(({ attributes }) => attributes.class)).toEqual(['wide', 'narrow']);
    expect(figure).toContain('甲&lt;乙');
  });
});

describe('the report on paper', () => {
  const paper = styleSheet().split('@media print')[1];
  /** What a selector gets on paper, by its last rule. */
  const ruleOf = (selector: string) =>
    [...paper.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, names]) => names.split(',').includes(selector))
      .map(([, , rule]) => rule)
      .join(';');
  it('cuts sections anywhere, and no border with them', () => {
    expect(ruleOf('.card')).toContain('break-inside:auto');
    expect(ruleOf('.card')).toMatch(/border:0;border-top:1px/);
    expect(ruleOf('.card')).not.toContain('avoid');
  });
  it.each(['figure', 'tr', '.pair', '.states', '.facts div', '.copies li'])('keeps %s whole', (selector) => {
    expect(ruleOf(selector)).toContain('break-inside:avoid');
  });
  it.each(['h2', 'h3', '.lede', 'thead'])('keeps %s with what follows', (selector) => {
    expect(ruleOf(selector)).toContain('break-after:avoid');
  });
});

describe('the trend', () => {
  const row = (month: string | null, problems: number) => ({
    ...{ key: [month], problems, notices: 1, measures: 0, completed: 0, unstated: 0, recovered: 0, made: 0 },
  });

  it('has months without notices as zero', () => {
    expect(timeline([row('2023-11', 3), row('2024-02', 1), row(null, 9)])).toEqual([
      ['2023-11', 3],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 1],
    ]);
  });

  it('is of the last months where they hold most of it, else of the decade that does', () => {
    const last = timeline([row('2007-01', 1), row('2023-06', 2), row('2024-01', 7)]);
    expect([last.length, last[0], last[7]]).toEqual([8, ['2023-06', 2], ['2024-01', 7]]);
    const years = timeline([row('2019-01', 5), row('2024-01', 5)]);
    expect([years.length, years[0], years[1], years[60]]).toEqual([61, ['2019-01', 5], ['2019-02', 0], ['2024-01', 5]]);
    const long = timeline([row('1999-01', 5), row('2012-03', 2), row('2021-12', 2)]);
    expect([long.length, long[0]]).toEqual([1, ['1999-01', 5]]);
  });

  it('is by month whatever the years are', () => {
    for (const [month] of timeline([row('2015-01', 5), row('2019-06', 5), row('2024-01', 5)]))
      expect(month).toMatch(/^\d{4}-\d{2}$/);
    expect(timeline([row('2022-01', 5), row('2023-05', 4), row('9999-01', 1)]).at(-1)).toEqual(['2023-05', 4]);
  });

  it('says which months it shows where it leaves some out', () => {
    expect(cutTo([row('2007-01', 1), row('2023-06', 2), row('2024-01', 7)])).toEqual(['2023-06', '2024-01']);
    expect(cutTo([row('2023-06', 2), row('2024-01', 7), row(null, 3)])).toBeNull();
    expect(cutTo([row(null, 3)])).toBeNull();
  });

  it('of nothing is empty', () => expect(timeline([row(null, 1)])).toEqual([]));
});
