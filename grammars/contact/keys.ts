/** Finds the key words of a contact line, also where layout set blanks into them (电　话). */

import { charClass, hasAny } from '../char-class.js';
import { alternatives } from '../lexicon/alternatives.js';
import type { Lexicon } from '../lexicon/built-in.js';
import { CALLS, type CONTACT_KEYS, DELIVERS, LETTERS, LINKS, SENDS, TO } from '../lexicon/contact.js';
import { derived } from '../lexicon/derived.js';
import { isAddress } from './judge.js';
import { phoneEnd } from './shapes.js';

export type KeyField = keyof typeof CONTACT_KEYS;
export interface FoundKey {
  field: KeyField;
  end: number;
}

const BLANKS = charClass(' \t\r\n\u3000');
const isBlank = (text: string, at: number): boolean => BLANKS[text.charCodeAt(at)] === 1;
/** No key is set wider than this between two of its characters. */
const WIDEST_GAP = 8;

const keysByFirst = derived(({ contact }) => {
  const byFirst = new Map<string, { word: string; field: KeyField }[]>();
  for (const [field, words] of Object.entries(contact) as [KeyField, readonly string[]][])
    for (const word of words) byFirst.set(word[0], [...(byFirst.get(word[0]) ?? []), { word, field }]);
  for (const words of byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
});

/** Code units that a key may begin with, in either case. */
const opensKey = derived(({ contact }) => {
  const firsts = Object.values(contact).flatMap((words) => words.map((word) => word[0]));
  return charClass(firsts.map((char) => char + char.toLowerCase() + char.toUpperCase()).join(''));
});

/** A character in lower case; 汉字, which most are, have none. */
const lower = (char: string): string => (char >= '\u2e80' && char < '\ua000' ? char : char.toLowerCase());

/** End of `word` at `offset`, blanks between its characters allowed, or -1. */
function wordEnd(text: string, offset: number, word: string): number {
  let at = offset;
  for (let i = 0; i < word.length; i++) {
    for (let gap = 0; i > 0 && gap < WIDEST_GAP && isBlank(text, at); gap++) at++;
    if (text.charCodeAt(at) !== word.charCodeAt(i) && lower(text[at] ?? '') !== word[i]) return -1;
    at++;
  }
  return at;
}

const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

/** Where the value would begin: behind blanks and the words that lead over to it. */
function valueStart(text: string, end: number): number {
  let at = end;
  for (const word of LINKS) if (text.startsWith(word, at)) at += word.length;
  for (let gap = 0; gap < WIDEST_GAP && isBlank(text, at); gap++) at++;
  return at;
}

/** Does a clause, a bracket or a table's cell begin at `offset`? */
function opensClause(text: string, offset: number): boolean {
  let at = offset;
  for (let gap = 0; gap < WIDEST_GAP && isBlank(text, at - 1); gap++) at--;
  return at < offset || at === 0 || /[,;:。!?、/|()[\]【】>或]/.test(text[at - 1]);
}

const CLOSES = /[(,;。!?、)\]】”》]/;

