// Texts with their kind, from gold: what a classifier of text kinds is fitted on. One list a notice, so that notices can be left out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Lines of a list of texts that were written to be fitted on. */
export const linesOf = (name) =>
  readFileSync(join(root, '.tools/fit/texts', name), 'utf8')
    .split('\n')
    .filter(Boolean);

/** Gold files: the shared ones, the hard ones, the fixtures' and those of further folders. */
function goldFiles(more) {
  const folders = [join(root, '../shared/gold'), join(root, '../shared/hard/gold'), ...more];
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => join(folder, file)),
  );
  const fixtures = join(root, 'fixtures');
  for (const name of readdirSync(fixtures)) {
    const file = join(fixtures, name, 'gold.json');
    if (existsSync(file)) files.push(file);
  }
  return files;
}

/** Texts of all gold: [{ notice, kind: 'finding' | 'measure' | 'section', text }]. */
export function goldTexts(more = []) {
  const seen = new Set();
  const texts = [];
  for (const file of goldFiles(more)) {
    const gold = readJson(file);
    const put = (kind, text) => {
      if (!text || seen.has(kind + text)) return;
      seen.add(kind + text);
      texts.push({ notice: gold.notice, kind, text });
    };
    for (const problem of gold.problems ?? []) {
      put('finding', problem.finding);
      for (const measure of problem.measures ?? [])
        put('measure', typeof measure === 'string' ? measure : measure.text);
      for (const result of problem.results ?? []) put('measure', typeof result === 'string' ? result : result.text);
    }
    for (const measure of gold.sectionMeasures ?? [])
      put('measure', typeof measure === 'string' ? measure : measure.text);
    for (const { title } of gold.outline ?? []) put('section', title);
  }
  for (const [kind, name] of [
    ['finding', 'findings'],
    ['measure', 'measures'],
    ['section', 'sections'],
  ])
    for (const text of linesOf(`${name}.txt`)) texts.push({ notice: `${name} ${text.length % 6}`, kind, text });
  return texts;
}

/** Sentences with the state that they tell, and measures that tell none: [{ notice, kind, text }]. */
export function stateTexts() {
  const states = linesOf('statuses.tsv').map((line, i) => {
    const [kind, , text] = line.split('\t');
    return { notice: `statuses ${i % 6}`, kind, text: text.normalize('NFKC') };
  });
  const others = [...linesOf('measures.txt'), ...linesOf('findings.txt')].filter((text) => text.length < 24);
  return [
    ...states,
    ...others.map((text, i) => ({ notice: `others ${i % 6}`, kind: 'none', text: text.normalize('NFKC') })),
  ];
}
