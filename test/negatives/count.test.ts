/** Negatives: what is counted as invented, and what is not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXT } from '../edits/sample.js';
import { countNegatives, sampled, textsBelow } from './count.js';

describe('negatives', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-negatives-'));
    mkdirSync(join(folder, 'inner'));
    writeFileSync(
      join(folder, 'law.md'),
      '# 办法\n\n第一条 为了加强管理，制定本办法。\n\n第二条 本办法自公布之日起施行。\n',
    );
    writeFileSync(join(folder, 'inner', 'notice.txt'), TEXT);
    writeFileSync(join(folder, 'inner', 'page.html'), '<p>今日天气晴。</p>');
    writeFileSync(join(folder, 'table.csv'), '甲,乙\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are texts of all folders, and nothing else', () =>
    expect(textsBelow(folder).map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'))).toEqual([
      'inner/notice.txt',
      'inner/page.html',
      'law.md',
    ]));

  it('are counted where problems are found in them', async () => {
    const { texts, invented, notices, kinds } = await countNegatives(textsBelow(folder));
    expect(texts).toBe(3);
    expect(invented).toMatchObject([{ problems: 3, first: '台账不清' }]);
    expect(notices).toHaveLength(1);
    expect(Object.values(kinds).reduce((sum, one) => sum + one, 0)).toBe(3);
  });

  it('are told where they are no text', async () => {
    const path = join(folder, 'picture.txt');
    writeFileSync(path, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1));
    expect((await countNegatives([path])).unread).toHaveLength(1);
    rmSync(path);
  });

  it('are sampled the same way each time', () => {
    const paths = textsBelow(folder);
    expect(sampled(paths, folder, 2)).toEqual(sampled([...paths].reverse(), folder, 2).reverse());
    expect(sampled(paths, folder, 9)).toEqual(paths);
  });
});
