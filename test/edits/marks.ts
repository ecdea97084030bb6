/** Marks that count problems, sections and measures, in every dress: how each is written and recognized. */

const DIGITS = '〇一二三四五六七八九';
const CHINESE = '[一二三四五六七八九十]{1,3}';

/** 1–99 in Chinese numerals, as headings write them: 十一, 二十. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens ? '十' : ''}${ones || !tens ? DIGITS[ones] : ''}`;
}

/** The value of 十二, 12, ③ or C; 0 for a sign that counts nothing. */
export function numberOf(number: string): number {
  if (/^[\d０-９]+$/.test(number)) return Number(number.normalize('NFKC'));
  if (/^[A-Z]$/.test(number)) return number.charCodeAt(0) - 64;
  if (/^[①-⑳]$/.test(number)) return number.charCodeAt(0) - 0x2460 + 1;
  const parts = new RegExp(`^${CHINESE}$`).test(number) ? number.split('十') : [];
  if (parts.length === 1) return DIGITS.indexOf(parts[0]);
  if (parts.length !== 2) return 0;
  return (parts[0] ? DIGITS.indexOf(parts[0]) : 1) * 10 + (parts[1] ? DIGITS.indexOf(parts[1]) : 0);
}

/** The dress of a mark, named by its first. */
export const STYLES = [
  ...['一、', '（一）', '1.', '1、', '（1）', '1）', '①', '第一、', '第一，', '一是', '其一，'],
  ...['问题一：', '问题之一：', '【1】', 'A.', '●', 'none'],
] as const;
export type Style = (typeof STYLES)[number];

/** Dresses that are met and never put on. */
export type FoundStyle = Style | 'other';

const FIGURE = '[\\d０-９]{1,3}';
/** Longer ones before those that are part of them. The first group is the number. */
const SHAPES: [style: FoundStyle, shape: string][] = [
  ['问题之一：', `[\\u4e00-\\u9fff]{2,4}之(${CHINESE})[：:]`],
  [
    '问题一：',
    `(?:反馈|具体|存在|整改|突出|主要|发现|审计)?(?:问题|問題|任务|事项|意见|案例) ?[（(]?(${CHINESE}|${FIGURE})[）)]?[：:、.．]?`,
  ],
  ['第一、', `第(${CHINESE})[、：:]`],
  ['第一，', `第(${CHINESE})[，,]`],
  ['其一，', `其(${CHINESE})[，,、：:]`],
  ['一是', `(${CHINESE})是`],
  ['other', `第(${CHINESE}|${FIGURE})(?:部分|章|篇|编|项|条|个问题|类问题|方面)[、：:，,.．]?`],
  ['other', '(首先|其次|再次|再者|此外|最后)[，,、：:]?'],
  ['other', `(${FIGURE}(?:[.．]${FIGURE}){1,3})[.．、]?`],
  ['other', '([㈠-㈩⑴-⒇⒈-⒛❶-❿])[、.．]?'],
  ['（一）', `[（(] ?(${CHINESE}) ?[）)][、.．：:]?`],
  ['（1）', `[（(] ?(${FIGURE}) ?[）)][、.．]?`],
  ['【1】', `[【〔](${FIGURE})[】〕]`],
  ['1）', `(${FIGURE}) ?[）)]`],
  ['other', `(${CHINESE})[）)]`],
  ['一、', `(${CHINESE}) ?[、.．]`],
  ['1.', `(${FIGURE}) ?[.．]`],
  ['1、', `(${FIGURE}) ?、`],
  ['①', '([①-⑳])[、.．]?'],
  ['A.', '([A-Z])[.．]'],
  ['●', '([●•◆■▲★])'],
]; // prettier-ignore

/** What a mark may follow: the start of a line, a stop, a blank, a bracket that closes. */
const BOUNDARY = '(?<=^|[\\n。；;：:，,！？! \\t　】）)”*#>|])';
/** A label with a number may stand on a line above what it labels. */
const GAP = '[ \\t　]*$';
const LABEL_GAP = '[ \\t　]*(?:\\n[ \\t　]*)?$';
const BEHIND = SHAPES.map(([style, shape]): [FoundStyle, RegExp] => [
  style,
  new RegExp(`${BOUNDARY}${shape}${style.startsWith('问题') ? LABEL_GAP : GAP}`),
]);

export interface Mark {
  style: FoundStyle;
  /** Place in the source, blanks behind it left out. */
  start: number;
  end: number;
  value: number;
}

/** The mark that ends right before a place, if any. */
export function markBefore(text: string, place: number): Mark | null {
  const from = Math.max(0, place - 20);
  const before = text.slice(from, place);
  for (const [style, shape] of BEHIND) {
    const match = shape.exec(before);
    if (!match) continue;
    const start = from + match.index;
    return { style, start, end: start + match[0].trimEnd().length, value: numberOf(match[1]) };
  }
  return null;
}

const IN_TEXT = new Map(
  STYLES.filter((style) => style !== 'none').map((style): [Style, RegExp] => {
    const shapes = SHAPES.filter(([id]) => id === style).map(([, shape]) => shape);
    return [style, new RegExp(`(?<=^|[\\n。；;：:][ \\t　*#>]{0,8})(?:${shapes.join('|')})`, 'g')];
  }),
);

/** Styles that readers take for one another. */
const ALIKE: Partial<Record<Style, Style[]>> = {
  '1.': ['1.', '1、'],
  '1、': ['1.', '1、'],
  '第一、': ['第一、', '第一，'],
  '第一，': ['第一、', '第一，'],
};

/** Styles in which another count of a text would be taken for this one. */
export const alike = (style: Style): Style[] => ALIKE[style] ?? [style];

/** Starts of what looks like a mark of a style, or of one alike, where a line or a sentence begins. */
export const startsOf = (text: string, style: Style): number[] =>
  alike(style).flatMap((one) => [...text.matchAll(IN_TEXT.get(one) ?? /(?!)/g)].map(({ index }) => index));

/** Highest number that a style can write. */
const HIGHEST: Partial<Record<Style, number>> = { '①': 20, 'A.': 26 };
export const canWrite = (style: Style, value: number): boolean => value >= 1 && value <= (HIGHEST[style] ?? 99);

/**
 * A mark as it is printed.
 *
 * @param next the character behind it: 1、2023年, as 1.2023 would be a figure
 */
export function writeMark(style: Style, value: number, next: string): string {
  const chinese = chineseNumber(value);
  const table: Record<Style, string> = {
    '一、': `${chinese}、`,
    '（一）': `（${chinese}）`,
    '1.': /[\d０-９]/.test(next) ? `${value}、` : `${value}.`,
    '1、': `${value}、`,
    '（1）': `（${value}）`,
    '1）': `${value}）`,
    '①': String.fromCharCode(0x2460 + value - 1),
    '第一、': `第${chinese}、`,
    '第一，': `第${chinese}，`,
    一是: `${chinese}是`,
    '其一，': `其${chinese}，`,
    '问题一：': `问题${chinese}：`,
    '问题之一：': `问题之${chinese}：`,
    '【1】': `【${value}】`,
    'A.': `${String.fromCharCode(64 + value)}.`,
    '●': '●',
    none: '',
  };
  return table[style];
}
