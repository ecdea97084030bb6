/** Where the record has what stands in a stretch of the source. */
import type { NoticeRecord, Position } from '../record/schema.js';
import { overlap, type Stretch } from './parts.js';

interface Field {
  path: string;
  at: Stretch;
}

const stretchAt = ({ start, end }: Position): Stretch => ({ start: start.offset, end: end.offset });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Parts of the record that are no fields of the notice. */
const ABOUT = ['source', 'diagnostics', 'statistics'];

/** Every value of a record that knows its place, by its path. What `evidence` names is the field of that name. */
export function placedFields(record: NoticeRecord): Field[] {
  const fields: Field[] = [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) walk(one, `${path}[${index}]`);
      return;
    }
    if (!isObject(value)) return;
    const { position, evidence, ...rest } = value as { position?: Position; evidence?: unknown };
    if (position) fields.push({ path, at: stretchAt(position) });
    const below = path === '' ? '' : `${path}.`;
    if (isObject(evidence) && !Array.isArray(evidence))
      for (const [name, spans] of Object.entries(evidence as Record<string, { position: Position }[]>))
        for (const span of spans) fields.push({ path: `${below}${name}`, at: stretchAt(span.position) });
    for (const [name, one] of Object.entries(rest)) if (path !== '' || !ABOUT.includes(name)) walk(one, below + name);
  };
  walk(record, '');
  return fields;
}

const isBelow = (path: string, above: string): boolean =>
  path !== above && (path.startsWith(`${above}.`) || path.startsWith(`${above}[`));
const isFact = (path: string): boolean => /\.facts\[\d+\]$/.test(path);

/** The fields that a stretch belongs to: the innermost ones, and the facts in it. */
export function fieldsAt(fields: readonly Field[], stretch: Stretch): string[] {
  const here = [...new Set(fields.filter(({ at }) => overlap(at, stretch)).map(({ path }) => path))];
  return here.filter((path) => isFact(path) || !here.some((other) => !isFact(other) && isBelow(other, path)));
}
