/**
 * Reads a folder of anything that nobody here made: what is read, what is refused and why, what throws, hangs or breaks down,
 * what takes more than it may, the slowest and the biggest, and whether trees tile their texts and records hold to their
 * schema and to the places that they name.
 *
 *   npm run foreign -- DIR [SECONDS [LOG]]
 *
 * Files are read in processes apart, and one that takes more than SECONDS (60) of the clock ends its own; LOG gets a line of JSON
 * for each. Ends with 1 where anything but reading and refusing came about.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundled } from './bundle.js';

interface Told {
  path: string;
  outcome: 'read' | 'refused' | 'thrown' | 'fault' | 'late' | 'broken' | 'slow' | 'big';
  detail?: string;
  seconds: number;
  megabytes: number;
}

const WORST = 10;
const PDF = /\.pdf$/i;
/** Of the processor, and of memory: no document may take more. */
const MOST_SECONDS = 30;
const MOST_MEGABYTES = 1024;
/** Megabytes of heap, as the process has that reads PDFs for the command line. */
const HEAP = 768;
/** Megabytes behind which a process is not asked again. */
const ENOUGH = 400;

/** A process that reads files, one after another. */
class Reader {
  private child: ChildProcess | null = null;

  constructor(
    private readonly file: string,
    private readonly most: number,
  ) {}

  /** Reads a file, in a new process where the last one was ended by what it read. */
  async told(path: string): Promise<Told> {
    const first = await this.asked(path, false);
    // What a PDF makes of the process that reads it the command line bounds by a process for those alone.
    const one = first.outcome === 'broken' && PDF.test(path) ? await this.asked(path, true) : first;
    if (one !== first) this.end();
    if (one.outcome === 'read' || one.outcome === 'refused') {
      if (one.seconds > MOST_SECONDS) one.outcome = 'slow';
      else if (one.megabytes > MOST_MEGABYTES) one.outcome = 'big';
    }
    // What it has taken once it does not give back, and would be told of the next file.
    if (one.megabytes > ENOUGH) this.end();
    return one;
  }

  end(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private asked(path: string, apart: boolean): Promise<Told> {
    const options = {
      execArgv: [`--max-old-space-size=${HEAP}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as never,
    };
    this.child ??= fork(this.file, options);
    const { child } = this;
    return new Promise((resolve) => {
      const settle = (one: Omit<Told, 'path'>) => {
        clearTimeout(late);
        child.removeAllListeners();
        child.on('error', () => {});
        if (one.outcome === 'late' || one.outcome === 'broken') this.end();
        resolve({ path, ...one });
      };
      const none = { seconds: 0, megabytes: 0 };
      const late = setTimeout(
        () => settle({ ...none, outcome: 'late', detail: `more than ${this.most} s` }),
        this.most * 1000,
      );
      child.once('message', (one) => settle(one as Told));
      child.once('error', (error) => settle({ ...none, outcome: 'broken', detail: String(error) }));
      child.once('exit', (status, signal) =>
        settle({ ...none, outcome: 'broken', detail: `signal ${signal}, status ${status}` }),
      );
      child.send({ path, apart });
    });
  }
}

const [folder, seconds = '60', log] = process.argv.slice(2);
if (!folder || !(Number(seconds) > 0)) {
  console.error('npm run foreign -- DIR [SECONDS [LOG]]');
  process.exit(2);
}
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
  .sort();
if (log) writeFileSync(log, '');
const all: Told[] = [];
const { file, remove } = await bundled();
try {
  let next = 0;
  const readOn = async (): Promise<void> => {
    const reader = new Reader(file, Number(seconds));
    while (next < paths.length) {
      const at = next++;
      all[at] = await reader.told(paths[at]);
      if (log) appendFileSync(log, `${JSON.stringify(all[at])}\n`);
    }
    reader.end();
  };
  await Promise.all(Array.from({ length: Math.min(paths.length, availableParallelism()) }, readOn));
} finally {
  remove();
}
const counts = new Map<string, number>();
for (const { outcome } of all) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
console.log(`${all.length} files: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
for (const by of ['seconds', 'megabytes'] as const) {
  console.log(`\nmost ${by}`);
  for (const one of [...all].sort((a, b) => b[by] - a[by]).slice(0, WORST))
    console.log(`${one[by]}\t${one.outcome}\t${one.path}`);
}
const bad = all.filter(({ outcome }) => outcome !== 'read' && outcome !== 'refused');
for (const { path, outcome, detail } of bad) console.log(`\n${outcome}: ${path}\n${detail}`);
process.exitCode = bad.length > 0 ? 1 : 0;
