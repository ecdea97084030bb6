/** Documents whose programs write the names inside them in ways of their own: they are read. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { readDoc } from '../../src/source/doc/index.js';
import { changed, entryOf } from '../support/cfb.js';
import { docxOfText, filesOf, zipped } from '../support/docx.js';
import { fixtures } from '../support/inputs.js';
import { bookFiles } from '../support/xlsx.js';

const DOC = fixtures().find(({ path }) => path.endsWith('merged-cells/input.doc'))?.bytes as Uint8Array;
const ROWS = [
  ['序号', '存在问题', '整改措施'],
  ['1', '台账不清', '补记台账。'],
];
const renamed = (files: Record<string, string | Uint8Array>, change: (name: string) => string): Uint8Array =>
  zipped(Object.fromEntries(Object.entries(files).map(([name, content]) => [change(name), content])));

describe('names of streams in old documents', () => {
  it.each<[string, (name: string) => string]>([
    ['lower', (name) => name.toLowerCase()],
    ['upper', (name) => name.toUpperCase()],
  ])('may be in %s case', async (_, change) => {
    const bytes = changed(DOC, (view) => {
      for (const name of ['WordDocument', '1Table']) {
        const at = entryOf(DOC, name);
        for (const [i, char] of [...change(name)].entries()) view.setUint16(at + i * 2, char.charCodeAt(0), true);
      }
    });
    const opened = await open(bytes);
    expect(opened).toMatchObject({ format: 'doc', extract: { text: readDoc(DOC).extract.text } });
  });
});

describe('names of parts in packages', () => {
  it('may have the slash of Windows, and any case', async () => {
    const change = (name: string) => name.replaceAll('/', '\\').toLowerCase();
    const book = await open(renamed(bookFiles({ sheets: [{ rows: ROWS }] }), change));
    expect([book, parse(book).problems]).toMatchObject([{ format: 'xlsx' }, [{ finding: '台账不清' }]]);
    const files = filesOf({ body: '<w:p><w:r><w:t>补记台账</w:t></w:r></w:p>' });
    const document = await open(renamed(files, change));
    expect(document).toMatchObject({ format: 'docx', extract: { text: '补记台账\n' } });
  });
  it('that are one but for that are none', async () => {
    const files = { ...filesOf({ body: '' }), 'word\\Document.xml': '' };
    await expect(open(zipped(files))).rejects.toMatchObject({ code: 'damaged' });
    await expect(open(docxOfText('补记'))).resolves.toMatchObject({ format: 'docx' });
  });
});

describe('a sheet that is related to nothing', () => {
  const withSheet = (id: string) => {
    const files = bookFiles({ sheets: [{ rows: ROWS }] });
    const book = String(files['xl/workbook.xml']);
    return zipped({
      ...files,
      'xl/workbook.xml': book.replace('</sheets>', `<sheet name="M" sheetId="9" r:id="${id}"/></sheets>`),
    });
  };
  it('holds macros, and the others are read', async () => {
    expect(parse(await open(withSheet(''))).problems).toHaveLength(1);
  });
  it('but should be to something is damaged', async () => {
    await expect(open(withSheet('rId99'))).rejects.toMatchObject({ code: 'damaged' });
  });
});
