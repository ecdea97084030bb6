/** How findings are told to programs: SARIF, annotations, JSON; and settings from the command line. */
import ajvModule from 'ajv';
import { describe, expect, it } from 'vitest';
import { annotation } from '../../src/cli/check/github.js';
import { reporterFor } from '../../src/cli/check/reporter.js';
import { settingsOf } from '../../src/cli/check/rules.js';
import { catalogue } from '../../src/cli/messages.js';
import { CHECK_FORMATS, type CheckOptions } from '../../src/cli/options.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { UsageError } from '../../src/cli/usage.js';
import { check, type Finding, open, read, rules, type Settings } from '../../src/index.js';
import { plain } from '../../src/output/style.js';
import { notice, problems } from '../support/checking.js';

const FAULTY = notice({ body: problems('一是2月30日补记台账。\n二是专人管理。已完成整改。'), contact: '' });

/** What a reporter writes of some inputs. */
async function told(
  format: CheckOptions['format'],
  paths: (string | null)[],
  settings: Settings = {},
  inputs = paths.length,
) {
  let text = '';
  const write = async (pieces: Iterable<string>) => {
    for (const piece of pieces) text += piece;
  };
  const terminal = { lang: 'en', say: catalogue('en'), out: { write }, outStyle: plain } as unknown as Terminal;
  const reporter = await reporterFor({ format }, { rules, settings, check, version: () => '0.0.0' }, terminal);
  for (const path of paths)
    await reporter.input(
      read(FAULTY),
      { name: path ?? '<stdin>', path },
      check(FAULTY, { settings, lang: reporter.lang }),
    );
  await reporter.end?.(inputs);
  return text;
}

