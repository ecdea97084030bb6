/** The comparison with gold: what counts as the same, what as missed, what as invented. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import type { Gold } from '../support/gold.js';
import { lines } from '../support/outline.js';
import { norm, scoreRecord } from '../support/score.js';
import { f1, Tally } from '../support/tally.js';

describe('text as it is compared', () => {
  it.each([
    ['合同管理 不严格。', '合同管理不严格'],
    ['“三重一大”；', '三重一大'],
    ['（一）２０２４年', '(一)2024年'],
    ['〔2024〕5号', '[2024]5号'],
  ])('%s is %s', (text, compared) => expect(norm(text)).toBe(compared));

  it.each([
    ['合同管理不严格', '合同管理不严'],
    ['第5号', '第6号'],
    ['甲、乙', '甲乙'],
  ])('%s is not %s', (one, other) => expect(norm(one)).not.toBe(norm(other)));
});

describe('F1', () => {
  it.each([
    [{ found: 0, missed: 0, extra: 0 }, 1],
    [{ found: 3, missed: 0, extra: 0 }, 1],
    [{ found: 0, missed: 1, extra: 0 }, 0],
    [{ found: 0, missed: 0, extra: 1 }, 0],
    [{ found: 2, missed: 1, extra: 1 }, 2 / 3],
  ])('of %o is %d', (count, share) => expect(f1(count)).toBeCloseTo(share));
});

const NOTICE = lines(`
  林场镇人民政府关于巡察整改情况的通报
  一、反馈问题整改情况
  1.针对台账不清的问题。一是清理台账12份；二是公示。目前已整改到位。
  联系电话：0599-5550266
  林场镇人民政府
  2024年3月1日
`);
const GOLD: Gold = {
  notice: 'a.txt',
  kind: 'rectification-notice',
  title: '林场镇人民政府关于巡察整改情况的通报',
  organization: '林场镇人民政府',
  issuedOn: '2024-03-01',
  claims: {},
  contact: { phones: ['0599-5550266'] },
  outline: [{ depth: 1, title: '反馈问题整改情况' }],
  problems: [
    {
      number: '1',
      finding: '台账不清',
      section: ['一、反馈问题整改情况'],
      measures: ['清理台账12份', '公示'],
      status: { state: 'completed', sustained: false },
      facts: [{ type: 'quantity', text: '12份', value: 12, unit: '份' }],
    },
  ],
};

/** Lines of what differs, without the notice. */
function misses(change: (gold: Gold) => void): string[] {
  const gold = structuredClone(GOLD);
  change(gold);
  const tally = new Tally();
  scoreRecord(gold, parse(NOTICE), tally);
  return tally.misses.map((miss) => miss.replace(/^\S+ +/, '').replace(/ +/g, ' '));
}
const first = (gold: Gold) => (gold.problems ?? [])[0];

describe('a record against gold', () => {
  it('is the same where nothing differs', () => expect(misses(() => {})).toEqual([]));

  it.each<[string, (gold: Gold) => void, string[]]>([
    [
      'a title',
      (gold) => Object.assign(gold, { title: '别的标题' }),
      ['title missed 别的标题', 'title extra 林场镇人民政府关于巡察整改情况的通报'],
    ],
    ['a number claimed', (gold) => Object.assign(gold, { claims: { problems: 3 } }), ['claims.problems missed =3']],
    [
      'an invented organization',
      (gold) => Object.assign(gold, { organization: null }),
      ['organization extra 林场镇人民政府'],
    ],
    ['a phone', (gold) => Object.assign(gold, { contact: null }), ['contact.phones extra 0599-5550266']],
    ['a section', (gold) => Object.assign(gold, { outline: [] }), ['outline extra 1|反馈问题整改情况']],
    [
      'a depth',
      (gold) => Object.assign(gold, { outline: [{ depth: 2, title: '反馈问题整改情况' }] }),
      ['outline missed 2|反馈问题整改情况', 'outline extra 1|反馈问题整改情况'],
    ],
    [
      'a problem’s number',
      (gold) => Object.assign(first(gold), { number: '2' }),
      ['problem.number missed 2', 'problem.number extra 1'],
    ],
    [
      'a problem’s home',
      (gold) => Object.assign(first(gold), { section: ['二、下一步'] }),
      ['problem.section missed 二、下一步', 'problem.section extra 一、反馈问题整改情况'],
    ],
    ['a measure', (gold) => first(gold).measures?.push('培训'), ['measures missed 培训']],
    [
      'the order of measures',
      (gold) => first(gold).measures?.reverse(),
      ['measures.order missed in order', 'measures.order extra out of order'],
    ],
    ['a state', (gold) => Object.assign(first(gold), { status: null }), ['problem.status extra completed']],
    [
      'an addition to a state',
      (gold) => Object.assign(first(gold), { status: { state: 'completed', sustained: true } }),
      ['problem.status missed completed+', 'problem.status extra completed'],
    ],
    [
      'a fact’s value',
      (gold) => Object.assign((first(gold).facts ?? [])[0], { value: 13 }),
      ['facts.quantity missed 12份|=13|份', 'facts.quantity extra 12份|=12|份'],
    ],
    [
      'someone responsible',
      (gold) => Object.assign(first(gold), { responsible: ['镇长'] }),
      ['problem.responsible missed 镇长'],
    ],
    [
      'a deadline',
      (gold) => Object.assign(first(gold), { deadline: '2024年底' }),
      ['problem.deadline missed 2024年底'],
    ],
  ])('shows %s', (_, change, expected) => expect(misses(change)).toEqual(expected));

  it('counts neither way what may be given or left', () =>
    expect(misses((gold) => Object.assign((first(gold).facts ?? [])[0], { optional: true }))).toEqual([]));

  it('takes the measures of an invented problem as invented', () =>
    expect(
      misses((gold) => Object.assign(gold, { problems: [{ ...first(gold), finding: '合同不严' }] })).filter((miss) =>
        miss.startsWith('measures '),
      ),
    ).toEqual([
      'measures missed 清理台账12份',
      'measures missed 公示',
      'measures extra 清理台账12份',
      'measures extra 公示',
    ]));
});
