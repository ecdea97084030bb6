/** The edits: that each changes what it says and nothing else, and where it does not fit. */
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../grammars/lexicon/built-in.js';
import { random } from '../support/random.js';
import { EDITS } from './all.js';
import { changed } from './edit.js';
import { LABELS, PHRASES } from './invented.js';
import { combined, eachEdit, isExact, recordOf, unedited } from './measure.js';
import type { Notice } from './notices.js';
import { place } from './places.js';
import { changedLines, outcomeOf, sample, TEXT } from './sample.js';

const goldOf = (name: string, notice?: Notice) => {
  const outcome = outcomeOf(name, notice);
  return typeof outcome === 'string' ? outcome : outcome.gold;
};

describe('labels', () => {
  it('of measures become unlisted, one word for one word', () => {
    const lines = changedLines('label of measures unlisted') as string[];
    expect(lines.map((line) => line.replace(/^[\u4e00-\u9fff]+/, ''))).toEqual([
      '：（1）清理台账12份；（2）公示。',
      '：（1）修订办法；（2）开展培训。',
      '：补交凭证36张。',
    ]);
    const words = new Set(lines.map((line) => line.split('：')[0]));
    expect(words.size).toBe(1);
    expect(LABELS.measures).toContain([...words][0]);
  });

  it('of leaders and states become unlisted', () => {
    expect(changedLines('label of leader unlisted')).toHaveLength(1);
    expect((changedLines('label of status unlisted') as string[])[0]).toMatch(/：已完成$/);
  });

  it('of a number become unlisted', () =>
    expect(
      changedLines(
        'label of finding unlisted',
        sample(['1.台', '问题一：台'], ['2.合', '问题二：合'], ['3.报', '问题三：报']),
      ),
    ).toHaveLength(3));

  it('that are not there are not changed', () => expect(outcomeOf('label of deadline unlisted')).toBe('no such label'));

  it('invented are in no list', () => {
    const listed = new Set(Object.values(LISTS.labels).flat());
    const invented = Object.values(LABELS).flat();
    expect(invented.filter((word) => listed.has(word))).toEqual([]);
    for (const list of [...Object.values(LABELS), ...Object.values(PHRASES)]) expect(new Set(list).size).toBe(10);
  });
});

describe('states', () => {
  it('are said in other words, in gold as well', () => {
    const [first, second, third] = changedLines('status phrase unlisted') as string[];
    expect(PHRASES.completed).toContain(first.replace('整改状态：', ''));
    expect(PHRASES['in-progress']).toContain(second.replace('。', ''));
    expect(third).toMatch(/，/);
    const gold = goldOf('status phrase unlisted');
    const texts =
      typeof gold === 'string' ? [] : gold.problems?.map(({ status }) => (status as { text?: string }).text);
    expect(texts).toEqual([first.replace('整改状态：', ''), second.replace('。', ''), third.replace('。', '')]);
  });

  it.each([
    [
      'status: end of the body',
      [
        '整改措施：（1）清理台账12份；（2）公示。目前已完成。',
        '整改措施：（1）修订办法；（2）开展培训。正在推进。',
        '整改措施：补交凭证36张。已完成整改，长期坚持。',
      ],
    ],
    [
      'status: brackets behind the body',
      [
        '整改措施：（1）清理台账12份；（2）公示。（已完成）',
        '整改措施：（1）修订办法；（2）开展培训。（正在推进）',
        '整改措施：补交凭证36张。（已完成整改，长期坚持）',
      ],
    ],
    [
      'status: brackets behind the finding',
      ['1.台账不清（已完成）', '2.合同不严（正在推进）', '3.报销不严（已完成整改，长期坚持）'],
    ],
    ['status: own line', ['已完成。']],
  ])('%s', (name, lines) =>
    expect((changedLines(name) as string[]).map((line) => line.replace('目前已', '已'))).toEqual(
      lines.map((line) => line.replace('目前已', '已')),
    ),
  );

  it('before the measures are not moved', () => {
    const notice = sample(
      ['3.报销不严\n', '3.报销不严\n已完成整改，长期坚持。\n'],
      ['张。\n已完成整改，长期坚持。', '张。'],
    );
    expect(outcomeOf('status: own line', notice)).toBe('status before the measures');
  });
});

describe('marks', () => {
  it.each([
    ['problem marks: 第一、', ['第一、台账不清', '第二、合同不严', '第三、报销不严']],
    ['problem marks: ●', ['●台账不清', '●合同不严', '●报销不严']],
    ['problem marks: none', ['台账不清', '合同不严', '报销不严']],
    ['chapter marks: 【1】', ['【1】整改工作组织情况', '【2】反馈问题整改情况', '【3】下一步工作']],
    ['chapter marks: none', ['整改工作组织情况', '反馈问题整改情况', '下一步工作']],
    ['area marks: A.', ['A.党的建设方面', 'B.财务管理方面']],
    ['measure marks: 一是', ['整改措施：一是清理台账12份；二是公示。', '整改措施：一是修订办法；二是开展培训。']],
    ['measure marks: ●', ['整改措施：', '●清理台账12份。', '●公示。', '整改措施：', '●修订办法。', '●开展培训。']],
  ])('%s', (name, lines) => expect(changedLines(name)).toEqual(lines));

  it('change numbers of the gold, and nothing else of it', () => {
    const notice = sample();
    const gold = goldOf('problem marks: ●', notice);
    expect(typeof gold !== 'string' && gold.problems).toEqual(
      notice.gold.problems?.map((one) => ({ ...one, number: null })),
    );
    expect(goldOf('problem marks: 第一、', notice)).toEqual(notice.gold);
  });

  it.each([
    ['problem marks: 1、', 'has it already'],
    ['problem marks: （一）', 'another level has it'],
    ['problem marks: （1）', 'another level has it'],
    ['measure marks: 1.', 'another level has it'],
    ['chapter marks: （一）', 'another level has it'],
  ])('%s: %s', (name, reason) => expect(outcomeOf(name)).toBe(reason));

  it('are not taken off where nothing else shows the finding', () =>
    expect(outcomeOf('problem marks: none', sample(['1.台账不清\n', '1.台账不清，']))).toBe(
      'nothing else shows the finding',
    ));
});

