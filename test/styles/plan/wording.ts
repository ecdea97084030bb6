/** How problems are worded: the form of their headings, the labels of their bodies, the marks of their measures. */
import type { Chooser } from '../chooser.js';
import { DRESSES, type Dress, type DressName } from '../labels.js';
import type { Mark } from '../marks.js';
import { SPLITS, type Split, type SplitName } from '../splits.js';
import { isListed, isPlain, isSingle, isSlots, isTable, type Shape } from './shape.js';

export type Heading =
  | 'bare'
  | 'against'
  | 'againstOf'
  | 'about'
  | 'aboutRectification'
  | 'quoted'
  | 'aboutQuoted'
  | 'aspect'
  | 'rectification'
  | 'twoSentences'
  | 'descriptive';

export interface Wording {
  heading: Heading;
  /** Whether a heading on its own line has a stop. */
  headingStop: boolean;
  /** Whether measures have a label. */
  measureLabel: boolean;
  split: Split;
  /** What stands between measures. */
  separator: '；' | '。';
  dress: Dress;
}

/** Headings that stand before a comma: their frames tell where the finding ends. */
const BEFORE_COMMA: readonly Heading[] = ['against', 'againstOf', 'about', 'aboutQuoted', 'aspect'];
const UNFRAMED: readonly Heading[] = ['bare', 'descriptive', 'quoted'];
const IN_RUN: readonly DressName[] = ['colon', 'lenticular', 'lenticularColon'];

/** Brackets or stars around the line. */
const isWrapped = (mark: Mark): boolean => mark.after !== '';

function drawHeading(chooser: Chooser, shape: Shape): Heading {
  const { layout, body, problemMark } = shape;
  if (isSingle(shape)) return 'bare';
  return chooser.pick<Heading>('heading', (one) => {
    if (body === 'comma') return BEFORE_COMMA.includes(one);
    if (!isListed(shape)) return UNFRAMED.includes(one) || (isTable(shape) && one === 'about');
    if (one === 'twoSentences')
      return layout === 'chapters' && body === 'ownLine' && !isPlain(problemMark) && !isWrapped(problemMark);
    if (problemMark.family === 'findingLabel') return UNFRAMED.includes(one);
    // A bare line must say that it is a finding.
    if (problemMark.family === 'none') return one !== 'descriptive' && one !== 'quoted';
    return one !== 'quoted' || !isWrapped(problemMark);
  });
}

function drawSplit(chooser: Chooser, shape: Shape, measureLabel: boolean): Split {
  const { layout, body, problemMark, families, wrapped } = shape;
  const name = chooser.pick<SplitName>('split', (one) => {
    const { family, shape: form, nested }: Split = SPLITS[one];
    // Cells are apart from the numbers of rows.
    if (families.has(family) && !(family === 'arabic' && isTable(shape))) return false;
    if (family === 'diyi' && families.has('item')) return false;
    if (nested && families.has('circled')) return false;
    if (body === 'comma') return form === 'run';
    if (isTable(shape)) return form !== 'lines';
    if (layout === 'paired' || layout === 'slotsMany') return form !== 'lines' && family !== 'arabic';
    if (layout === 'oneLine' || body === 'runOn')
      return form === 'run' || (form === 'single' && body === 'runOn' && measureLabel);
    if (!measureLabel && (family === 'paragraphs' || form === 'single')) return problemMark.numbered && !wrapped;
    return true;
  });
  return SPLITS[name];
}

function drawDress(chooser: Chooser, shape: Shape, measureLabel: boolean): Dress {
  const { layout, markdown, body, families, wrapped } = shape;
  if (!measureLabel || isTable(shape) || isSlots(shape)) return DRESSES.colon;
  const name = chooser.pick<DressName>('dress', (one) => {
    const dress: Dress = DRESSES[one];
    if (dress.markdown && !markdown) return false;
    if (families.has(dress.family)) return false;
    if (layout === 'oneLine') return IN_RUN.includes(one);
    if (body !== 'ownLine') return !dress.ownLine && one !== 'blank' && one !== 'bold';
    return one !== 'blank' || (!wrapped && !markdown);
  });
  return DRESSES[name];
}

/** Draws how problems are worded. */
export function drawWording(chooser: Chooser, shape: Shape): Wording {
  const { layout, body, problemMark } = shape;
  const heading = drawHeading(chooser, shape);
  const mayStop = isListed(shape) && body === 'ownLine' && !isPlain(problemMark) && !isWrapped(problemMark);
  // Without a label, a number or a frame, nothing tells a heading from a measure.
  const needsLabel =
    (!isListed(shape) && layout !== 'paired') ||
    isPlain(problemMark) ||
    isWrapped(problemMark) ||
    heading === 'twoSentences';
  const measureLabel = layout !== 'paired' && (needsLabel || chooser.pick('measureLabel') === 'yes');
  const split = drawSplit(chooser, shape, measureLabel);
  const sentences = split.family === 'paragraphs' || split.shape === 'single';
  return {
    heading,
    headingStop: mayStop && chooser.pick('headingEnd') === 'stop',
    measureLabel,
    split,
    separator: sentences || chooser.pick('separator') === 'stop' ? '。' : '；',
    dress: drawDress(chooser, shape, measureLabel),
  };
}
