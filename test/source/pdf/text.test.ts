/** What a reader sees on the pages of a PDF, and nothing else, is its text. */
import { describe, expect, it } from 'vitest';
import { open, parse, read } from '../../../src/index.js';
import { readPdf } from '../../../src/source/pdf/index.js';
import { A4_HEIGHT, A4_WIDTH, fileOf, objectsOf, type PdfPage, pdf, type Shown } from '../../support/pdf.js';
import { typeset } from '../../support/typeset.js';

const [LEFT, SIZE, PITCH] = [73.5, 16, 28];

/** Lines below one another from the left margin on, with ems that each is set in by. */
const lines = (...all: (string | [ems: number, text: string])[]): Shown[] =>
  all.map((one, i) => {
    const [ems, text] = typeof one === 'string' ? [0, one] : one;
    return { text, x: LEFT + ems * SIZE, y: 105 + i * PITCH };
  });
const FULL = '整改工作领导小组召开专题会议研究部署各项任务并逐条明确责';

async function extractOf(...pages: PdfPage[]) {
  return (await readPdf(pdf(pages))).extract;
}
/** The text proper, and what stands behind it as furniture. */
async function textOf(...pages: PdfPage[]): Promise<[own: string, furniture: string]> {
  const { text, end = text.length } = await extractOf(...pages);
  return [text.slice(0, end).replace(/\n+$/, ''), text.slice(end).trim()];
}
const plain = async (...shown: Shown[]): Promise<string> => (await textOf({ shown }))[0];

describe('a line', () => {
  it.each<[what: string, shown: Shown[], text: string]>([
    [
      'has no blanks where it was stretched',
      [{ text: '关于台账不清的问题', x: 80, y: 100, spacing: 5 }],
      '关于台账不清的问题',
    ],
    ['keeps the blanks that were typed', [{ text: '电 话：83320176', x: 80, y: 100 }], '电 话：83320176'],
    [
      'has blanks for a wide gap',
      [
        { text: '责任人：陶某', x: 80, y: 100 },
        { text: '时限：6月底', x: 240, y: 100 },
      ],
      '责任人：陶某        时限：6月底',
    ],
    [
      'has none beside figures that stand a little off',
      [
        { text: '截至', x: 80, y: 100 },
        { text: '2024', x: 80 + 32 + 4, y: 100 },
        { text: '年底', x: 80 + 32 + 4 + 32 + 4, y: 100 },
      ],
      '截至2024年底',
    ],
    [
      'is one, whatever the order in which it was drawn',
      [
        { text: '不清', x: 80 + 64, y: 100 },
        { text: '关于台账', x: 80, y: 100 },
      ],
      '关于台账不清',
    ],
    [
      'is read once if it is printed over itself',
      [
        { text: '一、基本情况', x: 80, y: 100 },
        { text: '一、基本情况', x: 80.4, y: 100 },
      ],
      '一、基本情况',
    ],
    ['keeps a figure that stands twice in it', [{ text: '共22项，22项办结', x: 80, y: 100 }], '共22项，22项办结'],
    [
      'holds a raised figure',
      [
        { text: '台账', x: 80, y: 100 },
        { text: '1', x: 112, y: 95, size: 8 },
        { text: '不清', x: 117, y: 100 },
      ],
      '台账1不清',
    ],
  ])('%s', async (_, shown, text) => {
    expect(await plain(...shown)).toBe(text);
  });

  it('has plain characters for radicals that a font names instead', async () => {
    expect(await plain({ text: '⼀、⾯向群众⻚面', x: 80, y: 100 })).toBe('一、面向群众页面');
  });
});

