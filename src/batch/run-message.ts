/** What the main thread and those that read tell each other. */
import type { Outcome, ReadSettings, Task } from './types.js';

/** A run of inputs to read. */
export interface Asked {
  settings: ReadSettings;
  inputs: readonly Pick<Task, 'path' | 'known'>[];
}

type Packed =
  | Exclude<Outcome, { kind: 'record' }>
  | (Omit<Extract<Outcome, { kind: 'record' }>, 'line'> & { length: number });

/** What became of its first inputs, all of them but where their lines grew too long. */
export interface Answered {
  outcomes: Packed[];
  /** The lines of the records one after the other. */
  lines: ArrayBuffer;
}

/** Puts the lines into one buffer, which can be handed over as it is; a long line that is alone lies in one already. */
export function packed(outcomes: readonly Outcome[]): Answered {
  const [only] = outcomes;
  if (outcomes.length === 1 && only.kind === 'record' && only.line.length === only.line.buffer.byteLength) {
    const { line, ...rest } = only;
    return { outcomes: [{ ...rest, length: line.length }], lines: line.buffer as ArrayBuffer };
  }
  const length = outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'record' ? outcome.line.length : 0), 0);
  const lines = Buffer.from(new ArrayBuffer(length));
  let at = 0;
  const all = outcomes.map((outcome): Packed => {
    if (outcome.kind !== 'record') return outcome;
    const { line, ...rest } = outcome;
    lines.set(line, at);
    at += line.length;
    return { ...rest, length: line.length };
  });
  return { outcomes: all, lines: lines.buffer as ArrayBuffer };
}

/** The outcomes with their lines, which are looked at where they lie. */
export function unpacked({ outcomes, lines }: Answered): Outcome[] {
  let at = 0;
  return outcomes.map((outcome): Outcome => {
    if (outcome.kind !== 'record') return outcome;
    const { length, ...rest } = outcome;
    const line = Buffer.from(lines, at, length);
    at += length;
    return { ...rest, line };
  });
}
