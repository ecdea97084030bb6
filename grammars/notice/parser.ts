/**
 * The grammar of a notice, in one page. Levels and roles are known by now, so it is context-free and short.
 *
 * It is total: `anything` stands in every body, levels are balanced by construction, and so no input is refused and
 * error recovery is never leant on.
 */
import type { IToken } from 'chevrotain';
import { type QuickOptions, QuickParser } from '../quick-parser.js';
import type { Phrase } from './phrase.js';
import * as t from './tokens.js';

const HEADS = new Set([t.Mark, t.FindingLabel, t.Title]);

export class NoticeParser extends QuickParser {
  constructor(options: QuickOptions = {}) {
    super(t.NOTICE_TOKENS, { maxLookahead: 2 }, options);
    this.makeReady('notice');
  }

  protected recorded(): NoticeParser {
    return new NoticeParser({ whole: true });
  }

  private phrase(rule: string, fill: (parts: (Phrase | IToken)[]) => unknown): Phrase {
    const parts: (Phrase | IToken)[] = [];
    fill(parts);
    return { rule, parts: parts.slice(), open: undefined };
  }

  /** A level: opened, filled and closed. */
  private level(rule: string, open: () => IToken, fill: (parts: (Phrase | IToken)[]) => void): Phrase {
    const parts: (Phrase | IToken)[] = [];
    const token = open();
    fill(parts);
    this.CONSUME(t.Close);
    return { rule, parts: parts.slice(), open: token };
  }

  readonly notice = this.RULE('notice', () =>
    this.phrase('notice', (parts) => this.MANY(() => parts.push(this.SUBRULE(this.anything)))),
  );

  private readonly anything = this.RULE(
    'anything',
    (): Phrase =>
      this.OR([
        { ALT: () => this.SUBRULE(this.section) },
        { ALT: () => this.SUBRULE(this.problem) },
        { ALT: () => this.SUBRULE(this.slot) },
        { ALT: () => this.SUBRULE(this.item) },
        { ALT: () => this.SUBRULE(this.number) },
        { ALT: () => this.SUBRULE(this.table) },
        { ALT: () => this.SUBRULE(this.paragraph) },
        { ALT: () => this.SUBRULE(this.pageElement) },
      ]),
  );

  private readonly section = this.RULE('section', () =>
    this.level(
      'section',
      () => this.CONSUME(t.OpenSection),
      (parts) => {
        this.front(parts);
        this.OPTION(() => parts.push(this.SUBRULE(this.heading)));
        this.MANY(() => parts.push(this.SUBRULE(this.anything)));
      },
    ),
  );

  /** A state in front of a heading: 【已整改】问题一. */
  private front(parts: Phrase['parts']): void {
    this.OPTION9({
      GATE: () => HEADS.has(this.LA(2).tokenType),
      DEF: () => parts.push(this.SUBRULE9(this.status)),
    });
  }

  private readonly heading = this.RULE('heading', () =>
    this.phrase('heading', (parts) => {
      this.OR([
        {
          ALT: () => {
            parts.push(this.CONSUME(t.Mark));
            this.OPTION1(() => parts.push(this.CONSUME1(t.FindingLabel)));
            // 1.1【已完成】台账不清
            this.OPTION4({
              GATE: () => this.LA(2).tokenType === t.Title,
              DEF: () => parts.push(this.SUBRULE(this.status)),
            });
            this.OPTION2(() => parts.push(this.CONSUME1(t.Title)));
          },
        },
        {
          ALT: () => {
            parts.push(this.CONSUME2(t.FindingLabel));
            this.OPTION3(() => parts.push(this.CONSUME2(t.Title)));
          },
        },
        { ALT: () => parts.push(this.CONSUME3(t.Title)) },
      ]);
    }),
  );

  private readonly problem = this.RULE('problem', () =>
    this.level(
      'problem',
      () => this.CONSUME(t.OpenProblem),
      (parts) => {
        // Fields on lines of their own above the number.
        this.MANY1({
          GATE: () => this.LA(1).tokenType === t.Label,
          DEF: () => parts.push(this.SUBRULE(this.labelled)),
        });
        this.front(parts);
        this.OPTION(() => parts.push(this.SUBRULE(this.heading)));
        this.MANY(() => parts.push(this.SUBRULE(this.part)));
      },
    ),
  );

  private readonly slot = this.RULE('slot', () =>
    this.level(
      'slot',
      () => this.CONSUME(t.OpenSlot),
      (parts) => {
        this.OPTION(() => parts.push(this.SUBRULE(this.heading)));
        this.MANY(() => parts.push(this.SUBRULE(this.part)));
      },
    ),
  );

  /** What a problem is made of: labelled parts, and what stands before the first label. */
  private readonly part = this.RULE(
    'part',
    (): Phrase =>
      this.OR([
        { ALT: () => this.SUBRULE(this.labelled) },
        { ALT: () => this.SUBRULE(this.number) },
        { ALT: () => this.SUBRULE(this.content) },
        { ALT: () => this.SUBRULE(this.section) },
        { ALT: () => this.SUBRULE(this.problem) },
        { ALT: () => this.SUBRULE(this.slot) },
        { ALT: () => this.SUBRULE(this.table) },
        { ALT: () => this.SUBRULE(this.pageElement) },
      ]),
  );

  /** The number of a field, in front of its label: 1.责任人：…. */
  private readonly number = this.RULE('number', () =>
    this.phrase('number', (parts) => parts.push(this.CONSUME(t.Mark))),
  );

