import type { NoticeRecord } from '../../record/schema.js';
import { column, type ParquetColumn, type Value } from '../column.js';
import { boundOf, dayOf } from '../days.js';
import type { CopiedNoticeRow as NoticeRow } from '../rows.js';

const of = (read: (record: NoticeRecord) => Value) => (row: NoticeRow) => read(row.record);
const source = (key: 'path' | 'sha256' | 'format' | 'encoding') => of((record) => record.source[key]);
const plain = (key: 'kind' | 'title' | 'subtitle' | 'documentNumber' | 'organization' | 'issuedOn') =>
  of((record) => record[key]);
const inspection = (key: 'type' | 'inspector' | 'inspected' | 'period' | 'round' | 'feedbackOn') =>
  of((record) => record.inspection?.[key] ?? null);
const bound = (which: 'first' | 'last') => of(({ inspection: one }) => boundOf(one?.period ?? null, which));
const claim = (key: 'problems' | 'measures' | 'completed' | 'completionRate') => of(({ claims }) => claims[key]);
const total = (key: 'problems' | 'measures' | 'money') => of(({ statistics }) => statistics[key]);
const graded = (severity: string) =>
  of(({ diagnostics }) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length);

/** One row a notice. */
export const NOTICE_COLUMNS: readonly ParquetColumn<NoticeRow>[] = [
  column('notice', 'STRING', 'Key: path of the input; `sha256:` and the digest where it has none', (row) => row.notice),
  column('path', 'STRING?', 'Path of the input', source('path')),
  column('sha256', 'STRING', 'Digest of its bytes', source('sha256')),
  column(
    'url',
    'STRING?',
    'Address of a page of a web archive',
    of((record) => record.source.capture?.url ?? null),
  ),
  column(
    'fetched_at',
    'STRING?',
    'When a crawler fetched it, EDTF in UTC',
    of((record) => record.source.capture?.date ?? null),
  ),
  column(
    'content',
    'STRING',
    'Digest of title and findings, the same in every format and layout',
    (row) => row.content,
  ),
  column(
    'original',
    'STRING?',
    'The `content` that stands for all copies; null where the table was written as notices came',
    (row) => row.original,
  ),
  column(
    'copies',
    'INT32?',
    'Notices that are copies of one another, this one among them; null as `original`',
    (row) => row.copies,
  ),
  column('format', 'STRING', 'Format of the input', source('format')),
  column('encoding', 'STRING', 'Encoding as found', source('encoding')),
  column('kind', 'STRING', '`rectification-notice`, `official-document`, `article` or `unknown`', plain('kind')),
  column('title', 'STRING?', 'Title', plain('title')),
  column('subtitle', 'STRING?', 'Subtitle', plain('subtitle')),
  column('document_number', 'STRING?', '发文字号 as written', plain('documentNumber')),
  column('organization', 'STRING?', 'The body that speaks', plain('organization')),
  column('issued_on', 'STRING?', '成文日期, EDTF', plain('issuedOn')),
  column(
    'issued_date',
    'DATE?',
    '成文日期; null unless it is a whole day',
    of(({ issuedOn }) => dayOf(issuedOn)),
  ),
  column(
    'published_at',
    'STRING?',
    'When a page showed it, EDTF',
    of((one) => one.publication?.publishedAt ?? null),
  ),
  column(
    'published_date',
    'DATE?',
    'The day of that; null unless it is whole',
    of((one) => dayOf(one.publication?.publishedAt ?? null)),
  ),
  column('inspection_type', 'STRING?', '巡察, 巡视, 审计, 督察, 督导 or 检查', inspection('type')),
  column('inspector', 'STRING?', 'Who inspected', inspection('inspector')),
  column('inspected', 'STRING?', 'Who was inspected', inspection('inspected')),
  column('inspection_period', 'STRING?', 'When, EDTF interval', inspection('period')),
  column('inspection_start', 'DATE?', 'Its first day; null unless it is whole', bound('first')),
  column('inspection_end', 'DATE?', 'Its last day; null unless it is whole', bound('last')),
  column('inspection_round', 'STRING?', '第X轮', inspection('round')),
  column('feedback_on', 'STRING?', 'When the findings were given back, EDTF', inspection('feedbackOn')),
  column(
    'feedback_date',
    'DATE?',
    'The day of that; null unless it is whole',
    of((one) => dayOf(one.inspection?.feedbackOn ?? null)),
  ),
  column('claimed_problems', 'INT32?', 'Problems, as the notice says', claim('problems')),
  column('claimed_measures', 'INT32?', 'Measures, as the notice says', claim('measures')),
  column('claimed_completed', 'INT32?', 'Problems completed, as the notice says', claim('completed')),
  column('claimed_completion_rate', 'DOUBLE?', 'Share completed, 0–1, as the notice says', claim('completionRate')),
  column('problems', 'INT32', 'Problems that were read', total('problems')),
  column('measures', 'INT32', 'Measures that were read', total('measures')),
  column('money', 'DOUBLE', 'Sum of the amounts in measures and results, in yuan', total('money')),
  column(
    'unread',
    'INT32',
    'Characters that no rule understood',
    of(({ statistics }) => statistics.unread.characters),
  ),
  column(
    'confidence',
    'DOUBLE',
    'How sure the reading of sections, problems and measures is, 0–1',
    of((one) => one.confidence),
  ),
  column('errors', 'INT32', 'Diagnostics that are errors', graded('error')),
  column('warnings', 'INT32', 'Diagnostics that are warnings', graded('warning')),
  column('line', 'INT32', 'Line at which the text begins: 1', () => 1),
  column('start_offset', 'INT32', 'Where the text begins: 0', () => 0),
  column(
    'end_offset',
    'INT32',
    'Where it ends: its length in UTF-16 units',
    of((one) => one.source.characters),
  ),
];
