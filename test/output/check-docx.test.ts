/** `check --format docx`: the draft itself, with what was found as Word comments at the places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { check, open, read } from '../../src/index.js';
import { commentsOf } from '../../src/output/check-comments.js';
import { type Comment, withComments } from '../../src/source/docx/comments.js';
import { readDocx } from '../../src/source/docx/index.js';
import { rectify } from '../support/cli.js';
import { docx, level, list, numbered, p, run, table, td, tr } from '../support/docx.js';
import { scratch, write } from '../support/folders.js';
import { fixtures } from '../support/inputs.js';

const MAIN = 'word/document.xml';
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** What each comment says, and the text that it is at. */
function told(bytes: Uint8Array): [said: string, at: string][] {
  const { [MAIN]: main, 'word/comments.xml': comments = '' } = partsOf(bytes);
  return [...comments.matchAll(/<w:comment [^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:comment>/gs)].map(([, id, inner]) => {
    const from = main.indexOf(`<w:commentRangeStart xmlns:w="${NS}" w:id="${id}"/>`);
    const to = main.indexOf(`<w:commentRangeEnd xmlns:w="${NS}" w:id="${id}"/>`);
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
    expect(main.slice(to)).toContain(`<w:commentReference w:id="${id}"/>`);
    const words = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
    return [words(inner), words(main.slice(from, to))];
  });
}
const NS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const comment = (place: string | null, start: number, end: number, text = '请核'): Comment => ({
  place,
  start,
  end,
  text,
});
const commented = (body: string, ...comments: Comment[]) => withComments(docx({ body }), comments);

describe('a comment', () => {
  it.each<[what: string, body: string, comment: Comment, at: string]>([
    ['at a part of a run', p('甲乙丙丁'), comment('body/p[1]', 1, 3), '乙丙'],
    ['at a whole run', p('甲乙丙丁'), comment('body/p[1]', 0, 4), '甲乙丙丁'],
    ['over several runs', p(run('甲乙') + run('丙') + run('丁戊')), comment('body/p[1]', 1, 4), '乙丙丁'],
    ['in a later paragraph', p('甲') + p('乙'), comment('body/p[2]', 0, 1), '乙'],
    ['in a cell', table(tr(td(p('甲')), td(p('乙丙')))), comment('body/table[1]/tr[1]/td[2]/p[1]', 1, 2), '丙'],
    [
      'at a run with signs that XML writes in its own way, at the whole of it',
      p('甲&乙'),
      comment('body/p[1]', 0, 1),
      '甲&amp;乙',
    ],
    ['at a number, which stands in no run', p('甲乙'), comment('body/p[1]', 0, 0), '甲乙'],
    ['on the document as a whole', p('甲') + p('乙'), comment(null, 0, 0), '甲'],
    ['at a place that there is none of', p('甲') + p('乙'), comment('footnote[1]/p[1]', 0, 1), '甲'],
    ['behind the end of its paragraph', p('甲乙'), comment('body/p[1]', 1, 99), '乙'],
  ])('stands %s', (_, body, one, at) => expect(told(commented(body, one))).toEqual([['请核', at]]));

  it('stands beside and in others', () => {
    const made = commented(
      p('甲乙丙丁'),
      comment('body/p[1]', 0, 4, '一'),
      comment('body/p[1]', 1, 2, '二'),
      comment('body/p[1]', 2, 3, '三'),
    );
    expect(told(made)).toEqual([
      ['一', '甲乙丙丁'],
      ['二', '乙'],
      ['三', '丙'],
    ]);
    expect(readDocx(made).extract.text).toBe('甲乙丙丁\n');
  });
  it('keeps the looks of a run that it parts', () => {
    const looks = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>';
    const { [MAIN]: main } = partsOf(
      commented(p(run('甲乙丙', '<w:b/><w:color w:val="FF0000"/>')), comment('body/p[1]', 1, 2)),
    );
    expect(main.split(looks)).toHaveLength(4);
  });
  it('stands behind those that the document has', () => {
    const own = `<w:comments xmlns:w="${NS}"><w:comment w:id="7" w:author="某"><w:p/></w:comment></w:comments>`;
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const bytes = docx({ body: p('甲'), files: { 'word/comments.xml': own, 'word/_rels/document.xml.rels': rels } });
    const parts = partsOf(withComments(bytes, [comment('body/p[1]', 0, 1)]));
    expect(parts['word/comments.xml']).toMatch(/w:id="7".*w:id="8"/s);
    expect(parts['word/_rels/document.xml.rels'].match(/comments"/g)).toHaveLength(1);
  });
  it('says what it says, whatever signs are in it', () => {
    const made = commented(p('甲'), comment('body/p[1]', 0, 1, '<w:p> & "乙" \u0001'));
    expect(partsOf(made)['word/comments.xml']).toContain('&lt;w:p&gt; &amp; &quot;乙&quot; \ufffd');
    expect(readDocx(made).extract.text).toBe('甲\n');
  });
  it('makes of nothing found the document as it was', () => {
    const bytes = docx({ body: p('甲') });
    expect(withComments(bytes, [])).toBe(bytes);
  });
});

describe('drafts', () => {
  const DRAFT = docx({
    body: [
      p('某局关于巡察整改情况的通报'),
      numbered('针对台账不清的问题'),
      p('整改情况：一是补记台账3本。三是2月30日起专人管理。已完成整改。'),
    ].join(''),
    numbering: list(1, level(0, 'decimal', '%1.')),
  });
  const folder = scratch();

  it('have their findings where they are, and say what they said', async () => {
    write(folder(), { 'draft.docx': DRAFT });
    const { status, stderr } = await rectify(['check', 'draft.docx', '--lang', 'zh', '--out', 'checked.docx'], {
      cwd: folder(),
    });
    expect([status, stderr]).toEqual([1, '']);
    const made = readFileSync(join(folder(), 'checked.docx'));
    const places = told(made).map(([, at]) => at);
    expect(places).toContain('2月30日');
    expect(places).toContain('三是');
    expect(told(made).every(([said]) => /^(?:错误|警告|提示): .+ \([a-z-]+\)$/.test(said))).toBe(true);
    expect(readDocx(made).extract.text).toBe(readDocx(DRAFT).extract.text);
    expect(readDocx(made).extract.origins).toEqual(readDocx(DRAFT).extract.origins);
  });
  it('are one Word document at a time', async () => {
    write(folder(), { 'a.docx': DRAFT, 'b.txt': '某局关于整改情况的通报' });
    for (const [args, words] of [
      [['a.docx', 'b.txt'], 'name one .docx file'],
      [['b.txt'], 'b.txt is none'],
    ] as const) {
      const { status, stderr, stdout } = await rectify(['check', '--format', 'docx', ...args], { cwd: folder() });
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
    }
  });
  it.each(fixtures().filter(({ path }) => path.endsWith('.docx')))(
    'of an office keep every character: $name',
    async ({ bytes, path }) => {
      const opened = await open(bytes, { path });
      const reading = read(opened, { path });
      const draft = { name: path, text: String(reading.file), source: reading.record.source, findings: check(reading) };
      // A comment on every paragraph besides.
      const all = (reading.record.source.origins ?? []).map(({ place }) => comment(place, 0, 1));
      const made = withComments(bytes, [...commentsOf(draft, 'en'), ...all]);
      const { extract } = readDocx(made);
      expect(extract).toEqual(readDocx(bytes).extract);
      expect(told(made).length).toBe(draft.findings.length + all.length);
    },
  );
});
