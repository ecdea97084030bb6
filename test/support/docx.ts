/** Word documents written by hand: XML strings in a ZIP. */
import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Inner XML of the parts of a document, each of which may be left out. */
export interface Parts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  footer?: string;
  /** Content type of the main part. */
  type?: string;
  /** What else its section says: size and margins of the page. */
  section?: string;
  /** Files put in, or in place of those that are made. */
  files?: Record<string, string | Uint8Array>;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A whole part round its inner XML. */
export const partOf = (root: string, inner: string): string =>
  `${DECLARATION}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

const typeOf = (name: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
} as const;

/** Names and contents of a document's files. */
export function filesOf({
  body,
  type = MAIN,
  section = '',
  files = {},
  ...others
}: Parts): Record<string, string | Uint8Array> {
  const present = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((name) => others[name] !== undefined);
  const relations = present.map((name) => `<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`);
  const sections = present
    .filter((name) => name === 'header' || name === 'footer')
    .map((name) => `<w:${name}Reference w:type="default" r:id="${name}"/>`);
  return {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${type}"/>` +
      `${present.map((name) => `<Override PartName="/word/${name}.xml" ContentType="${typeOf(name)}"/>`).join('')}</Types>`,
    '_rels/.rels':
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': partOf(
      'document',
      `<w:body>${body}${sections.length || section ? `<w:sectPr>${sections.join('')}${section}</w:sectPr>` : ''}</w:body>`,
    ),
    'word/_rels/document.xml.rels':
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${relations.join('')}</Relationships>`,
    ...Object.fromEntries(present.map((name) => [`word/${name}.xml`, partOf(ROOTS[name], others[name] ?? '')])),
    ...files,
  };
}

/** Packs files; the same files give the same bytes. */
export const zipped = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ) as Zippable,
    { mtime: new Date(2024, 0, 1), level: 6 },
  );

/** A document. */
export const docx = (parts: Parts): Uint8Array => zipped(filesOf(parts));

const PAGE_BREAK = '<w:r><w:br w:type="page"/></w:r>';
const pieceOf = (text: string): string => text && `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${text.split('\t').map(pieceOf).join('<w:tab/>')}</w:r>`;

/** A paragraph: of text, or of what its inner XML says. */
export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner.startsWith('<') ? inner : inner && run(inner)}</w:p>`;

/** A numbered paragraph. */
export const numbered = (text: string, numId = 1, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A level of a list. */
export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${escaped(text)}"/></w:lvl>`;

/** A list under a number that paragraphs name it by. */
export const list = (id: number, levels: string, overrides = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>` +
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

/** A table's cell, row, and the table. */
export const td = (inner: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner.startsWith('<w:p') || inner.startsWith('<w:tbl') ? inner : p(inner)}</w:tc>`;
export const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc') ? cell : td(cell))).join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const NO_XML = /[\x00-\x08\x0b\x0e-\x1f]/g;

/** A text as a document: a line a paragraph, a form feed as the page break that Word makes of it. */
export const docxOfText = (text: string): Uint8Array =>
  docx({
    body: text
      .replace(NO_XML, '')
      .split(/\r\n|\n|\r/)
      .map((line) =>
        p(
          line.includes('\f')
            ? line
                .split('\f')
                .map((one) => run(one))
                .join(PAGE_BREAK)
            : line,
        ),
      )
      .join(''),
  });
