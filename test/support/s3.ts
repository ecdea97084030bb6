/** An object store on this machine that speaks S3: moto's server, a process of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './ports.js';

export const hasMoto = (): boolean => spawnSync('python3', ['-c', 'import flask, flask_cors, moto']).status === 0;

export interface Store {
  endpoint: string;
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Writes the objects below a prefix into a folder, by their keys. */
  fetchInto(folder: string, prefix: string): Promise<void>;
  stop(): void;
}

/** Objects are nobody's but who names himself; the signature is not looked at. */
const headers = { Authorization: 'AWS4-HMAC-SHA256 Credential=key/20240305/us-east-1/s3/aws4_request' };

const encoded = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

/** Starts one with an empty bucket, which takes any credentials. */
export async function startStore(bucket: string): Promise<Store> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    const answer = await fetch(`${endpoint}/${path}`, { ...init, headers, signal: AbortSignal.timeout(60_000) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  for (let isThere = false; !isThere; ) {
    if (server.exitCode !== null) throw new Error('the object store ended');
    isThere = await ask(bucket, { method: 'PUT' }).then(
      () => true,
      () => false,
    );
    if (!isThere) await sleep(100);
  }
  return {
    endpoint,
    put: async (key, bytes) => {
      await ask(`${bucket}/${encoded(key)}`, { method: 'PUT', body: Buffer.from(bytes) });
    },
    fetchInto: async (folder, prefix) => {
      const listed = await (await ask(`${bucket}?list-type=2&prefix=${prefix}`)).text();
      if (listed.includes('<IsTruncated>true')) throw new Error('more objects than are listed at once');
      for (const [, key] of listed.matchAll(/<Key>([^<]+)<\/Key>/g)) {
        const file = join(folder, key);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, Buffer.from(await (await ask(`${bucket}/${encoded(key)}`)).arrayBuffer()));
      }
    },
    stop: () => server.kill('SIGKILL'),
  };
}
