/** The page reads no pictures: it says in one line what to do with a scan. */
import { expect, it, vi } from 'vitest';
import type { Answer, Order } from '../../../src/page/worker/messages.js';
import { blankPicture } from '../../../src/source/ocr/picture.js';
import { scanned } from './paper.js';
import { pngOf } from './written.js';

interface Scope {
  onmessage?(event: { data: Order }): void;
  postMessage(answer: Answer): void;
}

it.each([
  ['a scanned PDF', 'scan.pdf', scanned([blankPicture(60, 80)], 10)],
  ['a picture', 'scan.png', pngOf(blankPicture(60, 80))],
])('the page says what to do with %s', async (_, path, bytes) => {
  const scope = globalThis as unknown as Scope;
  const answered = new Promise<Answer>((resolve) => {
    scope.postMessage = resolve;
  });
  // Other tests may have put in what reads pictures; the page has a library of its own.
  vi.resetModules();
  await import('../../../src/page/worker/reader.js');
  scope.onmessage?.({
    data: { id: 1, path, file: new File([Uint8Array.from(bytes)], path), limits: 1, config: null } as unknown as Order,
  });
  const answer = await answered;
  expect(answer).toMatchObject({
    kind: 'failed',
    why: {
      en: expect.stringMatching(/^pictures of text .* on the command line, install once .*onnxruntime-web.*OCR/),
      zh: expect.stringMatching(/^是图片上的文字.*命令行.*onnxruntime-web.*OCR/),
    },
  });
  if (answer.kind === 'failed') for (const line of Object.values(answer.why)) expect(line).not.toContain('\n');
});
