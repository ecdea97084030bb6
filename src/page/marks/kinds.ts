/** What is marked in a notice's text, in the order of the legend. */
export const MARK_KINDS = [
  'heading',
  'finding',
  'measure',
  'result',
  'status',
  'duty',
  'date',
  'money',
  'document',
  'contact',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
