/** A picture as points of three colours, and what is seen at a place of it. */

export interface Picture {
  width: number;
  height: number;
  /** Red, green and blue of each point, row by row. */
  data: Uint8Array;
}

export const blankPicture = (width: number, height: number): Picture => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(255),
});

/** The size of a picture made smaller so that its shorter side and its points stay within bounds; never made larger. */
export function within(width: number, height: number, shorter: number, points: number): number {
  return Math.min(1, shorter / Math.min(width, height), Math.sqrt(points / (width * height)));
}

/** Puts into `into` the colours at a place between points, each weighed by how near it is. Beyond the edge is the edge. */
export function colourAt({ width, height, data }: Picture, x: number, y: number, into: Float32Array): void {
  const fx = Math.min(width - 1, Math.max(0, x - 0.5));
  const fy = Math.min(height - 1, Math.max(0, y - 0.5));
  const ix = Math.min(width - 2 < 0 ? 0 : width - 2, fx | 0);
  const iy = Math.min(height - 2 < 0 ? 0 : height - 2, fy | 0);
  const ax = fx - ix;
  const ay = fy - iy;
  const right = width > 1 ? 3 : 0;
  const below = height > 1 ? width * 3 : 0;
  const at = (iy * width + ix) * 3;
  for (let c = 0; c < 3; c++) {
    const upper = data[at + c] + (data[at + c + right] - data[at + c]) * ax;
    const lower = data[at + c + below] + (data[at + c + below + right] - data[at + c + below]) * ax;
    into[c] = upper + (lower - upper) * ay;
  }
}

/** A picture in another size; made smaller, each point is the mean of those that it stands for. */
export function resized(picture: Picture, width: number, height: number): Picture {
  if (width === picture.width && height === picture.height) return picture;
  const out = blankPicture(width, height);
  const [stepX, stepY] = [picture.width / width, picture.height / height];
  const colour = new Float32Array(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      meanAt(picture, x * stepX, y * stepY, (x + 1) * stepX, (y + 1) * stepY, colour);
      const at = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) out.data[at + c] = Math.round(colour[c]);
    }
  return out;
}

function meanAt(picture: Picture, left: number, top: number, right: number, bottom: number, into: Float32Array): void {
  const { width, height, data } = picture;
  const fromX = Math.floor(left);
  const fromY = Math.floor(top);
  const toX = Math.min(width, Math.max(fromX + 1, Math.round(right)));
  const toY = Math.min(height, Math.max(fromY + 1, Math.round(bottom)));
  if (right - left < 1 || bottom - top < 1) {
    colourAt(picture, (left + right) / 2, (top + bottom) / 2, into);
    return;
  }
  let [r, g, b] = [0, 0, 0];
  for (let y = fromY; y < toY; y++)
    for (let x = fromX, at = (y * width + fromX) * 3; x < toX; x++, at += 3) {
      r += data[at];
      g += data[at + 1];
      b += data[at + 2];
    }
  const count = (toX - fromX) * (toY - fromY);
  into[0] = r / count;
  into[1] = g / count;
  into[2] = b / count;
}

/** A picture turned by quarters, clockwise. */
export function turned(picture: Picture, quarters: 0 | 1 | 2 | 3): Picture {
  if (quarters === 0) return picture;
  const { width, height, data } = picture;
  const out = quarters === 2 ? blankPicture(width, height) : blankPicture(height, width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        quarters === 1 ? [height - 1 - y, x] : quarters === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      const from = (y * width + x) * 3;
      const to = (ty * out.width + tx) * 3;
      out.data[to] = data[from];
      out.data[to + 1] = data[from + 1];
      out.data[to + 2] = data[from + 2];
    }
  return out;
}
