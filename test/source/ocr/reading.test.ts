/** From what a model is sure of to characters: which are read, passed over, in doubt, or chosen by a format. */
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../src/source/ocr/letters.js';
import { type Look, pooled } from '../../../src/source/ocr/looks.js';
import { type Sign, signsOf, withDashes, withPassedOver, withRoom } from '../../../src/source/ocr/reading.js';
import type { Tensor } from '../../../src/source/ocr/recogniser.js';
import { runsOf } from '../../../src/source/ocr/runs.js';
import { pitchOf, sizesOf } from '../../../src/source/ocr/sizes.js';

const LETTERS = ['推', '诿', '扯', '皮'];
const [WIDTH, STEPS, CLASSES] = [320, 40, LETTERS.length + 2];

/** Certainties that are 1 for nothing but where they are told: step, class, certainty. */
function told(...known: [step: number, one: number, certainty: number][]): Tensor {
  const data = new Float32Array(STEPS * CLASSES);
  for (let step = 0; step < STEPS; step++) data[step * CLASSES] = 1;
  for (const [step, one, certainty] of known) {
    data[step * CLASSES + one] = certainty;
    data[step * CLASSES] = Math.max(0, data[step * CLASSES] - certainty);
  }
  return { data, dims: [1, STEPS, CLASSES] };
}

const sign = (text: string, at = 0, others: Sign['others'] = []): Sign => ({ text, certainty: 1, others, at });
const textOf = (signs: readonly { text: string }[]): string => signs.map(({ text }) => text).join('');

describe('a line', () => {
  it('has a character for each run of steps, and the same one twice only with something between', () => {
    const output = told([2, 1, 0.9], [3, 1, 0.99], [8, 3, 0.98], [10, 3, 0.7]);
    const signs = signsOf(output, WIDTH, LETTERS);
    expect(textOf(signs)).toBe('推扯扯');
    expect(signs.map(({ certainty }) => Math.round(certainty * 100))).toEqual([99, 98, 70]);
    expect(signs[0].at).toBe(24);
  });

  it('tells what else a character may be', () => {
    const [first] = signsOf(told([2, 1, 0.6], [2, 2, 0.3]), WIDTH, LETTERS);
    expect(first.others).toEqual([{ text: '诿', certainty: expect.closeTo(0.3) }]);
  });

  const ink = new Uint8Array(WIDTH).fill(1);
  const look = (output: ReturnType<typeof told>, factor = 1): Look => ({ output, width: WIDTH, factor });
  const torn = [sign('推', 50), sign('扯', 146), sign('皮', 194)];
  it('has the likeliest where a character was passed over that the model has an idea of', () => {
    expect(textOf(withPassedOver(torn, [look(told([12, 2, 0.4]))], LETTERS, 48, ink))).toBe('推诿扯皮');
  });

  it('has what stands for none where it has no idea, and nothing where there is no ink or no room', () => {
    const none = [look(told([12, 2, 0.1]))];
    expect(textOf(withPassedOver(torn, none, LETTERS, 48, ink))).toBe('推\ufffd扯皮');
    expect(textOf(withPassedOver(torn, none, LETTERS, 48, new Uint8Array(WIDTH)))).toBe('推扯皮');
    const close = [sign('推', 50), sign('扯', 110)];
    expect(textOf(withPassedOver(close, none, LETTERS, 48, ink))).toBe('推扯');
  });

  it('has what was passed over in front of a mark, and behind one', () => {
    const ends = [sign('推', 50), sign('。', 134)];
    expect(textOf(withPassedOver(ends, [look(told([12, 2, 0.4]))], LETTERS, 48, ink))).toBe('推诿。');
    expect(textOf(withPassedOver([sign('推', 50), sign('。', 88)], [look(told())], LETTERS, 48, ink))).toBe('推。');
    const begins = [sign('“', 60), sign('扯', 142)];
    expect(textOf(withPassedOver(begins, [look(told([12, 2, 0.4]))], LETTERS, 48, ink))).toBe('“诿扯');
  });

  it('has a figure that was passed over between 汉字, where there is ink for it', () => {
    const day = [sign('年', 50), sign('月', 122)];
    const figures = [...LETTERS, '7'];
    const seven = told([10, LETTERS.length + 1, 0.4]);
    expect(textOf(withPassedOver(day, [look(seven)], figures, 48, ink))).toBe('年7月');
    expect(textOf(withPassedOver(day, [look(told())], figures, 48, ink))).toBe('年\ufffd月');
    expect(textOf(withPassedOver(day, [look(seven)], figures, 48, new Uint8Array(WIDTH)))).toBe('年月');
  });

  it('has what any look at it has an idea of', () => {
    const looks = [look(told([12, 2, 0.1])), look(told([6, 2, 0.5]), 2)];
    expect(textOf(withPassedOver(torn, looks, LETTERS, 48, ink))).toBe('推诿扯皮');
  });

  it('has nothing where nothing has room, and a bracket once', () => {
    const thrice = [sign('推', 50), { ...sign('I', 74), certainty: 0.6 }, sign('扯', 98), sign('皮', 146)];
    expect(textOf(withRoom(thrice, 48))).toBe('推扯皮');
    const roomy = [sign('推', 50), { ...sign('I', 86), certainty: 0.6 }, sign('扯', 122)];
    expect(textOf(withRoom(roomy, 48))).toBe('推I扯');
    const twice = [sign('推', 50), { ...sign('[', 90), certainty: 0.4 }, { ...sign('〔', 98), certainty: 0.5 }];
    expect(textOf(withRoom([...twice, sign('2', 120)], 48))).toBe('推〔2');
    expect(textOf(withRoom([sign('（', 50), sign('（', 98)], 48))).toBe('（（');
  });

  it('has of two pauses in the room of one the surer', () => {
    const pauses = (at: number, ...sure: [text: string, certainty: number][]) =>
      textOf(
        withRoom(
          [
            sign('钩', 50),
            ...sure.map(([text, certainty], i) => ({ ...sign(text, 86 + at * i), certainty })),
            sign('一', 146),
          ],
          48,
        ),
      );
    expect(pauses(12, ['，', 0.9], ['、', 0.6])).toBe('钩，一');
    expect(pauses(12, [',', 0.6], ['。', 0.9])).toBe('钩。一');
    expect(pauses(44, ['，', 0.9], ['、', 0.6])).toBe('钩，、一');
    expect(pauses(12, ['，', 0.9], ['”', 0.6])).toBe('钩，”一');
  });

  it('has a comma where one that is half as wide has room, and no stroke there', () => {
    const between = (text: string, room: number) =>
      textOf(withRoom([sign('请', 50), { ...sign(text, 50 + room / 2), certainty: 0.8 }, sign('需', 50 + room)], 48));
    expect(between(',', 60)).toBe('请,需');
    expect(between('I', 60)).toBe('请需');
    expect(between(',', 54)).toBe('请需');
  });
});

