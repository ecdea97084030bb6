/** Which readers run in a process of their own; what starts it is loaded when there is something to read. */
import type { DocumentReader } from '../source/document.js';

type Apart = 'pdf' | 'image';

interface Core {
  useReader(format: Apart, reader: DocumentReader): void;
}

/**
 * Lets a core read PDFs and pictures apart: what reads them is not ours, and keeps to no bounds of its own. There too is
 * what reads pictures of text, where its packages are installed.
 */
export function readPdfsApart(core: Core): void {
  for (const format of ['pdf', 'image'] satisfies Apart[])
    core.useReader(format, async (bytes, options) =>
      (await import('./read-apart.js')).readApart(format, bytes, options),
    );
}
