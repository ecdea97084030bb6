/** From an extract to the notice tree: lines, units, roles, tokens, grammar, tree. */

import { contactTeller } from '../../grammars/contact/reader.js';
import { flatMap } from '../../grammars/flat-map.js';
import { BUILT_IN, type Lexicon } from '../../grammars/lexicon/built-in.js';
import { parseNotice } from '../../grammars/notice/index.js';
import { countOf } from '../../grammars/numerals.js';
import { type Words, wordsOf } from '../../grammars/words.js';
import type { Block, Layout } from '../lines/layout.js';
import { kindReader } from '../shape/kind-reader.js';
import { labelAt } from '../shape/labels-at.js';
import { readOrdinals } from '../shape/ordinals.js';
import type { Doubt } from '../shape/reading-certainty.js';
import { readStructure } from '../shape/structure.js';
import { moveOutBehindStatus } from '../shape/trailing-paragraphs.js';
import { isUnit, ownBlocks, type Unit, unitsOf } from '../shape/unit.js';
import type { Extract } from '../source/extract.js';
import { buildTree } from './build.js';
import { takeContactList } from './contact-list.js';
import { isPlan, namesInspection, speaksOfInspection, tellsOfRectification } from './document-subject.js';
import { Emitter, stretchesIn } from './emit.js';
import { layOutFirstDocument } from './first-document.js';
import { readFoot } from './foot.js';
import { readFront } from './front.js';
import type { Locate } from './locate.js';
import type { PageElement } from './page-elements.js';
import { isLeaf, type NoticeTree } from './types.js';

/** What the tree's root carries for the steps behind it. */
export interface NoticeData {
  folded: string;
  /** The words that counted, those that the document shows among them. */
  words: Words;
  numbering: {
    kind: 'gap' | 'double' | 'restart' | 'late';
    offset: number;
    end: number;
    expected: number | null;
    value: number;
  }[];
  divided: { start: number; end: number }[];
  rectifies: boolean;
  /** Where another document begins behind the first, null if none does. */
  another: number | null;
  /** 0 to 1: how sure the reading of sections, problems and measures is. */
  confidence: number;
  doubts: Doubt[];
}

function deepestLast(root: Unit): Unit {
  let unit = root;
  for (;;) {
    const last = unit.items[unit.items.length - 1];
    if (!last || !isUnit(last)) return unit;
    unit = last;
  }
}

/** What stands above the first sentence. */
function openingOf(blocks: readonly Block[]): string {
  const prose = blocks.findIndex(({ view }) => view.text.includes('。'));
  return blocks
    .slice(0, Math.max(0, prose))
    .map(({ view }) => view.text)
    .join('');
}

/** Takes the page's foot off the last unit, so that a contact line is in no measure. */
function foot(words: Words, root: Unit, opening: string): PageElement[] {
  const last = deepestLast(root);
  let at = last.items.length;
  while (at > 0 && !isUnit(last.items[at - 1])) at--;
  const blocks = last.items.slice(at) as Block[];
  const count = blocks.length;
  // A labelled part of the last problem may speak of telephones too.
  const tells = contactTeller(words);
  const isContact = (text: string) => labelAt(words, text, 0) === null && tells(text);
  const back = readFoot(blocks, { words, isContact, opening });
  last.items.splice(last.items.length - (count - blocks.length), count - blocks.length);
  if (!last.parent || last.items.length > 0) return back;
  const listed = takeContactList(words, last.parent);
  return [...listed.map((block): PageElement => ({ block, kind: 'contact' })), ...back];
}

const titleText = (front: readonly PageElement[], kinds: readonly PageElement['kind'][] = ['title']): string =>
  front
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ block }) => block.view.text)
    .join('');

/** A block outside the text's front and back: a paragraph, or what its line's role says. */
const loosely = (block: Block): PageElement => ({
  block,
  kind: block.role === 'furniture' || block.role === 'publication' ? block.role : 'paragraph',
});

/** How many problems the notice says that there are: 16项问题, 反馈问题共12个. */
const COUNTED =
  /([\d]{1,4}|[一二三四五六七八九十百]{1,4})(?:个|项|条|处)(?:具体|主要|突出|方面的?|反馈|整改)*(?:的)?(?:问题|缺陷|不符合项|意见|建议|任务)|(?:问题|缺陷|不符合项)(?:共|共计|合计)?(\d{1,4}|[一二三四五六七八九十百]{1,4})(?:个|项|条|处)/g;

const statedCounts = (text: string): number[] =>
  flatMap([...text.matchAll(COUNTED)], ([, before, behind]) => {
    const count = before ?? behind;
    const value = countOf(count);
    return value ? [value] : [];
  });

