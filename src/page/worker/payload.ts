/** What the page carries packed in itself: the programs of its workers and the character maps. */

const unpacked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The bytes of an element's Base64. */
function bytesIn(id: string): Uint8Array<ArrayBuffer> {
  const text = atob((document.getElementById(id)?.textContent ?? '').trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Whether the page has a part: one that only shows what it was made with reads nothing. */
export const carries = (id: string): boolean => document.getElementById(id) !== null;

/** The packed (gzip) part of an id, unpacked once. */
export function payload(id: string): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = unpacked.get(id);
  if (!bytes) {
    const stream = new Blob([bytesIn(id)]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Response(stream).arrayBuffer().then((buffer) => new Uint8Array(buffer));
    unpacked.set(id, bytes);
  }
  return bytes;
}

const addresses = new Map<string, Promise<string>>();

/** Starts the worker whose program is the part of an id. */
export async function startWorker(id: string): Promise<Worker> {
  let address = addresses.get(id);
  if (!address) {
    address = payload(id).then((program) => URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
    addresses.set(id, address);
  }
  return new Worker(await address);
}
