/** Gathers the tokens of the notice's grammar, in document order. */
import type { TokenType } from 'chevrotain';
import { type NoticeToken, noticeToken } from '../../grammars/notice/index.js';
import type { Block } from '../lines/layout.js';
import type { View } from '../lines/view.js';

export class TokenSink {
  tokens: NoticeToken[] = [];

  /** Text as a token; nothing where it is empty. */
  push(type: TokenType, view: View, from: number, to: number, more?: Record<string, unknown>): void {
    if (to <= from) return;
    const start = view.at(from);
    const end = view.endAt(to);
    const payload = more ? { start, end, view, from, to, ...more } : { start, end, view, from, to };
    this.tokens.push(noticeToken(type, payload));
  }

  /** A token without text of its own, which opens or closes. */
  bracket(type: TokenType, at: number, more?: Record<string, unknown>): void {
    this.tokens.push(noticeToken(type, more ? { start: at, end: at, ...more } : { start: at, end: at }));
  }

  /** Where the last token ends. */
  lastEnd(): number {
    return this.tokens.length ? this.tokens[this.tokens.length - 1].payload.end : 0;
  }

  /** Gives the tokens away, and keeps none: those of a large sheet weigh as much as its tree. */
  handOver(): NoticeToken[] {
    const { tokens } = this;
    this.tokens = [];
    return tokens;
  }

  /** Furniture inside a paragraph that runs on across it is the paragraph's. */
  covered(block: Block): boolean {
    return block.ranges[0].start < this.lastEnd();
  }
}
