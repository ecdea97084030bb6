/**
 * Works on items side by side and yields the results in the order of the items. At most `ahead` of them are begun and
 * not yet taken, so a slow taker slows the source; a result is yielded as soon as those before it are, even while the
 * source keeps silent.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const items = source[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  try {
    while (true) {
      if (!ended && coming === null && begun.length < ahead) coming = items.next();
      if (begun.length === 0 && coming === null) return;
      const events: Promise<'done' | 'came'>[] = [];
      if (begun.length > 0) events.push(begun[0].then(() => 'done'));
      if (coming !== null) events.push(coming.then(() => 'came'));
      if ((await Promise.race(events)) === 'done') {
        yield await (begun.shift() as Promise<Result>);
      } else {
        const next = (await coming) as IteratorResult<Item>;
        coming = null;
        if (next.done) ended = true;
        else begun.push(work(next.value));
      }
    }
  } finally {
    // Not waited for: the source may itself be waiting for somebody who will never write.
    if (!ended) void items.return?.()?.catch(() => {});
  }
}
