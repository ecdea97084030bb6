/** Texts that were left out without a word: placeholders that somebody filled in, buttons, fields and notes on pages. */
import { describe, expect, it } from 'vitest';
import { markFields } from '../../src/source/doc/fields.js';
import { readDocx } from '../../src/source/docx/index.js';
import { readPdf } from '../../src/source/pdf/index.js';
import { docx, p, run } from '../support/docx.js';
import { concat, fileOf, objectsOf, stream } from '../support/pdf.js';

const textOf = (body: string, styles = ''): string =>
  readDocx(docx({ body, ...(styles && { styles }) })).extract.text.trim();
const control = (inner: string): string =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const PLACEHOLDER = '<w:style w:type="character" w:styleId="a3"><w:name w:val="Placeholder Text"/></w:style>';

describe('a content control that says it shows its placeholder', () => {
  it.each(['单击此处输入文字。', '单击或点击此处输入文字。', 'Click or tap here to enter text.', '选择一项。'])(
    'is left out where it does: %s',
    (text) => expect(textOf(p(run('前')) + control(p(run(text))) + p(run('后')))).toBe('前\n后'),
  );
  it('is left out where it is dressed so', () => {
    expect(textOf(p(run('前') + control(run('填写单位', '<w:rStyle w:val="a3"/>'))), PLACEHOLDER)).toBe('前');
  });
  it('is read where somebody filled it in', () => {
    expect(textOf(p(run('责任单位：') + control(run('某局')))), PLACEHOLDER).toBe('责任单位：某局');
    expect(textOf(control(p(run('补记台账。'))))).toBe('补记台账。');
  });
});

describe('a text to be clicked at', () => {
  const field = (code: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  it.each([
    [' MACROBUTTON NoMacro 补记台账3本', '补记台账3本'],
    ['MACROBUTTON  AcceptAllChanges [填报单位]', '[填报单位]'],
    [' MACROBUTTON NoMacro', ''],
    [' PAGEREF _Toc1 ', ''],
    [' SET MACROBUTTON NoMacro 补记', ''],
  ])('is read: %s', (code, text) => expect(textOf(p(run('甲') + field(code) + run('乙')))).toBe(`甲${text}乙`));

  it.each([
    ['甲\u0013 MACROBUTTON NoMacro 补记\u0015乙', '甲补记乙'],
    ['甲\u0013 MACROBUTTON NoMacro\u0015乙', '甲乙'],
    ['甲\u0013 PAGE \u00142\u0015乙', '甲2乙'],
  ])('is read in old documents: %j', (text, shown) => {
    const unseen = new Uint8Array(text.length);
    markFields(text, unseen, new Uint8Array(text.length));
    expect(
      [...text]
        .filter((_, i) => !unseen[i])
        .join('')
        .replace(/[\u0013-\u0015]/g, ''),
    ).toBe(shown);
  });
});

describe('what is filled in or written on a page of a PDF', () => {
  const font = '/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>';
  const appearance = (text: string) =>
    stream(
      `/Type /XObject /Subtype /Form /BBox [0 0 200 20] ${font}`,
      concat(`BT /F 12 Tf 2 5 Td (${text}) Tj ET 0 0 200 20 re S`),
    );
  const page = (flags: number): Uint8Array => {
    const objects = objectsOf([{}]);
    objects.set(
      5,
      concat(`<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R ${font} /Annots [7 0 R 8 0 R]>>`),
    );
    objects.set(6, stream('', concat('BT /F 12 Tf 50 705 Td (Unit:) Tj ET q 3 0 0 3 9 9 cm')));
    objects.set(
      7,
      concat(
        `<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (Bureau) /F ${flags} /Rect [100 700 300 720] /AP <</N 9 0 R>>>>`,
      ),
    );
    objects.set(
      8,
      concat(
        `<</Type /Annot /Subtype /FreeText /Contents (Seen) /F ${flags} /DA (/F 12 Tf) /Rect [100 600 300 620] /AP <</N 10 0 R>>>>`,
      ),
    );
    objects.set(9, appearance('Bureau'));
    objects.set(10, appearance('Seen'));
    return fileOf(objects);
  };
  it('is read, where it stands', async () => {
    const { extract } = await readPdf(page(4));
    expect(
      extract.text
        .trim()
        .split('\n')
        .map((line) => line.replace(/[\s　]+/g, ' ').trim()),
    ).toEqual(['Unit: Bureau', 'Seen']);
    expect(extract.tables).toEqual([]);
  });
  it('is read where nothing draws it', async () => {
    const objects = objectsOf([{}]);
    objects.set(
      5,
      concat(
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R ${font} /Annots [7 0 R 8 0 R 9 0 R 10 0 R]>>`,
      ),
    );
    objects.set(6, stream('', concat('BT /F 12 Tf 50 705 Td (Unit:) Tj ET')));
    const field = (more: string, at: number) =>
      concat(`<</Type /Annot /Subtype /Widget /T (a${at}) /F 4 /Rect [100 ${at} 300 ${at + 20}] ${more}>>`);
    objects.set(7, field('/FT /Tx /V (Bureau)', 700));
    objects.set(8, field('/FT /Tx /Ff 8192 /V (secret)', 600));
    objects.set(9, field('/FT /Btn /V /Yes', 500));
    objects.set(
      10,
      concat('<</Type /Annot /Subtype /FreeText /Contents (Seen) /F 4 /DA (/F 12 Tf) /Rect [100 400 300 420]>>'),
    );
    const { extract } = await readPdf(fileOf(objects));
    expect(extract.text.trim().split(/\s+/)).toEqual(['Unit:', 'Bureau', 'Seen']);
  });
  it('is left out where it is hidden', async () => {
    expect((await readPdf(page(2))).extract.text.trim()).toBe('Unit:');
  });
});
