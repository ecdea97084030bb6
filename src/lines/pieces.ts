/** Lines with the marks that may count in them, and the pieces that they are cut into at those that do. */

import { sharesOf } from '../../grammars/distribution.js';
import { flatMap } from '../../grammars/flat-map.js';
import { numbersAt } from '../../grammars/references.js';
import { signEnd } from '../../grammars/signs.js';
import { stateInFront, type Words } from '../../grammars/words.js';
import type { LineRole } from './furniture.js';
import { isInline, listFrom, REACH } from './inline-lists.js';
import { labelsOfMark, type Mark, markAtPlace } from './marks.js';
import { type Line, offsetIn } from './physical.js';
import type { Reading } from './resolve.js';

/** A mark in a line, with what it is read as. */
export interface ReadMark {
  mark: Mark;
  reading: Reading | null;
}

export interface Piece {
  line: Line;
  role: LineRole;
  mark: Mark | null;
  reading: Reading | null;
  /** Marks inside the line that count on from the last one of its list: 1.…；2.… */
  inner: ReadMark[];
}

/** A finding's frame behind the number: 针对 … 问题. Such headings and the numbered measures below them are told apart. */
const FRAMED = /^[“‘]?(?:针对|关于|对于)|^就[^。]{2,60}问题|^“[^”。]{4,80}”的?问题/;

/** 1、2、3均为5月20日, 1为6月15日: numbers in front of what is told of them. */
const IS = /^(?:均|都|各)?[为是]/;

/** Whether a text says what several numbers have in common, or each has. */
function isForSeveral(text: string): boolean {
  const found = numbersAt(text, 0);
  return (found !== null && IS.test(text.slice(found.end))) || sharesOf(text) !== null;
}

/** The line at an index with the marks that it may open with: at its start, or behind a label (整改完成情况：1、…). */
export function pieceOf(
  words: Words,
  lines: readonly Line[],
  at: number,
  role: LineRole,
  soft: boolean,
  heading: number,
): Piece {
  const line = lines[at];
  const piece: Piece = { line, role, mark: null, reading: null, inner: [] };
  if (role !== 'body') return piece;
  const standing = soft ? 'soft' : line.parted === 'blank' ? 'blank' : 'line';
  const sign = signEnd(line.text, 0);
  const dressed = sign ? markAtPlace(words, line.text, sign, 'heading', standing) : null;
  // ◆问题之一: the sign is the mark's dress; in front of a plain figure it may be anything.
  const mark =
    dressed && labelsOfMark(words, dressed)
      ? { ...dressed, start: 0 }
      : markAtPlace(words, line.text, 0, 'heading', standing);
  if (mark)
    mark.variant += heading
      ? `#${heading}`
      : FRAMED.test(line.text.slice(mark.end, mark.end + 90).trimStart())
        ? '!'
        : '';
  // A number before a frame opens a heading, however unfinished the line before it is.
  if (mark?.variant.includes('!')) mark.demote += 1.5;
  const front = mark ? 0 : stateInFront(words, line.text);
  const numbered = front ? markAtPlace(words, line.text, front, 'heading', 'label') : null;
  // A number behind a state counts what has one: those without count something else.
  if (numbered) return { ...piece, mark: { ...numbered, variant: `${numbered.variant}@` } };
  const label = mark ? null : words.labels.read(line.text, 0);
  if (label) {
    const behind = markAtPlace(words, line.text, label.end, 'heading', 'label');
    // 完成时限：第1项，6月底前；第2、3项，9月底前: the numbers say whose days they are.
    const shared = behind !== null && isForSeveral(line.text.slice(label.end));
    if (behind && !shared && !behind.onlyNext && !isInline(words, lines.slice(at, at + REACH), behind))
      return { ...piece, mark: behind };
  }
  return { ...piece, mark };
}

const pieceAt = (line: Line, from: number, to: number): Line => ({
  ...line,
  start: offsetIn(line, from),
  end: to < line.text.length ? offsetIn(line, to - 1) + 1 : line.end,
  text: line.text.slice(from, to),
  offsets: line.offsets?.slice(from, to) ?? null,
});

/** Cuts a line before accepted marks that stand inside it. */
export function cutAtMarks(piece: Piece): Piece[] {
  const { line, mark, reading, inner } = piece;
  const all: ReadMark[] = mark && mark.start > 0 ? [{ mark, reading }, ...inner] : inner;
  const accepted = all.filter((one) => one.reading);
  if (!accepted.length) return [piece];
  const { text } = line;
  const head = text.slice(0, accepted[0].mark.start).trimEnd().length;
  const opening = mark?.start === 0 ? { mark, reading } : { mark: null, reading: null };
  const first: Piece[] = head ? [{ ...piece, line: pieceAt(line, 0, head), ...opening, inner: [] }] : [];
  const others = accepted.map(({ mark, reading }, i): Piece => {
    const until = accepted[i + 1]?.mark.start ?? text.length;
    const end = mark.start + text.slice(mark.start, until).trimEnd().length;
    const gap = i || head ? 0 : line.gap;
    const moved = { ...mark, start: 0, end: mark.end - mark.start };
    return { ...piece, line: { ...pieceAt(line, mark.start, end), gap }, mark: moved, reading, inner: [] };
  });
  return [...first, ...others];
}

/** …。4.针对…问题。…: a number and the frame of a finding behind a stop. */
const FRAMED_INSIDE = /[。;:](?=\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)][^。;:]{0,90}问题)/g;
/** One alone may be quoted. */
const LEAST_FRAMED = 2;

/** Finds the marks inside lines that head framed findings, behind a heading of another level or behind one another. */
export function framedInside(words: Words, pieces: readonly Piece[]): void {
  const found = flatMap(pieces, (piece) => {
    const { role, line } = piece;
    if (role !== 'body') return [];
    return flatMap([...line.text.matchAll(FRAMED_INSIDE)], ({ index }) => {
      const mark = markAtPlace(words, line.text, index + 1, 'heading', 'blank');
      const framed = mark && FRAMED.test(line.text.slice(mark.end, mark.end + 90).trimStart());
      return framed ? [{ piece, mark: { ...mark, variant: `${mark.variant}!` } }] : [];
    });
  });
  if (found.length < LEAST_FRAMED) return;
  for (const { piece, mark } of found) {
    const known = [piece.mark, ...piece.inner.map((one) => one.mark)];
    if (known.some((one) => one?.start === mark.start)) continue;
    piece.inner.push({ mark, reading: null });
    piece.inner.sort((one, other) => one.mark.start - other.mark.start);
  }
}

/** Finds the marks inside lines that count on from a mark at a line's start. */
export function countOn(words: Words, pieces: readonly Piece[]): void {
  const body = pieces.filter(({ role }) => role === 'body');
  for (const [i, { mark }] of body.entries()) {
    if (!mark || mark.onlyNext) continue;
    const run = body.slice(i, i + REACH);
    const { found, holds } = listFrom(
      words,
      run.map(({ line }) => line),
      mark,
    );
    // What a line opens with behind a state is its own already, and so is what another list has found in it.
    const isTaken = (line: number, start: number): boolean =>
      [run[line].mark, ...run[line].inner.map((one) => one.mark)].some((one) => one?.start === start);
    if (holds)
      for (const { line, mark } of found) if (!isTaken(line, mark.start)) run[line].inner.push({ mark, reading: null });
  }
}
