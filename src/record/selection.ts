/** Parts of a record: it without positions and evidence, or only the fields that are named. */

/** Fields by name, each whole or with the fields of it that are wanted. */
interface Fields extends ReadonlyMap<string, Fields | null> {}

export interface Selection {
  /** Whether positions, evidence and origins are left out. */
  plain: boolean;
  /** `null` for all. */
  fields: Fields | null;
}

/** Stands among the names of fields for all that is no place in the source. */
export const PLAIN = 'plain';

/** What says where something was read, and nothing else. */
const PLACES = new Set(['position', 'evidence', 'origins']);

/**
 * The selection that names make: fields as `title` or `problems.status.state`, through lists as through objects; `plain`
 * leaves out what tells of places, alone from the whole record.
 */
export function selectionOf(names: readonly string[]): Selection {
  const paths = names.filter((name) => name !== PLAIN).map((name) => name.split('.'));
  return { plain: names.includes(PLAIN), fields: paths.length === 0 ? null : fieldsOf(paths) };
}

function fieldsOf(paths: readonly string[][]): Fields {
  const fields = new Map<string, Fields | null>();
  for (const name of new Set(paths.map(([first]) => first))) {
    const rest = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    // A field that is also named whole is whole.
    fields.set(name, rest.some((path) => path.length === 0) ? null : fieldsOf(rest));
  }
  return fields;
}

/** The selected part of a record, in the order of the record; the record itself is not changed. */
export const selected = (record: object, { plain, fields }: Selection): object =>
  partOf(record, plain, fields) as object;

function partOf(value: unknown, plain: boolean, fields: Fields | null): unknown {
  if (Array.isArray(value)) return value.map((one) => partOf(one, plain, fields));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key]) => !(plain && PLACES.has(key)) && (fields === null || fields.has(key)),
  );
  return Object.fromEntries(kept.map(([key, one]) => [key, partOf(one, plain, fields?.get(key) ?? null)]));
}

type Schema = Record<string, unknown>;

/**
 * The names that may stand at a place where a name does not.
 *
 * @param schema the JSON Schema of the record
 * @returns `null` where the path names a field of the record
 */
export function choicesInstead(schema: object, path: readonly string[]): string[] | null {
  let at = [schema as Schema];
  for (const name of path) {
    const known = at.flatMap((one) => alternativesOf(one, schema as Schema));
    const next = known.flatMap(({ properties, additionalProperties }) => {
      const own = (properties as Record<string, Schema> | undefined)?.[name];
      if (own) return [own];
      return typeof additionalProperties === 'object' && additionalProperties !== null
        ? [additionalProperties as Schema]
        : [];
    });
    if (next.length === 0) return known.flatMap(({ properties }) => Object.keys(properties ?? {}));
    at = next;
  }
  return null;
}

/** A schema without references, unions and lists round what it describes. */
function alternativesOf(schema: Schema, root: Schema): Schema[] {
  const { $ref, anyOf, oneOf, items } = schema;
  if (typeof $ref === 'string') {
    const keys = $ref.replace(/^#\/?/, '').split('/').filter(Boolean);
    const target = keys.reduce((one, key) => one[key] as Schema, root);
    return alternativesOf(target, root);
  }
  const parts = [...((anyOf ?? oneOf ?? []) as Schema[]), ...(items ? [items as Schema] : [])];
  return parts.length > 0 ? parts.flatMap((part) => alternativesOf(part, root)) : [schema];
}
