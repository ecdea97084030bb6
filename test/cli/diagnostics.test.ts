import { describe, expect, it } from 'vitest';
import { renderDiagnostic, severityOf } from '../../src/cli/diagnostics.js';
import { catalogue } from '../../src/cli/messages.js';
import { displayWidth } from '../../src/output/align.js';
import { plain } from '../../src/output/style.js';

/** Renders a warning at the first place where `marked` stands in `source`. */
function render(source: string, marked: string, lang: 'zh' | 'en' = 'en'): string[] {
  const offset = source.indexOf(marked);
  return renderDiagnostic(
    {
      reason: '编号 三、 缺失',
      ruleId: 'number-gap',
      fatal: false,
      place: placeOf(source, offset, offset + marked.length),
    },
    source,
    '通报.txt',
    { say: catalogue(lang), errStyle: plain },
  );
}

function placeOf(source: string, start: number, end: number) {
  const point = (offset: number) => {
    const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length, column: lines[lines.length - 1].length + 1, offset };
  };
  return { start: point(start), end: point(end) };
}

/** The columns under which the carets stand, and the text there. */
function underCaret([, line, caret]: string[]): string {
  const start = displayWidth(caret.slice(0, caret.indexOf('^')));
  const end = displayWidth(caret);
  let column = 0;
  let text = '';
  for (const sign of line) {
    if (column >= start && column < end) text += sign;
    column += displayWidth(sign);
  }
  return text;
}

describe('a diagnostic', () => {
  it('says where, how bad, which rule and what, in the language asked for', () => {
    expect(render('一、甲\n四、乙', '四、')).toEqual([
      '通报.txt:2:1: warning[number-gap] 编号 三、 缺失',
      '2 | 四、乙',
      '  | ^^^^',
    ]);
    expect(render('一、甲\n四、乙', '四、', 'zh')[0]).toBe('通报.txt:2:1: 警告[number-gap] 编号 三、 缺失');
  });

  it.each([
    ['　　一、整改abc四、其他', '四、'],
    ['\t\t整改四、其他', '四、'],
    ['“①○”四、其他', '四、'],
    ['𠮷𠮷四、其他', '四、'],
    ['\u001b[31m四、其他', '四、'],
    ['整改\r\n落实四、其他\r\n', '四、'],
    [`${'整改'.repeat(3000)}四、${'落实'.repeat(3000)}`, '四、'],
    [`${'a'.repeat(70)}四、${'b'.repeat(9)}`, '四、'],
    [`四、${'落实'.repeat(3000)}`, '四、'],
    [`${'整改'.repeat(3000)}四、`, '四、'],
  ])('has its caret under the place in %j', (source, marked) => {
    expect(underCaret(render(source, marked))).toBe(marked);
  });

  it('makes a full-width blank and controls visible', () => {
    expect(render('　一\u0007四、', '四、')[1]).toBe('1 | □一␇四、');
  });

  it('cuts a long line on the sides where it goes on, and only there', () => {
    const long = '整改'.repeat(3000);
    expect(render(`${long}四、${long}`, '四、')[1]).toMatch(/^1 \| ….*四、.*…$/);
    expect(render(`四、${long}`, '四、')[1]).toMatch(/^1 \| 四、.*…$/);
    expect(render(`${long}四、`, '四、')[1]).toMatch(/^1 \| ….*四、$/);
    expect(render(`${'整'.repeat(30)}四、`, '四、')[1]).not.toContain('…');
  });

  it('never shows more than 82 columns of source, also where the place is the whole line', () => {
    const long = '整改a'.repeat(3000);
    const [, line, caret] = render(long, long);
    expect(displayWidth(line)).toBeLessThanOrEqual(4 + 82);
    expect(displayWidth(caret)).toBeLessThanOrEqual(displayWidth(line));
  });

  it('stays on the first line of a place that goes over several', () => {
    expect(underCaret(render('甲四、乙\n丙丁', '四、乙\n丙'))).toBe('四、乙');
  });

  it('shows one caret for a place without length, also at the end of the line', () => {
    const source = '整改\n落实';
    const point = placeOf(source, 2, 2);
    const shown = { say: catalogue('en'), errStyle: plain };
    const [, , caret] = renderDiagnostic({ reason: 'x', fatal: undefined, place: point }, source, 'a', shown);
    expect(caret).toBe('  |     ^');
  });

  it('needs no place', () => {
    const shown = { say: catalogue('en'), errStyle: plain };
    expect(
      renderDiagnostic({ reason: 'empty', ruleId: 'empty', fatal: false, place: undefined }, '', 'a', shown),
    ).toEqual(['a: warning[empty] empty']);
  });

  it('costs the same on a line of 50 million signs', () => {
    const source = `${'整'.repeat(25_000_000)}四、${'改'.repeat(25_000_000)}`;
    const place = {
      start: { line: 1, column: 25_000_001, offset: 25_000_000 },
      end: { line: 1, column: 25_000_003, offset: 25_000_002 },
    };
    const shown = { say: catalogue('en'), errStyle: plain };
    // To copy the line each time would take longer than the test may.
    for (let time = 0; time < 1000; time++) {
      const lines = renderDiagnostic({ reason: 'x', fatal: false, place }, source, 'a', shown);
      expect(lines.join('').length).toBeLessThan(500);
    }
  });

  it('is an error, a warning or for information as unified has it', () => {
    expect([true, false, undefined, null].map((fatal) => severityOf({ fatal }))).toEqual([
      'error',
      'warning',
      'info',
      'info',
    ]);
  });
});
