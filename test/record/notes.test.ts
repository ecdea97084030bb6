/** What is told of a problem and is none of its other fields. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const problem = (text: string) => parse(`${TITLE}${text}\n`).problems[0];
const notes = (text: string) => problem(text).notes.map((note) => [note.label, note.text]);

describe('notes of a problem', () => {
  it('hold what stands behind other labels, with the label', () =>
    expect(notes('1.台账不清的问题\n整改情况：补记台账3本。\n下一步打算：每季度核对一次。\n整改状态：已完成')).toEqual([
      ['下一步打算', '每季度核对一次'],
    ]));
  it('hold a state that another one follows', () => {
    const { status, notes: kept } = problem('1.台账不清的问题\n整改情况：补记台账3本。正在推进。\n整改状态：已完成');
    expect([status?.text, kept.map(({ text }) => text)]).toEqual(['已完成', ['正在推进']]);
  });
  it('are none where every text has a field', () =>
    expect(
      notes('1.台账不清的问题\n办公室牵头办理。\n整改情况：补记台账3本。\n责任人：杜河清\n整改状态：已完成'),
    ).toEqual([]));
});

describe('unread text', () => {
  const unread = (text: string) => parse(`${TITLE}${text}\n`).statistics.unread.characters;
  const chapter = '一、问题整改情况\n1.台账不清的问题\n整改情况：补记台账3本。\n整改状态：已完成\n';
  it('is all of a chapter of problems that holds none', () =>
    expect(unread('一、问题整改情况\n台账的事，大家都知道。\n二、下一步工作\n继续努力。')).toBe(10));
  it('is what a chapter of problems says before its first problem: none', () =>
    expect(unread(chapter.replace('\n1.', '\n局党组认领问题1个。\n1.'))).toBe(0));
  it('is nothing where all has its place', () => expect(unread(chapter)).toBe(0));
});
