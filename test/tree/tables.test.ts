/** Tables that are no ledger: no rule understands them, and nothing of them is lost. */
import { describe, expect, it } from 'vitest';
import { parse, read } from '../../src/index.js';
import { provenanceFaults } from '../support/provenance.js';

const TABLE = '单位|数量|问题数\n一科|3|4\n二科|2|1\n';
const CELLS = ['单位', '数量', '问题数', '一科', '3', '4', '二科', '2', '1'];
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
const TITLE = '某局关于巡察整改情况的通报\n';
const PROBLEM = '1.关于台账不清的问题\n整改情况：补记台账。\n';

describe('a table that is no ledger', () => {
  it.each([
    ['in a section', `${TITLE}一、总体情况\n${TABLE}二、整改情况\n${PROBLEM}`],
    ['in a problem', `${TITLE}一、整改情况\n${PROBLEM}${TABLE}`],
  ])('%s stays as paragraphs of the section', (_, text) => {
    const { tree, record } = read(text);
    expect(texts(record.sections[0].paragraphs)).toEqual(CELLS);
    expect(record.problems).toHaveLength(1);
    expect(provenanceFaults(record, tree, text)).toEqual([]);
  });

  it('before the first heading stays in the preamble, between the paragraphs', () => {
    const { preamble } = parse(
      `${TITLE}现将情况通报如下，请监督。\n${TABLE}特此说明，请予支持。\n一、整改情况\n${PROBLEM}`,
    );
    expect(texts(preamble.paragraphs)).toEqual(['现将情况通报如下，请监督', ...CELLS, '特此说明，请予支持']);
  });
});

describe('a ledger', () => {
  it('gives problems, and no paragraphs', () => {
    const { sections, problems } = parse(
      `${TITLE}一、整改情况\n序号|问题|整改措施|完成情况\n1|台账不清|补记台账|已完成\n2|账目不清|核对账目|已完成\n`,
    );
    expect(problems).toHaveLength(2);
    expect(sections[0].paragraphs).toEqual([]);
  });

  it('whose cells count measures parts no line from the next', () => {
    const row = (n: number) => `${n}\t台账不清第${n}处\t1.补记台账；2.核对账目。\t已完成`;
    const { title, preamble, closing, problems, organization, issuedOn } = parse(
      `${TITLE}2024年1月8日，县委第一巡察组反馈了问题。\n序号\t问题\t整改措施\t完成情况\n${[1, 2, 3, 4].map(row).join('\n')}\n结果另行公开。\n某局\n2024年7月5日\n`,
    );
    expect([title, organization, issuedOn]).toEqual(['某局关于巡察整改情况的通报', '某局', '2024-07-05']);
    expect(texts(preamble.paragraphs).concat(texts(closing.paragraphs))).toContain('结果另行公开');
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2, 2, 2]);
  });
});
