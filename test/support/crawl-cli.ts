/** `node --import tsx test/support/crawl-cli.ts FOLDER PAGES [SEED [OTHERS]]`: writes a made-up crawl; OTHERS is a folder of texts. */
import { readFileSync } from 'node:fs';
import { textsBelow } from '../negatives/count.js';
import { writeCrawl } from './crawl.js';

const [folder, pages, seed = '1', others] = process.argv.slice(2);
const texts = others === undefined ? undefined : textsBelow(others).map((path) => readFileSync(path, 'utf8'));
const notices = writeCrawl(folder, { seed: Number(seed), pages: Number(pages), others: texts });
console.log(`${notices} notices of ${pages} pages`);
