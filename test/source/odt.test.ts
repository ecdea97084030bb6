/** OpenDocument texts: what a reader of the document sees is its text, and what is broken is refused. */
import { describe, expect, it } from 'vitest';
import { InputError, open, parse } from '../../src/index.js';
import { readOdt } from '../../src/source/odt/index.js';
import { zipped } from '../support/docx.js';
import { LONG } from '../support/long.js';
import { type OdtParts, odt, odtFiles } from '../support/odt.js';
import { random } from '../support/random.js';

/** The text proper, and what stands behind it as furniture. */
function texts(parts: OdtParts): [own: string, behind: string] {
  const { text, end = text.length } = readOdt(odt(parts)).extract;
  return [text.slice(0, end).trimEnd(), text.slice(end).trim()];
}
const own = (body: string, parts: Partial<OdtParts> = {}): string => texts({ body, ...parts })[0];
const LIST = `<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>
  <text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
  <text:list-level-style-number text:level="3" text:display-levels="3" style:num-suffix="." style:num-format="1"/>
  <text:list-level-style-bullet text:level="4" text:bullet-char="•"/>
</text:list-style><text:list-style style:name="L2">
  <text:list-level-style-number text:level="1" style:num-format="1" text:start-value="5" loext:num-list-format="问题%1%：">
    <style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>
  </text:list-level-style-number>
</text:list-style>`;
const item = (inner: string, more = ''): string => `<text:list-item${more}>${inner}</text:list-item>`;
const p = (inner: string): string => `<text:p>${inner}</text:p>`;
const list = (inner: string, more = ' text:style-name="L1"'): string => `<text:list${more}>${inner}</text:list>`;

describe('a paragraph', () => {
  it.each<[what: string, inner: string, text: string]>([
    ['is its characters', '台账不清', '台账不清'],
    ['goes on through spans and links', '台<text:span>账</text:span><text:a>不清</text:a>', '台账不清'],
    ['has one blank for many in XML', '台账 \n  不清', '台账 不清'],
    ['has none at its start', '\n  台账', '台账'],
    ['has those that are elements', '甲<text:s text:c="3"/>乙', '甲   乙'],
    ['has tabs and line ends', '甲<text:tab/>乙<text:line-break/>丙', '甲\t乙\n丙'],
    ['leaves remarks out', '甲<office:annotation><text:p>请核</text:p></office:annotation>乙', '甲乙'],
    [
      'reads the characters of ruby, not how they are spoken',
      '<text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jia</text:ruby-text></text:ruby>',
      '甲',
    ],
    ['leaves titles of pictures out', '甲<draw:frame><svg:title>图</svg:title><draw:image/></draw:frame>', '甲'],
    ['leaves hidden text out', '甲<text:span text:style-name="T9">密</text:span>', '甲'],
    [
      'has its boxes behind it',
      '甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>',
      '甲\n框',
    ],
    [
      'has a box before it that stands first',
      '<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>甲',
      '框\n甲',
    ],
  ])('%s', (_, inner, text) => {
    const styles =
      '<style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>';
    expect(own(p(inner), { automatic: styles })).toBe(text);
  });
  it('is none that was deleted', () => {
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('旧')}</text:deletion></text:changed-region></text:tracked-changes>`;
    expect(own(`${deleted}${p('新')}`)).toBe('新');
  });
  it('of a section that is hidden is none', () => {
    expect(
      own(`<text:section>${p('甲')}</text:section><text:section text:display="none">${p('乙')}</text:section>`),
    ).toBe('甲');
  });
});

describe('numbers', () => {
  it('are counted by the levels of lists', () => {
    const inner = list(
      item(p('甲') + list(item(p('乙')) + item(p('丙') + list(item(p('丁')), '')), '')) + item(p('戊')),
    );
    expect(own(inner, { automatic: LIST })).toBe('一、\t甲\n（一）\t乙\n（二）\t丙\n一.二.1.\t丁\n二、\t戊');
  });
  it('stand at the first paragraph of an item', () => {
    expect(own(list(item(p('甲') + p('乙'))), { automatic: LIST })).toBe('一、\t甲\n乙');
  });
  it('begin anew in another list, and go on where it says so', () => {
    const first = list(item(p('甲')), ' xml:id="a" text:style-name="L1"');
    const other = list(item(p('乙')));
    expect(own(first + other, { automatic: LIST })).toBe('一、\t甲\n一、\t乙');
    const further = list(item(p('丙')), ' text:continue-list="a" text:style-name="L1"');
    expect(own(first + other + further, { automatic: LIST })).toBe('一、\t甲\n一、\t乙\n二、\t丙');
    const next = list(item(p('丁')), ' text:continue-numbering="true" text:style-name="L1"');
    expect(own(first + next, { automatic: LIST })).toBe('一、\t甲\n二、\t丁');
  });
  it('begin where the style or the item says', () => {
    const inner = list(item(p('甲')) + item(p('乙'), ' text:start-value="9"') + item(p('丙')), ' text:style-name="L2"');
    expect(own(inner, { automatic: LIST })).toBe('问题5：甲\n问题9：乙\n问题10：丙');
  });
  it('are none for headers of lists and for bullets', () => {
    const header = list(`<text:list-header>${p('甲')}</text:list-header>${item(p('乙'))}`);
    expect(own(header, { automatic: LIST })).toBe('甲\n一、\t乙');
    const deep = list(item(list(item(list(item(list(item(p('丙')), '')), '')), '')));
    expect(own(deep, { automatic: LIST })).toBe('丙');
  });
  it('of headings are those of the outline', () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:outline-style>`;
    const h = (text: string, more = '') => `<text:h text:outline-level="1"${more}>${text}</text:h>`;
    const body = h('甲') + p('乙') + h('丙') + h('丁', ' text:is-list-header="true"');
    expect(own(body, { styles })).toBe('一、\t甲\n乙\n二、\t丙\n丁');
    const { starts } = readOdt(odt({ body, styles })).extract;
    expect([...starts.values()]).toEqual([2, 2, 2]);
  });
});

