/** The body that speaks: from its signature, else from the title, else from the preamble. */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { endsAsBody } from '../../grammars/names.js';
import type { Inspection, Span } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import type { NoticeText } from './notice-text.js';

/** No ending of a body's name is longer. */
const LONGEST_ENDING = 40;

/** Where the seal goes: 某局（盖章）. */
const SEAL = /\((?:盖章|公章|印章|章)\)$/;

const TITLE = /^(.{2,60}?)(?:关于|转发)/;

export interface Found {
  value: string;
  spans: Span[];
}

/** Signatures of the notice; one that stands over a date comes first. */
export function signatures(notice: NoticeText): { names: Branch[]; date: Branch | null }[] {
  const found: { names: Branch[]; date: Branch | null; ending: string }[] = [];
  const children = notice.tree.children.filter((child): child is Branch => !('value' in child));
  children.forEach((child, i) => {
    if (child.type !== 'signature') return;
    const half = children[i - 1]?.type === 'signature' && found.length ? found[found.length - 1] : null;
    const next = children[i + 1];
    const date = next?.type === 'issued' ? next : null;
    const ending = notice.passage(child).view.text.slice(-LONGEST_ENDING);
    // A name over two lines is one: its first half is no body's name.
    if (half && !half.date && !endsAsBody(half.ending, notice.words.lexicon)) {
      half.names.push(child);
      half.date = date;
      half.ending = (half.ending + ending).slice(-LONGEST_ENDING);
    } else {
      // Of several bodies over one date, line below line, the first is in charge (GB/T 9704-2012, 7.3.5.1).
      const above = half?.names[half.names.length - 1];
      if (half && above && date && child.position.start.line - above.position.end.line === 1) half.date ??= date;
      found.push({ names: [child], date, ending });
    }
  });
  return [...found.filter(({ date }) => date), ...found.filter(({ date }) => !date)];
}

/** Length of the name that the first line of a title begins with, or is where the next one begins with what it is about. */
function nameInTitle([first, next = '']: readonly string[], lists: Lexicon): number {
  const match = TITLE.exec(first);
  if (match) return match[1].length;
  return /^(?:关于|转发)/.test(next) && endsAsBody(first, lists) ? first.length : 0;
}

/** Reads the organization. */
export function readOrganization(notice: NoticeText, inspection: Inspection | null): Found | null {
  const [signature] = signatures(notice);
  if (signature) {
    const spans = signature.names.map((name) => {
      const passage = notice.passage(name);
      return notice.span(passage, 0, passage.view.text.replace(SEAL, '').length);
    });
    return { value: spans.map(({ text }) => text.replace(/\s+/g, '')).join(''), spans };
  }
  const titles = notice.tree.children.filter((child): child is Branch => child.type === 'title');
  if (titles.length) {
    const passage = notice.passage(titles[0]);
    const length = nameInTitle(
      titles.slice(0, 2).map((title) => notice.passage(title).view.text),
      notice.words.lexicon,
    );
    if (length) {
      const span = notice.span(passage, 0, length);
      return { value: span.text.replace(/\s+/g, ''), spans: [span] };
    }
  }
  const [inspected] = inspection?.evidence.inspected ?? [];
  return inspection?.inspected && inspected ? { value: inspection.inspected, spans: [inspected] } : null;
}
