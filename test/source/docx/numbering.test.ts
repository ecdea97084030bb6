/** Numbers that Word counts itself: formats, levels, restarts, lists of styles. */
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/source/docx/index.js';
import { numeral } from '../../../src/source/lists/numerals.js';
import { docx, level, list, numbered, type Parts, p, table, td, tr } from '../../support/docx.js';

const linesOf = (parts: Parts): string[] => readDocx(docx(parts)).extract.text.trimEnd().split('\n');
const listed = (format: string, from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => numeral(from + i, format)).join(' ');

describe('a format', () => {
  it.each([
    ['decimal', '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30'],
    [
      'decimalFullWidth',
      '１ ２ ３ ４ ５ ６ ７ ８ ９ １０ １１ １２ １３ １４ １５ １６ １７ １８ １９ ２０ ２１ ２２ ２３ ２４ ２５ ２６ ２７ ２８ ２９ ３０',
    ],
    ['decimalZero', '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30'],
    ['decimalEnclosedCircle', '① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳ 21 22 23 24 25 26 27 28 29 30'],
    ['decimalEnclosedCircleChinese', '① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳ 21 22 23 24 25 26 27 28 29 30'],
    ['decimalEnclosedFullstop', '⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒓ ⒔ ⒕ ⒖ ⒗ ⒘ ⒙ ⒚ ⒛ 21 22 23 24 25 26 27 28 29 30'],
    ['decimalEnclosedParen', '⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⑿ ⒀ ⒁ ⒂ ⒃ ⒄ ⒅ ⒆ ⒇ 21 22 23 24 25 26 27 28 29 30'],
    [
      'chineseCounting',
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十',
    ],
    [
      'chineseCountingThousand',
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十',
    ],
    [
      'japaneseCounting',
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十',
    ],
    [
      'taiwaneseCounting',
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十',
    ],
    [
      'taiwaneseCountingThousand',
      '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十',
    ],
    [
      'chineseLegalSimplified',
      '壹 贰 叁 肆 伍 陆 柒 捌 玖 壹拾 壹拾壹 壹拾贰 壹拾叁 壹拾肆 壹拾伍 壹拾陆 壹拾柒 壹拾捌 壹拾玖 贰拾 贰拾壹 贰拾贰 贰拾叁 贰拾肆 贰拾伍 贰拾陆 贰拾柒 贰拾捌 贰拾玖 叁拾',
    ],
    [
      'ideographDigital',
      '一 二 三 四 五 六 七 八 九 一〇 一一 一二 一三 一四 一五 一六 一七 一八 一九 二〇 二一 二二 二三 二四 二五 二六 二七 二八 二九 三〇',
    ],
    [
      'ideographTraditional',
      '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30',
    ],
    ['ideographZodiac', '子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30'],
    [
      'ideographEnclosedCircle',
      '㊀ ㊁ ㊂ ㊃ ㊄ ㊅ ㊆ ㊇ ㊈ ㊉ 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30',
    ],
    ['upperLetter', 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z AA BB CC DD'],
    ['lowerLetter', 'a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd'],
    [
      'upperRoman',
      'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX',
    ],
    [
      'lowerRoman',
      'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx',
    ],
  ])('%s counts to 30', (format, expected) => expect(listed(format, 1, 30)).toBe(expected));

  it.each<[string, number, string]>([
    ['chineseCounting', 0, '〇'],
    ['chineseCounting', 100, '一百'],
    ['chineseCounting', 101, '一百零一'],
    ['chineseCounting', 110, '一百一十'],
    ['chineseCounting', 111, '一百一十一'],
    ['chineseCountingThousand', 1001, '一千零一'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseCountingThousand', 2300, '二千三百'],
    ['chineseCountingThousand', 10_000, '一万'],
    ['chineseCountingThousand', 10_005, '一万零五'],
    ['chineseCountingThousand', 12_345, '一万二千三百四十五'],
    ['chineseCountingThousand', 30_010, '三万零一十'],
    ['japaneseCounting', 101, '百一'],
    ['japaneseCounting', 110, '百十'],
    ['japaneseCounting', 1111, '千百十一'],
    ['chineseLegalSimplified', 105, '壹佰零伍'],
    ['ideographLegalTraditional', 10, '壹拾'],
    ['ideographDigital', 101, '一〇一'],
    ['taiwaneseDigital', 20, '二○'],
    ['ideographZodiacTraditional', 1, '甲子'],
    ['ideographZodiacTraditional', 60, '癸亥'],
    ['numberInDash', 3, '- 3 -'],
    ['upperLetter', 53, 'AAA'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['none', 3, ''],
    ['bullet', 3, ''],
    ['cardinalText', 3, '3'],
    ['constructor', 3, '3'],
  ])('%s of %i is %s', (format, value, text) => expect(numeral(value, format)).toBe(text));
});

const CHAPTERS =
  level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>') +
  level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>') +
  level(2, 'decimal', '%3.', '<w:suff w:val="space"/>');

describe('numbers of lists', () => {
  const body = (...levels: number[]) => levels.map((one, i) => numbered(`甲${i}`, 1, one)).join('');
  it('stand before the text, with what parts them', () => {
    const extract = readDocx(
      docx({ numbering: list(1, CHAPTERS), body: numbered('总体情况') + numbered('思想', 1, 2) }),
    ).extract;
    expect(extract.text).toBe('一、总体情况\n1. 思想\n');
    expect(extract.origins).toEqual([
      { start: 0, end: 2, place: 'body/p[1]/number' },
      { start: 2, end: 6, place: 'body/p[1]' },
      { start: 7, end: 10, place: 'body/p[2]/number' },
      { start: 10, end: 12, place: 'body/p[2]' },
    ]);
    expect([...extract.starts]).toEqual([
      [0, 0],
      [7, 0],
    ]);
  });
  it('are parted by a tab where nothing else is said', () =>
    expect(linesOf({ numbering: list(1, level(0, 'decimal', '%1.')), body: numbered('甲') })).toEqual(['1.\t甲']));
  it('start over below a number above them, and go on otherwise', () =>
    expect(linesOf({ numbering: list(1, CHAPTERS), body: body(0, 1, 1, 2, 2, 1, 2, 0, 1) })).toEqual([
      '一、甲0',
      '（一）甲1',
      '（二）甲2',
      '1. 甲3',
      '2. 甲4',
      '（三）甲5',
      '1. 甲6',
      '二、甲7',
      '（一）甲8',
    ]));
  it.each<[string, string, string[]]>([
    ['never', '<w:lvlRestart w:val="0"/>', ['1', 'a1', 'a2', '2', 'a3']],
    ['behind the level that is said', '<w:lvlRestart w:val="1"/>', ['1', 'a1', 'a2', '2', 'a1']],
  ])('start over %s', (_, restart, expected) => {
    const levels = level(0, 'decimal', '%1') + level(1, 'decimal', 'a%2', restart);
    expect(
      linesOf({ numbering: list(1, levels), body: body(0, 1, 1, 0, 1) }).map((line) => line.split('\t')[0]),
    ).toEqual(expected);
  });
  it('start over behind a higher level only, where that is said', () => {
    const levels =
      level(0, 'decimal', '%1') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', 'c%3', '<w:lvlRestart w:val="1"/>');
    expect(
      linesOf({ numbering: list(1, levels), body: body(0, 1, 2, 1, 2, 0, 2) }).map((line) => line.split('\t')[0]),
    ).toEqual(['1', '1.1', 'c1', '1.2', 'c2', '2', 'c1']);
  });
  it('show the numbers of the levels above, and a passed one at its start', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    expect(
      linesOf({ numbering: list(1, levels), body: body(0, 1, 2, 2) + body(0, 2) }).map((line) => line.split('\t')[0]),
    ).toEqual(['一、', '一.1', '1.1.1', '1.1.2', '二、', '2.1.1']);
  });
  it.each<[what: string, levels: number[], expected: string[]]>([
    ['of the first level, which was typed', [1, 1, 0, 1, 1], ['（一）', '（二）', '二、', '（一）', '（二）']],
    ['of two levels at once', [2, 2, 0, 2, 1], ['1. ', '2. ', '二、', '1. ', '（二）']],
    ['of a level between', [0, 2, 1, 2, 0, 1], ['一、', '1. ', '（二）', '1. ', '二、', '（一）']],
    ['of none', [0, 1, 0, 1], ['一、', '（一）', '二、', '（一）']],
  ])('count a level that was passed over: %s', (_, levels, expected) =>
    expect(linesOf({ numbering: list(1, CHAPTERS), body: body(...levels) }).map((one) => one.split('甲')[0])).toEqual(
      expected,
    ),
  );
  it('begin where they are told to', () => {
    const levels = level(0, 'decimal', '%1.').replace('<w:start w:val="1"/>', '<w:start w:val="5"/>');
    expect(linesOf({ numbering: list(1, levels), body: body(0, 0) })).toEqual(['5.\t甲0', '6.\t甲1']);
  });
  it('are no bullets and no empty texts', () =>
    expect(
      linesOf({
        numbering: list(1, level(0, 'bullet', '●') + level(1, 'none', '') + level(2, 'none', '附：')),
        body: body(0, 1, 2),
      }),
    ).toEqual(['甲0', '甲1', '附：\t甲2']));
  it('go on across tables, other paragraphs and text boxes', () =>
    expect(
      linesOf({
        numbering: list(1, CHAPTERS),
        body:
          numbered('甲') +
          p('乙') +
          table(tr('序号', '问题', '整改措施'), tr(td(numbered('', 1)), '丙', '丁')) +
          numbered('戊'),
      }),
    ).toEqual(['一、甲', '乙', '序号\t问题\t整改措施', '二、\t丙\t丁', '三、戊']));
});

describe('lists that share a count', () => {
  const nums = (overrides: string) =>
    `${list(1, CHAPTERS)}<w:num w:numId="2"><w:abstractNumId w:val="1"/>${overrides}</w:num>`;
  const body = numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2) + numbered('戊', 1);
  it.each<[string, string, string[]]>([
    ['go on from one another', '', ['一、甲', '二、乙', '三、丙', '四、丁', '五、戊']],
    [
      'begin anew once where they are told to',
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>',
      ['一、甲', '二、乙', '一、丙', '二、丁', '三、戊'],
    ],
    [
      'have levels of their own',
      `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')}</w:lvlOverride>`,
      ['一、甲', '二、乙', '3.丙', '4.丁', '五、戊'],
    ],
  ])('%s', (_, overrides, expected) => expect(linesOf({ numbering: nums(overrides), body })).toEqual(expected));

  it('of another count do not', () =>
    expect(linesOf({ numbering: list(1, CHAPTERS) + list(2, CHAPTERS), body })).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
      '三、戊',
    ]));
});

