/** The readers of documents that are no text, loaded when they are asked for. */
import type { DocumentFormat, DocumentReader } from './document.js';

const READERS: Record<DocumentFormat, () => Promise<DocumentReader>> = {
  html: async () => (await import('./html/index.js')).readHtml,
  docx: async () => (await import('./docx/index.js')).readDocx,
  pdf: async () => (await import('./pdf/index.js')).readPdf,
  image: async () => (await import('./pdf/index.js')).readImage,
  doc: async () => (await import('./doc/index.js')).readDoc,
  odt: async () => (await import('./odt/index.js')).readOdt,
  rtf: async () => (await import('./rtf/index.js')).readRtf,
  ofd: async () => (await import('./ofd/index.js')).readOfd,
  xls: async () => (await import('./xls/index.js')).readXls,
  xlsx: async () => (await import('./xlsx/index.js')).readXlsx,
  csv: async () => (await import('./csv/index.js')).readCsv,
};

/** The reader of a format; none for text. */
export async function readerOf(format: string): Promise<DocumentReader | undefined> {
  return Object.hasOwn(READERS, format) ? READERS[format as DocumentFormat]() : undefined;
}

/** Puts a reader in the place of one: Node's fronts read apart what may bring its reader down. */
export function useReader(format: DocumentFormat, reader: DocumentReader): void {
  READERS[format] = async () => reader;
}
