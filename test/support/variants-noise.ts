/** Variants with something put in: a paragraph that says nothing, a sentence in one measure, a second notice. */
import type { Measure } from '../../src/record/schema.js';
import { type Branch, isLeaf, type NoticeNode } from '../../src/tree/types.js';
import type { Gold } from './gold.js';
import { norm } from './score.js';
import { type Edit, edited, isBroken, isPlainText, type Original, type Rewritten, type Variant } from './variant.js';

const PARAGRAPH = '　　本页内容仅供参考。';
const SENTENCE = '。有关材料已装订成册';

function* sectionsIn(node: NoticeNode): Generator<Branch> {
  if (isLeaf(node)) return;
  if (node.type === 'section') yield node;
  for (const child of node.children) yield* sectionsIn(child);
}

/** Where the heading and the paragraphs right below it end. */
function bodyEnd({ children }: Branch): number {
  const inner = children.filter((child) => !isLeaf(child));
  const behind = inner.findIndex(({ type }) => type !== 'heading' && type !== 'paragraph');
  const last = behind < 0 ? inner.length : behind;
  return inner[Math.max(0, last - 1)]?.position.end.offset ?? 0;
}

/** A paragraph of its own below the heading of every section that is no slot, behind what stands there already. */
function withParagraphs({ text, reading }: Original): string {
  const ends = [...sectionsIn(reading.tree)].map(bodyEnd);
  const edits: Edit[] = [...new Set(ends)].flatMap((end) => {
    const lineEnd = text.indexOf('\n', end);
    // Behind a heading that runs on into a problem or measure there is no place for a paragraph.
    if (end === 0 || lineEnd < 0 || text.slice(end, lineEnd).trim()) return [];
    return [{ start: lineEnd, end: lineEnd, text: `\n${PARAGRAPH}` }];
  });
  return edited(text, edits);
}

/** A sentence at the end of one measure of every problem: gold changes in that measure, and nowhere else. */
function withSentences(one: Original, pick: (list: Measure[]) => Measure | undefined) {
  const { text, reading, gold } = one;
  if (isBroken(one)) return null;
  const edits: Edit[] = [];
  const left = [...reading.record.problems];
  const problems = gold.problems?.map((expected) => {
    const at = left.findIndex(({ finding }) => norm(finding) === norm(expected.finding));
    const measure = at < 0 ? undefined : pick(left.splice(at, 1)[0].measures);
    const index = measure ? (expected.measures ?? []).findIndex((one) => norm(one) === norm(measure.text)) : -1;
    const end = measure?.position.end.offset ?? 0;
    // One text of several problems is changed once.
    if (index < 0 || edits.some(({ start }) => start === end)) return expected;
    edits.push({ start: end, end, text: SENTENCE });
    const measures = expected.measures?.map((one, i) => (i === index ? `${one}${SENTENCE}` : one));
    return { ...expected, measures };
  });
  return edits.length ? { input: edited(text, edits), gold: { ...gold, problems } as Gold } : null;
}

const isNotice = (one: Original): boolean => isPlainText(one) && one.gold.kind === 'rectification-notice';

/** The next notice behind a notice; it stays one record, read as the first. */
function withSecond(one: Original, all: readonly Original[]): Rewritten | null {
  const place = all.indexOf(one);
  const second = [...all.slice(place + 1), ...all.slice(0, place)].find(isNotice);
  if (!isNotice(one) || !second) return null;
  const input = `${one.text.trimEnd()}\n\n\n${second.text.trimStart()}`;
  // A notice without a title begins with its first line.
  const [firstLine] = second.text.trimStart().split('\n', 1);
  return { input, gold: one.gold, secondTitle: String(second.gold.title ?? firstLine) };
}

export const NOISE_VARIANTS: Variant[] = [
  {
    name: 'a paragraph in every section',
    goal: 0.97,
    rewrite: (one) => (isPlainText(one) ? { input: withParagraphs(one), gold: one.gold } : null),
  },
  {
    name: 'a sentence in first measures',
    goal: 0.97,
    rewrite: (one) => withSentences(one, (measures) => measures[0]),
  },
  {
    name: 'a sentence in last measures',
    goal: 0.97,
    rewrite: (one) => withSentences(one, (measures) => measures[measures.length - 1]),
  },
  { name: 'two notices', goal: 0.97, rewrite: withSecond },
];
