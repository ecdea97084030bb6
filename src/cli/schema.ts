import type { SchemaOptions } from './options.js';
import type { Terminal } from './terminal.js';

/**
 * `rectify schema`: the JSON Schema of the record, which is data and in English unless --lang says otherwise, or the tables
 * for databases, for people to read.
 */
export async function schema({ parquet, lang }: SchemaOptions, { out, lang: spoken }: Terminal): Promise<void> {
  if (parquet) {
    const { describeParquet } = await import('../parquet/describe.js');
    return out.write([describeParquet(spoken)]);
  }
  // zod is slow to load, and nothing else on the command line needs it.
  const { recordJsonSchema } = await import('../record/schema.js');
  await out.write([JSON.stringify(recordJsonSchema(lang), null, 2), '\n']);
}
