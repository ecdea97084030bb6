/** From the phrases of the grammar to the unist tree. */

import { flatMap } from '../../grammars/flat-map.js';
import type { LabelRole } from '../../grammars/labels.js';
import { type NoticeToken, type Phrase, tokens as t } from '../../grammars/notice/index.js';
import { isPartingSign } from '../../grammars/parting-signs.js';
import type { Layout } from '../lines/layout.js';
import type { View } from '../lines/view.js';
import type { Range, Table } from '../source/extract.js';
import { linesOfCell } from './cell-lines.js';
import { TreeBuilder } from './leaves.js';
import type { Locate } from './locate.js';
import { cellPlace, OUTSIDE, type PhrasePlace, problemPlace } from './phrase-place.js';
import {
  countsMeasures,
  firstToken,
  holds,
  isPhrase,
  plainTable,
  saysNothing,
  TEXT_BRANCH,
  textsOf,
  valueEnd,
  withoutGaps,
} from './phrases.js';
import type { Branch, BranchType, LeafType } from './types.js';

/** Text of a view: where it stands in that, and in the source. */
interface Stretch extends Range {
  view: View;
  from: number;
  to: number;
}

const LEAVES: Record<string, LeafType> = { Mark: 'mark', Ordinal: 'ordinal', Label: 'label', FindingLabel: 'label' };

const ELEMENT_BRANCHES: Record<string, BranchType> = {
  TitleLine: 'title',
  SubtitleLine: 'subtitle',
  NumberLine: 'documentNumber',
  RecipientsLine: 'recipients',
  Byline: 'byline',
  IssuerLine: 'issuer',
  PageData: 'publication',
  ContactLine: 'contact',
  SignatureLine: 'signature',
  DateLine: 'issued',
  AttachmentLine: 'attachments',
  CopyLine: 'copyTo',
  FurnitureLine: 'furnitureBlock',
};

/** Stands for a part that stands in the tree: nothing asks for it again. */
const BUILT: Phrase = { rule: 'built', parts: [], open: undefined };

class Builder {
  private readonly tree: TreeBuilder;
  constructor(
    private readonly layout: Layout,
    locate: Locate,
  ) {
    this.tree = new TreeBuilder(layout, locate);
  }

  notice(phrase: Phrase): Branch {
    this.all(phrase, OUTSIDE);
    return this.tree.finish();
  }

