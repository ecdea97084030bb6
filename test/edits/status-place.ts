/** Where the status of a problem stands: by the gold's own words, else the sentence that says it. */
import type { GoldProblem } from '../support/gold.js';
import { type Folded, occurrences, type Span } from './folded.js';

type Status = NonNullable<GoldProblem['status']> & { text?: string };

/** Words of which one must stand in a sentence that says a state. */
const SAYS: Record<string, RegExp> = {
  completed: /完成|到位|销号|办结|完毕|解决|整改/,
  'mostly-completed': /基本|大部|阶段|总体|初步|明显/,
  'in-progress': /推进|整改中|进行|持续|未完成|尚未|未办结|时限|进度|部分|坚持|办理中|落实/,
  'not-started': /未启动|未开始|未开展|未实施/,
  'not-required': /需整改|需要整改|无需|无须/,
};
/** Up to a stop, the end of a line, or the wide blank that parts labelled values on one line. */
const SENTENCE = /(?:[^。；;\n\t 　]|[ 　](?![ 　])){2,60}/g;
const STATES =
  /^(?:（|\(|【|[\u4e00-\u9fff]{2,8}[：:])?(?:目前|现|截至|该|此|本|上述|已|均|正|尚|未|仍|持续|基本|部分|无需|不需|整改|完成|取得|达到|长期|推进|销号|办结|进行|序时|按)/;
const LONGEST = 40;

/** The stretch without label, brackets and blanks around it. */
function core(text: string, start: number, end: number): Span {
  const raw = text.slice(start, end);
  const lead = /^(?:[\s　*【（([]|[\u4e00-\u9fff]{2,8}[】）)\]*]*[：:])*/.exec(raw)?.[0].length ?? 0;
  const tail = /[\s　*】）)\]。；;|]*$/.exec(raw)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/**
 * The place of a status.
 *
 * @param last end of the last measure or result: what is said behind it is looked at first
 * @param limit where the next problem or section begins
 */
export function statusIn(
  text: string,
  folded: Folded,
  status: Status,
  finding: Span,
  last: number,
  limit: number,
): Span | null {
  if (status.text) {
    const behind = occurrences(folded, status.text, last, limit)[0];
    return behind ?? occurrences(folded, status.text, finding.end, limit)[0] ?? null;
  }
  for (const { index, 0: sentence } of text.slice(last, limit).matchAll(SENTENCE)) {
    const said = sentence.trim();
    if (said.length > LONGEST || !STATES.test(said) || !SAYS[status.state]?.test(said)) continue;
    const span = core(text, last + index, last + index + sentence.length);
    if (span.end - span.start >= 2) return span;
  }
  return null;
}
