/** By what the figures can be split. */
import type { NoticeRecord } from '../record/schema.js';
import type { Unit } from './units.js';
import { monthOf, yearOf } from './when.js';

export const DIMENSIONS = [
  'organization',
  'year',
  'month',
  'inspection',
  'category',
  'status',
  'kind',
  'notice',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One dimension, or two crossed. */
export type Grouping = readonly Dimension[];

/** What is split where nothing else is asked for. */
export const USUAL_GROUPINGS: readonly Grouping[] = [
  ['status'],
  ['category'],
  ['category', 'status'],
  ['inspection'],
  ['year'],
  ['month'],
  ['organization'],
];

/** Dimensions of problems; all others are of whole notices. */
const OF_PROBLEMS: readonly Dimension[] = ['category', 'status'];

export const isOfProblems = (grouping: Grouping): boolean => grouping.some((one) => OF_PROBLEMS.includes(one));

/** `category,status` as a grouping; `null` where a name is unknown, named twice, or a third. */
export function groupingOf(written: string): Grouping | null {
  const names = written.split(',').map((name) => name.trim());
  if (names.length > 2 || new Set(names).size < names.length) return null;
  return names.every(isDimension) ? (names as Dimension[]) : null;
}

const isDimension = (name: string): name is Dimension => (DIMENSIONS as readonly string[]).includes(name);

/** Where a notice was found: its path, or the name by which it came. */
export type Place = string | null;

/** The key of a notice, or of one of its problems, in a dimension; `null` where the notice does not say. */
export function keyOf(dimension: Dimension, record: NoticeRecord, unit: Unit | null, place: Place): string | null {
  switch (dimension) {
    case 'organization':
      return record.organization;
    case 'year':
      return yearOf(record);
    case 'month':
      return monthOf(record);
    case 'inspection':
      return record.inspection?.type ?? null;
    case 'category':
      return unit?.problem?.category?.id ?? null;
    case 'status':
      return unit?.problem?.status?.state ?? null;
    case 'kind':
      return record.kind;
    case 'notice':
      return place;
  }
}
