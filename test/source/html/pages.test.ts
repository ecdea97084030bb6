/** Saved pages: what of them is text, furniture, table, page data, and how their encoding is found. */
import { describe, expect, it } from 'vitest';
import { open, read } from '../../../src/index.js';
import type { DocumentText } from '../../../src/source/document.js';
import { documentFormat } from '../../../src/source/format.js';
import { readHtml } from '../../../src/source/html/index.js';
import { gb18030, utf16be, utf16le } from '../../support/bytes.js';
import { orderFaults, provenanceFaults } from '../../support/provenance.js';
import { tilingFaults } from '../../support/tiling.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const documentOf = (html: string | Uint8Array, encoding?: string): DocumentText =>
  readHtml(typeof html === 'string' ? utf8(html) : html, { encoding }) as DocumentText;
const extractOf = (html: string) => documentOf(`<!doctype html><body>${html}</body>`).extract;
const textOf = (html: string): string => extractOf(html).text.replace(/\n$/, '');
const recordOf = (html: string) => {
  const bytes = utf8(html);
  return read({ ...documentOf(bytes), bytes }).record;
};
const furnitureOf = (html: string): string[] => {
  const { text, furniture = [] } = extractOf(html);
  return furniture.map(({ start, end }) => text.slice(start, end));
};

describe('text', () => {
  it.each([
    ['blocks are lines', '<div>甲<p>乙</p>丙</div><h2>丁</h2>', '甲\n乙\n丙\n丁'],
    ['elements inside a line part nothing', '<p>2<span>0</span>2<b>4年</b>7<span> </span>月</p>', '2024年7 月'],
    ['<br> ends a line', '甲<br>乙<br/>丙', '甲\n乙\n丙'],
    ['two of them leave one empty', '甲<br><br>乙', '甲\n\n乙'],
    ['so does a paragraph of &nbsp;', '<p>甲</p><p>&nbsp;</p><p>乙</p>', '甲\n\n乙'],
    ['and one of <br>', '<p>甲</p><p><br></p><p>乙</p>', '甲\n\n乙'],
    ['but not one of nothing', '<p>甲</p><p> \n </p><p>乙</p>', '甲\n乙'],
    ['nor a <br> at its end', '<p>甲<br></p><p>乙</p>', '甲\n乙'],
    ['white space collapses', '<p>  A   B\n\tC </p>', 'A B C'],
    ['line ends between wide characters vanish', '<p>进行了\n  巡察，\n指出</p>', '进行了巡察，指出'],
    ['blanks between them stay', '<p>某 县</p>', '某 县'],
    ['blanks that set a line in stay', '<p>&nbsp; &nbsp;　甲&nbsp;</p>', '\u00a0\u00a0　甲'],
    ['entities are decoded', '<p>&ldquo;甲&rdquo;&amp;&#20057;&lt;3&#x4e59;</p>', '“甲”&乙<3乙'],
    ['<pre> keeps its lines', '<pre>甲\n  乙</pre>', '甲\n  乙'],
    [
      'display:block makes a block',
      '<span style="display: block">甲</span><span style="display:block">乙</span>',
      '甲\n乙',
    ],
    ['a word may be broken', '<p>整<wbr>改</p>', '整改'],
  ])('%s', (_, html, text) => expect(textOf(html)).toBe(text));

  it.each([
    ['scripts and styles', '<script>var a="<p>x</p>"</script><style>p{}</style><noscript>x</noscript>'],
    ['templates and comments', '<template><p>x</p></template><!-- x -->'],
    ['fields', '<input value="x"><select><option>x</select><textarea>x</textarea>'],
    ['what is hidden', '<p hidden>x</p><p style="color:red; display : none">x</p>'],
    ['icons', '<i aria-hidden="true">x</i>'],
    ['pictures', '<svg><text>x</text></svg><img alt="x"><iframe>x</iframe>'],
    ['readings above characters', '<ruby><rp>(</rp><rt>x</rt><rp>)</rp></ruby>'],
  ])('leaves out %s', (_, html) => expect(textOf(`<p>整改</p>${html}`)).toBe('整改'));

  it('keeps what a script would show, where it is nearly all of the page', () => {
    expect(textOf('<p>加载中</p><div style="display:none"><p>一是修订办法，二是清理合同。</p></div>')).toContain(
      '一是',
    );
  });
});

