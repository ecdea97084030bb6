/** Paths into files that hold many inputs: most lead into none, and need no look at what is there. */

const HOLDER = /\.(?:zip|warc|wet|wacz)(?:\.wet)?(?:\.gz)?(?:[\\/]|$)/i;

/** Whether a path may lead into such a file, or be one, by its names alone. */
export const mayBeInside = (path: string): boolean => HOLDER.test(path);

/** Whether a path leads into one. */
export async function isInside(path: string): Promise<boolean> {
  return mayBeInside(path) && (await import('../batch/index.js')).isInside(path);
}
