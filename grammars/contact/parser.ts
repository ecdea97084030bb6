/**
 * Rules of a contact line. The grammar is total: what no rule wants, `other` takes, so that no text is refused and
 * Chevrotain's error recovery is never needed. Decisions that need more than one token are gates below the rules.
 */
import type { IToken } from 'chevrotain';
import { BUILT_IN, type Lexicon } from '../lexicon/built-in.js';
import { BETWEEN_NUMBERS, CALLS } from '../lexicon/contact.js';
import { endsAsPart } from '../names.js';
import { type QuickOptions, QuickParser } from '../quick-parser.js';
import { addressEnd, closing, endsClause, hoursEnd, is, isPostcode, nameEnd, type Peek, periodEnd } from './extent.js';
import type { ContactField, ContactItem } from './item.js';
import { Collector, end } from './items.js';
import * as T from './tokens.js';

/** 办公室0599-…: no longer text stands before a number of its key. */
const TAG_LENGTH = 12;

export class ContactParser extends QuickParser {
  private out = new Collector('', BUILT_IN);
  private readonly peek: Peek = (ahead) => this.LA(ahead);

  constructor(options: QuickOptions = {}) {
    super(T.CONTACT_TOKENS, { maxLookahead: 1 }, options);
    this.makeReady('contact');
  }

  protected recorded(): ContactParser {
    return new ContactParser({ whole: true });
  }

  /** The contact items of one paragraph, given with its tokens and the word lists that they were told by. */
  read(text: string, tokens: IToken[], lists: Lexicon): ContactItem[] {
    this.out = new Collector(text, lists);
    this.input = tokens;
    this.contact();
    return this.out.items;
  }

