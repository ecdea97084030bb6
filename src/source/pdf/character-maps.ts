/** Where the character maps of Chinese fonts stand (Adobe's CMap resources): a PDF that embeds no font needs them. */

/** Set by the bundler: their folder beside the bundle. */
declare const __CHARACTER_MAPS__: string | undefined;

/** The folder of the maps, with a slash at its end: a path where they are files, else an address. */
export function characterMaps(): string {
  const url =
    typeof __CHARACTER_MAPS__ === 'string'
      ? new URL(__CHARACTER_MAPS__, import.meta.url)
      : new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'));
  // /C:/… is how an address names a drive.
  return url.protocol === 'file:' ? decodeURIComponent(url.pathname).replace(/^\/(?=[A-Za-z]:)/, '') : url.href;
}
