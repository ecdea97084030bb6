/** Has the writer write, and what goes between the two. */
import type { NoticeRecord } from '../../record/schema.js';
import { startWorker } from './payload.js';

export const WRITE_FORMATS = ['xlsx', 'csv', 'markdown', 'report', 'json', 'ndjson'] as const;
export type WriteFormat = (typeof WRITE_FORMATS)[number];

export interface WriteOrder {
  id: number;
  format: WriteFormat;
  records: readonly NoticeRecord[];
  lang: 'zh' | 'en';
  options: { rows: 'problems' | 'measures'; unfinished: boolean };
}

export type Written = { id: number; blob: Blob } | { id: number; error: string };

let worker: Promise<Worker> | null = null;
let count = 0;
const open = new Map<number, { resolve(blob: Blob): void; reject(error: Error): void }>();

async function started(): Promise<Worker> {
  const one = await startWorker('writer');
  one.onmessage = ({ data }: MessageEvent<Written>) => {
    const one = open.get(data.id);
    open.delete(data.id);
    if ('blob' in data) one?.resolve(data.blob);
    else one?.reject(new Error(data.error));
  };
  one.onerror = ({ message }) => {
    for (const { reject } of open.values()) reject(new Error(message));
    open.clear();
    one.terminate();
    worker = null;
  };
  return one;
}

/** Writes records in a format. @throws {Error} with what went wrong */
export async function write(order: Omit<WriteOrder, 'id'>): Promise<Blob> {
  worker ??= started();
  const one = await worker;
  count += 1;
  const id = count;
  return new Promise((resolve, reject) => {
    open.set(id, { resolve, reject });
    one.postMessage({ ...order, id } satisfies WriteOrder);
  });
}
