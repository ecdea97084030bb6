/** How much there is to read in a file that is packed: what it takes on the disk says little of it. */
import { isZip, zipEntries } from './zip.js';

/** Unpacked bytes of the parts of a package that are XML, as its directory tells them; 0 for any other bytes. */
export function unpackedXml(bytes: Uint8Array): number {
  if (!isZip(bytes)) return 0;
  let sum = 0;
  for (const { name, size } of zipEntries(bytes) ?? []) if (/\.xml$/i.test(name)) sum += size;
  return sum;
}
