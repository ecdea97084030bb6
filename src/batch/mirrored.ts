import { sha256 } from './digest.js';

/** The most bytes that file systems take for one name. */
const LONGEST = 255;
const KEPT = 180;

/**
 * The path of an input's record below the tree's folder: the input's own path and `.json`, so that no two inputs fall
 * together, also where they differ only in their endings. What leads out of the tree is escaped: `..` is `%2E%2E`, a
 * leading slash `%2F`, and `%` itself `%25`; so is the ending of a folder that is called like a record. Of a name that
 * would be too long the beginning is kept, and a digest of the whole.
 */
export function mirrored(path: string): string {
  const absolute = path.startsWith('/');
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const folders = names.slice(0, -1).map((name) => escaped(name).replace(/\.json$/, '%2Ejson'));
  const parts = [...(absolute ? ['%2F'] : []), ...folders.map((name) => short(name, ''))];
  return [...parts, short(escaped(names[names.length - 1] ?? ''), '.json')].join('/');
}

/** `:` and `\` part paths on other systems. */
const escaped = (name: string): string =>
  name === '..' ? '%2E%2E' : name.replace(/[%:\\]/g, (sign) => encodeURIComponent(sign));

function short(name: string, ending: string): string {
  if (Buffer.byteLength(name + ending) <= LONGEST) return name + ending;
  let kept = '';
  for (const sign of name) {
    if (Buffer.byteLength(kept + sign) > KEPT) break;
    kept += sign;
  }
  return `${kept}%~${sha256(name).slice(0, 16)}${ending}`;
}
