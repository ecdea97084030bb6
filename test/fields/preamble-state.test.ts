/** A state that the preamble of a notice about one problem tells. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const states = (lead: string, problems = 1) =>
  parse(
    `白渡镇关于督察交办信访件的整改销号公示\n\n${lead}\n${Array.from({ length: problems }, (_, i) => `反映情况：木材加工厂无证生产之${i + 1}，锯末飘散。\n责任单位：白渡镇人民政府\n整改措施：一是断电停产；二是拆除设备6台。\n`).join('')}`,
  ).problems.map(({ status }) => status?.state ?? null);

describe('the preamble of a notice about one problem', () => {
  it('tells its state, whoever did it', () =>
    expect(states('针对督察组交办的群众信访件，白渡镇人民政府已完成整改，并经县级验收合格，现予公示。')).toEqual([
      'completed',
    ]));
  it('tells it where what followed stands right behind', () =>
    expect(states('省安委会挂牌督办的白渡镇木材加工厂隐患，已整改完成并通过专家验收，现予公示。')).toEqual([
      'completed',
    ]));
  it('tells none where what followed counts', () =>
    expect(states('省安委会挂牌督办的木材加工厂，已整改完成并销号3家，现予公示。')).toEqual([null]));
  it('tells none where so many are done', () =>
    expect(states('针对督察组交办的群众信访件，全镇已完成整改7件，现予公示。')).toEqual([null]));
  it('tells none of several problems', () =>
    expect(states('针对督察组交办的群众信访件，白渡镇人民政府已完成整改，并经县级验收合格，现予公示。', 2)).toEqual([
      null,
      null,
    ]));
});
