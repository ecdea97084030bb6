/** The text that is made of a Word document: paragraphs, runs, fields, tracked changes, boxes, notes. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';
import { readDocx } from '../../../src/source/docx/index.js';
import { docx, type Parts, p, run } from '../../support/docx.js';

const textOf = (parts: Parts | string): string =>
  readDocx(docx(typeof parts === 'string' ? { body: parts } : parts)).extract.text;
const r = (inner: string): string => `<w:r>${inner}</w:r>`;
const code = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);
const field = (instruction: string, result: string | null): string =>
  code('begin') +
  r(`<w:instrText>${instruction}</w:instrText>`) +
  (result === null ? '' : code('separate') + run(result)) +
  code('end');

describe('a paragraph', () => {
  it.each<[string, string, string]>([
    ['joins its runs', p(run('整改') + run('情况')), '整改情况'],
    ['keeps blanks that are to be kept', p(run('　　整改 ') + run(' 情况')), '　　整改  情况'],
    ['has no blanks round other text', p(r('<w:t> 整改\n</w:t>') + r('<w:t>　情况</w:t>')), '整改　情况'],
    [
      'has tabs and line ends',
      p(r('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t>')),
      '甲\t乙\n丙\n丁',
    ],
    [
      'has hyphens that are seen',
      p(r('<w:t>0773</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34</w:t>')),
      '0773-1234',
    ],
    [
      'has signs of other fonts',
      p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>') + r('<w:sym w:font="Wingdings" w:char="F082"/>')),
      '✓②',
    ],
    ['reads no sign of a font called constructor', p(r('<w:sym w:font="constructor" w:char="0041"/>')), 'A'],
    ['leaves hidden text out', p(run('甲') + run('乙', '<w:vanish/>') + run('丙', '<w:vanish w:val="0"/>')), '甲丙'],
    [
      'reads links, smart tags and content controls',
      p(
        `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
      ),
      '甲乙丙',
    ],
    [
      'leaves out what a content control asks for',
      p(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>${run('丙')}`,
      ),
      '丙',
    ],
    [
      'reads what ruby stands over',
      p(r(`<w:ruby><w:rt>${run('zhěng')}</w:rt><w:rubyBase>${run('整')}</w:rubyBase></w:ruby>`) + run('改')),
      '整改',
    ],
    [
      'reads formulas as they read',
      p(
        `<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>${run('以上')}`,
      ),
      '1/2以上',
    ],
    ['of entities has the characters', p(r('<w:t>A&amp;B&lt;&#x4e00;</w:t>')), 'A&B<一'],
  ])('%s', (_, body, text) => expect(textOf(body)).toBe(`${text}\n`));

  it('hides text by its style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="i"><w:basedOn w:val="h"/></w:style>';
    expect(textOf({ styles, body: p(run('甲') + run('乙', '<w:rStyle w:val="i"/>')) })).toBe('甲\n');
  });
  it('reads the strict namespaces', () => {
    const strict = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${p('甲')}</w:body></w:document>`;
    expect(textOf({ body: '', files: { 'word/document.xml': strict } })).toBe('甲\n');
  });
  it('reads another prefix, and UTF-16', () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`;
    const bytes = new Uint8Array(Buffer.from(xml, 'utf16le'));
    expect(textOf({ body: '', files: { 'word/document.xml': bytes } })).toBe('甲\n');
  });
});

describe('fields', () => {
  it.each<[string, string, string]>([
    ['show their result', p(run('见') + field('REF a', '附件') + run('。')), '见附件。'],
    [
      'in fields show theirs',
      p(
        code('begin') +
          r('<w:instrText>IF </w:instrText>') +
          field('REF a', '甲') +
          code('separate') +
          run('乙') +
          code('end'),
      ),
      '乙',
    ],
    ['of the short kind show what is inside', p(`<w:fldSimple w:instr="REF a">${run('甲')}</w:fldSimple>`), '甲'],
    ['that are never closed swallow nothing', p(code('begin') + run('甲')) + p('乙'), '甲\n乙'],
    ['that are only closed do no harm', p(code('end') + code('separate') + run('甲')), '甲'],
    ['set characters into circles', p(field('eq \\o\\ac(○,3)', null) + run('补记')), '③补记'],
    ['set 汉字 into circles', p(field('eq \\o\\ac(○,二)', null) + run('补记')), '㊁补记'],
  ])('%s', (_, body, text) => expect(textOf(body)).toBe(`${text}\n`));

  it('run across paragraphs', () => {
    const begin = p(
      code('begin') + r('<w:instrText>TOC \\o</w:instrText>') + code('separate') + run('一、总体情况\t1'),
    );
    const { extract } = readDocx(docx({ body: begin + p(run('二、整改情况\t2') + code('end')) + p('正文') }));
    expect(extract.text).toBe('一、总体情况\t1\n二、整改情况\t2\n正文\n');
    expect(extract.furniture?.map(({ start, end }) => extract.text.slice(start, end))).toEqual([
      '一、总体情况\t1\n二、整改情况\t2',
    ]);
  });
  it('that count pages make furniture of their paragraph, and of no sentence', () => {
    const { extract } = readDocx(
      docx({
        body:
          p(run('— ') + field('PAGE', '3') + run(' —')) +
          p(run('本通报装订成册，全文共') + field('NUMPAGES', '3') + run('页。')),
      }),
    );
    expect(extract.furniture?.map(({ start, end }) => extract.text.slice(start, end))).toEqual(['— 3 —']);
  });
});

describe('tracked changes', () => {
  const ins = (inner: string) => `<w:ins>${inner}</w:ins>`;
  const del = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  it.each<[string, string, string]>([
    ['are accepted', p(run('整改') + del('措施') + ins(run('情况'))), '整改情况'],
    [
      'move text to its new place',
      p(`<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}`) + p(`<w:moveTo>${run('甲')}</w:moveTo>`),
      '乙\n甲',
    ],
    ['join paragraphs whose end was deleted', p('整改', '<w:rPr><w:del/></w:rPr>') + p('情况'), '整改情况'],
    ['drop a paragraph that was deleted', p(del('甲'), '<w:rPr><w:del/></w:rPr>') + p('乙'), '乙'],
    ['lose nothing before the end', p('整改', '<w:rPr><w:del/></w:rPr>'), '整改'],
  ])('%s', (_, body, text) => expect(textOf(body)).toBe(`${text}\n`));
});

describe('text boxes', () => {
  const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
  const twice = (inner: string) =>
    r(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box(inner)}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:shape><v:textbox>${box(inner)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
    );
  it('stand once, before a paragraph at whose start they are anchored', () =>
    expect(textOf(p(twice(p('某县文件')) + run('关于整改情况的通报')))).toBe('某县文件\n关于整改情况的通报\n'));
  it('stand behind a paragraph in which they are anchored', () =>
    expect(textOf(p(run('正文') + twice(p('甲') + p('乙'))))).toBe('正文\n甲\n乙\n'));
  it('are read where only the old way has text', () =>
    expect(
      textOf(
        p(
          r(
            `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:pict>${box(p('甲'))}</w:pict></mc:Fallback></mc:AlternateContent>`,
          ),
        ),
      ),
    ).toBe('甲\n\n'));
  it('have places of their own', () => {
    const { extract } = readDocx(docx({ body: p(twice(p('甲')) + run('乙')) }));
    expect(extract.origins).toEqual([
      { start: 0, end: 1, place: 'body/p[1]/textbox[1]/p[1]' },
      { start: 2, end: 3, place: 'body/p[1]' },
    ]);
  });
});

describe('notes, headers and footers', () => {
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${p(r(`<w:${kind}Ref/>`) + run(text))}</w:${kind}>`;
  const reference = (kind: string, id: number) => r(`<w:${kind}Reference w:id="${id}"/>`);
  it('stand behind the text: notes in the order of their references, furniture last', () => {
    const parts = {
      body:
        p(run('甲') + reference('footnote', 3) + run('乙') + reference('endnote', 2)) +
        p(run('丙') + reference('footnote', 2)),
      footnotes: note('footnote', 0, '线') + note('footnote', 2, '注二') + note('footnote', 3, '注一'),
      endnotes: note('endnote', 2, '尾注'),
      header: p('某县文件'),
      footer: p(run('第') + field('PAGE', '1') + run('页')),
    };
    const { extract } = readDocx(docx(parts));
    expect(extract.text).toBe('甲乙\n丙\n\n注一\n注二\n\n尾注\n\n某县文件\n第1页\n');
    expect(extract.origins?.slice(2).map(({ place }) => place)).toEqual([
      'footnote[1]/p[1]',
      'footnote[2]/p[1]',
      'endnote[1]/p[1]',
      'header[1]/p[1]',
      'footer[2]/p[1]',
    ]);
    expect(extract.furniture?.map(({ start, end }) => extract.text.slice(start, end))).toEqual(['某县文件\n第1页\n']);
  });
  it('that are missing are not missed', () =>
    expect(textOf({ body: p(run('甲') + reference('footnote', 9)), footnotes: '' })).toBe('甲\n\n'));
});

describe('headings', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="标题 2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Mine"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Other"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
  it.each<[string, string, number]>([
    ['a style by its English name', '<w:pStyle w:val="1"/>', 2],
    ['a style by its Chinese name', '<w:pStyle w:val="a"/>', 3],
    ['a style that is based on one', '<w:pStyle w:val="b"/>', 2],
    ['a style with an outline level', '<w:pStyle w:val="c"/>', 4],
    ['an outline level of its own', '<w:outlineLvl w:val="3"/>', 5],
  ])('by %s, one deeper than the title', (_, properties, depth) =>
    expect([...readDocx(docx({ styles, body: p('　甲', properties) })).extract.starts]).toEqual([[1, depth]]),
  );
  it.each(['<w:pStyle w:val="nowhere"/>', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'])(
    'not by %s',
    (properties) => expect(readDocx(docx({ styles, body: p('甲', properties) })).extract.starts.size).toBe(0),
  );
  it('without numbers are the outline', () => {
    const heading = (text: string) => p(text, '<w:outlineLvl w:val="0"/>');
    const body = [
      p('某局关于巡察整改情况的通报'),
      p('2023年4月10日至5月26日，县委第一巡察组对某局党组进行了巡察，指出两个问题。'),
      heading('整改工作怎么抓'),
      p('局领导分头认领，科室逐条落实，每两周碰一次头。'),
      heading('反馈问题改得如何'),
      p('关于图书更新慢的问题'),
      p('新购图书2.3万册。'),
      p('该问题已整改完成。'),
      p('关于分馆不开门的问题'),
      p('关停分馆4个。'),
      p('该问题已整改完成。'),
      heading('接下来的打算'),
      p('每季度开展一次回头看，防止反弹。'),
    ];
    const { sections, problems } = parse({ ...readDocx(docx({ body: body.join('') })), bytes: new Uint8Array() });
    expect(sections.map(({ title }) => title)).toEqual(['整改工作怎么抓', '反馈问题改得如何', '接下来的打算']);
    expect(problems.map(({ finding }) => finding)).toEqual(['图书更新慢', '分馆不开门']);
  });
});
