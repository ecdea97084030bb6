import type { SchemaOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** `rectify schema`: the JSON Schema of the record, or the tables for databases. */
export async function schema({ parquet }: SchemaOptions, { out }: Terminal): Promise<void> {
  if (parquet) {
    const { describeParquet } = await import('../parquet/describe.js');
    return out.write([describeParquet()]);
  }
  // zod is slow to load, and nothing else on the command line needs it.
  const { recordJsonSchema } = await import('../record/schema.js');
  await out.write([JSON.stringify(recordJsonSchema(), null, 2), '\n']);
}
