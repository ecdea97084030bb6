// Makes a folder, and a .zip of it, that runs rectify without a network and without Node or npm on the machine.
//
//   node .tools/pack.mjs [--platform linux-x64|linux-arm64|win32-x64] [--out FOLDER]
//
// What was built (npm run build) gives the same archive every time: fixed times, sorted names, kept modes.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCodeCache } from './code-cache.mjs';
import { fetchRuntime, HERE, RUNTIMES } from './pack/runtime.mjs';
import { launchersOf, template } from './pack/texts.mjs';
import { zip } from './pack/zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const { values } = parseArgs({
  options: { platform: { type: 'string', default: HERE }, out: { type: 'string', default: join(root, '.pack') } },
});
const { platform } = values;
if (!(platform in RUNTIMES.platforms)) {
  console.error(`No Node is known for ${platform}; choose from ${Object.keys(RUNTIMES.platforms).join(', ')}`);
  process.exit(2);
}

/** The files of the folder: path in it, contents, mode. */
function files() {
  const runtime = fetchRuntime(platform);
  const texts = { version, node: RUNTIMES.version };
  const list = [
    ...launchersOf(platform).map(({ name, from }) => text(name, template(from, platform), 0o755)),
    text('app/first.txt', template('first.txt', platform)),
    text('README.txt', template('README.txt', platform, texts)),
    text('使用说明.txt', template('使用说明.txt', platform, texts)),
    file('rectify.html', join(dist, 'rectify.html')),
    file('app/view.html', join(dist, 'view.html')),
    file('LICENSE', join(root, 'LICENSE')),
    file('THIRD-PARTY-LICENSES.txt', join(dist, 'LICENCES.txt')),
    file('NODE-LICENSE.txt', runtime.license),
    file(platform.startsWith('win32') ? 'app/node.exe' : 'app/node', runtime.program, 0o755),
    file('app/rectify.weights', join(dist, 'rectify.weights')),
    ...codeCache(runtime.program),
  ];
  for (const name of readdirSync(dist).filter((one) => /^rectify(?:\.[\w-]+)?\.cjs$/.test(one)))
    list.push(file(`app/${name}`, join(dist, name)));
  for (const folder of ['cmaps', 'pdfjs'])
    for (const name of readdirSync(join(dist, folder)))
      list.push(file(`app/${folder}/${name}`, join(dist, folder, name)));
  list.sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = list.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`);
  return [...list, text('SHA256SUMS', sums.join(''))];
}

const file = (path, from, mode = 0o644) => ({ path, bytes: readFileSync(from), mode });
const text = (path, content, mode = 0o644) => ({ path, bytes: Buffer.from(content, 'utf8'), mode });

/** Node takes a code cache only from its own version on its own platform: for another there is none. */
function codeCache(program) {
  if (platform !== HERE) return [];
  const scratch = mkdtempSync(join(values.out, 'cache-'));
  try {
    const cache = join(scratch, 'rectify.cache');
    if (makeCodeCache(program, join(dist, 'rectify.bundle.cjs'), cache)) return [file('app/rectify.cache', cache)];
    console.error('The Node that is packed does not run here: no code cache was made, the program starts slower.');
    return [];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Makes the folder, then the archive, each whole or not at all. */
function write(name, list) {
  const scratch = mkdtempSync(join(values.out, 'pack-'));
  try {
    for (const { path, bytes, mode } of list) {
      const target = join(scratch, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
      chmodSync(target, mode);
    }
    writeFileSync(join(scratch, 'zip'), zip(list.map(({ path, ...rest }) => ({ name: `${name}/${path}`, ...rest }))));
    rmSync(join(values.out, name), { recursive: true, force: true });
    renameSync(join(scratch, name), join(values.out, name));
    renameSync(join(scratch, 'zip'), join(values.out, `${name}.zip`));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

values.out = resolve(values.out);
const name = `rectify-${version}-${platform}`;
try {
  if (!existsSync(join(dist, 'LICENCES.txt'))) throw new Error('dist is missing; run npm run build first');
  mkdirSync(values.out, { recursive: true });
  write(name, files());
  console.log(join(values.out, `${name}.zip`));
} catch (error) {
  console.error(`pack: ${error.message}`);
  process.exitCode = 1;
}
