/** What a Chinese user sees is in Chinese: the help, what is wrong with a configuration, what the fields hold. */
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.js';
import { ConfigurationError, readProfile } from '../../src/profile/index.js';
import { configurationJsonSchema } from '../../src/profile/schema.js';
import { yamlFault } from '../../src/profile/yaml-faults.js';
import { FIELD_TEXTS } from '../../src/record/field-texts.js';
import { recordJsonSchema } from '../../src/record/schema.js';
import { rectify } from '../support/cli.js';
import { scratch } from '../support/folders.js';

const HAN = /[\u4e00-\u9fff]/;
const folder = scratch();
const run = (...args: string[]) => rectify([...args, '--lang', 'zh'], { cwd: folder() });

describe('the help', () => {
  const nothing = async () => {};
  const actions = { parse: nothing, check: nothing, diff: nothing, stats: nothing, explain: nothing };
  const program = buildProgram('zh', '0', {
    ...actions,
    config: nothing,
    batch: nothing,
    find: nothing,
    tables: nothing,
    schema: nothing,
    completion: nothing,
    view: nothing,
    learn: nothing,
  });
  it('has no placeholder in English', () => {
    for (const command of [program, ...program.commands]) {
      const [options] = command.helpInformation().split('示例：');
      const placeholders = [...options.matchAll(/[<[]([a-z][\w[\],=.]*)[\]>]/g)].map(([, name]) => name);
      // The shells are called by their names.
      expect(
        placeholders.filter((name) => name !== 'shell'),
        command.name(),
      ).toEqual([]);
    }
  });
  it('tells of what is missing in Chinese', async () => {
    expect((await run('parse', 'a', '--out')).stderr).toContain("选项 '-o, --out <路径>' 后面缺少值");
    expect((await run('diff', 'a')).stderr).toContain("缺少参数 '较晚的通报'");
  });
  it('is as it was in English', async () => {
    const { stdout } = await rectify(['diff', '--help']);
    expect(stdout).toContain('rectify diff [options] <a> <b>');
    expect(stdout).toContain('--config <path>');
  });
});

/** The Chinese texts of what is wrong with a configuration, with their places. */
function faultsOf(yaml: string): string[] {
  try {
    readProfile(yaml);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.issues.map(({ line, column, text }) => `${line}:${column} ${text.zh}`);
  }
}

describe('a configuration that is wrong', () => {
  it.each([
    ['labels:\n\tmeasures: [甲]\n', /^2:1 不是有效的 YAML 或 JSON：缩进要用空格/],
    ['labels: {}\nlabels: {}\n', /^2:1 .*同一个键写了两次/],
    ['labels:\n  measures: [甲\nrules: {}\n', /^3:1 .*缩进不对/],
    ['labels: "a\n', /缺少字符/],
    ['labels: [a]\n', /^1:9 应为键和值/],
    ['ledger: { columns: [] }\n', /应为不为空的列表$/],
    ['ledger: { title: 3 }\n', /应为文字$/],
    ['categories: { a: 3 }\n', /应为 false，或/],
  ])('%j is told in Chinese', (yaml, told) => {
    expect(faultsOf(yaml).join('\n')).toMatch(told);
    for (const fault of faultsOf(yaml))
      expect(fault.replace(/YAML|JSON|false|true|zh|en|strong|weak|Tab/g, '')).not.toMatch(/[a-z]{4}/);
  });
  it.each([
    ['labels：\n  measures: [甲举措]\n', '1:7'],
    ['labels:\n  measures： [甲举措]\n', '2:11'],
    ['rules:\n  missing-contact：off\n', '2:18'],
  ])('%j has a full-width colon, which is told first', (yaml, place) => {
    expect(faultsOf(yaml)[0]).toBe(`${place} 此处是全角“：”；请改为半角“:”，后面加一个空格`);
  });
  it('has a full-width comma between words', () => {
    expect(faultsOf('labels: { measures: [甲举措，乙举措] }\n')).toEqual([
      '1:22 “甲举措，乙举措”中有全角逗号；词语之间请用半角“,”，或每个词语写一行',
    ]);
  });
  it.each(['# 说明：甲\nlabels: { measures: [甲举措] }\n', 'statuses:\n  completed: [账册已对平，不再反弹]\n'])(
    '%j is none: these signs stand where they may',
    (yaml) => expect(faultsOf(yaml)).toEqual([]),
  );
  it('has words for whatever YAML can be wrong in', () => {
    for (const code of ['BAD_ALIAS', 'UNEXPECTED_TOKEN', 'something new']) expect(yamlFault(code)).toMatch(HAN);
  });
});

