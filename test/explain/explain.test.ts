/** `rectify explain`: how a place was read, and what a configuration would make of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, type Explanation, explain } from '../../src/explain/index.js';
import { open, read } from '../../src/index.js';
import { makeProfile } from '../../src/profile/index.js';
import { rectify } from '../support/cli.js';
import { docx, p } from '../support/docx.js';
import { linesIn, scratch } from '../support/folders.js';
import { fixtures } from '../support/inputs.js';

const NOTICE = `某局关于巡察整改情况的通报

一、反馈问题整改情况
1.针对台账不清的问题
责任领导：王某某
整改情况：一是补记台账3本。二是印发《台账
管理办法》。已完成整改。
2.针对公车管理不严的问题
办理情形：封存车辆2台。
整改状态：已经差不多了

联系电话：0000-1234567
`;

type Profile = Parameters<typeof makeProfile>[0];
const readWith = (text: Parameters<typeof read>[0], profile?: Profile) => {
  const { tree, record, file } = read(text, profile ? { profile: makeProfile(profile) } : {});
  return { tree, record, text: String(file) };
};
const at = (line: number, column?: number, text = NOTICE, profile?: Profile) =>
  explain(readWith(text, profile), line, column) as Explanation;
/** The changes that are told of a line. */
const changesAt = (line: number, text = NOTICE): Change[] =>
  explain(readWith(text), line, undefined, (lexicon) => {
    const { tree, record, file } = read(text, { profile: { lexicon, rules: {} } });
    return { tree, record, text: String(file) };
  })?.changes ?? [];
const shown = ({ parts }: Explanation) => parts.map(({ type, text, fields }) => [type, text, fields.join()]);

describe('a line', () => {
  it('is told by its parts, each with its field of the record', () => {
    expect(shown(at(4))).toEqual([
      ['mark', '1.', 'problems[0].number'],
      ['frame', '针对', 'problems[0].title'],
      ['text', '台账不清', 'problems[0].title,problems[0].finding'],
      ['frame', '的问题', 'problems[0].title'],
    ]);
    expect(shown(at(5))).toEqual([
      ['label', '责任领导：', ''],
      ['text', '王某某', 'problems[0].responsible[0]'],
    ]);
  });
  it('is told with the problem that it belongs to, and with no other', () => {
    expect(at(10).problem).toMatchObject({ path: 'problems[1]', number: '2', finding: '公车管理不严' });
    expect(at(5).problem).toMatchObject({ path: 'problems[0]', number: '1' });
    for (const line of [1, 3, 12]) expect(at(line).problem).toBeNull();
  });
  it('says where it was read as one with others, and only there', () => {
    expect(at(6).joined).toEqual({ from: 6, to: 7 });
    expect(at(7).joined).toEqual({ from: 6, to: 7 });
    expect([at(4), at(5), at(9)].map(({ joined }) => joined)).toEqual([null, null, null]);
  });
  it('has the diagnostics of it', () => {
    expect(at(10).diagnostics.map(({ rule }) => rule)).toEqual(['unread-status']);
    expect(at(5).diagnostics).toEqual([]);
  });
  it('may be asked for by a column', () => expect(shown(at(4, 4))).toEqual([['frame', '针对', 'problems[0].title']]));
  it('that is blank holds nothing', () => expect(at(2)).toMatchObject({ parts: [], changes: [], problem: null }));
  it('behind the last is none', () => {
    expect(explain(readWith(NOTICE), 99)).toBeNull();
    expect(explain(readWith(''), 1)).toMatchObject({ parts: [] });
  });
  it.each(['\r\n', '\r', '\n'])('is counted by %j as positions count', (end) => {
    const text = NOTICE.replaceAll('\n', end);
    expect(shown(at(5, undefined, text))).toEqual(shown(at(5)));
  });
});

describe('whence a meaning is known', () => {
  const origins = (explanation: Explanation) => explanation.parts.flatMap(({ origin }) => origin ?? []);
  it('is a list', () => expect(origins(at(5))).toEqual([{ kind: 'list', name: 'labels.leader', word: '责任领导' }]));
  it('is the configuration', () => {
    const profile: Profile = { labels: { measures: ['办理情形'] } };
    expect(origins(at(9, undefined, NOTICE, profile))[0]).toEqual({
      kind: 'profile',
      name: 'labels.measures',
      word: '办理情形',
    });
    const states: Profile = { statuses: { mostlyCompleted: ['已经差不多了'] } };
    expect(origins(at(10, 6, NOTICE, states))).toEqual([
      { kind: 'profile', name: 'statuses.mostlyCompleted', word: '已经差不多了' },
    ]);
  });
  it('is the document', () => {
    const text = ['甲制度未落实', '乙合同不规范', '丙公车管理不严']
      .map((finding, i) => `${i + 1}.${finding}\n怎么改的：一是补记台账。二是专人管理。\n改得怎样：已完成整改。\n`)
      .join('');
    const [origin] = origins(at(3, undefined, `某局关于巡察整改情况的通报\n${text}`));
    expect(origin).toMatchObject({ kind: 'document', word: '怎么改的', places: 3 });
  });
  it('is a way of numbering, or a sentence of the grammar', () => {
    expect(origins(at(4))).toEqual([{ kind: 'style', name: 'arabic', word: '1.' }]);
    expect(origins(at(7, 7))).toEqual([{ kind: 'sentences', word: '已完成整改' }]);
  });
  it('is nothing where a state is not known', () => expect(origins(at(10, 6))).toEqual([]));
});

