/**
 * Puts comments into a Word document, at places of its text (ECMA-376, 17.13.4). Nothing else of it is changed: a run is
 * parted where a comment begins or ends inside it, and all its parts keep their looks.
 */
import { zipSync } from 'fflate';
import { InputError } from '../error.js';
import { type KeepTo, limiter } from '../limit.js';
import { openPackage } from '../package/open.js';
import { partsOf } from '../package/parts.js';
import { child, type Element } from '../package/xml.js';
import { zipEntries } from '../package/zip.js';
import { contextOf, readStory } from './blocks.js';
import { cutRun, type Mark } from './cut-run.js';
import type { Piece } from './inline.js';
import { WORD } from './kind.js';
import { readNumbering } from './numbering.js';
import { readStyles } from './styles.js';

export interface Comment {
  /** The paragraph, as `Origin.place` has it; `null` for the document as a whole. */
  place: string | null;
  /** Where in the paragraph's text it begins and ends. */
  start: number;
  end: number;
  text: string;
}

const AUTHOR = 'rectify';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const MAIN_NS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph with its place in the part, and the pieces of its text. */
interface Found {
  element: Element;
  pieces: readonly Piece[];
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
/** XML takes no other control characters. */
const speakable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

/**
 * Comments a document.
 *
 * @param bytes of a Word document (.docx)
 * @param comments a place that the document does not have stands for the document as a whole
 * @returns the document with the comments behind those that it has already
 * @throws {InputError} as `readDocx` does
 */
export function withComments(bytes: Uint8Array, comments: readonly Comment[], limits?: number): Uint8Array {
  if (comments.length === 0) return bytes;
  const keepTo = limiter('DOCX', limits);
  const opened = openPackage(bytes, WORD, keepTo, { positions: true });
  const { main } = opened;
  const root = opened.part(main);
  const body = child(root ?? undefined, 'w:body');
  if (!root || !body) throw new InputError('damaged', main);
  const relations = opened.relations(main);
  const related = (kind: string): string | undefined =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
  const partNamed = (kind: string): Element | null => {
    const target = related(kind);
    return target === undefined ? null : opened.part(target);
  };
  const styles = readStyles(partNamed('styles'));
  const paragraphs = new Map<string, Found>();
  const context = contextOf(styles, readNumbering(partNamed('numbering'), styles), keepTo);
  context.onParagraph = (place, element, pieces) => paragraphs.set(place, { element, pieces });
  readStory(body, 'body', context);

  const files = filesOf(bytes, keepTo);
  const [one, two] = files.get(main.toLowerCase())?.bytes ?? [];
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    throw new InputError('unsupported', 'DOCX, UTF-16');
  const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: false }).decode(files.get(name)?.bytes);
  const put = (name: string, xml: string): void => {
    files.set(name.toLowerCase(), {
      name: files.get(name.toLowerCase())?.name ?? name,
      bytes: new TextEncoder().encode(xml),
    });
  };
  const slash = main.lastIndexOf('/') + 1;
  const part = related('comments') ?? `${main.slice(0, slash)}comments.xml`;
  const before = files.has(part.toLowerCase()) ? text(part.toLowerCase()) : null;
  const first =
    1 +
    Math.max(
      -1,
      ...[...(before ?? '').matchAll(/<[\w-]{0,20}:?comment\s[^>]{0,2000}?\bid="(\d{1,9})"/g)].map(([, id]) =>
        Number(id),
      ),
    );
  put(main, marked(text(main.toLowerCase()), paragraphs, comments, first));
  const told = comments.map(({ text: said }, i) => commentXml(first + i, said)).join('');
  put(
    part,
    before === null
      ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN_NS}">${told}</w:comments>`
      : inserted(before, 'comments', told),
  );
  if (before === null) {
    const list = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
    const had = files.has(list.toLowerCase())
      ? text(list.toLowerCase())
      : '<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    let id = 'rIdRectify';
    while (relations.has(id)) id += '1';
    put(list, inserted(had, 'Relationships', `<Relationship Id="${id}" Type="${RELATIONS}" Target="/${part}"/>`));
    const types = '[content_types].xml';
    put(
      files.get(types)?.name ?? '[Content_Types].xml',
      inserted(text(types), 'Types', `<Override PartName="/${part}" ContentType="${TYPE}"/>`),
    );
  }
  return zipSync(Object.fromEntries([...files.values()].map(({ name, bytes: content }) => [name, content])), {
    mtime: new Date(2024, 0, 1),
  });
}

