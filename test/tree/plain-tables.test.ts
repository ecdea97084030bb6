/** The tree of a table that is no ledger, and how little of it stands in memory before there is a tree. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { wordsOf } from '../../grammars/words.js';
import { branches } from '../../src/fields/node-text.js';
import { open, read } from '../../src/index.js';
import { layOut, linesOf } from '../../src/lines/layout.js';
import { readText } from '../../src/source/text-table.js';
import { TableEmitter } from '../../src/tree/emit-table.js';
import { TextEmitter } from '../../src/tree/emit-text.js';
import { TokenSink } from '../../src/tree/token-sink.js';
import { isLeaf, type NoticeNode } from '../../src/tree/types.js';
import { tilingFaults } from '../support/tiling.js';
import { sheet } from '../support/xlsx.js';

const words = wordsOf(BUILT_IN);

/** The tokens of the one table of a text. */
function tokensOf(text: string) {
  const extract = readText(text);
  const layout = layOut(extract, linesOf(extract, words));
  const sink = new TokenSink();
  const emitter = new TableEmitter(layout, sink, new TextEmitter(words, sink));
  for (const block of layout.blocks) emitter.table(block);
  return sink.handOver();
}

const PLAIN = '单位|数量|问题数\n';
const LEDGER = '序号|问题|整改措施|完成情况\n';
const rows = (count: number, row: string) => `${row}\n`.repeat(count);

/** Branches as `type(…)`, leaves as their text; white space and markup are left out. */
const shown = (node: NoticeNode): string =>
  isLeaf(node) ? node.value : `${node.type}(${node.children.filter(isTold).map(shown).join(' ')})`;
const isTold = ({ type }: NoticeNode): boolean => type !== 'whitespace' && type !== 'markup';

describe('a table that is no ledger', () => {
  it('is as many tokens with a thousand rows as with three', () => {
    const few = tokensOf(PLAIN + rows(3, '一科|3|4'));
    expect(few).toHaveLength(2);
    expect(tokensOf(PLAIN + rows(1_000, '一科|3|4'))).toHaveLength(2);
  });
  it('ends where the text in its cells ends', () => {
    const text = `${PLAIN}一科|3|4 |\n`;
    const [{ payload }] = tokensOf(text);
    expect([payload.start, text.slice(payload.start, payload.end)]).toEqual([0, text.slice(0, text.indexOf('4') + 1)]);
  });
  it('has a row for each that holds text, and a paragraph for each line of a cell', async () => {
    const { file, tree } = read(
      await open(
        sheet([
          ['科室', null, '数量'],
          ['一科\n二科', null, 3],
          [null, ' ', null],
          ['合计。', null, 'x<y<br>z'],
        ]),
      ),
    );
    expect(tilingFaults(tree, String(file))).toEqual([]);
    const [table] = branches(tree, ['table']);
    expect(shown(table).replaceAll('paragraph', 'p')).toBe(
      'table(row(cell(p(科室)) cell(p(数量))) row(cell(p(一科) p(二科)) cell(p(3))) row(cell(p(合计 。)) cell(p(x<y) <br> p(z))))',
    );
    const data = branches(table, ['row', 'cell']).map((node) => node.data);
    expect(data.every((one) => one?.header === data[0]?.header || one?.header === false)).toBe(true);
    expect(branches(table, ['cell'])[2].data).toEqual({ header: false, column: 'unknown', label: null });
  });
});

describe('a ledger', () => {
  it('has tokens in each of its rows', () => {
    const few = tokensOf(LEDGER + rows(3, '1|台账不清|补记台账|已完成')).length;
    expect(tokensOf(LEDGER + rows(6, '1|台账不清|补记台账|已完成')).length).toBeGreaterThan(few * 1.5);
  });
  it('gives its tokens away once', () => {
    const sink = new TokenSink();
    sink.tokens = tokensOf(LEDGER + rows(3, '1|台账不清|补记台账|已完成'));
    expect(sink.handOver().length).toBeGreaterThan(10);
    expect(sink.handOver()).toEqual([]);
  });
});
