/** A document of what is no plain text: hidden and deleted words, fields, breaks, a box, notes of both kinds. */

const NAMESPACES = [
  ...['office', 'style', 'text', 'table'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

const p = (inner: string): string => `<text:p>${inner}</text:p>`;
const note = (kind: 'footnote' | 'endnote', text: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
const DELETED =
  '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>甲</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>删去的话</text:p></text:deletion></text:changed-region></text:tracked-changes>';
const BOX =
  '<draw:frame text:anchor-type="paragraph" svg:width="5cm" svg:height="1cm"><draw:text-box><text:p>框中的话</text:p></draw:text-box></draw:frame>';
const cell = (text: string, span = 1): string =>
  `<table:table-cell${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}>${p(text)}</table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`;
const TABLE =
  '<table:table table:name="T"><table:table-column table:number-columns-repeated="4"/>' +
  [
    cell('序号') + cell('问题') + cell('整改措施', 2),
    cell('1') + cell('台账不清') + cell('补记台账。') + cell('专人管理。'),
  ]
    .map((cells) => `<table:table-row>${cells}</table:table-row>`)
    .join('') +
  '</table:table>';

/** The document, as flat OpenDocument. */
export const MARKS =
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
  '<office:automatic-styles><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>' +
  `<office:body><office:text>${DELETED}` +
  p('前<text:span text:style-name="H">藏起的话</text:span>后') +
  p('前<text:change text:change-id="c1"/>后') +
  p('见<text:a xlink:href="https://example.com/a">某网站</text:a>。') +
  p('上一行<text:line-break/>下一行') +
  p('甲\u2011乙\u00ad丙<text:tab/>丁') +
  p(`${BOX}带框的段`) +
  TABLE +
  p(`末${note('footnote', '脚注的话。')}段${note('endnote', '尾注的话。')}`) +
  '</office:text></office:body></office:document>';
