/** Whether bytes are a package of the kind that Word, Excel and PowerPoint write (ECMA-376, part 2). */
import { isZip, localName, zipEntries } from './zip.js';

const TYPES = '[Content_Types].xml';
/** What these programs write first: enough of a file that was cut. */
const FIRST = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/|word\/)/;

/** Any such package: that of a workbook too, which the reader tells apart by what the package says of itself. */
export function looksLikePackage(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const entries = zipEntries(bytes);
  return entries
    ? entries.some(({ name }) => name === TYPES || name.startsWith('word/'))
    : FIRST.test(localName(bytes));
}
