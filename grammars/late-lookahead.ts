/**
 * Lookahead that is worked out when a decision is first met. A parser computes all of it when it is built, which is half
 * of what building costs, and one notice meets few.
 */
import { getLookaheadPaths, type ILookaheadStrategy, LLkLookaheadStrategy } from 'chevrotain';
import { type Decide, decidingBy } from './decisions.js';

type Alternation = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>;
type Optional = ReturnType<ILookaheadStrategy['buildLookaheadForOptional']>;

/** A function that decides, made when it is first called: Chevrotain calls with the parser as `this`. */
function late(make: () => Decide): Decide {
  let decide: Decide | undefined;
  return function (given) {
    decide ??= make();
    return decide.call(this, given);
  };
}

export class LateLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(
    options: Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0],
  ): Alternation {
    const { prodOccurrence: occurrence, rule, maxLookahead, hasPredicates } = options;
    return late(() =>
      decidingBy(getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead }), true, hasPredicates),
    ) as Alternation;
  }

  override buildLookaheadForOptional(
    options: Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0],
  ): Optional {
    const { prodOccurrence: occurrence, rule, maxLookahead, prodType } = options;
    // The second set of paths leaves the production: only the first is asked for.
    return late(() => {
      const [enter] = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead });
      return decidingBy([enter], false, false);
    }) as Optional;
  }
}
