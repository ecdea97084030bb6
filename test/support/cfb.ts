/** Changes to compound files (.doc), at the places that MS-CFB gives them. */

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A copy that was changed. */
export function changed(bytes: Uint8Array, change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  change(viewOf(copy), copy);
  return copy;
}

const SECTOR = 512;
/** Where the table of sectors, and in it the one that follows a sector, stands. */
export const nextOf = (view: DataView, sector: number): number => (view.getUint32(76, true) + 1) * SECTOR + sector * 4;
/** The first sector of the directory. */
export const directoryOf = (view: DataView): number => view.getUint32(48, true);

/** Where the entry of a stream stands in the file, by its name. */
export function entryOf(bytes: Uint8Array, name: string): number {
  const wanted = [...`${name}\0`].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = SECTOR; at < bytes.length; at += 128) if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  throw new Error(`no stream ${name}`);
}

/** Where a stream begins that is no small one. */
export const startOf = (bytes: Uint8Array, name: string): number =>
  (viewOf(bytes).getUint32(entryOf(bytes, name) + 116, true) + 1) * SECTOR;
