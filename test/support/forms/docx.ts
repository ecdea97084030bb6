/**
 * A notice as a Word document laid out as official documents are (GB/T 9704-2012): A4, the title of 22 points in the
 * middle, a body of 16 points in lines of 28, paragraphs that begin with a blank of two characters, — 1 — at the foot.
 */
import { docx, level, p, run, table, td, tr } from '../docx.js';
import type { Block, Line } from './blocks.js';
import { type CountedList, countedIn } from './lists.js';

export interface DocxLook {
  /** The word processor counts the numbers; else they are typed. */
  automatic: boolean;
  /** Text at the head of each page. */
  head?: string;
}

const FONT = 'WenQuanYi Micro Hei';
const font = (halfPoints: number, more = ''): string =>
  `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}"/>${more}<w:sz w:val="${halfPoints}"/>`;
const LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';
const styleOf = (id: string, name: string, paragraph: string, text = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'body' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>` +
  `${id === 'body' ? '' : '<w:basedOn w:val="body"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;

const LEVELS = [1, 2, 3, 4];
const STYLES = [
  // Not justified: LibreOffice 7.4 loses a sign that it hangs into the margin of a justified line when it writes a PDF.
  styleOf('body', 'Normal', `${LINE}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="left"/>`, font(32)),
  styleOf('title', 'Title', '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>', font(44)),
  styleOf('centred', 'centred', '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>'),
  styleOf('right', 'right', '<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>'),
  styleOf(
    'cell',
    'cell',
    '<w:spacing w:line="320" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>',
    font(21),
  ),
  ...LEVELS.map((at) =>
    styleOf(`heading${at}`, `heading ${at}`, `<w:keepNext/><w:outlineLvl w:val="${at - 1}"/>`, font(32, '<w:b/>')),
  ),
].join('');

const SECTION =
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>';
const FOOT = `<w:p><w:pPr><w:pStyle w:val="centred"/></w:pPr>${run('— ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' —')}</w:p>`;
const style = (name: string): string => `<w:pStyle w:val="${name}"/>`;

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** Width of the text in twentieths of a point. */
const WIDTH = 8844;

function tableOf(rows: readonly string[][][]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  // A column is as wide as what stands in it wants, within bounds.
  const wants = Array.from({ length: columns }, (_, c) =>
    Math.min(12, Math.max(2.5, ...rows.map((row) => Math.sqrt((row[c] ?? []).join('').length) * 1.6))),
  );
  const all = wants.reduce((sum, one) => sum + one, 0);
  const widths = wants.map((one) => Math.floor((one / all) * WIDTH));
  const made = rows.map((row, r) =>
    tr(
      ...row.map((cell, c) =>
        td(
          (cell.length ? cell : ['']).map((text) => p(text, style('cell'))).join(''),
          `<w:tcW w:w="${widths[c]}" w:type="dxa"/>`,
        ),
      ),
    ).replace('<w:tr>', r === 0 ? '<w:tr><w:trPr><w:tblHeader/></w:trPr>' : '<w:tr>'),
  );
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return table(
    `<w:tblPr><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr>`,
    `<w:tblGrid>${grid}</w:tblGrid>`,
    ...made,
  );
}

/** A list of one level that begins at 1; blanks behind its number are what stands between that and the text. */
const definitionOf = ({ id, mark: { before, format, after } }: CountedList): string => {
  const solid = after.trimEnd();
  const suffix = `<w:suff w:val="${solid === after ? 'nothing' : 'space'}"/>`;
  return `<w:abstractNum w:abstractNumId="${id}">${level(0, format, `${before}%1${solid}`, suffix)}</w:abstractNum>`;
};
const instanceOf = ({ id }: CountedList): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;

const STYLED: Record<Line['kind'], (line: Line) => string> = {
  title: () => 'title',
  centred: () => 'centred',
  right: () => 'right',
  heading: (line) => `heading${Math.min(LEVELS.length, line.level)}`,
  text: () => 'body',
};

/** The notice as a document. */
export function asDocx(blocks: readonly Block[], { automatic, head }: DocxLook): Uint8Array {
  const { lists, listOf } = automatic ? countedIn(blocks) : { lists: [], listOf: new Map<Line, CountedList>() };
  const paragraph = (line: Line): string => {
    const list = listOf.get(line);
    const number = list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list.id}"/></w:numPr>` : '';
    const text = line.text.slice(list ? line.mark?.length : 0);
    return p(text && run(text), style(STYLED[line.kind](line)) + number);
  };
  // Word wants a paragraph behind a table.
  const body = blocks.map((block) => (block.kind === 'table' ? tableOf(block.rows) + p('') : paragraph(block)));
  return docx({
    body: body.join(''),
    styles: STYLES,
    // Definitions of lists stand before what refers to them.
    ...(lists.length > 0 && { numbering: [...lists.map(definitionOf), ...lists.map(instanceOf)].join('') }),
    ...(head !== undefined && { header: p(head, style('centred')) }),
    footer: FOOT,
    section: SECTION,
  });
}