describe('numbers of lists', () => {
  it.each([
    ['<ol><li>甲<li>乙</ol>', '1. 甲\n2. 乙'],
    ['<ol start=3><li>甲<li value=7>乙<li>丙</ol>', '3. 甲\n7. 乙\n8. 丙'],
    ['<ol type=a><li>甲<li>乙</ol>', 'a. 甲\nb. 乙'],
    ['<ol type=I><li>甲<li>乙</ol>', 'I. 甲\nII. 乙'],
    ['<ol reversed><li>甲<li>乙</ol>', '2. 甲\n1. 乙'],
    ['<ol style="list-style-type: cjk-ideographic" start=10><li>甲<li>乙</ol>', '十、甲\n十一、乙'],
    ['<ol><li>甲<ol><li>子</ol><li>乙</ol>', '1. 甲\n1. 子\n2. 乙'],
    ['<ol><li><p>甲</p><p>乙</p></ol>', '1. 甲\n乙'],
  ])('of %s are printed', (html, text) => expect(textOf(html)).toBe(text));
  it.each([
    ['<ul><li>甲<li>乙</ul>', '甲\n乙'],
    ['<ol style="list-style:none"><li>甲<li>乙</ol>', '甲\n乙'],
    ['<ol><li>1.甲<li>乙</ol>', '1.甲\n乙'],
    ['<ol><li>（一）甲<li>（二）乙</ol>', '（一）甲\n（二）乙'],
    ['<ol><li>一是甲<li>二是乙</ol>', '一是甲\n二是乙'],
  ])('of %s are not', (html, text) => expect(textOf(html)).toBe(text));
});

const NOTICE = `<h1>某局关于巡察整改情况的通报</h1><div class="content">${'<p>一是修订管理办法，二是清理合同12份，三是约谈责任人。</p>'.repeat(6)}</div>`;

