import { createHash } from 'node:crypto';

/** A SHA-256 to be fed piece by piece. */
export const hashing = () => createHash('sha256');

/** SHA-256 as lower-case hex; of a string, that of its UTF-8 bytes. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
