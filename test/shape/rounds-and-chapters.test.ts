/** Numbered lines with a field, words with a numeral in rounds, chapters above ordinals, what a notice says at its end. */
import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { sectionRole } from '../../grammars/lexicon/section-roles.js';
import { parse, read } from '../../src/index.js';
import { isPlan } from '../../src/tree/document-subject.js';

const FOUND = ['夜市油烟扰民', '养殖场粪污直排', '地块未治理先开挖', '采石场边坡没有复绿'];
const DONE = ['责令停业，加装净化设施', '修复沉淀池两座', '挖出的土方覆膜封存', '清除危岩，挂网喷播'];
const rounds = (line: (i: number) => string): string => FOUND.map((_, i) => line(i)).join('\n\n');
const notice = (body: string) =>
  parse(
    `磐水市关于督察组交办问题整改情况的公开\n\n省督察组交办了信访件，办理情况公开如下。\n\n${body}\n\n磐水市督察办\n2024年6月24日\n`,
  );
const MARKS = '一二三四';

describe('a numbered line that holds a field', () => {
  const field = (line: (i: number) => string) =>
    notice(
      rounds(
        (i) =>
          `${line(i)}\n交办问题：${FOUND[i]}。\n是否属实：${i % 2 ? '部分' : ''}属实\n处理情况：${DONE[i]}。\n办结状态：已办结`,
      ),
    ).problems.map(({ number, finding, measures }) => [number, finding, measures.map(({ text }) => text).join()]);
  const all = FOUND.map((text, i) => [String(i + 1), text, DONE[i]]);
  it('numbers the problem below it', () =>
    expect(field((i) => `${i + 1}．受理编号：X3PS2024000${i + 1}　　污染类型：水`)).toEqual(all));
  it('is an area where it names one', () => {
    const found = field((i) => `${i + 1}．${['城区', '安乐县', '曲池区', '石梁镇'][i]}问题整改情况`);
    expect(found.map(([, text]) => text)).toEqual(FOUND);
  });
});

describe('a word with a numeral in it', () => {
  const states = (label: string) =>
    notice(
      rounds((i) => `毛病${MARKS[i]}：${FOUND[i]}\n怎么改的：${DONE[i]}。\n${label}：${i ? '已完成' : '正在推进'}`),
    ).problems.map(({ status, measures }) => [status?.state, measures.length]);
  it.each(['改到哪一步', '改到什么程度'])('%s counts nothing', (label) =>
    expect(states(label)).toEqual([
      ['in-progress', 1],
      ['completed', 1],
      ['completed', 1],
      ['completed', 1],
    ]),
  );
});

describe('chapters without numbers', () => {
  const outline = (mark: (i: number) => string) =>
    notice(
      `组织情况\n中心成立专班，抽查档案620份，发放问卷310份，逐项核对。\n\n发现问题及整改情况\n${FOUND.map(
        (text, i) => `${mark(i)}${text}\n整改情况：${DONE[i]}。该问题已完成整改。`,
      ).join('\n')}\n\n下一步打算\n中心将紧盯全链条监管，定期组织回头看，坚决防止问题反弹。`,
    ).sections.map(({ title }) => title);
  it.each([
    ['第一、', (i: number) => `第${MARKS[i]}、`],
    ['1.', (i: number) => `${i + 1}.`],
  ])('stand above problems counted %s', (_, mark) =>
    expect(outline(mark)).toEqual(['组织情况', '发现问题及整改情况', '下一步打算']),
  );
});

describe('areas that find fault', () => {
  it.each(['关于落实治水兴水部署有差距', '履行主体责任不到位', '工作机制不健全、组织领导弱化'])('%s', (title) =>
    expect(sectionRole(title, BUILT_IN)).toBe('problems'),
  );
  it.each(['整改工作部署情况', '压实主体责任', '下一步工作打算'])('not %s', (title) =>
    expect(sectionRole(title, BUILT_IN)).not.toBe('problems'),
  );
});

describe('what a notice says to its readers at its end', () => {
  const own = `${DONE[3]}，由责任单位每月复查一次，结果在公示栏公布`;
  const measures = (last: string) =>
    notice(
      `${FOUND.map((text, i) => `${i + 1}.${text}（已完成）\n${DONE[i]}，由责任单位每月复查一次，结果在公示栏公布。`).join('\n')}\n${last}`,
    )
      .problems.at(-1)
      ?.measures.map(({ text }) => text);
  it.each([
    '上述情况，请督察组继续监督指导。',
    '感谢贵办对我市工作的指导。',
    '各单位要举一反三，自查自纠。',
    '希望各进驻单位对照检视。',
    '我市郑重承诺，上述材料真实有效。',
  ])('%s is no measure', (last) => expect(measures(last)).toEqual([own]));
  it.each(['各村配备公益岗一名。', '感谢信贴到了村口。'])('%s is one', (last) =>
    expect(measures(last)).toEqual([own, last.slice(0, -1)]),
  );
});

describe('what a page prints', () => {
  it('are crumbs above a title, whatever the last one ends in', () =>
    expect(
      parse(
        `您所在的位置 > 安全生产 > 重大隐患公示\n磐水市关于督察问题整改情况的公示\n督察组反馈了意见，现公示如下。\n1.${FOUND[0]}\n整改措施：${DONE[0]}。\n`,
      ).title,
    ).toBe('磐水市关于督察问题整改情况的公示'));
  it('is the title in short beside the number of a page', () => {
    const { tree } = read(
      `中共南屿省档案馆党组关于十三届省委巡视整改进展情况的通报\n\n省委第九巡视组反馈了意见，现予以通报。\n1.${FOUND[0]}\n整改措施：聘请退休专家7名，采取复审\n\n第 1 页 共 2 页\n\n省档案馆巡视整改情况通报\n\n会商三道把关。\n2.${FOUND[1]}\n整改措施：${DONE[1]}。\n`,
    );
    expect(JSON.stringify(tree)).not.toContain('"text","value":"省档案馆巡视整改情况通报"');
    expect(JSON.stringify(tree)).toContain('"furniture","value":"省档案馆巡视整改情况通报"');
  });
});

describe('a title that speaks of tenders', () => {
  const kind = (title: string) =>
    parse(
      `${title}\n\n市交易中心组织开展自查自纠，梳理出4个问题，现将整改情况通报如下。\n\n${FOUND.map((text, i) => `${i + 1}.${text}\n整改情况：${DONE[i]}。该问题已完成整改。`).join('\n')}\n`,
    ).problems.length;
  it.each(['磐水市交易中心关于招标投标领域突出问题专项整治自查自纠情况的通报'])('%s tells of rectification', (title) =>
    expect(kind(title)).toBe(FOUND.length),
  );
  it('buys something where no problem is named', () =>
    expect(isPlan('磐水市交易中心关于办公设备采购的公告')).toBe(true));
});