describe('a configuration that Chinese editors save', () => {
  const YAML = 'labels: { measures: [办结举措] }\n';
  const gbk = Buffer.from([0xb0, 0xec, 0xbd, 0xe1, 0xbe, 0xd9, 0xb4, 0xeb]);
  const [before, after] = YAML.split('办结举措').map((part) => Buffer.from(part));
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(YAML, 'utf16le')]);
  it.each([
    ['GBK', Buffer.concat([before, gbk, after])],
    ['UTF-16', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${YAML}`)],
  ])('in %s is read', async (_, bytes) => {
    writeFileSync(join(folder(), 'rectify.config.yaml'), bytes);
    const { status, stdout } = await run('config');
    expect([status, stdout.includes('"办结举措"')]).toEqual([0, true]);
  });
  it('in no encoding is refused', async () => {
    writeFileSync(join(folder(), 'rectify.config.yaml'), Buffer.from([0xff, 0x80, 0x81, 0x00, 0xff]));
    const { status, stderr } = await run('config');
    expect([status, stderr]).toEqual([2, expect.stringContaining('无法识别文字编码；请把文件另存为 UTF-8')]);
  });
});

type Schema = Record<string, unknown>;
/** Every description in a schema. */
const descriptionsIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...(typeof (value as Schema).description === 'string' ? [(value as Schema).description as string] : []),
        ...Object.values(value).flatMap(descriptionsIn),
      ];
/** The fields that have none. */
const bareIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [
        ...Object.entries((value as { properties?: Record<string, Schema> }).properties ?? {}).flatMap(
          ([name, field]) => (field.description ? [] : [name]),
        ),
        ...Object.values(value).flatMap(bareIn),
      ];

describe('the schemas', () => {
  it('of the record describe every field in both languages', () => {
    for (const lang of ['en', 'zh'] as const) expect(bareIn(recordJsonSchema(lang))).toEqual([]);
    for (const text of descriptionsIn(recordJsonSchema('zh'))) expect(text).toMatch(HAN);
  });
  it('differ in their words alone', () => {
    const bare = (schema: object) =>
      JSON.stringify(schema, (key, value) => (key === 'description' || key === 'title' ? 0 : value));
    expect(bare(recordJsonSchema('zh'))).toBe(bare(recordJsonSchema('en')));
    expect(bare(configurationJsonSchema('zh'))).toBe(bare(configurationJsonSchema('en')));
    for (const text of descriptionsIn(configurationJsonSchema('zh'))) expect(text).toMatch(HAN);
    expect(JSON.stringify(configurationJsonSchema('en'))).not.toContain('"zh":"');
  });
  it('have two texts a field', () => {
    for (const texts of Object.values(FIELD_TEXTS))
      for (const [en, zh] of Object.values(texts)) {
        expect(en).toMatch(/[.…]$/);
        expect(zh).toMatch(/。$/);
      }
  });
  it('are printed in Chinese where that is asked for', async () => {
    expect(JSON.parse((await run('schema')).stdout).title).toBe('整改情况通报');
    expect((await run('schema', '--parquet')).stdout).toContain('# Parquet 各表');
    expect((await run('config', '--schema')).stdout).toContain('问题类别，按标识');
    expect(JSON.parse((await rectify(['schema'])).stdout).title).toBe('Rectification notice');
  });
  it('tell in Chinese what is no record', async () => {
    writeFileSync(join(folder(), 'a.json'), '{"schemaVersion":3}');
    expect((await run('diff', 'a.json', 'a.json')).stderr).toContain('（schemaVersion: 无效输入');
  });
});
