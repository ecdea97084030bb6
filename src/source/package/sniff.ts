/** Which package bytes are: of the kind that Word, Excel and PowerPoint write (ECMA-376, part 2), OpenDocument or OFD. */
import { isZip, localName, partName, zipEntries } from './zip.js';

const TYPES = '[content_types].xml';
/** What these programs write first: enough of a file that was cut. */
const FIRST = /^(?:\[content_types\]\.xml|_rels\/\.rels|docprops\/|word\/|xl\/)/;

/** What every OFD has at its top (GB/T 33190-2016, 7.2). */
const OFD = 'OFD.xml';
/** The first file of an OpenDocument, which is not packed, says what it is (ODF 1.3, part 2, 3.3). */
const TEXT = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** Whether an OpenDocument text begins here, with what it says of itself in its own beginning: also of one that was cut. */
function isOpenDocumentText(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(30, 30 + TEXT.length));
  return start === TEXT;
}

/**
 * The format of a package by what it holds; slides and the like are `docx`, whose reader tells what they are by what
 * the package says of itself. `null` for what is none.
 */
export function packageFormat(bytes: Uint8Array): 'docx' | 'xlsx' | 'odt' | 'ofd' | null {
  if (!isZip(bytes)) return null;
  const entries = zipEntries(bytes);
  const written = entries?.map(({ name }) => name) ?? localNames(bytes);
  if (written.includes(OFD)) return 'ofd';
  if (isOpenDocumentText(bytes)) return 'odt';
  const names = written.map(partName);
  if (!names.some((name) => (entries ? name === TYPES || /^(?:word|xl)\//.test(name) : FIRST.test(name)))) return null;
  return names.some((name) => name.startsWith('xl/')) ? 'xlsx' : 'docx';
}

const SIGNATURE = [0x50, 0x4b, 3, 4];
/** Of a file without a directory. */
const MOST_NAMES = 64;

/** Names of the files of a ZIP that was cut, as far as they stand at their files. */
function localNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = 0; at >= 0 && names.length < MOST_NAMES; at = bytes.indexOf(SIGNATURE[0], at + 1))
    if (SIGNATURE.every((byte, i) => bytes[at + i] === byte)) names.push(localName(bytes, at));
  return names;
}
