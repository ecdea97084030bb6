/** Numbers as the formats of a list write them (ECMA-376, 17.18.59, and what Word makes of it). */

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Write = (value: number) => string;

/** How Chinese counts: digits, names of ten, hundred, thousand and ten thousand, and what is left out. */
interface Counting {
  digits: string;
  units: [ten: string, hundred: string, thousand: string, myriad: string];
  /** 一百零一; empty where zeros are left out. */
  zero: string;
  /** Units before which a 1 is not written: always, or only at the start of the number. */
  bare: 'ten at the start' | 'never' | 'below ten thousand';
}

const CHINESE: Counting = { digits: DIGITS, units: ['十', '百', '千', '万'], zero: '零', bare: 'ten at the start' };
const TAIWANESE: Counting = { ...CHINESE, units: ['十', '百', '千', '萬'] };
const JAPANESE: Counting = { ...CHINESE, zero: '', bare: 'below ten thousand' };
const LEGAL: Counting = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['拾', '佰', '仟', '万'],
  zero: '零',
  bare: 'never',
};
const LEGAL_TRADITIONAL: Counting = { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖', units: ['拾', '佰', '仟', '萬'] };

/** A number below ten thousand. */
function group(value: number, { digits, units, zero, bare }: Counting, first: boolean): string {
  let text = '';
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      skipped = text !== '' || !first;
      continue;
    }
    if (skipped) text += zero;
    skipped = false;
    const one =
      digit === 1 &&
      place > 0 &&
      (bare === 'below ten thousand' || (bare === 'ten at the start' && place === 1 && first && text === ''));
    text += (one ? '' : digits[digit]) + (place > 0 ? units[place - 1] : '');
  }
  return text;
}

const counting =
  (way: Counting): Write =>
  (value) => {
    if (value === 0) return way.digits[0];
    const myriads = Math.floor(value / 10_000);
    if (myriads === 0) return group(value, way, true);
    const rest = value % 10_000;
    const head = group(myriads, way, true) + way.units[3];
    return rest === 0 ? head : head + group(rest, way, rest >= 1000);
  };

const digital =
  (digits: string): Write =>
  (value) =>
    [...String(value)].map((digit) => digits[Number(digit)]).join('');

/** Signs of a closed list, and plain digits behind its end, as Word has it. */
const listed =
  (signs: string): Write =>
  (value) =>
    signs[value - 1] ?? String(value);

const from = (code: number, count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(code + i)).join('');

/** a … z, aa, bb …; beyond what Word repeats, plain digits. */
const letters =
  (first: string): Write =>
  (value) =>
    value < 1 || value > 780
      ? String(value)
      : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: [value: number, letters: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [step, sign] of ROMAN) for (; rest >= step; rest -= step) text += sign;
  return text || String(value);
}

/** 甲子, 乙丑 …: sixty pairs. */
const pairs: Write = (value) =>
  value >= 1 && value <= 60 ? STEMS[(value - 1) % 10] + BRANCHES[(value - 1) % 12] : String(value);

const fullWidth = digital('０１２３４５６７８９');
const circled = listed(from(0x2460, 20));

const FORMATS: Record<string, Write> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: listed(from(0x2488, 20)),
  decimalEnclosedParen: listed(from(0x2474, 20)),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: counting(CHINESE),
  chineseCountingThousand: counting(CHINESE),
  chineseLegalSimplified: counting(LEGAL),
  ideographLegalTraditional: counting(LEGAL_TRADITIONAL),
  japaneseCounting: counting(JAPANESE),
  taiwaneseCounting: counting(TAIWANESE),
  taiwaneseCountingThousand: counting(TAIWANESE),
  ideographDigital: digital(DIGITS),
  japaneseDigitalTenThousand: digital(DIGITS),
  taiwaneseDigital: digital(`○${DIGITS.slice(1)}`),
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  ideographZodiacTraditional: pairs,
  ideographEnclosedCircle: listed(from(0x3280, 10)),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  none: () => '',
  bullet: () => '',
};

/** Values beyond are Word's own limit; signs of a list would grow without end. */
export const LARGEST = 32_767;

/** A number in a format by its name (`chineseCounting`); in plain digits where the format is not known. */
export const numeral = (value: number, format: string): string =>
  Object.hasOwn(FORMATS, format) ? FORMATS[format](value) : String(value);
