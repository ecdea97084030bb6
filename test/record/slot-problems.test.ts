/** Sections that are the parts of one problem, with nothing or hardly anything in them. */
import { describe, expect, it } from 'vitest';
import { parse, read } from '../../src/index.js';
import { provenanceFaults } from '../support/provenance.js';

const TITLE = '石桥镇关于审计整改情况的公示\n\n';
const faults = (text: string) => {
  const { record, tree } = read(text);
  return provenanceFaults(record, tree, text);
};

describe('a section of one problem', () => {
  it('that only leaves its finding out has its title for one', () => {
    const text = `${TITLE}一、整改问题\n(略)。\n二、整改措施\n补登台账3本。\n`;
    expect(parse(text).problems.map(({ finding, measures }) => [finding, measures.map((one) => one.text)])).toEqual([
      ['整改问题', ['补登台账3本']],
    ]);
    expect(faults(text)).toEqual([]);
  });
  it('has a measure of each number with something behind it', () => {
    const text = `${TITLE}一、整改问题\n台账不清。\n二、整改措施\n（一）补登台账3本。\n（二）。\n（三）专人登记。\n三、责任单位\n镇财政所\n`;
    expect(parse(text).problems[0].measures.map((one) => one.text)).toEqual(['补登台账3本', '专人登记']);
    expect(faults(text)).toEqual([]);
  });
});

it('a lead does not go on across a sign that belongs to neither of its paragraphs', () =>
  expect(faults('整改：现将整改情况通报如下。\n一、。\n整改：（下步打算：（十）。\n整改(略)。\n')).toEqual([]));

it('what is said of all and what is a problem’s own come in the order of the text', () => {
  const { problems } = parse('第六部分已完成整改。\n问题\n。\n一、。\n整改进展\n(略)。\f一、。\n一、\n整改：《。\n');
  const starts = problems[0].measures.map(({ position }) => position.start.offset);
  expect(starts.length).toBeGreaterThan(1);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
});

describe('lists that do not answer one another number by number', () => {
  const measuresOf = (found: string, done: string) =>
    parse(`${TITLE}一、整改问题\n${found}二、整改措施\n${done}三、责任单位\n镇财政所\n`).problems.map(({ measures }) =>
      measures.map(({ text }) => text),
    );
  it('are all the only problem’s', () =>
    expect(measuresOf('1.台账不清。\n', '1.补登台账。\n2.专人登记。\n')).toEqual([['补登台账', '专人登记']]));
  it('leave what has a number of its own to the last problem', () =>
    expect(measuresOf('1.台账不清。\n2.库房漏水。\n', '1.补登台账。\n2.修补屋面。\n3.添置货架。\n')).toEqual([
      ['补登台账'],
      ['修补屋面', '添置货架'],
    ]));
  it('and give each its own where the numbers answer', () =>
    expect(measuresOf('1.台账不清。\n2.库房漏水。\n', '1.补登台账。\n2.修补屋面。\n')).toEqual([
      ['补登台账'],
      ['修补屋面'],
    ]));
});
