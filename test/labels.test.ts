/** Labels: every word of every list opens the part that its list names, and only as a label. */
import { describe, expect, it } from 'vitest';
import { LABELS, type LabelRole, MEASURES_IF_ALONE } from '../grammars/labels.js';
import { parse } from '../src/index.js';
import type { Problem } from '../src/record/schema.js';

/** A problem of a notice, from the lines of its body. */
const problemOf = (...body: string[]): Problem => {
  const { problems } = parse(['某局关于巡察整改情况的通报', '问题1：台账不清', ...body, ''].join('\n'));
  expect(problems).toHaveLength(1);
  return problems[0];
};

/** What a labelled line says of a problem, above or below its measures. */
const said = (line: string, below = false): Record<string, unknown> => {
  const measure = '整改措施：补记台账3本。';
  const { responsible, deadline, target, status, measures, results } = problemOf(
    ...(below ? [measure, line] : [line, measure]),
  );
  return {
    ...(responsible.length && { responsible: responsible.map(({ role, label, text }) => `${role} ${label} ${text}`) }),
    ...(deadline && { deadline: deadline.text }),
    ...(target && { target: target.text }),
    ...(status && { status: status.state }),
    ...(measures.length > 1 && { measures: measures.slice(1).map(({ text }) => text) }),
    ...(results.length && { results: results.map(({ text }) => text) }),
  };
};

const words = (role: LabelRole): string[] => LABELS[role];

describe('every label of', () => {
  it.each(words('measures'))('measures: %s', (word) => {
    expect(problemOf(`${word}：补记台账3本。`).measures.map(({ text }) => text)).toEqual(['补记台账3本']);
  });
  it.each(words('results'))('results, beside measures: %s', (word) => {
    expect(said(`${word}：账实相符。`, true)).toEqual({ results: ['账实相符'] });
  });
  it.each(MEASURES_IF_ALONE)('results that are measures alone: %s', (word) => {
    expect(problemOf(`${word}：补记台账3本。`).measures.map(({ text }) => text)).toEqual(['补记台账3本']);
  });
  it.each(words('finding'))('findings: %s', (word) => {
    const { problems } = parse(`某局关于巡察整改情况的通报\n${word}：台账不清。\n整改措施：补记台账3本。\n`);
    expect(problems.map(({ finding }) => finding)).toEqual(['台账不清']);
  });
  it.each(words('target'))('targets: %s', (word) =>
    expect(said(`${word}：账实相符。`)).toEqual({ target: '账实相符' }),
  );
  it.each(words('deadline'))('deadlines: %s', (word) =>
    expect(said(`${word}：2024年6月底`)).toEqual({ deadline: '2024年6月底' }),
  );
  it.each(words('status'))('states: %s', (word) =>
    expect(said(`${word}：已完成`, true)).toEqual({ status: 'completed' }),
  );
  it.each([
    ...words('leader').map((word) => [word, 'leader']),
    ...words('department').map((word) => [word, 'department']),
    ...words('assistant').map((word) => [word, 'other']),
  ])('who answers: %s', (word, role) =>
    expect(said(`${word}：财务股`)).toEqual({ responsible: [`${role} ${word} 财务股`] }),
  );
  it.each(words('review'))('reviews, which have no field: %s', (word) =>
    expect(said(`${word}：资料齐全。`, true)).toEqual({}),
  );
});

describe('a label', () => {
  it.each([
    ['整改进度：正在推进', { status: 'in-progress' }],
    ['【整改进度】正在推进', { status: 'in-progress' }],
    ['整改进度:正在推进', { status: 'in-progress' }],
  ])('is read in any dress: %s', (line, expected) => expect(said(line)).toMatchObject(expected));

  it.each([
    '一、整改进度由办公室按月通报，滞后的约谈。',
    '局党组听取整改进度，要求加快。',
    '明确责任领导、责任部门和整改时限，逐项销号。',
    '《整改目标》已印发。',
  ])('is none inside a sentence: %s', (line) => {
    const { status, responsible, deadline, target } = problemOf('整改措施：补记台账3本。', line);
    expect([status, responsible, deadline, target]).toEqual([null, [], null, null]);
  });
});
