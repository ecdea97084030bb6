import { archiveFormat } from './archives.js';
import { InputError } from './error.js';
import { isCut } from './ole/sniff.js';

/** First bytes of files that are no text. Sources: the formats' own specifications (PDF 32000-1, APPNOTE.TXT, MS-CFB …). */
const SIGNATURES: [name: string, bytes: number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP (docx, xlsx, wps …)', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['OLE (doc, xls, wps …)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b, 0x08]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
];

/** The name of the binary format that the bytes begin with, `null` if none is known. */
export function binaryFormat(bytes: Uint8Array): string | null {
  for (const [name, signature] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return name;
  }
  return null;
}

const OLE = SIGNATURES.find(([name]) => name.startsWith('OLE'))?.[1] ?? [];
/** Entries of an OLE file's directory stand at multiples of their length. */
const ENTRY = 128;
/** Streams in which a document stands that a password protects (MS-OFFCRYPTO). */
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'].map((name) =>
  Uint8Array.from([...name].flatMap((char) => [char.charCodeAt(0), 0])),
);

/** Whether the bytes are a document that Word, Excel or WPS put behind a password: an OLE file, whatever its name. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  if (!OLE.every((byte, i) => bytes[i] === byte)) return false;
  for (let at = ENTRY; at + ENTRY <= bytes.length; at += ENTRY)
    if (ENCRYPTED.some((name) => name.every((byte, i) => bytes[at + i] === byte))) return true;
  return false;
}

/** A PDF may have up to this many bytes of something else before it (ISO 32000-1, Annex H.3, note 13). */
const BEFORE_PDF = 1024;
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Whether the bytes are a PDF's. */
export function isPdf(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(PDF[0]); at >= 0 && at < BEFORE_PDF; at = bytes.indexOf(PDF[0], at + 1))
    if (PDF.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** Archives that are known by their first bytes alone. */
const ARCHIVES = ['GZIP', 'RAR', '7-Zip'];
const READ = ['ODT', 'OFD'];

/** The refusal of bytes in a binary format that is none of those asked for. */
export function refusalOf(bytes: Uint8Array, format: string): InputError {
  if (isEncryptedOffice(bytes)) return new InputError('encrypted', 'OLE');
  const archive = ARCHIVES.includes(format) ? format : archiveFormat(bytes);
  // What has a reader of its own is refused by that of another format alone.
  if (archive) return new InputError(READ.includes(archive) ? 'binary' : 'unsupported', archive);
  if (format.startsWith('ZIP') && archive === null) return new InputError('damaged', 'ZIP');
  return isCut(bytes) ? new InputError('damaged', 'OLE') : new InputError('binary', format);
}