describe('a paragraph', () => {
  it('goes on where the setter had no room left', async () => {
    expect(await plain(...lines([2, FULL.slice(2)], FULL, '任分工。', [2, '下一段。']))).toBe(
      `　　${FULL.slice(2)}${FULL}任分工。\n　　下一段。`,
    );
  });
  it('ends on a full line above one that is set in', async () => {
    const text = await plain(...lines([2, FULL.slice(2)], FULL, [2, FULL.slice(2)], '任分工。', [2, '下一段。']));
    expect(text.split('\n')).toHaveLength(3);
  });
  it('ends on a short line', async () => {
    expect(await plain(...lines(FULL, '任分工。', FULL))).toBe(`${FULL}任分工。\n${FULL}`);
  });
  it('ends where the next stands lower than lines of it do', async () => {
    const apart = { text: FULL, x: LEFT, y: 105 + 3 * PITCH + 20 };
    expect(await plain(...lines(FULL, FULL, '任分工'), ...lines(), apart)).toBe(`${FULL}${FULL}任分工\n\n${FULL}`);
  });
  it('hangs below its number', async () => {
    const text = await plain(...lines(`1.${FULL.slice(1)}`, [1, FULL.slice(1)], [1, '任分工。'], '2.下一项。'));
    expect(text).toBe(`1.${FULL.slice(1)}${FULL.slice(1)}任分工。\n2.下一项。`);
  });
  it('does not go on in an item below a closed one', async () => {
    const closed = `${FULL.slice(0, 27)}。`;
    expect(await plain(...lines(closed, `2.${FULL.slice(1)}`, '任。'))).toBe(`${closed}\n2.${FULL.slice(1)}任。`);
  });
  it('runs on across a page, between what stands at the edges', async () => {
    const foot = (n: number): Shown => ({ text: `— ${n} —`, x: 270, y: 800, size: 14 });
    const [own, furniture] = await textOf(
      { shown: [...lines([2, FULL.slice(2)], FULL), foot(1)] },
      { shown: [...lines('任分工。', [2, '下一段。']), foot(2)] },
    );
    expect(own).toBe(`　　${FULL.slice(2)}${FULL}任分工。\n　　下一段。`);
    expect(furniture).toBe('— 1 —\n— 2 —');
  });
  it('has a blank between words of letters, and keeps numbers whole', async () => {
    const words = `${FULL.slice(0, 24)}Word`;
    expect(await plain(...lines(words, 'Excel表格。'))).toBe(`${words} Excel表格。`);
  });
});

describe('a title', () => {
  it('is rejoined from the lines in its middle, and set off', async () => {
    const middle = (text: string, y: number): Shown => ({ text, x: (A4_WIDTH - text.length * 22) / 2, y, size: 22 });
    const shown = [
      middle('中共松溪县水利局党组关于县委第三巡察组', 110),
      middle('反馈意见整改情况的通报', 145),
      ...lines('', '', '', [2, FULL.slice(2)], '任。', FULL, '任。').filter(({ text }) => text),
    ];
    const record = parse(await open(pdf([{ shown }])));
    expect(record.title).toBe('中共松溪县水利局党组关于县委第三巡察组反馈意见整改情况的通报');
  });
});

describe('columns', () => {
  const column = (text: string, x: number, rows: number): Shown[] =>
    Array.from({ length: rows }, (_, i) => ({
      text: i + 1 < rows ? text : `${text.slice(0, 3)}。`,
      x,
      y: 200 + i * 24,
    }));
  it('are read one after the other, below what stands over both', async () => {
    const head = { text: '关于两栏排版的整改情况通报', x: 190, y: 120 };
    const text = await plain(
      head,
      ...column('左栏文字左栏文字左栏文字', LEFT, 8),
      ...column('右栏文字右栏文字右栏文字', 320, 8),
    );
    expect(text.indexOf('关于')).toBeLessThan(text.indexOf('左'));
    expect(text.lastIndexOf('左')).toBeLessThan(text.indexOf('右'));
    expect(text.match(/左栏文字/g)).toHaveLength(21);
  });
  it('are none where words stand beside words in a few lines', async () => {
    const text = await plain(
      ...lines('联系人：陶某', '电话：83320176', '邮编：400000'),
      ...[0, 1, 2].map((i) => ({ text: '传真：83320177', x: 330, y: 105 + i * PITCH })),
    );
    expect(text.split('\n')).toHaveLength(3);
  });
});

