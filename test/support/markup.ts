/** A strict reader of markup: every tag is closed in order, every attribute quoted, every sign escaped. */

const VOID = new Set(['meta', 'br', 'hr', 'img', 'link', 'input']);
const NAME = '[A-Za-z][A-Za-z0-9:-]*';
const OPEN = new RegExp(`^<(${NAME})((?: ${NAME}="[^"<]*")*) ?(/?)>`);
const CLOSE = new RegExp(`^</(${NAME})>`);
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39|#\d+);)/;

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The text in it and in what it holds, entities as they are. */
  text: string;
}

/**
 * All elements in document order.
 *
 * @throws {Error} at the first place that is not well-formed
 */
export function elementsOf(markup: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  let at = markup.startsWith('<!DOCTYPE html>') ? '<!DOCTYPE html>'.length : 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at}: ${JSON.stringify(markup.slice(at, at + 80))}`);
  };
  while (at < markup.length) {
    const rest = markup.slice(at, at + 20_000);
    const text = /^[^<]+/.exec(rest)?.[0];
    if (text !== undefined) {
      const top = open[open.length - 1];
      if (ENTITY.test(text) && top?.name !== 'style') fail('bare &');
      if (!top && text.trim() !== '') fail('text outside');
      for (const one of open) one.text += text;
      at += text.length;
      continue;
    }
    const closed = CLOSE.exec(rest);
    if (closed) {
      if (open.pop()?.name !== closed[1]) fail(`${closed[1]} is not open`);
      at += closed[0].length;
      continue;
    }
    const opened = OPEN.exec(rest) ?? fail('no tag');
    const attributes = Object.fromEntries(
      [...opened[2].matchAll(/ ([^=]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    for (const value of Object.values(attributes)) if (ENTITY.test(value)) fail('bare & in an attribute');
    const element = { name: opened[1], attributes, text: '' };
    all.push(element);
    if (opened[3] === '' && !VOID.has(opened[1])) open.push(element);
    at += opened[0].length;
  }
  if (open.length > 0) fail(`${open.map(({ name }) => name).join(', ')} not closed`);
  return all;
}
