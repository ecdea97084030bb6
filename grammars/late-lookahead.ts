/**
 * Chevrotain's own lookahead, worked out when a decision is first met. A parser computes all of them when it is built,
 * which is half of what building costs, and one notice meets few.
 */
import { type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';

type Alternation = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;
type Optional = ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>;

export class LateLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(
    options: Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0],
  ): Alternation {
    const build = () => super.buildLookaheadForAlternation(options);
    let decide: Alternation | undefined;
    // Chevrotain calls with the parser as `this`.
    return function (this: unknown, alternatives) {
      decide ??= build();
      return decide.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(
    options: Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0],
  ): Optional {
    const build = () => super.buildLookaheadForOptional(options);
    let decide: Optional | undefined;
    return function (this: unknown) {
      decide ??= build();
      return decide.call(this);
    };
  }
}