/** A ruled table: widths of columns, rows of cells of lines; what it is open at is not ruled. */
function ruled(
  widths: readonly number[],
  rows: readonly string[][][],
  top: number,
  open: 'bottom' | 'sides' | '' = '',
) {
  const shown: Shown[] = [];
  const rules: [number, number, number, number][] = [];
  const xs = [LEFT];
  for (const width of widths) xs.push(xs[xs.length - 1] + width);
  const right = xs[xs.length - 1];
  let y = top;
  rules.push([LEFT, y, right, y]);
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries())
      for (const [i, text] of cell.entries()) shown.push({ text, x: xs[c] + 4, y: y + 16 + i * 14, size: 10 });
    y += 10 + 14 * Math.max(...row.map(({ length }) => length));
    if (open !== 'bottom' || r + 1 < rows.length) rules.push([LEFT, y, right, y]);
  }
  for (const x of open === 'sides' ? xs.slice(1, -1) : xs) rules.push([x, top, x, y]);
  return { shown, rules };
}
const HEAD = [['序号'], ['存在问题'], ['整改措施'], ['整改状态']];
const WIDTHS = [40, 120, 200, 80];
const LEDGER = [
  HEAD,
  [['1'], ['台账登记不清，长期无', '人核对'], ['一是补记台账；二是专人管理。'], ['已完成']],
  [['2'], ['公车管理不严'], ['封存车辆。'], ['正在推进']],
];

describe('a table', () => {
  const title = { text: '松溪县水利局关于巡察整改情况的通报', x: 150, y: 100 };
  const cellsOf = async (...pages: PdfPage[]): Promise<string[][][]> => {
    const { text, tables } = await extractOf(...pages);
    return tables.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => text.slice(cell.start, cell.end))));
  };
  it.each(['', 'sides'] as const)('has the cells that its lines make, open at %j', async (open) => {
    const { shown, rules } = ruled(WIDTHS, LEDGER, 140, open);
    expect(await cellsOf({ shown: [title, ...shown], rules })).toEqual([
      [
        ['序号', '存在问题', '整改措施', '整改状态'],
        ['1', '台账登记不清，长期无人核对', '一是补记台账；二是专人管理。', '已完成'],
        ['2', '公车管理不严', '封存车辆。', '正在推进'],
      ],
    ]);
    const { problems } = parse(await open_(pdf([{ shown: [title, ...shown], rules }])));
    expect(problems.map(({ finding, measures, status }) => [finding, measures.length, status?.state])).toEqual([
      ['台账登记不清，长期无人核对', 2, 'completed'],
      ['公车管理不严', 1, 'in-progress'],
    ]);
  });
  it('goes on overleaf, its header printed again, a row cut by the end of the page', async () => {
    const first = ruled(WIDTHS, [HEAD, LEDGER[1], [['2'], ['公车管'], ['封存'], ['']]], 640, 'bottom');
    const second = ruled(
      WIDTHS,
      [HEAD, [[], ['理不严'], ['车辆。'], ['正在推进']], [['3'], ['印章'], ['收回。'], ['已完成']]],
      60,
    );
    const [table, ...others] = await cellsOf({ ...first, shown: [title, ...first.shown] }, second);
    expect(others).toEqual([]);
    expect(table.map(([number]) => number)).toEqual(['序号', '1', '2', '3']);
    expect(table[2].map((cell) => cell.replace(/\n/g, ''))).toEqual(['2', '公车管理不严', '封存车辆。', '正在推进']);
  });
  it('joins cells that no line parts', async () => {
    const { shown, rules } = ruled(WIDTHS, LEDGER, 140);
    // The first column's line below row 1 is left out: the cell goes on in row 2.
    const cut = rules.map(([x1, y1, x2, y2], i): [number, number, number, number] =>
      i === 2 ? [x1 + WIDTHS[0], y1, x2, y2] : [x1, y1, x2, y2],
    );
    const [table] = await cellsOf({ shown: [title, ...shown.filter(({ text }) => text !== '2')], rules: cut });
    expect(table.map(([number]) => number)).toEqual(['序号', '1', '']);
  });
  it('is none where a single line or a frame is drawn', async () => {
    const shown = lines(FULL, '任。');
    expect(await cellsOf({ shown, rules: [[LEFT, 90, 520, 90]] })).toEqual([]);
    const frame: PdfPage['rules'] = [
      [60, 80, 540, 80],
      [60, 700, 540, 700],
      [60, 80, 60, 700],
      [540, 80, 540, 700],
    ];
    expect(await cellsOf({ shown, rules: frame })).toEqual([]);
  });
});
const open_ = open;

