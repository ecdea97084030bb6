/** The JSON Schema of the record, judged by a validator that is not ours. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type Fact, type NoticeRecord, parse } from '../../src/index.js';
import { configurationJsonSchema } from '../../src/profile/schema.js';
import { recordJsonSchema, SCHEMA_VERSION } from '../../src/record/schema.js';
import { fixtures, sharedNotices } from '../support/inputs.js';

const schema = recordJsonSchema() as { $schema: string; $id: string; required: string[]; properties: object };
const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });

/** The text of a notice in which every field that may be null has a value. */
const NOTICE = `安州县林场镇人民政府关于巡察整改情况的通报

安政〔2024〕12号

各村：
　　2023年3月1日至4月10日，县委第一巡察组对林场镇党委进行了巡察，5月6日反馈了2个方面2个问题，已完成整改1个，办结率50%。
　　一、反馈问题整改情况
　　（一）关于合同管理不严格的问题
　　责任领导：周某某
　　整改时限：2023年12月
　　整改目标：合同一律会签。
　　整改措施：一是修订《合同管理办法》，清退12.5万元；二是约谈3人次，2024年1月5日上墙。
　　整改成效：合同全部会签。
　　整改状态：已完成，长期坚持
　　（二）关于台账更新不及时的问题
　　整改情况：每月核对台账。正在推进。
　　联系电话：0599-5550266

安州县林场镇人民政府
2024年1月19日
`;

describe('the schema', () => {
  it('names the draft and its version', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toContain(SCHEMA_VERSION);
  });
  it('is valid by the draft’s own schema', () => {
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
  });
  it('requires every field that it names, but for what only people add', () => {
    const named = Object.keys(schema.properties).filter((name) => name !== 'corrections');
    expect([...schema.required].sort()).toEqual(named.sort());
  });
  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema));
});

const validate = ajv.compile(schema);
const errorsOf = (record: unknown): string[] =>
  validate(record) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

it('is compiled by a validator in strict mode without a word', () => {
  const said: unknown[] = [];
  const say = (...words: unknown[]) => void said.push(words);
  const strict = new Ajv2020({
    ...{ strict: true, strictRequired: true, strictTypes: true, strictTuples: true, allErrors: true },
    logger: { log: say, warn: say, error: say },
  });
  for (const lang of ['en', 'zh'] as const)
    expect(() => strict.compile({ ...recordJsonSchema(lang), $id: lang })).not.toThrow();
  expect(() => strict.compile(configurationJsonSchema())).not.toThrow();
  expect(said).toEqual([]);
});

describe('records', () => {
  const seeds = sharedNotices().filter(({ name }) => name.startsWith('seed-'));
  it.each([...fixtures(), ...seeds])('of $name validate', ({ path, opened }) => {
    expect(errorsOf(parse(opened, { path }))).toEqual([]);
  });
  it.each(['', '\n', 'a', '一是', '\0\0', '\ud800'])('of %j validate', (text) => {
    expect(errorsOf(parse(text))).toEqual([]);
  });
});

describe('a broken record', () => {
  const whole = parse(NOTICE);
  it('is broken here from one that is whole', () => {
    expect(errorsOf(whole)).toEqual([]);
    expect(whole.problems).toHaveLength(2);
    expect(whole.problems[0].measures[0].facts.length).toBeGreaterThan(0);
    expect(whole.inspection).not.toBeNull();
    expect(whole.contact).not.toBeNull();
  });

  // biome-ignore lint/suspicious/noExplicitAny: records are broken on purpose
  const factIn = (record: any, type: Fact['type']): any => {
    const measures = (record as NoticeRecord).problems.flatMap((problem) => problem.measures);
    const fact = measures.flatMap(({ facts }) => facts).find((one) => one.type === type);
    expect(fact).toBeDefined();
    return fact;
  };
  // biome-ignore lint/suspicious/noExplicitAny: records are broken on purpose
  const broken: [what: string, harm: (record: any) => void][] = [
    ['without a field', (record) => delete record.claims],
    ['with another version', (record) => (record.schemaVersion = '0.9')],
    ['with an unknown kind', (record) => (record.kind = 'letter')],
    ['with an unknown format', (record) => (record.source.format = 'pages')],
    ['with a digest in capitals', (record) => (record.source.sha256 = 'A'.repeat(64))],
    ['with half a character', (record) => (record.source.characters = 0.5)],
    ['with a claim as text', (record) => (record.claims.problems = '16项')],
    ['with a rate in per cent', (record) => (record.claims.completionRate = 100)],
    ['without claims', (record) => (record.claims = null)],
    ['with an unknown inspection', (record) => (record.inspection.type = '调研')],
    ['with a number for a problem’s number', (record) => (record.problems[0].number = 1)],
    ['with an unknown state', (record) => (record.problems[0].status.state = 'done')],
    ['with a measure without a position', (record) => delete record.problems[0].measures[0].position],
    ['with an unknown fact', (record) => (record.problems[0].measures[0].facts[0].type = 'colour')],
    ['with a date that is a number', (record) => (factIn(record, 'date').value = 2024)],
    ['with a quantity of nothing', (record) => delete factIn(record, 'quantity').unit],
    ['with money in no currency', (record) => delete factIn(record, 'money').currency],
    ['with a line 0', (record) => (record.problems[0].position.start.line = 0)],
    ['with a negative offset', (record) => (record.sections[0].position.start.offset = -1)],
    ['with an unknown role', (record) => (record.sections[0].role = 'chapter')],
    ['with a section inside that is none', (record) => record.sections[0].sections.push({})],
    ['with evidence without a text', (record) => delete record.evidence.title[0].text],
    ['with a phone that is a number', (record) => record.contact.phones.push(12345)],
    [
      'with a diagnostic of no severity',
      (record) => record.diagnostics.push({ rule: 'a', message: 'b', position: null }),
    ],
    ['that is a list', (record) => (record.preamble = [])],
  ];
  it.each(broken)('%s does not validate', (_, harm) => {
    const copy: NoticeRecord = structuredClone(whole);
    harm(copy);
    expect(errorsOf(copy)).not.toEqual([]);
  });
});
