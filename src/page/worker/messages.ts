/** What goes between the page and its workers. */
import type { Pieces } from '../../corrections/sheet.js';
import type { NoticeRecord } from '../../record/schema.js';

/** In both languages of the page. */
export interface InBothLanguages {
  zh: string;
  en: string;
}

/** One input to read. */
export interface Order {
  id: number;
  path: string;
  file: Blob;
  /** A configuration (`rectify.config.yaml`) whose words to read with. */
  config: string | null;
  limits: number;
  /** It is no notice: what is in force when it is read is asked for. */
  as?: 'configuration';
}

/** What a configuration says, as JSON has it. */
export interface ReadConfiguration {
  kind: 'configuration';
  value: Record<string, unknown>;
}

/** What was read of an input: its text with the leaves of its tree, and its record as the command line prints it. */
export interface ReadNotice {
  kind: 'notice';
  text: string;
  pieces: Pieces;
  record: NoticeRecord;
  /** The messages of the record's diagnostics in Chinese, one each. */
  zh: string[];
}

/** Records out of a file of them. */
export interface ReadRecords {
  kind: 'records';
  records: NoticeRecord[];
  /** What of the file is no record, and why. */
  failures: InBothLanguages[];
}

/** The files in an archive that are notices by their names, each to be read by itself. */
export interface ReadArchive {
  kind: 'archive';
  members: { path: string; file: Blob }[];
}

export interface Failed {
  kind: 'failed';
  why: InBothLanguages;
}

export type Answer = { id: number } & (ReadNotice | ReadRecords | ReadArchive | ReadConfiguration | Failed);

/** What a reader is given before its first order. */
export interface Start {
  /** pdf.js's character maps: a line of names and lengths, then their bytes. */
  maps: Uint8Array;
}
