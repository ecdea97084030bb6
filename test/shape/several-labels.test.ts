/** Several labels in one line or bracket: 责任领导：周某，责任股室：办公室，完成时限：9月底. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了问题，现将整改情况通报如下。\n';
const FOUND = ['台账登记不规范', '库房屋面漏水'];
const read = (lines: (finding: string) => string) =>
  parse(`${HEAD}${FOUND.map((finding, i) => `${i + 1}.${lines(finding)}`).join('\n')}\n`).problems.map(
    ({ finding, responsible, deadline, measures }) => [
      finding,
      responsible.map(({ text }) => text),
      deadline?.text,
      measures.map(({ text }) => text),
    ],
  );
const FIELDS = '责任领导：周敏，责任股室：办公室，完成时限：2024年9月底';
const expected = FOUND.map((finding) => [
  finding,
  ['周敏', '办公室'],
  '2024年9月底',
  ['补记台账3本，分管领导：周敏到场督办'],
]);
const DONE = '整改情况：补记台账3本，分管领导：周敏到场督办。';

describe('labels that commas part', () => {
  it('in a bracket behind the finding', () =>
    expect(read((finding) => `${finding}（${FIELDS}）\n整改情况：补记台账3本。`).map((one) => one.slice(0, 3))).toEqual(
      expected.map((one) => one.slice(0, 3)),
    ));
  it('on a line of their own', () =>
    expect(read((finding) => `${finding}\n${FIELDS}\n整改情况：补记台账3本。`).map((one) => one.slice(0, 3))).toEqual(
      expected.map((one) => one.slice(0, 3)),
    ));
  it('are none inside what was done', () =>
    expect(read((finding) => `${finding}\n${FIELDS}\n${DONE}`)).toEqual(expected));
});
