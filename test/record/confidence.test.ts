/** How sure a reading is: off the tree, lowered by the record, and what is said of it. */
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { translatedMessage } from '../../src/check/translated-message.js';
import {
  type NoticeRecord,
  type NoticeTree,
  parse,
  rectifyCheck,
  rectifyFields,
  rectifyParse,
  rectifyRecord,
} from '../../src/index.js';
import { confidenceOf, doubtOf, isDoubtful, recordConfidence } from '../../src/record/confidence.js';
import { readsNothing } from '../../src/record/nothing-read.js';
import { emptyRecord } from '../output/sample.js';
import { notice, problems } from '../support/checking.js';

const FINE = { contradicted: false, nothingRead: false };
const DONE = '补记资料。已完成整改。';

describe('a confidence', () => {
  it.each([
    [undefined, 1],
    [null, 1],
    ['0.3', 1],
    [Number.NaN, 1],
    [0.876, 0.88],
    [0, 0],
    [-0.2, 0],
    [1.4, 1],
  ])('of %j is %f', (engine, expected) => expect(confidenceOf(engine)).toBe(expected));
  it.each([
    [0.93, FINE, 0.93],
    [0.93, { ...FINE, contradicted: true }, 0.5],
    [0.31, { ...FINE, contradicted: true }, 0.31],
    [0.93, { ...FINE, nothingRead: true }, 0.2],
    [Number.NaN, { ...FINE, nothingRead: true }, 0.2],
    [0.1, { contradicted: true, nothingRead: true }, 0.1],
  ])('of %j with %j is %f', (engine, against, expected) => expect(recordConfidence(engine, against)).toBe(expected));
  it('is in doubt below its threshold only', () => {
    expect([0.69, 0.7, 1].map((confidence) => isDoubtful({ confidence }))).toEqual([true, false, false]);
    expect(isDoubtful({ confidence: 0.8 }, 0.9)).toBe(true);
    expect(isDoubtful({})).toBe(false);
  });
  it('of a problem goes before that of its notice', () => {
    expect(doubtOf({ confidence: 0.5 }, { confidence: 0.4 })).toBe('problem');
    expect(doubtOf({ confidence: 0.5 }, { confidence: 0.9 })).toBe('notice');
    expect(doubtOf({ confidence: 0.9 }, { confidence: 0.9 })).toBeNull();
  });
});

