import type { Catalogue } from './messages.js';
import { UsageError } from './usage.js';

/**
 * A wrong name is wrong for every input, so it is refused before any is read.
 *
 * @param name a label of the WHATWG Encoding Standard
 * @throws {UsageError}
 */
export function checkEncoding(name: string | undefined, say: Catalogue): void {
  if (name === undefined) return;
  try {
    new TextDecoder(name);
  } catch {
    throw new UsageError(say.unknownEncoding(name));
  }
}
