/** Puts the texts of the fields into a JSON Schema. */
import { FIELD_TEXTS, type FieldText, type ShapeName } from './field-texts.js';

type Schema = Record<string, unknown>;

/**
 * The schema of a record with a description of each field in a language. Changes the schema that is given.
 *
 * @throws where a field has no text: every one is to be described
 */
export function withDescriptions(schema: Schema, lang: 'en' | 'zh'): Schema {
  const done = new Set<object>();
  const at = (one: Schema, shape: ShapeName | undefined): void => {
    if (done.has(one)) return;
    done.add(one);
    const { $ref, anyOf, oneOf, items, additionalProperties, properties } = one;
    if (typeof $ref === 'string') at(targetOf($ref, schema), shape);
    for (const part of [...((anyOf ?? oneOf ?? []) as Schema[]), items, additionalProperties])
      if (typeof part === 'object' && part !== null) at(part as Schema, shape);
    if (!properties || !shape) return;
    const texts = FIELD_TEXTS[shape] as Record<string, FieldText>;
    for (const [name, field] of Object.entries(properties as Record<string, Schema>)) {
      if (!texts[name]) throw new Error(`the field ${shape}.${name} has no description`);
      const [en, zh, inner] = texts[name];
      at(field, inner);
      field.description = lang === 'zh' ? zh : en;
    }
  };
  at(schema, 'record');
  return schema;
}

function targetOf(ref: string, root: Schema): Schema {
  const keys = ref.replace(/^#\/?/, '').split('/').filter(Boolean);
  return keys.reduce((one, key) => one[key] as Schema, root);
}
