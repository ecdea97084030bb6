/** Pages packed with their pictures into one file. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { pageIn } from '../../src/source/mht/index.js';
import { looksLikeMht } from '../../src/source/mht/sniff.js';
import { transferred } from '../../src/source/mht/transfer.js';
import { packed } from '../support/mht.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const PAGE =
  '<html><head><meta charset="utf-8"></head><body><nav>首页</nav><h1>某局关于巡察整改情况的通报</h1><p>1.针对台账不清的问题</p><p>一是补记台账12本；二是专人管理。</p></body></html>';
const message = (lines: string[]): Uint8Array => utf8(lines.join('\r\n'));

describe('a packed page', () => {
  it('is read as the page in it is', async () => {
    const path = 'a.mht';
    const inside = parse(await open(utf8(PAGE), { path }));
    const record = parse(await open(utf8(packed(PAGE)), { path }), { path });
    expect(record.source).toMatchObject({ format: 'html', encoding: 'utf-8', bytes: utf8(packed(PAGE)).length, path });
    expect(record.source.origins).toEqual(inside.source.origins);
    expect(record.problems).toEqual(inside.problems);
    expect(record.problems[0].measures.map(({ text }) => text)).toEqual(['补记台账12本', '专人管理']);
    expect(record.diagnostics.map(({ rule }) => rule)).not.toContain('format-as-text');
  });
  it.each([
    ['that its part names', 'gb2312', '<p>整改</p>'],
    ['that the page names, where its part says nothing', 'us-ascii', '<meta charset=gbk><p>整改</p>'],
    ['that the page names, where its part says what nobody knows', 'x-y', '<meta charset=gbk><p>整改</p>'],
  ])('has the encoding %s', async (_, charset, html) => {
    const gbk = Uint8Array.from(
      html.split('整改').flatMap((part, i) => [...(i > 0 ? [0xd5, 0xfb, 0xb8, 0xc4] : []), ...utf8(part)]),
    );
    const opened = await open(utf8(packed(html, charset, gbk)));
    expect(typeof opened === 'object' && 'extract' in opened && opened.extract.text).toContain('整改');
  });
  it('is the part that the message names, else the first', () => {
    const parts = ['one', 'two'].map((id) => ['--x', 'Content-Type: text/html', `Content-ID: <${id}>`, '', `<p>${id}`]);
    const head = (more: string) => ['MIME-Version: 1.0', `Content-Type: multipart/related; boundary=x${more}`, '', ''];
    const page = (more: string) => textOf(pageIn(message([...head(more), ...parts.flat(), '--x--'])).bytes).trim();
    expect(page('')).toBe('<p>one');
    expect(page('; start="<two>"')).toBe('<p>two');
    expect(page('; start="<three>"')).toBe('<p>one');
  });
  it('may stand in a multipart in the multipart, or alone', () => {
    const html = [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(PAGE).toString('base64'),
    ];
    const inner = [
      'Content-Type: multipart/alternative; boundary="y z"',
      '',
      '--y z',
      'Content-Type: text/plain',
      '',
      '甲',
      '--y z',
      ...html,
      '--y z--',
    ];
    const outer = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=x', '', '--x', ...inner, '--x--'];
    expect(textOf(pageIn(message(outer)).bytes)).toBe(PAGE);
    expect(textOf(pageIn(message(['MIME-Version: 1.0', ...html])).bytes)).toBe(PAGE);
  });
  it('that was cut goes to its end', () => {
    const cut = message([
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=x',
      '',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>整改',
    ]);
    expect(textOf(pageIn(cut).bytes)).toBe('<p>整改');
  });
});

describe('a part written', () => {
  it.each([
    ['quoted-printable', '=E6=95=B4=\r\n=e6=94=b9 =3D = =zz', '整改 = = =zz'],
    ['Quoted-Printable', 'a=  \r\nb=', 'ab='],
    ['base64', '5pW0\r\n 5pS5!', '整改'],
    ['base64', '5pW05pS', '整\ufffd'],
    ['8bit', '整改=E6', '整改=E6'],
    ['', '整改', '整改'],
  ])('in %s is %s', (encoding, written, text) => expect(textOf(transferred(utf8(written), encoding))).toBe(text));
});

describe('the head of a packed page', () => {
  it.each([
    ['of a browser', packed(PAGE), true],
    [
      'of Word',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n本文档是“单个文件网页”。',
      true,
    ],
    ['behind an empty line', `\r\n${packed(PAGE)}`, true],
    ['of a letter', 'From: a@example.com\nSubject: 整改\nMIME-Version: 1.0\nContent-Type: text/plain\n\n甲', false],
    ['of a text', 'From: 某局\n\n某局关于巡察整改情况的通报', false],
    ['that a text quotes', '某局通报\nMIME-Version: 1.0\nContent-Type: multipart/related\n', false],
    ['with other lines in it', 'MIME-Version: 1.0\n一、整改情况\nContent-Type: multipart/related\n\n', false],
    ['of nothing', '', false],
  ])('%s', (_, text, is) => expect(looksLikeMht(utf8(text))).toBe(is));
});
