import { EOF, type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import { THIRDS } from '../lexicon/facts-dates.js';
import { CURRENCIES, SCALES } from '../lexicon/facts-money.js';
import { type QuickOptions, QuickParser } from '../quick-parser.js';
import type { DatePoint, FactNode, Figure as FigureNode, Term } from './nodes.js';
import * as t from './tokens.js';

const POWERS = new Map(SCALES);
const CODES = new Map(CURRENCIES);
// While the grammar is recorded, tokens are stand-ins.
const endOf = (token: IToken): number => token.startOffset + token.image.length;

const DATE = 1;
const MONEY = 2;
const PERCENTAGE = 3;
const QUANTITY = 4;
const LONGEST_AMOUNT = 8;

/** Both ends of a range in figures: 2024.3.5-5.20 ends in 2024.5.20. */
function parted(point: DatePoint): [DatePoint, DatePoint | null] {
  const image = point.numeric ?? '';
  const dash = /[.．].*?([-－—–~～至]+)/.exec(image);
  if (!dash) return [point, null];
  const at = dash.index + dash[0].length;
  const tail = image.slice(at);
  const full = /^[0-9０-９]{4}[.．]/.test(tail) ? tail : `${image.slice(0, 5)}${tail}`;
  return [
    { ...point, numeric: image.slice(0, at - dash[1].length) },
    { ...point, numeric: full },
  ];
}

/**
 * The grammar of facts. Total: a token that opens no fact is prose, so every sequence of tokens is accepted.
 *
 * A number tells only at its end what it counts. So the alternatives begin alike, and which one it is is found by one
 * look at the token that closes the amount.
 */
export class FactsParser extends QuickParser {
  #nodes: FactNode[] = [];
  #seen: IToken | null = null;
  #kind = 0;

  constructor(options: QuickOptions = {}) {
    super([...t.TOKENS, t.Figure, t.Loose], { maxLookahead: 1 }, options);
    this.makeReady('facts');
  }

  protected recorded(): FactsParser {
    return new FactsParser({ whole: true });
  }

  /** The facts of a sequence of tokens, in order. */
  read(tokens: IToken[]): FactNode[] {
    this.#nodes = [];
    this.#seen = null;
    this.input = tokens;
    this.facts();
    return this.#nodes;
  }

  #is(ahead: number, type: TokenType): boolean {
    return tokenMatcher(this.LA(ahead), type);
  }

  /** Whether a number with a date's mark, or a whole date, begins `ahead`. */
  #dated(ahead: number): boolean {
    if (!this.#is(ahead, t.Figure)) return this.#is(ahead, t.NumericDate) || this.#is(ahead, t.NamedYear);
    const mark = this.LA(ahead + 1).tokenType;
    return mark === t.YearMark || mark === t.MonthMark || mark === t.DayMark;
  }

  #look(): number {
    const first = this.LA(1);
    if (first.tokenType === t.NumericDate || first.tokenType === t.NamedYear) return DATE;
    if (first.tokenType === t.OfHundred) return this.#is(2, t.Figure) ? PERCENTAGE : 0;
    if (!tokenMatcher(first, t.Figure)) return 0;
    const second = this.LA(2).tokenType;
    if (second === t.YearMark || second === t.MonthMark) return DATE;
    if (second === t.RangeMark) return this.#is(3, t.Figure) && this.#marked(4) ? DATE : 0;
    if (second === t.Percent) return PERCENTAGE;
    for (let i = 2; i < LONGEST_AMOUNT; i++) {
      const type = this.LA(i).tokenType;
      if (type === t.Currency) return MONEY;
      if (type === t.Unit) return QUANTITY;
      if (type === t.Scale || type === t.About) continue;
      // 3亿5000万: a number goes on behind 亿 and 万
      if (type === t.Digits && this.LA(i - 1).tokenType === t.Scale) continue;
      return 0;
    }
    return 0;
  }

  #marked(ahead: number): boolean {
    const type = this.LA(ahead).tokenType;
    return type === t.YearMark || type === t.MonthMark;
  }

  /** What the number at hand belongs to; asked for each alternative, so it is kept. */
  #opens(kind: number): boolean {
    const first = this.LA(1);
    if (first !== this.#seen) {
      this.#seen = first;
      this.#kind = this.#look();
    }
    return this.#kind === kind;
  }

  // Alternatives and options are made once, not at each of a hundred phrases.
  readonly #prose = [{ ALT: () => this.CONSUME(t.Prose) }, { ALT: () => this.SUBRULE(this.phrase) }];
  readonly #tokens = {
    GATE: () => this.LA(1).tokenType !== EOF,
    // Prose is half of all tokens: it is spared the descent
    DEF: () => this.OR(this.#prose),
  };

  readonly facts = this.RULE('facts', () => {
    this.MANY(this.#tokens);
  });

  readonly #phrases = {
    DEF: [
      { ALT: () => this.SUBRULE(this.document) },
      { ALT: () => this.SUBRULE(this.documentNumber) },
      { GATE: () => this.#opens(DATE), ALT: () => this.SUBRULE(this.dateRange) },
      { GATE: () => this.#opens(MONEY), ALT: () => this.SUBRULE(this.money) },
      { GATE: () => this.#opens(PERCENTAGE), ALT: () => this.SUBRULE(this.percentage) },
      { GATE: () => this.#opens(QUANTITY), ALT: () => this.SUBRULE(this.quantity) },
      { ALT: () => this.SUBRULE(this.other) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  readonly phrase = this.RULE('phrase', () => {
    this.OR(this.#phrases);
  });

  readonly document = this.RULE('document', () => {
    const token = this.CONSUME(t.Title);
    this.ACTION(() => this.#nodes.push({ type: 'title', start: token.startOffset, end: endOf(token) }));
  });

  readonly documentNumber = this.RULE('documentNumber', () => {
    const token = this.CONSUME(t.NumberTail);
    this.ACTION(() => this.#nodes.push({ type: 'documentNumber', start: token.startOffset, end: endOf(token) }));
  });

  #to: DatePoint | null = null;
  readonly #range = {
    GATE: () => this.#dated(2),
    DEF: () => {
      this.CONSUME(t.RangeMark);
      this.#to = this.SUBRULE2(this.date);
    },
  };

  readonly dateRange = this.RULE('dateRange', () => {
    let from = this.SUBRULE(this.date);
    this.#to = null;
    this.OPTION(this.#range);
    this.ACTION(() => {
      let to = this.#to;
      if (from.numeric && !to) [from, to] = parted(from);
      this.#nodes.push({ type: 'date', start: from.start, end: (to ?? from).end, from, to });
    });
  });

  readonly #dates = {
    DEF: [
      {
        ALT: (): DatePoint => {
          const token = this.CONSUME(t.NumericDate);
          return { start: token.startOffset, end: endOf(token), numeric: token.image };
        },
      },
      { ALT: () => this.SUBRULE(this.written) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  readonly date = this.RULE('date', (): DatePoint => this.OR(this.#dates));

  /** The date that is being read; none has another in it. */
  #point: DatePoint = { start: 0, end: 0 };
  readonly #named = () => {
    this.#point.named = this.CONSUME(t.NamedYear).image;
  };
  readonly #year = {
    GATE: () => this.LA(2).tokenType === t.YearMark,
    DEF: () => {
      this.#point.year = this.SUBRULE1(this.figure);
      this.CONSUME(t.YearMark);
    },
  };
  readonly #yearPart = () => {
    this.CONSUME(t.YearPart);
    this.#point.part = true;
  };
  readonly #month = {
    GATE: () => this.LA(2).tokenType === t.MonthMark,
    DEF: () => {
      this.#point.month = this.SUBRULE2(this.figure);
      const mark = this.CONSUME(t.MonthMark);
      this.#point.monthWord = mark.image.length > 1;
    },
  };
  readonly #day = {
    GATE: () => this.LA(2).tokenType === t.DayMark,
    DEF: () => {
      this.#point.day = this.SUBRULE3(this.figure);
      this.CONSUME(t.DayMark);
    },
  };
  readonly #third = () => {
    this.#point.third = THIRDS.indexOf(this.CONSUME(t.Third).image);
  };
  readonly #bare = {
    GATE: () => this.LA(2).tokenType === t.RangeMark && this.#dated(3),
    DEF: () => {
      this.#point.bare = this.SUBRULE4(this.figure);
    },
  };
  readonly #ending = () => {
    this.CONSUME(t.Ending);
    this.#point.ending = true;
  };

  /** A date of marked numbers, each of them optional: 2024年3月5日, 5月下旬, 10日, the 2 of 2—3月. */
  readonly written = this.RULE('written', (): DatePoint => {
    const point: DatePoint = { start: this.LA(1).startOffset, end: 0 };
    this.#point = point;
    this.OPTION1(this.#named);
    this.OPTION2(this.#year);
    this.OPTION3(this.#yearPart);
    this.OPTION4(this.#month);
    this.OPTION5(this.#day);
    this.OPTION6(this.#third);
    this.OPTION7(this.#bare);
    this.ACTION(() => {
      point.end = endOf(this.LA(0));
    });
    this.OPTION8(this.#ending);
    return point;
  });

  readonly money = this.RULE('money', () => {
    const start = this.LA(1).startOffset;
    const { terms } = this.SUBRULE(this.amount);
    const word = this.CONSUME(t.Currency);
    this.ACTION(() =>
      this.#nodes.push({ type: 'money', start, end: endOf(word), terms, currency: CODES.get(word.image) ?? '' }),
    );
  });

  readonly quantity = this.RULE('quantity', () => {
    const start = this.LA(1).startOffset;
    const { terms, about } = this.SUBRULE(this.amount);
    const unit = this.CONSUME(t.Unit);
    this.ACTION(() => this.#nodes.push({ type: 'quantity', start, end: endOf(unit), terms, about, unit: unit.image }));
  });

  readonly #percentages = {
    DEF: [
      {
        ALT: (): FigureNode => {
          this.CONSUME(t.OfHundred);
          return this.SUBRULE1(this.figure);
        },
      },
      {
        ALT: (): FigureNode => {
          const found = this.SUBRULE2(this.figure);
          this.CONSUME(t.Percent);
          return found;
        },
      },
    ],
  };

  readonly percentage = this.RULE('percentage', () => {
    const start = this.LA(1).startOffset;
    const number = this.OR(this.#percentages);
    this.ACTION(() => this.#nodes.push({ type: 'percentage', start, end: endOf(this.LA(0)), figure: number }));
  });

  /** The amount that is being read, and its last term. */
  #amount: { terms: Term[]; about: boolean } = { terms: [], about: false };
  #power = 0;
  readonly #scales = [
    {
      ALT: () => {
        const scale = this.CONSUME(t.Scale);
        this.ACTION(() => {
          this.#power += POWERS.get(scale.image) ?? 0;
        });
      },
    },
    {
      ALT: () => {
        this.CONSUME(t.About);
        this.#amount.about = true;
      },
    },
  ];
  readonly #scaled = () => this.OR(this.#scales);
  readonly #term = () => {
    const figure = this.SUBRULE(this.figure);
    this.#power = 0;
    this.MANY(this.#scaled);
    this.#amount.terms.push({ figure, power: this.#power });
  };

  /** 2.3万, 3000余万, 3亿5000万 */
  readonly amount = this.RULE('amount', (): { terms: Term[]; about: boolean } => {
    const amount: { terms: Term[]; about: boolean } = { terms: [], about: false };
    this.#amount = amount;
    this.AT_LEAST_ONE(this.#term);
    return amount;
  });

  readonly figure = this.RULE('figure', (): FigureNode => {
    const token = this.CONSUME(t.Figure);
    return this.ACTION(() => ({
      image: token.image,
      start: token.startOffset,
      writing: token.tokenType === t.Digits ? 'digits' : token.tokenType === t.Masked ? 'masked' : 'numerals',
    })) as FigureNode;
  });

  /** Whatever opens no fact: one token, and the reading goes on behind it. */
  readonly other = this.RULE('other', () => {
    this.CONSUME(t.Loose);
  });
}
