/** The numbers that a browser prints before the items of a list: part of what a reader sees, and in no text node. */
import { attribute, type Element, isElement } from './dom.js';
import { textOf } from './weights.js';

/** An item that brings its number along: 1. （一） 一、 ① 第一， 一是. */
const NUMBERED =
  /^(?:[\d０-９]{1,3}[.．、）)：:]|[（(][\d一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是.．]|[①-⑳]|第[一二三四五六七八九十\d]|首先)/;
const CHINESE = [...'零一二三四五六七八九'];
const PEEK = 8;

const letters = (value: number): string => {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
};

const ROMAN: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const roman = (value: number): string => {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
};

const chinese = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? CHINESE[tens] : ''}${tens ? '十' : ''}${ones ? CHINESE[ones] : ''}`;
};

/** How a list counts, by its `type` or its style; `null` for one without numbers. */
function styleOf(list: Element): ((value: number) => string) | null {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/.exec((attribute(list, 'style') ?? '').toLowerCase())?.[1];
  const type = style ?? attribute(list, 'type') ?? '1';
  if (['none', 'disc', 'circle', 'square'].includes(type)) return null;
  if (/cjk-ideographic|chinese|cjk-earthly/.test(type))
    return (value) => (value < 100 ? `${chinese(value)}、` : `${value}. `);
  const written = { a: letters, 'lower-alpha': letters, 'lower-latin': letters, i: roman, 'lower-roman': roman }[type];
  if (written) return (value) => `${written(value)}. `;
  const upper = { A: letters, 'upper-alpha': letters, 'upper-latin': letters, I: roman, 'upper-roman': roman }[type];
  if (upper) return (value) => `${upper(value).toUpperCase()}. `;
  return (value) => `${value}. `;
}

/** What stands before each item of an ordered list; nothing where one item brings its own number. */
export function numbersOf(list: Element): ReadonlyMap<Element, string> {
  const numbers = new Map<Element, string>();
  const style = styleOf(list);
  const items = list.childNodes.filter((child): child is Element => isElement(child) && child.tagName === 'li');
  if (!style || items.some((item) => NUMBERED.test(textOf(item, PEEK)))) return numbers;
  const down = attribute(list, 'reversed') !== null;
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10);
  let value = Number.isNaN(start) ? (down ? items.length : 1) : start;
  for (const item of items) {
    const own = Number.parseInt(attribute(item, 'value') ?? '', 10);
    if (!Number.isNaN(own)) value = own;
    if (value > 0 && value < 1000) numbers.set(item, style(value));
    value += down ? -1 : 1;
  }
  return numbers;
}
