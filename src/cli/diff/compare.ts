/** Compares two records and writes the difference: what only `rectify diff` needs. */
import { diff } from '../../diff/diff.js';
import type { DiffWarning, NoticeDiff } from '../../diff/types.js';
import { writeDiffMarkdown } from '../../output/diff/markdown.js';
import type { Names } from '../../output/diff/names.js';
import { writeDiffText } from '../../output/diff/text.js';
import { jsonPieces } from '../../output/json-pieces.js';
import type { NoticeRecord } from '../../record/schema.js';
import type { DiffOptions } from '../options.js';
import type { Terminal } from '../terminal.js';

export interface Comparison {
  same: boolean;
  warnings: DiffWarning[];
  pieces: Iterable<string>;
}

/** The difference of two records in a format, in pieces. */
export function compare(
  a: NoticeRecord,
  b: NoticeRecord,
  names: Names,
  format: DiffOptions['format'],
  terminal: Terminal,
): Comparison {
  const difference = diff(a, b);
  return { ...difference, pieces: piecesOf(difference, names, format, terminal) };
}

function piecesOf(difference: NoticeDiff, names: Names, format: DiffOptions['format'], terminal: Terminal) {
  const { lang, outStyle: style, width } = terminal;
  switch (format) {
    case 'json':
      return [...jsonPieces(difference, 2), '\n'];
    case 'markdown':
      return writeDiffMarkdown(difference, names, { lang });
    default:
      return writeDiffText(difference, names, { lang, style, width });
  }
}