/** Reads an extract. */
export function parseTree(
  extract: Extract,
  locate: Locate,
  lexicon: Lexicon = BUILT_IN,
): { tree: NoticeTree; layout: Layout; data: NoticeData } {
  const kindOf = kindReader();
  const { layout, words, beyond: behind, secondDocument } = layOutFirstDocument(extract, wordsOf(lexicon), kindOf);
  // Numbers alone tell where the text's front and foot are.
  const plain = unitsOf(words, layout.blocks);
  // What belongs to another document is kept as paragraphs behind the first.
  const beyond: PageElement[] = behind.map(loosely);
  const back = foot(words, plain, openingOf(layout.blocks));
  const firstUnit = plain.items.findIndex(isUnit);
  const lead = plain.items.slice(0, firstUnit < 0 ? plain.items.length : firstUnit) as Block[];
  const placed = readFront(words, lead, firstUnit >= 0);
  const title = titleText(placed);
  const preamble = placed
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ block }) => block.view.text)
    .join('')
    .slice(0, 1500);
  const plan = isPlan(title);
  const rectifies = tellsOfRectification(titleText(placed, ['title', 'subtitle']), preamble);

  // What stands before the first sentence is the front; from there on lines may be headings or labelled parts.
  const prose = placed.findIndex(({ kind }) => kind === 'paragraph');
  const frontLength = prose < 0 ? placed.length : prose;
  const own = new Set(back.map(({ block }) => block));
  const blocks = layout.blocks.filter((block) => !own.has(block));
  const context = {
    rectifies,
    inspected: namesInspection(preamble),
    speaksOfInspection: speaksOfInspection(title, preamble),
    plan,
    counts: statedCounts(preamble),
  };
  // The reader behind it has looked at every line, and is not kept.
  const {
    best: { root, roles },
    certainty,
  } = readStructure(words, kindOf, layout, blocks, frontLength + 1, context);
  moveOutBehindStatus(words, kindOf, root);

  // What stands behind a unit is none of the front, though it was read with it.
  const opened = root.items.findIndex(isUnit);
  const kept = new Set(root.items.slice(0, opened < 0 ? root.items.length : opened));
  const front = placed.filter(({ block }) => kept.has(block));
  const frontBlocks = new Set(front.map(({ block }) => block));
  const emitter = new Emitter(layout, roles, certainty, kindOf, contactTeller(words));
  const rest = root.items.filter((item) => isUnit(item) || !frontBlocks.has(item));
  const loose: PageElement[] = ownBlocks({ ...root, items: rest }).map(loosely);
  const placedOf = new Map(loose.map((one) => [one.block, one]));
  const stretches = stretchesIn([...front, ...loose, ...back, ...beyond]);
  const byBlock = new Map(stretches.map((stretch) => [stretch.block, stretch]));
  const ordinals = readOrdinals(words, stretches);
  emitter.emitElements(front, ordinals, byBlock);
  for (const item of rest) {
    if (isUnit(item)) emitter.unit(item);
    else emitter.emitElements([placedOf.get(item) as PageElement], ordinals, byBlock);
  }
  emitter.emitElements([...back, ...beyond], ordinals, byBlock);
  const phrase = parseNotice(emitter.handOver());
  const tree = buildTree(phrase, layout, locate) as NoticeTree;
  if (secondDocument) markBeyond(tree, secondDocument.start);
  const data: NoticeData = {
    folded: layout.folded,
    words,
    numbering: numberingOf(layout),
    divided: roles.divided.map((group) => ({
      start: group[0].block?.view.at(0) ?? 0,
      end: group[0].block?.view.endAt(group[0].block.view.length) ?? 0,
    })),
    rectifies,
    another: secondDocument?.title ?? null,
    confidence: certainty.confidence,
    doubts: certainty.doubts,
  };
  tree.data = data as unknown as Record<string, unknown>;
  return { tree, layout, data };
}

/** Notes at the paragraphs behind the first document that they are another's. */
function markBeyond(tree: NoticeTree, from: number): void {
  for (const child of tree.children) {
    if (!isLeaf(child) && (child.position.start.offset ?? 0) >= from) child.data = { ...child.data, beyond: true };
  }
}

function numberingOf(layout: Layout): NoticeData['numbering'] {
  return flatMap(layout.blocks, (block) => {
    const reading = block.mark?.reading;
    if (!block.mark || !reading || reading.move === 'open' || reading.move === 'next') return [];
    return [
      {
        kind: reading.move,
        offset: block.view.at(0),
        end: block.view.endAt(block.mark.end),
        expected: reading.expected ?? null,
        value: block.mark.value,
      },
    ];
  });
}
