/** The difference of two notices: what is matched with what, what changed, and that it can be turned round. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeDiff, ProblemPair } from '../../src/diff/types.js';
import { diff, parse } from '../../src/index.js';
import type { NoticeRecord } from '../../src/record/schema.js';
import { emptyRecord, measure, problem } from '../output/sample.js';
import { sourceAt } from '../support/checking.js';
import { fixtures } from '../support/inputs.js';

interface Parts {
  title?: string;
  preamble?: string;
  body: string[];
  foot?: string;
}

/** A notice, its problems numbered in their order. */
function notice({ title = '', preamble = '', body, foot = '2024年9月30日' }: Parts): string {
  const problems = body.map((one, i) => `${i + 1}.针对${one}`);
  const head = title || '青禾县水务局关于巡察整改情况的通报';
  return [head, preamble, ...problems, '青禾县水务局', foot].filter(Boolean).join('\n');
}

/** One problem: its finding, the lines below it. */
const of = (finding: string, ...lines: string[]) => `${finding}的问题\n${lines.join('\n')}`;
const done = (measures: string) => `整改情况：${measures}已完成整改。`;
const going = (measures: string) => `整改情况：${measures}正在推进。`;

const compare = (a: Parts, b: Parts) => diff(parse(notice(a)), parse(notice(b)));

/** The matched problems as `1→2`, those of one side as `1→`, `→2`. */
const numbers = ({ problems: { matched, onlyInA, onlyInB } }: NoticeDiff) => [
  ...matched.map(({ a, b }) => `${a.number}→${b.number}`),
  ...onlyInA.map(({ number }) => `${number}→`),
  ...onlyInB.map(({ number }) => `→${number}`),
];

const LEDGER = of('台账登记不清', done('一是补记台账3本。二是专人管理。'));
const CARS = of('公务用车管理不严', going('一是安装定位。'));
const CANTEEN = of('食堂采购不透明', going('一是公示价格。'));

describe('problems', () => {
  it('are the same in the same notice', () => {
    const same = compare({ body: [LEDGER, CARS] }, { body: [LEDGER, CARS] });
    expect(same.same).toBe(true);
    expect(numbers(same)).toEqual(['1→1', '2→2']);
    expect(same.summary).toEqual({ matched: 2, changed: 0, progress: 0, regress: 0, onlyInA: 0, onlyInB: 0 });
  });
  it('are found under other numbers and in another order', () => {
    const turned = compare({ body: [LEDGER, CARS, CANTEEN] }, { body: [CANTEEN, LEDGER, CARS] });
    expect(numbers(turned)).toEqual(['3→1', '1→2', '2→3']);
    expect(turned.problems.matched.map(({ number }) => number)).toEqual([
      { a: '3', b: '1' },
      { a: '1', b: '2' },
      { a: '2', b: '3' },
    ]);
  });
  it('are found in other words', () => {
    const [pair] = compare(
      { body: [CARS, LEDGER] },
      { body: [of('公务用车使用管理不够严格', done('一是安装定位。')), LEDGER] },
    ).problems.matched;
    expect(pair.finding).toEqual({ a: '公务用车管理不严', b: '公务用车使用管理不够严格' });
    expect(pair.similarity).toBeLessThan(1);
    expect(pair.measures).toEqual({ changed: [], removed: [], added: [] });
  });
  it('that were split are matched once, and the rest points to where it comes from', () => {
    const whole = of('往来款清理缓慢、台账登记不清', going('一是发函催收。'));
    const split = compare(
      { body: [whole, CARS] },
      { body: [of('往来款清理缓慢', done('一是收回3笔。')), of('台账登记不清', done('一是补记台账。')), CARS] },
    );
    expect(numbers(split)).toEqual(['1→1', '2→3', '→2']);
    expect(split.problems.onlyInB[0].related).toEqual(['p1']);
    const merged = compare({ body: [of('往来款清理缓慢', going('一是发函。')), LEDGER] }, { body: [whole] });
    expect(numbers(merged)).toEqual(['1→1', '2→']);
    expect(merged.problems.onlyInA[0].related).toEqual(['p1']);
  });
  it('of one notice only are told, and related to nothing that is another matter', () => {
    const disjoint = compare({ body: [LEDGER] }, { body: [CARS, CANTEEN] });
    expect(numbers(disjoint)).toEqual(['1→', '→1', '→2']);
    expect([...disjoint.problems.onlyInA, ...disjoint.problems.onlyInB].flatMap(({ related }) => related)).toEqual([]);
    expect(disjoint.same).toBe(false);
  });
  it('may be missing altogether', () => {
    const empty = diff(parse(''), parse(''));
    expect(empty.same).toBe(true);
    expect(empty.warnings).toEqual(['no-problems']);
    const grown = diff(parse(''), parse(notice({ body: [LEDGER] })));
    expect(numbers(grown)).toEqual(['→1']);
    expect(grown.same).toBe(false);
  });
});

