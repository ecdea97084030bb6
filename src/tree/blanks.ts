/** Characters of the source that no leaf but white space holds at its ends, by their code units. */

/** Whether a code unit is one of blanks, controls and signs without width. */
export const isBlank = (code: number): boolean => {
  // 汉字, which most characters are, need not be looked for.
  if (code > 0x3000 && code < 0xd800) return false;
  if (code <= 0x20) return true;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x3000 ||
    code === 0x7f ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    // The sign that no rule sees: in a source it is as blank as the others.
    code === 0xe000 ||
    code === 0xfeff
  );
};

/** Whether a code unit ends a line. */
export const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;
