import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padEnd, padStart, truncate, truncateStart } from '../../src/output/align.js';
import { plain } from '../../src/output/style.js';
import { tableLines } from '../../src/output/table.js';
import { oneLine, visible } from '../../src/output/visible.js';
import { wrap } from '../../src/output/wrap.js';

const anyText = fc.string({ unit: fc.constantFrom(...'整改。，（）“”《》12a b%①○'), maxLength: 300 });

describe('width', () => {
  it.each([
    ['整改', 4],
    ['（一）', 6],
    ['\u3000', 2],
    ['abc 1', 5],
    ['ｱ', 1],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['①', 1],
    ['○', 1],
    ['', 0],
  ])('of %j is %i', (text, width) => expect(displayWidth(text)).toBe(width));

  it('pads by columns, not by characters, and never cuts', () => {
    expect(padEnd('问题', 6)).toBe('问题  ');
    expect(padStart('问题', 6)).toBe('  问题');
    expect(padEnd('问题', 3)).toBe('问题');
  });

  it('cuts to columns with a mark, at either end, and leaves alone what fits', () => {
    expect(truncate('整改情况', 8)).toBe('整改情况');
    expect(truncate('整改情况', 7)).toBe('整改情…');
    expect(truncate('整改情况', 6)).toBe('整改…');
    expect(truncateStart('目录/通报.txt', 8)).toBe('…报.txt');
    expect(truncateStart('通报.txt', 8)).toBe('通报.txt');
  });
});

describe('wrap', () => {
  it('hangs the following lines below the text of the first', () => {
    expect(wrap('修订办法三项并印发执行各股室', 25, '一是 ')).toEqual(['一是 修订办法三项并印发执', '     行各股室']);
  });

  it('begins no line with a closing sign and ends none with an opening one', () => {
    for (const line of wrap('（甲）、（乙）、《丙》。'.repeat(20), 23)) {
      expect(line).not.toMatch(/^[，。、）》]|[（《]$/);
    }
  });

  it('tears no number apart', () => {
    expect(wrap('收回借款共计人民币款项186000.50元整', 23)).toEqual(['收回借款共计人民币款项', '186000.50元整']);
  });

  it('loses nothing but blanks, and keeps to the width', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 100 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('takes a long run of closing signs in its stride', () => {
    expect(wrap('。'.repeat(200_000), 80).join('')).toHaveLength(200_000);
  });
});

describe('visible', () => {
  it('shows controls and direction marks as pictures and leaves text as it is', () => {
    expect(visible('a\u0000\u007f\u0085\ufeff')).toBe('a␀␡<U+0085><U+FEFF>');
    expect(visible('整改　12%，“是”')).toBe('整改　12%，“是”');
  });

  it('turns line ends into one blank', () => expect(oneLine('一\r\n\t二')).toBe('一 二'));
});

describe('table', () => {
  it('aligns Chinese cells and sets the totals off', () => {
    const columns = [
      { title: '输入', align: 'left' as const },
      { title: '问题', align: 'right' as const },
    ];
    expect([
      ...tableLines(
        columns,
        [
          ['甲局.txt', '3'],
          ['b.txt', '12'],
          ['合计', '15'],
        ],
        1,
        plain,
      ),
    ]).toEqual([
      '输入      问题',
      '────────  ────',
      '甲局.txt     3',
      'b.txt       12',
      '────────  ────',
      '合计        15',
    ]);
  });
});
