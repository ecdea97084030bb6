/** What a crawler leaves of a page's markup in a text. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { remnants } from '../../src/lines/skipped-ranges.js';

const CLEAN =
  '青禾县水务局关于巡察整改情况的通报\n县委第三巡察组反馈了意见，现通报如下。\n1.台账不清\n整改措施：一是补账；\n二是建章。\n2.井盖缺失\n整改措施：换盖120个。\n';
const read = (text: string) =>
  parse(text).problems.map(({ finding, measures }) => [finding, ...measures.map((one) => one.text)]);

describe('remnants of markup', () => {
  it.each([
    ['blanks in front of lines', (text: string) => text.replace(/^/gm, '&nbsp;&nbsp;&nbsp;&nbsp;')],
    ['breaks behind lines', (text: string) => text.replace(/\n/g, '<br />\n')],
    ['breaks in place of line ends', (text: string) => text.replace(/\n/g, '<br>')],
    ['paragraphs', (text: string) => text.replace(/^(.+)$/gm, '<p style="text-indent:2em">$1</p>').replace(/\n/g, '')],
    ['spans', (text: string) => text.replace(/台账/g, '<span class="a">台账</span>')],
  ])('%s are no text', (_, dress) => expect(read(dress(CLEAN))).toEqual(read(CLEAN)));
  it('leave two problems', () =>
    expect(read(CLEAN)).toEqual([
      ['台账不清', '补账', '建章'],
      ['井盖缺失', '换盖120个'],
    ]));
  it.each(['含量<0.05且>0.01', '甲&乙公司', '<问题清单>', '&nbsp', 'a<b>'.slice(0, 3)])('%s is text', (text) =>
    expect(remnants(text)).toEqual([]),
  );
});
