/** What a thread of the pool runs. */
import { parentPort } from 'node:worker_threads';
import type { Asked } from './run-message.js';

const port = parentPort;
if (!port) throw new Error('this file runs in a thread');

const loaded = import('./worker.js');
// One run after another: they come in the order in which they are to be answered.
let last = Promise.resolve();
port.on('message', (asked: Asked) => {
  last = last.then(async () => {
    const { readRun } = await loaded;
    const answer = await readRun(asked);
    port.postMessage(answer, [answer.lines]);
  });
});