const HEADER = ['序号', '问题', '整改措施'];
const cell = (text: string, more = ''): string => `<table:table-cell${more}>${p(text)}</table:table-cell>`;
const COVERED = '<table:covered-table-cell/>';
const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
const DOWN = ' table:number-rows-spanned="2"';

describe('a table', () => {
  it('gives problems, merged cells included', async () => {
    const body = table(
      `<table:table-header-rows>${row(...HEADER.map((text) => cell(text)))}</table:table-header-rows>`,
      row(cell('1', DOWN), cell('台账不清', DOWN), cell('补记台账。')),
      row(COVERED, COVERED, cell('专人管理。')),
      row(cell('2'), cell('账目不符'), cell('核对账目。')),
    );
    const { problems, source } = parse(await open(odt({ body })));
    expect(problems.map(({ finding, measures }) => [finding, measures.length])).toEqual([
      ['台账不清', 2],
      ['账目不符', 1],
    ]);
    expect(source.origins?.some(({ place }) => place === 'body/table[1]/tr[4]/td[2]/p[1]')).toBe(true);
  });
  it('has cells that span columns', async () => {
    const wide = ' table:number-columns-spanned="2"';
    const body = table(
      row(cell('序号'), cell('问题', wide), COVERED, cell('整改措施')),
      row(cell('1'), cell('台账不清', wide), COVERED, cell('补记台账。')),
    );
    expect(parse(await open(odt({ body }))).problems.map(({ finding }) => finding)).toEqual(['台账不清']);
  });
});

