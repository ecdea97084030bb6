/**
 * Where the character maps of Chinese fonts come from (Adobe's CMap resources, as pdf.js packs them): a PDF needs them
 * that embeds no font. In Node they lie beside the package. In a page whoever makes it says where they are.
 */

/** Set by the bundler: their folder beside the bundle. */
declare const __CHARACTER_MAPS__: string | undefined;

/**
 * The address of a folder of maps (`GBK-EUC-H.bcmap` …), with a slash at its end; or a function that gives the bytes of
 * the map of a name (`GBK-EUC-H`), and `null` for one that it does not have.
 */
export type CharacterMaps = string | URL | ((name: string) => Promise<Uint8Array | null> | Uint8Array | null);

let given: CharacterMaps | null = null;

/**
 * Says where the character maps come from, for all PDFs that are opened from now on.
 *
 * @param maps `null` for those beside the package
 */
export function useCharacterMaps(maps: CharacterMaps | null): void {
  given = maps;
}

/** What is said of the maps, and else the folder beside the package; `null` where nobody knows of one. */
export function characterMaps(): CharacterMaps | null {
  if (given !== null) return given;
  try {
    return typeof __CHARACTER_MAPS__ === 'string'
      ? new URL(__CHARACTER_MAPS__, import.meta.url)
      : new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
  } catch {
    // A bundle for a page may stand at no address, and resolves no names.
    return null;
  }
}
