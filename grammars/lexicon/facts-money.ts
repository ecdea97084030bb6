/** Currency words after an amount with their ISO 4217 codes. */
export const CURRENCIES: readonly (readonly [word: string, code: string])[] = [
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['港元', 'HKD'],
  ['港币', 'HKD'],
  ['日元', 'JPY'],
  ['英镑', 'GBP'],
  ['澳门元', 'MOP'],
  ['块钱', 'CNY'],
  ['元', 'CNY'],
];

/** 元 in these words is no currency. */
export const NOT_MONEY: readonly string[] = ['元旦', '元宵', '元月', '元素', '元件', '元化', '元结构'];

/** Powers of ten between an amount and its unit, longest first. */
export const SCALES: readonly (readonly [word: string, power: number])[] = [
  ['万亿', 12],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
];

/** 千 and 百 that open a unit (千米, 千瓦) or a percentage. */
export const NOT_A_SCALE: readonly string[] = ['千米', '千克', '千瓦', '千伏', '千卡', '百分'];
