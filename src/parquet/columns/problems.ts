import type { Problem } from '../../record/schema.js';
import { column, type ParquetColumn, placeColumns, type Value } from '../column.js';
import { dayOf } from '../days.js';
import type { ProblemRow } from '../rows.js';

const of = (read: (problem: Problem) => Value) => (row: ProblemRow) => read(row.problem);
const plain = (key: 'section' | 'number' | 'title' | 'finding') => of((problem) => problem[key]);
const named = (role: Problem['responsible'][number]['role']) =>
  of(({ responsible }) => {
    const names = responsible.filter((one) => one.role === role).map(({ text }) => text);
    return names.length > 0 ? names.join('、') : null;
  });

/** One row a problem. */
export const PROBLEM_COLUMNS: readonly ParquetColumn<ProblemRow>[] = [
  column('notice', 'STRING', 'The notice that names it', (row) => row.notice),
  column('problem', 'STRING', 'Key within the notice: `p1`, `p2` …', (row) => row.problem.id),
  column('content', 'STRING', 'Digest of finding, measures and results', (row) => row.content),
  column('original', 'STRING?', 'The `original` of its notice', (row) => row.original),
  column('section', 'STRING?', 'Innermost section that holds it: `s1` …', plain('section')),
  column('section_title', 'STRING?', 'Title of that section', (row) => row.sectionTitle),
  column('number', 'STRING?', 'As numbered, in digits: `1`, `1.2`', plain('number')),
  column('title', 'STRING', 'Heading as written', plain('title')),
  column('finding', 'STRING', 'The finding without its frame', plain('finding')),
  column(
    'category',
    'STRING?',
    'Id of the category',
    of(({ category }) => category?.id ?? null),
  ),
  column(
    'status',
    'STRING?',
    'State; null where nothing is said',
    of(({ status }) => status?.state ?? null),
  ),
  column(
    'sustained',
    'BOOLEAN?',
    '长期坚持 is said beside the state',
    of(({ status }) => status?.sustained ?? null),
  ),
  column(
    'status_text',
    'STRING?',
    'The status as written',
    of(({ status }) => status?.text ?? null),
  ),
  column('leaders', 'STRING?', '责任领导, joined by 、', named('leader')),
  column('departments', 'STRING?', '责任部门, 责任单位, joined by 、', named('department')),
  column('assistants', 'STRING?', '配合单位 and the like, joined by 、', named('other')),
  column(
    'deadline',
    'STRING?',
    '整改时限, EDTF; null for 立行立改',
    of(({ deadline }) => deadline?.value ?? null),
  ),
  column(
    'deadline_date',
    'DATE?',
    'The day of that; null unless it is whole',
    of(({ deadline }) => dayOf(deadline?.value ?? null)),
  ),
  column(
    'deadline_text',
    'STRING?',
    '整改时限 as written',
    of(({ deadline }) => deadline?.text ?? null),
  ),
  column(
    'target',
    'STRING?',
    '整改目标',
    of(({ target }) => target?.text ?? null),
  ),
  column(
    'elided',
    'BOOLEAN',
    'The body says （略） and nothing else',
    of(({ elided }) => elided ?? false),
  ),
  column(
    'measures',
    'INT32',
    'How many measures it has',
    of(({ measures }) => measures.length),
  ),
  column(
    'results',
    'INT32',
    'How many results it has',
    of(({ results }) => results.length),
  ),
  column(
    'confidence',
    'DOUBLE',
    'How sure it is that this is a problem, and that what it holds is its own, 0–1',
    of(({ confidence }) => confidence),
  ),
  ...placeColumns<ProblemRow>('the heading', (row) => row.problem.position),
];
