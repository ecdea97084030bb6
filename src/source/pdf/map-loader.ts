/** Loads character maps for pdf.js, and knows which it could not have. */
import { InputError } from '../error.js';
import { characterMaps } from './character-maps.js';

/** What pdf.js asks a `BinaryDataFactory` for. */
interface Asked {
  kind: string;
  filename: string;
}

/** What pdf.js is told of the maps. */
export interface MapLoader {
  options: { cMapUrl: string; cMapPacked: true; BinaryDataFactory?: object };
  /** @throws {InputError} `unsupported` where a map was asked for and nobody has said where they are, or none came */
  keepComplete(): void;
}

const PACKED = /\.bcmap$/;

/** A path as the file system has it: /C:/… is how an address names a drive. */
const pathOf = (url: URL): string => decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/, '');

/** The loader of one PDF's maps. */
export function mapLoader(): MapLoader {
  const maps = characterMaps();
  const folder = typeof maps === 'string' ? new URL(maps, globalThis.location?.href) : maps;
  // pdf.js reads files itself, where there is a file system.
  if (folder instanceof URL && folder.protocol === 'file:' && 'process' in globalThis)
    return { options: { cMapUrl: pathOf(folder), cMapPacked: true }, keepComplete() {} };
  let missed: string | null = null;
  const load = async (name: string): Promise<Uint8Array | null> => {
    if (typeof folder === 'function') return folder(name);
    if (folder === null) throw new Error('nobody has said where they are');
    const response = await fetch(new URL(`${name}.bcmap`, folder));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  };
  class Factory {
    async fetch({ kind, filename }: Asked): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`${kind} is not needed to read text`);
      const name = filename.replace(PACKED, '');
      const bytes = await load(name).catch((error) => {
        missed ??= name;
        throw error;
      });
      if (bytes === null) throw new Error(`there is no map ${name}`);
      // It is handed over for good, and may be asked for again.
      return bytes.slice();
    }
  }
  return {
    // The address only says that there are maps: pdf.js hands it to the factory, which knows better.
    options: { cMapUrl: 'cmaps/', cMapPacked: true, BinaryDataFactory: Factory },
    keepComplete() {
      if (missed !== null) throw new InputError('unsupported', `PDF, character map ${missed}`);
    },
  };
}
