/** Ledgers among the inputs: one that we wrote is as many records as it has notices. */
import type { ReadOptions } from '../core.js';
import type { NoticeRecord } from '../record/schema.js';

type Core = typeof import('../core.js');

/**
 * The records of a ledger of ours, one a notice, with all that its columns say; `null` for anything else.
 *
 * @throws {InputError} for a workbook that is broken, encrypted or beyond the limits
 */
export async function ledgerRecords(
  bytes: Uint8Array,
  core: Core,
  options: ReadOptions,
): Promise<NoticeRecord[] | null> {
  if (bytes[0] === ZIP) {
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('xl/workbook')) return null;
    // The reader of notices has limits, that of ledgers has none: what is beyond them is refused here.
    await core.open(bytes, options);
  }
  const { readLedger } = await import('../ledger/index.js');
  const notices = await readLedger(bytes);
  if (notices === null) return null;
  const records: NoticeRecord[] = [];
  for (const { path, organization, inspector, feedbackOn, categories, csv } of notices) {
    const wanted: ReadOptions = { ...options, inputFormat: 'csv', encoding: 'utf-8' };
    const read = core.read(await core.open(new TextEncoder().encode(csv), wanted), wanted).record;
    // Columns that cannot be told apart any more are not guessed at.
    const known = read.problems.length === categories.length;
    const problems = read.problems.map((problem, index) => {
      const id = known ? categories[index] : (problem.category?.id ?? null);
      return { ...problem, category: id === null ? null : { id, evidence: [] } };
    });
    const inspection = read.inspection ?? NO_INSPECTION;
    records.push({
      ...read,
      source: { ...read.source, path: path ?? read.source.path },
      organization,
      inspection: inspector || feedbackOn ? { ...inspection, inspector, feedbackOn } : read.inspection,
      problems,
      statistics: { ...read.statistics, byCategory: tallyOf(problems) },
    });
  }
  return records;
}

/** The first byte of a ZIP archive. */
const ZIP = 0x50;

const NO_INSPECTION = {
  type: null,
  inspector: null,
  inspected: null,
  period: null,
  feedbackOn: null,
  round: null,
  evidence: {},
} as unknown as NonNullable<NoticeRecord['inspection']>;

function tallyOf(problems: NoticeRecord['problems']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { category } of problems) if (category) counts[category.id] = (counts[category.id] ?? 0) + 1;
  return counts;
}