describe('furniture', () => {
  it.each([
    ['an element of navigation', '<nav>关于</nav>', '关于'],
    ['an element by its role', '<div role="navigation">关于</div>', '关于'],
    ['a margin', '<aside>通知公告，欢迎查阅。</aside>', '通知公告，欢迎查阅。'],
    ['an element by its name', '<div class="site-footer">某地某路1号</div>', '某地某路1号'],
    ['by a part of its name', '<div id="leftNav">组织建设</div>', '组织建设'],
    ['links', '<div><a href=1>新闻</a> <a href=2>政策</a></div>', '新闻 政策'],
    ['words that only navigation begins with', '<p>当前位置：某栏目</p>', '当前位置：某栏目'],
    [
      'what a foot says of the site',
      '<div><p>地址：某路1号</p><p>某网 版权所有</p></div>',
      '地址：某路1号\n某网 版权所有',
    ],
  ])('is %s', (_, html, text) => expect(furnitureOf(NOTICE + html)).toEqual([text]));

  it.each([
    ['a plain line behind the text', '<p>某局办公室</p>'],
    ['links to files', '<p class="related">附件：<a href="a.docx">清单</a></p>'],
    ['a list of files', '<div><a href="a.pdf">清单</a><a href="b.xlsx">台账</a></div>'],
    ['the data of the page', '<div class="tools">发布时间：2024-05-06</div>'],
    ['an element with most of the text', `<div class="nav">${NOTICE}</div>`],
    ['a sentence with a link', '<p>详见<a href=1>某局网站</a>，欢迎监督举报，来电必复。</p>'],
  ])('is not %s', (_, html) => expect(furnitureOf(NOTICE + html)).toEqual([]));

  it('is never the title, whatever its element is called', () => {
    const head = '<head><title>某局关于巡察整改情况的通报_某网</title></head>';
    const page = `${head}<div class="header"><p>某局关于巡察整改情况的通报</p></div>${NOTICE.replace(/<h1>.*<\/h1>/, '')}`;
    expect(recordOf(page).title).toBe('某局关于巡察整改情况的通报');
  });
  describe('in <title> alone', () => {
    const untitled = NOTICE.replace(/<h1>.*<\/h1>/, '');
    const titled = (title: string, body = untitled) => recordOf(`<head><title>${title}</title></head>${body}`);
    it.each([
      '某局关于巡察整改情况的通报',
      '某局关于巡察整改情况的通报_通知公告_某县人民政府网',
      '某局关于巡察整改情况的通报-某县人民政府',
      '某县人民政府 | 某局关于巡察整改情况的通报',
      '某局 - 某局关于巡察整改情况的通报',
      '\n  某局关于巡察整改情况的通报 —— 某网\n',
    ])('is read: %j', (title) => {
      const { title: read, evidence, source } = titled(title);
      expect(read).toBe('某局关于巡察整改情况的通报');
      const [{ position }] = evidence.title;
      expect(source.origins?.find(({ end }) => end > position.start.offset)?.place).toBe('html/head/title');
    });
    it.each(['某县人民政府网', '通知公告_某网', '整改情况', '某局整改：学习体会', ''])('is none: %j', (title) => {
      expect(titled(title).title).not.toBe(title);
      expect(titled(title).source.origins?.some(({ place }) => place === 'html/head/title')).toBe(false);
    });
    it.each([
      ['another title', '<p>某局整改情况公示</p>', '某局整改情况公示'],
      [
        'the same in two lines',
        '<p>某县某镇某局关于巡察</p><p>整改情况的通报</p>',
        '某县某镇某局关于巡察整改情况的通报',
      ],
      ['the same with a tag', '<p>某局关于巡察整改情况的通报（公开稿）</p>', '某局关于巡察整改情况的通报'],
    ])('gives way to %s', (_, shown, title) => {
      const record = titled('某县某镇某局关于巡察整改情况的通报_某网', shown + untitled);
      expect(record.title).toBe(title);
      expect(record.source.origins?.some(({ place }) => place === 'html/head/title')).toBe(false);
    });
  });
  it('inside the text is what is called so and short', () => {
    const inside = (html: string) => NOTICE.replace('</p><p>', `</p>${html}<p>`);
    expect(furnitureOf(inside('<div class="ad">理财</div>'))).toEqual(['理财']);
    expect(furnitureOf(inside('<p class="ad">一是补账，二是建账，三是公示，四是问责，五是回访。</p>'))).toEqual([]);
    expect(furnitureOf(inside('<p class="top">某某</p>'))).toEqual([]);
    expect(furnitureOf(inside('<p>二维码门牌更新不及时</p>'))).toEqual([]);
  });
  it('stands in the tree as furniture, and links to other notices are no second document', () => {
    const other = '<ul class="related"><li><a href=1>某镇关于巡察整改情况的通报</a></li></ul>';
    const page = utf8(`<body>${NOTICE}${other}</body>`);
    const { tree, record } = read({ ...documentOf(page), bytes: page });
    expect(JSON.stringify(tree)).toContain('{"type":"furniture","value":"某镇关于巡察整改情况的通报"');
    expect(record.diagnostics.map(({ rule }) => rule)).not.toContain('second-title');
  });
});

const HEAD = '<tr><th>序号<th>问题<th>整改措施<th>完成情况</tr>';
const tablesOf = (html: string) => {
  const { text, tables } = extractOf(html);
  return tables.map(({ header, rows }) => ({
    header,
    rows: rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end))),
  }));
};

