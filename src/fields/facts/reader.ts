import { mayNameMonth, parseFacts } from '../../../grammars/facts/index.js';
import type { DateNode, FactNode, TitleNode } from '../../../grammars/facts/nodes.js';
import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { readDate } from './date.js';
import { readDocuments } from './document.js';
import { readDocumentNumber } from './document-number.js';
import { type Horizon, inferYear, isPromise, type LastDate, yearOfIssue } from './inferred-year.js';
import { readMoney } from './money.js';
import { readPercentage } from './percentage.js';
import { readQuantity } from './quantity.js';

/** What was found, and its value: EDTF, yuan (`null` if masked), count, fraction, title or document number. */
type Found =
  | { type: 'date'; value: string; inferred?: boolean }
  | { type: 'money'; value: number | null; currency: string }
  | { type: 'quantity'; value: number; unit: string }
  | { type: 'percentage'; value: number }
  | { type: 'document' | 'documentNumber'; value: string };

/** A fact at `start`…`end` (UTF-16 units, end exclusive) of the text read. */
export type FoundFact = Found & { start: number; end: number };

/** EDTF dates of issue and of publication, where known. */
export type FactContext = Horizon;

/**
 * Reads the facts of a notice, one text (paragraph, measure, heading) after another in document order: a day without
 * a year takes it from the dates read before.
 */
export class FactReader {
  readonly #context: FactContext;
  readonly #lists: Lexicon;
  #last: LastDate | null = null;
  /** The latest year of what is told as done: this year, where the date of issue is not known. */
  #latest: number | null = null;

  /** @param lists the word lists: units, set phrases, what stands before the code of a document's number */
  constructor(context: FactContext, lists: Lexicon) {
    this.#context = context;
    this.#lists = lists;
  }

  /**
   * The facts of one text in order, not overlapping.
   *
   * @param text a folded view: half-width digits, no blanks
   * @param nodes its phrases of facts, where they are known
   */
  read(text: string, nodes: readonly FactNode[] = parseFacts(text, this.#lists)): FoundFact[] {
    if (nodes.length === 0) return [];
    const titles = nodes.filter((node): node is TitleNode => node.type === 'title');
    const facts = titles.length > 0 ? readDocuments(titles, text, this.#lists) : [];
    let from = 0;
    for (const node of nodes) {
      const fact = this.#one(node, text, from);
      if (fact) facts.push(fact);
      from = node.end;
    }
    return titles.length > 0 ? facts.sort((a, b) => a.start - b.start) : facts;
  }

  /**
   * Goes over a text of which no facts are wanted: the dates behind it may take their year from one in it.
   *
   * @param nodes gives its phrases of facts, where they are known
   */
  pass(text: string, nodes: () => readonly FactNode[] = () => parseFacts(text, this.#lists)): void {
    if (mayNameMonth(text)) this.dates(text, nodes());
  }

  /** The dates of one text in order; the same as {@link read}, without what else is in it. */
  dates(text: string, nodes: readonly FactNode[]): FoundFact[] {
    const found: FoundFact[] = [];
    for (const node of nodes) {
      const date = node.type === 'date' ? this.#date(node, text) : null;
      if (date) found.push(date);
    }
    return found;
  }

  #one(node: FactNode, text: string, from: number): FoundFact | null {
    switch (node.type) {
      case 'date':
        return this.#date(node, text);
      case 'money':
        return readMoney(node, text);
      case 'quantity':
        return readQuantity(node, text, this.#lists);
      case 'percentage':
        return readPercentage(node);
      case 'documentNumber':
        return readDocumentNumber(node, text, from, this.#lists);
      default:
        return null;
    }
  }

  #date(node: DateNode, text: string): FoundFact | null {
    // 每年3月: a day that comes again is no date
    if (!node.from.year && /每年?度?$/.test(text.slice(Math.max(0, node.start - 3), node.start))) return null;
    const last = this.#last;
    const promised = isPromise(text, node.start, node.end);
    const date = readDate(node, {
      infer: (month, day) => inferYear(month, day, promised, last, this.#context),
      issue: yearOfIssue(this.#context) ?? this.#latest,
      last,
    });
    if (!date) return null;
    if (date.names) this.#last = date.names;
    if (!promised && date.names) this.#latest = Math.max(this.#latest ?? 0, Number(date.names.year) || 0) || null;
    const { start, end, value, inferred } = date;
    return inferred ? { type: 'date', start, end, value, inferred } : { type: 'date', start, end, value };
  }
}
