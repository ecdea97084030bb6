/** What an archive is: a document of some standard, or any files. */
import { isZip, packedBytes, zipEntries } from './package/zip.js';

/** Documents of OpenDocument say what they are in a file that is not packed (ODF 1.3, part 2, 3.3). */
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/;
const OF_OPEN_DOCUMENT: Record<string, string> = { text: 'ODT', spreadsheet: 'ODS', presentation: 'ODP' };
/** What every OFD has at its top (GB/T 33190-2016, 7.2). */
const OF_OFD = 'OFD.xml';

/** `ODT`, `ODS`, `ODP`, `OFD`, or `ZIP` for any other files; `null` for what is no ZIP, or one whose directory is lost. */
export function archiveFormat(bytes: Uint8Array): string | null {
  const entries = isZip(bytes) ? zipEntries(bytes) : null;
  if (!entries) return null;
  if (entries.some(({ name }) => name === OF_OFD)) return 'OFD';
  const type = entries.find(({ name, method }) => name === 'mimetype' && method === 0);
  const told = type && packedBytes(bytes, type);
  const kind = told && OPEN_DOCUMENT.exec(new TextDecoder().decode(told.subarray(0, 80)))?.[1];
  return kind ? OF_OPEN_DOCUMENT[kind] : 'ZIP';
}
