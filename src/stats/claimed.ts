/** What notices state about themselves against what was found in them. */
import type { NoticeRecord } from '../record/schema.js';
import { type Counts, count, sortedTally, type Tally } from './tally.js';
import { ANY_RETURN, plainWord } from './words.js';
import { roundToFen } from './yuan.js';

export interface Comparison {
  /** Notices that state the figure; the others are in neither sum. */
  notices: number;
  claimed: number;
  /** What was found in those notices. */
  found: number;
  /** Notices where the two are the same. */
  equal: number;
}

export interface Claimed {
  problems: Comparison;
  measures: Comparison;
  completed: Comparison;
  /** 完善制度21项: as stated, in so many notices. */
  regulations: { notices: number; claimed: number };
  /**
   * Yuan that notices state of themselves beside their measures, by the word they use (清退, 上缴 …); `returned` is the
   * part whose word says that the money came back.
   */
  money: { notices: number; stated: number; returned: number; byWord: Tally };
}

const comparison = (): Comparison => ({ notices: 0, claimed: 0, found: 0, equal: 0 });

/** The verb of a label such as 清退补贴; words that are not of returning come as they stand. */
const RETURN = new RegExp(`^${ANY_RETURN}`);

/** Sums claims. */
export class ClaimCounter {
  private readonly problems = comparison();
  private readonly measures = comparison();
  private readonly completed = comparison();
  private readonly regulations = { notices: 0, claimed: 0 };
  private readonly words: Counts = new Map();
  private moneyNotices = 0;
  private stated = 0;
  private returned = 0;

  add({ claims, problems, statistics }: NoticeRecord): void {
    compare(this.problems, claims.problems, problems.length);
    compare(this.measures, claims.measures, statistics.measures);
    compare(this.completed, claims.completed, statistics.byStatus.completed ?? 0);
    if (claims.regulations !== null) {
      this.regulations.notices += 1;
      this.regulations.claimed += claims.regulations;
    }
    if (claims.money.length > 0) this.moneyNotices += 1;
    for (const { label, value } of claims.money) {
      const word = RETURN.exec(label)?.[0];
      this.stated += value;
      if (word !== undefined) this.returned += value;
      count(this.words, word === undefined ? label : plainWord(word), value);
    }
  }

  claimed(): Claimed {
    for (const [word, value] of this.words) this.words.set(word, roundToFen(value));
    const { problems, measures, completed, regulations } = this;
    const byWord = sortedTally(this.words);
    const money = { notices: this.moneyNotices, stated: roundToFen(this.stated), returned: roundToFen(this.returned) };
    return { problems, measures, completed, regulations, money: { ...money, byWord } };
  }
}

function compare(sum: Comparison, claimed: number | null, found: number): void {
  if (claimed === null) return;
  sum.notices += 1;
  sum.claimed += claimed;
  sum.found += found;
  if (claimed === found) sum.equal += 1;
}