describe('several looks at a line', () => {
  const held = (text: string, certainty: number, at: number, ...others: [string, number][]): Sign => ({
    ...{ text, certainty, at },
    others: others.map(([other, sure]) => ({ text: other, certainty: sure })),
  });

  it('tell together what one is in doubt of', () => {
    const first = [held('推', 0.99, 50), held('遂', 0.51, 98, ['逐', 0.48])];
    const further = [[held('推', 0.6, 50), held('逐', 0.7, 100, ['遂', 0.2])], [held('逐', 0.68, 96)]];
    const signs = pooled(first, further, 48);
    expect(textOf(signs)).toBe('推逐');
    expect(signs.map(({ certainty }) => certainty)).toEqual([0.99, expect.closeTo(0.62)]);
    expect(signs[1].others[0]).toEqual({ text: '遂', certainty: expect.closeTo(0.237) });
  });

  it('leave what the others do not see, and are less sure of it', () => {
    const [sign] = pooled([held('〕', 0.6, 50)], [[held('〕', 0.6, 50)], []], 48);
    expect(sign).toMatchObject({ text: '〕', certainty: expect.closeTo(0.4) });
  });

  it('change nothing that the first is sure of', () => {
    const first = [held('己', 0.95, 50)];
    expect(pooled(first, [[held('已', 0.99, 50)], [held('已', 0.99, 50)]], 48)).toEqual(first);
  });
});

it('takes a stroke for a dash by its length alone', () => {
  const ink = new Uint8Array(WIDTH);
  ink.fill(1, 30, 72).fill(1, 140, 160);
  const read = withDashes([sign('-', 50), sign('-', 150), sign('一', 50)], 48, ink);
  expect(textOf(read)).toBe('—-一');
  const apart = [sign('潮', 50), sign('一', 122), sign('档', 194)];
  const two = new Uint8Array(WIDTH).fill(1, 78, 118).fill(1, 126, 166);
  expect(textOf(withDashes(apart, 48, two))).toBe('潮——档');
  expect(textOf(withDashes(apart, 48, new Uint8Array(WIDTH).fill(1, 102, 142)))).toBe('潮一档');
  const between = sign('一', 50, [
    { text: '－', certainty: 0.2 },
    { text: '—', certainty: 0.1 },
    { text: '二', certainty: 0.25 },
  ]);
  expect(withDashes([between], 48, ink)[0].others).toEqual([
    { text: '—', certainty: expect.closeTo(0.3) },
    { text: '二', certainty: 0.25 },
  ]);
  expect(withDashes([between], 48, new Uint8Array(WIDTH).fill(1, 40, 60))[0]).toEqual(between);
});

