/** `check --format html`: the draft with its marks, on one page that needs nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { check, open, read } from '../../src/index.js';
import { type Draft, piecesOf, writeDrafts } from '../../src/output/check-html.js';
import type { Lang } from '../../src/output/labels.js';
import { rectify } from '../support/cli.js';
import { docx, p } from '../support/docx.js';
import { scratch, write } from '../support/folders.js';

const DRAFT = `某局关于巡察整改情况的通报

1.针对台账不清的问题
整改情况：一是补记台账3本。三是2月30日起专人管理。已完成整改。
`;

async function draftOf(input: string | Uint8Array, name: string, lang: Lang = 'en'): Promise<Draft> {
  const reading = read(typeof input === 'string' ? input : await open(input, { path: name }), { path: name });
  return { name, text: String(reading.file), source: reading.record.source, findings: check(reading, { lang }) };
}

const page = (drafts: readonly Draft[], lang: Lang = 'en'): string => [...writeDrafts(drafts, lang)].join('');

/** The elements of a name in a page, in order. */
function elements(html: string, name: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.ParentNode) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      if (child.tagName === name) found.push(child);
      walk(child);
    }
  };
  walk(parse(html));
  return found;
}

const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const attribute = (node: Tree.Element, name: string) => node.attrs.find((one) => one.name === name)?.value;

describe('the page', () => {
  it('has the whole draft line by line, and each finding marked in it', async () => {
    const html = page([await draftOf(DRAFT, 'draft.txt')]);
    const lines = elements(html, 'span').map((line) => textOf(line).replace(/\d+(?=$|2月|起)/g, ''));
    expect(lines.slice(0, 3)).toEqual(['某局关于巡察整改情况的通报', '', '1.针对台账不清的问题']);
    expect(elements(html, 'mark').map((mark) => [attribute(mark, 'class'), textOf(mark)])).toEqual([
      ['warning', '三是'],
      ['error', '2月30日'],
    ]);
  });
  it('leads from the list to the marks and back', async () => {
    const html = page([await draftOf(DRAFT, 'a.txt'), await draftOf(DRAFT, 'b.txt')]);
    const ids = [...elements(html, 'a'), ...elements(html, 'li')].flatMap((one) => attribute(one, 'id') ?? []);
    const targets = elements(html, 'a').flatMap((one) => attribute(one, 'href') ?? []);
    expect(targets.length).toBe(8);
    for (const target of targets) expect(ids).toContain(target.slice(1));
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('says what is found of the whole draft, without a mark', async () => {
    const draft = await draftOf(DRAFT, 'draft.txt');
    const html = page([{ ...draft, findings: draft.findings.filter(({ position }) => !position) }]);
    expect(textOf(elements(html, 'ol')[0])).toContain('the whole text');
    expect(elements(html, 'mark')).toEqual([]);
  });
  it('says where there is nothing, and where a document has the place', async () => {
    const lines = DRAFT.split('\n').filter(Boolean);
    const draft = await draftOf(docx({ body: lines.map((line) => p(line)).join('') }), '稿.docx', 'zh');
    expect(textOf(elements(page([draft], 'zh'), 'ol')[0])).toContain('第3段 措施序号从 1 跳到 3');
    const clean = page([{ ...draft, findings: [] }], 'zh');
    expect(clean).toContain('没有需要核对的地方');
    expect([elements(clean, 'ol'), elements(clean, 'mark')]).toEqual([[], []]);
  });
  it('takes no markup out of a draft, and loads nothing', async () => {
    const draft = await draftOf(DRAFT.replace('台账3本', '台账<script src="x">&3本'), '<b>.txt');
    const html = page([draft]);
    expect(elements(html, 'script')).toEqual([]);
    expect(elements(html, 'h2').map(textOf)[0]).toMatch(/^<b>\.txt/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:/);
  });
  it('cuts the text where marks begin and end, whatever they share', () => {
    const at = (start: number, end: number) => ({
      position: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } },
    });
    expect(piecesOf(9, [at(2, 6), { position: null }, at(4, 8), at(9, 9)])).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: [0] },
      { start: 4, end: 6, marks: [0, 2] },
      { start: 6, end: 8, marks: [2] },
      { start: 8, end: 9, marks: [3] },
    ]);
    expect(piecesOf(0, [at(0, 0)])).toEqual([]);
  });
});

describe('rectify check', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(['check', 'a.txt', ...args], { cwd: folder() });

  it('writes it to a file of that ending, or to standard output', async () => {
    write(folder(), { 'a.txt': DRAFT });
    const { status, stdout } = await run('--out', 'r.html');
    expect([status, stdout]).toEqual([1, '']);
    const html = readFileSync(join(folder(), 'r.html'), 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">[\s\S]*a\.txt[\s\S]*<\/html>\n$/);
    expect((await run('--format', 'html')).stdout).toBe(html);
    expect((await run('--format', 'html', '--lang', 'zh')).stdout).toContain('<html lang="zh-CN">');
  });
  it('refuses an ending that contradicts', async () => {
    write(folder(), { 'a.txt': DRAFT });
    expect((await run('--format', 'json', '--out', 'r.html')).status).toBe(2);
    expect((await run('--format', 'html', '--out', 'r.json')).status).toBe(2);
    expect(readdirSync(folder())).toEqual(['a.txt']);
  });
});
