/** Documents of a word processor that are written as text, markup and all: Rich Text, and Word's documents of one XML. */

/** Bytes at the start in which they say what they are. */
const HEAD = 4_096;

const XML =
  /^<\?xml\b[\s\S]{0,2000}?(?:progid\s*=\s*["']Word\.Document|schemas\.microsoft\.com\/office\/(?:2006\/xmlPackage|word\/2003\/wordml))/;

/** What such a document is; `null` for anything else. Its text is no notice but by chance. */
export function wordTextFormat(bytes: Uint8Array): string | null {
  let head = '';
  // Of UTF-16 every other byte.
  for (const byte of bytes.subarray(0, HEAD)) if (byte !== 0) head += String.fromCharCode(byte);
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '');
  if (/^\{\\rtf[0-9\\{]/.test(text)) return 'RTF';
  return XML.test(text) ? 'Word XML' : null;
}
