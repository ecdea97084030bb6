/** Which packages are Word documents. */
import type { PackageKind } from '../package/open.js';

export const WORD: PackageKind = {
  main: 'word/document.xml',
  types:
    /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/,
};
