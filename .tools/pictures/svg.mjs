// What both pictures are made of.

/** The colours of the report on a light ground; the ground is painted, so that they are seen on a dark page too. */
export const INK = {
  page: '#f6f5f1',
  card: '#ffffff',
  ink: '#1d2630',
  muted: '#5b6773',
  line: '#d4d6d2',
  accent: '#235a83',
  soft: '#e6eef4',
  completed: '#2b7a6b',
  'mostly-completed': '#86bdae',
  'in-progress': '#dba03a',
  'not-started': '#bd4f3a',
};

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line of text; `at` is where it begins, or ends with `end`. */
export const text = (x, y, content, { size = 13, fill = INK.ink, weight = 400, end = false } = {}) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}"${end ? ' text-anchor="end"' : ''}>${escaped(String(content))}</text>`;

/** A filled rectangle. */
export const box = (x, y, width, height, fill, { stroke = 'none', radius = 0 } = {}) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;

/** The whole picture; the title is what a reader hears who sees none. */
export const picture = (width, height, title, parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="'Segoe UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif">\n` +
  `<title>${escaped(title)}</title>\n${[box(0, 0, width, height, INK.page), ...parts].join('\n')}\n</svg>\n`;

/** Cuts a text into lines of so many columns; a Chinese character has two. */
export function wrap(content, columns) {
  const lines = [];
  for (const paragraph of content.split('\n')) {
    let line = '';
    let width = 0;
    for (const character of paragraph) {
      const step = character.codePointAt(0) > 0x2e7f ? 2 : 1;
      if (width + step > columns) {
        lines.push(line);
        [line, width] = ['', 0];
      }
      line += character;
      width += step;
    }
    lines.push(line);
  }
  return lines;
}
