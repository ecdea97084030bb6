// The models' tables, laid out when the command line is bundled: the bundle has no text of them, and a run takes nothing apart.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODELS = ['text-kinds', 'states', 'label-roles'];
const FILE = 'rectify.weights';

/**
 * Writes the tables of all models into `dist/rectify.weights`, from what tsc has compiled there.
 *
 * @returns a plug-in for esbuild that has the models read them from there
 */
export async function storeWeights(dist) {
  const modules = new Map();
  const tables = [];
  let at = 0;
  for (const model of MODELS) {
    const [[constant, { kinds, bytes }]] = Object.entries(
      await import(pathToFileURL(join(dist, 'grammars', 'model', `${model}.js`)).href),
    );
    const table = bytes();
    // A place at a multiple of four, so that numbers can be looked at where they lie.
    if (at % 4 !== 0) throw new Error(`${model} begins at ${at}`);
    modules.set(
      `${model}.ts`,
      `import { storedModel } from './linear.js';
       import { weightsAt } from './stored-weights.js';
       export const ${constant} = storedModel(${JSON.stringify(kinds)}, () => weightsAt(${at}, ${table.length}));`,
    );
    tables.push(table);
    at += table.length;
  }
  writeFileSync(join(dist, FILE), Buffer.concat(tables));
  return {
    name: 'weights',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/stored-weights\.js$/ }, ({ path }) => ({ path, namespace: 'weights' }));
      onLoad({ filter: /./, namespace: 'weights' }, () => ({ contents: READER }));
      onLoad({ filter: /[\\/]grammars[\\/]model[\\/][\w-]+\.ts$/ }, ({ path }) => {
        const contents = modules.get(basename(path));
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}

const READER = `
  import { readFileSync } from 'node:fs';
  let all;
  export function weightsAt(start, length) {
    all ??= readFileSync(__dirname + '/${FILE}');
    return all.subarray(start, start + length);
  }`;
