/** What the rules of a contact line yield, in the order of the text. */
import type { IToken } from 'chevrotain';
import type { Lexicon } from '../lexicon/built-in.js';
import type { ContactField, ContactItem } from './item.js';
import { isAddress, isFaxKey, isHours, isPeriod, isPerson } from './judge.js';

const BLANK = /[ \t\r\n\u3000]/;

export class Collector {
  readonly items: ContactItem[] = [];
  /** Has any key been met? Then a number with area code needs no key of its own. */
  keyed = false;
  /** Did a colon stand behind the last key? */
  colon = false;
  /** Did a colon or a word like 为 lead over from the last key? */
  linked = false;
  private label: { start: number; end: number } | null = null;
  private fields: readonly ContactField[] = [];

  constructor(
    readonly text: string,
    readonly lists: Lexicon,
  ) {}

  /** A key opens; the next value is its own. */
  open(key: IToken, ...fields: ContactField[]): void {
    this.keyed = true;
    this.colon = false;
    this.linked = false;
    this.fields = fields;
    this.label = { start: key.startOffset, end: end(key) };
  }

  /** The key is shared with another: 电话/传真. */
  share(key: IToken, field: ContactField | null): void {
    if (field) this.fields = [...this.fields, field];
    this.extend(key);
  }

  /** Does the open key ask for a number too: 联系人及电话? */
  get asksNumber(): boolean {
    return this.fields.includes('phones');
  }

  /** The key's label runs on to the end of `token`. */
  extend(token: IToken): void {
    this.linked ||= !token.image.endsWith(')');
    this.colon ||= token.image.includes(':');
    if (this.label) this.label.end = end(token);
  }

  /** Something else stands between the key and what follows. */
  close(): void {
    this.label = null;
  }

  /** A number under the open key; a number without key is a phone. */
  number(token: IToken): void {
    const fields = this.fields.filter((field) => field === 'phones' || field === 'faxes');
    const label = this.label;
    for (const field of fields.length ? fields : (['phones'] as const)) {
      this.label = label;
      this.add(field, token.startOffset, end(token));
    }
  }

  /** Adds a value as written, unless it cannot be one. */
  add(field: ContactField, from: number, to: number): void {
    while (to > from && BLANK.test(this.text[to - 1])) to--;
    const value = this.text.slice(from, to);
    const label = this.label ?? { start: from, end: from };
    const fits =
      field === 'addresses'
        ? isAddress(value, this.colon)
        : field === 'hours'
          ? isHours(value)
          : field === 'period'
            ? isPeriod(value)
            : value.length > 0; // prettier-ignore
    if (fits) this.items.push({ field, start: from, end: to, labelStart: label.start, labelEnd: label.end });
    this.label = null;
  }

  /** A bracket behind a number: that it is a fax, names, hours (with commas between them), or a note that is none of ours (短信). */
  note(from: number, to: number): void {
    this.label = null;
    const last = this.items[this.items.length - 1];
    if (last?.field === 'phones' && isFaxKey(this.text.slice(from, to), this.lists)) last.field = 'faxes';
    let hours: { start: number; end: number } | null = null;
    for (let start = from; start < to; ) {
      let stop = start;
      while (stop < to && !/[,、;]/.test(this.text[stop])) stop++;
      const piece = this.text.slice(start, stop);
      if (isPerson(piece, this.lists)) this.add('persons', start, stop);
      else if (hours) hours.end = stop;
      else if (isHours(piece)) hours = { start, end: stop };
      start = stop + 1;
    }
    if (hours) this.add('hours', hours.start, hours.end);
  }
}

/** The offset behind a token. */
export const end = (token: IToken): number => token.startOffset + token.image.length;
