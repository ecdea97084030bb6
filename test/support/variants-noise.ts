/** Variants with something put in: a paragraph that says nothing, a sentence in one measure, a second notice. */
import type { Measure } from '../../src/record/schema.js';
import { type Branch, isLeaf, type NoticeNode } from '../../src/tree/types.js';
import type { Gold } from './gold.js';
import { norm } from './score.js';
import { type Edit, edited, isPlainText, type Original, type Variant } from './variant.js';

const PARAGRAPH = '　　本页内容仅供参考。';
const SENTENCE = '。有关材料已装订成册';

function* sectionsIn(node: NoticeNode): Generator<Branch> {
  if (isLeaf(node)) return;
  if (node.type === 'section') yield node;
  for (const child of node.children) yield* sectionsIn(child);
}

/** Where the heading and the paragraphs right below it end. */
function bodyEnd({ children }: Branch): number {
  let end = 0;
  for (const child of children) {
    if (isLeaf(child) || (child.type !== 'heading' && child.type !== 'paragraph')) {
      if (!isLeaf(child)) break;
      continue;
    }
    end = child.position.end.offset as number;
  }
  return end;
}

/** A paragraph of its own below the heading of every section that is no slot, behind what stands there already. */
function withParagraphs({ text, reading }: Original): string {
  const ends = [...sectionsIn(reading.tree)].map(bodyEnd);
  const edits: Edit[] = [...new Set(ends)].flatMap((end) => {
    const lineEnd = text.indexOf('\n', end);
    // Behind a heading that runs on into a problem or measure there is no place for a paragraph.
    if (lineEnd < 0 || text.slice(end, lineEnd).trim()) return [];
    return [{ start: lineEnd, end: lineEnd, text: `\n${PARAGRAPH}` }];
  });
  return edited(text, edits);
}

/** A sentence at the end of one measure of every problem: gold changes in that measure, and nowhere else. */
function withSentences({ text, reading, gold }: Original, pick: (list: Measure[]) => Measure | undefined) {
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
    const measures = expected.measures?.map((one, i) =>
      i === index ? `${one.replace(/[。；;]$/, '')}${SENTENCE}` : one,
    );
    return { ...expected, measures };
  });
  return edits.length ? { input: edited(text, edits), gold: { ...gold, problems } as Gold } : null;
}

/** The notice that comes behind a notice: the next one with problems and a title. */
export function secondOf(original: Original, all: readonly Original[]): Original | null {
  const place = all.indexOf(original);
  const others = [...all.slice(place + 1), ...all.slice(0, place)];
  return others.find((one) => isPlainText(one) && one.gold.kind === 'rectification-notice') ?? null;
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
  {
    name: 'two notices',
    goal: 0.97,
    rewrite: (one, all) => {
      const second = isPlainText(one) && one.gold.kind === 'rectification-notice' ? secondOf(one, all) : null;
      return second ? { input: `${one.text.trimEnd()}\n\n\n${second.text.trimStart()}`, gold: one.gold } : null;
    },
  },
];
