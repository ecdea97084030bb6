/** PDFs that draw what draws itself, without end. */
import { concat, fileOf, objectsOf, stream } from './pdf.js';

const RESOURCES = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources';

/** A page with resources and a content of its own, and more objects. */
export function pageWith(resources: string, content: string, more: Record<number, Uint8Array>): Uint8Array {
  const objects = objectsOf([{}]);
  objects.set(5, concat(`<<${RESOURCES} <<${resources}>>>>`));
  objects.set(6, stream('', concat(content)));
  for (const [id, body] of Object.entries(more)) objects.set(Number(id), body);
  return fileOf(objects);
}

export const FILL = '/Pattern cs /P scn 0 0 9 9 re f';
export const TILE = '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9';

/** A tile that is filled with itself. */
export const selfTiled = (): Uint8Array =>
  pageWith('/Pattern <</P 7 0 R>>', FILL, {
    7: stream(`${TILE} /Resources <</Pattern <</P 7 0 R>>>>`, concat(FILL)),
  });
