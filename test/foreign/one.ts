/** Reads files for `run.ts`, one after another, and says of each what came of it. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readPdfsApart } from '../../src/apart/index.js';
import * as core from '../../src/core.js';
import { InputError } from '../../src/index.js';
import { recordJsonSchema } from '../../src/record/schema.js';
import { provenanceFaults } from '../support/provenance.js';
import { tilingFaults } from '../support/tiling.js';

/** Characters: of a longer text the proof would take longer than the reading. */
const LONGEST_TILED = 2_000_000;
const LONGEST_PLACED = 40_000;

const holds = new Ajv2020({ strict: false }).compile(recordJsonSchema());

/** What does not hold of a reading; `undefined` where all does. */
function faultOf({ tree, record }: ReturnType<typeof core.read>, text: string): string | undefined {
  if (text.length > LONGEST_TILED) return undefined;
  const placed = text.length > LONGEST_PLACED ? [] : provenanceFaults(record, tree, text);
  const [fault] = [...tilingFaults(tree, text), ...placed];
  if (fault !== undefined) return fault;
  return holds(record) ? undefined : `schema: ${JSON.stringify(holds.errors?.[0])}`;
}

async function told(path: string): Promise<object> {
  const before = process.cpuUsage();
  // The proof is not what is measured.
  const measured = () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (user + system) / 1e6, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
  };
  try {
    const reading = core.read(await core.open(readFileSync(path), { path }), { path });
    const used = measured();
    const text = String(reading.file);
    const detail = faultOf(reading, text);
    const { source, problems, kind } = reading.record;
    const what = { format: source.format, characters: text.length, kind, problems: problems.length };
    return { ...used, outcome: detail === undefined ? 'read' : 'fault', detail, ...what };
  } catch (error) {
    return error instanceof InputError
      ? { ...measured(), outcome: 'refused', detail: `${error.code}: ${error.detail}` }
      : { ...measured(), outcome: 'thrown', detail: (error as Error).stack ?? String(error) };
  }
}

process.on('message', async ({ path, apart }: { path: string; apart: boolean }) => {
  if (apart) readPdfsApart(core);
  process.send?.(await told(path));
});
process.on('disconnect', () => process.exit());
