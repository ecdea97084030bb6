// The licences of what is bundled, read off the packages that the bundler took files from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = '='.repeat(80);

/** The folder of the package that an input of the bundler is from; `undefined` for our own files. */
function packageOf(input) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll('\\', '/'));
  return found?.[1];
}

/**
 * Names, versions and licence texts of all packages among the inputs, sorted by the first name of each text.
 *
 * @param {Iterable<string>} inputs paths as esbuild's metafile has them, relative to `root`
 * @throws {Error} for a package that neither has a licence file nor names its licence
 */
export function licencesOf(inputs, root) {
  const folders = [...new Set([...inputs].map(packageOf).filter((folder) => folder !== undefined))];
  const packages = folders.map((folder) => describe(join(root, folder)));
  packages.sort((a, b) => (a.head < b.head ? -1 : 1));
  // Packages that have one text to the letter, as those of one project do, share it.
  const byText = new Map();
  for (const { head, text } of packages) byText.set(text, (byText.get(text) ?? new Set()).add(head));
  const parts = [...byText].map(([text, heads]) => `${RULE}\n${[...heads].join('\n')}\n${RULE}\n\n${text}\n`);
  return [`This program contains the following packages.\n`, ...parts].join('\n');
}

function describe(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)(?:[.-]|$)/i.test(file));
  if (files.length === 0 && !license)
    throw new Error(`${name} ${version}: no licence file, and package.json names none`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : author?.name;
  // Some packages name their licence and leave its text out.
  const text = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}${by ? `\nAuthor: ${by}` : ''}`;
  return { head: `${name} ${version} (${license ?? 'see below'})`, text };
}
