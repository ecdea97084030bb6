/** Categories of findings: by words that anybody can look up, and none where they do not agree. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { CATEGORIES } from '../../grammars/lexicon/categories.js';
import { readCategory } from '../../src/fields/category.js';
import { parse } from '../../src/index.js';
import { fold } from '../../src/lines/fold.js';

const idOf = (finding: string): string | null => readCategory(fold(finding, []), BUILT_IN)?.id ?? null;

describe('the categories', () => {
  it('have ids and names of their own', () => {
    const all = (key: 'id' | 'zh' | 'en') => CATEGORIES.map((category) => category[key]);
    for (const key of ['id', 'zh', 'en'] as const) expect(new Set(all(key)).size).toBe(CATEGORIES.length);
    for (const id of all('id')) expect(id).toMatch(/^[a-z][a-z-]*$/);
  });
  it('are written as the folded view has it', () => {
    const words = CATEGORIES.flatMap(({ strong, weak }) => [...strong, ...weak]);
    expect(words.filter((word) => fold(word, []) !== word || /\s/.test(word))).toEqual([]);
  });
  // 作风 stands in both lists of one category.
  it('name no word twice', () => {
    for (const { strong, weak } of CATEGORIES) expect(strong.filter((word) => weak.includes(word))).toEqual([]);
  });
  it('do not share a word that is enough alone', () => {
    const strong = CATEGORIES.flatMap((category) => category.strong);
    expect(strong.filter((word, i) => strong.indexOf(word) !== i)).toEqual([]);
  });
  it('are each found by each of its strong words', () => {
    const lost = CATEGORIES.flatMap(({ id, strong }) =>
      strong.filter((word) => idOf(word) !== id).map((word) => `${word} → ${idOf(word)}, not ${id}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('a finding', () => {
  it.each([
    ['理论学习中心组学习不规范', 'study'],
    ['意识形态工作责任制落实不到位', 'ideology'],
    ['落实全面从严治党主体责任不够有力', 'responsibility'],
  ])('%s', (finding, id) => expect(idOf(finding)).toBe(id));
  it.each(['工作不到位', '存在差距', '有待加强', '', '学习'])('%j has none', (finding) =>
    expect(idOf(finding)).toBeNull(),
  );

  it('says which words spoke for its category, where they stand', () => {
    const text =
      '林场镇关于巡察整改情况的通报\n1.针对理论学习不深入的问题。召开中心组学习会12次。\n2.针对意识形态工作责任制落实不到位的问题。召开专题会议3次。\n';
    const [first, second] = parse(text).problems;
    expect([first.category?.id, second.category?.id]).toEqual(['study', 'ideology']);
    for (const { text: word, position } of [...(first.category?.evidence ?? []), ...(second.category?.evidence ?? [])])
      expect(text.slice(position.start.offset, position.end.offset)).toBe(word);
    expect(first.category?.evidence.length).toBeGreaterThan(0);
  });
});
