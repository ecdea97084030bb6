import type { Failure } from './types.js';

/** An error of the core as plain data that can be sent from thread to thread. */
export function failureOf(error: unknown): Failure {
  const { code, detail, message } = error as { code?: unknown; detail?: unknown; message?: unknown };
  const words = String(message ?? error);
  if (typeof detail === 'string' && typeof code === 'string') return { reason: 'decode', code, detail };
  // A record longer than the longest string.
  if (error instanceof RangeError && words.includes('string length'))
    return { reason: 'internal', code: 'ERR_STRING_TOO_LONG', detail: words };
  return { reason: 'internal', code: typeof code === 'string' ? code : 'internal', detail: words };
}