describe('lists of styles', () => {
  const style = (id: string, inner: string, basedOn = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
  const styled = (text: string, id: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`);
  const numbering = list(
    1,
    level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/><w:suff w:val="nothing"/>') +
      level(1, 'decimal', '%2.', '<w:pStyle w:val="B"/><w:suff w:val="nothing"/>'),
  );
  const styles =
    style('A', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    style('B', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
    style('C', '', 'B') +
    style('D', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'A');
  it('number their paragraphs, and those of styles based on them', () =>
    expect(
      linesOf({
        styles,
        numbering,
        body: styled('甲', 'A') + styled('乙', 'B') + styled('丙', 'C') + styled('丁', 'A'),
      }),
    ).toEqual(['一、甲', '1.乙', '2.丙', '二、丁']));
  it('have none where style or paragraph says so', () =>
    expect(
      linesOf({
        styles,
        numbering,
        body: styled('甲', 'D') + styled('乙', 'A', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('丙', 'A'),
      }),
    ).toEqual(['甲', '乙', '一、丙']));
  it('take the level that names the style', () => {
    const told = styles.replace('<w:ilvl w:val="1"/>', '');
    expect(linesOf({ styles: told, numbering, body: styled('甲', 'B') })).toEqual(['1.甲']);
  });
  it('are found through a style of lists', () => {
    const linked =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${CHAPTERS}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>`;
    const both =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    for (const one of [both, ''])
      expect(linesOf({ styles: one, numbering: linked, body: numbered('甲', 1) + numbered('乙', 2) })).toEqual([
        '一、甲',
        '二、乙',
      ]);
  });
  it.each([
    [
      'a link to itself',
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/><w:styleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    ],
    [
      'a link in a circle',
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/><w:styleLink w:val="M"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="M"/><w:styleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    ],
    ['no list', ''],
  ])('that lead nowhere number nothing: %s', (_, broken) =>
    expect(linesOf({ numbering: broken, body: numbered('甲') })).toEqual(['甲']),
  );
});