/** Reads a text with what the engine might say of it. */
function told(text: string, data: object, ofProblem: object = {}, lang?: 'zh' | 'en'): NoticeRecord {
  const engine: Plugin<[], NoticeTree> = () => (tree) => {
    tree.data = { ...tree.data, ...data };
    const types = ['problem', 'row', 'item', 'slot'];
    const visit = (node: NoticeTree | NoticeTree['children'][number]): void => {
      if (types.includes(node.type)) Object.assign(node, { data: { ...(node as NoticeTree).data, ...ofProblem } });
      if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  };
  const street = unified().use(rectifyParse).use(engine).use(rectifyFields).use(rectifyCheck).use(rectifyRecord);
  return street.processSync(new VFile({ value: text, data: { rectify: { lang } } as never })).result as NoticeRecord;
}

describe('the confidence of the tree', () => {
  it('is near 1 where nothing speaks against the reading', () => {
    const record = parse(notice({ body: problems(DONE, DONE, DONE) }));
    expect(record.confidence).toBeGreaterThan(0.9);
    expect(record.confidence).toBeLessThan(1);
    expect(record.problems.map(({ confidence }) => confidence > 0.9)).toEqual([true, true, true]);
  });
  it('lowers that of the record, and is that of its problems', () => {
    const record = told(notice(), { confidence: 0.834 }, { confidence: 0.456 });
    expect(record.confidence).toBeLessThan(told(notice(), { confidence: 0.98 }, { confidence: 0.456 }).confidence);
    expect(record.problems.map(({ confidence }) => confidence)).toEqual([0.46]);
  });
  it.each([
    [
      'a ledger',
      '某局整改台账\n序号|反馈问题|整改措施\n1|台账不清，底数不明|补记台账3本\n2|公车管理不严|封存车辆2台\n',
      2,
    ],
    ['a section of one', '某局关于整改情况的公示\n一、问题描述\n台账不清。\n二、整改措施\n补记台账。\n', 1],
  ])('is that of the problems of %s', (_, text, count) => {
    const { problems: found } = told(text, {}, { confidence: 0.6 });
    expect(found.map(({ confidence }) => confidence)).toEqual(Array(count).fill(0.6));
  });
  it('is lowered by a count that contradicts, and by nothing else that is told', () => {
    const preamble = (count: number) => `县委第一巡察组对县水务局进行了巡察，反馈了${count}个问题。`;
    const body = problems(DONE, DONE, DONE);
    expect(parse(notice({ preamble: preamble(3), body })).confidence).toBeGreaterThan(0.9);
    expect(parse(notice({ preamble: preamble(5), body })).confidence).toBe(0.5);
    expect(told(notice({ preamble: preamble(5), body }), { confidence: 0.2 }).confidence).toBeLessThan(0.5);
    expect(parse(notice({ preamble: preamble(5), body })).problems[0].confidence).toBeGreaterThan(0.9);
  });
  it('is lowered where nothing was read', () => {
    const record = parse(notice({ body: '' }));
    expect(record.confidence).toBe(0.2);
    expect(record.diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([['nothing-read', 'warning']]);
  });
});

describe('nothing-read', () => {
  const record = (fields: Partial<NoticeRecord>) => emptyRecord(fields);
  const claims = { ...emptyRecord().claims, problems: 7 };
  it.each<[string, Partial<NoticeRecord>, boolean]>([
    ['a notice', { kind: 'rectification-notice' }, false],
    ['a document that rectifies', { kind: 'official-document' }, true],
    ['a page with the title of a notice', { kind: 'article', title: '某局关于巡察整改情况的通报（公开版）' }, true],
    ['a briefing that counts problems', { kind: 'unknown', title: '巡察整改简报', claims }, false],
  ])('tells %s', (_, fields, rectifies) => expect(readsNothing(record(fields), rectifies)).toBe(true));
  it.each<[string, Partial<NoticeRecord>, boolean]>([
    ['news', { kind: 'article', title: '某县推进巡察整改情况调研' }, true],
    ['another document', { kind: 'official-document', title: '关于开展安全检查的通知' }, false],
    ['a plan that counts problems', { kind: 'official-document', title: '某局巡察整改方案', claims }, false],
    ['a notice of a meeting', { kind: 'unknown', title: '某局巡察整改工作推进会', claims }, false],
    ['what is unknown', {}, false],
  ])('lets %s be', (_, fields, rectifies) => expect(readsNothing(record(fields), rectifies)).toBe(false));
});

describe('uncertain-structure', () => {
  const doubts = [
    { start: 0, end: 4, reason: 'close-readings', otherwise: 'headings-as-problems' },
    { start: 5, end: 9, reason: '别的缘故', otherwise: 'made-up-id' },
  ];
  const of = ({ diagnostics }: NoticeRecord) => diagnostics.filter(({ rule }) => rule === 'uncertain-structure');
  it('is told for each doubt, with its place', () => {
    const found = of(told(notice(), { doubts, confidence: 0.1 }));
    expect(found.map(({ severity, position }) => [severity, position?.start.offset, position?.end.offset])).toEqual([
      ['warning', 0, 4],
      ['warning', 5, 9],
    ]);
    expect(found[0].message).toBe(
      'the structure is uncertain here: two readings are nearly as good; it may also be: headings that are a problem ' +
        'each; compare with the source before you trust it',
    );
    expect(found[1].message).toContain('别的缘故; it may also be: made-up-id;');
  });
  it('is told in Chinese, and told again in it', () => {
    const english = of(told(notice(), { doubts, confidence: 0.1 }));
    const chinese = of(told(notice(), { doubts, confidence: 0.1 }, {}, 'zh'));
    expect(chinese[0].message).toBe(
      '此处结构没有把握：两种读法不相上下；也可能是：这些标题各是一个问题。引用前请对照原文。',
    );
    for (const [i, { rule, message }] of english.entries())
      expect(translatedMessage(rule, message, 'zh')).toBe(chinese[i].message);
  });
  it('is not told where the record is sure all the same', () => expect(of(told(notice(), { doubts }))).toEqual([]));
  it('is told once of what speaks loudest where the engine doubts nothing', () => {
    const [first, ...others] = of(told(notice(), { doubts: [], confidence: 0.1 }));
    expect([first.message.includes('two readings are nearly as good'), others]).toEqual([true, []]);
  });
});

describe('what needs the record', () => {
  it('is not told where no diagnostics are wanted', () => {
    const street = unified().use(rectifyParse).use(rectifyFields).use(rectifyRecord);
    const record = street.processSync(notice({ body: '' })).result as unknown as NoticeRecord;
    expect(record.diagnostics).toEqual([]);
    expect(record.confidence).toBe(0.2);
  });
});
