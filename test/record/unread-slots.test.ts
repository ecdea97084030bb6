/** Parts of a problem in a notice that names none: what they hold is counted as unread. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (text: string) => {
  const { problems, statistics, diagnostics } = parse(text);
  return { problems: problems.length, unread: statistics.unread.characters, told: diagnostics.map(({ rule }) => rule) };
};

describe('sections whose titles are labels', () => {
  it('are unread where none of them names a finding', () =>
    expect(read('整改：二、反馈问题整改情况。\n整改：\n审计发现问题：\n下一步计划\n逐月对账。\n')).toEqual({
      problems: 0,
      unread: 4,
      told: ['nothing-read'],
    }));
  it('are read where one does', () =>
    expect(
      read(
        '临渡县水务局关于督察反馈问题整改情况的公示\n\n一、反馈问题\n台账登记不规范，底数不清。\n二、整改目标\n账实相符。\n三、整改措施\n补记台账3本。\n四、整改完成情况\n已完成整改。\n',
      ),
    ).toMatchObject({ problems: 1, unread: 0 }));
});

describe('a ledger inside a problem', () => {
  const TABLE =
    '| 序号 | 问题 | 整改措施 | 完成情况 |\n| --- | --- | --- | --- |\n| 1 | 台账不清 | 一是清理。 | 已完成 |\n';
  it('is unread: its rows are no problems', () => {
    const { problems, statistics } = parse(
      `# 整改：===\n三是—\n\`\`\`\n整改：。\n# 问题的整改情况。\n\`\`\`\n整改：。\n\n${TABLE}一、\n${TABLE}。\n`,
      { inputFormat: 'markdown' },
    );
    const quoted = problems.flatMap(({ finding }) => finding).join();
    expect([quoted.match(/台账不清/g)?.length ?? 0, statistics.unread.characters > 0]).toEqual([1, true]);
  });
  it('beside problems is read', () =>
    expect(parse(`# 台账\n\n${TABLE}`, { inputFormat: 'markdown' })).toMatchObject({
      problems: [{ finding: '台账不清' }],
      statistics: { unread: { characters: 0 } },
    }));
});
