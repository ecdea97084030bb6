/** Which chapters hold the problems, by the count that the notice states; what stands behind the last of them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { LEAD, readBelow } from '../support/read-below.js';

describe('two chapters of numbered units', () => {
  const OWN = '临渡县水务局关于巡察整改情况的通报\n\n';
  const TEXT =
    '一、把责任扛起来\n（一）学习跟进不含糊。召开党组会7次。\n（二）书记当主角。书记任组长，细化措施31条。\n二、把问题改到底\n（一）台账登记不规范。整改情况：补记台账3本。已完成整改。\n（二）库房屋面年久失修。整改情况：更换屋面2处。已完成整改。\n（三）票据审核不严格。整改情况：补齐票据9张。已完成整改。\n三、把成果用下去\n（一）回头看不停步。每月抽查一次。\n（二）一本账管到底。台账长期保存。\n';
  const found = (count: string) =>
    readBelow(TEXT, `${OWN}县委第三巡察组反馈${count}，现将整改情况通报如下。\n`).problems.map(([finding]) => finding);
  it('have none of the problems where the notice states as many as stand in the third', () =>
    expect(found('3个问题')).toEqual(['台账登记不规范', '库房屋面年久失修', '票据审核不严格']));
});

describe('ways to get in touch behind the last part of a problem', () => {
  it('are no part of it', () => {
    const { problems, contact } = parse(
      `${LEAD}一、反馈问题\n堆场长期露天堆存粉煤灰。\n二、整改措施\n逐车清运，覆土复绿。\n三、整改完成情况\n粉煤灰全部清运，复绿31亩。\n该问题已完成整改并通过验收。\n\n公示时间为2024年1月22日至2月2日。如有异议，请在公示期内书面反映。\n受理电话　　0398-5556613\n\n临渡县水务局\n2024年1月19日\n`,
    );
    expect(problems[0].results.map(({ text }) => text)).toEqual(['粉煤灰全部清运，复绿31亩']);
    expect(contact?.phones).toEqual(['0398-5556613']);
  });
});