/** The main demands of the SARIF 2.1.0 schema on a log like ours. */
const text = { type: 'object', required: ['text'], properties: { text: { type: 'string', minLength: 1 } } };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const one = { type: 'integer', minimum: 1 };
const SARIF = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', pattern: 'sarif-schema-2\\.1\\.0\\.json$' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['tool', 'results', 'columnKind'],
        properties: {
          columnKind: { const: 'utf16CodeUnits' },
          language: { type: 'string', pattern: '^[a-z]{2}(?:-[A-Z]{2})?$' },
          invocations: { type: 'array', items: { type: 'object', required: ['executionSuccessful'] } },
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'version', 'rules'],
                properties: {
                  rules: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
                      properties: {
                        shortDescription: text,
                        fullDescription: text,
                        help: text,
                        defaultConfiguration: { type: 'object', properties: { level, enabled: { type: 'boolean' } } },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
              properties: {
                level,
                message: text,
                locations: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        properties: {
                          artifactLocation: { type: 'object', required: ['uri'] },
                          region: {
                            type: 'object',
                            required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
                            properties: { startLine: one, startColumn: one, endLine: one, endColumn: one },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe('SARIF', () => {
  it('holds what 2.1.0 demands', async () => {
    const log = JSON.parse(await told('sarif', ['a/b.txt', null]));
    const validate = new ajvModule.default({ strict: false }).compile(SARIF);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    expect(run.results).toHaveLength(4);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.tool.driver.rules).toHaveLength(rules.length);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });
  it('counts columns in UTF-16 units, the end exclusive', async () => {
    const { results } = JSON.parse(await told('sarif', ['a.txt'])).runs[0];
    const date = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'impossible-date');
    const { startLine, startColumn, endColumn } = date.locations[0].physicalLocation.region;
    expect(FAULTY.split('\n')[startLine - 1].slice(startColumn - 1, endColumn - 1)).toBe('2月30日');
  });
  it.each([
    ['a b/通报#1.txt', 'a%20b/%E9%80%9A%E6%8A%A5%231.txt'],
    ['a\\b.txt', 'a/b.txt'],
    ['/tmp/a b.txt', 'file:///tmp/a%20b.txt'],
    [null, 'stdin'],
  ])('names %j as %s', async (path, uri) => {
    const { results } = JSON.parse(await told('sarif', [path])).runs[0];
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
  it('says which rules are off or weigh otherwise, and that an input failed', async () => {
    const settings: Settings = { 'missing-contact': 'off', 'impossible-date': 'info' };
    const [run] = JSON.parse(await told('sarif', ['a.txt'], settings, 2)).runs;
    const configured = (id: string) =>
      run.tool.driver.rules.find((rule: { id: string }) => rule.id === id).defaultConfiguration;
    expect(configured('missing-contact')).toEqual({ enabled: false, level: 'none' });
    expect(configured('impossible-date')).toEqual({ enabled: true, level: 'note' });
    expect(run.results.map(({ level: of }: { level: string }) => of)).toEqual(['note']);
    expect(run.invocations).toEqual([{ executionSuccessful: false }]);
  });
});

describe('annotations of GitHub', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    rule: 'a-rule',
    severity: 'warning',
    message: 'a message',
    position: null,
    ...more,
  });
  const at = (line: number, column: number, offset: number) => ({ line, column, offset });
  it.each([
    ['error', '::error '],
    ['warning', '::warning '],
    ['info', '::notice '],
  ] as const)('say %s as %s', (severity, command) => {
    expect(annotation(finding({ severity }), 'a.txt')).toBe(`${command}file=a.txt,title=a-rule::a message`);
  });
  it('say where', () => {
    const position = { start: at(5, 1, 30), end: at(5, 5, 34) };
    expect(annotation(finding({ position }), 'a.txt')).toBe(
      '::warning file=a.txt,line=5,col=1,endLine=5,endColumn=5,title=a-rule::a message',
    );
    const long = { start: at(5, 1, 30), end: at(7, 2, 60) };
    expect(annotation(finding({ position: long }), null)).toBe(
      '::warning line=5,col=1,endLine=7,title=a-rule::a message',
    );
  });
  it('escape what would end a property or the line', () => {
    const message = '100%: a,b\r\n::error::c';
    expect(annotation(finding({ message }), 'C:\\a,b%.txt')).toBe(
      '::warning file=C%3A/a%2Cb%25.txt,title=a-rule::100%25: a,b%0D%0A::error::c',
    );
  });
});

describe('a document that is no text', () => {
  const html = `<html><body>${FAULTY.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;

  /** What a reporter writes of the same findings in a page. */
  async function toldOfPage(format: CheckOptions['format']) {
    let text = '';
    const write = async (pieces: Iterable<string>) => {
      for (const piece of pieces) text += piece;
    };
    const terminal = { lang: 'en', say: catalogue('en'), out: { write }, outStyle: plain } as unknown as Terminal;
    const reporter = await reporterFor({ format }, { rules, settings: {}, check, version: () => '0.0.0' }, terminal);
    const reading = read(await open(new TextEncoder().encode(html), { path: 'a.html' }), { path: 'a.html' });
    await reporter.input(reading, { name: 'a.html', path: 'a.html' }, check(reading));
    await reporter.end?.(1);
    return text;
  }
  const paragraph = FAULTY.split('\n').findIndex((line) => line.includes('2月30日')) + 1;

  it('has no lines, and its message names the element', async () => {
    const lines = (await toldOfPage('github')).split('\n');
    const [date] = lines.filter((line) => line.includes('impossible-date'));
    expect(date).toMatch(/^::error file=a\.html,title=impossible-date::/);
    expect(date.endsWith(`(html/body/p[${paragraph}])`)).toBe(true);
    expect(lines.join('\n')).not.toMatch(/\bline=/);
  });
  it('has no region either, but a logical location', async () => {
    const { results } = JSON.parse(await toldOfPage('sarif')).runs[0];
    const date = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'impossible-date');
    expect(date.message.text.endsWith(`(html/body/p[${paragraph}])`)).toBe(true);
    expect(date.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: `html/body/p[${paragraph}]` }]);
    for (const { locations } of results) expect(locations[0].physicalLocation.region).toBeUndefined();
    const missing = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'missing-contact');
    expect(missing.locations[0].logicalLocations).toBeUndefined();
  });
  it('keeps the offsets of its text for people and in JSON', async () => {
    const { findings } = JSON.parse(await toldOfPage('json'));
    const [date] = findings.filter(({ rule }: Finding) => rule === 'impossible-date');
    expect(date.position.start.line).toBeGreaterThan(1);
  });
});

describe('every format', () => {
  // A Word draft comes back as itself: see check-docx.
  const written = CHECK_FORMATS.filter((format) => format !== 'docx');
  it.each(written)('%s tells all findings of all inputs', async (format) => {
    const output = await told(format, ['a.txt', 'b.txt']);
    for (const rule of ['impossible-date', 'missing-contact'])
      expect(output.split(rule).length - 1).toBeGreaterThanOrEqual(2);
    expect(output).toContain('a.txt');
    expect(output).toContain('b.txt');
    expect(output.endsWith('\n')).toBe(true);
  });
  it('json is a stream of objects', async () => {
    const objects = (await told('json', ['a.txt', null])).split(/(?<=^\}\n)/m).map((one) => JSON.parse(one));
    expect(objects.map(({ path }) => path)).toEqual(['a.txt', null]);
    expect(objects[0].findings).toEqual(check(FAULTY));
  });
});

describe('--rule', () => {
  const say = catalogue('en');
  it('sets levels, the last one winning', () => {
    expect(settingsOf(['cut-off=off', 'numbering-gap=error', 'cut-off=info'], rules, say)).toEqual({
      'cut-off': 'info',
      'numbering-gap': 'error',
    });
  });
  it.each(['cut-off', 'cut-off=', 'cut-off=loud', 'nothing=off', '=off', '', 'cut-off=off=info', 'toString=off'])(
    'refuses %j',
    (written) => expect(() => settingsOf([written], rules, say)).toThrow(UsageError),
  );
});
