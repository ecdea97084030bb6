/** How far a run has come, for a person who waits. */
import type { Totals } from '../../batch/index.js';
import { displayWidth } from '../../output/align.js';
import type { Style } from '../../output/style.js';
import type { BatchWords } from './words.js';

/** Milliseconds between two drawings of the bar, and between two lines where there is no terminal. */
const REDRAW = 100;
const LINE_EVERY = 10_000;

const BAR = 20;

export interface ProgressState {
  done: number;
  /** `null` as long as it is not known. */
  total: number | null;
  failed: number;
  /** Milliseconds since the start. */
  elapsed: number;
}

const rateOf = ({ done, elapsed }: ProgressState): number => (elapsed > 0 ? (done * 1000) / elapsed : 0);
const shownRate = (rate: number): string => (rate < 10 ? rate.toFixed(1) : String(Math.round(rate)));

/** Minutes and seconds, with hours where there are any. */
export function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** One line of a terminal, no wider than that. */
export function barLine(state: ProgressState, words: BatchWords, style: Style, columns: number): string {
  const { done, total, failed } = state;
  const rate = rateOf(state);
  const left = total !== null && rate > 0 ? clock(Math.max(0, total - done) / rate) : null;
  const text = words.progress(total === null ? String(done) : `${done}/${total}`, shownRate(rate), left, failed);
  if (total === null || total === 0 || displayWidth(text) + BAR + 2 > columns) return text;
  const full = Math.min(BAR, Math.floor((done / total) * BAR));
  return `${style.good('█'.repeat(full))}${style.dim('░'.repeat(BAR - full))} ${text}`;
}

/** The line for a log. */
export const plainLine = (state: ProgressState, words: BatchWords): string =>
  words.progressLine(
    state.total === null ? String(state.done) : `${state.done}/${state.total}`,
    shownRate(rateOf(state)),
  );

export interface ProgressOptions {
  words: BatchWords;
  style: Style;
  /** Whether a bar can be drawn over and over. */
  terminal: boolean;
  columns: number;
  write(text: string): void;
  now(): number;
}

export interface Progress {
  update(totals: Totals): void;
  total(count: number): void;
  /** Takes the bar away, for a line to be written or for good. */
  clear(): void;
}

/** Draws a bar where there is a terminal, else writes a line now and then. */
export function startProgress({ words, style, terminal, columns, write, now }: ProgressOptions): Progress {
  const start = now();
  let last = start;
  let total: number | null = null;
  let drawn = false;
  return {
    update({ inputs, failed }) {
      const time = now();
      if (time - last < (terminal ? REDRAW : LINE_EVERY)) return;
      last = time;
      const state = { done: inputs, total, failed, elapsed: time - start };
      // Back to the first column, and what is behind the new line is wiped out.
      write(
        terminal ? `\r${barLine(state, words, style, columns - 1)}\u001b[K` : `rectify: ${plainLine(state, words)}\n`,
      );
      drawn = terminal;
    },
    total(count) {
      total = count;
    },
    clear() {
      if (drawn) write('\r\u001b[K');
      drawn = false;
    },
  };
}
