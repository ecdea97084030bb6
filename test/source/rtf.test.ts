/** Rich Text: what Word shows of it is its text, whatever code page its bytes are in; what is broken is refused. */
import { describe, expect, it } from 'vitest';
import { InputError, open, parse } from '../../src/index.js';
import { readRtf } from '../../src/source/rtf/index.js';
import { LONG } from '../support/long.js';
import { random } from '../support/random.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
const FONTS = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset136 Ming;}}";
const rtf = (inner: string, head = `\\ansi\\ansicpg936\\deff0${FONTS}`): Uint8Array =>
  latin1(`{\\rtf1${head}${inner}}`);
/** Characters as the format writes them. */
const u = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const code = text.charCodeAt(i);
    return code < 0x80 ? text[i] : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  }).join('');

function texts(inner: string, head?: string): [own: string, behind: string] {
  const { text, end = text.length } = readRtf(rtf(inner, head)).extract;
  return [text.slice(0, end).trimEnd(), text.slice(end).trim()];
}
const own = (inner: string, head?: string): string => texts(inner, head)[0];

describe('characters', () => {
  it.each<[what: string, inner: string, text: string, head?: string]>([
    ['by their numbers', u('台账不清'), '台账不清'],
    ['by numbers beyond the half', '\\u-24691?', '龍'.replace('龍', String.fromCharCode(65536 - 24691))],
    ['beyond the first plane', u('𠮷'), '𠮷'],
    ['with two bytes that stand in for each', "\\uc2\\u21488\\'cc\\'a8\\u36134\\'d5\\'cb", '台账'],
    ['with none that stand in', '\\uc0\\u21488 \\u36134 a', '台账a'],
    ['in the code page of the document', "\\'cc\\'a8\\'d5\\'cb", '台账'],
    ['in that of the font', "\\f2\\'a5\\'78", '台', `\\ansi\\ansicpg1252\\deff0${FONTS}`],
    ['in bytes as they are', '\xcc\xa8\xd5\xcb', '台账'],
    ['whose second byte is a letter', "\\'81A", '丄'],
    ['of Western Windows', "\\'93a\\'94", '“a”', '\\ansi\\ansicpg1252'],
    ['that are words', '\\ldblquote a\\rdblquote\\emdash b\\tab c\\~d', '“a”—b\tc\u00a0d'],
    ['that are escaped', '\\{a\\}\\\\', '{a}\\'],
    ['with lines in a paragraph', 'a\\line b', 'a\nb'],
    ['without soft hyphens', 'a\\-b', 'ab'],
    ['told twice, for old readers and new', `{\\upr{??}{\\*\\ud{${u('台账')}}}}`, '台账'],
  ])('are read %s', (_, inner, text, head) => expect(own(inner, head)).toBe(text));

  it.each<[what: string, inner: string]>([
    ['hidden', '{\\v b}'],
    ['deleted', '{\\deleted b}'],
    ['of a picture', '{\\pict\\wmetafile8 0102b}'],
    ['of a picture in bytes', '{\\pict\\bin5 }}{{b}'],
    ['of the document’s own data', '{\\info{\\title b}{\\author c}}'],
    ['that older readers leave out', '{\\*\\unheardof b}'],
    ['of an instruction', '{\\field{\\*\\fldinst HYPERLINK b}{\\fldrslt }}'],
    ['of a remark', '{\\*\\atnid b}{\\*\\annotation b}'],
  ])('%s are none', (_, inner) => expect(own(`a${inner}c`)).toBe('ac'));

  it('of a field are those of its result', () => {
    expect(own('{\\field{\\*\\fldinst {HYPERLINK "x"}}{\\fldrslt {a}}}b')).toBe('ab');
  });
  it('that no byte stands for are told', () => {
    expect(readRtf(rtf("\\'ff\\'ff")).lossy).toBe(true);
    expect(readRtf(rtf("\\'cc\\'a8")).lossy).toBe(false);
  });
});

describe('paragraphs', () => {
  it('end where they say', () => expect(own('a\\par b\\par\\par c')).toBe('a\nb\n\nc'));
  it('have the numbers that the file tells', () => {
    const number = (text: string) => `{\\listtext\\pard\\plain ${text}\\tab}`;
    expect(own(`${number(u('一、'))}a\\par ${number('1.')}b\\par`)).toBe('一、\ta\n1.\tb');
    expect(own('{\\*\\pn\\pnlvlbody}{\\pntext\\f0 (1)\\tab}a')).toBe('(1)\ta');
  });
  it('have no bullets for numbers', () => {
    expect(own("{\\listtext\\f3\\'b7\\tab}a\\par", '\\ansi\\ansicpg1252')).toBe('a');
    expect(own(`{\\listtext ${u('①')}\\tab}a`)).toBe('①\ta');
  });
  it('are headings by their own level or by their style', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}}';
    const { extract } = readRtf(rtf(`${styles}\\pard\\s1 a\\par\\pard b\\par\\pard\\outlinelevel1 c\\par`));
    expect([...extract.starts]).toEqual([
      [0, 2],
      [4, 3],
    ]);
  });
  it('of a table of contents are furniture', () => {
    const { extract } = readRtf(rtf('{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt a 1\\par b 2\\par}}\\pard c\\par'));
    expect(extract.furniture?.map(({ start, end }) => extract.text.slice(start, end))).toEqual(['a 1\nb 2']);
  });
});

