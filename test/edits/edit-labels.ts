/** Edits of labels: a label that no list has in place of a listed one. */
import { LISTS } from '../../grammars/lexicon/built-in.js';
import type { Random } from '../support/random.js';
import { assigned, type Change, type Edit, edited } from './edit.js';
import { LABELS, ROLES, type Role } from './invented.js';
import type { Placed } from './places.js';

/** Listed words that may stand in place of one another before what a role labels. */
const LISTED: Record<Role, ReadonlySet<string>> = {
  measures: new Set([...LISTS.labels.measures, ...LISTS.labels.results, '纠正措施', '预防措施', '处理措施']),
  results: new Set([...LISTS.labels.results, ...LISTS.labels.measures]),
  status: new Set([...LISTS.labels.status, ...LISTS.labels.results, ...LISTS.labels.measures]),
  finding: new Set([...LISTS.labels.finding, ...LISTS.labels.counted]),
  leader: new Set(LISTS.labels.leader),
  department: new Set(LISTS.labels.department),
  deadline: new Set(LISTS.labels.deadline),
};

/** A label that ends right before a place: its word with a colon, a bracket, or alone on its line. */
const BEHIND =
  /(?<=^|[\n。；;，, \t　*【〔[（(”、.．）)#])([\u4e00-\u9fff]{2,14})(?:[（(][^（）()\n]{1,12}[）)])?(?:[】〕\]）)*]{0,4}[：:]\**|[】〕]\**|\**(?=[ \t　]*\n))[\s　]*[“"]?$/;

interface Label extends Change {
  word: string;
}

/** The listed label of a role that stands right before a place. */
function before(text: string, place: number, role: Role): Label[] {
  const from = Math.max(0, place - 60);
  const match = BEHIND.exec(text.slice(from, place));
  if (!match || !LISTED[role].has(match[1])) return [];
  const start = from + match.index;
  return [{ start, end: start + match[1].length, word: match[1], text: '' }];
}

/** Every place of a listed word at which labels stand, wherever that is. */
function anywhere(text: string, role: Role): Label[] {
  const words = [...LISTED[role]].sort((a, b) => b.length - a.length).join('|');
  const shape = new RegExp(`(?<=^|[\\n。；; \\t　*【〔[（(])(${words})(?=[】〕）)*]{0,4}[：:])`, 'g');
  return [...text.matchAll(shape)].map(({ index, 1: word }) => ({
    start: index,
    end: index + word.length,
    word,
    text: '',
  }));
}

/** A number that has a word of the finding's list in it: 问题一：. */
function inMark({ text, problems }: Placed): Label[] {
  return problems.flatMap(({ head: { mark } }) => {
    const word =
      mark?.style === '问题一：'
        ? /^[\u4e00-\u9fff]*?(?:问题|任务|事项|意见|案例)/.exec(text.slice(mark.start, mark.end))?.[0]
        : undefined;
    return mark && word ? [{ start: mark.start, end: mark.start + word.length, word, text: '' }] : [];
  });
}

function labelsOf(placed: Placed, role: Role): Label[] {
  const { text, problems } = placed;
  switch (role) {
    case 'measures':
      return problems.flatMap(({ measures: [first] }) =>
        first ? before(text, first.ordinal?.start ?? first.start, role) : [],
      );
    case 'results':
      return problems.flatMap(({ results: [first] }) =>
        first ? before(text, first.ordinal?.start ?? first.start, role) : [],
      );
    case 'status':
      return problems.flatMap(({ status }) => (status ? before(text, status.start, role) : []));
    case 'finding': {
      const labels = problems.flatMap(({ head: { label } }) => (label ? before(text, label.end + 1, role) : []));
      return [...labels, ...inMark(placed)];
    }
    default:
      return anywhere(text, role);
  }
}

const once = (labels: readonly Label[]): Label[] => [...new Map(labels.map((one) => [one.start, one])).values()];

/** An unlisted word for every listed label of a role, the same for the same word. */
const labelEdit = (role: Role): Edit => ({
  name: `label of ${role} unlisted`,
  family: `label of ${role}`,
  apply(placed: Placed, chance: Random) {
    const labels = once(labelsOf(placed, role));
    const others = role === 'measures' ? labelsOf(placed, 'results') : [];
    // A label that two roles share is not told apart any more by exchanging it for one of them.
    if (others.some(({ start }) => labels.some((one) => one.start === start))) return 'one label of two roles';
    if (!labels.length) return 'no such label';
    const words = assigned(
      labels.map(({ word }) => word),
      LABELS[role],
      chance,
    );
    return edited(
      placed,
      labels.map((one) => ({ ...one, text: words.get(one.word) ?? one.word })),
    );
  },
});

/** Every listed name of a column in the first row of a table. */
const columns: Edit = {
  name: 'columns unlisted',
  family: 'columns',
  apply(placed, chance) {
    const { text } = placed;
    if (!placed.table) return 'no table';
    const changes: Change[] = [];
    const line = text.split('\n').find((one) => {
      const cells = one.split(/[|｜\t]/).map((cell) => cell.trim());
      return cells.length > 2 && cells.filter((cell) => ROLES.some((role) => LISTED[role].has(cell))).length >= 2;
    });
    if (line === undefined) return 'no row of names';
    const from = text.indexOf(line);
    for (const { index, 0: cell } of line.matchAll(/[^|｜\t]+/g)) {
      const word = cell.trim();
      const role = [...ROLES].reverse().find((one) => LISTED[one].has(word));
      const start = from + index + cell.indexOf(word);
      if (role) changes.push({ start, end: start + word.length, text: chance.of(LABELS[role]) });
    }
    return edited(placed, changes);
  },
};

export const LABEL_EDITS: Edit[] = [...ROLES.map(labelEdit), columns];