  // The alternatives are made once, not at each of a line's tokens.
  readonly #items = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { ALT: () => this.SUBRULE(this.phones) },
      { ALT: () => this.SUBRULE(this.faxes) },
      { ALT: () => this.SUBRULE(this.emails) },
      { ALT: () => this.SUBRULE(this.addresses) },
      { ALT: () => this.SUBRULE(this.postcodes) },
      { ALT: () => this.SUBRULE(this.persons) },
      { ALT: () => this.SUBRULE(this.period) },
      { ALT: () => this.SUBRULE(this.hours) },
      { ALT: () => this.SUBRULE(this.email) },
      { GATE: () => this.barePhone(), ALT: () => this.SUBRULE(this.numbers) },
      { ALT: () => this.SUBRULE(this.other) },
    ],
  };
  readonly #item = () => {
    this.OR(this.#items);
  };

  readonly contact = this.RULE('contact', () => {
    this.MANY(this.#item);
  });

  /** 联系电话：0599-5550266、13905990000（周科长） */
  private readonly phones = this.RULE('phones', () => {
    const key = this.CONSUME(T.PhoneKey);
    this.ACTION(() => this.out.open(key, 'phones'));
    this.SUBRULE(this.lead);
    const calls = this.ACTION(() => CALLS.includes(key.image)) ?? false;
    this.OPTION({
      GATE: () => this.numberAhead(1) && !(calls && !this.out.colon && is(this.LA(1), T.ShortPhone)),
      DEF: () => this.SUBRULE(this.numbers),
    });
  });

  /** 传真：0599-5550300 */
  private readonly faxes = this.RULE('faxes', () => {
    const key = this.CONSUME(T.FaxKey);
    this.ACTION(() => this.out.open(key, 'faxes'));
    this.SUBRULE(this.lead);
    this.OPTION({ GATE: () => this.numberAhead(1), DEF: () => this.SUBRULE(this.numbers) });
  });

  /** 电子邮箱：<lkqhb@example.cn> */
  private readonly emails = this.RULE('emails', () => {
    const key = this.CONSUME(T.EmailKey);
    this.ACTION(() => this.out.open(key, 'emails'));
    this.SUBRULE(this.lead);
    this.OPTION({
      GATE: () => is(this.LA(2), T.Email),
      DEF: () => this.OR([{ ALT: () => this.CONSUME(T.Angle) }, { ALT: () => this.CONSUME(T.Open) }]),
    }); // prettier-ignore
    this.OPTION1(() => this.SUBRULE(this.email));
  });

  /** 邮政信箱：望江区堤防路2号；来信（望江区堤防路2号，353900） */
  private readonly addresses = this.RULE('addresses', () => {
    const key = this.CONSUME(T.AddressKey);
    this.ACTION(() => this.out.open(key, 'addresses'));
    this.SUBRULE(this.lead);
    this.OPTION({
      GATE: () => addressEnd((k) => this.LA(k + 1), this.out.text) > 0,
      DEF: () => this.CONSUME1(T.Open),
    });
    const to = this.ACTION(() => addressEnd(this.peek, this.out.text)) ?? -1;
    this.SUBRULE(this.value, { ARGS: ['addresses', to] });
    this.OPTION1({
      GATE: () => to > 0 && this.postcodeAhead(),
      DEF: () => {
        this.OPTION2(() => this.OR([{ ALT: () => this.CONSUME(T.Open) }, { ALT: () => this.CONSUME(T.Comma) }]));
        const digits = this.CONSUME(T.SixDigits);
        this.ACTION(() => this.out.add('postcodes', digits.startOffset, end(digits)));
      },
    });
  });

  /** 邮编353000 */
  private readonly postcodes = this.RULE('postcodes', () => {
    const key = this.CONSUME(T.PostcodeKey);
    this.ACTION(() => this.out.open(key, 'postcodes'));
    this.SUBRULE(this.lead);
    this.OPTION(() => {
      const digits = this.CONSUME(T.SixDigits);
      this.ACTION(() => this.out.add('postcodes', digits.startOffset, end(digits)));
    });
  });

  /** 联系人：周科长、李某某 */
  private readonly persons = this.RULE('persons', () => {
    const key = this.CONSUME(T.PersonKey);
    this.ACTION(() => this.out.open(key, 'persons'));
    this.SUBRULE(this.lead);
    const to = this.ACTION(() => nameEnd(this.peek)) ?? -1;
    this.SUBRULE(this.value, { ARGS: ['persons', to] });
    this.MANY({
      GATE: () => to > 0 && this.LA(1).image === '、' && nameEnd((ahead) => this.LA(ahead + 1)) > 0,
      DEF: () => {
        this.CONSUME(T.Enum);
        const next = this.ACTION(() => nameEnd(this.peek)) ?? -1;
        this.SUBRULE1(this.value, { ARGS: ['persons', next] });
      },
    });
    // 联系人及电话：周科长 5550266
    this.OPTION({ GATE: () => this.out.asksNumber && this.numberAhead(1), DEF: () => this.SUBRULE(this.numbers) });
  });

  /** 公示期：2025年3月14日至3月27日；公示期间（2025年3月14日至3月27日，共10个工作日） */
  private readonly period = this.RULE('period', () => {
    const key = this.CONSUME(T.PeriodKey);
    this.ACTION(() => this.out.open(key, 'period'));
    this.SUBRULE(this.lead);
    this.OPTION({
      GATE: () => periodEnd((k) => this.LA(k + 1), this.out.text, false) > 0,
      DEF: () => this.CONSUME(T.Open),
    });
    const to = this.ACTION(() => periodEnd(this.peek, this.out.text, this.out.linked)) ?? -1;
    this.SUBRULE(this.value, { ARGS: ['period', to] });
  });

  /** 接听时间：工作日8:00—12:00，14:30—17:30 */
  private readonly hours = this.RULE('hours', () => {
    const key = this.CONSUME(T.HoursKey);
    this.ACTION(() => this.out.open(key, 'hours'));
    this.SUBRULE(this.lead);
    const to = this.ACTION(() => hoursEnd(this.peek, this.out.text)) ?? -1;
    this.SUBRULE(this.value, { ARGS: ['hours', to] });
  });

  private readonly email = this.RULE('email', () => {
    const mail = this.CONSUME(T.Email);
    this.ACTION(() => this.out.add('emails', mail.startOffset, end(mail)));
  });

  /** What leads from a key to its value: a key that shares it, a bracket, the colon. */
  private readonly lead = this.RULE('lead', () => {
    this.OPTION({ GATE: () => this.sharedAhead(), DEF: () => this.SUBRULE(this.shared) });
    this.OPTION1({
      GATE: () => is(this.LA(closing(this.peek, 1) + 1), T.Link),
      DEF: () => this.SUBRULE(this.bracket, { ARGS: [false] }),
    });
    this.OPTION2(() => {
      const link = this.CONSUME(T.Link);
      this.ACTION(() => this.out.extend(link));
    });
  });

  /** 电话/传真：, 电话（传真）：, 联系人及电话： */
  private readonly shared = this.RULE('shared', () => {
    this.CONSUME(T.Any);
    const key = this.CONSUME(T.Key);
    this.ACTION(() => this.out.share(key, is(key, T.PhoneKey) ? 'phones' : is(key, T.FaxKey) ? 'faxes' : null));
    this.OPTION(() => {
      const close = this.CONSUME(T.Close);
      this.ACTION(() => this.out.extend(close));
    });
  });

  private readonly numbers = this.RULE('numbers', () => {
    this.SUBRULE(this.number);
    this.MANY({
      GATE: () => this.nextNumber(),
      DEF: () => {
        this.OPTION(() => this.CONSUME(T.Join));
        this.SUBRULE1(this.number);
      },
    });
  });

  /** A number with what stands round it: 办公室0599-5550266（工作日8:00—17:30） */
  private readonly number = this.RULE('number', () => {
    this.OPTION(() => this.CONSUME(T.Text));
    const number = this.OR([
      { ALT: () => this.CONSUME(T.Phone) },
      { ALT: () => this.CONSUME(T.ShortPhone) },
      { ALT: () => this.CONSUME(T.SixDigits) },
    ]);
    this.ACTION(() => this.out.number(number));
    this.OPTION1({ GATE: () => closing(this.peek, 1) > 0, DEF: () => this.SUBRULE(this.bracket, { ARGS: [true] }) });
  });

  /** A bracket; behind a number it may hold hours and names. */
  private readonly bracket = this.RULE('bracket', (behindNumber: boolean) => {
    const open = this.CONSUME(T.Open);
    this.MANY({ GATE: () => !is(this.LA(1), T.Close), DEF: () => this.CONSUME(T.Any) });
    const close = this.CONSUME(T.Close);
    this.ACTION(() => (behindNumber ? this.out.note(end(open), close.startOffset) : this.out.extend(close)));
  });

  /** All tokens up to an offset that was found by looking ahead. */
  private readonly value = this.RULE('value', (field: ContactField, to: number) => {
    const from = this.ACTION(() => this.LA(1).startOffset) ?? 0;
    this.MANY({ GATE: () => this.LA(1).startOffset < to, DEF: () => this.CONSUME(T.Any) });
    this.ACTION(() => to > from && this.out.add(field, from, to));
  });

  private readonly other = this.RULE('other', () => {
    this.CONSUME(T.Any);
    this.ACTION(() => this.out.close());
  });

  private isNumber(token: IToken): boolean {
    return is(token, T.Phone, T.ShortPhone) || (is(token, T.SixDigits) && /^9[56]/.test(token.image));
  }

  /** Is there a number at `ahead`, or behind one short text? */
  private numberAhead(ahead: number): boolean {
    const token = this.LA(ahead);
    if (this.isNumber(token)) return true;
    return is(token, T.Text) && token.image.length <= TAG_LENGTH && this.isNumber(this.LA(ahead + 1));
  }

  private nextNumber(): boolean {
    const token = this.LA(1);
    if (is(token, T.Join)) return this.numberAhead(2);
    if (is(token, T.Text)) return BETWEEN_NUMBERS.includes(token.image) && this.isNumber(this.LA(2));
    return is(token, T.Phone);
  }

  /** A number with area code or a mobile number, in a line that has had a key, or behind a body's name: 市水务局河湖科 0874-… */
  private barePhone(): boolean {
    const token = this.LA(1);
    if (!is(token, T.Phone) || !/^[01(+]/.test(token.image)) return false;
    const before = this.LA(0).image;
    return this.out.keyed ? !/[号码真]$/.test(before) : before !== undefined && endsAsPart(before);
  }

  /** 堤防路2号（353900）, 堤防路2号，353900。, 堤防路2号　353900: six digits by themselves behind an address. */
  private postcodeAhead(): boolean {
    if (isPostcode((k) => this.LA(k), 1)) return true;
    return is(this.LA(1), T.Open, T.Comma) && is(this.LA(2), T.SixDigits) && endsClause(this.LA(3));
  }

  private sharedAhead(): boolean {
    const between = this.LA(1);
    const after = this.LA(3);
    if (!is(this.LA(2), T.Key) || !(is(after, T.Link, T.Close) || this.isNumber(after))) return false;
    return is(between, T.Enum, T.Open) || /^[及和与]$/.test(between.image);
  }
}
