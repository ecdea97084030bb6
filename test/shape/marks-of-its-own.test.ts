/** Marks that a document shows: a blank behind the number, a sign in front of it, a word of its own round it. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE =
  '临渡县水务局关于巡察整改情况的通报\n\n2023年3月1日至5月6日，县委第三巡察组对县水务局进行了巡察。现将整改情况通报如下。\n\n';
const read = (text: string) => {
  const record = parse(`${TITLE}${text}\n`);
  return {
    sections: record.sections.map((one) => one.title),
    problems: record.problems.map(({ number, finding, measures }) => [
      number,
      finding,
      measures.map((measure) => measure.text),
    ]),
  };
};

describe('a number with a blank behind it', () => {
  it('counts, and so do labels without a colon', () =>
    expect(
      read(
        '一 整改责任落实\n局党组召开会议4次。\n二 反馈问题整改\n1 台账登记不规范\n整改措施　一是补记台账3本；二是由专人登记\n整改进度　已完成\n2 库房屋面漏水\n整改措施　更换屋面2处\n整改进度　正在推进',
      ),
    ).toEqual({
      sections: ['整改责任落实', '反馈问题整改'],
      problems: [
        ['1', '台账登记不规范', ['补记台账3本', '由专人登记']],
        ['2', '库房屋面漏水', ['更换屋面2处']],
      ],
    }));
  it('does not where nothing counts up', () =>
    expect(
      read('一、关于台账不清的问题\n3 名会计补记台账。\n二、关于库房漏水的问题\n12 处屋面更换。').problems.map(
        ([number]) => number,
      ),
    ).toEqual(['1', '2']));
});

describe('a sign in front of a counted label', () => {
  it('is its dress', () =>
    expect(
      read(
        '◆问题之一　台账登记不规范\n整改情况——补记台账3本。\n\n◆问题之二　库房屋面漏水\n整改情况——其一，更换屋面2处；其二，清理排水沟。',
      ).problems,
    ).toEqual([
      ['1', '台账登记不规范', ['补记台账3本']],
      ['2', '库房屋面漏水', ['更换屋面2处', '清理排水沟']],
    ]));
});

describe('a word of its own round a number', () => {
  it('counts', () =>
    expect(
      read(
        '挨批第1件：公厕修好两年一直锁着门\n整改情况：换锁开门，请人保洁。\n挨批第2件：山塘清淤的钱说不清去向\n整改情况：单据逐张核对，退回多付的4200元。',
      ).problems,
    ).toEqual([
      ['1', '公厕修好两年一直锁着门', ['换锁开门，请人保洁']],
      ['2', '山塘清淤的钱说不清去向', ['单据逐张核对，退回多付的4200元']],
    ]));
});

describe('a dash in a numbered line', () => {
  it('parts what was found from what was done', () =>
    expect(
      read(
        '一、已完成整改的问题\n1．台账登记不规范——补记台账3本，由专人登记保管。\n2．库房屋面漏水——更换屋面2处，雨后查看不再渗漏。',
      ).problems,
    ).toEqual([
      ['1', '台账登记不规范', ['补记台账3本，由专人登记保管']],
      ['2', '库房屋面漏水', ['更换屋面2处，雨后查看不再渗漏']],
    ]));
  it('one of a pair does not', () =>
    expect(
      read('1．关于主渠——东风渠——淤塞的问题\n已清淤3公里。\n2．关于库房漏水的问题\n更换屋面。').problems.map(
        ([, finding]) => finding,
      ),
    ).toEqual(['主渠——东风渠——淤塞', '库房漏水']));
});

describe('a noun between a number and its colon', () => {
  it.each(['第%件事', '第%个问题', '第%桩心病'])('%s counts', (template) => {
    const found = ['电梯故障频发', '地下车库漏水', '公共收益账目不清'];
    const head = (i: number) => template.replace('%', '一二三'[i]);
    expect(
      read(
        found
          .map((finding, i) => `${head(i)}：${finding}\n整改措施：第一，排查${i + 1}次；第二，更换配件。`)
          .join('\n'),
      ).problems,
    ).toEqual(found.map((finding, i) => [String(i + 1), finding, [`排查${i + 1}次`, '更换配件']]));
  });
});

describe('a number of bodies behind a number', () => {
  it('is none of a decimal number', () =>
    expect(
      read(
        '1.3个部门公务卡使用率低。整改情况：修订办法。\n2.5个乡镇补贴滞留。整改情况：发放补贴。\n3.2所学校违规收费。整改情况：退还收费。\n4.4辆公车未登记。整改情况：补登记。',
      ).problems.map(([number, finding]) => [number, finding]),
    ).toEqual([
      ['1', '3个部门公务卡使用率低'],
      ['2', '5个乡镇补贴滞留'],
      ['3', '2所学校违规收费'],
      ['4', '4辆公车未登记'],
    ]));
  it('nor is a month', () =>
    expect(
      read(
        '1.9月漏报报表。整改情况：修订办法。\n2.10月补贴滞留。整改情况：发放补贴。\n3.违规收费。整改情况：退还收费。',
      ).problems.map(([number, finding]) => [number, finding]),
    ).toEqual([
      ['1', '9月漏报报表'],
      ['2', '10月补贴滞留'],
      ['3', '违规收费'],
    ]));
});

describe('a word and a number', () => {
  const found = ['配电间堆放纸箱', '防火门用灭火器顶开', '装修遮挡喷头'];
  const cards = (behind: string) =>
    read(found.map((finding, i) => `卡${i + 1}${behind}${finding}\n动作：清运杂物${i + 1}车。`).join('\n')).problems;
  it.each(['｜', ' | ', '·'])('may have %s behind it', (bar) =>
    expect(cards(bar)).toEqual(found.map((finding, i) => [String(i + 1), finding, [`清运杂物${i + 1}车`]])),
  );
  it('may have a verb behind it', () =>
    expect(
      read(found.map((finding, i) => `来信${'一二三'[i]}反映：${finding}。\n处理情况：清运杂物${i + 1}车。`).join('\n'))
        .problems,
    ).toEqual(found.map((finding, i) => [String(i + 1), finding, [`清运杂物${i + 1}车`]])));
  it('counts nothing where the words behind it differ', () =>
    expect(
      read(
        found
          .map(
            (finding, i) => `${i + 1}.${finding}\n统一${'思想行动标准'.slice(2 * i, 2 * i + 2)}：清运杂物${i + 1}车。`,
          )
          .join('\n'),
      ).problems.map(([number]) => number),
    ).toEqual(['1', '2', '3']));
});

describe('numbers that begin anew in each chapter', () => {
  const chapters = (number: string) =>
    read(
      `一、正在整改的问题\n${number}　投诉件回复敷衍，满意率低\n整改情况：一是逐件回访；二是重新答复。\n二、已完成整改的问题\n${number}　发展党员材料缺失\n整改情况：一是补齐材料；二是开展培训。`,
    ).problems.map(([one, finding]) => [one, finding]);
  it.each(['第一项', '第一件'])('count though each chapter has one: %s', (number) =>
    expect(chapters(number)).toEqual([
      ['1', '投诉件回复敷衍，满意率低'],
      ['1', '发展党员材料缺失'],
    ]),
  );
  it('count nothing where what they count is no item', () =>
    expect(chapters('第一').map(([one]) => one)).toEqual([null, null]));
});

describe('a number in a longer word', () => {
  const FOUND = ['台账登记不规范', '库房屋面漏水', '票据审核不严', '合同没有归档'];
  it('counts with gaps where the same label stands below each', () =>
    expect(
      read(
        [7, 8, 11, 15]
          .map((number, i) => {
            const words = ['七', '八', '十一', '十五'][i];
            return `督察反馈问题第${words}项：${FOUND[i]}。\n责任单位：第${number}科\n整改措施：逐项补做。\n完成情况：已完成整改。\n`;
          })
          .join('\n'),
      ).problems,
    ).toEqual([7, 8, 11, 15].map((number, i) => [`${number}`, FOUND[i], ['逐项补做']])));
  it('may be parted from its fields by a semicolon', () =>
    expect(
      read(
        FOUND.map(
          (finding, i) => `序号${i + 1}；存在问题：${finding}；整改措施：逐项补做；责任人：张某；整改状态：已完成。\n`,
        ).join(''),
      ).problems,
    ).toEqual(FOUND.map((finding, i) => [`${i + 1}`, finding, ['逐项补做']])));
});

describe('headings that end in a colon', () => {
  it('are chapters though a comma stands in them', () =>
    expect(
      read(
        '一、班子带头，抓实整改责任：\n局党组召开会议4次。\n二、对照反馈，逐项整改落实：\n1、关于“台账登记‘事后补账’”的问题：\n补记台账3本，由专人登记。\n进度:已完成\n2、关于“库房屋面漏水，无人过问”的问题：\n更换屋面2处，雨后查看。\n进度:已完成\n三、久久为功，巩固整改成果，\n局党组将每月调度一次。',
      ),
    ).toEqual({
      sections: ['班子带头，抓实整改责任', '对照反馈，逐项整改落实', '久久为功，巩固整改成果'],
      problems: [
        ['1', '台账登记‘事后补账’', ['补记台账3本，由专人登记']],
        ['2', '库房屋面漏水，无人过问', ['更换屋面2处，雨后查看']],
      ],
    }));
  it('hold the listed label that they end in', () =>
    expect(
      read(
        '1、台账登记不规范，整改措施：\n一是补记台账3本；二是专人登记。\n2、库房屋面漏水，整改措施：\n一是更换屋面2处；二是雨后查看。',
      ).problems,
    ).toEqual([
      ['1', '台账登记不规范', ['补记台账3本', '专人登记']],
      ['2', '库房屋面漏水', ['更换屋面2处', '雨后查看']],
    ]));
});
