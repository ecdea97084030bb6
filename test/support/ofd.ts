/**
 * Makes OFD files for tests (GB/T 33190-2016), of the pages that `pdf.ts` makes PDFs of: the same characters at the same
 * places, in millimetres. Points from the page's upper left corner.
 */
import { escaped, zipped } from './docx.js';
import { A4_HEIGHT, A4_WIDTH, type PdfPage, type Shown } from './pdf.js';

export interface OfdOptions {
  /** Files that are put in, or in the place of others. */
  files?: Record<string, string | Uint8Array>;
  /** What stands on every page besides, as layers of a template. */
  template?: string;
}

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const mm = (points: number): string => String(Math.round((points / 72) * 25.4 * 1000) / 1000);

/** Steps of equal length as `g 3 5.6`. */
function stepsOf(steps: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < steps.length; ) {
    let same = 1;
    while (steps[i + same] === steps[i]) same++;
    parts.push(same > 2 ? `g ${same} ${mm(steps[i])}` : Array(same).fill(mm(steps[i])).join(' '));
    i += same;
  }
  return parts.join(' ');
}

const widthOf = (character: string, size: number): number => (character.charCodeAt(0) > 0x7e ? size : size / 2);

export function textObject({ text, x, y, size = 16, angle = 0, spacing = 0 }: Shown, id: number): string {
  const characters = [...text];
  const steps = characters.slice(0, -1).map((character) => widthOf(character, size) + spacing);
  const width = steps.reduce((sum, step) => sum + step, size);
  const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const turned = angle === 0 ? '' : ` CTM="${[c, -s, s, c, 0, 0].join(' ')}"`;
  const delta = steps.length > 0 ? ` DeltaX="${stepsOf(steps)}"` : '';
  const [left, top] = angle === 0 ? [x, y - size] : [x, y];
  return (
    `<ofd:TextObject ID="${id}" Boundary="${mm(left)} ${mm(top)} ${mm(width)} ${mm(size)}" Font="1" Size="${mm(size)}"${turned}>` +
    `<ofd:TextCode X="0" Y="${angle === 0 ? mm(size) : 0}"${delta}>${escaped(text)}</ofd:TextCode></ofd:TextObject>`
  );
}

function contentOf({ shown = [], rules = [], picture, content = '', width, height }: PdfPage): string {
  let id = 100;
  const texts = shown.map((one) => textObject(one, ++id));
  const paths = rules.map(([x1, y1, x2, y2]) => {
    const data = `M ${mm(x1)} ${mm(y1)} L ${mm(x2)} ${mm(y2)}`;
    const [w, h] = [width ?? A4_WIDTH, height ?? A4_HEIGHT];
    return `<ofd:PathObject ID="${++id}" Boundary="0 0 ${mm(w)} ${mm(h)}"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
  });
  const image = picture ? `<ofd:ImageObject ID="${++id}" Boundary="0 0 210 297" ResourceID="9"/>` : '';
  const box =
    width || height
      ? `<ofd:Area><ofd:PhysicalBox>0 0 ${mm(width ?? A4_WIDTH)} ${mm(height ?? A4_HEIGHT)}</ofd:PhysicalBox></ofd:Area>`
      : '';
  return `${HEAD}<ofd:Page ${NS}>${box}<ofd:Template TemplateID="8"/><ofd:Content><ofd:Layer Type="Body" ID="2">${texts.join('')}${paths.join('')}${image}${content}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** The files of a document, by their paths. */
export function ofdFiles(
  pages: readonly PdfPage[],
  { files = {}, template }: OfdOptions = {},
): Record<string, string | Uint8Array> {
  const list = pages.map((_, i) => `<ofd:Page ID="${10 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('');
  const templates = template === undefined ? '' : '<ofd:TemplatePage ID="8" BaseLoc="Tpls/Tpl_0/Content.xml"/>';
  const area = `<ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(A4_WIDTH)} ${mm(A4_HEIGHT)}</ofd:PhysicalBox></ofd:PageArea>`;
  return {
    'OFD.xml': `${HEAD}<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${HEAD}<ofd:Document ${NS}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID>${area}${templates}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, contentOf(page)])),
    ...(template !== undefined && {
      'Doc_0/Tpls/Tpl_0/Content.xml': `${HEAD}<ofd:Page ${NS}><ofd:Content><ofd:Layer ID="3">${template}</ofd:Layer></ofd:Content></ofd:Page>`,
    }),
    ...files,
  };
}

/** A file of pages. */
export const ofd = (pages: readonly PdfPage[], options: OfdOptions = {}): Uint8Array =>
  zipped(ofdFiles(pages, options));
