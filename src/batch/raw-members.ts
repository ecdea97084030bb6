/**
 * The members of a JSON object as they are written, so that what is handed back is what came: a number beyond what
 * JavaScript holds exactly keeps all its digits.
 *
 * @param text an object that JSON.parse takes
 */
export function rawMembers(text: string): Map<string, string> {
  const members = new Map<string, string>();
  let at = text.indexOf('{') + 1;
  while (true) {
    const key = text.indexOf('"', at);
    if (key < 0) return members;
    const keyEnd = stringEnd(text, key);
    const value = text.indexOf(':', keyEnd) + 1;
    const end = valueEnd(text, value);
    members.set(JSON.parse(text.slice(key, keyEnd)), text.slice(value, end).trim());
    if (text[end] === '}') return members;
    at = end + 1;
  }
}

/** Just behind the string that begins at a quotation mark. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** The comma or brace behind a value. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at++) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at) - 1;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (depth === 0 && (sign === ',' || sign === '}')) return at;
    else if (sign === '}' || sign === ']') depth -= 1;
  }
}
