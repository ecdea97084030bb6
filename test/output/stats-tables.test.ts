import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/cli/messages.js';
import { formatOfOut } from '../../src/cli/out-format.js';
import { displayWidth } from '../../src/output/align.js';
import { STATS_ENDINGS } from '../../src/output/stats/formats.js';
import { barOf, blockLines } from '../../src/output/stats/table.js';
import { TABLES } from '../../src/output/stats/tables.js';
import { plain } from '../../src/output/style.js';
import type { Summary } from '../../src/stats/summary.js';
import { HOSTILE, noticeOf, notices, summaryOf } from '../stats/sample.js';
import { emptyRecord } from './sample.js';

const write = (format: keyof typeof TABLES, summary: Summary, lang: 'zh' | 'en' = 'zh', chosen = false, width = 100) =>
  [...TABLES[format](summary, { lang, style: plain, width }, chosen)].join('');

const CONTEXT = { lang: 'zh', style: plain, width: 100 } as const;

const partOf = (text: string, title: string) => text.split('\n\n').find((part) => part.startsWith(title)) ?? '';

describe('copies', () => {
  const copied = (count: number) =>
    summaryOf(
      Array.from({ length: count }, (_, n) => noticeOf({ source: { ...notices[0].source, path: `${n}.txt` } })),
    );

  it('are listed as far as there is room, and the rest is counted', () => {
    const many = copied(500);
    expect(many.duplicates[0].places).toHaveLength(500);
    for (const format of ['table', 'markdown'] as const) {
      const text = write(format, many);
      expect(text.match(/\d+\.txt/g)).toHaveLength(20);
      expect(text).toContain('另有 480 项');
    }
    const few = write('table', copied(3));
    expect(few.match(/\d+\.txt/g)).toHaveLength(3);
    expect(few).not.toContain('另有');
    // What programs read has them all.
    expect(write('csv', many).match(/\d+\.txt/g)).toHaveLength(500);
  });

  it('cost the work of their lines and no more', () => {
    // A table whose width is asked for at every line asks for each cell as often as there are lines.
    let asked = 0;
    const rows = new Proxy(
      Array.from({ length: 200 }, () => ['甲', '1']),
      {
        get: (target, key, receiver) => {
          asked += 1;
          return Reflect.get(target, key, receiver);
        },
      },
    );
    const block = { title: '', columns: ['名', '数'], texts: 1, rows, notes: [], by: null };
    expect([...blockLines(block, CONTEXT)].length).toBeGreaterThan(200);
    expect(asked).toBeLessThan(200 * 20);
  });
});

