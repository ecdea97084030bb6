import type { Input } from '../inputs.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage.js';
import type { Reporter } from './reporter.js';

/**
 * Makes an input ready to be given back: one Word document, whose bytes are kept.
 *
 * @throws {UsageError} for any other, and for several
 */
export async function demandOneDraft(
  inputs: readonly Input[],
  limits: number | undefined,
  { say }: Terminal,
): Promise<void> {
  const [input, another] = inputs;
  if (!input || another) throw new UsageError(say.oneDraft);
  const [{ readInput }, { documentFormat }] = await Promise.all([import('../inputs.js'), import('../../core.js')]);
  try {
    input.bytes = await readInput(input, limits);
  } catch {
    // Reading it anew tells why.
    return;
  }
  if (documentFormat(input.bytes, input.path ?? undefined) !== 'docx')
    throw new UsageError(say.noWordDocument(input.name));
}

/** The draft with what was found as comments at the places. */
export function docxReporter({ lang, out }: Terminal, limits: number | undefined): Reporter {
  return {
    lang,
    async input({ file, record: { source } }, { name, bytes }, findings) {
      const { commentsOf } = await import('../../output/check-comments.js');
      const { withComments } = await import('../../core.js').then(({ loadComments }) => loadComments());
      const comments = commentsOf({ name, text: String(file), source, findings }, lang);
      await out.bytes(withComments(bytes ?? new Uint8Array(), comments, limits));
    },
  };
}
