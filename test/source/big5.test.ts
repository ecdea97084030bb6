/** Big5, whose bytes are those of some text in GB18030 too: told apart by how likely either text is. */
import { describe, expect, it } from 'vitest';
import { open, parse } from '../../src/index.js';
import { decode } from '../../src/source/decode.js';
import { big5, gb18030 } from '../support/bytes.js';

const NOTICE = `某縣水務局關於巡察整改情況的通報
一、針對臺賬不清的問題
整改情況：補記臺賬，專人管理。已完成整改。
聯繫電話：0000-1234567
某縣水務局
2023年10月9日
`;
const SHORT = '關於整改情況的通報';

describe('Big5', () => {
  it.each([NOTICE, SHORT, `1.\n${SHORT}`])('is found out: %s', (text) => {
    expect(decode(big5(text))).toEqual({ text, encoding: 'big5', lossy: false });
  });
  it('is read, and said in the record', () => {
    const { source, problems, diagnostics } = parse(big5(NOTICE), { path: 'a.txt' });
    expect(source.encoding).toBe('big5');
    expect(problems).toMatchObject([{ finding: '臺賬不清', status: { state: 'completed' } }]);
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('doubtful-encoding');
  });
  it('is found out in tables and pages that do not say what they are in', async () => {
    const table = await open(big5('序號,問題,整改措施\n1,臺賬不清,補記臺賬\n'), { path: 'a.csv' });
    expect(parse(table).source).toMatchObject({ format: 'csv', encoding: 'big5' });
    const page = await open(big5(`<html><body><p>${NOTICE}</p></body></html>`), { path: 'a.html' });
    expect(parse(page).source).toMatchObject({ format: 'html', encoding: 'big5' });
  });
});

describe('GB18030', () => {
  it.each([NOTICE, SHORT, '关于巡察整改情况的通报', '补记台账。', `${'a'.repeat(9000)}整改`])('is none: %s', (text) => {
    expect(decode(gb18030(text))).toMatchObject({ text, encoding: 'gb18030' });
  });
  it('that is cut is none either', () => {
    const bytes = gb18030(NOTICE.repeat(3));
    for (let length = 330; length < 360; length++) expect(decode(bytes.subarray(0, length)).encoding).toBe('gb18030');
  });
});

describe('what is as likely in both', () => {
  it('is said', () => {
    const { encoding, rival } = decode(Uint8Array.of(0xd5, 0xf0));
    expect([encoding, rival]).toEqual(['gb18030', 'big5']);
    const { diagnostics } = parse(Uint8Array.of(0xd5, 0xf0), { lang: 'zh' });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'doubtful-encoding', message: expect.stringContaining('big5') }),
    );
  });
  it('is not said where the encoding was named', () => {
    expect(decode(Uint8Array.of(0xd5, 0xf0), 'gbk').rival).toBeUndefined();
  });
});
