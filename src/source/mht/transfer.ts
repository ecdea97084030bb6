/** How the bytes of a part are written (RFC 2045, 6). */

const hex = (byte: number): number =>
  byte >= 48 && byte <= 57
    ? byte - 48
    : byte >= 65 && byte <= 70
      ? byte - 55
      : byte >= 97 && byte <= 102
        ? byte - 87
        : -1;

/** Quoted-printable: `=E6` is a byte, `=` at the end of a line joins it to the next. Anything else stands for itself. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 61) {
      const [high, low] = [hex(bytes[at + 1]), hex(bytes[at + 2])];
      if (high >= 0 && low >= 0) {
        made[length++] = high * 16 + low;
        at += 2;
        continue;
      }
      let end = at + 1;
      while (bytes[end] === 32 || bytes[end] === 9) end++;
      if (bytes[end] === 13) end++;
      if (bytes[end] === 10) {
        at = end;
        continue;
      }
    }
    made[length++] = byte;
  }
  return made.subarray(0, length);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;

/** Base64; line ends and what is no digit are passed over, as mail programs do. */
function unbased(bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    const value = VALUES[byte];
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    made[length++] = (held >> bits) & 0xff;
  }
  return made.subarray(0, length);
}

/** The bytes of a part, by its Content-Transfer-Encoding. */
export function transferred(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'quoted-printable':
      return unquoted(bytes);
    case 'base64':
      return unbased(bytes);
    default:
      return bytes;
  }
}
