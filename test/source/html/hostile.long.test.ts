/** Pages that are broken, cut, damaged or made to do harm: each is read, or refused with a reason, and never for long. */
import { describe, expect, it } from 'vitest';
import { InputError, read } from '../../../src/index.js';
import type { DocumentText } from '../../../src/source/document.js';
import { readHtml } from '../../../src/source/html/index.js';
import { DEEPEST, MOST_BYTES, MOST_NODES } from '../../../src/source/html/limits.js';
import { fixtures } from '../../support/inputs.js';
import { provenanceFaults } from '../../support/provenance.js';
import { random } from '../../support/random.js';
import { tilingFaults } from '../../support/tiling.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const NOTICE = '<p>某局关于巡察整改情况的通报</p><p>1.针对台账不清的问题。一是补账；二是建账。已完成整改。</p>';

/** What is wrong with the reading of a page; a page that is refused with a reason has no faults. */
function faultsOf(bytes: Uint8Array): string[] {
  let document: DocumentText;
  try {
    document = readHtml(bytes, {}) as DocumentText;
  } catch (error) {
    return error instanceof InputError ? [] : [String(error)];
  }
  const { text, origins = [], furniture = [], tables } = document.extract;
  const ordered = [...origins.entries()].every(
    ([i, { start, end }]) => end > start && (i === 0 || start >= origins[i - 1].end),
  );
  const inside = [...origins, ...furniture, ...tables].every(({ end }) => end <= text.length);
  const { tree, record } = read({ ...document, bytes });
  return [
    ...(ordered ? [] : ['origins are out of order']),
    ...(inside ? [] : ['a range ends behind the text']),
    ...tilingFaults(tree, text),
    ...provenanceFaults(record, tree, text),
  ];
}

const extractOf = (html: string) => (readHtml(utf8(html), {}) as DocumentText).extract;

