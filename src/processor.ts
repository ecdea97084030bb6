/**
 * The street: `unified().use(rectifyParse).use(rectifyFields).use(rectifyCheck).use(rectifyRecord)`.
 *
 * A file is a VFile, a diagnostic is a message of it, and a plug-in of the user's may stand between any two.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Plugin, type Processor, unified } from 'unified';
import type { VFile } from 'vfile';
import { checkTree, report } from './check/check.js';
import type { Lang } from './check/messages.js';
import { checkRecord } from './check/record-check.js';
import { annotate, type NoticeFields } from './fields/annotate.js';
import type { Profile } from './profile/profile.js';
import { compileRecord } from './record/compile.js';
import type { Diagnostic, NoticeRecord, Position } from './record/schema.js';
import type { Capture, DocumentFormat } from './source/document.js';
import type { Extract } from './source/extract.js';
import { runsOf } from './source/ocr/runs.js';
import { readText } from './source/text-table.js';
import { utf8Bytes } from './source/utf8.js';
import { type Locate, locator } from './tree/locate.js';
import { type NoticeData, parseTree } from './tree/parse.js';
import type { NoticeTree } from './tree/types.js';

declare module 'unified' {
  /** By this unified knows that the result of a processor with `rectifyRecord` is a record. */
  interface CompileResultMap {
    rectifyRecord: NoticeRecord;
  }
}

export type Format = 'text' | 'markdown' | DocumentFormat;

/** What is known of a file before it is parsed; the front fills it in, and it has defaults. */
export interface RectifyFileData {
  format?: Format;
  encoding?: string;
  bytes?: number;
  sha256?: string;
  lossy?: boolean;
  /** Another encoding in which the bytes are as likely a text. */
  rivalEncoding?: string;
  /** Where a page of a web archive was fetched. */
  capture?: Capture;
  lang?: Lang;
  /** What the reader of a document made of it; `value` is its text. */
  extract?: Extract;
  /** Word lists to read with; the built-in ones if unset. */
  profile?: Profile;
  /** The format that the input has and that was read as text. */
  readAsText?: string;
  fields?: NoticeFields;
  /** Diagnostics are wanted: those that need the record are added when it is compiled. */
  checked?: boolean;
}

const readers: Record<string, (text: string) => Extract> = { text: readText };

/** Makes a reader known for a format (the Markdown reader is loaded only where it is wanted). */
export function addReader(format: Format, reader: (text: string) => Extract): void {
  readers[format] = reader;
}

/** What is known of a file. */
export const dataOf = (file: VFile): RectifyFileData => {
  const data = file.data as { rectify?: RectifyFileData };
  data.rectify ??= {};
  return data.rectify;
};

const locators = new WeakMap<VFile, Locate>();
function locatorOf(file: VFile): Locate {
  let locate = locators.get(file);
  if (!locate) {
    locate = locator(String(file));
    locators.set(file, locate);
  }
  return locate;
}

/** Parser: text → notice tree. */
export const rectifyParse: Plugin<[], string, NoticeTree> = function (this: Processor) {
  (this as unknown as { parser: unknown }).parser = (document: string, file: VFile): NoticeTree => {
    const { extract, format = 'text' } = dataOf(file);
    const read = readers[format] ?? readText;
    return parseTree(extract ?? read(document), locatorOf(file), dataOf(file).profile?.lexicon).tree;
  };
};

/** Transformer: reads the fields off the tree into its nodes' data. */
export const rectifyFields: Plugin<[], NoticeTree> = () => (tree, file) => {
  const data = tree.data as unknown as NoticeData;
  dataOf(file).fields = annotate(tree, String(file), data.folded, locatorOf(file), data.rectifies, data.words);
};

/** Anything that somebody sees: neither blank nor skipped. */
const SEEN = /[^\s\uE000]/;

