/** Finds the configuration file: in the working directory, or in the nearest folder above it that has one. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Catalogue } from '../messages.js';
import { UsageError } from '../usage.js';

const CONFIG_NAMES = ['rectify.config.json', 'rectify.config.yaml', 'rectify.config.yml'];

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * The path of the configuration, as seen from `folder`; `null` where there is none from `folder` up to the root.
 *
 * @throws {UsageError} where a folder has two
 */
export function findConfig(folder: string, say: Catalogue): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const found = CONFIG_NAMES.map((name) => join(at, name))
      .filter(isFile)
      .map((path) => relative(folder, path));
    if (found.length > 1) throw new UsageError(say.twoConfigs(found[0], found[1]));
    if (found.length === 1) return found[0];
    if (dirname(at) === at) return null;
  }
}

/**
 * The text of a configuration: UTF-8 or UTF-16, or what editors in China save else, GBK.
 *
 * @throws {UsageError} where it cannot be read, or is no text
 */
export function configText(path: string, say: Catalogue): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${path}: ${say.system[code] ?? say.otherSystem(code, message)}`);
  }
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be';
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  throw new UsageError(`${path}: ${say.configEncoding}`);
}