describe('tables', () => {
  it('have rows, cells and a header', () => {
    expect(tablesOf(`<table>${HEAD}<tr><td>1<td>台账不清<td><p>一是补账；</p><p>二是建账。</p><td></table>`)).toEqual([
      {
        header: true,
        rows: [
          ['序号', '问题', '整改措施', '完成情况'],
          ['1', '台账不清', '一是补账；\n二是建账。', ''],
        ],
      },
    ]);
  });
  it('give a finding over several rows one row', () => {
    const body =
      '<tr><td rowspan=2>1<td rowspan=2>台账不清<td>补账<td>已完成</tr><tr><td>建账<td>正在推进</tr><tr><td>2<td>超发<td>清退<td>已完成</tr>';
    expect(tablesOf(`<table>${HEAD}${body}</table>`)[0].rows.slice(1)).toEqual([
      ['1', '台账不清', '补账\n建账', '已完成\n正在推进'],
      ['2', '超发', '清退', '已完成'],
    ]);
  });
  it('leave a cell over several findings with the first', () => {
    const body = '<tr><td>1<td>台账不清<td>补账<td rowspan=2>已完成</tr><tr><td>2<td>超发<td>清退</tr>';
    expect(tablesOf(`<table>${HEAD}${body}</table>`)[0].rows.slice(1)).toEqual([
      ['1', '台账不清', '补账', '已完成'],
      ['2', '超发', '清退', ''],
    ]);
  });
  it('have their caption and their notes above and below', () => {
    const html = `<table><tr><td colspan=4>整改台账</tr>${HEAD}<tr><td>1<td>台账不清<td>补账<td>已完成</tr><tr><td colspan=4>备注：无</tr></table>`;
    expect(tablesOf(html)[0].rows).toHaveLength(2);
    expect(textOf(html).split('\n')).toEqual([
      '整改台账',
      '序号\t问题\t整改措施\t完成情况',
      '1\t台账不清\t补账\t已完成',
      '备注：无',
    ]);
  });
  it.each([
    ['lay a page out', '<table><tr><td>某局关于整改情况的通报</td></tr><tr><td>一是补账。</td></tr></table>'],
    ['hold another', `<table><tr><td>左<td><table>${HEAD}</table></table>`],
    ['say so', `<table role="presentation">${HEAD}<tr><td>1<td>甲<td>乙<td>丙</table>`],
    ['hold a key and its value a row', '<table><tr><td>电话<td>0000-5550815</tr><tr><td>地址<td>某路1号</table>'],
  ])('are none where they %s', (_, html) => expect(tablesOf(html)).toEqual([]));
  it('of keys and values are lines', () => {
    expect(textOf('<table><tr><td><p>电话</p><td><p>0000</p></tr><tr><td>地址<td>某路</table>')).toBe(
      '电话\t0000\n地址\t某路',
    );
  });
  it('end their line, also where the last cell is empty', () => {
    expect(textOf('<table><tr><td>电话<td>0000</tr><tr><td>地址<td></table>完')).toBe('电话\t0000\n地址\t\n完');
  });
});