/** Transformer: adds diagnostics to the file. */
export const rectifyCheck: Plugin<[], NoticeTree> = () => (tree, file) => {
  const { lang = 'en', lossy, rivalEncoding: rival, encoding = 'utf-8', readAsText } = dataOf(file);
  dataOf(file).checked = true;
  if (!SEEN.test((tree.data as unknown as NoticeData).folded)) report(file, 'empty-input', undefined, lang);
  if (readAsText) report(file, 'format-as-text', undefined, lang, { format: readAsText });
  for (const { rule, ...values } of dataOf(file).extract?.unread ?? [])
    report(file, rule, undefined, lang, 'pages' in values ? { pages: values.pages.join(', ') } : values);
  tellRecognised(file, lang);
  if (lossy) report(file, 'lossy-encoding', undefined, lang, { encoding });
  if (rival) report(file, 'doubtful-encoding', undefined, lang, { encoding, rival });
  checkTree(tree, file, tree.data as unknown as NoticeData, locatorOf(file), lang);
};

/** Says what was read off pictures, and what of it is not certain. */
function tellRecognised(file: VFile, lang: Lang): void {
  const { recognised } = dataOf(file).extract ?? {};
  if (!recognised) return;
  const locate = locatorOf(file);
  const text = String(file);
  const at = (start: number, end: number) => ({ start: locate(start), end: locate(end) });
  const { engine, pages, certainty } = recognised;
  if (pages.length > 0) report(file, 'ocr-read', undefined, lang, { pages: pages.join(', '), engine, certainty });
  for (const { start, end, others, ...doubt } of runsOf(recognised.doubts).slice(0, MOST_DOUBTS)) {
    const told = {
      text: text.slice(start, end),
      certainty: doubt.certainty,
      others: others.map((one) => ` ${one}?`).join(''),
    };
    report(file, 'ocr-doubt', at(start, end), lang, told);
  }
  for (const { start, end, from } of recognised.chosen.slice(0, MOST_DOUBTS))
    report(file, 'ocr-choice', at(start, end), lang, { from, text: text.slice(start, end) });
}

/** Doubts that are told one by one: who has more has a bad scan, and sees it by its confidence. */
const MOST_DOUBTS = 200;

const diagnosticsOf = (file: VFile): Diagnostic[] =>
  file.messages.map((message) => ({
    rule: message.ruleId ?? 'note',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    message: message.reason,
    position: message.place && 'start' in message.place ? (message.place as Position) : null,
  }));

function sourceOf(file: VFile): NoticeRecord['source'] {
  const { format = 'text', encoding = 'utf-8', bytes, sha256: digest, extract, capture } = dataOf(file);
  const text = String(file);
  const raw = bytes === undefined || digest === undefined ? utf8Bytes(text) : null;
  return {
    path: file.path ?? null,
    format,
    encoding,
    bytes: bytes ?? (raw as Uint8Array).length,
    characters: text.length,
    sha256: digest ?? bytesToHex(sha256(raw as Uint8Array)),
    ...(extract?.origins && { origins: extract.origins }),
    ...(extract?.recognised && { ocr: extract.recognised }),
    ...(capture && { capture }),
  };
}

/** The fields of a tree that no transformer has read them of. */
function annotateUnread(tree: NoticeTree, file: VFile): NoticeFields {
  const { folded, words } = tree.data as unknown as NoticeData;
  return annotate(tree, String(file), folded, locatorOf(file), true, words);
}

/** Compiler: annotated tree → record. */
export const rectifyRecord: Plugin<[], NoticeTree, NoticeRecord> = function (this: Processor) {
  (this as unknown as { compiler: unknown }).compiler = (tree: NoticeTree, file: VFile): NoticeRecord => {
    const fields = dataOf(file).fields ?? annotateUnread(tree, file);
    const { checked, lang = 'en' } = dataOf(file);
    const record = compileRecord(tree, fields, sourceOf(file), []);
    if (checked) checkRecord(record, file, tree.data as unknown as NoticeData, locatorOf(file), lang);
    return { ...record, diagnostics: diagnosticsOf(file) };
  };
};

/** The whole street as one processor. */
export const rectify = () =>
  unified().use(rectifyParse).use(rectifyFields).use(rectifyCheck).use(rectifyRecord).freeze();
