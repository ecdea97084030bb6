/** Pages before a camera: where lines of text and their edges meet tells how they are laid straight. */
import { describe, expect, it } from 'vitest';
import { perspectiveOf } from '../../../src/source/ocr/perspective.js';
import { type Slope, straightBy, straightening, turnBy } from '../../../src/source/ocr/straight.js';

const [WIDTH, HEIGHT] = [1240, 1754];

/** Where a place of the page is in the picture: pitched, turned sideways, and turned by some degrees. */
const camera =
  (pitch: number, yaw: number, degrees = 0) =>
  (x: number, y: number): [number, number] => {
    const [u, v] = [x / WIDTH - 0.5, y / HEIGHT - 0.5];
    const far = 1 + pitch * v + yaw * u;
    const [px, py] = [(WIDTH * u) / far, (HEIGHT * v) / far];
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return [WIDTH / 2 + px * c - py * s, HEIGHT / 2 + px * s + py * c];
  };

/** Lines of a page, each from one place to another, as they lean in the picture; their ends are told a little wrong. */
function slopesOf(lines: readonly [left: number, right: number, y: number][], see: ReturnType<typeof camera>): Slope[] {
  return lines.map(([left, right, y], i) => {
    const [[ax, ay], [bx, by]] = [see(left, y), see(right, y)];
    const wrong = ((i * 7) % 5) - 2;
    return {
      ...{ x: (ax + bx) / 2, y: (ay + by) / 2, slope: (by - ay) / (bx - ax) + wrong * 0.0003 },
      ...{ weight: bx - ax, left: ax + wrong * 0.7, right: bx - wrong * 0.5 },
    };
  });
}

/** 22 lines of text: every fifth begins a paragraph two characters in, the one before ends early. */
const TEXT = Array.from({ length: 22 }, (_, i): [number, number, number] => [
  i % 5 === 0 ? 220 : 153,
  i % 5 === 4 ? 600 + i * 10 : 1087,
  220 + i * 58,
]);

/** How much the two sides of a figure of four corners differ that ought to be as long, and how askew it is. */
function flaws(matrix: readonly number[], see: ReturnType<typeof camera>): number {
  const { forth } = straightBy(matrix);
  const [a, b, c, d] = [
    [153, 220],
    [1087, 220],
    [1087, 1438],
    [153, 1438],
  ].map(([x, y]) => forth(...see(x, y)));
  return Math.max(
    Math.abs((b[0] - a[0]) / (c[0] - d[0]) - 1),
    Math.abs((b[1] - a[1]) / (b[0] - a[0])),
    Math.abs((c[1] - d[1]) / (c[0] - d[0])),
    Math.abs((d[0] - a[0]) / (d[1] - a[1])),
    Math.abs((c[0] - b[0]) / (c[1] - b[1])),
  );
}

describe('a page seen in perspective', () => {
  it.each([
    ['from below', 0.12, 0, 0],
    ['from above', -0.2, 0, 0],
    ['from one side', 0, 0.15, 0],
    ['from below and one side', 0.1, -0.1, 0],
    ['from below and one side, turned', 0.22, 0.09, 4],
  ])('is laid straight: %s', (_, pitch, yaw, degrees) => {
    const see = camera(pitch, yaw, degrees);
    const matrix = perspectiveOf(slopesOf(TEXT, see), WIDTH, HEIGHT);
    expect(matrix && flaws(matrix, see)).toBeLessThan(0.012);
  });

  it('stays on the page as far as its picture goes', () => {
    const see = camera(0.22, 0.09, 4);
    const { forth } = straightening(slopesOf(TEXT, see), WIDTH, HEIGHT);
    for (const [x, y] of [
      [0, 0],
      [WIDTH, 0],
      [0, HEIGHT],
      [WIDTH, HEIGHT],
    ]) {
      const [u, v] = forth(x, y);
      expect(u).toBeGreaterThan(-1e-6);
      expect(u).toBeLessThan(WIDTH + 1e-6);
      expect(v).toBeGreaterThan(-1e-6);
      expect(v).toBeLessThan(HEIGHT + 1e-6);
    }
  });
});

describe('a page that lies flat', () => {
  it.each([0, 2, -1.3])('is turned and no more (%s degrees)', (degrees) => {
    const slopes = slopesOf(TEXT, camera(0, 0, degrees));
    expect(perspectiveOf(slopes, WIDTH, HEIGHT)).toBeNull();
    const { matrix } = straightening(slopes, WIDTH, HEIGHT);
    expect(matrix.slice(6)).toEqual([0, 0, 1]);
    expect(Math.asin(matrix[1])).toBeCloseTo((degrees * Math.PI) / 180, 2);
  });

  it('is turned and no more where lines are few, or begin and end anywhere', () => {
    const see = camera(0.1, 0.1);
    expect(perspectiveOf(slopesOf(TEXT.slice(0, 5), see), WIDTH, HEIGHT)).toBeNull();
    const ragged = TEXT.map(([, , y], i): [number, number, number] => [150 + i * i, 900 + ((i * 37) % 190), y]);
    expect(perspectiveOf(slopesOf(ragged, camera(0, 0)), WIDTH, HEIGHT)).toBeNull();
  });

  it('is no picture of a page where its lines meet within it', () => {
    const fan = TEXT.map(([left, right, y], i) => ({
      ...{ x: (left + right) / 2, y, left, right, weight: right - left },
      slope: (i - 11) * 0.08,
    }));
    expect(perspectiveOf(fan, WIDTH, HEIGHT)).toBeNull();
  });
});

it('what lays a page straight goes there and back', () => {
  for (const straight of [turnBy(0.03, WIDTH, HEIGHT), straightening(slopesOf(TEXT, camera(0.2, 0.1)), WIDTH, HEIGHT)])
    for (const [x, y] of [
      [10, 20],
      [600, 1500],
    ]) {
      const [bx, by] = straight.back(...straight.forth(x, y));
      expect(bx).toBeCloseTo(x, 6);
      expect(by).toBeCloseTo(y, 6);
    }
});