describe('furniture', () => {
  const NOTICE = `松溪县水利局关于巡察整改情况的通报\n${Array.from(
    { length: 30 },
    (_, i) =>
      `${i + 1}.针对第${i + 1}项台账不清的问题\n整改情况：一是补记台账，逐笔核对近三年的往来款项；二是专人管理。已完成整改。`,
  ).join('\n')}`;
  it('is the head and the number of every page', async () => {
    const { text, end } = await extractOf(...typeset(NOTICE, { head: '巡察整改专刊' }));
    expect(text.slice(0, end)).not.toMatch(/专刊|— \d/);
    expect(text.slice(end).match(/专刊/g)?.length).toBeGreaterThan(2);
  });
  it('is what the file itself tells to be the page’s', async () => {
    const shown = [...lines(FULL, '任。'), { text: '内部刊物', x: 80, y: 40, size: 9, artifact: true }];
    expect(await textOf({ shown })).toEqual([`${FULL}任。`, '内部刊物']);
  });
  it('is what runs askew', async () => {
    const shown = [...lines(FULL, '任。'), { text: '公开稿', x: 200, y: 500, size: 60, angle: 45 }];
    const [own, furniture] = await textOf({ shown });
    expect(own).toBe(`${FULL}任。`);
    expect(furniture.replace(/\s/g, '').split('').sort().join('')).toBe('公开稿'.split('').sort().join(''));
  });
  it('is no line of the text that two pages happen to share', async () => {
    const page = (...text: string[]): PdfPage => ({ shown: lines(...text.flatMap((one) => [one, FULL, '任。'])) });
    const [, furniture] = await textOf(page('整改状态：已完成'), page('另一段'), page('整改状态：已完成'));
    expect(furniture).toBe('');
  });
});

describe('a page', () => {
  it.each([0, 90, 180, 270])('that a viewer turns by %d degrees is read as it is seen', async (rotate) => {
    const along = (ems: number, row: number): Pick<Shown, 'x' | 'y'> => {
      const [u, v] = [80 + ems, 100 + row * PITCH];
      if (rotate === 90) return { x: v, y: A4_HEIGHT - u };
      if (rotate === 180) return { x: A4_WIDTH - u, y: A4_HEIGHT - v };
      if (rotate === 270) return { x: A4_WIDTH - v, y: u };
      return { x: u, y: v };
    };
    const shown = ['第一行文字', '第二行文字'].map((text, i): Shown => ({ text, ...along(0, i), angle: rotate }));
    expect(await plain(...shown)).toBe('第一行文字\n第二行文字');
    expect((await textOf({ shown, rotate }))[0]).toBe('第一行文字\n第二行文字');
  });
  it('tells where each line stands', async () => {
    const { text, origins } = await extractOf({ shown: lines('第一行。') }, { shown: lines('第二页。') });
    expect(origins).toEqual([
      { start: 0, end: 4, place: 'page[1]/line[1]', page: 1, box: [73.5, 90.9, 64, 16] },
      {
        start: text.indexOf('第二'),
        end: text.indexOf('第二') + 4,
        place: 'page[2]/line[1]',
        page: 2,
        box: [73.5, 90.9, 64, 16],
      },
    ]);
  });
  it('without text is told of where others have some', async () => {
    const opened = await open(pdf([{ shown: lines('松溪县水利局关于巡察整改情况的通报') }, { picture: true }]));
    expect(read(opened).record.diagnostics.map(({ rule, message }) => [rule, message])).toContainEqual([
      'page-without-text',
      expect.stringContaining('page 2'),
    ]);
  });
  it('whose font names no character is told of', async () => {
    const objects = objectsOf([{ shown: lines('\u0003\u0004\u0005') }]);
    const font = new TextDecoder().decode(objects.get(3));
    const untold = font
      .replace('/UniGB-UCS2-H', '/Identity-H')
      .replace('(GB1) /Supplement 4', '(Identity) /Supplement 0');
    objects.set(3, new TextEncoder().encode(untold));
    const { record, file } = read(await open(fileOf(objects)));
    expect(String(file).trim()).toBe('\ufffd\ufffd\ufffd');
    expect(record.diagnostics.map(({ rule }) => rule)).toContain('unnamed-characters');
  });
  it('without text is nothing to speak of where nothing is a picture', async () => {
    const opened = await open(pdf([{ shown: lines('松溪县水利局关于巡察整改情况的通报') }, {}]));
    expect(read(opened).record.diagnostics.map(({ rule }) => rule)).not.toContain('page-without-text');
  });
});
