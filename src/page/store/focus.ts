/** What one looks at in a notice: a part of its record, and the text that is selected. */
import { signal } from '@preact/signals';

/** A part of the record (`p3`, `p3/m2`, `s4` …), and which side was pointed at. */
interface Focus {
  target: string;
  from: 'text' | 'record';
}
export const focus = signal<Focus | null>(null);

export interface Selected {
  from: number;
  to: number;
}
export const selected = signal<Selected>({ from: 0, to: 0 });

/** The problem that a target belongs to. */
export const problemOf = (target: string | undefined): string | null => /^p\d+/.exec(target ?? '')?.[0] ?? null;