describe('a page that is', () => {
  it.each([
    ['empty', ''],
    ['blank', ' \n\t'],
    ['nothing but a head', '<html><head><title>通报</title></head>'],
    ['a frameset', '<html><frameset cols="20%,80%"><frame src="a"><frame src="b"></frameset></html>'],
    ['a redirection', '<meta http-equiv=refresh content="0;url=b.html">'],
    ['scripts alone', '<script>document.write("<p>整改</p>")</script>'],
  ])('%s has no text', (_, html) => {
    expect(extractOf(html).text).toBe('');
    const bytes = utf8(html);
    const { diagnostics } = read({ ...(readHtml(bytes, {}) as DocumentText), bytes }).record;
    expect(diagnostics.map(({ rule }) => rule)).toContain('empty-input');
  });

  it.each([
    ['of unclosed elements', `<div><p><b><i><table><tr><td>${NOTICE}`],
    ['of elements closed in the wrong order', `<b><p><i>一是</b>补账</p></i></table></div>${NOTICE}`],
    ['cut in a tag', `${NOTICE}<p class="`],
    ['cut in a comment', `${NOTICE}<!-- 一是`],
    ['cut in an entity', `${NOTICE}&#x4e`],
    ['with a text in a table outside its cells', `<table>${NOTICE}<tr>一是<td>补账</table>`],
    ['with two bodies', `<body>${NOTICE}</body><body>二是建账</body></html><p>完</p>`],
    ['with NULs', `${NOTICE.repeat(20)}<p>补\0账</p>`],
    ['with lone surrogates', `${NOTICE}<p>&#xd800;账</p>`],
    ['with one attribute of five million characters', `<p title="${'整'.repeat(5_000_000)}">${NOTICE}`],
    ['with fifty thousand attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}`).join(' ')}>${NOTICE}`],
    [
      'with spans over the whole world',
      `<table><tr><td rowspan=65534 colspan=1000>问题<td>措施</tr>${'<tr><td>x</td></tr>'.repeat(300)}</table>${NOTICE}`,
    ],
    [
      'with spans that are no numbers',
      `<table><tr><th rowspan=-1>问题<th colspan=x>整改措施<th colspan=0>状态<tr><td>甲<td>乙<td>丙</table>${NOTICE}`,
    ],
    [
      'with a thousand tables',
      `${'<table><tr><th>序号<th>问题<th>整改措施</tr><tr><td>1<td>台账不清<td>补账</table>'.repeat(1000)}${NOTICE}`,
    ],
    ['with furniture between all lines', `${'<nav>首页</nav><p>台账不清。</p>'.repeat(2000)}${NOTICE}`],
    ['in an unknown element', `<ucap-page><o:p>${NOTICE}</o:p></ucap-page>`],
  ])('%s is read', (_, html) => {
    expect(faultsOf(utf8(html))).toEqual([]);
    expect(extractOf(html).text).toContain('一是补账；二是建账。');
  });
});

describe('nesting', () => {
  it.each(['div', 'span', 'b', 'section', 'font color=red'])('of 10,000 <%s> is read', (tag) => {
    expect(extractOf(`<body>${`<${tag}>`.repeat(10_000)}${NOTICE}`).text).toContain('一是补账；二是建账。');
  });
  it.each(['<ol><li>', '<table><tr><td>', '<ul class="nav"><li>'])(
    'of %s over thousands of elements is read',
    (tags) => {
      expect(extractOf(`<body>${tags.repeat(2000)}${NOTICE}`).text).toContain('一是补账；二是建账。');
    },
  );
  it('with text at every level is read, each line with a short path', () => {
    const { origins = [] } = extractOf(`<body>${'<div>整改'.repeat(10_000)}`);
    expect(origins).toHaveLength(10_000);
    expect(Math.max(...origins.map(({ place }) => place.length))).toBeLessThan(200);
  });
});

describe('beyond the limits', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readHtml(bytes, {});
    } catch (error) {
      return error instanceof InputError ? `${error.code} ${error.detail}` : String(error);
    }
    return 'it was read';
  };
  it.each([
    ['nesting', `<body>${'<div>'.repeat(DEEPEST + 1)}`, `too-large HTML, nesting > ${DEEPEST}`],
    ['nodes', `<body>${'<p>'.repeat(MOST_NODES + 1)}`, `too-large HTML, nodes > ${MOST_NODES}`],
    [
      'formatting that every paragraph opens anew',
      `<body><p>${Array.from({ length: 2000 }, (_, i) => `<b id=${i}>`).join('')}${'<p>一是'.repeat(1000)}`,
      `too-large HTML, nodes > ${MOST_NODES}`,
    ],
  ])('of %s a page is refused', (_, html, told) => expect(refusal(utf8(html))).toBe(told));
  it('of bytes a page is refused before anything is made of it', () => {
    expect(refusal(new Uint8Array(MOST_BYTES + 1))).toBe(`too-large HTML, bytes > ${MOST_BYTES}`);
  });
});

describe('a damaged page', () => {
  const pages = fixtures().filter(({ path }) => path.endsWith('.html'));
  it('is made of the fixtures', () => expect(pages.length).toBeGreaterThanOrEqual(6));

  it.each(pages)('$name, cut anywhere, is read', ({ bytes }) => {
    const chance = random(7);
    const cuts = Array.from({ length: 25 }, () => bytes.slice(0, chance.between(0, bytes.length)));
    expect(cuts.flatMap(faultsOf)).toEqual([]);
  });
  it.each(pages)('$name, with bits turned, is read or refused', ({ bytes }) => {
    const chance = random(11);
    const damaged = Array.from({ length: 25 }, () => {
      // A Buffer’s own slice would be no copy.
      const copy = Uint8Array.from(bytes);
      for (let i = chance.between(1, 40); i > 0; i--)
        copy[chance.between(0, copy.length - 1)] ^= 1 << chance.between(0, 7);
      return copy;
    });
    expect(damaged.flatMap(faultsOf)).toEqual([]);
  });
  it.each(pages)('$name, with tags thrown about, is read', ({ bytes }) => {
    const chance = random(13);
    const parts = new TextDecoder().decode(bytes).split(/(?=<)/);
    const shuffled = Array.from({ length: 15 }, () => utf8(parts.map(() => chance.of(parts)).join('')));
    expect(shuffled.flatMap(faultsOf)).toEqual([]);
  });
});
