/** The forms in which one notice is kept beside its text, and which notices are. `npm run forms` makes them. */
import type { Format } from '../../../src/processor.js';
import type { Block } from './blocks.js';
import { asDocx } from './docx.js';
import { asHtml } from './html.js';
import { asMarkdown } from './markdown.js';

/** Fixtures that have a folder `forms`: one of each kind of thing that a form may lose. */
export const FORMED = [
  'areas-numbered-problem-own-line-measures', // document number, recipients, measures as numbered paragraphs
  'audit-economic-responsibility-report', // three levels of headings, attachments
  'central-enterprise-branch-thirty-run-on', // thirty problems, 一是 … 二是 run on in paragraphs of a page's length
  'food-safety-supervision-decimals', // 1.1, ①, status on a line of its own
  'half-width-punctuation-dotted-dates', // half-width signs, dates with dots
  'hospital-traditional-characters',
  'question-progress-person-deadline', // 责任人, 整改时限, measures as （1） （2）
  'safety-supervision-chapters-run-on-heads', // 第一章, three labels on one line, 抄送
  'specific-problem-label-paragraph-measures', // measures as bare paragraphs, labels with blanks between
  'tab-separated-ledger',
  'university-inspection-bracketed-status', // headings that run on, several telephones in the last paragraph
];

/** The text that all forms of a fixture say. */
export const TEXT = 'input.txt';

export interface Form {
  /** Name of the file in the folder `forms`. */
  file: string;
  format: Format;
  /** What makes it of another form; else it is written from the blocks. */
  by?: { program: 'soffice' | 'chromium'; from: string };
  write?(blocks: readonly Block[]): string | Uint8Array;
}

export const FORMS: Form[] = [
  { file: 'notice.md', format: 'markdown', write: asMarkdown },
  { file: 'notice.html', format: 'html', write: (blocks) => asHtml(blocks) },
  { file: 'notice.docx', format: 'docx', write: (blocks) => asDocx(blocks, { automatic: false }) },
  { file: 'notice.auto.docx', format: 'docx', write: (blocks) => asDocx(blocks, { automatic: true }) },
  { file: 'libreoffice.docx', format: 'docx', by: { program: 'soffice', from: 'notice.auto.docx' } },
  { file: 'libreoffice.odt', format: 'odt', by: { program: 'soffice', from: 'notice.auto.docx' } },
  { file: 'libreoffice.rtf', format: 'rtf', by: { program: 'soffice', from: 'notice.auto.docx' } },
  { file: 'libreoffice.pdf', format: 'pdf', by: { program: 'soffice', from: 'notice.docx' } },
  { file: 'chromium.pdf', format: 'pdf', by: { program: 'chromium', from: 'notice.html' } },
];
