// Draws the grammars as railroad diagrams: grammars/diagrams.html, one file that needs nothing from the net.
//
// Chevrotain serializes its rules and brings what draws them; both are put into the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// The package exports none of its drawings; they lie beside its entry.
const entry = createRequire(import.meta.url).resolve('chevrotain');
const drawings = join(entry.slice(0, entry.lastIndexOf(join('chevrotain', 'lib'))), 'chevrotain', 'diagrams');
const asset = (path) => readFileSync(join(drawings, path), 'utf8');

const GRAMMARS = [
  { name: 'notice', title: 'The document', parser: 'noticeParser' },
  { name: 'facts', title: 'Facts in a sentence', parser: 'factsParser' },
  { name: 'contact', title: 'A contact line', parser: 'contactParser' },
];

async function rulesOf({ name, parser }) {
  const module = await import(pathToFileURL(join(root, 'dist', 'grammars', name, 'index.js')).href);
  if (!module[parser]) throw new Error(`grammars/${name}/index.ts exports no ${parser}()`);
  return module[parser]().getSerializedGastProductions();
}

/** Inside a script element `</` would end it. */
const embed = (value) => JSON.stringify(value).replaceAll('</', '<\\/');
const script = (text) => `<script>\n${text.replaceAll('</script', '<\\/script')}\n</script>`;

const parts = await Promise.all(GRAMMARS.map(async (grammar) => ({ ...grammar, rules: await rulesOf(grammar) })));
const page = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>rectify: the grammars</title>
<style>
body { background-color: hsl(30, 20%, 95%); font-family: sans-serif; }
${asset('diagrams.css')}
</style>
<h1>The grammars of rectify</h1>
${parts.map(({ name, title }) => `<h2>${title}</h2>\n<div id="${name}"></div>`).join('\n')}
${['vendor/railroad-diagrams.js', 'src/diagrams_builder.js', 'src/diagrams_behavior.js', 'src/main.js'].map((path) => script(asset(path))).join('\n')}
${script(parts.map(({ name, rules }) => `document.getElementById('${name}').innerHTML = diagrams_builder.buildSyntaxDiagramsText(${embed(rules)});`).join('\n'))}
${script('diagrams_behavior.initDiagramsBehavior();')}
</html>
`;
const file = join(root, 'grammars', 'diagrams.html');
writeFileSync(file, page);
console.log(
  `${join('grammars', 'diagrams.html')}: ${parts.map(({ name, rules }) => `${name} ${rules.length} rules`).join(', ')}`,
);
