// A process of its own for each figure: the most memory that it ever held, in KiB, printed as the only output.
//
//   node memory.mjs decode|parse CHARACTERS

import { readFileSync } from 'node:fs';
import { noticePaths } from './texts.mjs';

const [mode, characters] = process.argv.slice(2);
const one = noticePaths()
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const text = one.repeat(Math.ceil(Number(characters) / one.length)).slice(0, Number(characters));
const bytes = Buffer.from(text);
// Both modes load the parser, so that the difference is what the reading itself holds.
const { parse } = await import('../../dist/src/index.js');
parse('关于整改情况的通报');
if (mode === 'parse') parse(bytes);
else new TextDecoder().decode(bytes);
console.log(process.resourceUsage().maxRSS);
