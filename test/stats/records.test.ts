import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, piecesOf } from '../../src/stats/record-lines.js';
import { RecordError, recordOf } from '../../src/stats/record-of.js';
import { encodingOf, isRecords } from '../../src/stats/sniff.js';
import { record } from '../output/sample.js';

async function pieces(...chunks: string[]): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of piecesOf(chunks)) all.push(piece);
  return all;
}

const indented = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('a stream of records', () => {
  it('is cut at lines, blank ones left out', async () => {
    expect(await pieces('{"a":1}\n\n  \r\n{"b":2}\r\n{"c"', ':3}')).toEqual([
      { text: '{"a":1}', line: 1 },
      { text: '{"b":2}\r', line: 4 },
      { text: '{"c":3}', line: 5 },
    ]);
  });

  it('is cut between indented objects', async () => {
    const [first, second] = await pieces(indented({ a: { b: ['}'] } }) + indented({ c: 2 }));
    expect([JSON.parse(first.text), first.line]).toEqual([{ a: { b: ['}'] } }, 1]);
    expect([JSON.parse(second.text), second.line]).toEqual([{ c: 2 }, 8]);
  });

  it('goes on after a broken object of either kind', async () => {
    const broken = indented({ a: 1, b: 2 }).replace(/\n\}\n$/, '\n');
    const found = await pieces(`${broken}{"c":3}\n{"d":\n${broken}${indented({ e: 5 })}${broken}`);
    expect(found.map(({ line }) => line)).toEqual([1, 4, 5, 6, 9, 12]);
    expect(JSON.parse(found[1].text)).toEqual({ c: 3 });
    expect(JSON.parse(found[4].text)).toEqual({ e: 5 });
    for (const index of [0, 2, 3, 5]) expect(() => JSON.parse(found[index].text)).toThrow();
  });

  it('is the same however it comes in', async () => {
    const text = `{"a":"甲\\n"}\n${indented({ b: [1, { c: '}' }] })}\n{"d":4}`;
    const whole = await pieces(text);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(await pieces(...chunks)).toEqual(whole);
      }),
    );
  });

  it('may be empty', async () => expect(await pieces('', '\n \n')).toEqual([]));
});

describe('a record', () => {
  const text = JSON.stringify(record);
  const reason = (written: string) => {
    try {
      recordOf(written);
    } catch (error) {
      if (error instanceof RecordError) return `${error.reason} ${error.detail}`;
      throw error;
    }
    return null;
  };

  it('is read bare and in an envelope', () => {
    expect(recordOf(text)).toEqual({ id: null, record });
    expect(recordOf(`{"id":7,"record":${text}}`)).toEqual({ id: '7', record });
    expect(recordOf(`{"record":${text}}`).id).toBeNull();
  });

  it.each([
    ['{"schemaVersion":"1.0"', /^json /],
    ['[1]', /^shape /],
    ['"text"', /^shape /],
    ['null', /^shape /],
    ['{}', /^version null$/],
    [JSON.stringify({ ...record, schemaVersion: '2.0' }), /^version "2.0"$/],
    [JSON.stringify({ ...record, schemaVersion: 1 }), /^version 1$/],
    [JSON.stringify({ ...record, problems: undefined }), /^shape problems$/],
    [JSON.stringify({ ...record, problems: [{}] }), /^shape problems$/],
    [
      JSON.stringify({ ...record, statistics: { ...record.statistics, byStatus: { completed: '3' } } }),
      /^shape statistics$/,
    ],
    [JSON.stringify({ ...record, sections: [{ measures: [] }] }), /^shape sections$/],
    ['{"id":"a","error":"no text"}', /^failed no text$/],
    ['{"id":"a","error":{"message":"no text"}}', /^failed no text$/],
    ['{"id":"a","record":null}', /^version null$/],
  ])('is not %s', (written, why) => expect(reason(written)).toMatch(why));

  it('of a later minor version is read', () =>
    expect(reason(JSON.stringify({ ...record, schemaVersion: '1.1' }))).toBeNull());
});

describe('records among inputs', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['{"schemaVersion":"1.0"', null],
    ['\ufeff \n {\n  "schemaVersion": "1.0"', 'notice.txt'],
    ['{"id":1,"record":{"schemaVersion":"1.0"', null],
    ['{"id":1,"error":{"code":"binary"}}', null],
    ['{broken', 'a.ndjson'],
    ['{', 'A.JSONL'],
    ['', 'empty.ndjson'],
  ])('%j of %s are', (text, name) => expect(isRecords(bytes(text), name)).toBe(true));
  it.each([
    ['某局通报\n{"schemaVersion":"1.0"}', null],
    ['某局通报', 'notice.json'],
    ['{某局}通报', 'notice.txt'],
    ['["schemaVersion"]', 'a.json'],
    ['', null],
    ['', 'empty.txt'],
  ])('%j of %s are not', (text, name) => expect(isRecords(bytes(text), name)).toBe(false));

  it('are read in UTF-16 where a mark says so', () => {
    const text = new Uint8Array(Buffer.from('\ufeff{"schemaVersion":"1.0"}', 'utf16le'));
    expect(encodingOf(text)).toBe('utf-16le');
    expect(isRecords(text, null)).toBe(true);
    expect(encodingOf(bytes('{}'))).toBe('utf-8');
  });
});
