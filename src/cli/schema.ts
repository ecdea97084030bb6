import type { Terminal } from './terminal.js';

/** `rectify schema`: the JSON Schema of the record. */
export async function schema({ out }: Terminal): Promise<void> {
  // zod is slow to load, and nothing else on the command line needs it.
  const { recordJsonSchema } = await import('../record/schema.js');
  await out.write([JSON.stringify(recordJsonSchema(), null, 2), '\n']);
}