describe('behind the text', () => {
  it('stand notes, each as its story', () => {
    const note = (kind: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const [text, behind] = texts({ body: p(`甲${note('endnote', '末注')}${note('footnote', '脚注')}`) });
    expect([text, behind.split(/\n+/)]).toEqual(['甲', ['脚注', '末注']]);
  });
  it('stand headers and footers as furniture, each once', () => {
    const edge = `<style:header>${p('巡察整改')}</style:header><style:footer>${p('— <text:page-number>1</text:page-number> —')}</style:footer>`;
    const master = `<style:master-page>${edge}</style:master-page><style:master-page>${edge}</style:master-page>`;
    const { extract } = readOdt(odt({ body: p('甲'), master }));
    expect(extract.text.slice(extract.end).trim().split('\n')).toEqual(['巡察整改', '— 1 —']);
    expect(extract.furniture).toHaveLength(1);
  });
  it('a table of contents is furniture where it stands', () => {
    const contents = `<text:table-of-content><text:index-body>${p('一、甲 1')}</text:index-body></text:table-of-content>`;
    const { extract } = readOdt(odt({ body: contents + p('甲') }));
    expect(extract.furniture?.map(({ start, end }) => extract.text.slice(start, end))).toEqual(['一、甲 1']);
  });
});

/** What comes of it: the code and detail of the error, or `read`. */
function outcome(bytes: Uint8Array): string {
  try {
    readOdt(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}
const WHOLE = odt({
  body: Array.from({ length: 60 }, (_, i) => p(`${i + 1}.关于第${i + 1}项台账不清的问题`)).join(''),
  automatic: LIST,
});
const nested = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);

describe('a document that is broken, encrypted or made to do harm', () => {
  const without = (name: string): Uint8Array => {
    const { [name]: _, ...files } = odtFiles({ body: p('甲') });
    return zipped(files);
  };
  it.each<[what: string, bytes: Uint8Array, outcome: string | RegExp]>([
    ['without its content', without('content.xml'), 'damaged: content.xml'],
    ['without styles', without('styles.xml'), 'read'],
    ['of another kind', odt({ body: '', files: { 'content.xml': '<a/>' } }), 'damaged: content.xml, office:text'],
    ['with XML that is none', odt({ body: '<text:p>' }), 'damaged: content.xml, XML'],
    [
      'with entities',
      odt({ body: '', files: { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      'damaged: content.xml, DOCTYPE',
    ],
    ['behind a password', odt({ body: '', manifest: '<manifest:encryption-data/>' }), 'encrypted: ODT'],
    [
      '300 spans deep',
      odt({ body: p(nested('<text:span>', '甲', '</text:span>', 300)) }),
      /^too-large: ODT, content.xml, depth/,
    ],
    [
      '300 lists deep',
      odt({ body: nested('<text:list><text:list-item>', p('甲'), '</text:list-item></text:list>', 300) }),
      /^too-large: ODT, .*depth/,
    ],
    [
      'with cells without end',
      odt({ body: table(row(`<table:table-cell table:number-columns-repeated="99999999"/>`.repeat(300))) }),
      'read',
    ],
    [
      'with more cells than are read',
      odt({ body: table(row(`<table:table-cell table:number-columns-repeated="1000"/>`).repeat(300)) }),
      'too-large: ODT, cells > 200000',
    ],
    ['with blanks without end', odt({ body: p('<text:s text:c="999999999"/>'.repeat(2000)) }), 'read'],
    ['with 120,000 paragraphs', odt({ body: '<text:p/>'.repeat(120_000) }), 'too-large: ODT, paragraphs > 100000'],
  ])('is refused, or read: %s', (_, bytes, wanted) =>
    expect(outcome(bytes)).toEqual(typeof wanted === 'string' ? wanted : expect.stringMatching(wanted)),
  );
  it('is refused wherever it was cut', async () => {
    for (let share = 1; share < 20; share++) {
      const cut = WHOLE.subarray(0, Math.floor((WHOLE.length * share) / 20));
      expect(outcome(cut)).toMatch(/^damaged/);
      if (cut.length > 100) await expect(open(cut)).rejects.toMatchObject({ code: 'damaged' });
    }
  });
  it('throws nothing else, whatever byte is changed', () => {
    const chance = random(14);
    for (let i = 0; i < (LONG ? 300 : 60); i++) {
      const copy = WHOLE.slice();
      for (let k = chance.between(1, 6); k > 0; k--) copy[chance.between(0, copy.length - 1)] = chance.between(0, 255);
      expect(outcome(copy)).toMatch(/^(?:read|damaged|encrypted|too-large)/);
    }
  });
});
