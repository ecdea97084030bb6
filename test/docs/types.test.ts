/** What the documents show of the library compiles under `strict`, against the types that are shipped. */
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../support/blocks.js';
import { complaints } from '../support/compile.js';
import { read, TWINS } from '../support/handbook.js';

const SCRIPTS = { 'findings.mjs': TWINS[0], 'plugin.mjs': TWINS.find(({ name }) => name === 'library') };
/** The Chinese twins show the same scripts (test/docs/readme.test.ts). */
const DOCUMENTS = Object.entries(SCRIPTS).map(([script, twins]) => [twins?.en ?? '', script]);

describe.each(DOCUMENTS)('%s', (path, script) => {
  const scripts = blocksOf(read(path)).filter(({ language }) => language === 'js');
  it('has scripts', () => expect(scripts.map(({ meta }) => meta)).toContain(script));
  it.each(scripts.map(({ meta, body }) => [meta, body]))('%s compiles', (name, body) => {
    expect(complaints(body, name)).toEqual([]);
  });
});

describe('a step of one’s own in TypeScript', () => {
  const step = (
    body: string,
  ) => `import { type Fact, type NoticeRecord, type NoticeTree, factsOf, rectifyFields, rectifyParse, rectifyRecord } from 'rectify-notice';
import { type Plugin, unified } from 'unified';
import { visit } from 'unist-util-visit';
${body}
export const record: NoticeRecord = unified().use(rectifyParse).use(rectifyFields).use(step).use(rectifyRecord).processSync('').result;
`;
  it('compiles, and knows the facts by their types', () => {
    const body = `const yuan = (fact: Fact): number | null => (fact.type === 'money' && fact.currency === 'CNY' ? fact.value : null);
const unit = (fact: Fact): string => (fact.type === 'quantity' ? fact.unit : fact.type === 'date' ? fact.value : '');
const step: Plugin<[], NoticeTree> = () => (tree, file) =>
  visit(tree, 'measure', (node) => factsOf(node).forEach((fact) => file.message(unit(fact) + yuan(fact))));`;
    expect(complaints(step(body), 'step.ts')).toEqual([]);
  });
  it('does not where it takes a value for another', () => {
    const body = `const amount = (fact: Fact): number => fact.value;
const step: Plugin<[], NoticeTree> = () => (tree) => void [tree, amount];`;
    expect(complaints(step(body), 'step.ts').join()).toContain("is not assignable to type 'number'");
  });
});
