/**
 * A ledger that we wrote and somebody may have corrected, read back: its rows by notice, with all that its columns say.
 *
 * The words of the problems are handed on as a ledger in Chinese of the columns that the engine reads, so that amounts
 * and documents in them are found as in any ledger; the other columns are told beside it.
 */
import { CATEGORIES } from '../../grammars/lexicon/categories.js';
import { PLACE_BEHIND } from '../output/findable.js';
import { labelsOf } from '../output/labels.js';
import { COLUMNS } from './columns.js';
import { csvTable } from './csv.js';
import { DEFUSED } from './defuse.js';
import { type Grid, gridsOf } from './read-grid.js';

/** The problems of one notice. */
export interface LedgerNotice {
  /** Path of the notice, as the ledger names it; `null` where it names none. */
  path: string | null;
  organization: string | null;
  inspector: string | null;
  feedbackOn: string | null;
  /** Ids, one a problem. */
  categories: (string | null)[];
  /** A ledger for the engine to read. */
  csv: string;
}

/** Rows before the heading that are looked at: people put a title above. */
const HEADING_WITHIN = 5;
/** Without these a table is no ledger of ours. */
const NEEDED = ['organization', 'finding', 'measures', 'status', 'source'];
/** What the engine reads of a ledger. */
const READ = ['number', 'finding', 'measures', 'leader', 'department', 'deadline', 'status'];

type Row = Record<string, string>;

/** The notices of a ledger, in order; `null` for what is no ledger of ours. */
export async function readLedger(bytes: Uint8Array): Promise<LedgerNotice[] | null> {
  const rows = (await gridsOf(bytes, mayBeOurs)).flatMap(rowsIn);
  return rows.length === 0 ? null : [...byNotice(rows)].map(noticeOf);
}

/** Whether all the headings that a ledger needs stand in a text, in one language. */
const mayBeOurs = (text: string): boolean =>
  (['zh', 'en'] as const).some((lang) =>
    COLUMNS.every(({ key, heading }) => !NEEDED.includes(key) || text.includes(heading[lang])),
  );

/** The rows of a sheet below its heading; none where it has no such heading. */
function rowsIn(grid: Grid): Row[] {
  for (const [index, heading] of grid.slice(0, HEADING_WITHIN).entries()) {
    const keys = heading.map(keyOf);
    if (!NEEDED.every((key) => keys.includes(key))) continue;
    const below = grid.slice(index + 1).map((cells) => rowOf(keys, cells));
    return below.filter(({ finding, measures }) => finding || measures);
  }
  return [];
}

const keyOf = (text: string): string =>
  COLUMNS.find(({ heading }) => Object.values(heading).includes(text.trim()))?.key ?? '';

const rowOf = (keys: readonly string[], cells: readonly string[]): Row =>
  Object.fromEntries(keys.map((key, index) => [key, (cells[index] ?? '').trim().replace(DEFUSED, '')]));

/** Rows of one path; of rows that name none, those of one body. */
function byNotice(rows: readonly Row[]): Iterable<Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([pathOf(row), pathOf(row) === '' ? row.organization : '']);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups.values();
}

const pathOf = ({ source }: Row): string => source.replace(PLACE_BEHIND, '');

function noticeOf(rows: readonly Row[]): LedgerNotice {
  const columns = COLUMNS.filter(({ key }) => READ.includes(key));
  const lines = rows.map((row) =>
    columns.map(({ key }) => (key === 'status' ? statusOf(row.status) : (row[key] ?? ''))),
  );
  const first = (key: string): string | null => rows.find((row) => row[key])?.[key] ?? null;
  return {
    path: pathOf(rows[0]) || null,
    organization: first('organization'),
    inspector: first('inspector'),
    feedbackOn: first('feedbackOn'),
    categories: rows.filter((row, index) => !isSame(row, rows[index - 1])).map(({ category }) => categoryOf(category)),
    csv: csvTable([columns.map(({ heading }) => heading.zh), ...lines]),
  };
}

/** Whether a row goes on with the problem of the one before it: a ledger may have a row a measure. */
const isSame = (row: Row, before: Row | undefined): boolean =>
  before !== undefined && row.number !== '' && row.number === before.number && row.finding === before.finding;

const categoryOf = (name = ''): string | null =>
  CATEGORIES.find(({ id, zh, en }) => [id, zh, en].includes(name))?.id ?? null;

/** A state in Chinese, whatever language the ledger is in; other words of other people stay. */
function statusOf(written: string): string {
  const [zh, en] = [labelsOf('zh'), labelsOf('en')];
  const names = new Map<string, string>([
    ...Object.entries(en.state).map(([id, name]): [string, string] => [name, zh.state[id as keyof typeof zh.state]]),
    [en.sustained, zh.sustained],
    [en.unstated, ''],
    [zh.unstated, ''],
  ]);
  const parts = written.split(/[,，]\s*/).map((part) => names.get(part) ?? part);
  return parts.filter(Boolean).join('，');
}
