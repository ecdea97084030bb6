/** Edits of the status: said in words that no list has, and moved within its problem. */
import type { GoldProblem } from '../support/gold.js';
import { type Change, type Edit, edited, type Outcome, paragraphBreak } from './edit.js';
import type { Span } from './folded.js';
import { LASTING, PHRASES } from './invented.js';
import { closesLine, closing, type Placed, type PlacedProblem } from './places.js';

const withText = (problem: GoldProblem, text: string): GoldProblem =>
  problem.status ? { ...problem, status: { ...problem.status, text } as GoldProblem['status'] } : problem;

/** Problems whose status was found, none of them in the place of another's. */
function stated({ problems }: Placed): PlacedProblem[] {
  const found = problems.filter(({ status }) => status);
  return new Set(found.map(({ status }) => status?.start)).size === found.length ? found : [];
}

const phrases: Edit = {
  name: 'status phrase unlisted',
  family: 'status phrase',
  apply(placed, chance) {
    const found = stated(placed);
    if (!found.length) return 'no status found';
    const changes: Change[] = [];
    const said = new Map<GoldProblem, string>();
    // A notice says a state in one way, or in two.
    const chosen = new Map(Object.entries(PHRASES).map(([state, list]) => [state, [chance.of(list), chance.of(list)]]));
    for (const { gold, status } of found) {
      const phrase = chance.of(chosen.get(gold.status?.state ?? '') ?? []);
      if (!phrase || !status) return 'another state';
      const text = gold.status?.sustained ? `${phrase}，${chance.of(LASTING)}` : phrase;
      changes.push({ ...status, text });
      said.set(gold, text);
    }
    return edited(
      placed,
      changes,
      placed.problems.map(({ gold }) => withText(gold, said.get(gold) ?? '')),
    );
  },
};

/** A status with all that belongs to it: label, brackets, stop, and the line it alone stands on. */
function whole(text: string, { start, end }: Span): Span & { own: boolean } {
  const lead = /(?:(?<=[\n。；;，,）) \t　])[ \t　*【]*[\u4e00-\u9fff]{2,8}[】*]*[：:]\**[ \t　]*)?[（(【]?$/.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  let from = start - (lead?.[0].length ?? 0);
  let to = closing(text, end);
  const line = /(?:^|\n)[ \t　]*$/.exec(text.slice(Math.max(0, from - 12), from));
  const own = line !== null && /^[ \t　*]*(?:\n|$)/.test(text.slice(to));
  if (own && line) {
    from -= line[0].length;
    while (/[ \t　*]/.test(text[to] ?? '')) to++;
  }
  return { start: from, end: to, own };
}

type Spot = 'own line' | 'end of the body' | 'brackets behind the body' | 'brackets behind the finding';

/** A word alone is no sentence: 完成 → 目前完成. */
const sentence = (words: string): string =>
  words.length < 4 && !/^[目已正尚未无]/.test(words) ? `目前${words}` : words;

/** What closes a frame. */
const FRAME_REST = /^[”"’」】]*(?:的?问题)?(?:的?整改(?:落实)?(?:情况)?)?[”"’」】]*/;

/** The text put in, and where. */
function put(
  placed: Placed,
  { finding, measures, results, head }: PlacedProblem,
  words: string,
  spot: Spot,
): Change | null {
  const { text, notice } = placed;
  if (spot === 'brackets behind the finding') {
    const rest = head.frame ? FRAME_REST : /^[”"’」]*/;
    const behind = rest.exec(text.slice(finding.end, finding.end + 40));
    const at = finding.end + (behind?.[0].length ?? 0);
    if (!behind || !closesLine(text, at)) return null;
    return { start: at, end: at, text: `（${words}）` };
  }
  const last = [...measures, ...results].reduce((place, { end }) => Math.max(place, end), 0);
  const stop = closing(text, last);
  const tail = text.slice(last, stop);
  const ended = tail.replace(/[；;，,。]+$/, '');
  const behind = {
    'own line': `。${paragraphBreak(notice, last)}${sentence(words)}。`,
    'end of the body': `。${sentence(words)}。`,
  };
  return {
    start: last,
    end: stop,
    text: `${ended}${spot === 'brackets behind the body' ? `。（${sentence(words)}）` : behind[spot]}`,
  };
}

function move(placed: Placed, spot: Spot): Outcome {
  const found = stated(placed);
  if (placed.table) return 'table';
  if (!found.length) return 'no status found';
  const { text } = placed;
  const changes: Change[] = [];
  for (const problem of found) {
    const status = problem.status as Span;
    const last = Math.max(0, ...[...problem.measures, ...problem.results].map(({ end }) => end));
    if (!problem.whole || !last) return 'measures not found';
    if (status.start < last) return 'status before the measures';
    const from = whole(text, status);
    if (text.slice(last, from.start).split('\n').length > 3) return 'status far behind';
    const words = text.slice(status.start, status.end);
    const there = put(placed, problem, words, spot);
    if (!there) return 'no place for it';
    if (there.end > from.start) {
      // It stands right behind the body: both are one stretch.
      if (there.start > from.start) return 'places overlap';
      changes.push({ start: there.start, end: Math.max(there.end, from.end), text: there.text });
    } else changes.push(there, { start: from.start, end: from.end, text: '' });
  }
  return edited(placed, changes);
}

const SPOTS: Spot[] = ['own line', 'end of the body', 'brackets behind the body', 'brackets behind the finding'];

export const STATUS_EDITS: Edit[] = [
  phrases,
  ...SPOTS.map(
    (spot): Edit => ({ name: `status: ${spot}`, family: 'status place', apply: (placed) => move(placed, spot) }),
  ),
];