describe('the data of a page', () => {
  const page = (metas: string, shown = '') =>
    recordOf(`<head><title>某网</title>${metas}</head><body>${shown}${NOTICE}</body>`);
  it('is read of its <meta>, with the place in the text', () => {
    const { publication, title } = page(
      '<meta name="PubDate" content="2024-05-06 09:30:11"><meta name="ContentSource" content="某局">',
    );
    expect(publication).toMatchObject({ publishedAt: '2024-05-06T09:30', source: '某局' });
    expect(title).toBe('某局关于巡察整改情况的通报');
  });
  it.each([
    ['2024-05-06T09:30:11+08:00', '2024-05-06T09:30'],
    ['20240506093011', '2024-05-06T09:30'],
    ['2024年5月6日', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
  ])('has %s for %s', (content, day) => {
    expect(page(`<meta property="article:published_time" content="${content}">`).publication?.publishedAt).toBe(day);
  });
  it('that the page shows is what counts', () => {
    const shown = '<p>发布时间：2024-05-07 来源：某办</p>';
    const metas = '<meta name="PubDate" content="2024-05-06"><meta name="ContentSource" content="某局">';
    expect(page(metas, shown).publication).toMatchObject({ publishedAt: '2024-05-07', source: '某办' });
  });
  it.each([
    '<meta name="author" content="某公司">',
    '<meta name="PubDate" content="昨天">',
    '<meta name="ContentSource" content="">',
    '<meta name="keywords" content="整改,通报">',
  ])('is not read of %s', (metas) => expect(page(metas).publication).toBeNull());
});

describe('the encoding', () => {
  const PAGE =
    '<!doctype html><html><head><meta charset="CHARSET"></head><body><p>整改情况的通报，一是补账。</p></body></html>';
  const saying = (charset: string) => PAGE.replace('CHARSET', charset);
  it.each([
    ['UTF-8', utf8(saying('utf-8')), 'utf-8'],
    ['GBK under its old name', gb18030(saying('gb2312')), 'gb18030'],
    ['GBK that says nothing', gb18030(saying('')), 'gb18030'],
    ['GBK that says UTF-8', gb18030(saying('utf-8')), 'gb18030'],
    ['UTF-8 that says GBK', utf8(saying('gbk')), 'utf-8'],
    ['UTF-8 that says something unknown', utf8(saying('klingon')), 'utf-8'],
    ['UTF-16 with a mark', utf16le(`\ufeff${saying('utf-8')}`), 'utf-16le'],
    ['UTF-16, big end first', utf16be(`\ufeff${saying('gbk')}`), 'utf-16be'],
  ])('of %s is found', (_, bytes, encoding) => {
    const document = documentOf(bytes);
    expect(document.encoding).toBe(encoding);
    expect(document.extract.text).toBe('整改情况的通报，一是补账。\n');
    expect(documentFormat(bytes)).toBe('html');
  });
  it('may be named', () => {
    expect(documentOf(gb18030(saying('utf-8')), 'gbk').extract.text).toContain('整改情况');
    expect(() => documentOf(saying('utf-8'), 'klingon')).toThrow('unknown-encoding');
  });
});

describe('a page is known', () => {
  it.each([
    ['<!DOCTYPE html><p>甲', undefined],
    ['\n <!-- saved from url=(0014)about:internet -->\n<HTML><BODY>甲', undefined],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>', undefined],
    ['<head><title>甲</title>', undefined],
    ['<meta charset=gbk><p>甲', undefined],
    ['转发：<html><head></head><body>甲', undefined],
    ['<div><p>甲</p><p>乙</p></div>', undefined],
    ['甲<br>乙', 'a.html'],
    ['甲<p>乙', 'A.HTM'],
  ])('%s', (text, path) => expect(documentFormat(utf8(text), path)).toBe('html'));
  it.each([
    ['某局关于整改情况的通报\n一是<b>补账</b>；<br>二是建账。', 'a.txt'],
    ['<b>某局关于整改情况的通报</b><br>一是补账。', 'a.txt'],
    ['某局关于整改情况的通报', 'a.html'],
    ['<p align="center">通报</p>\n\n<div>甲</div>\n\n# 通报', 'a.md'],
    ['《关于<html>标签的说明》', 'a.txt'],
    ['1 < 2', undefined],
    ['', 'a.html'],
  ])('and text is none: %s', (text, path) => expect(documentFormat(utf8(text), path)).toBeNull());
  it('also where it was decoded before', async () => {
    const opened = await open('<!doctype html><p>整改', {});
    expect(opened).toMatchObject({ format: 'html', encoding: 'utf-8', extract: { text: '整改\n' } });
  });
  it('and is read as text where that is asked for', async () => {
    expect(await open('<!doctype html><p>整改', { inputFormat: 'text' })).toBe('<!doctype html><p>整改');
  });
});

describe('origins', () => {
  it('name the element of each stretch, in order and without overlap', () => {
    const html = '<div><p>甲<b>乙</b></p><p>丙<br>丁</p></div><ol><li>戊</ol>';
    const { text, origins = [] } = extractOf(html);
    expect(origins.map(({ start, end, place }) => `${text.slice(start, end)} ${place}`)).toEqual([
      '甲乙 html/body/div/p[1]',
      '丙 html/body/div/p[2]',
      '丁 html/body/div/p[2]',
      '戊 html/body/ol/li',
    ]);
  });
  it('of what is nested deep leave out the middle of the path', () => {
    const [origin] = extractOf(`${'<div>'.repeat(50)}甲`).origins ?? [];
    expect(origin.place).toBe(`html/body/div/div/…/${Array(12).fill('div').join('/')}`);
  });
});

describe('provenance', () => {
  it('holds for a page with everything in it', () => {
    const metas = '<meta name="PubDate" content="2024-05-06"><meta name="ContentSource" content="某局">';
    const ledger = `<table>${HEAD}<tr><td>1<td>台账不清<td>一是补账；二是建账。<td>已完成</table>`;
    const bytes = utf8(
      `<head>${metas}</head><body><nav><a>首页</a></nav>${NOTICE}${ledger}<footer>版权所有</footer></body>`,
    );
    const reading = read({ ...documentOf(bytes), bytes });
    const faults = [
      ...tilingFaults(reading.tree, String(reading.file)),
      ...provenanceFaults(reading.record, reading.tree, String(reading.file)),
      ...orderFaults(reading.record),
    ];
    expect(faults).toEqual([]);
    expect(reading.record.source).toMatchObject({ format: 'html', bytes: bytes.length });
  });
});
