/** Documents of 197,000 short lines or cells: what they take of memory, read by the command line as it is shipped. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch, write } from '../support/folders.js';
import { ROOT } from '../support/inputs.js';
import { random } from '../support/random.js';
import { xlsx } from '../support/xlsx.js';

const LINES = 197_000;
/** Megabytes; without bounds each took more than 900, most of them more than 1,000. */
const MOST = 800;

const SIGNS = '整改落实制度检查问题责任单位资金管理不严格加强监督完成建立台账党委会议研究部署专项清理工作人员';
const chance = random(16);
const word = (): string =>
  Array.from({ length: chance.between(3, 12) }, () => SIGNS[chance.between(0, SIGNS.length - 1)]).join('');
const words = Array.from({ length: LINES }, word);

const HEAD = '序号,问题,整改措施,整改状态,责任单位,责任人,完成时限,整改结果,备注,类别';
const ledger = (): string[][] =>
  Array.from({ length: LINES / 10 - 1 }, (_, i) => [
    ...[String(i + 1), words[i], words[i + 1], '已完成', `某局${i % 7}`],
    ...['张三', `2024年${(i % 12) + 1}月${(i % 28) + 1}日`, words[i + 2], '无', '党建'],
  ]);

/** Runs the command line; the most memory that it had, in megabytes. */
function megabytes(folder: string, args: readonly string[]): number {
  const preload = ['--require', join(ROOT, 'test/bench/peak.cjs')];
  const command = [...preload, join(ROOT, 'dist/rectify.cjs'), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return Math.max(...[...stderr.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes) / 1024));
}

describe('a document of 197,000 lines or cells', () => {
  const folder = scratch();
  it.each<[string, () => string | Uint8Array]>([
    ['a.txt', () => words.join('\n')],
    ['paragraphs.txt', () => words.join('\n\n')],
    ['numbered.txt', () => words.map((one, i) => `${i + 1}、${one}`).join('\n')],
    ['column.csv', () => `内容\n${words.join('\n')}\n`],
    ['column.xlsx', () => xlsx({ sheets: [{ rows: words.map((one) => [one]) }] })],
  ])('is read to a record in bounded memory: %s', (name, made) => {
    write(folder(), { [name]: made() });
    expect(megabytes(folder(), ['parse', name, '--out', 'record.json'])).toBeLessThan(MOST);
    const { source } = JSON.parse(readFileSync(join(folder(), 'record.json'), 'utf8'));
    expect(source.characters).toBeGreaterThan(LINES * 4);
  });

  it.each<[string, () => string | Uint8Array]>([
    [
      'ledger.csv',
      () =>
        `${HEAD}\n${ledger()
          .map((row) => row.join())
          .join('\n')}\n`,
    ],
    ['ledger.xlsx', () => xlsx({ sheets: [{ rows: [HEAD.split(','), ...ledger()] }] })],
  ])('goes through a batch in bounded memory: %s', (name, made) => {
    write(folder(), { [name]: made() });
    for (const args of [
      ['--out', 'out'],
      ['--out', 'all.json'],
    ])
      expect(megabytes(folder(), ['batch', name, ...args])).toBeLessThan(MOST);
    const { problems } = JSON.parse(readFileSync(join(folder(), 'out/records.ndjson'), 'utf8'));
    expect(problems).toHaveLength(LINES / 10 - 1);
    // It is in doubt, and what is told of that comes from the record.
    const [doubtful] = readFileSync(join(folder(), 'out/doubtful.ndjson'), 'utf8').split('\n');
    expect(JSON.parse(doubtful)).toMatchObject({ path: name, reasons: [{ rule: 'uncertain-structure' }] });
    expect(existsSync(join(folder(), 'all.json'))).toBe(true);
  });
});
