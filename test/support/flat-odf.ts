/** Notices as flat OpenDocument texts, which LibreOffice turns into what a word processor writes. */
import { escaped } from './docx.js';
import type { OfficeNotice } from './office-notices.js';

const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const numberStyle = (level: number, format: string, prefix: string, suffix: string): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
const LIST =
  '<text:list-style style:name="L">' +
  numberStyle(1, '一, 二, 三, ...', '', '、') +
  numberStyle(2, '一, 二, 三, ...', '（', '）') +
  numberStyle(3, '1', '', '.') +
  '</text:list-style>';

const paragraph = (inner: string): string => `<text:p>${inner}</text:p>`;

/** A numbered paragraph in the one list of the document, which goes on wherever it stands. */
function numbered(level: number, inner: string, first: boolean): string {
  const lists = Array.from({ length: level + 1 }, (_, i) =>
    i > 0 ? '<text:list>' : `<text:list text:style-name="L"${first ? ' xml:id="one"' : ' text:continue-list="one"'}>`,
  );
  return `${lists.join('<text:list-item>')}<text:list-item>${paragraph(inner)}${'</text:list-item></text:list>'.repeat(level + 1)}`;
}

function tableOf(rows: readonly (string | null)[][]): string {
  const cells = rows.map((row, r) =>
    row.map((text, c) => {
      if (text === null) return '<table:covered-table-cell/>';
      let span = 1;
      while (rows[r + span]?.[c] === null) span++;
      return `<table:table-cell table:number-rows-spanned="${span}">${paragraph(escaped(text))}</table:table-cell>`;
    }),
  );
  const made = cells.map((row) => `<table:table-row>${row.join('')}</table:table-row>`);
  return (
    `<table:table table:name="T"><table:table-column table:number-columns-repeated="${rows[0].length}"/>` +
    `<table:table-header-rows>${made[0]}</table:table-header-rows>${made.slice(1).join('')}</table:table>`
  );
}

/** The notice as a document. */
export function asFlatOdf({ lines, automatic, table, head, note }: OfficeNotice): string {
  let first = true;
  const inner = (text: string): string => {
    if (!note || !text.includes(note.on)) return escaped(text);
    const at = text.indexOf(note.on) + note.on.length;
    const body = `<text:note-body>${paragraph(escaped(note.text))}</text:note-body>`;
    return `${escaped(text.slice(0, at))}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>${body}</text:note>${escaped(text.slice(at))}`;
  };
  const body = lines.map(([level, text], i) => {
    const below = table?.behind === i ? tableOf(table.rows) : '';
    if (level === null || !automatic) return paragraph(inner(text)) + below;
    const made = numbered(level, inner(text), first);
    first = false;
    return made + below;
  });
  const foot = paragraph('— <text:page-number>1</text:page-number> —');
  const master = head
    ? `<style:header>${paragraph(escaped(head))}</style:header><style:footer>${foot}</style:footer>`
    : '';
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
    `<office:automatic-styles>${LIST}<style:page-layout style:name="P"><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>` +
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">${master}</style:master-page></office:master-styles>` +
    `<office:body><office:text>${body.join('')}</office:text></office:body></office:document>`
  );
}
