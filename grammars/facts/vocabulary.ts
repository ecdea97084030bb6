/** Longest word first, by first character: which word of a list stands at an offset. */
export class Vocabulary {
  readonly #words = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const list = this.#words.get(word.charCodeAt(0));
      if (list) list.push(word);
      else this.#words.set(word.charCodeAt(0), [word]);
    }
    for (const list of this.#words.values()) list.sort((a, b) => b.length - a.length);
  }

  /** Whether a word begins with a code unit. */
  opens(code: number): boolean {
    return this.#words.has(code);
  }

  /** The longest word at `offset`, or `null`. */
  at(text: string, offset: number): string | null {
    const list = this.#words.get(text.charCodeAt(offset));
    if (list) for (const word of list) if (text.startsWith(word, offset)) return word;
    return null;
  }
}