/** The only pair of two notices with one problem each. */
function pairOf(a: string, b: string): ProblemPair {
  const { problems } = compare({ body: [a] }, { body: [b] });
  expect(problems.matched).toHaveLength(1);
  return problems.matched[0];
}

describe('a matched problem', () => {
  const say = (status: string) => of('台账登记不清', `整改情况：一是补记台账3本。${status}`);
  it.each([
    ['正在推进。', '已完成整改。', 'progress'],
    ['未启动。', '正在推进。', 'progress'],
    ['已完成整改。', '正在推进。', 'regress'],
    ['', '已完成整改。', 'neither'],
    ['已完成整改。', '', 'neither'],
    ['已完成整改。', '已完成整改，长期坚持。', 'neither'],
  ])('that said %j and now says %j: %s', (before, after, direction) => {
    expect(pairOf(say(before), say(after)).status?.direction).toBe(direction);
  });
  it('has the same state in other words', () => {
    const pair = pairOf(say('已完成整改。'), say('整改完成。'));
    expect([pair.a.state, pair.b.state]).toEqual(['completed', 'completed']);
    expect(pair.status).toBeNull();
  });
  it('tells measures that came, went, and were put in other words', () => {
    const { measures } = pairOf(
      of('台账登记不清', going('一是修订《台账管理办法》。二是约谈3人次。三是培训2场。')),
      of('台账登记不清', going('一是培训2场。二是修订印发《台账管理办法》。三是聘请会计。')),
    );
    expect(measures.changed.map(({ a, b }) => [a.text, b.text])).toEqual([
      ['修订《台账管理办法》', '修订印发《台账管理办法》'],
    ]);
    expect(measures.removed.map(({ text }) => text)).toEqual(['约谈3人次']);
    expect(measures.added.map(({ text }) => text)).toEqual(['聘请会计']);
  });
  it('tells a figure that changed inside a measure', () => {
    const { measures } = pairOf(say('二是清退3.2万元。'), say('二是清退32万元。'));
    expect(measures.changed).toHaveLength(1);
  });
  const due = (deadline: string) => of('台账登记不清', `整改时限：${deadline}`, done('一是补记台账3本。'));
  it.each([
    ['2024年6月底前', '2024年12月底前', 'later'],
    ['2024年12月底前', '2024年6月', 'earlier'],
    ['2024年12月', '2024年12月5日', 'earlier'],
    ['立行立改', '2024年12月底前', null],
  ])('that was due %s and is due %s: %s', (before, after, moved) => {
    expect(pairOf(due(before), due(after)).deadline?.moved).toBe(moved);
  });
  it('has the same deadline in other words', () => {
    expect(pairOf(due('2024年12月底前'), due('2024年12月')).deadline).toBeNull();
  });
  it('tells who answers for it now', () => {
    const led = (leader: string) => of('台账登记不清', `责任领导：${leader}`, done('一是补记台账3本。'));
    const { responsible } = pairOf(led('王某某'), led('李某某'));
    expect(responsible.removed.map(({ text }) => text)).toEqual(['王某某']);
    expect(responsible.added.map(({ text }) => text)).toEqual(['李某某']);
  });
  it('is no other for another width, script or blank', () => {
    const pair = pairOf(
      of('台账登记不清', done('一是补记３本，培训２场。')),
      of('臺賬登記不清', done('一是 补记3本,培训2场。')),
    );
    expect(pair.changed).toBe(false);
  });
});

