/** Raw deflate by the platform: Node and browsers have it. */

/** Compresses a stream; no more than its window is in memory, however long it is. */
export async function* deflated(source: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncIterable<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const filling = fill(writable.getWriter(), source);
  // Whatever goes wrong there breaks the reader as well, which tells it.
  filling.catch(() => {});
  const reader = readable.getReader();
  let whole = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    whole = true;
  } finally {
    if (!whole) await reader.cancel().catch(() => {});
  }
  await filling;
}

async function fill(
  writer: WritableStreamDefaultWriter<BufferSource>,
  source: AsyncIterable<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    for await (const chunk of source) await writer.write(chunk);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}

/** The text of compressed UTF-8. */
export async function inflatedText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
