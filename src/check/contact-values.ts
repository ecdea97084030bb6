/** What stands behind the keys of a contact line, also where it is no number and no address. */
import { alternatives } from '../../grammars/lexicon/alternatives.js';
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { derived } from '../../grammars/lexicon/derived.js';
import type { View } from '../lines/view.js';

/** A value as written, in the folded view. */
export interface Value {
  start: number;
  end: number;
  text: string;
}

const LINK = '(?:\\([^()]{1,12}\\))?(?:号码|为|是)?';

const phoneKey = derived(
  ({ contact }) =>
    new RegExp(
      `(?:${alternatives([...contact.phones, ...contact.faxes])})${LINK}(:[^\\d,。;:()+*]{0,8})?(?=[\\d(+])`,
      'gi',
    ),
);
const RUN = /\+?\(?\d[\d()]{0,24}(?:[-—–]{1,2}[\d()]{1,24}){0,3}/y;
const BETWEEN = /(?:[、,;/]|或者?|和|以?及){1,2}/y;
/** What makes a run of digits a count instead of a number to dial. */
const COUNTED = /[\d.%‰元万亿年月日号人个次项件部台份条户名米吨起通*Xx×]/;
/** Without a colon a short run is rather a count: 举报电话12部. */
const LEAST_WITHOUT_COLON = 6;
/** 0599-5550311、12: the tail of another number. */
const TAIL = 4;

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Numbers behind the keys of telephones and faxes, masked ones left out. */
export function* numbersIn(view: View, lists: Lexicon): Iterable<Value> {
  const { text } = view;
  for (const key of text.matchAll(phoneKey(lists))) {
    let at = key.index + key[0].length;
    for (let first = true; ; first = false) {
      const run = sticky(RUN, text, at);
      if (!run) break;
      const written = run[0].replace(/[()—–-]+$/, '');
      const end = at + written.length;
      const digits = written.replace(/\D/g, '').length;
      const counted = COUNTED.test(text[end] ?? '');
      const short = first ? key[1] === undefined && digits < LEAST_WITHOUT_COLON : digits <= TAIL;
      if (!counted && !short) yield { start: at, end, text: written };
      const between = sticky(BETWEEN, text, end);
      if (counted || !between) break;
      at = end + between[0].length;
    }
  }
}

const mailKey = derived(
  ({ contact }) => new RegExp(`(?:${alternatives(contact.emails)})${LINK}[:<]{0,2}(?=[a-z0-9])`, 'gi'),
);
const MAIL_RUN = /[a-z0-9@#._%+*()[\]-]{2,100}/iy;
const AT = /[a-z0-9._%+*-]{1,64}@[a-z0-9.*-]{0,100}/gi;

/** What stands behind the keys of mail addresses, and whatever has an @ in it. */
export function* mailsIn({ text }: View, lists: Lexicon): Iterable<Value> {
  const seen = new Set<number>();
  for (const key of text.matchAll(mailKey(lists))) {
    const start = key.index + key[0].length;
    const run = sticky(MAIL_RUN, text, start);
    if (!run) continue;
    seen.add(start);
    yield { start, end: start + run[0].length, text: run[0] };
  }
  for (const { index, 0: run } of text.matchAll(AT))
    if (!seen.has(index)) yield { start: index, end: index + run.length, text: run };
}

/** An address whose @ is a #, whole but for that; behind a key or anywhere. */
const HASH = /(?<![a-z0-9._%+#@*-])[a-z0-9._%+-]{1,64}#(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z0-9#@*-])/gi;

/** Mail addresses with # for @. */
export function* hashMailsIn({ text }: View): Iterable<Value> {
  for (const { index, 0: run } of text.matchAll(HASH)) yield { start: index, end: index + run.length, text: run };
}

/** With its key; a figure that goes on in a mask or a word is none. */
const postcode = derived(
  ({ contact }) => new RegExp(`(?:${alternatives(contact.postcodes)})${LINK}:?(\\d{1,12})(?![\\d*×Xx-])`, 'gi'),
);

/** The digits behind the keys of postcodes, masked ones left out. */
export function* postcodesIn({ text }: View, lists: Lexicon): Iterable<Value> {
  for (const { index, 0: whole, 1: digits } of text.matchAll(postcode(lists))) {
    const end = index + whole.length;
    yield { start: end - digits.length, end, text: digits };
  }
}

/** Ways to end a value: before each blank of the source inside it, the shortest first, and last the whole. */
export function cutter(view: View): (value: Value) => string[] {
  const seams = view.seams();
  return ({ start, end, text }) => {
    let low = 0;
    for (let high = seams.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (seams[middle] <= start) low = middle + 1;
      else high = middle;
    }
    const cuts: string[] = [];
    for (let at = low; at < seams.length && seams[at] < end; at++) cuts.push(text.slice(0, seams[at] - start));
    return [...cuts, text];
  };
}