describe('sections', () => {
  const inSections = (first: string, second: string) =>
    parse(
      `青禾县水务局关于巡察整改情况的通报\n\n一、${first}\n${LEDGER.replace(/^/, '1.针对')}\n二、${second}\n${CARS.replace(/^/, '2.针对')}\n`,
    );
  it('that are called otherwise are still the same', () => {
    const { problems, sections } = diff(
      inSections('财务管理方面', '作风方面'),
      inSections('财务管理方面', '作风和纪律方面'),
    );
    expect(sections.changed.map(({ a, b }) => [a.text, b.text])).toEqual([['作风方面', '作风和纪律方面']]);
    expect(problems.matched.map(({ changed }) => changed)).toEqual([false, false]);
  });
  it('tell problems that moved', () => {
    const { problems, sections } = diff(
      inSections('财务管理方面', '作风建设方面'),
      inSections('作风建设方面', '财务管理方面'),
    );
    expect(sections).toEqual({ changed: [], removed: [], added: [] });
    expect(problems.matched.map(({ section }) => [section?.a?.text, section?.b?.text])).toEqual([
      ['财务管理方面', '作风建设方面'],
      ['作风建设方面', '财务管理方面'],
    ]);
  });
});

describe('the notice', () => {
  const CLAIMS = '2024年6月18日，县委第一巡察组反馈了4个问题，已完成整改';
  it('has other figures', () => {
    const { claims } = compare(
      { preamble: `${CLAIMS}1个，建立制度2项。`, body: [LEDGER] },
      { preamble: `${CLAIMS}3个，完成率75%。`, body: [LEDGER] },
    );
    expect(claims.map(({ figure, a, b, delta }) => [figure, a?.value, b?.value, delta])).toEqual([
      ['completed', 1, 3, 2],
      ['completionRate', undefined, 0.75, null],
      ['regulations', 2, undefined, null],
    ]);
  });
  it('has other dates, and is warned of where the second is older', () => {
    const later = compare({ body: [LEDGER] }, { body: [LEDGER], foot: '2025年4月30日' });
    expect(later.header.map(({ field, a, b }) => [field, a?.value, b?.value])).toEqual([
      ['issuedOn', '2024-09-30', '2025-04-30'],
    ]);
    expect(later.warnings).toEqual([]);
    expect(compare({ body: [LEDGER], foot: '2025年4月30日' }, { body: [LEDGER] }).warnings).toEqual(['issued-before']);
  });
  it.each([
    ['青禾县水务局', '青禾县林业局', ['other-organization']],
    ['青禾县水务局', '中共青禾县水务局党组', []],
    ['青禾县水务局', '县水务局', []],
    ['青禾县水务局', null, []],
  ])('of %s and of %s: %j', (first, second, warnings) => {
    const record = (organization: string | null) =>
      emptyRecord({ organization, problems: [problem({ finding: '甲' })] });
    expect(diff(record(first), record(second)).warnings).toEqual(warnings);
  });
  it('differs where only a paragraph does', () => {
    const changed = compare(
      { preamble: '局党组高度重视。', body: [LEDGER] },
      { preamble: '局党组坚决扛起责任。', body: [LEDGER] },
    );
    expect(changed.same).toBe(false);
    expect(changed.passages.removed.map(({ text }) => text)).toEqual(['局党组高度重视']);
    expect(changed.passages.added.map(({ text }) => text)).toEqual(['局党组坚决扛起责任']);
  });
});

describe('positions', () => {
  it('point into both sources', () => {
    const [a, b] = [
      notice({ preamble: '反馈了3个问题。', body: [CARS, LEDGER] }),
      notice({ preamble: '反馈了4个问题。', body: [LEDGER, of('公务用车管理不严格', done('一是加装定位。'))] }),
    ];
    const { claims, problems } = diff(parse(a), parse(b));
    expect(sourceAt(a, claims[0].a?.evidence[0].position as never)).toContain('3个问题');
    expect(sourceAt(b, claims[0].b?.evidence[0].position as never)).toContain('4个问题');
    const cars = problems.matched[1];
    expect(sourceAt(a, cars.a.position)).toContain('公务用车管理不严');
    expect(sourceAt(b, cars.b.position)).toContain('公务用车管理不严格');
    expect(sourceAt(b, cars.status?.b?.position as never)).toBe('已完成整改');
    const [{ a: before, b: after }] = cars.measures.changed;
    expect(sourceAt(a, before.position)).toContain('安装定位');
    expect(sourceAt(b, after.position)).toContain('加装定位');
  });
});

