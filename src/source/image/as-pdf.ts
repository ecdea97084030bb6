/**
 * Pictures put into a PDF, as they are packed: what unpacks those of PDFs unpacks them too. Strips of a picture stand
 * below one another on a page.
 */

export interface PackedStrip {
  /** In points of the whole picture. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** What its dictionary says besides its size. */
  entries: string;
  data: Uint8Array;
}

export interface PackedPage {
  /** In points of the picture. */
  width: number;
  height: number;
  strips: readonly PackedStrip[];
}

/** A page is taken for an A4 sheet: pictures seldom say truly how large theirs was. */
const [SHORT, LONG] = [595, 842];

/** The size of a page on which a picture lies, in points of PDF. */
export function sizeOnPaper(width: number, height: number): [width: number, height: number] {
  const wide = width > height ? LONG : SHORT;
  return [wide, Math.min(14_400, Math.max(1, (wide * height) / width))];
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** Makes a PDF of pages. */
export function asPdf(pages: readonly PackedPage[]): Uint8Array {
  const parts: Uint8Array[] = [bytesOf('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0].length;
  const put = (...pieces: (string | Uint8Array)[]) => {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? bytesOf(piece) : piece;
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (id: number, ...pieces: (string | Uint8Array)[]) => {
    offsets[id] = length;
    put(`${id} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  let next = 3;
  const kids: number[] = [];
  for (const { width, height, strips } of pages) {
    const [wide, high] = sizeOnPaper(width, height);
    const [x, y] = [wide / width, high / height];
    const first = next;
    strips.forEach((strip) => {
      object(
        next++,
        `<</Type /XObject /Subtype /Image /Width ${strip.width} /Height ${strip.height} ${strip.entries} ` +
          `/Length ${strip.data.length}>>\nstream\n`,
        strip.data,
        '\nendstream',
      );
    });
    const drawn = strips.map(
      (one, i) =>
        `q ${one.width * x} 0 0 ${one.height * y} ${one.left * x} ${high - (one.top + one.height) * y} cm /I${i} Do Q\n`,
    );
    const content = drawn.join('');
    object(next, `<</Length ${content.length}>>\nstream\n`, content, '\nendstream');
    const named = strips.map((_, i) => `/I${i} ${first + i} 0 R`).join(' ');
    object(
      next + 1,
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${next} 0 R /Resources <</XObject <<${named}>>>>>>`,
    );
    kids.push(next + 1);
    next += 2;
  }
  object(1, '<</Type /Catalog /Pages 2 0 R>>');
  object(2, `<</Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}]>>`);
  const start = length;
  const rows = Array.from({ length: next - 1 }, (_, i) => `${String(offsets[i + 1]).padStart(10, '0')} 00000 n \n`);
  put(
    `xref\n0 ${next}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${next} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
