// Fits the linear models of grammars/model and writes their tables: npm run fit [-- --report] [-- --more FOLDER]
//
// --report prints how many texts are told right by models that were fitted without their notice, and writes nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { goldTexts, stateTexts } from './data.mjs';
import { labelWords } from './labels.mjs';
import { crossValidate, tableOf, train } from './train.mjs';

const { values: options } = parseArgs({
  options: { report: { type: 'boolean', default: false }, more: { type: 'string', multiple: true, default: [] } },
});

const folded = (texts) => texts.map((one) => ({ ...one, text: one.text.normalize('NFKC') }));
const MODELS = [
  {
    name: 'text-kinds',
    constant: 'TEXT_KINDS',
    about: 'Kinds of short texts: findings, measures, titles of sections.',
    kinds: ['finding', 'measure', 'section'],
    texts: folded(goldTexts(options.more)),
    settings: {},
  },
  {
    name: 'label-roles',
    constant: 'LABEL_ROLES',
    about: 'Roles of labels by their characters; `none` for keys that open no part of a problem.',
    kinds: [
      'measures',
      'results',
      'finding',
      'target',
      'deadline',
      'status',
      'leader',
      'department',
      'assistant',
      'further',
      'aside',
      'none',
    ],
    texts: labelWords(),
    settings: { least: 1, shrink: 0.02 },
  },
  {
    name: 'states',
    constant: 'STATES',
    about: 'States that a short text tells where one is asked for; `none` for what was done and anything else.',
    kinds: ['completed', 'mostly-completed', 'in-progress', 'not-started', 'not-required', 'none'],
    texts: stateTexts(),
    settings: { shrink: 0.02 },
  },
];

for (const { name, constant, about, kinds, texts, settings } of MODELS) {
  console.log(`${name}: ${texts.length} texts`);
  if (options.report) {
    console.log(crossValidate(kinds, texts, settings));
    continue;
  }
  const table = tableOf(train(kinds, texts, settings));
  const file = join(fileURLToPath(new URL('../..', import.meta.url)), 'grammars/model', `${name}.ts`);
  const head = `/** ${about} Written by \`npm run fit\`: a line a feature, with its weight for each kind. */\nimport { linearModel } from './linear.js';\n\n`;
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  writeFileSync(
    file,
    `${head}// biome-ignore format: a table\nexport const ${constant} = linearModel([${list}] as const, \`\n${table.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\n\`);\n`,
  );
}
