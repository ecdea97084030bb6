/** Findings and answers without numbers, as many below one heading as below the next. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const FOUND = ['末班车常常提前收车，站台上的人白等。', '驾驶员对刷老年卡的乘客冷言冷语。', '投诉转到车队就没了下文。'];
const TOLD = [
  '末班车装发车锁，提前收车的两名驾驶员调离线路。已整改到位。',
  '11名驾驶员当面道歉，培训考试不过不上车。已整改到位，长期坚持。',
  '投诉一律由集团客服回访，车队只管查。正在推进。',
];
const read = (found: readonly string[], told: readonly string[], answer = '集团的答复') =>
  parse(
    `临渡县公共交通集团关于督导意见整改答复的公告\n\n县交通运输局督导组对我集团进行了督导，反馈如下。\n【督导组反馈的问题】\n${found.join('\n')}\n【${answer}】\n${told.join('\n')}\n临渡县公共交通集团\n2024年10月25日\n`,
  ).problems.map(({ finding, measures, status }) => [finding, measures.length, status?.state ?? null]);

describe('lists without numbers', () => {
  it('go in order', () =>
    expect(read(FOUND, TOLD)).toEqual([
      [FOUND[0].slice(0, -1), 1, 'completed'],
      [FOUND[1].slice(0, -1), 1, 'completed'],
      [FOUND[2].slice(0, -1), 1, 'in-progress'],
    ]));
  it('are none of another length', () => expect(read(FOUND, TOLD.slice(0, 2))).toEqual([]));
  it('are none where both find fault', () =>
    expect(read(FOUND, ['车厢卫生脏乱差。', '报站器长期失灵。', '空调七月不开。'], '还有')).toEqual([]));
});
