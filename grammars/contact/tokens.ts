/** Tokens of a contact line. One token is a key, a number, an address on the net, a mark or a run of other text. */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import { charClass } from '../char-class.js';
import { type KeyField, keyAt, linkEnd } from './keys.js';
import { mailEnd, phoneEnd, postcodeEnd, shortPhoneEnd } from './shapes.js';

/** A custom pattern from a function that gives the end of the match, or -1. */
const upTo = (end: (text: string, offset: number) => number) => (text: string, offset: number) => {
  const stop = end(text, offset);
  return stop > offset ? ([text.slice(offset, stop)] as unknown as RegExpExecArray) : null;
};
const custom = (name: string, categories: TokenType[], end: (text: string, offset: number) => number): TokenType =>
  createToken({ name, categories, pattern: upTo(end), line_breaks: false });

/** What a value may be made of: any token. */
export const Any = createToken({ name: 'Any', pattern: Lexer.NA });
export const Key = createToken({ name: 'Key', pattern: Lexer.NA, categories: [Any] });
/** What parts two values: 、 , / ; | */
export const Join = createToken({ name: 'Join', pattern: Lexer.NA, categories: [Any] });

const keyed = (name: string, field: KeyField): TokenType =>
  custom(name, [Key], (text, offset) => {
    const key = keyAt(text, offset);
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

export const Blank = createToken({
  name: 'Blank',
  pattern: /[ \t\r\n\u3000]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
/** Markdown's address behind a mail address that is its own link text. */
export const Mailto = custom('Mailto', [Any], (text, offset) =>
  text.startsWith('mailto:', offset) ? mailEnd(text, offset + 7) : -1,
);
export const Phone = custom('Phone', [Any], phoneEnd);
export const Email = custom('Email', [Any], mailEnd);
export const ShortPhone = custom('ShortPhone', [Any], shortPhoneEnd);
export const SixDigits = custom('SixDigits', [Any], postcodeEnd);
/** Stands only right behind a key; any other colon is text. */
export const Link = createToken({
  name: 'Link',
  categories: [Any],
  line_breaks: false,
  pattern: (text, offset, matched) => {
    const last = matched.at(-1);
    const behindKey = last?.tokenType.CATEGORIES?.includes(Key) || last?.tokenType === Close;
    const end = behindKey ? linkEnd(text, offset) : -1;
    return end > offset ? ([text.slice(offset, end)] as unknown as RegExpExecArray) : null;
  },
});
export const Enum = createToken({ name: 'Enum', pattern: /[、/|]/, categories: [Join] });
export const Comma = createToken({ name: 'Comma', pattern: /,/, categories: [Join] });
export const Semicolon = createToken({ name: 'Semicolon', pattern: /;/, categories: [Join] });
export const Stop = createToken({ name: 'Stop', pattern: /[。!?]/, categories: [Any] });
export const Open = createToken({ name: 'Open', pattern: /[([【]/, categories: [Any] });
export const Close = createToken({ name: 'Close', pattern: /[)\]】]/, categories: [Any] });
export const Angle = createToken({ name: 'Angle', pattern: /[<>]/, categories: [Any] });

const LATIN = charClass('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const DIGITS = charClass('0123456789');
const SIGNS = charClass(' \t\r\n\u3000、/|,;。!?([【)]】<>:*×+');
const breaks = (code: number): boolean => SIGNS[code] === 1 || DIGITS[code] === 1 || LATIN[code] === 1;
/** A run of anything else, up to the next place where another token may begin. */
export const Text = custom('Text', [Any], (text, offset) => {
  const first = text.charCodeAt(offset);
  const alike = LATIN[first] ? LATIN : DIGITS[first] ? DIGITS : null;
  let end = offset + 1;
  if (alike) while (end < text.length && alike[text.charCodeAt(end)]) end++;
  else while (end < text.length && !breaks(text.charCodeAt(end)) && !keyAt(text, end)) end++;
  return end;
});

export const CONTACT_TOKENS: TokenType[] = [
  Any,
  Key,
  Join,
  Blank,
  Mailto,
  PhoneKey,
  FaxKey,
  EmailKey,
  AddressKey,
  PostcodeKey,
  PersonKey,
  PeriodKey,
  HoursKey,
  OtherKey,
  Phone,
  Email,
  SixDigits,
  ShortPhone,
  Link,
  Enum,
  Comma,
  Semicolon,
  Stop,
  Open,
  Close,
  Angle,
  Text,
];
