/** What looks at inputs without reading them: formats, limits and archives. A bundle that takes it from here is small. */
export type { Capture, DocumentFormat } from './source/document.js';
export { InputError } from './source/error.js';
export { documentFormat } from './source/format.js';
export { limiter } from './source/limit.js';
export { isArchive, listArchive, readMember } from './source/package/archive.js';
export { gunzipper } from './source/package/gunzip.js';
export type { ZipEntry } from './source/package/zip.js';
export { MOST_FILE } from './source/text-limits.js';