/** What shows, right behind a word, that it is a key: a colon or the value itself. */
const VALUED: Record<KeyField, RegExp> = {
  phones: /[:|\d(*×+]/,
  faxes: /[:|\d(*×+]/,
  emails: /[:|\dA-Za-z<[]/,
  addresses: /[:|]/,
  postcodes: /[:|\d*xX×]/,
  persons: /[:|]/,
  period: /[:|\d(*×]/,
  hours: /[:|\d]/,
  other: /[:|]/,
};

/** 邮箱(工作日查收): a bracket that a colon follows belongs to the key. */
function bracketed(text: string, offset: number): boolean {
  return text[offset] === '(' && /^[^():]{1,20}\):/.test(text.slice(offset + 1, offset + 24));
}

/**
 * The key at `offset`, or null. A word is a key where a colon, a bracket, a digit or (behind 邮箱) a letter follows it,
 * or where it opens a clause and something follows: 通讯地址 in a table's cell. 服务电话。 is none; what follows 地址 in
 * 地址变更 is judged as a value.
 */
export function keyAt(text: string, offset: number, lists: Lexicon): FoundKey | null {
  const listed = listedKeyAt(text, offset, lists);
  const spoken = spokenKeyAt(text, offset);
  return spoken && spoken.end > (listed?.end ?? 0) ? spoken : (listed ?? namedKeyAt(text, offset));
}

const GOES = `(?:${alternatives(TO)})`;
const DELIVERS_TO = `(?:${alternatives(DELIVERS)})${GOES}|(?:${alternatives(SENDS)})`;
/** 来函寄：, 写信请寄往, 寄送至, 信函到, 来信（…）: a letter, what is done with it, where it goes. */
const DELIVERY = new RegExp(
  `(?:(?:${alternatives(LETTERS)})(?:[请可就]?(?:${DELIVERS_TO})|${GOES}|(?=[( ]))|${DELIVERS_TO})[: ]?`,
  'y',
);
const DIALS = /拨打?|打(?![打破开造击折扰])/y;
const OPENS_SPOKEN = charClass(`打拨${[...DELIVERS, ...LETTERS, ...SENDS].map((word) => word[0]).join('')}`);
/** An address with a house in it, up to its end. */
const HOUSED = /[^,。;:()[\]]{3,40}/y;

/** What is no key by itself, but tells what its object is by the object's shape: 打0599-5550266找院办, 写信就寄堤防路2号. */
function spokenKeyAt(text: string, offset: number): FoundKey | null {
  if (!OPENS_SPOKEN[text.charCodeAt(offset)]) return null;
  DIALS.lastIndex = offset;
  if (DIALS.test(text)) {
    const end = DIALS.lastIndex;
    return phoneEnd(text, end) > 0 ? { field: 'phones', end } : null;
  }
  DELIVERY.lastIndex = offset;
  if (!DELIVERY.test(text)) return null;
  const end = DELIVERY.lastIndex;
  HOUSED.lastIndex = text[end] === '(' ? end + 1 : end;
  const address = HOUSED.exec(text)?.[0];
  return address && isAddress(address, false) ? { field: 'addresses', end } : null;
}

/** 质量投诉与建议：400-555-0119, 医院医保办：0738-5559007: whatever a number with an area code stands behind is its key. */
const NAMED = /[\u4e00-\u9fff]{2,12} ?:/y;
const NAMES_OTHERWISE = /(?:编号|编码|账号|帐号|文号|案号|单号|序号|代码|证号|号) ?:$/;
/** What has such a number behind a colon. */
const NUMBERED = /[\u4e00-\u9fff] ?: ?[\d(+]|址 ?:|\d号[^,。;:]{0,20},[\d(+]/;
/** 厂址, 院址: where a house stands. */
const PLACED = /^[\u4e00-\u9fff]{1,3}址 ?:$/;

function namedKeyAt(text: string, offset: number): FoundKey | null {
  const code = text.charCodeAt(offset);
  if (code < 0x4e00 || code > 0x9fff || !opensClause(text, offset)) return null;
  NAMED.lastIndex = offset;
  const name = NAMED.exec(text)?.[0];
  if (!name || NAMES_OTHERWISE.test(name)) return null;
  const end = offset + name.length - 1;
  if (PLACED.test(name) && !/^网/.test(name)) return { field: 'addresses', end };
  const value = text[end + 1] === ' ' ? end + 2 : end + 1;
  if (phoneEnd(text, value) > 0) return { field: 'phones', end };
  // 通联：某区堤防路2号，353900，0599-5550266: a house with a postcode or a number behind it is whoever's address.
  HOUSED.lastIndex = value;
  const address = HOUSED.exec(text)?.[0];
  const next = value + (address?.length ?? 0) + 1;
  const housed = address !== undefined && text[next - 1] === ',' && isAddress(address, false);
  return housed && (phoneEnd(text, next) > 0 || POSTCODE.test(text.slice(next, next + 7)))
    ? { field: 'addresses', end }
    : null;
}

/** Six digits by themselves. */
const POSTCODE = /^\d{6}(?!\d)/;

function hasNamedKey(text: string): boolean {
  if (!NUMBERED.test(text)) return false;
  for (let at = 0; at < text.length; at++) if (namedKeyAt(text, at)) return true;
  return false;
}

function listedKeyAt(text: string, offset: number, lists: Lexicon): FoundKey | null {
  const code = text.charCodeAt(offset);
  // A letter outside ASCII may have a lower case that a key begins with.
  if (!opensKey(lists)[code] && (code < 0x80 || code >= 0x2e80)) return null;
  const words = keysByFirst(lists).get(lower(text[offset] ?? ''));
  if (!words || (isLatin(text[offset]) && isLatin(text[offset - 1]))) return null;
  for (const { word, field } of words) {
    const end = wordEnd(text, offset, word);
    if (end < 0) continue;
    const start = valueStart(text, end);
    const next = text[start] ?? '';
    if (VALUED[field].test(next) && !(isLatin(word[0]) && !/[:\d(]/.test(next))) return { field, end };
    if (joinsKey(text, end, lists) || bracketed(text, start) || text.startsWith('):', start)) return { field, end };
    if (!isLatin(word[0]) && !CALLS.includes(word) && opensClause(text, offset) && next && !CLOSES.test(next))
      return { field, end };
    return null;
  }
  return null;
}

/** 电话/传真: the key is shared with the one behind it. */
function joinsKey(text: string, end: number, lists: Lexicon): boolean {
  const joined = /^[/、及和与(]/.test(text[end] ?? '') ? end + 1 : end;
  if (joined === end) return false;
  for (const { word } of keysByFirst(lists).get(text[joined]) ?? []) {
    const after = wordEnd(text, joined, word);
    if (after >= 0) return /^[:)\d]/.test(text[after] ?? '');
  }
  return false;
}

/** The first two characters of every key, blanks between them allowed. */
const openings = derived(({ contact }) => {
  const pairs = new Set(Object.values(contact).flatMap((words) => words.map((word) => word.slice(0, 2))));
  const spaced = [...pairs].map((pair) => [...pair].map((char) => alternatives([char])).join('[ \\u3000]{0,8}'));
  return new RegExp(spaced.join('|'), 'gi');
});

/** Is there any key in the text? Spares the grammar all other paragraphs. */
export function hasKey(text: string, lists: Lexicon): boolean {
  return hasListedKey(text, lists) || hasSpokenKey(text) || hasNamedKey(text);
}

function hasSpokenKey(text: string): boolean {
  if (!hasAny(text, OPENS_SPOKEN)) return false;
  for (let at = 0; at < text.length; at++) if (spokenKeyAt(text, at)) return true;
  return false;
}

function hasListedKey(text: string, lists: Lexicon): boolean {
  if (!hasAny(text, opensKey(lists)) && !/[\u0080-\u2e7f]/.test(text)) return false;
  const opening = openings(lists);
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (keyAt(text, match.index, lists)) return true;
    opening.lastIndex = match.index + 1;
  }
  return false;
}

/** The colon or the words that lead from a key over to its value: `:`, 为, 如下:, a table's |. Its end, or -1. */
export function linkEnd(text: string, offset: number): number {
  let at = offset;
  for (const word of LINKS) if (text.startsWith(word, at)) at += word.length;
  while (/[:|]/.test(text[at] ?? '') && at < offset + 12) at++;
  return at > offset ? at : -1;
}
