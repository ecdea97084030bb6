/** Which readers run in a process of their own; what starts it is loaded when there is something to read. */
import type { DocumentReader } from '../source/document.js';

interface Core {
  useReader(format: 'pdf', reader: DocumentReader): void;
}

/** Lets a core read PDFs apart: their engine is not ours, and keeps to no bounds of its own. */
export function readPdfsApart(core: Core): void {
  core.useReader('pdf', async (bytes, options) => (await import('./read-apart.js')).readApart('pdf', bytes, options));
}