describe('a format', () => {
  const among = (text: string, ...others: string[]) =>
    sign(
      text,
      0,
      others.map((one) => ({ text: one, certainty: 0.1 })),
    );
  const line = (...parts: (string | Sign)[]) =>
    lettersOf(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => sign(one)) : [part])));

  it.each<[string, (string | Sign)[], string]>([
    ['a year', ['2', among('O', '0'), '24年'], '2024年'],
    ['a month', ['1', among('l', '1'), '月'], '11月'],
    ['a number of a document', ['〔2024〕', among('l', '1'), '号'], '〔2024〕1号'],
    ['an amount', ['3.5', among('O', '0'), '万元'], '3.50万元'],
    ['a list', [among('—', '一'), '是加强领导'], '一是加强领导'],
    [
      'the year in a number of a document',
      ['党', among('[', '〔'), '2024', among(']', '〕'), '19号'],
      '党〔2024〕19号',
    ],
    ['a masked number of a document', ['党', among('[', '〔'), '2024', among('）', '〕'), '*号'], '党〔2024〕*号'],
    ['an amount that is masked', ['*', among(':', '.'), '**万元'], '*.**万元'],
    ['an address that ends a sentence', ['a@example.cn', among('o', '。')], 'a@example.cn。'],
    ['another one', ['a@example.cn', among('a', '。')], 'a@example.cn。'],
    ['a subtitle', [among('一', '—'), among('一', '—'), '2024年'], '——2024年'],
    ['months from and to', ['2', among('一', '—'), '3月'], '2—3月'],
    ['days from and to', ['11日', among('－', '—'), '10月20日'], '11日—10月20日'],
  ])('chooses between the candidates for %s', (_, parts, meant) => {
    const letters = line(...parts);
    expect(textOf(letters)).toBe(meant);
    expect(letters.filter(({ chosenFrom }) => chosenFrom !== undefined)).toHaveLength(
      parts.filter((part) => typeof part !== 'string').length,
    );
  });

  it.each<[string, (string | Sign)[], string]>([
    ['the model holds no such candidate', ['2', among('O', 'Q'), '24年'], '2O24年'],
    ['nothing decides', ['邮箱：', among('l', '1'), 'kq'], '邮箱：lkq'],
    ['brackets hold a year that is no number', ['区', among('（', '〔'), '2024年）'], '区（2024年）'],
    ['a ratio is told', ['1', among(':', '.'), '2的比例'], '1:2的比例'],
    ['a word goes on', ['监督', among('—', '一'), '体推进'], '监督—体推进'],
  ])('changes nothing where %s', (_, parts, meant) => {
    const letters = line(...parts);
    expect(textOf(letters)).toBe(meant);
    expect(letters.some(({ chosenFrom }) => chosenFrom !== undefined)).toBe(false);
  });

  it('gives signs between 汉字 in full width, and others as they are', () => {
    expect(textOf(line('(一)问题:整改,完成'))).toBe('（一）问题：整改，完成');
    expect(textOf(line('3,000 a b'))).toBe('3,000 a b');
    expect(textOf(line('＊．*＊万元，3．5'))).toBe('*.**万元，3.5');
    expect(textOf(line('一．问题'))).toBe('一．问题');
    expect(textOf(line('问 题'))).toBe('问题');
  });
});

describe('the size of characters', () => {
  it('is how far 汉字 stand apart, the mean of coarse steps', () => {
    const signs = [0, 40, 88, 128, 176, 216].map((at) => sign('问', at));
    expect(pitchOf(signs)).toBeCloseTo(43.2);
    expect(pitchOf(signs.slice(0, 3))).toBeNull();
    // Four characters that stand alike, as coarsely as their places are told; and a figure between two of them.
    expect(pitchOf([44, 84, 140, 180].map((at) => sign('问', at)))).toBeCloseTo(136 / 3);
    expect(pitchOf([44, 84, 144, 184].map((at) => sign('问', at)))).toBeCloseTo(40);
  });

  it('is one where lines differ by no more than they are measured badly', () => {
    const line = (pitch: number | null, height: number, weight = 20) => ({ pitch, height, weight });
    const sizes = sizesOf([line(16, 17.5), line(16.3, 17.4), line(15.8, 17.6), line(null, 17.2, 2), line(22, 24)]);
    expect(new Set(sizes.slice(0, 4)).size).toBe(1);
    expect(sizes[4]).toBeGreaterThan(20);
    // Something above was found to be one with the last line; the one before is set wide.
    const odd = sizesOf([line(16, 17.5), line(16.1, 17.4), line(15.9, 17.6), line(24, 17.4), line(16.2, 28)]);
    expect(new Set(odd).size).toBe(1);
  });
});

it('doubts side by side are one, as sure as the least sure', () => {
  const one = (start: number, certainty: number) => ({ start, end: start + 1, certainty, others: ['一'] });
  expect(runsOf([one(3, 0.5), one(4, 0.2), one(9, 0.4)])).toEqual([
    { start: 3, end: 5, certainty: 0.2, others: [] },
    { start: 9, end: 10, certainty: 0.4, others: ['一'] },
  ]);
});
