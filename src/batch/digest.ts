import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex; of a string, that of its UTF-8 bytes. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
