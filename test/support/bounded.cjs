// Runs a writer of the built command line over many records and prints, as JSON, how many bytes came of them and the
// most memory that was held. Run with --expose-gc: what is held is measured when everything else is swept up.
//
//   node --expose-gc bounded.cjs <part> <how> <records> <characters>
const { join } = require('node:path');

const [part, how, records, characters] = process.argv.slice(2);
const writers = require(join(__dirname, '../../dist', `rectify.${part}.cjs`));
const options = { rows: 'measures', lang: 'zh' };
const write = {
  csv: (stream) => writers.ledgerCsv(stream, options),
  markdown: (stream) => writers.ledgerMarkdown(stream, options),
  xlsx: (stream) => writers.ledgerXlsx(stream, options),
  parquet: (stream) => writers.parquetTable('measures', stream),
}[how];

let most = 0;
const template = JSON.stringify(require('./bounded.json'));
async function* stream() {
  const filler = '措施'.repeat(Number(characters) / 2);
  for (let i = 0; i < Number(records); i++) {
    if (i % 250 === 0) {
      global.gc();
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external);
    }
    // Parsed anew, so that no two records share a text; `external` holds the buffers.
    yield JSON.parse(template.replaceAll('PATH', `${i}.txt`).replaceAll('FILLER', `${i}${filler}`));
  }
}

(async () => {
  let bytes = 0;
  for await (const piece of write(stream()))
    bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
  console.log(JSON.stringify({ bytes, most }));
})();
