/** The pictures of the README show what the tool writes today. `RECTIFY_UPDATE=1` draws them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/inputs.js';

const { pictures } = await import(join(ROOT, '.tools/pictures/draw.mjs'));
const { wrap } = await import(join(ROOT, '.tools/pictures/svg.mjs'));

describe.each(Object.entries<string>(pictures()))('%s', (name, svg) => {
  const path = join(ROOT, 'src/docs', name);
  if (process.env.RECTIFY_UPDATE === '1') writeFileSync(path, svg);
  it('is what comes of the notices', () => expect(readFileSync(path, 'utf8')).toBe(svg));
  it('is well-formed, has a title, and takes nothing from elsewhere', () => {
    const errors: Error[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => errors.push(error));
    parser.write(svg).close();
    expect(errors).toEqual([]);
    expect(svg).toMatch(/<title>[^<]+<\/title>/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|<script|<image/);
  });
});

describe('a cell of the picture', () => {
  it('is cut by the width of its characters', () => expect(wrap('一二三ab', 4)).toEqual(['一二', '三ab']));
  it('keeps its own lines', () => expect(wrap('一\n二', 10)).toEqual(['一', '二']));
});

describe.each(['page.jpg', 'page.zh-CN.jpg'])('%s, which a browser takes', (name) => {
  it('is a picture of the size that the READMEs show', () => {
    const bytes = readFileSync(join(ROOT, 'src/docs', name));
    expect([bytes[0], bytes[1], bytes[2]]).toEqual([0xff, 0xd8, 0xff]);
    // The frame header (SOF0, or SOF2 of a progressive one): height, then width.
    const frame = [0xc0, 0xc2].map((kind) => bytes.indexOf(Buffer.from([0xff, kind]))).find((at) => at > 0) ?? 0;
    expect([bytes.readUInt16BE(frame + 7), bytes.readUInt16BE(frame + 5)]).toEqual([1240, 720]);
    expect(bytes.length).toBeLessThan(150_000);
  });
});