/** All files of the package, by their names in lower case. */
function filesOf(bytes: Uint8Array, keepTo: KeepTo): Map<string, { name: string; bytes: Uint8Array }> {
  const { raw } = partsOf(bytes, keepTo);
  const files = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const { name } of zipEntries(bytes) ?? []) {
    const content = name.endsWith('/') ? null : raw(name);
    if (content) files.set(name.toLowerCase(), { name, bytes: content });
  }
  return files;
}

const commentXml = (id: number, said: string): string =>
  `<w:comment xmlns:w="${MAIN_NS}" w:id="${id}" w:author="${AUTHOR}" w:initials="r"><w:p><w:r><w:t xml:space="preserve">${escaped(speakable(said))}</w:t></w:r></w:p></w:comment>`;

/** Puts XML before the end of the root element, which may have closed itself. */
function inserted(xml: string, name: string, more: string): string {
  const end = xml.lastIndexOf('<');
  const last = /^<\/([\w-]{1,40}:)?([\w-]{1,40})\s*>/.exec(xml.slice(end));
  if (last?.[2] === name) return xml.slice(0, end) + more + xml.slice(end);
  const alone = /^<((?:[\w-]{1,40}:)?[\w-]{1,40})([^>]*)\/>/.exec(xml.slice(end));
  if (!alone?.[1].endsWith(name)) throw new InputError('damaged', name);
  return `${xml.slice(0, end)}<${alone[1]}${alone[2]}>${more}</${alone[1]}>`;
}

/** The main part with marks at the beginnings and ends of comments. */
function marked(
  xml: string,
  paragraphs: ReadonlyMap<string, Found>,
  comments: readonly Comment[],
  first: number,
): string {
  const ns = `xmlns:w="${MAIN_NS}"`;
  const changes: { at: number; end: number; xml: string }[] = [];
  const runs = new Map<Element, Mark[]>();
  const points: { at: number; order: number; xml: string }[] = [];
  const any = [...paragraphs.values()].find(({ pieces }) => pieces.length > 0) ?? [...paragraphs.values()][0];
  comments.forEach(({ place, start, end }, i) => {
    const id = first + i;
    const opens = `<w:commentRangeStart ${ns} w:id="${id}"/>`;
    const closes = `<w:commentRangeEnd ${ns} w:id="${id}"/><w:r ${ns}><w:commentReference w:id="${id}"/></w:r>`;
    const found = (place === null ? undefined : paragraphs.get(place)) ?? any;
    if (!found) return;
    const { pieces, element } = found;
    const known = found === paragraphs.get(place ?? '');
    const [from, to] = known && end > start ? [start, end] : [0, Number.POSITIVE_INFINITY];
    const touched = pieces.filter((piece) => piece.end > from && piece.start < to);
    const [head, tail] = [touched[0], touched[touched.length - 1]];
    if (!head || !tail) {
      const at = insideOf(element, xml);
      if (at !== null) points.push({ at, order: i, xml: opens + closes });
      return;
    }
    const mark = (piece: Piece, offset: number, what: string, closing: boolean): void => {
      const marks = runs.get(piece.run) ?? [];
      runs.set(piece.run, marks);
      marks.push({ piece, offset: Math.max(0, Math.min(piece.end, offset) - piece.start), xml: what, closing });
    };
    mark(head, from, opens, false);
    mark(tail, to, closes, true);
  });
  for (const [run, marks] of runs) {
    const [at, end] = run.at as [number, number];
    changes.push({ at, end, xml: cutRun(xml, run, marks) });
  }
  for (const { at, xml: more } of points) changes.push({ at, end: at, xml: more });
  changes.sort((a, b) => a.at - b.at);
  let made = '';
  let done = 0;
  for (const { at, end, xml: more } of changes) {
    made += xml.slice(done, at) + more;
    done = end;
  }
  return made + xml.slice(done);
}

/** Where a paragraph without text ends, before its closing tag; `null` where it closes itself. */
function insideOf({ at }: Element, xml: string): number | null {
  const [, end] = at as [number, number];
  const close = xml.lastIndexOf('<', end - 1);
  return xml.startsWith('</', close) ? close : null;
}
