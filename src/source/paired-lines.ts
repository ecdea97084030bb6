/**
 * Forms whose cells came out as lines: a label on one line, its value on the next, round after round (事项编号 ⏎ 1 ⏎ 检查所见 ⏎
 * 台账不清 ⏎ …). Each round is a table of pairs. No list of words is asked: what comes back in the same order is a label.
 */
import type { Cell, Row, Table } from './extract.js';

/** Fewer labels a round, or rounds, may be chance. */
const LEAST_LABELS = 3;
const LEAST_ROUNDS = 3;
/** Words that are tried for the one that opens a round: what a page repeats may stand above. */
const MOST_TRIED = 12;
const WORD = /^[\u4e00-\u9fff]{2,10}[：:]?$/;

interface Line extends Cell {
  word: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: word } of text.matchAll(/[^\s\u3000](?:[^\r\n]*[^\s\u3000])?/g))
    lines.push({ start: index, end: index + word.length, word });
  return lines;
}

/** Where each word stands that could be a label, and comes back as often as rounds have to. */
function placesOf(lines: readonly Line[]): Map<string, number[]> {
  const times = new Map<string, number>();
  for (const { word } of lines) if (WORD.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
  const places = new Map<string, number[]>();
  for (const [word, count] of times) if (count >= LEAST_ROUNDS) places.set(word, []);
  if (places.size > 0) for (const [i, { word }] of lines.entries()) places.get(word)?.push(i);
  return places;
}

/** Whether a word stands once in each round, at the same distance behind the one that opens it. */
const keepsPlace = (list: readonly number[], first: readonly number[]): boolean =>
  list.length === first.length && list.every((at, i) => at - first[i] === list[0] - first[0]);

/** Offsets, from the word that opens each round, of the labels of a round: they stand at every second line. */
function labelsFrom(first: readonly number[], places: ReadonlyMap<string, readonly number[]>): number[] {
  const offsets = new Set([...places.values()].filter((list) => keepsPlace(list, first)).map(([at]) => at - first[0]));
  const labels: number[] = [];
  // A value may say the same in every round: it stands between two labels.
  for (let offset = 0; offsets.has(offset); offset += 2) labels.push(offset);
  return labels;
}

/**
 * The tables that pairs of lines make, one for each round.
 *
 * @returns none unless every round has the same labels in the same places, each with one line behind it
 */
export function pairedTables(text: string): Table[] {
  const lines = linesOf(text);
  const places = placesOf(lines);
  if (places.size < LEAST_LABELS) return [];
  for (const first of [...places.values()].slice(0, MOST_TRIED)) {
    const labels = labelsFrom(first, places);
    const last = first[first.length - 1] + labels[labels.length - 1] + 1;
    if (labels.length < LEAST_LABELS || last >= lines.length) continue;
    return first.map((at) => {
      const rows = labels.map((offset): Row => ({ cells: [lines[at + offset], lines[at + offset + 1]] }));
      return { start: lines[at].start, end: rows[rows.length - 1].cells[1].end, rows, header: false };
    });
  }
  return [];
}
