// Draws the pictures of the README from what the built command line writes: src/docs/ledger.svg, report.svg and
// report.zh-CN.svg. test/pictures.test.ts holds them to it.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pictures } from './pictures/draw.mjs';

for (const [name, svg] of Object.entries(pictures()))
  writeFileSync(fileURLToPath(new URL(`../src/docs/${name}`, import.meta.url)), svg);
