/** What holds of every rule: its words, its example, its place in the list. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READING_RULES } from '../../src/check/reading-rules.js';
import { CHECK_RULES } from '../../src/check/rules.js';
import { check, rules } from '../../src/index.js';
import { notice } from '../support/checking.js';
import { ROOT } from '../support/inputs.js';

/** What text alone cannot break: it needs bytes, the name of a file, a document, or an engine in doubt. */
const NEED_MORE = [
  'uncertain-structure',
  'lossy-encoding',
  'doubtful-encoding',
  'format-as-text',
  'page-without-text',
  'ocr-read',
  'ocr-doubt',
  'ocr-choice',
  'unnamed-characters',
];

const keysOf = (template: string): string[] => (template.match(/\{\w+\}/g) ?? []).sort();

describe('the rules', () => {
  it('have one file each, named for them', () => {
    const files = readdirSync(join(ROOT, 'src/check/rules')).map((file) => file.replace(/\.ts$/, ''));
    expect(CHECK_RULES.map(({ id }) => id).sort()).toEqual(files.sort());
  });
  it('have an id each, those of reading too', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules).toHaveLength(READING_RULES.length + CHECK_RULES.length);
  });
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks both languages', (_, { zh, en, severity }) => {
    expect(['error', 'warning', 'info']).toContain(severity);
    for (const words of [zh, en])
      for (const text of [words.title, words.explanation, words.message]) expect(text.trim().length).toBeGreaterThan(3);
    expect(keysOf(zh.message)).toEqual(keysOf(en.message));
    expect(zh.explanation).toMatch(/[\u4e00-\u9fff]/);
    expect(en.title).not.toMatch(/[\u4e00-\u9fff]/);
  });
  it.each(rules.filter(({ id }) => !NEED_MORE.includes(id)))('$id says something of its example', (rule) => {
    for (const lang of ['zh', 'en'] as const) {
      const found = check(rule.example, { lang }).filter((finding) => finding.rule === rule.id);
      expect(found.length).toBeGreaterThan(0);
      for (const { message, severity } of found) {
        expect(severity).toBe(rule.severity);
        expect(message).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });
  it('say nothing of a notice in which nothing is wrong', () => {
    expect(check(notice())).toEqual([]);
  });
  it('say nothing of rectification where a text is no rectification notice', () => {
    const order = '青禾县水务局关于开展安全检查的通知\n\n各科室：\n现将有关事项通知如下。请于9月底前完成自查。\n';
    expect(check(order)).toEqual([]);
  });
});

describe('what only bytes or a name can break', () => {
  it('is said of them', () => {
    const rulesOf = (input: Uint8Array, options: object) => check(input, options).map(({ rule }) => rule);
    const bytes = new TextEncoder().encode(notice());
    expect(rulesOf(bytes, { path: 'a.html' })).toEqual(['format-as-text']);
    const broken = Uint8Array.from([...bytes, 0xff, 0xfe, 0x80]);
    expect(rulesOf(broken, { encoding: 'utf-8' })).toContain('lossy-encoding');
    // One character in GB18030, and another in Big5.
    expect(rulesOf(Uint8Array.of(0xd5, 0xf0), {})).toContain('doubtful-encoding');
  });
});
