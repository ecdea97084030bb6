/** A system that lets few files be open at once: inputs fail with a reason, and nothing ends in a stack trace. */
import { describe, expect, it } from 'vitest';
import { shell } from '../support/cli.js';
import { noticeOf, scratch, write } from '../support/folders.js';
import { pdf } from '../support/pdf.js';
import { typeset } from '../support/typeset.js';

const folder = scratch();
/** With fewer Node itself does not start; how many it needs differs from version to version. */
const FEW = [19, 20, 21, 22, 23, 24, 26, 30];

describe.skipIf(process.platform === 'win32')('where few files may be open', () => {
  it.each(['parse --format ndjson a.pdf', 'batch a.txt a.pdf --out out --jobs 1'])('%s', async (command) => {
    write(folder(), { 'a.txt': noticeOf('甲局'), 'a.pdf': pdf(typeset('某局关于巡察整改情况的通报')) });
    const told: string[] = [];
    for (const count of FEW) {
      const { status, stderr } = await shell(`ulimit -n ${count} && rm -rf out && rectify ${command}`, folder());
      // Node says so itself where it cannot begin to read the program.
      if (stderr.startsWith('node:') || status === null || status > 1) continue;
      expect(stderr).not.toMatch(/internal error|\n\s+at |EMFILE/);
      told.push(stderr);
    }
    expect(told.join('')).toContain('too many files are open at once; allow more (ulimit -n)');
    expect(told.at(-1)).not.toContain('too many files');
  });
});
