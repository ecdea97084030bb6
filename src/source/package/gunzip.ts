/** Unpacks GZIP (RFC 1952) piece by piece, members behind one another as one. */
import { Gunzip } from 'fflate';

/**
 * Begins to unpack.
 *
 * @returns what takes the next packed bytes, with whether they are the last, and gives what comes of them, and what is
 *   wrong where they are broken or end too soon. The bytes are kept until they have been read.
 */
export function gunzipper(): (packed: Uint8Array, last: boolean) => { pieces: Uint8Array[]; error: Error | null } {
  let pieces: Uint8Array[] = [];
  const gunzip = new Gunzip((bytes) => pieces.push(bytes));
  return (packed, last) => {
    pieces = [];
    try {
      gunzip.push(packed, last);
    } catch (error) {
      return { pieces, error: error as Error };
    }
    return { pieces, error: null };
  };
}
