import type { TitleNode } from '../../../grammars/facts/nodes.js';
import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { NEWSPAPER_ENDS, REPORT_ENDS, SHOW_ENDS } from '../../../grammars/lexicon/facts-documents.js';
import type { FoundFact } from './reader.js';

const LONGEST_PAPER = 10;
const JOINTS = '、和与及，,';

const endsIn = (words: readonly string[], text: string): boolean => words.some((word) => text.endsWith(word));

/** Whether a title is a newspaper's or a broadcast's: 《…日报》, not 《…通报》. */
function isPaper(title: string): boolean {
  return title.length <= LONGEST_PAPER && endsIn(NEWSPAPER_ENDS, title) && !endsIn(REPORT_ENDS, title);
}

/** Where the run of titles that begins at `index` ends: 《A》《B》、《C》. */
function runEnd(titles: readonly TitleNode[], index: number, text: string): number {
  let last = index;
  while (last + 1 < titles.length) {
    const gap = titles[last + 1].start - titles[last].end;
    if (gap > 1 || (gap === 1 && !JOINTS.includes(text[titles[last].end]))) break;
    last++;
  }
  return last;
}

/** Whether the words round a run of titles make films or shows of them. */
function isShow(text: string, start: number, end: number, lists: Lexicon): boolean {
  const { showsBefore, showsAfter } = lists.documents;
  if (endsIn(showsBefore, text.slice(Math.max(0, start - 4), start))) return true;
  const at = text[end] === '等' ? end + 1 : end;
  return showsAfter.some((word) => text.startsWith(word, at));
}

/** The documents among the titles of a text; the words round a run of titles hold for all of it. */
export function readDocuments(titles: readonly TitleNode[], text: string, lists: Lexicon): FoundFact[] {
  const facts: FoundFact[] = [];
  for (let i = 0; i < titles.length; i++) {
    const last = runEnd(titles, i, text);
    const show = isShow(text, titles[i].start, titles[last].end, lists);
    for (; i <= last; i++) {
      const { start, end } = titles[i];
      const value = text.slice(start + 1, end - 1);
      if (!show && value && !isPaper(value) && !endsIn(SHOW_ENDS, value))
        facts.push({ type: 'document', start, end, value });
    }
    i = last;
  }
  return facts;
}
