/** The grammar of a notice: sound by Chevrotain's own rules, and total over what the resolved lines can say. */
import type { TokenType } from 'chevrotain';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NoticeToken,
  noticeParser,
  noticeToken,
  type Phrase,
  parseNotice,
  tokens as t,
} from '../../grammars/notice/index.js';

const token = (type: TokenType): NoticeToken => noticeToken(type, { start: 0, end: 1 });

/** All tokens of a phrase, in order, those that opened its levels among them. */
const namesIn = ({ open, parts }: Phrase): string[] => [
  ...(open ? [open.tokenType.name] : []),
  ...parts.flatMap((part) => ('rule' in part ? namesIn(part) : [part.tokenType.name])),
  ...(open ? ['Close'] : []),
];

const plain = fc.constantFrom<TokenType[]>(
  [t.Text],
  [t.Ordinal, t.Text],
  [t.Ordinal],
  [t.Status],
  [t.Elision],
  [t.Break],
  [t.Text, t.Break, t.Text],
);
const content = fc.array(plain, { maxLength: 5 }).map((all) => all.flat());
const body = fc.array(fc.oneof(plain, fc.constant([t.Label])), { maxLength: 6 }).map((all) => all.flat());
const heading = fc.constantFrom<TokenType[]>(
  [],
  [t.Mark, t.Title],
  [t.Mark],
  [t.Mark, t.FindingLabel, t.Title],
  [t.FindingLabel, t.Title],
  [t.Title],
);
const pageElement = fc.constantFrom<TokenType[]>(
  [t.TitleLine],
  [t.SubtitleLine],
  [t.NumberLine],
  [t.RecipientsLine],
  [t.PageData],
  [t.ContactLine],
  [t.SignatureLine],
  [t.DateLine],
  [t.AttachmentLine],
  [t.CopyLine],
  [t.FurnitureLine],
);
const table = fc
  .array(fc.array(content, { maxLength: 3 }), { maxLength: 3 })
  .map((rows) => [
    t.OpenTable,
    ...rows.flatMap((cells) => [t.OpenRow, ...cells.flatMap((cell) => [t.OpenCell, ...cell, t.Close]), t.Close]),
    t.Close,
  ]);
const item = body.map((inner) => [t.OpenItem, t.Mark, ...inner, t.Close]);
const { notice } = fc.letrec<{ notice: TokenType[]; level: TokenType[] }>((tie) => ({
  level: fc
    .tuple(
      fc.constantFrom(t.OpenSection, t.OpenProblem, t.OpenSlot),
      heading,
      body,
      fc.array(fc.oneof({ maxDepth: 3 }, item, table, pageElement, tie('level')), { maxLength: 3 }),
    )
    .map(([open, head, inner, below]) => [open, ...head, ...inner, ...below.flat(), t.Close]),
  notice: fc
    .array(fc.oneof({ maxDepth: 3 }, pageElement, content, item, table, tie('level')), { maxLength: 6 })
    .map((all) => all.flat()) as Arbitrary<TokenType[]>,
}));

describe('the grammar of a notice', () => {
  it('passes its own validation', () => expect(() => noticeParser(false)).not.toThrow());
  it('takes an empty notice', () => expect(parseNotice([]).parts).toEqual([]));

  it('refuses nothing that is balanced, and loses no token of it', () => {
    fc.assert(
      fc.property(notice, (types) => {
        const phrase = parseNotice(types.map(token));
        expect(namesIn(phrase)).toEqual(types.map(({ name }) => name));
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, TokenType[]]>([
    ['a level that does not close', [t.OpenSection, t.Text]],
    ['a level that was not opened', [t.Text, t.Close]],
    ['a row outside a table', [t.OpenRow, t.Close]],
    ['a heading outside a level', [t.Mark, t.Title]],
  ])('refuses %s, which is the parser’s own mistake', (_, types) => {
    expect(() => parseNotice(types.map(token))).toThrow('refused');
  });
});
