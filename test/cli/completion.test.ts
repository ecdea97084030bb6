import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.js';
import { fishScript } from '../../src/cli/completion/fish.js';
import { shapeOf } from '../../src/cli/completion/shape.js';
import { zshScript } from '../../src/cli/completion/zsh.js';
import { buildProgram } from '../../src/cli/program.js';
import { rules } from '../../src/index.js';
import { rectify } from '../support/cli.js';

const nothing = async () => {};
const program = buildProgram('en', '0', {
  parse: nothing,
  check: nothing,
  diff: nothing,
  stats: nothing,
  explain: nothing,
  config: nothing,
  batch: nothing,
  find: nothing,
  tables: nothing,
  schema: nothing,
  completion: nothing,
  view: nothing,
  learn: nothing,
});
const shape = shapeOf(program, { rules: rules.map(({ id }) => id) });

/** What bash offers after these words, the last of which is being typed. */
function bashOffers(...words: string[]): string[] {
  const script = `${bashScript(shape).join('\n')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rectify; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', script, 'bash', 'rectify', ...words], { encoding: 'utf8', cwd: 'bin' });
  return output.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  it.each([
    [
      [''],
      [
        'parse',
        'batch',
        'find',
        'tables',
        'check',
        'diff',
        'stats',
        'explain',
        'view',
        'learn',
        'config',
        'schema',
        'completion',
      ],
    ],
    [['st'], ['stats']],
    [['--lang', 'zh', 'sc'], ['schema']],
    [
      ['parse', '--format', ''],
      ['json', 'ndjson', 'tree', 'text', 'text-source'],
    ],
    [
      ['parse', '--format', '=', 'te'],
      ['text', 'text-source'],
    ],
    [
      ['parse', '--format', '='],
      ['json', 'ndjson', 'tree', 'text', 'text-source'],
    ],
    [
      ['stats', '-f', ''],
      ['table', 'json', 'csv', 'markdown', 'html'],
    ],
    [['parse', '--in'], ['--input-format']],
    [['parse', 'rec'], ['rectify.ts']],
    [['parse', '--out', 'rec'], ['rectify.ts']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['schema', ''], []],
    [['parse', '--encoding', ''], []],
    [['stats', '--ou'], ['--out']],
    [['stats', '--by', 'c'], ['category']],
    [['check', '--ou'], ['--out']],
    [['config', '--ou'], []],
    [['check', '--explain', 'hash'], ['hash-for-at']],
    [['check', '--explain', '=', 'hash'], ['hash-for-at']],
    [
      ['check', '--rule', 'missing-'],
      ['missing-contact=', 'missing-signature=', 'missing-date='],
    ],
    [['check', '--rule', '=', 'missing-c'], ['missing-contact=']],
    [
      ['check', '--rule', 'missing-contact', '='],
      ['off', 'info', 'warning', 'error'],
    ],
    [['check', '--rule', 'missing-contact', '=', 'o'], ['off']],
    [['check', '--rule', '=', 'missing-contact', '=', 'w'], ['warning']],
    [['check', '--rule', 'missing-contact', '=', 'off', 'rec'], ['rectify.ts']],
  ])('offers after %j: %j', (words, offers) => expect(bashOffers(...words)).toEqual(offers));
});

it('the rules are in the scripts that are printed', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = await rectify(['completion', shell]);
    expect(status).toBe(0);
    for (const { id } of rules) expect(stdout).toContain(id);
  }
});

describe('zsh and fish', () => {
  it('know every command, option and choice', () => {
    const zsh = zshScript(shape).join('\n');
    const fish = fishScript(shape).join('\n');
    for (const { name, options } of shape.commands) {
      expect(zsh).toContain(`'${name}:`);
      expect(fish).toContain(`-a ${name} `);
      for (const { flags } of options) {
        for (const flag of flags) {
          expect(zsh).toContain(`'${flag}`);
          expect(fish).toContain(flag.startsWith('--') ? `-l ${flag.slice(2)} ` : `-s ${flag.slice(1)} `);
        }
      }
    }
    expect(zsh).toContain(' missing-contact=off missing-contact=info ');
    expect(fish).toMatch(/-l explain -r -f -a '[^']*hash-for-at /);
    expect(zsh).toContain('(json ndjson tree text text-source)');
    expect(fish).toContain("'json ndjson tree text text-source'");
  });

  it('quote what a description may hold', () => {
    const about = "it's [a]: b\\c";
    const odd = { ...shape, options: [{ flags: ['--odd'], about, value: 'none' as const }], commands: [] };
    expect(zshScript(odd).join('\n')).toContain("'--odd[it'\\''s \\[a\\]\\: b\\\\c]'");
    expect(fishScript(odd).join('\n')).toContain("-d 'it\\'s [a]: b\\\\c'");
  });
});
