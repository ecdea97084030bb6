/** Elements of the page: title, document number, recipients, signature … what stands round the text (GB/T 9704-2012, 7.2–7.4). */
import type { Block } from '../lines/layout.js';

export type ElementKind =
  | 'title'
  | 'subtitle'
  | 'documentNumber'
  | 'recipients'
  | 'byline'
  | 'issuer'
  | 'publication'
  | 'contact'
  | 'signature'
  | 'issued'
  | 'signed' // name and date on one line
  | 'attachments'
  | 'copyTo'
  | 'furniture'
  | 'paragraph';

export interface PageElement {
  block: Block;
  kind: ElementKind;
  /** Length of the label in front of a title, in the block's view. */
  label?: number;
}
