/** How far the rectification has come, in words that are listed and in words that nobody lists. */

export type State = 'completed' | 'mostly-completed' | 'in-progress' | 'not-started' | 'not-required';

export interface StatusWords {
  text: string;
  state: State;
  sustained: boolean;
  /** Whether notices commonly say it so; the others say the same in words of their own. */
  usual: boolean;
}

const all = (
  state: State,
  sustained: boolean,
  usual: readonly string[],
  unusual: readonly string[] = [],
): StatusWords[] => [
  ...usual.map((text) => ({ text, state, sustained, usual: true })),
  ...unusual.map((text) => ({ text, state, sustained, usual: false })),
];

/** Whole sentences, that stand behind a body or on a line of their own; without the stop. */
export const SENTENCES: readonly StatusWords[] = [
  ...all(
    'completed',
    false,
    [
      '已完成整改',
      '目前，该问题已整改到位',
      '该问题已整改完毕',
      '该问题已办结',
      '该项任务已销号',
      '目前已完成整改',
      '整改已完成',
      '截至目前，该问题已整改完成',
      '上述问题已全部整改到位',
      '现已整改到位',
      '此问题已整改完成',
    ],
    [
      '此项问题现已改结',
      '本条整改已经收官',
      '该问题已对账销号、清零见底',
      '至此，该问题已得到彻底解决',
      '本项问题已经改好并通过验收',
      '这一问题现已了结',
      '该条任务已交账',
      '本条问题已改到位、见到底',
      '这一条已经改完',
      '这件事已经办妥销账',
    ],
  ),
  ...all(
    'completed',
    true,
    [
      '已完成整改，长期坚持',
      '该问题已整改完成并持续推进',
      '已整改到位，持续巩固',
      '目前已完成整改，并长期坚持',
      '已完成整改并持续深化',
      '该问题已整改到位，长期坚持',
    ],
    [
      '该问题已办结，转入常态化监管',
      '已销号，常态化抓好后续工作',
      '此项已改到位，今后长期坚持下去',
      '本条已交账，并将长期坚持',
      '这一条已经改好，还要持续巩固下去',
    ],
  ),
  ...all(
    'mostly-completed',
    false,
    ['该问题已基本完成整改', '目前基本整改到位', '整改工作取得阶段性成效', '该项任务基本完成'],
    ['此项问题大体已改完', '这一条基本改好了'],
  ),
  ...all(
    'mostly-completed',
    true,
    ['该问题基本完成整改，持续推进', '取得阶段性成效，需长期坚持'],
    ['这一条大体已改好，后续持续巩固'],
  ),
  ...all(
    'in-progress',
    false,
    [
      '目前正在推进',
      '该问题正在整改中',
      '该问题尚未完成整改',
      '目前整改工作正在有序推进',
      '已达到序时进度',
      '目前正在持续整改中',
    ],
    ['该项任务仍在攻坚', '此项问题还在改', '本条整改尚在路上', '这一条还没有改完'],
  ),
];

/** Short words, as they stand behind a label, in brackets or in a cell. */
export const SHORT: readonly StatusWords[] = [
  ...all(
    'completed',
    false,
    ['已完成', '已整改到位', '已销号', '整改完毕', '已办结', '完成整改', '已完成整改', '整改完成'],
    ['已改结', '已清零', '改好了', '已交账', '已了结', '改完了', '已办妥'],
  ),
  ...all(
    'completed',
    true,
    ['已完成并长期坚持', '已完成，持续推进', '已整改到位，长期坚持', '已办结，持续巩固'],
    ['改好了，长期坚持', '已改结，常态化保持'],
  ),
  ...all('mostly-completed', false, ['基本完成', '基本整改到位', '取得阶段性成效'], ['大体改完', '基本改好']),
  ...all(
    'in-progress',
    false,
    ['正在推进', '正在整改', '未完成', '持续整改中', '整改中'],
    ['在办', '还在改', '推进中', '仍在攻坚'],
  ),
];

/** Titles of sections that give their problems a state. */
export const SECTION_STATES: readonly StatusWords[] = [
  ...all(
    'completed',
    false,
    ['已完成整改的问题', '已经整改到位的问题', '已整改完成的问题'],
    ['已销号问题', '已经办结的问题', '已改结的问题'],
  ),
  ...all('mostly-completed', false, ['基本完成整改的问题', '取得阶段性成效的问题'], ['大体改完的问题']),
  ...all(
    'in-progress',
    false,
    ['正在整改的问题', '正在推进整改的问题', '尚未完成整改的问题'],
    ['仍在攻坚的问题', '还在改的问题'],
  ),
];