describe('table', () => {
  it('has totals, and amounts with what they are, aligned for Chinese', () => {
    const text = write('table', summaryOf(notices));
    expect(partOf(text, '总计')).toMatchInlineSnapshot(`
      "总计
        通报       3
        单位       2
        问题       7
        已完成     3  42.9%
        未说明     2
        措施       8  其中属于问题的 7
        每题措施   1  最少 0 · 中位 1 · 平均 1 · 最多 2
        提及文件   1
        制定文件   0  措施写明制定、出台、印发、修订的《…》，同一通报内不重复计
        其中制度   0
        日期       1
        未读懂    2%
        存疑通报   0  0%
        存疑问题   0  0%"
    `);
    expect(partOf(text, '金额')).toMatchInlineSnapshot(`
      "金额
        提及金额      186,000  措施和成效中出现的全部金额，不论用途
        追回退还金额        0  其中同一分句里写明追回、收缴、清退等的金额
        自述金额      186,000  正文（措施之外）自述的金额，不与上两项相加
        自述追回退还  186,000  其中用词为追回、上缴、清退等的金额"
    `);
  });

  it('tells in each format what share is in doubt', () => {
    const summary = summaryOf([...notices, { ...notices[1], confidence: 0.5 }]);
    expect(partOf(write('table', summary), '总计')).toMatch(/存疑通报 +1 {2}25%\n +存疑问题 +3 {2}30%/);
    expect(write('table', summary, 'en')).toMatch(/notices in doubt +1 {2}25%\n +problems in doubt +3 {2}30%/);
    expect(write('markdown', summary)).toMatch(/\| 存疑通报 \| 1 \| 25% \|/);
    const csv = write('csv', summary);
    expect(csv).toContain('total,,doubt.notices,1\ntotal,,doubt.notices.share,0.25\n');
    expect(csv).toContain('total,,doubt.problems,3\ntotal,,doubt.problems.share,0.3\n');
  });

  it('has a table a grouping, with bars behind all figures', () => {
    const text = write('table', summaryOf(notices));
    expect(partOf(text, '按问题类别\n')).toMatchInlineSnapshot(`
      "按问题类别
      问题类别  通报  问题  已完成  完成率  措施  追回退还
      ────────  ────  ────  ──────  ──────  ────  ────────
      财务管理     1     2       1     50%     2         0  ██████████
      安全生产     1     1       0      0%     1         0  █████
      未归类       2     4       2     50%     4         0  ████████████████████"
    `);
    expect(partOf(text, '按月份')).toMatchInlineSnapshot(`
      "按月份
      月份     通报  问题  已完成  完成率  措施  追回退还
      ───────  ────  ────  ──────  ──────  ────  ────────
      2023-07     1     3       1   33.3%     4         0  ████████████████████
      2023-09     1     3       1   33.3%     3         0  ████████████████████
      2024-01     1     1       1    100%     1         0  ██████▋"
    `);
  });

  it('shows two crossed dimensions in rows and columns, states in their order', () => {
    expect(partOf(write('table', summaryOf(notices), 'en'), 'By category × status')).toMatchInlineSnapshot(`
      "By category × status
      category     completed  in progress  not stated  problems
      ───────────  ─────────  ───────────  ──────────  ────────
      finance              1            ·           1         2
      safety               ·            1           ·         1
      no category          2            1           1         4"
    `);
  });

  it('lists a crossing that is too wide', () => {
    const ids = ['duties', 'procurement', 'responsibility', 'party-life', 'environment', 'internal-control'];
    const summary = summaryOf([noticeOf({}, ...ids.map((id): [string, null] => [id, null]))], 'year,category');
    expect(write('table', summary, 'zh', true, 70)).toMatch(/^年份 +问题类别 +通报/m);
    expect(write('table', summary, 'zh', true, 100)).toMatch(/^年份 .*采购与合同.* 问题$/m);
  });

  it('has every row of a table end in the same column', () => {
    for (const lang of ['zh', 'en'] as const) {
      const part = partOf(write('table', summaryOf(notices, 'organization'), lang, true), lang === 'zh' ? '按' : 'By');
      const [, , rule, ...rows] = part.trimEnd().split('\n');
      for (const row of rows) expect(displayWidth(row.replace(/ +[█▏▎▍▌▋▊▉]+$/, ''))).toBe(displayWidth(rule));
    }
  });

  it('tells only the groupings that were chosen', () => {
    const text = write('table', summaryOf(notices, 'year'), 'en', true);
    expect(text).toContain('By year');
    expect(text).not.toMatch(/By status|Claimed and found|Most named/);
  });

  it('cuts long lists and says so, of times the early ones', () => {
    const months = Array.from({ length: 30 }, (_, index) =>
      noticeOf({ issuedOn: `20${10 + index}-01-01`, organization: `${index}站` }, ['finance', null]),
    );
    const text = write('table', summaryOf(months, 'organization', 'year'), 'zh', true);
    expect(text.match(/另有 10 项/g)).toHaveLength(2);
    expect(text).toMatch(/^2039 /m);
    expect(text).not.toMatch(/^2010 /m);
  });

  it('names copies with their places', () => {
    const text = write('table', summaryOf([notices[1], notices[1]]), 'en');
    expect(partOf(text, 'Duplicate notices').match(/^1 {2}[01]\.txt/gm)).toHaveLength(2);
  });

  it('shows no controls', () => {
    const text = write('table', summaryOf([noticeOf({ organization: HOSTILE }, ['finance', null])]));
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('bars', () => {
  it.each([
    [0, ''],
    [0.01, '▏'],
    [0.5, '▌'],
    [1, '█'],
    [2.25, '██▎'],
  ])('of %s columns are %j', (length, bar) => expect(barOf(length)).toBe(bar));
});

describe('csv', () => {
  const rows = (summary: Summary, chosen = false): string[][] =>
    parseCsv(write('csv', summary, 'zh', chosen), { relax_column_count: false, relax_quotes: false });

  it('is long: dimension, key, measure, value', () => {
    const [head, ...lines] = rows(summaryOf(notices));
    expect(head).toEqual(['dimension', 'key', 'measure', 'value']);
    for (const line of lines) {
      expect(line).toHaveLength(4);
      expect(line[3]).toMatch(/^-?\d+(?:\.\d+)?$/);
    }
    expect(lines).toContainEqual(['total', '', 'problems', '7']);
    expect(lines).toContainEqual(['category', 'finance', 'problems', '2']);
    expect(lines).toContainEqual(['category,status', 'safety,in-progress', 'problems', '1']);
    expect(lines).toContainEqual(['organization', '', 'notices', '1']);
    expect(lines).toContainEqual(['claims', 'problems', 'claimed', '16']);
  });

  it('has no line twice', () => {
    const keys = rows(summaryOf([...notices, notices[1]])).map((line) => line.slice(0, 3).join('\n'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has all groups, and of chosen groupings nothing else', () => {
    const many = Array.from({ length: 50 }, (_, index) => noticeOf({ organization: `${index}站` }, ['finance', null]));
    const lines = rows(summaryOf(many, 'organization'), true).slice(1);
    expect(new Set(lines.map(([dimension]) => dimension))).toEqual(new Set(['total', 'organization']));
    expect(lines.filter(([, , measure]) => measure === 'recovered')).toHaveLength(50);
  });

  it('keeps odd names whole and runs no formula', () => {
    const odd = ['=1+1', '@x', '甲,乙"丙\n丁', '\\'].map((organization) =>
      noticeOf({ organization }, ['finance', null]),
    );
    const keys = new Set(rows(summaryOf(odd, 'organization'), true).map(([, key]) => key));
    expect(keys).toEqual(new Set(['key', '', "'=1+1", "'@x", '甲\\,乙"丙\n丁', '\\\\']));
  });
});

describe('markdown', () => {
  it('has tables of as many cells as their headings', () => {
    const text = write('markdown', summaryOf([...notices, noticeOf({ organization: HOSTILE }, [HOSTILE, null])]), 'en');
    const tables = text.split('\n\n').filter((part) => part.startsWith('|'));
    expect(tables.length).toBeGreaterThan(6);
    const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
    for (const table of tables) {
      const lines = table.trimEnd().split('\n');
      for (const line of lines) expect(cells(line), line).toBe(cells(lines[0]));
    }
  });

  it('has no markup out of a notice', () => {
    const text = write(
      'markdown',
      summaryOf([noticeOf({ organization: HOSTILE }, [null, null])], 'organization'),
      'en',
      true,
    );
    expect(text).toContain('\\<script\\>');
    expect(text).not.toMatch(/(?<!\\)<script/);
  });
});

describe('the format of a file', () => {
  it.each([
    ['a/report.HTML', 'html'],
    ['a.htm', 'html'],
    ['a.csv', 'csv'],
    ['a.md', 'markdown'],
    ['a.json', 'json'],
    ['a.txt', 'table'],
    ['html', 'table'],
    ['a.csv/b', 'table'],
    [undefined, 'table'],
  ])('of %s is %s', (path, format) =>
    expect(formatOfOut(path, undefined, STATS_ENDINGS, catalogue('en')) ?? 'table').toBe(format),
  );
});

it('of nothing every format says so without failing', () => {
  for (const format of ['table', 'csv', 'markdown'] as const) {
    expect(write(format, summaryOf([])), format).not.toBe('');
    expect(write(format, summaryOf([emptyRecord()])), format).not.toMatch(/NaN|undefined|Infinity/);
  }
});
