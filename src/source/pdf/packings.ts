/** How the streams of a PDF are packed, by their dictionaries (ISO 32000-1, 7.4). */

export type Packing = 'flate' | 'lzw' | 'ascii85' | 'hex' | 'run' | 'brotli';

const NAMES: Record<string, Packing> = {
  FlateDecode: 'flate',
  Fl: 'flate',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
  ASCIIHexDecode: 'hex',
  AHx: 'hex',
  RunLengthDecode: 'run',
  RL: 'run',
  BrotliDecode: 'brotli',
};

/** A name may be written with the numbers of its characters: `/Fl#61teDecode`. */
const plain = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const namesIn = (text: string): Packing[] =>
  [...text.matchAll(/\/([A-Za-z0-9]+)/g)].flatMap(([, name]) => (Object.hasOwn(NAMES, name) ? [NAMES[name]] : []));

/**
 * What the packings of a stream may be, outermost first: which of several entries holds is not always plain, so each is
 * handed on that names a packing.
 *
 * @param objectOf the text of another object, since a dictionary may name one in place of the packings
 */
export function packingsOf(dictionary: string, objectOf: (number: string) => string | null): Packing[][] {
  const found = new Map<string, Packing[]>();
  const entries = plain(dictionary).matchAll(/\/(?:Filter|F)\s*(?:(\[[^\]]*\]?|\/[A-Za-z0-9]+)|(\d+)\s+\d+\s+R\b)/g);
  for (const [, named, elsewhere] of entries) {
    // What cannot be found is taken for what is met most.
    const packings = namesIn(named ?? plain(objectOf(elsewhere) ?? '/FlateDecode'));
    if (packings.length > 0) found.set(packings.join(' '), packings);
  }
  return [...found.values()];
}

/** Pictures alone may be packed so, and no picture is unpacked. */
export const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/.test(dictionary);

/** LZW codes grow a code later than usual. */
export const growsLate = (dictionary: string): boolean => /\/EarlyChange\s+0\b/.test(dictionary);
