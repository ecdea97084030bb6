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

/** The system's code of an error. Where Node cannot read a part of the program its own code hides it, and words tell it. */
export function systemCode(error: unknown): string | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (/too many open files/i.test(String(message))) return 'EMFILE';
  return typeof code === 'string' ? code : undefined;
}

/** Why an input failed and what to do about it, for a person. */
export function explain(error: unknown, say: Catalogue): string {
  if (error instanceof WriteFailure) {
    const missing = (error.cause as NodeJS.ErrnoException).code === 'ENOENT';
    return say.cannotWrite(error.path, missing ? say.noDirectory : explain(error.cause, say));
  }
  const { detail, message } = error as { detail?: unknown; message?: unknown };
  const code = systemCode(error);
  const text = String(message ?? error);
  if (code === undefined) return say.internal(text);
  // The core is loaded late, so its InputError is known by its codes, not by its class.
  if (isUnreadable(code, say)) return say.unreadable[code](String(detail ?? text));
  return say.system[code] ?? say.otherSystem(code, text);
}

const isUnreadable = (code: string, say: Catalogue): code is keyof Catalogue['unreadable'] =>
  Object.hasOwn(say.unreadable, code);
