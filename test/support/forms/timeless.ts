/** Takes out of a file when it was made, without moving a byte: the same notice gives the same file. */

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** A PDF's dates (ISO 32000-1, 7.9.4) and its identifiers, which are made of the time. */
const PDF_TIMES: [RegExp, (found: string) => string][] = [
  [/\/(?:CreationDate|ModDate) ?\(D:[\d+\-Z']{1,40}\)/g, (found) => found.replace(/\d/g, (_, at) => zero(found, at))],
  [/\/ID ?\[ ?<[0-9A-Fa-f]{1,64}>\s?<[0-9A-Fa-f]{1,64}> ?\]/g, (found) => found.replace(/[0-9A-F](?=[^<[]*>)/gi, '0')],
  [/\/DocChecksum \/[0-9A-F]{1,64}/g, (found) => found.replace(/[0-9A-F](?=[0-9A-F]*$)/g, '0')],
];

/** 20240101000000, digit by digit; the zone is UTC. */
function zero(found: string, at: number): string {
  return '20240101'[at - found.indexOf(':') - 1] ?? '0';
}

function timelessPdf(bytes: Uint8Array): Uint8Array {
  const text = PDF_TIMES.reduce((all, [pattern, write]) => all.replace(pattern, write), latin1(bytes));
  return Buffer.from(text, 'latin1');
}

/** Times of files in an archive (APPNOTE.TXT, 4.3.7 and 4.3.12): 2024-01-01 in MS-DOS form. */
const DOS_TIME = [0, 0, 0x21, 0x58];
const HEADS: [signature: string, at: number][] = [
  ['PK\x03\x04', 10],
  ['PK\x01\x02', 12],
];

function timelessZip(bytes: Uint8Array): Uint8Array {
  const text = latin1(bytes);
  const made = Uint8Array.from(bytes);
  for (const [signature, offset] of HEADS)
    for (let at = text.indexOf(signature); at >= 0; at = text.indexOf(signature, at + 4))
      made.set(DOS_TIME, at + offset);
  return made;
}

/** The file without its times; of a kind that has none, the file. */
export function timeless(bytes: Uint8Array): Uint8Array {
  const head = latin1(bytes.subarray(0, 5));
  if (head === '%PDF-') return timelessPdf(bytes);
  return head.startsWith('PK') ? timelessZip(bytes) : bytes;
}
