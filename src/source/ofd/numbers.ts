/** Numbers as attributes of OFD hold them (GB/T 33190-2016, 7.3). */
import { MOST_NUMBERS } from './limits.js';

/** Numbers parted by blanks; what is none is left out. */
export const numbersIn = (text: string | undefined): number[] =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .slice(0, MOST_NUMBERS)
    .map(Number)
    .filter((value) => Number.isFinite(value));

/** Four numbers of a box: left, top, width, height; `null` where they are not there. */
export function boxIn(text: string | undefined): [number, number, number, number] | null {
  const found = numbersIn(text);
  return found.length === 4 && found[2] > 0 && found[3] > 0 ? (found as [number, number, number, number]) : null;
}

/** Steps from character to character: `g 3 5.6` says 5.6 three times (GB/T 33190-2016, 11.3). */
export function stepsIn(text: string | undefined): number[] {
  const parts = (text ?? '').trim().split(/\s+/).slice(0, MOST_NUMBERS);
  const steps: number[] = [];
  for (let i = 0; i < parts.length && steps.length < MOST_NUMBERS; i++) {
    if (parts[i] === 'g') {
      const [count, value] = [Number(parts[i + 1]), Number(parts[i + 2])];
      i += 2;
      if (!Number.isFinite(count) || !Number.isFinite(value)) continue;
      for (let k = 0; k < count && steps.length < MOST_NUMBERS; k++) steps.push(value);
    } else if (Number.isFinite(Number(parts[i])) && parts[i] !== '') steps.push(Number(parts[i]));
  }
  return steps;
}
