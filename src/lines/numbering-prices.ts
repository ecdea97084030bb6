/** What a move of the numbering costs. Few, named, true of how people number and not of one notice. */
export interface Prices {
  /** Open a level with its first number. */
  open: number;
  /** Open a level whose number goes on from the last one closed in this style. */
  runOn: number;
  /** The same where no level of its style has stood yet: below what it stood beside, or the reverse. */
  runOnElsewhere: number;
  /** Open a level in mid-count. */
  late: number;
  /** Skip a number; each further one. */
  gap: number;
  gapStep: number;
  /** The same number twice. */
  double: number;
  /** 1 again where no new parent stands. */
  restart: number;
  /** A smaller number than the last. */
  backwards: number;
  /** An outer style inside an inner one (（一） under 1.). */
  inverted: number;
  /** Go on in a level whose first item looked otherwise (a Markdown heading, a framed finding). */
  variant: number;
  /** Another sign behind the number: 2、 after 1. */
  slip: number;
  /** Close a level and open another style beside it. */
  leave: number;
  /** The same right below a label that heads a list. */
  leaveLabel: number;
}

export const PRICES: Prices = {
  open: 0.3,
  runOn: 0.1,
  runOnElsewhere: 1,
  late: 2,
  gap: 1.5,
  gapStep: 0.5,
  double: 1.5,
  restart: 1.2,
  backwards: 4,
  inverted: 0.4,
  variant: 1,
  slip: 0.3,
  leave: 0.5,
  leaveLabel: 2,
};

/** In a paragraph any ordinals stand below any others: 一是…：1.…2.…二是…, 1.一是…二是…2.一是…. */
export const ORDINAL_PRICES: Prices = { ...PRICES, inverted: 0.1 };

/** Prices of taking a mark for plain text, by where it stands; of a level with a single item; of doubtful marks. */
export const STANDING = {
  /** At the start of a line that no sentence runs into. */
  line: { demote: 4, accept: 0, single: 0.8 },
  /** At the start of a line that a sentence may run into. */
  soft: { demote: 1.2, accept: 0.5, single: 1.5 },
  /** Behind a blank or a full stop of a document on one line. */
  blank: { demote: 2.5, accept: 0.2, single: 1.2 },
  /** Behind a label that opens a line. */
  label: { demote: 2, accept: 0, single: 1.5 },
  /** At the start of a paragraph or behind a heading. */
  block: { demote: 2, accept: 0, single: 0.5 },
  /** Behind 。；： inside a paragraph. */
  stop: { demote: 1.2, accept: 0, single: 1.6 },
  /** Behind a comma. */
  comma: { demote: 0.7, accept: 0.2, single: 2.5 },
} as const;

/** A mark before 季度, 条, 号楼 …, or two numerals in a row (三、四季度): next to never a mark. */
export const DOUBTFUL = { demote: 0, accept: 4 } as const;
