/**
 * The notice tree, a unist tree over the raw text. `grammars/README.md` specifies every node: where it may stand,
 * an example, what it yields.
 *
 * Leaves tile the source: in document order they leave no gap and do not overlap.
 */
import type { Literal, Node, Parent, Position } from 'unist';

/** Kinds of leaves. `text` is what a reader reads; every other kind is in no value's text. */
export type LeafType =
  | 'text'
  | 'mark' // 一、 （一） 1. in front of a heading
  | 'ordinal' // 一是 第一， ① in front of a measure
  | 'label' // 整改情况： 联系电话： 附件：
  | 'frame' // 针对 … 问题的整改 round a finding, 来源： in a page's data
  | 'punctuation' // the closing 。 or ；, quotation marks round a whole finding, brackets round a subtitle
  | 'markup' // Markdown's #, **, |
  | 'romanization'
  | 'whitespace' // blanks and line ends
  | 'furniture'; // navigation, page numbers, running headers

export interface LeafOf<Type extends LeafType> extends Literal {
  type: Type;
  value: string;
  position: Position;
}
/** A union by type, so that `visit(tree, 'mark', …)` of unist-util-visit knows what it visits. */
export type Leaf = { [Type in LeafType]: LeafOf<Type> }[LeafType];

export type BranchType =
  | 'notice'
  | 'title'
  | 'subtitle'
  | 'documentNumber'
  | 'recipients'
  | 'byline'
  | 'issuer'
  | 'publication'
  | 'section'
  | 'slot'
  | 'problem'
  | 'heading'
  | 'paragraph'
  | 'labelled'
  | 'item'
  | 'measure'
  | 'result'
  | 'status'
  | 'finding'
  | 'responsible'
  | 'deadline'
  | 'target'
  | 'elision'
  | 'contact'
  | 'signature'
  | 'issued'
  | 'attachments'
  | 'copyTo'
  | 'table'
  | 'row'
  | 'cell'
  | 'furnitureBlock';

export interface BranchOf<Type extends BranchType> extends Parent {
  type: Type;
  children: NoticeNode[];
  position: Position;
  data?: Record<string, unknown>;
}
export type Branch = { [Type in BranchType]: BranchOf<Type> }[BranchType];

export type NoticeNode = Branch | Leaf;
export type NoticeTree = BranchOf<'notice'>;

/** A leaf has a value. Asked a hundred thousand times: loading a property is quicker than asking whether it is there. */
export const isLeaf = (node: Node): node is Leaf => (node as Partial<Leaf>).value !== undefined;