const HEADER = ['序号', '问题', '整改措施'];
const row = (cells: string[], edges = '\\cellx1000\\cellx3000\\cellx6000'): string =>
  `\\trowd${edges}${cells.map((text) => `\\pard\\intbl ${u(text)}\\cell`).join('')}\\row`;

describe('tables', () => {
  it('give problems, merged cells included', async () => {
    const first = '\\clvmgf\\cellx1000\\clvmgf\\cellx3000\\cellx6000';
    const next = '\\clvmrg\\cellx1000\\clvmrg\\cellx3000\\cellx6000';
    const body =
      row(HEADER) +
      row(['1', '台账不清', '补记台账。'], first) +
      row(['', '', '专人管理。'], next) +
      row(['2', '账目不符', '核对账目。']);
    const { problems, source } = parse(await open(rtf(`${body}\\pard ${u('某局')}\\par`)));
    expect(problems.map(({ finding, measures }) => [finding, measures.length])).toEqual([
      ['台账不清', 2],
      ['账目不符', 1],
    ]);
    expect(source.origins?.some(({ place }) => place === 'body/table[1]/tr[4]/td[2]/p[1]')).toBe(true);
  });
  it('have cells that span columns', async () => {
    const body =
      row(HEADER) +
      row(['一、党建', '', ''], '\\clmgf\\cellx1000\\clmrg\\cellx3000\\clmrg\\cellx6000') +
      row(['1', '台账不清', '补记台账。']);
    expect(parse(await open(rtf(body))).problems.map(({ finding }) => finding)).toEqual(['台账不清']);
  });
  it('hold tables in their cells, line by line', () => {
    const inner = `\\pard\\intbl\\itap2 a\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}`;
    expect(own(`\\trowd\\cellx1000\\cellx2000${inner}\\pard\\intbl b\\cell\\pard\\intbl c\\cell\\row\\pard d`)).toBe(
      'a\nb\nc\nd',
    );
  });
});

describe('behind the text', () => {
  it('stand boxes and notes', () => {
    const shape = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt \\pard box\\par}}{\\shprslt old\\par}}';
    expect(texts(`a${shape}{\\footnote \\pard note\\par}b\\par`)).toEqual(['ab', 'box\n\nnote']);
  });
  it('stand headers and footers as furniture, each once', () => {
    const { extract } = readRtf(rtf('{\\header \\pard h\\par}{\\headerr \\pard h\\par}{\\footer \\pard f\\par}a\\par'));
    expect(extract.text.slice(0, extract.end)).toBe('a\n');
    expect(extract.text.slice(extract.end).trim()).toBe('h\nf');
    expect(extract.furniture).toHaveLength(1);
  });
});

/** What comes of it: the code and detail of the error, or `read`. */
function outcome(bytes: Uint8Array): string {
  try {
    readRtf(bytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code}: ${error.detail}`;
  }
}
const NOTICE = Array.from(
  { length: 60 },
  (_, i) => `${i + 1}.${u(`关于第${i + 1}项台账不清的问题`)}\\par ${u('整改情况：补记台账。已完成整改。')}\\par `,
);
const WHOLE = rtf(
  `{\\header h\\par}${u('某局关于巡察整改情况的通报')}\\par ${NOTICE.join('')}${row(['甲', '乙', '丙'])}`,
);

describe('a file', () => {
  it('is read for what it is under any name', async () => {
    for (const path of ['a.rtf', 'a.doc', 'a.txt', undefined]) {
      const record = parse(await open(WHOLE, { path }), { path });
      expect([record.source.format, record.problems.length]).toEqual(['rtf', 60]);
    }
  });
  it.each<[what: string, bytes: Uint8Array, outcome: string]>([
    ['that is none', latin1('某局'), 'damaged: RTF'],
    ['that is empty', new Uint8Array(), 'damaged: RTF'],
    ['with text behind its end', latin1('{\\rtf1 a}b'), 'read'],
    ['with groups without end', rtf('{'.repeat(2000)), 'too-large: RTF, groups in one another > 1000'],
    ['with a picture longer than the file', rtf('{\\pict\\bin999999999 abc'), 'damaged: RTF, groups'],
    ['with a number that nobody has', rtf('\\u99999999999999999999 a'), 'read'],
    ['with 120,000 paragraphs', rtf('\\par'.repeat(120_000)), 'too-large: RTF, paragraphs > 100000'],
    ['with rows without cells', rtf('\\row'.repeat(10_000)), 'read'],
    ['with cells without rows', rtf('\\cell'.repeat(10_000)), 'read'],
    ['with more cells than are read', rtf('\\cell'.repeat(250_000)), 'too-large: RTF, paragraphs > 100000'],
  ])('%s is refused, or read', (_, bytes, wanted) => expect(outcome(bytes)).toBe(wanted));
  it('is refused wherever it was cut', () => {
    for (let at = 10; at < WHOLE.length; at += 97) expect(outcome(WHOLE.subarray(0, at))).toBe('damaged: RTF, groups');
  });
  it('throws nothing else, whatever byte is changed', () => {
    const chance = random(15);
    for (let i = 0; i < (LONG ? 400 : 80); i++) {
      const copy = WHOLE.slice();
      for (let k = chance.between(1, 8); k > 0; k--) copy[chance.between(6, copy.length - 1)] = chance.between(0, 255);
      expect(outcome(copy)).toMatch(/^(?:read|damaged|too-large)/);
    }
  });
});
