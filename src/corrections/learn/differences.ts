/** What another reading of the same notice has that the first one had not, and the other way round. */
import type { NoticeRecord } from '../../record/schema.js';
import { sectionsOf } from '../../record/sections.js';

export interface Difference {
  what: 'heading' | 'problem' | 'measure' | 'result' | 'status' | 'organization';
  /** The finding that a state is of. */
  of?: string;
  /** A text, or a state; `null` where nothing stood there. */
  before: string | null;
  after: string | null;
}

type Values = Map<string, Pick<Difference, 'what' | 'of'> & { text: string }>;

/** All that a record tells, each by its kind and place. */
function valuesOf(record: NoticeRecord): Values {
  const values: Values = new Map();
  const add = (what: Difference['what'], at: number, text: string, of?: string) =>
    values.set(`${what} ${at}`, { what, text, ...(of !== undefined && { of }) });
  add('organization', 0, record.organization ?? '');
  for (const { title, position } of sectionsOf(record.sections)) add('heading', position.start.offset, title);
  const measures = [
    ...sectionsOf(record.sections).flatMap((one) => one.measures),
    ...record.problems.flatMap((one) => one.measures),
  ];
  for (const { text, position } of measures) add('measure', position.start.offset, text);
  for (const { finding, position, results, status } of record.problems) {
    add('problem', position.start.offset, finding);
    for (const one of results) add('result', one.position.start.offset, one.text);
    add('status', position.start.offset, status?.state ?? '', finding);
  }
  return values;
}

/** The differences, in the order of the first reading, then what only the second one has. */
export function differencesOf(before: NoticeRecord, after: NoticeRecord): Difference[] {
  const [first, second] = [valuesOf(before), valuesOf(after)];
  const changed = [...first].flatMap(([key, { text, ...one }]) => {
    const now = second.get(key)?.text;
    return now === text ? [] : [{ ...one, before: text || null, after: now || null }];
  });
  const added = [...second].flatMap(([key, { text, ...one }]) =>
    first.has(key) ? [] : [{ ...one, before: null, after: text || null }],
  );
  return [...changed, ...added].filter((one) => one.before !== null || one.after !== null);
}
