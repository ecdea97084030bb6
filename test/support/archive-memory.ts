/** `node --expose-gc --import tsx archive-memory.ts ARCHIVE`: reads every page in it; prints how many, their bytes, and the memory at most. */
import { insideWarc, pagesIn, readPage } from '../../src/batch/warc/members.js';

/** Pages between two looks: the collector is asked for at each. */
const EVERY = 50;

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const before = held();
let [pages, bytes, most] = [0, 0, 0];
for await (const { path, skipped } of pagesIn(process.argv[2])) {
  const place = skipped === undefined ? insideWarc(path) : null;
  if (place === null) continue;
  bytes += readPage(place).bytes.length;
  pages += 1;
  if (pages % EVERY === 0) most = Math.max(most, held() - before);
}
console.log(JSON.stringify({ pages, bytes, most }));
