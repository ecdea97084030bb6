/** PDFs that make their reader take all the memory there is: they fail, and the inputs beside them are read. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rectify } from '../../support/cli.js';
import { linesIn, scratch } from '../../support/folders.js';
import { concat, pdf, stream } from '../../support/pdf.js';
import { FILL, pageWith, selfTiled, TILE } from '../../support/self-tiled.js';
import { typeset } from '../../support/typeset.js';

const folder = scratch();
const GOOD = pdf(typeset('松溪县水利局关于巡察整改情况的通报\n1.关于台账不清的问题\n整改情况：补记台账。'));
const HOSTILE: Record<string, Uint8Array> = {
  'tile.pdf': selfTiled(),
  // A form that is filled with a tile which draws the form.
  'form.pdf': pageWith('/XObject <</F 8 0 R>>', '/F Do', {
    7: stream(`${TILE} /Resources <</XObject <</F 8 0 R>>>>`, concat('/F Do')),
    8: stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</Pattern <</P 7 0 R>>>>', concat(FILL)),
  }),
  // A mesh that does not say how many bits its colours have.
  'mesh.pdf': pageWith('/Shading <</S 7 0 R>>', '/S sh', {
    7: stream(
      '/ShadingType 6 /ColorSpace /DeviceRGB /BitsPerCoordinate 16 /BitsPerComponen 8 /BitsPerFlag 8 ' +
        '/Decode [0 100 0 100 0 1 0 1 0 1]',
      Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7) % 200),
    ),
  }),
};

/** The reader as it is shipped: run from its source, there is no other process. */
const { readApart }: typeof import('../../../src/apart/read-apart.js') = await import(
  pathToFileURL(resolve(import.meta.dirname, '../../../dist/src/apart/read-apart.js')).href
);

describe('a PDF that takes all the memory there is', () => {
  it.each(Object.keys(HOSTILE))('fails, and what is read next does not: %s', async (name) => {
    const limits = 0.2;
    const failed = readApart('pdf', HOSTILE[name], { limits });
    const next = readApart('pdf', GOOD, { limits });
    await expect(failed).rejects.toMatchObject({ code: 'too-large', detail: 'PDF, megabytes of memory > 154' });
    expect((await next).extract.text).toContain('关于台账不清的问题');
    expect((await readApart('pdf', GOOD, { limits })).extract.starts).toBeInstanceOf(Map);
  });

  it('fails in a run, and no other input does', async () => {
    const name = 'mesh.pdf';
    for (const [file, bytes] of Object.entries({ [name]: HOSTILE[name], 'a.pdf': GOOD, 'z.pdf': GOOD }))
      writeFileSync(join(folder(), file), bytes);
    const { status } = await rectify(['batch', '.', '--out', 'out', '--quiet'], { cwd: folder() });
    expect(status).toBe(1);
    expect(linesIn(readFileSync(join(folder(), 'out/records.ndjson'), 'utf8'))).toHaveLength(2);
    const [failure] = linesIn(readFileSync(join(folder(), 'out/failures.ndjson'), 'utf8'));
    expect(JSON.parse(failure)).toMatchObject({ path: `./${name}`, code: 'too-large' });
  });

  it('keeps to its own limits beside one that has others', async () => {
    const many = pdf([{ content: 'BT ET '.repeat(10_000) }]);
    const read = (limits: number) =>
      readApart('pdf', many, { limits }).then(
        () => 'read',
        (error) => error.detail,
      );
    const refused = 'PDF, operators on a page > 10000';
    expect(await Promise.all([read(1), read(0.02), read(1)])).toEqual(['read', refused, 'read']);
    expect(await Promise.all([read(0.02), read(1)])).toEqual([refused, 'read']);
  });

  it('is told from one that is broken', async () => {
    await expect(readApart('pdf', concat('%PDF-1.7'), {})).rejects.toMatchObject({
      name: 'InputError',
      code: 'damaged',
    });
  });

  it('does not keep the process from its end where there is none', async () => {
    writeFileSync(join(folder(), 'a.pdf'), GOOD);
    const { status, stdout } = await rectify(['parse', 'a.pdf'], { cwd: folder() });
    expect([status, JSON.parse(stdout).problems.length]).toEqual([0, 1]);
  });
});
