/** Lets a process end with the one that started it, also while it works and hears nothing. */
import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks at who the parent is: a system gives orphans another. */
const EVERY = 500;

/** A thread of its own goes on looking while the process is busy. */
const WATCH = `const { ppid } = process;
setInterval(() => { if (process.ppid !== ppid) process.kill(process.pid, 'SIGKILL'); }, ${EVERY});`;

/** Ends this process soon after its parent has ended, however that came about. */
export function endWithParent(): void {
  new Worker(WATCH, { eval: true }).unref();
}
