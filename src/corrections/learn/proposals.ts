/** From corrections to words of a configuration: what a reading that knew them would not have needed. */
import { labelsOf } from '../../../grammars/label.js';
import { BUILT_IN, type Lexicon } from '../../../grammars/lexicon/built-in.js';
import { readStatus } from '../../../grammars/status.js';
import { fold, SKIP } from '../../lines/fold.js';
import type { Correction } from '../../record/schema.js';

/** A word for a list of a configuration (`labels.measures`, `statuses.completed`, `names.bodies`). */
export interface Proposal {
  list: string;
  word: string;
  /** The list that has the word now, and loses it: a label has one meaning. */
  from: string | null;
  /** The corrections that it comes of. */
  because: Correction[];
}

/** What a label in front of such a text means. */
const LABEL_LISTS: Record<string, string> = {
  problem: 'finding',
  measure: 'measures',
  result: 'results',
  status: 'status',
  leader: 'leader',
  department: 'department',
  deadline: 'deadline',
  none: 'aside',
};

const STATUS_LISTS = {
  completed: 'completed',
  'mostly-completed': 'mostlyCompleted',
  'in-progress': 'inProgress',
  'not-started': 'notStarted',
  'not-required': 'notRequired',
} as const;

/** No word of a list is longer. */
const LONGEST = 40;
/** How many characters at the end of a name tell that it is one. */
const ENDINGS = [2, 3, 4];
const LABEL = /^[\u4e00-\u9fff]{2,10}$/;
const NAME = /^[\u4e00-\u9fff]+$/;

const folded = (text: string): string =>
  fold(text, [])
    .replaceAll(SKIP, '')
    .replace(/\s+/g, '')
    .replace(/[。;,]+$/, '');

/** The list of labels that has a word. */
function listWith({ labels }: Lexicon, word: string): string | null {
  const found = Object.entries(labels).find(([, words]) => (words as readonly string[]).includes(word));
  return found ? `labels.${found[0]}` : null;
}

function ofLabel({ as, label }: Correction, lexicon: Lexicon): Omit<Proposal, 'because'>[] {
  const list = LABEL_LISTS[as ?? ''];
  const word = folded(label ?? '');
  if (!list || !LABEL.test(word)) return [];
  const roles: readonly string[] = labelsOf(lexicon).rolesOf(word);
  return roles.includes(list) ? [] : [{ list: `labels.${list}`, word, from: listWith(lexicon, word) }];
}

function ofState({ state, text }: Correction, lexicon: Lexicon): Omit<Proposal, 'because'>[] {
  const word = folded(text);
  if (!state || word === '' || word.length > LONGEST) return [];
  if (readStatus(word, false)?.state === state) return [];
  const list = STATUS_LISTS[state];
  if ((lexicon.statuses[list] as readonly string[]).includes(word)) return [];
  const from = Object.entries(lexicon.statuses).find(([, words]) => (words as readonly string[]).includes(word))?.[0];
  return [{ list: `statuses.${list}`, word, from: from ? `statuses.${from}` : null }];
}

/** The end of a body's name, shorter ones first: a try tells which is enough. */
function ofName({ text }: Correction, lexicon: Lexicon): Omit<Proposal, 'because'>[] {
  const name = folded(text);
  if (!NAME.test(name) || lexicon.names.bodies.some((ending) => name.endsWith(ending))) return [];
  return ENDINGS.filter((length) => length < name.length).map((length) => ({
    list: 'names.bodies',
    word: name.slice(-length),
    from: null,
  }));
}

function proposalsFor(correction: Correction, lexicon: Lexicon): Omit<Proposal, 'because'>[] {
  switch (correction.action) {
    case 'state':
      return ofState(correction, lexicon);
    case 'assign':
      if (correction.as === 'organization') return ofName(correction, lexicon);
      return [...(correction.as === 'status' ? ofState(correction, lexicon) : []), ...ofLabel(correction, lexicon)];
    default:
      return [];
  }
}

/**
 * The words that corrections speak for, those that most speak for first.
 *
 * @param lexicon the words that the notices were read with
 */
export function proposalsOf(corrections: readonly Correction[], lexicon: Lexicon = BUILT_IN): Proposal[] {
  const all = new Map<string, Proposal>();
  for (const correction of corrections)
    for (const one of proposalsFor(correction, lexicon)) {
      const key = `${one.list} ${one.word}`;
      const known = all.get(key);
      if (known) known.because.push(correction);
      else all.set(key, { ...one, because: [correction] });
    }
  return [...all.values()].sort((a, b) => b.because.length - a.because.length);
}
