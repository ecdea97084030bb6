/**
 * A notice as what a writer of any format needs: its paragraphs in order, what each of them is, and its tables. Which
 * line is a heading or goes on in the next is taken from how the text is read; it decides over looks only, never over
 * characters.
 */
import type { Reading } from '../../../src/index.js';
import { type Branch, type BranchOf, isLeaf, type LeafType, type NoticeNode } from '../../../src/tree/types.js';
import { leavesIn } from '../tiling.js';
import { type Mark, markOf } from './marks.js';

export interface Line {
  kind: 'title' | 'centred' | 'heading' | 'text' | 'right';
  /** Depth of a heading, from 1; 0 of any other line. */
  level: number;
  /** The number in front, if there is one; the text holds it too. */
  mark: Mark | null;
  text: string;
}

export interface Rows {
  kind: 'table';
  /** Rows of cells of paragraphs; the first row names the columns. */
  rows: string[][][];
}

export type Block = Line | Rows;

type Table = BranchOf<'table'>;

/** What of a leaf stands on one line. */
interface Piece {
  type: LeafType;
  value: string;
  start: number;
  end: number;
  /** The branch that holds the leaf. */
  home: Branch;
}

/** What begins at a place. */
interface Start {
  kind: Line['kind'];
  level: number;
  end: number;
}

interface Survey {
  pieces: Piece[];
  tables: Table[];
  starts: Map<number, Start>;
}

const KINDS: Partial<Record<NoticeNode['type'], Line['kind']>> = {
  title: 'title',
  subtitle: 'centred',
  documentNumber: 'centred',
  signature: 'right',
  issued: 'right',
  heading: 'heading',
};

const startOf = (node: NoticeNode): number => node.position.start.offset as number;
const endOf = (node: NoticeNode): number => node.position.end.offset as number;

/** A problem of a bare list is no heading: nothing stands below it. */
const isBareProblem = ({ type, children }: Branch): boolean =>
  type === 'problem' && children.every((child) => child.type === 'heading' || child.type === 'whitespace');

/** All leaves and tables in order, and what begins where; of branches that begin at one place the outermost. */
function surveyOf(tree: Branch): Survey {
  const survey: Survey = { pieces: [], tables: [], starts: new Map() };
  const visit = (branch: Branch, depth: number, isBare: boolean) => {
    if (branch.type === 'table') survey.tables.push(branch);
    const kind = isBare ? undefined : KINDS[branch.type];
    if (kind && !survey.starts.has(startOf(branch)))
      survey.starts.set(startOf(branch), { kind, level: kind === 'heading' ? depth : 0, end: endOf(branch) });
    const inner = branch.type === 'section' || branch.type === 'problem' ? depth + 1 : depth;
    for (const child of branch.children) {
      if (!isLeaf(child)) visit(child, inner, isBareProblem(branch));
      else
        survey.pieces.push({
          type: child.type,
          value: child.value,
          start: startOf(child),
          end: endOf(child),
          home: branch,
        });
    }
  };
  visit(tree, 0, false);
  return survey;
}

/** Paragraphs of a cell: markup parts them where it is a line break. */
const cellOf = (cell: NoticeNode): string[] =>
  leavesIn(cell)
    .map((leaf) => (leaf.type === 'markup' ? (/^<br/i.test(leaf.value) ? '\n' : '') : leaf.value))
    .join('')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const branchesIn = (node: NoticeNode, type: NoticeNode['type']): NoticeNode[] =>
  isLeaf(node) ? [] : node.children.flatMap((one) => (one.type === type ? [one] : branchesIn(one, type)));

const rowsOf = (table: Table): Rows => ({
  kind: 'table',
  rows: branchesIn(table, 'row').map((row) => branchesIn(row, 'cell').map(cellOf)),
});

/** What is seen of a stretch of the text: its pieces without markup and without blanks at its ends. */
function seenIn(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const own = pieces
    .filter(({ type, start, end }) => type !== 'markup' && start < to && end > from)
    .map((piece): Piece => {
      const [start, end] = [Math.max(from, piece.start), Math.min(to, piece.end)];
      return { ...piece, start, end, value: piece.value.slice(start - piece.start, end - piece.start) };
    });
  const isSeen = ({ value }: Piece) => value.trim() !== '';
  return own.slice(Math.max(0, own.findIndex(isSeen)), own.findLastIndex(isSeen) + 1);
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ value }) => value)
    .join('')
    .trim();

/** A paragraph of one or more lines. */
function lineOf(lines: readonly Piece[][], starts: Survey['starts']): Line {
  const [[first]] = lines;
  const text = lines.map(textOf).join('');
  const mark = first.type === 'mark' || first.type === 'ordinal' ? markOf(first.value, text) : null;
  const found = starts.get(first.start + first.value.search(/\S/));
  // A heading that runs on into its paragraph looks like a paragraph.
  const last = lines[lines.length - 1];
  const runsOn = found?.kind === 'heading' && found.end <= last[last.length - 1].start;
  return { kind: runsOn ? 'text' : (found?.kind ?? 'text'), level: runsOn ? 0 : (found?.level ?? 0), mark, text };
}

/** Where matter stands that is the page's own and in no sentence. */
const PAGE_ELEMENTS = new Set<Branch['type']>(['notice', 'furnitureBlock', 'publication']);

/** Branches that are one paragraph each: all their lines are of it. */
const WHOLE = new Set<Branch['type']>(['paragraph', 'contact', 'heading', 'recipients', 'subtitle']);
/** Titles stand on lines of their own, wherever their lines end. */
const APART = new Set<Branch['type']>(['notice', 'title']);
/** Where a paragraph of a branch that may hold several may well end. */
const ENDS = /[。；：！？;:!?…）)”」]$/;
const goesOn = (before: Piece, after: Piece): boolean =>
  before.home === after.home &&
  !APART.has(before.home.type) &&
  (WHOLE.has(before.home.type) || !ENDS.test(before.value.trim()));

/** The notice that was read, as blocks. Blank lines are gone; all other characters outside markup are there. */
export function blocksOf({ file, tree }: Reading): Block[] {
  const { pieces, tables, starts } = surveyOf(tree);
  const found: (Table | Piece[][])[] = [];
  /** The last paragraph that is the notice's own: a page may end inside a sentence of it. */
  let open: Piece[][] | null = null;
  for (const { index, 0: line } of String(file).matchAll(/[^\r\n]+/g)) {
    const end = index + line.length;
    const table = tables.find((one) => startOf(one) < end && endOf(one) > index);
    if (table) {
      if (!found.includes(table)) found.push(table);
      open = null;
      continue;
    }
    const seen = seenIn(pieces, index, end);
    if (seen.length === 0) continue;
    const isFurniture = seen.every(({ type }) => type === 'furniture' || type === 'whitespace');
    // Numbers and heads of pages inside a sentence are of pages that no other form has.
    if (isFurniture && !PAGE_ELEMENTS.has(seen[0].home.type)) continue;
    if (open && !isFurniture && goesOn(open[open.length - 1].at(-1) as Piece, seen[0])) open.push(seen);
    else {
      found.push([seen]);
      if (!isFurniture) open = found.at(-1) as Piece[][];
    }
  }
  return found.map((one) => (Array.isArray(one) ? lineOf(one, starts) : rowsOf(one)));
}