/** Few words, so that much is alike and much ties. */
const finding = fc
  .array(fc.constantFrom('台账', '合同', '资金', '管理', '不规范', '车辆', '，', '的'), { maxLength: 4 })
  .map((words) => words.join(''));
const states = fc.constantFrom('completed', 'in-progress', 'not-started', 'not-required', null);
const records: fc.Arbitrary<NoticeRecord> = fc
  .array(
    fc.record({
      finding,
      number: fc.constantFrom('1', '2', null),
      state: states,
      texts: fc.array(finding, { maxLength: 3 }),
      due: fc.constantFrom('2024-06', '2024-12-05', null),
    }),
    { maxLength: 6 },
  )
  .map((problems) =>
    emptyRecord({
      problems: problems.map(({ finding: text, number, state, texts, due }, i) =>
        problem({
          id: `p${i + 1}`,
          finding: text,
          number,
          measures: texts.map((one, at) => measure(at + 1, null, one)),
          status: state && { state, sustained: false, text: '', position: measure(1, null, '').position },
          deadline: due === null ? null : { value: due, text: due, position: measure(1, null, '').position },
        }),
      ),
    }),
  );

const TURNED: Record<string, string> = { progress: 'regress', regress: 'progress', later: 'earlier', earlier: 'later' };

/** The same difference the other way round, in no order. */
function turned(one: NoticeDiff): unknown {
  const lists = ({ changed, removed, added }: NoticeDiff['passages']) => ({
    changed: changed.map(({ a, b, similarity }) => ({ a: b, b: a, similarity })),
    removed: added,
    added: removed,
  });
  const sides = <T extends { a: unknown; b: unknown } | null>(change: T) =>
    change && { ...change, a: change.b, b: change.a };
  const pair = (matched: ProblemPair) => ({
    ...matched,
    ...{ a: matched.b, b: matched.a },
    number: sides(matched.number),
    finding: sides(matched.finding),
    status: matched.status && {
      ...sides(matched.status),
      direction: TURNED[matched.status.direction] ?? matched.status.direction,
    },
    deadline: matched.deadline && { ...sides(matched.deadline), moved: TURNED[matched.deadline.moved ?? ''] ?? null },
    responsible: { removed: matched.responsible.added, added: matched.responsible.removed },
    measures: lists(matched.measures),
    results: lists(matched.results),
  });
  const { problems } = one;
  return {
    matched: problems.matched.map(pair),
    onlyInA: problems.onlyInB,
    onlyInB: problems.onlyInA,
  };
}

/** JSON with every list sorted: order follows the second notice and is left out of what is compared. */
function unordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).map(([key, item]) => `${key}:${unordered(item)}`);
  return `{${entries.sort().join()}}`;
}

describe('for any records', () => {
  it('a record does not differ from itself', () => {
    fc.assert(
      fc.property(records, (record) => {
        const self = diff(record, record);
        expect(self.same).toBe(true);
        for (const { a, b } of self.problems.matched) expect(a.id).toBe(b.id);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
  it('changed round, the difference is turned round', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(unordered(diff(b, a).problems)).toBe(unordered(turned(diff(a, b))));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
  it('every problem stands in one place', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const { matched, onlyInA, onlyInB } = diff(a, b).problems;
        const ids = (problems: { id: string }[]) => problems.map(({ id }) => id).sort();
        expect(ids([...matched.map((pair) => pair.a), ...onlyInA])).toEqual(ids(a.problems));
        expect(ids([...matched.map((pair) => pair.b), ...onlyInB])).toEqual(ids(b.problems));
      }),
      { numRuns: 300, seed: 1 },
    );
  });
  it.each(fixtures())('$name does not differ from itself', ({ opened, path }) => {
    expect(diff(parse(opened, { path }), parse(opened, { path })).same).toBe(true);
  });
});
