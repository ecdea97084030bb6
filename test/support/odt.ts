/** Makes OpenDocument texts for tests. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export interface OdtParts {
  /** What stands in `office:text`. */
  body: string;
  /** Automatic styles of the content. */
  automatic?: string;
  /** Styles of the document. */
  styles?: string;
  master?: string;
  /** What stands in the manifest's entry of the content. */
  manifest?: string;
  files?: Record<string, string>;
}

const NAMES = ['office', 'text', 'table', 'style', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const NS =
  `${NAMES} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ` +
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ' +
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"';
const part = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NS}>${inner}</office:${root}>`;

/** The files of a document, by their paths. */
export function odtFiles({
  body,
  automatic = '',
  styles = '',
  master = '',
  manifest = '',
  files = {},
}: OdtParts): Record<string, string> {
  return {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': part(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': part(
      'document-styles',
      `<office:styles>${styles}</office:styles><office:master-styles>${master}</office:master-styles>`,
    ),
    'META-INF/manifest.xml': `<manifest:manifest ${NS}><manifest:file-entry>${manifest}</manifest:file-entry></manifest:manifest>`,
    ...files,
  };
}

/** A document; what it is stands first in it, and is not packed. */
export function odt(parts: OdtParts): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(odtFiles(parts)))
    files[name] = [strToU8(text), { level: name === 'mimetype' ? 0 : 6, mtime: new Date('2024-01-01T00:00:00Z') }];
  return zipSync(files);
}
