/** How many characters of a text were read wrongly: width, blanks, and marks that look alike do not count. */
export interface Wrong {
  /** Changed, left out or put in. */
  count: number;
  /** Characters that there are. */
  of: number;
  /** Each with what stands round it. */
  told: string[];
  /** Where those stand in what was read that were changed or put in. */
  places: number[];
}

/** A text as it is compared, and where in the text each of its characters stands. */
function plain(text: string): { text: string; places: number[] } {
  // The foot of a page is no part of the text; how long its dashes are does not matter.
  const own = text.replace(/[—\-－–一]\s*\d+\s*[—\-－–一](?=\s*(?:\n|$))/g, (foot) => ' '.repeat(foot.length));
  let compared = '';
  const places: number[] = [];
  for (let at = 0; at < own.length; at++) {
    const folded = own[at]
      .normalize('NFKC')
      .replace(/[\s“”"‘’'「」]/gu, '')
      .replace(/[〔【［[]/gu, '[')
      .replace(/[〕】］\]]/gu, ']');
    compared += folded;
    for (let i = 0; i < folded.length; i++) places.push(at);
  }
  return { text: compared, places };
}

/** The least number of changes from one text to another, looked for within a band about their middle. */
export function wrongIn(meant: string, read: string, band = 400): Wrong {
  const { text: a } = plain(meant);
  const { text: b, places: inRead } = plain(read);
  const width = 2 * band + 1;
  const FAR = 1 << 29;
  const steps = new Int32Array((a.length + 1) * width).fill(FAR);
  const at = (i: number, j: number) => i * width + (j - i + band);
  for (let i = 0; i <= a.length; i++)
    for (let j = Math.max(0, i - band); j <= Math.min(b.length, i + band); j++) {
      let best = i === 0 && j === 0 ? 0 : FAR;
      if (i > 0 && j > 0) best = Math.min(best, steps[at(i - 1, j - 1)] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 0 && j < i + band) best = Math.min(best, steps[at(i - 1, j)] + 1);
      if (j > 0 && j > i - band) best = Math.min(best, steps[at(i, j - 1)] + 1);
      steps[at(i, j)] = best;
    }
  const told: string[] = [];
  const places: number[] = [];
  let [i, j] = [a.length, b.length];
  if (Math.abs(i - j) > band)
    return { count: Math.max(i, j), of: a.length, told: ['the texts differ wholly'], places: [] };
  const count = steps[at(i, j)];
  while (i > 0 || j > 0) {
    const own = steps[at(i, j)];
    const same = i > 0 && j > 0 && a[i - 1] === b[j - 1];
    if (i > 0 && j > 0 && steps[at(i - 1, j - 1)] === own - (same ? 0 : 1)) {
      if (!same) {
        told.push(`${a.slice(Math.max(0, i - 6), i - 1)}[${a[i - 1]}→${b[j - 1]}]${a.slice(i, i + 4)}`);
        places.push(inRead[j - 1]);
      }
      i--;
      j--;
    } else if (i > 0 && j < i + band && steps[at(i - 1, j)] === own - 1) {
      told.push(`${a.slice(Math.max(0, i - 6), i - 1)}[${a[i - 1]}→]${a.slice(i, i + 4)}`);
      i--;
    } else {
      told.push(`${a.slice(Math.max(0, i - 5), i)}[→${b[j - 1]}]${a.slice(i, i + 4)}`);
      places.push(inRead[j - 1]);
      j--;
    }
  }
  return { count, of: a.length, told: told.reverse(), places: places.reverse() };
}
