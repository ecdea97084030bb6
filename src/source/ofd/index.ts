/** Documents of a fixed layout (.ofd: GB/T 33190-2016), as Chinese offices send them: their text as a page is read. */
import type { DocumentOptions, DocumentText } from '../document.js';
import { InputError } from '../error.js';
import { limiter } from '../limit.js';
import { partsOf, resolved } from '../package/parts.js';
import { type Budget, child, childrenOf, type Element, readXml } from '../package/xml.js';
import { type Sheet, sheetOf } from '../pdf/sheet.js';
import { extractOf } from '../pdf/write.js';
import { MOST_PAGES } from './limits.js';
import { boxIn } from './numbers.js';
import { type Counts, nothingShown, POINTS, readLayers } from './objects.js';

/** What every OFD has at its top (7.2). */
const TOP = 'OFD.xml';
/** A4, where nobody says how large pages are. */
const USUAL: [number, number, number, number] = [0, 0, 210, 297];

/** A part, `null` where there is none of its path. */
type Part = (path: string) => Element | null;

/**
 * Reads a document: lines, columns and tables by where things stand, as of a PDF.
 *
 * @throws {InputError} `no-text` for pictures of text, `encrypted`, `damaged`, or `too-large` (see `limits.ts`)
 */
export function readOfd(bytes: Uint8Array, { limits }: DocumentOptions = {}): DocumentText {
  const keepTo = limiter('OFD', limits);
  const { raw } = partsOf(bytes, keepTo);
  // Encrypted parts stand in a list of their own (GM/T 0099).
  if (raw('Encryptions.xml')) throw new InputError('encrypted', 'OFD');
  const budget: Budget = { elements: 0, keepTo };
  const part: Part = (path) => {
    const found = raw(path);
    return found && readXml(found, path, budget);
  };
  const top = part(TOP);
  const roots = childrenOf(top ?? undefined, 'ofd:DocBody').map(
    (body) => child(body, 'ofd:DocRoot')?.text.trim() ?? '',
  );
  if (roots.length === 0) throw new InputError('damaged', top ? `${TOP}, DocBody` : TOP);
  const counts: Counts = { glyphs: 0, keepTo };
  const sheets: Sheet[] = [];
  const pictured: number[] = [];
  for (const root of roots) readDocument(resolved(root, TOP), part, sheets, pictured, counts);
  const isEmpty = ({ glyphs, askew }: Sheet): boolean => [...glyphs, ...askew].every(({ blank }) => blank);
  const empty = sheets.filter((sheet) => isEmpty(sheet) && pictured.includes(sheet.number)).map(({ number }) => number);
  if (empty.length > 0 && sheets.every(isEmpty)) throw new InputError('no-text', `OFD, ${sheets.length}`);
  return { format: 'ofd', encoding: 'utf-8', lossy: false, extract: extractOf(sheets, empty, keepTo) };
}

/** Reads one of the documents of a file; its pages are counted on. */
function readDocument(path: string, part: Part, sheets: Sheet[], pictured: number[], counts: Counts): void {
  const { keepTo } = counts;
  const document = part(path);
  if (document?.name !== 'ofd:Document') throw new InputError('damaged', path);
  const common = child(document, 'ofd:CommonData');
  const usual = boxOf(child(common, 'ofd:PageArea')) ?? USUAL;
  const templates = new Map(
    childrenOf(common, 'ofd:TemplatePage').map(({ attributes }) => [attributes.ID, attributes.BaseLoc]),
  );
  const locate = (target: string | undefined, what: string): Element => {
    const found = part(resolved(target ?? '', path)) ?? part(resolved(target ?? '', TOP));
    if (!found) throw new InputError('damaged', (target ?? what).slice(0, 80));
    return found;
  };
  const seen = new Map<string, Element>();
  for (const { attributes } of childrenOf(child(document, 'ofd:Pages'), 'ofd:Page')) {
    const number = sheets.length + 1;
    keepTo(MOST_PAGES, number, 'pages');
    const page = locate(attributes.BaseLoc, `page ${number}`);
    const [, , width, height] = boxOf(child(page, 'ofd:Area')) ?? usual;
    const shown = nothingShown();
    for (const { attributes: used } of childrenOf(page, 'ofd:Template')) {
      const target = templates.get(used.TemplateID);
      if (target === undefined) continue;
      const template = seen.get(target) ?? locate(target, 'template');
      seen.set(target, template);
      readLayers(child(template, 'ofd:Content'), shown, counts);
    }
    readLayers(child(page, 'ofd:Content'), shown, counts);
    if (shown.pictures) pictured.push(number);
    sheets.push(sheetOf(number, width * POINTS, height * POINTS, shown));
  }
}

const boxOf = (area: Element | undefined) => boxIn(child(area, 'ofd:PhysicalBox')?.text);