  private readonly labelled = this.RULE('labelled', () =>
    this.phrase('labelled', (parts) => {
      parts.push(this.CONSUME(t.Label));
      this.MANY(() => parts.push(this.SUBRULE(this.content)));
    }),
  );

  private readonly content = this.RULE(
    'content',
    (): Phrase =>
      this.OR([
        { ALT: () => this.SUBRULE(this.measure) },
        { ALT: () => this.SUBRULE(this.item) },
        { ALT: () => this.SUBRULE(this.run) },
        { ALT: () => this.SUBRULE(this.status) },
        { ALT: () => this.SUBRULE(this.elision) },
        { ALT: () => this.SUBRULE(this.pause) },
      ]),
  );

  /** A measure runs to the next ordinal; a paragraph behind it that opens nothing of its own goes on in it. */
  private readonly measure = this.RULE('measure', () =>
    this.phrase('measure', (parts) => {
      parts.push(this.CONSUME(t.Ordinal));
      this.MANY({
        GATE: () => this.LA(1).tokenType === t.Text || this.LA(2).tokenType === t.Text,
        DEF: () => {
          this.OPTION(() => parts.push(this.CONSUME(t.Break)));
          parts.push(this.CONSUME(t.Text));
        },
      });
    }),
  );

  /** A numbered line that is a measure: （1） ① 1. below 整改情况. */
  private readonly item = this.RULE('item', () =>
    this.level(
      'item',
      () => this.CONSUME(t.OpenItem),
      (parts) => {
        this.OPTION(() => parts.push(this.CONSUME(t.Mark)));
        this.MANY(() => parts.push(this.SUBRULE(this.part)));
      },
    ),
  );

  private readonly run = this.RULE('run', () =>
    this.phrase('run', (parts) => this.AT_LEAST_ONE(() => parts.push(this.CONSUME(t.Text)))),
  );
  private readonly status = this.RULE('status', () =>
    this.phrase('status', (parts) => parts.push(this.CONSUME(t.Status))),
  );
  private readonly elision = this.RULE('elision', () =>
    this.phrase('elision', (parts) => parts.push(this.CONSUME(t.Elision))),
  );
  private readonly pause = this.RULE('pause', () => this.phrase('pause', (parts) => parts.push(this.CONSUME(t.Break))));

  /** A paragraph outside problems: its ordinals are measures of its section. */
  private readonly paragraph = this.RULE('paragraph', () =>
    this.phrase('paragraph', (parts) => {
      this.OR([
        { ALT: () => this.AT_LEAST_ONE(() => parts.push(this.SUBRULE(this.clause))) },
        { ALT: () => parts.push(this.CONSUME1(t.Break)) },
      ]);
    }),
  );

  private readonly clause = this.RULE(
    'clause',
    (): Phrase =>
      this.OR([
        { ALT: () => this.SUBRULE(this.shortMeasure) },
        { ALT: () => this.SUBRULE(this.run) },
        { ALT: () => this.SUBRULE(this.status) },
        { ALT: () => this.SUBRULE(this.elision) },
        { ALT: () => this.SUBRULE(this.bareLabel) },
      ]),
  );

  private readonly shortMeasure = this.RULE('shortMeasure', () =>
    this.phrase('measure', (parts) => {
      parts.push(this.CONSUME(t.Ordinal));
      this.MANY(() => parts.push(this.CONSUME(t.Text)));
    }),
  );
  private readonly bareLabel = this.RULE('bareLabel', () =>
    this.phrase('label', (parts) => parts.push(this.CONSUME(t.Label))),
  );

  private readonly table = this.RULE('table', () =>
    this.level(
      'table',
      () => this.CONSUME(t.OpenTable),
      (parts) => {
        this.MANY(() => parts.push(this.SUBRULE(this.row)));
      },
    ),
  );
  private readonly row = this.RULE('row', () =>
    this.level(
      'row',
      () => this.CONSUME(t.OpenRow),
      (parts) => {
        this.MANY(() => parts.push(this.SUBRULE(this.cell)));
      },
    ),
  );
  private readonly cell = this.RULE('cell', () =>
    this.level(
      'cell',
      () => this.CONSUME(t.OpenCell),
      (parts) => {
        this.MANY(() => parts.push(this.SUBRULE(this.content)));
      },
    ),
  );

  private readonly pageElement = this.RULE('pageElement', () =>
    this.phrase('pageElement', (parts) => {
      this.OR([
        { ALT: () => parts.push(this.CONSUME(t.TitleLine)) },
        { ALT: () => parts.push(this.CONSUME(t.SubtitleLine)) },
        { ALT: () => parts.push(this.CONSUME(t.NumberLine)) },
        { ALT: () => parts.push(this.CONSUME(t.RecipientsLine)) },
        { ALT: () => parts.push(this.CONSUME(t.Byline)) },
        { ALT: () => parts.push(this.CONSUME(t.IssuerLine)) },
        { ALT: () => parts.push(this.CONSUME(t.PageData)) },
        { ALT: () => parts.push(this.CONSUME(t.ContactLine)) },
        { ALT: () => parts.push(this.CONSUME(t.SignatureLine)) },
        { ALT: () => parts.push(this.CONSUME(t.DateLine)) },
        { ALT: () => parts.push(this.CONSUME(t.AttachmentLine)) },
        { ALT: () => parts.push(this.CONSUME(t.CopyLine)) },
        { ALT: () => parts.push(this.CONSUME(t.FurnitureLine)) },
      ]);
    }),
  );
}
