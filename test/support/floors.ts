/**
 * Floors of measured shares, kept in a file: a value below its floor is a failure. RECTIFY_UPDATE=1 raises floors to
 * what is reached, and never lowers one; to lower one, edit the file and say why in the commit.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { ROOT } from './inputs.js';

type Table = Record<string, Record<string, number>>;

/** Three decimals, downwards: a floor is never above what was reached. */
const rounded = (value: number): number => Math.floor(value * 1000 + 1e-9) / 1000;

const UPDATE = process.env.RECTIFY_UPDATE === '1';

interface Row {
  name: string;
  value: number;
  floor: number | undefined;
  goal: number | undefined;
  support: number;
}

/** The floors of one set of notices, and what a run reaches. */
export class Floors {
  readonly #file: string;
  readonly #set: string;
  readonly #rows: Row[] = [];
  readonly #floors: Readonly<Record<string, number>>;

  /**
   * @param file its name in test/reading
   * @param set the part of it that is for these notices
   */
  constructor(file: string, set: string) {
    this.#file = join(ROOT, 'test/reading', file);
    this.#set = set;
    this.#floors = this.#read()[set] ?? {};
  }

  #read(): Table {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Table) : {};
  }

  /**
   * Notes what is reached.
   *
   * @param support how many values stand behind it
   * @param goal where its floor is to come
   * @returns what is wrong with it, in a line; `null` if nothing is
   */
  reach(name: string, value: number, support: number, goal?: number): string | null {
    const floor = this.#floors[name];
    this.#rows.push({ name, value, floor, goal, support });
    if (floor === undefined) return UPDATE ? null : `${name} has no floor: record it with RECTIFY_UPDATE=1`;
    return rounded(value) < floor ? `${name}: ${value.toFixed(4)} is below the floor of ${floor}` : null;
  }

  /** Floors of what is measured no more. */
  orphans(): string[] {
    return Object.keys(this.#floors).filter((name) => !this.#rows.some((row) => row.name === name));
  }

  /** The table for people. */
  table(): string {
    const width = Math.max(...this.#rows.map(({ name }) => stringWidth(name)));
    const lines = this.#rows.map(({ name, value, floor, goal, support }) => {
      const label = name + ' '.repeat(width - stringWidth(name));
      const short = goal !== undefined && value < goal ? `  below the goal of ${goal}` : '';
      return `${label} ${String(support).padStart(5)}  ${value.toFixed(4)}  floor ${floor?.toFixed(3) ?? 'none '}${short}`;
    });
    return [this.#set, ...lines].join('\n');
  }

  /** Prints the table; with RECTIFY_UPDATE=1 writes the floors that were raised. */
  close(): void {
    if (!this.#rows.length) return;
    console.log(this.table());
    if (!UPDATE) return;
    const raised = this.#rows.map(({ name, value, floor }) => [name, Math.max(rounded(value), floor ?? 0)]);
    const all = { ...this.#read(), [this.#set]: { ...this.#floors, ...Object.fromEntries(raised) } };
    writeFileSync(this.#file, `${JSON.stringify(all, null, 2)}\n`);
  }
}
