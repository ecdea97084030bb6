/** Whole small texts: which headings are sections, and which are problems. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { lines, outline } from '../support/outline.js';

const TITLE = '林场镇关于巡察反馈意见整改情况的通报';
const inNotice = (body: string) => outline(`${TITLE}\n${lines(body)}`);
const problemsOf = (body: string): string[] => inNotice(body).problems;
const recordOf = (body: string) => parse(`${TITLE}\n${lines(body)}`);

describe('chapters, areas and problems', () => {
  it('numbered in three levels', () => {
    const text = `
      一、组织整改落实情况
      （一）提高认识。召开专题会议。
      （二）压实责任。一是成立专班；二是明确分工。
      二、反馈问题整改情况
      （一）落实上级部署有差距
      1.关于合同管理不严格的问题
      整改情况：一是修订办法；二是清理合同。已完成整改。
      2.关于台账更新不及时的问题
      整改情况：每月核对台账。
      （二）管党治党宽松软
      1.关于谈心谈话不到位的问题
      整改情况：约谈3人次。正在推进。
      三、下一步工作
      （一）巩固成果。持续用力。
      （二）压紧责任。按月调度。`;
    expect(inNotice(text)).toEqual({
      sections: [
        '一、 组织整改落实情况 [organizing]',
        '  （一） 提高认识 [organizing]',
        '  （二） 压实责任 [organizing]',
        '二、 反馈问题整改情况 [problems]',
        '  （一） 落实上级部署有差距 [problems]',
        '  （二） 管党治党宽松软 [problems]',
        '三、 下一步工作 [next-steps]',
        '  （一） 巩固成果 [next-steps]',
        '  （二） 压紧责任 [next-steps]',
      ],
      problems: [
        '1 合同管理不严格: 1=修订办法 | 2=清理合同 ⇒ completed',
        '2 台账更新不及时: 每月核对台账',
        '1 谈心谈话不到位: 约谈3人次 ⇒ in-progress',
      ],
    });
    const { problems, sections } = recordOf(text);
    const [first, second] = sections[1].sections;
    expect(problems.map(({ section }) => section)).toEqual([first.id, first.id, second.id]);
    expect(sections[0].sections[1].measures.map((measure) => measure.text)).toEqual(['成立专班', '明确分工']);
    expect(sections[0].sections[0].paragraphs.map((paragraph) => paragraph.text)).toEqual(['召开专题会议']);
  });

  it('where the problems are the innermost of four levels', () => {
    expect(
      inNotice(`
      二、反馈问题整改情况
      （一）履行职责方面
      1.合同管理方面
      （1）合同会签不严格。
      整改情况：补办会签3份。
      （2）合同归档不及时。
      整改情况：归档12份。
      2.台账管理方面
      （1）台账登记不规范。
      整改情况：统一格式。`),
    ).toEqual({
      sections: [
        '二、 反馈问题整改情况 [problems]',
        '  （一） 履行职责方面 [problems]',
        '    1. 合同管理方面 [problems]',
        '    2. 台账管理方面 [problems]',
      ],
      problems: ['1 合同会签不严格: 补办会签3份', '2 合同归档不及时: 归档12份', '1 台账登记不规范: 统一格式'],
    });
  });

  it('where 一、 counts the problems', () => {
    expect(
      inNotice(`
      一、关于合同管理不严格的问题
      整改情况：修订办法。已完成整改。
      二、关于台账更新不及时的问题
      整改情况：每月核对。`),
    ).toEqual({
      sections: [],
      problems: ['1 合同管理不严格: 修订办法 ⇒ completed', '2 台账更新不及时: 每月核对'],
    });
  });

  it('where the first style is （一）', () => {
    const { sections } = inNotice(`
      （一）组织整改落实情况
      召开专题会议。
      （二）反馈问题整改情况
      1.针对合同管理不严格的问题。修订合同管理办法。
      2.针对台账更新不及时的问题。每月核对各村台账。
      （三）下一步工作
      持续用力。`);
    expect(sections).toEqual([
      '（一） 组织整改落实情况 [organizing]',
      '（二） 反馈问题整改情况 [problems]',
      '（三） 下一步工作 [next-steps]',
    ]);
  });

  it('numbered on across areas', () => {
    expect(
      problemsOf(`
      一、反馈问题整改情况
      （一）落实部署方面
      1.关于合同管理不严格的问题。修订合同管理办法。
      2.关于台账更新不及时的问题。每月核对各村台账。
      （二）作风建设方面
      3.关于谈心谈话不到位的问题。约谈村干部3人次。
      4.关于会议过多过滥的问题。精简会议活动12场。`).map((problem) => problem.split(' ')[0]),
    ).toEqual(['1', '2', '3', '4']);
  });

  it('numbered 问题1：', () => {
    expect(
      problemsOf(`
      一、反馈问题整改情况
      问题1：合同管理不严格
      整改情况：修订办法。
      问题2：台账更新不及时
      整改情况：每月核对。`),
    ).toEqual(['1 合同管理不严格: 修订办法', '2 台账更新不及时: 每月核对']);
  });

  it('whose bodies are numbered measures', () => {
    expect(
      problemsOf(`
      1.针对合同管理不严格的问题。
      整改情况：
      （1）修订合同管理办法。
      （2）清理历年合同。
      2.针对台账更新不及时的问题。
      整改情况：
      （1）按月核对台账。
      （2）公示核对结果。`),
    ).toEqual([
      '1 合同管理不严格: 1=修订合同管理办法 | 2=清理历年合同',
      '2 台账更新不及时: 1=按月核对台账 | 2=公示核对结果',
    ]);
  });
  it('whose bodies are nothing but numbered measures', () => {
    expect(
      problemsOf(`
      1.针对合同管理不严格的问题。
      （1）修订合同管理办法。
      （2）清理历年合同。
      2.针对台账更新不及时的问题。
      （1）按月核对台账。
      （2）公示核对结果。`),
    ).toEqual([
      '1 合同管理不严格: 1=修订合同管理办法 | 2=清理历年合同',
      '2 台账更新不及时: 1=按月核对台账 | 2=公示核对结果',
    ]);
  });
  it('whose bodies are short', () => {
    expect(problemsOf('1.针对合同管理不严格的问题。修订办法。\n2.针对台账更新不及时的问题。按月核对。')).toEqual([
      '1 合同管理不严格: 修订办法',
      '2 台账更新不及时: 按月核对',
    ]);
  });

  it('without any numbers', () => {
    const { sections, problems } = inNotice(`
      根据县委巡察工作安排，县委第二巡察组对林场镇党委进行了巡察，现将整改情况通报如下。
      组织部署情况
      镇党委召开专题会议，研究部署巡察反馈意见整改工作，成立整改工作专班，逐条制定整改措施。
      关于合同管理不严格的问题
      整改情况：修订合同管理办法，清理历年合同，逐份补办会签手续，按月通报进展。已完成整改。
      关于台账更新不及时的问题
      整改情况：每月核对台账，按季公示结果，对更新不及时的经办人进行提醒谈话。
      下一步工作
      镇党委将持续用力，巩固成果，完善制度，确保各项问题改彻底、改到位、不反弹。`);
    expect(sections).toContain('- 组织部署情况 [organizing]');
    expect(sections).toContain('- 下一步工作 [next-steps]');
    expect(problems).toEqual([
      '- 合同管理不严格: 修订合同管理办法，清理历年合同，逐份补办会签手续，按月通报进展 ⇒ completed',
      '- 台账更新不及时: 每月核对台账，按季公示结果，对更新不及时的经办人进行提醒谈话',
    ]);
  });

  it('of how the work was organised and of what comes next are no problems', () => {
    expect(
      problemsOf(`
      一、整改工作开展情况
      （一）加强组织领导。一是成立专班；二是明确分工。
      （二）健全工作机制。一是按月调度；二是按季通报。
      二、下一步工作
      （一）持续整改问题。一是逐项对账；二是按期销号。
      （二）完善制度。一是修订办法；二是堵塞漏洞。`),
    ).toEqual([]);
  });
});

describe('headings', () => {
  it.each([
    [
      'end at their first stop',
      '（一）提高认识，压实责任。支部召开会议，部署工作。',
      '（一） 提高认识，压实责任 [organizing]',
    ],
    ['lose their label', '（一）反馈问题：台账更新不及时', '（一） 台账更新不及时 [organizing]'],
    ['keep what is quoted', '（一）落实“三重一大”制度。召开会议。', '（一） 落实“三重一大”制度 [organizing]'],
    ['have no closing stop', '（一）提高认识。', '（一） 提高认识 [organizing]'],
  ])('%s', (_, heading, expected) => {
    const { sections } = inNotice(
      `一、整改工作开展情况\n${heading}\n（二）明确分工。各负其责。\n二、下一步工作\n持续用力。`,
    );
    // The label of a section belongs to its number (record.md).
    expect(sections[1].replace('反馈问题： ', ' ').trim()).toBe(expected);
  });

  it('that are a full statement among headings are headings', () => {
    const { sections } = inNotice(`
      一、整改工作开展情况
      （一）提高认识。召开会议。
      （二）坚持把抓好巡察反馈问题整改落实作为当前和今后一个时期全镇上下最重要的一项政治任务来抓。召开会议。
      （三）明确分工。各负其责。`);
    expect(sections).toHaveLength(4);
  });
});

describe('what is no rectification', () => {
  it.each([
    [
      'a plan',
      '林场镇关于巡察反馈意见的整改方案\n一、反馈问题\n（一）合同管理不严格\n一是修订办法；二是清理合同。\n（二）台账更新不及时\n一是每月核对；二是按季公示。\n',
    ],
    [
      'a circular',
      '关于开展合同管理检查的通知\n各村：\n一、检查内容\n（一）合同会签情况\n（二）合同归档情况\n二、检查要求\n（一）高度重视。各村要加强领导。\n',
    ],
    ['an article', '小镇的变化\n（文/周某某）\n这几年，镇上的变化很大。一是路宽了；二是灯亮了。\n'],
    ['nothing but headings', '一、总则\n二、分则\n三、附则\n'],
  ])('%s has no problems', (_, text) => expect(outline(text).problems).toEqual([]));
});