  /** Builds all parts of a phrase, and lets go of each: a document of 200,000 lines would lie here twice. */
  private all(phrase: Phrase, place: PhrasePlace): void {
    const { parts } = phrase;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (isPhrase(part)) this.phrase(part, place);
      else this.token(part as NoticeToken);
      parts[i] = BUILT;
    }
  }

  /** A branch with what stands in it. */
  private enclose(type: BranchType, at: number, data: Record<string, unknown> | undefined, fill: () => void): void {
    this.tree.open(type, at, data);
    fill();
    this.tree.close();
  }

  private phrase(phrase: Phrase, place: PhrasePlace): void {
    const first = firstToken(phrase);
    if (!first) return;
    const at = first.payload.start;
    const data = (phrase as Phrase & { open?: NoticeToken }).open?.payload ?? ({} as Record<string, unknown>);
    const inside = (own: PhrasePlace) => () => this.all(phrase, own);
    switch (phrase.rule) {
      case 'section':
        this.enclose('section', at, { role: data.role ?? 'other', style: data.style ?? null }, inside(OUTSIDE));
        break;
      case 'problem':
        this.enclose('problem', at, pick(data, ['number', 'confidence']), inside(problemPlace(phrase)));
        break;
      case 'slot': {
        const role = (data.slot as LabelRole | undefined) ?? null;
        const own: PhrasePlace = { inside: 'slot', role, numbered: holds(phrase, ['measure']) };
        this.enclose('slot', at, { role, style: data.style ?? null }, inside(own));
        break;
      }
      case 'heading':
      case 'status':
      case 'elision':
        this.enclose(phrase.rule, at, undefined, inside(place));
        break;
      case 'labelled':
        this.labelled(phrase, place, at);
        break;
      case 'item':
        this.item(phrase, place, at, data);
        break;
      case 'measure':
        this.enclose(place.role === 'results' ? 'result' : 'measure', at, undefined, () => this.measure(phrase));
        break;
      case 'run':
        this.run(phrase, place, at);
        break;
      case 'table': {
        const plain = plainTable(phrase);
        this.enclose('table', at, pick(data, ['ledger']), plain ? () => this.plain(plain) : inside(OUTSIDE));
        break;
      }
      case 'row':
      case 'cell':
        this.enclose(
          phrase.rule,
          at,
          pick(data, ['ledger', 'header', 'column', 'label', 'problem']),
          inside(cellPlace(phrase, data)),
        );
        break;
      default:
        this.all(phrase, place);
    }
  }

  /** The rows of a table that is no ledger: each line of a cell is a paragraph. */
  private plain({ rows, header: headed }: Table): void {
    for (const [r, { cells }] of rows.entries()) {
      const header = headed && r === 0;
      const filled = cells.map((cell) => linesOfCell(this.layout, cell)).filter((lines) => lines.length);
      if (!filled.length) continue;
      this.enclose('row', filled[0][0].at(0), { header }, () => {
        for (const lines of filled)
          this.enclose('cell', lines[0].at(0), { header, column: 'unknown', label: null }, () => {
            for (const view of lines) this.paragraph(view);
          });
      });
    }
  }

  private paragraph(view: View): void {
    const start = view.at(0);
    const to = view.length;
    this.enclose('paragraph', start, undefined, () =>
      this.stretch({ view, from: 0, to, start, end: view.endAt(to) }, true),
    );
  }

  private labelled(phrase: Phrase, place: PhrasePlace, at: number): void {
    const label = phrase.parts[0] as NoticeToken;
    const role = label.payload.role as LabelRole;
    const branch = TEXT_BRANCH[role];
    if (branch) {
      this.valued(phrase, branch, { role, label: label.payload.word }, place, at);
      return;
    }
    const single = role === 'aside' || role === 'further';
    const end = single ? valueEnd(phrase) : phrase.parts.length;
    const own = end === phrase.parts.length ? phrase : { ...phrase, parts: phrase.parts.slice(0, end) };
    this.tree.open('labelled', at, { role, label: label.payload.word });
    this.all(own, { ...place, role, numbered: holds(own, ['measure', 'item']) });
    this.tree.close();
    for (const part of phrase.parts.slice(end)) if (isPhrase(part)) this.phrase(part, { ...place, role: null });
  }

  /** Its ordinal, and its text over all its paragraphs: only the last stop closes it. */
  private measure(phrase: Phrase): void {
    const tokens = textsOf(phrase);
    const last = tokens[tokens.length - 1];
    for (const token of tokens) {
      if (token.tokenType === t.Text) this.text(token, token === last);
      else this.token(token);
    }
  }

  /** A label with its value; what follows in further paragraphs is no part of it. */
  private valued(
    phrase: Phrase,
    branch: BranchType,
    data: Record<string, unknown>,
    place: PhrasePlace,
    at: number,
  ): void {
    const end = valueEnd(phrase);
    const value = phrase.parts.slice(1, end).filter(isPhrase);
    const state = branch === 'finding' && value[value.length - 1]?.rule === 'status' ? value.pop() : undefined;
    this.enclose(branch, at, data, () => {
      this.token(phrase.parts[0] as NoticeToken);
      const texts = flatMap(value, (one) => textsOf(one));
      const last = texts[texts.length - 1];
      for (const token of texts) this.text(token, token === last);
    });
    if (state) this.phrase(state, { ...place, role: null });
    for (const part of phrase.parts.slice(end)) if (isPhrase(part)) this.phrase(part, { ...place, role: null });
  }

  private item(phrase: Phrase, place: PhrasePlace, at: number, data: Record<string, unknown>): void {
    const role = (data.slot as LabelRole | null) ?? place.role;
    if (place.inside === 'problem') {
      this.tree.open(role === 'results' ? 'result' : 'measure', at, { style: data.style });
      const [mark, ...rest] = textsOf(phrase);
      if (mark) this.leaf('ordinal', mark);
      const status = rest.length > 1 && rest[rest.length - 1].tokenType === t.Status ? rest.pop() : null;
      for (const [i, token] of withoutGaps(rest).entries()) this.text(token, i === rest.length - 1);
      this.tree.close();
      if (status) {
        this.tree.open('status', status.payload.start);
        this.text(status, true);
        this.tree.close();
      }
      return;
    }
    const { number = null, numbers } = data;
    this.tree.open('item', at, numbers ? { number, numbers } : { number });
    this.all(phrase, { inside: 'slot', role, numbered: countsMeasures(phrase) });
    this.tree.close();
  }

  private run(phrase: Phrase, place: PhrasePlace, at: number): void {
    const { inside, role, numbered } = place;
    const branch = role ? TEXT_BRANCH[role] : undefined;
    if (branch && inside === 'slot') this.tree.open(branch, at, { role });
    else if (inside === 'section' || firstToken(phrase)?.payload.leads) this.tree.open('paragraph', at);
    else if (role === 'results') this.tree.open(numbered ? 'paragraph' : 'result', at);
    else if (role === 'further') this.tree.open(saysNothing(phrase) ? 'paragraph' : 'measure', at);
    else if (role === null || role === 'measures') this.tree.open(numbered ? 'paragraph' : 'measure', at);
    else this.tree.open('paragraph', at);
    this.all(phrase, place);
    this.tree.close();
  }

  private token(token: NoticeToken): void {
    const { tokenType: type, payload } = token;
    if (payload.end <= payload.start || type === t.OpenCell) return;
    const leaf = LEAVES[type.name];
    const branch = ELEMENT_BRANCHES[type.name];
    if (leaf) this.leaf(leaf, token);
    else if (type === t.Title) this.title(token);
    else if (branch) {
      const text = branch === 'furnitureBlock' ? 'furniture' : 'text';
      const { view, label = 0 } = payload as unknown as { view: View; label?: number };
      this.enclose(branch, payload.start, undefined, () => {
        this.range('label', view, 0, label);
        this.tree.leaf(text, label ? view.at(label) : payload.start, payload.end);
      });
    } else if (type === t.Text || type === t.Status || type === t.Elision) this.text(token, true);
  }

  private leaf(type: LeafType, token: NoticeToken): void {
    this.tree.leaf(type, token.payload.start, token.payload.end);
  }

  private range(type: LeafType, view: View, from: number, to: number): void {
    if (to > from) this.tree.leaf(type, view.at(from), view.endAt(to));
  }

  /** Text, its closing stop apart where it closes its node. */
  private text(token: NoticeToken, closes: boolean): void {
    this.stretch(token.payload as unknown as Stretch, closes);
  }

  private stretch({ view, from, to, start, end: after }: Stretch, closes: boolean): void {
    let end = to;
    if (closes) while (end > from && ('。;,'.includes(view.text[end - 1]) || isPartingSign(view.text[end - 1]))) end--;
    // A full stop of ASCII closes too, unless it stands behind a letter or figure.
    if (closes && end - 1 > from && view.text[end - 1] === '.' && view.text[end - 2] > '\u2e80') end--;
    // A bracket that closes what opened before the label is none of the value's.
    if (closes && end > 0 && ')】]'.includes(view.text[end - 1]) && unopened(view.text.slice(from, end))) end--;
    if (end > from) this.tree.leaf('text', start, end === to ? after : view.endAt(end));
    if (end < to) this.tree.leaf('punctuation', view.at(end), after);
  }

  private title(token: NoticeToken): void {
    const { view, from, to, titleEnd, finding } = token.payload as unknown as {
      view: View;
      from: number;
      to: number;
      titleEnd: number;
      finding: { start: number; end: number } | null;
    };
    if (finding) {
      const start = from + finding.start;
      const end = from + finding.end;
      this.around(view, from, start);
      this.range('text', view, start, end);
      this.around(view, end, titleEnd);
    } else this.range('text', view, from, titleEnd);
    this.range('punctuation', view, titleEnd, to);
  }

  /** The frame round a finding: words, and quotation marks. */
  private around(view: View, from: number, to: number): void {
    let at = from;
    while (at < to) {
      const quote = /[“”‘’"【】[\]]/.test(view.text[at]);
      let end = at;
      while (end < to && /[“”‘’"【】[\]]/.test(view.text[end]) === quote) end++;
      this.range(quote ? 'punctuation' : 'frame', view, at, end);
      at = end;
    }
  }
}

/** Whether the bracket at the end of a text was opened before it. */
const unopened = (text: string): boolean => {
  const count = (signs: string) => [...text].filter((char) => signs.includes(char)).length;
  return count(')】]') > count('(【[');
};

function pick(data: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (data[key] !== undefined) picked[key] = data[key];
  return picked;
}

/** Builds the tree of a notice. */
export function buildTree(phrase: Phrase, layout: Layout, locate: Locate): Branch {
  return new Builder(layout, locate).notice(phrase);
}
