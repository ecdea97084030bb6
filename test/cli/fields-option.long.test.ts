/** --fields: a record without its places, or only the fields that are named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordJsonSchema } from '../../src/record/schema.js';
import { choicesInstead, selected, selectionOf } from '../../src/record/selection.js';
import { rectify } from '../support/cli.js';
import { scratch, write } from '../support/folders.js';
import { NOTICE, notice } from '../support/many.js';

const of = (...names: string[]) => selected(notice(), selectionOf(names));

describe('a selection', () => {
  it('without places has everything else', () => {
    const text = JSON.stringify(of('plain'));
    expect(text).not.toMatch(/"(?:position|evidence|origins|offset)"/);
    expect(Object.keys(of('plain'))).toEqual(Object.keys(notice()).filter((key) => key !== 'evidence'));
    expect(of('plain')).toMatchObject({
      issuedOn: '2024-01-19',
      problems: [{ number: '1', status: { state: 'completed' } }, {}],
    });
  });
  it('of names has those, in the order of the record, through lists', () => {
    expect(of('problems.status.state', 'problems.finding', 'organization')).toEqual({
      organization: '中共安州县林场镇委员会',
      problems: [
        { finding: '合同管理不严格', status: { state: 'completed' } },
        { finding: '台账更新不及时', status: null },
      ],
    });
    expect(Object.keys(of('problems', 'title'))).toEqual(['title', 'problems']);
  });
  it('has a field whole where it is named whole too', () => {
    expect(of('inspection.type', 'inspection')).toEqual({ inspection: notice().inspection });
  });
  it('may be both', () => {
    expect(of('plain', 'inspection')).toEqual({
      inspection: expect.not.objectContaining({ evidence: expect.anything() }),
    });
  });
  it('leaves the record as it was', () => {
    const record = notice();
    const before = JSON.stringify(record);
    selected(record, selectionOf(['plain', 'title']));
    expect(JSON.stringify(record)).toBe(before);
  });
});

describe('the schema', () => {
  const schema = recordJsonSchema();
  it.each([
    'title',
    'problems.measures.facts.value',
    'sections.sections.sections.title',
    'evidence.issuedOn.text',
    'inspection.period',
    'statistics.byStatus.completed',
    'source.origins.box',
  ])('knows %s', (name) => expect(choicesInstead(schema, name.split('.'))).toBeNull());
  it.each([
    ['titel', 'title'],
    ['problems.measures.fact', 'facts'],
    ['sections.sections.name', 'title'],
  ])('does not know %s and offers %s', (name, choice) =>
    expect(choicesInstead(schema, name.split('.'))).toContain(choice),
  );
  it('has nothing below a value', () => expect(choicesInstead(schema, ['title', 'x'])).toEqual([]));
});

describe('the command line', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });
  const small = '{"organization":"中共安州县林场镇委员会","problems":[{"number":"1"},{"number":"2"}]}\n';
  const FIELDS = ['--fields', 'organization,problems.number'];

  it('selects in parse and in batch, to a stream, a file and line by line', async () => {
    write(folder(), { 'a.txt': NOTICE });
    expect((await run('parse', 'a.txt', '--format', 'ndjson', ...FIELDS)).stdout).toBe(small);
    expect((await run('batch', 'a.txt', ...FIELDS)).stdout).toBe(small);
    expect(JSON.parse((await run('batch', 'a.txt', '--format', 'json', ...FIELDS)).stdout)).toEqual(JSON.parse(small));
    await run('batch', 'a.txt', '--out', 'x.ndjson', ...FIELDS);
    expect(readFileSync(join(folder(), 'x.ndjson'), 'utf8')).toBe(small);
    const line = `${JSON.stringify({ id: 1, text: NOTICE })}\n`;
    const { stdout } = await rectify(['batch', '--ndjson-in', ...FIELDS], { stdin: line });
    expect(stdout).toBe(`{"id":1,"record":${small.trim()}}\n`);
  });
  it('writes a file of its own beside the whole records of a folder', async () => {
    write(folder(), { 'a.txt': NOTICE });
    expect((await run('batch', 'a.txt', '--out', 'out', '--format', 'json', ...FIELDS)).status).toBe(0);
    const read = (path: string) => readFileSync(join(folder(), 'out', path), 'utf8');
    expect(read('selected.ndjson')).toBe(small);
    expect(JSON.parse(read('records/a.txt.json'))).toEqual(JSON.parse(small));
    expect(JSON.parse(read('records.ndjson')).diagnostics).toEqual([]);
  });
  it.each([
    [
      ['parse', 'a.txt', '--fields', 'titel'],
      "records have no 'titel'; there may stand schemaVersion, kind, source, title",
    ],
    [['batch', 'a.txt', '--fields', 'title,'], "records have no ''"],
    [['parse', 'a.txt', '--format', 'text', '--fields', 'title'], '--fields is for records'],
    [['batch', 'a.txt', '--format', 'csv', '--fields', 'title'], '--fields is for records'],
  ])('refuses %j', async (args, why) => {
    write(folder(), { 'a.txt': NOTICE });
    const { status, stdout, stderr } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });
});
