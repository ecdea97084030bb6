/** Ordinals below ordinals, counts of labelled parts, and circled numbers that follow on each other. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const problemOf = (body: string) =>
  parse(`青禾县水务局关于巡察整改情况的通报\n\n1.针对台账不清的问题\n${body}\n`).problems[0];
const measures = (body: string) => problemOf(body).measures.map(({ text }) => text);

describe('a list below an ordinal', () => {
  it.each([
    [
      'behind a colon',
      '一是核查图斑。二是分类整治：1.复耕甲；2.改良乙；3.备案丙。三是纳入考核。',
      ['核查图斑', '分类整治：1.复耕甲；2.改良乙；3.备案丙', '纳入考核'],
    ],
    [
      'behind a stop',
      '一是稳定航线。1）签订协议；2）开通支线；3）设立资金；二是打通联运。三是抱团发展。',
      ['稳定航线。1）签订协议；2）开通支线；3）设立资金', '打通联运', '抱团发展'],
    ],
    [
      'bracketed',
      '一是制定方案。二是共建实验室，做好三件事：（1）选育甲；（2）选育乙；（3）建设丙。三是引进博士。',
      ['制定方案', '共建实验室，做好三件事：（1）选育甲；（2）选育乙；（3）建设丙', '引进博士'],
    ],
  ])('%s is part of it', (_, body, expected) => {
    expect(measures(`整改措施：${body}`)).toEqual(expected);
    expect(measures(body)).toEqual(expected);
  });
  it('ordinals below numbers are part of those', () =>
    expect(measures('整改措施：1.补账。一是登记；二是核对；2.建章。一是起草；二是印发。')).toEqual([
      '补账。一是登记；二是核对',
      '建章。一是起草；二是印发',
    ]));
  it('behind a label it is a list of its own', () =>
    expect(
      problemOf('整改措施：一是补账。二是建章。\n整改成效：1.账实相符。2.群众满意。').results.map(({ text }) => text),
    ).toEqual(['账实相符', '群众满意']));
});

it('what a label says of the problem has a count of its own', () =>
  expect(
    measures('问题表现：（1）缺账3本；（2）错账2本；（3）漏登5笔。\n整改情况：一是补账。二是建章。三是抽查。'),
  ).toEqual(['补账', '建章', '抽查']));

describe('circled numbers', () => {
  it('need no stop before them where they follow on each other', () =>
    expect(measures('整改措施：①复检样品56份，逐份更正②加装探头3个③建立台账')).toEqual([
      '复检样品56份，逐份更正',
      '加装探头3个',
      '建立台账',
    ]));
  it('count nothing in a sentence', () =>
    expect(measures('整改措施：按图②的要求改造，图③另报。')).toEqual(['按图②的要求改造，图③另报']));
});

it.each([
  ['1.修缮仓房；\n2.更换电缆；\n3.2号库区道路尚未竣工。', ['修缮仓房', '更换电缆', '2号库区道路尚未竣工']],
  ['1.修缮仓房；\n2.更换电缆3.2万米。', ['修缮仓房', '更换电缆3.2万米']],
])('a number of something is no fraction: %j', (body, expected) =>
  expect(measures(`整改举措：\n${body}`)).toEqual(expected),
);
