/**
 * The manifest of an output folder: a first line that says how inputs were read, one line an input in their order, and
 * a last line that says that the run came to its end.
 */
import { sha256 } from './digest.js';
import type { Counts, ReadSettings } from './types.js';

/** What results depend on besides the bytes of an input. */
export interface Header {
  rectify: string;
  encoding: string | null;
  inputFormat: string | null;
  limits: number | null;
  lang: string | null;
  /** SHA-256 of the configuration's text. */
  config: string | null;
  /** What reads pictures of text, by names and versions; not told where nothing does. */
  ocr?: string;
  /** Absent where all inputs were read. */
  only?: string;
}

export const headerOf = (
  version: string,
  { encoding, inputFormat, limits, ocr, lang, config, only }: ReadSettings,
  recogniser: string | null,
): Header => ({
  rectify: version,
  encoding: encoding ?? null,
  inputFormat: inputFormat ?? null,
  limits: limits ?? null,
  lang: lang ?? null,
  config: config === undefined ? null : sha256(Buffer.from(config)),
  ...(ocr !== 'off' && recogniser !== null && { ocr: recogniser }),
  ...(only && { only }),
});

/** One input and where its line stands. */
export interface ManifestEntry extends Counts {
  path: string;
  /** SHA-256 of the input's bytes; `null` where they could not be read. */
  sha256: string | null;
  /** Of the record; `null` where there is none. */
  confidence: number | null;
  /** The file that has its line. */
  in: Output;
  /** Where the line begins there and how many bytes it has, its end included. */
  offset: number;
  bytes: number;
  /** SHA-256 of the line: nothing is taken over that has been changed since. */
  digest: string;
}

export const OUTPUTS = ['records', 'failures'] as const;
export type Output = (typeof OUTPUTS)[number];

/** Names in the output folder. While they are being written there is a dot before and `.part` behind. */
export const FILES = { records: 'records.ndjson', failures: 'failures.ndjson', manifest: 'manifest.ndjson' } as const;
export const partOf = (name: string): string => `.${name}.part`;

export interface Footer {
  inputs: number;
  records: number;
  failures: number;
  /** Left out of folders, told in the failures too. */
  skipped: number;
  /** No notices, where only those were wanted; nothing else is kept of them. */
  passed?: number;
  /** Digests of what was made of the records, in this run or one before it, by name in the folder; empty until it stands there. */
  files?: Record<string, string>;
}

export const headerLine = (header: Header): string => `${JSON.stringify(header)}\n`;
export const footerLine = (footer: Footer): string => `${JSON.stringify(footer)}\n`;

/** Keys always in this order, so that a line is the same however it came about. */
export function entryLine(entry: ManifestEntry): string {
  const { path, sha256, errors, warnings, infos, confidence, in: file, offset, bytes, digest } = entry;
  return `${JSON.stringify({ path, sha256, errors, warnings, infos, confidence, in: file, offset, bytes, digest })}\n`;
}

export function readEntry(line: Buffer): ManifestEntry | null {
  const value = readObject(line);
  // One that was written before there was a confidence cannot be gone on from.
  const known = typeof value?.path === 'string' && typeof value.digest === 'string' && value.confidence !== undefined;
  return known ? (value as never) : null;
}

/** A footer that has these digests in place of its own; names in their order, so that the same files give the same line. */
export function footerWith({ files: _, ...footer }: Footer, files: Record<string, string>): Footer {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? footer : { ...footer, files: Object.fromEntries(sorted) };
}

/** The last line of a manifest; `null` for any other. */
export function readFooter(line: Buffer): Footer | null {
  const value = readObject(line);
  return typeof value?.inputs === 'number' ? (value as unknown as Footer) : null;
}

export const isFooter = (line: Buffer): boolean => readFooter(line) !== null;

/** Whether a line is the first of a manifest, of whatever version and settings. */
export function startsManifest(line: Buffer): boolean {
  const value = readObject(line);
  return typeof value?.rectify === 'string' && value.encoding !== undefined;
}

/** Whether the first line of a manifest is such a header, to the byte. */
export const isHeader = (line: Buffer, header: Header): boolean => `${line}\n` === headerLine(header);

/** Whether a line is the first one of some run's manifest. */
export const isAnyHeader = (line: Buffer): boolean => {
  const value = readObject(line);
  return typeof value?.rectify === 'string' && 'config' in value;
};

function readObject(line: Buffer): Record<string, unknown> | null {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
}
