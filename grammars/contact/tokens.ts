/** Tokens of a contact line. One token is a key, a number, an address on the net, a mark or a run of other text. */
import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { charClass } from '../char-class.js';
import type { Lexicon } from '../lexicon/built-in.js';
import { type FoundKey, type KeyField, keyAt, linkEnd } from './keys.js';
import { mailEnd, phoneEnd, postcodeEnd, shortPhoneEnd } from './shapes.js';

/** Where a token that begins at an offset ends, or a number that is no greater where none begins. */
type End = (text: string, offset: number, lists: Lexicon, last: IToken | undefined) => number;

/** The tokens that text is made of, with their ends, in the order in which they are tried. */
export const ENDS: (readonly [TokenType, End])[] = [];

const custom = (name: string, categories: TokenType[], end: End): TokenType => {
  const type = createToken({ name, categories, pattern: Lexer.NA });
  ENDS.push([type, end]);
  return type;
};
/** A token of one character. */
const sign = (name: string, category: TokenType, chars: string): TokenType => {
  const known = charClass(chars);
  return custom(name, [category], (text, offset) => (known[text.charCodeAt(offset)] ? offset + 1 : -1));
};

/** What a value may be made of: any token. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA });
export const Key = createToken({ name: 'Key', pattern: Lexer.NA, categories: [Any] });
/** What parts two values: 、 , / ; | */
export const Join = createToken({ name: 'Join', pattern: Lexer.NA, categories: [Any] });

const BLANKS = charClass(' \t\r\n\u3000');
/** Parts tokens, and is none that the grammar sees. */
export const Blank = custom('Blank', [], (text, offset) => {
  let end = offset;
  while (BLANKS[text.charCodeAt(end)]) end++;
  return end;
});
/** Markdown's address behind a mail address that is its own link text. */
export const Mailto = custom('Mailto', [Any], (text, offset) =>
  text.startsWith('mailto:', offset) ? mailEnd(text, offset + 7) : -1,
);

/** The key at a place, looked for once: nine types of tokens ask, and the text in front of it did before. */
const keyHere = (() => {
  let askedIn: string | undefined;
  let askedAt = -1;
  let askedBy: Lexicon | undefined;
  let key: FoundKey | null = null;
  return (text: string, offset: number, lists: Lexicon): FoundKey | null => {
    if (offset !== askedAt || text !== askedIn || lists !== askedBy) {
      key = keyAt(text, offset, lists);
      askedIn = text;
      askedAt = offset;
      askedBy = lists;
    }
    return key;
  };
})();

const keyed = (name: string, field: KeyField): TokenType =>
  custom(name, [Key], (text, offset, lists) => {
    const key = keyHere(text, offset, lists);
    return key?.field === field ? key.end : -1;
  });

export const PhoneKey = keyed('PhoneKey', 'phones');
export const FaxKey = keyed('FaxKey', 'faxes');
export const EmailKey = keyed('EmailKey', 'emails');
export const AddressKey = keyed('AddressKey', 'addresses');
export const PostcodeKey = keyed('PostcodeKey', 'postcodes');
export const PersonKey = keyed('PersonKey', 'persons');
export const PeriodKey = keyed('PeriodKey', 'period');
export const HoursKey = keyed('HoursKey', 'hours');
export const OtherKey = keyed('OtherKey', 'other');

export const Phone = custom('Phone', [Any], phoneEnd);
export const Email = custom('Email', [Any], mailEnd);
export const SixDigits = custom('SixDigits', [Any], postcodeEnd);
export const ShortPhone = custom('ShortPhone', [Any], shortPhoneEnd);
/** Stands only right behind a key; any other colon is text. */
export const Link = custom('Link', [Any], (text, offset, _, last) =>
  last && (last.tokenType.CATEGORIES?.includes(Key) || last.tokenType === Close) ? linkEnd(text, offset) : -1,
);
export const Enum = sign('Enum', Join, '、/|');
export const Comma = sign('Comma', Join, ',');
export const Semicolon = sign('Semicolon', Join, ';');
export const Stop = sign('Stop', Any, '。!?');
export const Open = sign('Open', Any, '([【');
export const Close: TokenType = sign('Close', Any, ')]】');
export const Angle = sign('Angle', Any, '<>');

const LATIN = charClass('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = charClass('0123456789');
const SIGNS = charClass(' \t\r\n\u3000、/|,;。!?([【)]】<>:*×+');
const breaks = (code: number): boolean => SIGNS[code] === 1 || DIGITS[code] === 1 || LATIN[code] === 1;
/** A run of anything else, up to the next place where another token may begin. */
export const Text = custom('Text', [Any], (text, offset, lists) => {
  const first = text.charCodeAt(offset);
  const alike = LATIN[first] ? LATIN : DIGITS[first] ? DIGITS : null;
  let end = offset + 1;
  if (alike) while (end < text.length && alike[text.charCodeAt(end)]) end++;
  else while (end < text.length && !breaks(text.charCodeAt(end)) && !keyHere(text, end, lists)) end++;
  return end;
});

/** All types of tokens and their categories. */
export const CONTACT_TOKENS: TokenType[] = [Any, Key, Join, ...ENDS.map(([type]) => type)];
