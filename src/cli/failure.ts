import type { Catalogue } from './messages.js';

/** A file that could not be written; the cause is the system's error. */
export class WriteFailure extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`cannot write ${path}`, { cause });
  }
}

/** Why an input failed and what to do about it, for a person. */
export function explain(error: unknown, say: Catalogue): string {
  if (error instanceof WriteFailure) {
    const missing = (error.cause as NodeJS.ErrnoException).code === 'ENOENT';
    return say.cannotWrite(error.path, missing ? say.noDirectory : explain(error.cause, say));
  }
  const { code, detail, message } = error as { code?: unknown; detail?: unknown; message?: unknown };
  const text = String(message ?? error);
  if (typeof code !== 'string') return say.internal(text);
  // The core is loaded late, so its InputError is known by its codes, not by its class.
  if (isUnreadable(code, say)) return say.unreadable[code](String(detail ?? text));
  return say.system[code] ?? say.otherSystem(code, text);
}

const isUnreadable = (code: string, say: Catalogue): code is keyof Catalogue['unreadable'] =>
  Object.hasOwn(say.unreadable, code);
