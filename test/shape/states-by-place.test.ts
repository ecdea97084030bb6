/** States in words that no list has, told by where they stand: in brackets, behind a sign on a line of their own. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const states = (text: string) =>
  parse(`${TITLE}${text}\n`).problems.map(({ number, finding, status, measures }) => [
    number,
    finding,
    status?.state ?? null,
    measures.map((one) => one.text),
  ]);

describe('states in brackets', () => {
  it('stand between number and title', () =>
    expect(
      states(
        '1.1〔改毕〕关于台账不清的问题。补记台账3本。\n1.2〔改毕〕关于库房漏水的问题。更换屋面2处。\n1.3〔在改〕关于票据不全的问题。补齐票据9张。',
      ),
    ).toEqual([
      ['1.1', '台账不清', 'completed', ['补记台账3本']],
      ['1.2', '库房漏水', 'completed', ['更换屋面2处']],
      ['1.3', '票据不全', 'in-progress', ['补齐票据9张']],
    ]));
  it('are none where most brackets say something else', () =>
    expect(
      states(
        '1.〔办公室〕关于台账不清的问题。补记台账3本。\n2.〔工程科〕关于库房漏水的问题。更换屋面2处。\n3.〔改毕〕关于票据不全的问题。补齐票据9张。',
      ).map(([, , state]) => state),
    ).toEqual([null, null, null]));
});

describe('states on lines of their own', () => {
  const lines = (last: string) =>
    `1.关于台账不清的问题\n补记台账3本。\n——改好了\n2.关于库房漏水的问题\n更换屋面2处。\n——改好了，长期坚持\n3.关于票据不全的问题\n补齐票据9张。\n——${last}`;
  it('stand behind a dash', () =>
    expect(states(lines('还在改')).map(([, , state]) => state)).toEqual(['completed', 'completed', 'in-progress']));
  it('are no measures', () => expect(states(lines('还在改')).flatMap(([, , , measures]) => measures).length).toBe(3));
});

describe('a bracket with a label behind a title', () => {
  const responsible = (text: string) =>
    parse(`${TITLE}${text}\n`).problems.map((problem) => [problem.finding, problem.responsible.map((one) => one.text)]);
  it('names who answers for the problem', () =>
    expect(
      responsible(
        '1.台账登记不清（承办：办公室）\n补记台账3本。已完成整改。\n2.库房屋面漏水（承办：工程科）\n更换屋面2处。已完成整改。',
      ),
    ).toEqual([
      ['台账登记不清', ['办公室']],
      ['库房屋面漏水', ['工程科']],
    ]));
  it('is the title’s own where it labels nothing', () =>
    expect(
      responsible(
        '1.台账登记不清（涉及3家单位）\n补记台账3本。已完成整改。\n2.库房屋面漏水（共2处）\n更换屋面2处。已完成整改。',
      ).map(([finding]) => finding),
    ).toEqual(['台账登记不清（涉及3家单位）', '库房屋面漏水（共2处）']));
});