describe('what a configuration could change', () => {
  /** The configuration that a change stands for, in each of its lists. */
  const profiles = ({ lists, does, from, word }: Change): Profile[] =>
    lists.map((name) => {
      const [group, list] = name.split('.');
      const freed = from ? { [from.split('.')[1]]: { remove: [word] } } : {};
      return { [group]: { ...freed, [list]: does === 'remove' ? { remove: [word] } : [word] } };
    });
  const problem = (n: number, profile?: Profile) => readWith(NOTICE, profile).record.problems[n];

  it('gives a state that is not known', () => {
    const change = changesAt(10).find(({ effect }) => effect === 'state') as Change;
    expect(problem(1).status).toBeNull();
    expect(profiles(change).map((profile) => problem(1, profile).status?.state)).toEqual([
      'completed',
      'mostly-completed',
      'in-progress',
      'not-started',
      'not-required',
    ]);
  });
  it('moves a label to another list', () => {
    const change = changesAt(5).find(({ does }) => does === 'move') as Change;
    expect(change).toMatchObject({ from: 'labels.leader', word: '责任领导', effect: 'role' });
    const target = change.lists.indexOf('labels.target');
    expect(problem(0).target).toBeNull();
    expect(problem(0, profiles(change)[target]).target?.text).toBe('王某某');
  });
  it('makes a label of a word that nobody knows', () => {
    const change = changesAt(9).find(({ lists }) => lists.includes('labels.target')) as Change;
    expect(change).toMatchObject({ does: 'add', word: '办理情形' });
    expect(problem(1, profiles(change)[change.lists.indexOf('labels.target')]).target?.text).toBe('封存车辆2台');
  });
  it('is not told where it was tried and changes nothing', () => {
    // The characters of 责任领导 tell a leader without any list.
    expect(problem(0, { labels: { leader: { remove: ['责任领导'] } } }).responsible).toHaveLength(1);
    expect(changesAt(5).map(({ does }) => does)).not.toContain('remove');
  });
  it('is nothing for what no word decides', () => {
    for (const line of [1, 2, 4, 12]) expect(changesAt(line)).toEqual([]);
  });
  it('is not looked for where the input cannot be read again', () => expect(at(10).changes).toEqual([]));
  it('makes a configuration that is valid', () => {
    for (const { opened } of fixtures()
      .filter(({ path }) => path.endsWith('.txt'))
      .slice(0, 4)) {
      const text = readWith(opened).text;
      for (const line of [5, 9, 14])
        for (const change of changesAt(line, text))
          for (const profile of profiles(change)) expect(() => makeProfile(profile)).not.toThrow();
    }
  });
});

describe('the parts of all lines', () => {
  it.each(
    fixtures()
      .filter(({ path }) => path.endsWith('.txt'))
      .slice(0, 20)
      .map(({ path, opened }) => [path, opened] as const),
  )('%s: leave nothing out but blanks', (_, opened) => {
    const all = readWith(opened);
    const lines = all.text.split(/\r\n|[\r\n]/);
    for (const [i, line] of lines.entries()) {
      const explanation = explain(all, i + 1) as Explanation;
      const told = explanation.parts.map((part) => part.text).join('');
      for (const sign of line.replace(/\s/g, '')) expect(told).toContain(sign);
    }
  });
});

describe('a document that is no text', () => {
  it('has the place where the line stands in it', async () => {
    const bytes = docx({
      body: p('某局关于巡察整改情况的通报') + p('1.针对台账不清的问题') + p('整改情况：补记台账。'),
    });
    const { tree, record, file } = read(await open(bytes));
    expect(explain({ tree, record, text: String(file) }, 2)?.place).toEqual({ place: 'body/p[2]' });
  });
});

describe('the command', () => {
  const folder = scratch();
  const run = (...args: string[]) => {
    writeFileSync(join(folder(), 'a.txt'), NOTICE);
    return rectify(['explain', ...args], { cwd: folder() });
  };
  it('tells several places in their order, for people', async () => {
    const { status, stdout, stderr } = await run('a.txt:10', 'a.txt:5');
    expect([status, stderr]).toEqual([0, '']);
    expect(linesIn(stdout).filter((line) => line.startsWith('a.txt:'))).toEqual([
      'a.txt:10  整改状态：已经差不多了',
      'a.txt:5  责任领导：王某某',
    ]);
    expect(stdout).toContain('from the list labels.leader');
    expect(stdout).toContain('statuses: { completed: [已经差不多了] }');
  });
  it('speaks Chinese', async () => {
    const { stdout } = await run('a.txt:10', '--lang', 'zh');
    expect(stdout).toContain('来自词表 labels.status');
    expect(stdout).toContain('警告[unread-status] 整改状态“已经差不多了”不在可识别的说法之内');
  });
  it('prints JSON', async () => {
    const { stdout } = await run('a.txt:5:1', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ line: 5, path: 'a.txt', parts: [{ type: 'label' }] });
  });
  it('reads standard input', async () => {
    const { stdout } = await rectify(['explain', ':5'], { cwd: folder(), stdin: NOTICE });
    expect(stdout).toContain('<stdin>:5  责任领导：王某某');
  });
  it('says where there is no such line, and fails', async () => {
    const { status, stdout, stderr } = await run('a.txt:99', 'a.txt:5');
    expect(status).toBe(1);
    expect(stdout).toContain('a.txt:5');
    expect(stderr).toBe(
      'rectify: a.txt: it has no line 99; lines count in the text that --format text-source prints\n',
    );
  });
  it.each([[[]], [['a.txt']], [['a.txt:0']], [['a.txt:x']]])('%j is no place', async (args) => {
    const { status, stdout } = await run(...args);
    expect([status, stdout]).toEqual([2, '']);
  });
});
