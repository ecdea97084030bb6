/**
 * Promises that pdf.js lets fail behind its answer, up to some ten milliseconds later, when a broken file has been read
 * or refused: nobody waits for them, and Node ends a process over such a promise. They are let pass; all others are left
 * to Node, and to whoever listens for them.
 */

/** As far as it is needed of Node's `process`; in a browser there is none, and nothing ends. */
interface Host {
  on(name: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  off(name: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  listenerCount(name: 'unhandledRejection'): number;
  [KEY]?: Set<string>;
}
/** Two copies of this module share what they know: each alone would take the other's listener for the host's own. */
const KEY = Symbol.for('rectify-notice: files of pdf.js');

/** The file that an error was made in, as its stack names it. */
export const fileIn = (error: unknown): string | undefined =>
  /^\s+at (?:.*? \()?(.+?):\d+:\d+\)?$/m.exec(String((error as Partial<Error> | null)?.stack))?.[1];

/** Lets promises pass that fail with errors made in these files, from now on and as long as the process runs. */
export function letPass(files: readonly (string | undefined)[]): void {
  const host = (globalThis as { process?: Partial<Host> }).process as Host | undefined;
  if (typeof host?.on !== 'function' || typeof host.listenerCount !== 'function') return;
  const known = host[KEY];
  const own = known ?? new Set<string>();
  for (const file of files) if (file !== undefined) own.add(file);
  if (known || own.size === 0) return;
  host[KEY] = own;
  const heard = (reason: unknown): void => {
    const stack = String((reason as Partial<Error> | null)?.stack);
    if ([...own].some((file) => stack.includes(file)) || host.listenerCount('unhandledRejection') > 1) return;
    // It fails once more while nobody listens, so that Node does with it what it was told to do with such promises.
    host.off('unhandledRejection', heard);
    void Promise.reject(reason);
    setTimeout(() => host.on('unhandledRejection', heard), 0);
  };
  host.on('unhandledRejection', heard);
}
