/** Which words of a configuration may have a place read in another way: what is worth a try, as `tried.ts` does. */
import { labelSyntax } from '../../grammars/label.js';
import { LABELS } from '../../grammars/labels.js';
import type { Branch } from '../tree/types.js';
import { foldedOf, originOfLabel, type Source, statusWord } from './origin.js';
import type { Found } from './parts.js';
import type { Change } from './types.js';

/** Words that could be labels and are none of a sentence. */
const WORD = /^[\u4e00-\u9fff]{2,10}$/;
/** What labels that nobody knows are most often. */
const USUAL = ['labels.measures', 'labels.results', 'labels.finding', 'labels.status'];

/** The lists of states, as a configuration names them, by the states that they give. */
const STATE_LISTS: Record<string, string> = {
  completed: 'statuses.completed',
  'mostly-completed': 'statuses.mostlyCompleted',
  'in-progress': 'statuses.inProgress',
  'not-started': 'statuses.notStarted',
  'not-required': 'statuses.notRequired',
};

/** What a section may be about. */
const SECTION_LISTS = ['sections.organizing', 'sections.problems', 'sections.nextSteps', 'sections.contact'];

const nearest = (above: readonly Branch[], type: Branch['type']): Branch | undefined =>
  above.findLast((node) => node.type === type);

/** The lists of labels that mean something, without one of them. */
const labelsBut = (list?: string): string[] =>
  Object.keys(LABELS).flatMap((role) => (`labels.${role}` === list ? [] : [`labels.${role}`]));

/** A label: taken out it is text; one that no list has is certain in the list of its role, or of another. */
function ofLabel(source: Source, { leaf, above }: Found): Change[] {
  const { kind, name, word } = originOfLabel(source, leaf, above);
  if (kind === 'list' || kind === 'profile')
    return name?.startsWith('labels.')
      ? [
          { lists: [name], does: 'remove', word, effect: 'text' },
          { lists: labelsBut(name), does: 'move', from: name, word, effect: 'role' },
        ]
      : [];
  return kind === 'shape' ? [] : [{ lists: labelsBut(), does: 'add', word, effect: 'role' }];
}

/** A paragraph that opens as a label does, and whose word nobody knows. */
function ofText(source: Source, { leaf, above }: Found): Change[] {
  const text = foldedOf(source, leaf);
  const opens = labelSyntax(text, 0);
  const block = above[above.length - 1];
  if (!opens || opens.end === text.length || !WORD.test(opens.word) || !nearest(above, 'problem')) return [];
  if (!['paragraph', 'measure', 'result'].includes(block.type)) return [];
  return [{ lists: USUAL, does: 'add', word: opens.word, effect: 'label' }];
}

/** A state: another one, or one that is not known. */
function ofStatus(source: Source, { above }: Found): Change[] {
  const node = nearest(above, 'status');
  if (!node) return [];
  const word = statusWord(source, node);
  const { state } = node.data ?? {};
  const lists = Object.entries(STATE_LISTS).flatMap(([other, list]) => (other === state ? [] : [list]));
  return word === '' ? [] : [{ lists, does: 'add', word, effect: 'state' }];
}

/** A heading: what its section is about; whether it finds fault. */
function ofHeading(source: Source, { leaf, above }: Found): Change[] {
  const unit = above[above.length - 2];
  if (above[above.length - 1].type !== 'heading' || unit?.type !== 'section') return [];
  const word = foldedOf(source, leaf);
  return [
    { lists: SECTION_LISTS, does: 'add', word, effect: 'section' },
    ...(unit.children.some(({ type }) => type === 'problem')
      ? []
      : [{ lists: ['findings.deficits'], does: 'add', word: word.slice(-4), effect: 'finding' } satisfies Change]),
  ];
}

/** The changes that concern some leaves, each once. */
export function changesFor(source: Source, found: readonly Found[]): Change[] {
  const all = found.flatMap((one) => {
    if (one.leaf.type === 'label') return ofLabel(source, one);
    if (one.leaf.type !== 'text') return [];
    return [...ofStatus(source, one), ...ofHeading(source, one), ...ofText(source, one)];
  });
  const keys = new Set<string>();
  return all.filter(({ lists, word }) => {
    const key = `${lists} ${word}`;
    return !keys.has(key) && keys.add(key);
  });
}
