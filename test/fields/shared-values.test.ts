/** States, names and days that one sentence tells of several problems, and states told of all of a list. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (text: string) =>
  parse(
    `临渡县公路中心关于督导问题整改情况的通报\n\n县督导组反馈了3个问题，现将整改情况通报如下。\n\n${text}\n\n临渡县公路中心\n2023年12月5日\n`,
  );
const told = (text: string) =>
  read(text).problems.map(({ number, measures, status, responsible, deadline }) => [
    number,
    measures.length,
    status?.state ?? null,
    responsible.map((one) => one.text).join(),
    deadline?.value ?? null,
  ]);
const LIST =
  '1.弯道处缺线形诱导标——补装诱导标36块，弯道内侧砍树通视。\n2.隧道应急照明不亮——更换应急电源两组，灯具92盏。\n3.大龙沟桥支座脱空——设置限载标志，委托检测单位出具方案。\n';

describe('a sentence behind the problems', () => {
  it('gives each its state, and the rest theirs', () =>
    expect(told(`${LIST}说明：第2项正在整改，其余各项均已完成。`)).toEqual([
      ['1', 1, 'completed', '', null],
      ['2', 1, 'in-progress', '', null],
      ['3', 1, 'completed', '', null],
    ]));
  it('gives names and days behind their labels', () =>
    expect(
      told(
        `一、整改情况\n${LIST}二、责任单位和时限\n责任单位：第1、3项，养护科；第2项，机电科。\n完成时限：第1项，2023年6月底前；第2、3项，2023年9月底前。`,
      ),
    ).toEqual([
      ['1', 1, null, '养护科', '2023-06'],
      ['2', 1, null, '机电科', '2023-09'],
      ['3', 1, null, '养护科', '2023-09'],
    ]));
  it('gives none where two problems have one number', () =>
    expect(
      told(`一、路面\n${LIST}二、桥梁\n${LIST}第2项正在整改，其余各项均已完成。`).map(([, , state]) => state),
    ).toEqual(Array(6).fill(null)));
  it('gives none over a state that a problem has', () =>
    expect(
      told(`${LIST.replace('出具方案。', '出具方案。未完成。')}说明：第2项正在整改，其余各项均已完成。`)[2][2],
    ).toBe('in-progress'));
});

describe('a state of all of a list', () => {
  const two = (state: string) =>
    told(
      `（一）福利中心\n发现问题：1.通道堆放纸箱；2.护理员不足。\n整改情况：1.通道清空；2.增聘护理员。\n${state}\n（二）敬老院\n发现问题：1.留样不足；2.评估未更新。\n整改情况：1.更换冰箱；2.重新评估。\n${state}\n请各乡镇切实履行属地责任，抓好自查自纠。`,
    );
  it('is that of each', () =>
    expect(two('以上问题均已整改到位。').map(([number, measures, state]) => [number, measures, state])).toEqual(
      ['1', '2', '1', '2'].map((number) => [number, 1, 'completed']),
    ));
  it('may be told behind who looked at it', () =>
    expect(told(`${LIST}经大队3月12日复查，以上问题均已整改完毕。`).map(([, , state]) => state)).toEqual(
      Array(3).fill('completed'),
    ));
  it('is none with an exception', () => expect(told(`${LIST}除第3项外，以上问题均已整改完毕。`)[0][2]).toBeNull());
  it('is that of the last only where it does not speak of all', () =>
    expect(two('已整改到位。').map(([, , state]) => state)).toEqual([null, 'completed', null, 'completed']));
});
