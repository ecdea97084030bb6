/** The line between the two halves of the engine, which run in one thread: it counts what goes over it, and can be cut. */

type Listener = (event: { data: unknown }) => void;

export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(name: string, listener: Listener): void;
  removeEventListener(name: string, listener: Listener): void;
}

/**
 * Makes a line.
 *
 * @param heard is told of every message from the second end to the first before it is handed on; `false` holds it back
 * @returns its ends, and what cuts it: nothing is handed on any more, either way
 */
export function line(heard: (message: unknown) => boolean): [Port, Port, () => void] {
  const listeners: [Set<Listener>, Set<Listener>] = [new Set(), new Set()];
  let before = Promise.resolve();
  let cut = false;
  const port = (own: 0 | 1): Port => ({
    postMessage(message, transfer) {
      if (own === 1 && !heard(message)) return;
      // What is sent belongs to the other end from now on.
      const data = structuredClone(message, transfer ? { transfer } : undefined);
      before = before.then(() => {
        if (!cut) for (const listener of listeners[own === 0 ? 1 : 0]) listener({ data });
      });
    },
    addEventListener: (_, listener) => void listeners[own].add(listener),
    removeEventListener: (_, listener) => void listeners[own].delete(listener),
  });
  return [
    port(0),
    port(1),
    () => {
      cut = true;
    },
  ];
}
