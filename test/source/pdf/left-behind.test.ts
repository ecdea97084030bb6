/** Promises that pdf.js leaves behind do not end the process of who reads PDFs with the library; others still do. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIn } from '../../../src/source/pdf/left-behind.js';
import { ROOT } from '../../support/inputs.js';
import { pdf } from '../../support/pdf.js';
import { demandBuild } from '../../support/stage.js';
import { typeset } from '../../support/typeset.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const whole = Buffer.from(pdf([{ content: 'BT ET' }, ...typeset('某局通报\n1.台账不清')])).toString('latin1');
const secondPage = (sign: string) => whole.replace(/(7 0 obj\n.*?3 0 R>)>/, `$1${sign}`);
/** The first page's object has another number; the second page's is cut by a bracket: two of its promises fail later. */
const LEAVING = latin1(secondPage(')').replace('5 0 obj', '9 0 obj'));
const DAMAGED = latin1(secondPage(')'));

/** Reads both files, waits until what is left behind has failed, and does what else it is asked to. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { readPdf } from 'rectify-notice/pdf';
for (const path of process.argv.slice(1)) {
  try {
    const { extract } = await readPdf(readFileSync(path));
    console.log('read', extract.text.length);
  } catch ({ code, detail }) {
    console.log(code, detail);
  }
}
await new Promise((done) => setTimeout(done, 300));
console.log('waited');
`;

describe('who reads PDFs in a process of their own', () => {
  let folder: string;
  beforeAll(() => {
    demandBuild();
    folder = mkdtempSync(join(tmpdir(), 'rectify-'));
    writeFileSync(join(folder, 'leaving.pdf'), LEAVING);
    writeFileSync(join(folder, 'damaged.pdf'), DAMAGED);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (more = '', flags: string[] = []) => {
    const paths = ['leaving.pdf', 'damaged.pdf'].map((name) => join(folder, name));
    const args = [...flags, '--input-type=module', '--eval', SCRIPT + more, ...paths];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    return { status, said: stdout.trim().split('\n'), stderr };
  };

  it('is told of what is wrong with a file, and goes on', () => {
    const { status, said, stderr } = run();
    expect(said[0]).toMatch(/^read \d+$/);
    expect(said.slice(1)).toEqual(['damaged PDF, Illegal character: 41', 'waited']);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is still ended by promises of their own that nobody waits for', () => {
    const { status, said, stderr } = run(
      "Promise.reject(new Error('my own')); setTimeout(() => console.log('too late'), 300);",
    );
    expect(stderr).toContain('Error: my own');
    expect(said).not.toContain('too late');
    expect(status).toBe(1);
  });

  it('is only warned of them where Node is told so', () => {
    const own = "Promise.reject(new Error('my own')); setTimeout(() => console.log('in time'), 300);";
    const { status, said, stderr } = run(own, ['--unhandled-rejections=warn']);
    expect(stderr).toContain('Error: my own');
    expect(said).toContain('in time');
    expect(status).toBe(0);
  });
});

describe('the file that an error was made in', () => {
  it.each([
    ['Error: x\n    at f (file:///a/b.mjs:1:2)\n    at file:///c.mjs:3:4', 'file:///a/b.mjs'],
    ['Error\n    at file:///a b/c.mjs:3:4', 'file:///a b/c.mjs'],
    ['TypeError: (y:1:1)\n    at Object.f [as g] (C:\\a (1)\\b.js:1:2)', 'C:\\a (1)\\b.js'],
    ['Error: x', undefined],
  ])('%j', (stack, file) => expect(fileIn({ stack })).toBe(file));
  it('is none of what is no error', () => {
    for (const none of [undefined, null, 'x', {}]) expect(fileIn(none)).toBeUndefined();
  });
});