describe('frames', () => {
  it('are put on and taken off', () => {
    const notice = sample();
    const framed = outcomeOf('frame on: 针对…的问题', notice) as Notice;
    expect(framed.text).toContain('1.针对台账不清的问题\n');
    expect(outcomeOf('frame off', framed)).toMatchObject({ text: TEXT });
  });

  it('are not put round a label or doubled', () => {
    expect(outcomeOf('frame on: 针对…的问题', sample(['1.台', '1.存在问题：台']))).toBe('labelled');
    expect(outcomeOf('frame off')).toBe('no frame');
  });
});

describe('chapters', () => {
  it('lose their areas where numbers count through', () => {
    const outcome = outcomeOf('areas dropped') as Notice;
    expect(outcome.text).not.toContain('方面');
    expect(outcome.gold.outline?.map(({ title }) => title)).toEqual([
      '整改工作组织情况',
      '反馈问题整改情况',
      '下一步工作',
    ]);
  });

  it('stay where numbering restarts, or others stand beside them', () => {
    const notice = sample(['3.报', '1.报']);
    expect(outcomeOf('areas dropped', notice)).toBe('numbering restarts');
    expect(outcomeOf('chapters dropped')).toBe('chapters beside the problems');
  });
});

describe('lines', () => {
  it('are broken', () => {
    const outcome = outcomeOf('lines broken at 40', sample(['召开会议', '会'.repeat(85)])) as Notice;
    expect(outcome.text).toContain(`\n${'会'.repeat(40)}\n${'会'.repeat(40)}\n会会会会会，`);
    expect(outcomeOf('lines broken at 40')).toBe('no long lines');
  });

  it('are joined below their finding', () =>
    expect(changedLines('paragraphs joined')).toEqual([
      '责任领导：王某。整改措施：（1）清理台账12份；（2）公示。整改状态：已完成',
      '整改措施：（1）修订办法；（2）开展培训。正在推进。',
      '整改措施：补交凭证36张。已完成整改，长期坚持。',
    ]));

  it('stay apart where only paragraphs part measures', () =>
    expect(outcomeOf('paragraphs joined', sample(['（1）', ''], ['（2）', '\n']))).toBe(
      'measures that only paragraphs part',
    ));

  it.each([
    ['原因分析', '台账不清'],
    ['工作成效', '公示。'],
    ['下步打算', '已完成'],
  ])('%s is put in behind %s', (label, before) => {
    const { text } = outcomeOf(`line put in: ${label}`) as Notice;
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith(label));
    expect(lines[at - 1].endsWith(before)).toBe(true);
    expect(lines.filter((line) => line.startsWith(label))).toHaveLength(3);
  });

  it('are results in the gold where they say so', () => {
    const results = (name: string) => {
      const gold = goldOf(name);
      return typeof gold === 'string' ? gold : gold.problems?.map((one) => one.results?.length ?? 0);
    };
    expect(results('line put in: 工作成效')).toEqual([1, 1, 1]);
    expect(results('line put in: 下步打算')).toEqual([0, 0, 0]);
  });

  it('are not put into tables', () => {
    const rows = '\n序号\t问题\t措施\n1\t甲\t乙\n2\t丙\t丁\n';
    expect(outcomeOf('line put in: 下步打算', sample(['持续用力。', rows]))).toBe('table');
  });
});

describe('measuring', () => {
  it('compares with the notice unedited and with gold', () => {
    const all = unedited([sample()]);
    expect(isExact(all[0].notice.gold, all[0].record)).toBe(true);
    const [row] = eachEdit(
      all,
      1,
      EDITS.filter(({ name }) => name === 'area marks: 1）'),
    );
    expect(row).toMatchObject({ notices: 1, names: [], exact: { before: 1, after: 1 } });
  });

  it('tells why a notice was left out', () => {
    const [row] = eachEdit(
      unedited([sample()]),
      1,
      EDITS.filter(({ name }) => name === 'frame off'),
    );
    expect(row).toMatchObject({ notices: 0, skipped: { 'no frame': 1 } });
  });

  it('sees what a text lost', () => {
    const notice = sample();
    expect(isExact(notice.gold, recordOf({ ...notice, text: notice.text.replace('台账不清', '台账已清') }))).toBe(
      false,
    );
  });

  it('combines edits of different families, the same for the same seed', () => {
    const { names, outcome } = combined(sample(), random(3));
    const families = names.map((name) => EDITS.find((one) => one.name === name)?.family);
    expect(names).toHaveLength(4);
    expect(new Set(families).size).toBe(4);
    expect(combined(sample(), random(3))).toEqual({ names, outcome });
  });

  it('leaves gold findable in whatever edits made of a text', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { outcome } = combined(sample(), random(seed));
      if (typeof outcome === 'string') continue;
      const placed = place(outcome);
      expect(
        placed?.problems.every(({ whole, status }) => whole && status),
        `${seed}\n${outcome.text}`,
      ).toBe(true);
    }
  });

  it('refuses changes that overlap', () => {
    const change = { start: 0, end: 2, text: '' };
    expect(changed('abc', [change, { ...change, start: 1 }])).toBeNull();
    expect(changed('abc', [change, { start: 2, end: 3, text: 'd' }])).toBe('d');
  });
});
