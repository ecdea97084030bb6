/** Whole small texts: the measures of a problem, what leads up to them, and what ends them (annotation 12–18). */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { lines, outline } from '../support/outline.js';

const TITLE = '林场镇关于巡察反馈意见整改情况的通报';
const inNotice = (body: string) => outline(`${TITLE}\n${lines(body)}`);
const problemsOf = (body: string): string[] => inNotice(body).problems;
const recordOf = (body: string) => parse(`${TITLE}\n${lines(body)}`);

describe('measures', () => {
  const measuresOf = (body: string): string =>
    problemsOf(`1.针对合同管理不严格的问题。${body}\n2.针对台账更新不及时的问题。每月核对各村台账。`)[0].replace(
      /^1 合同管理不严格: /,
      '',
    );
  it.each([
    ['一是', '一是修订办法；二是清理合同；三是公示结果。', '1=修订办法 | 2=清理合同 | 3=公示结果'],
    ['第一，', '第一，修订办法。第二，清理合同。', '1=修订办法 | 2=清理合同'],
    ['首先，', '首先，修订办法。其次，清理合同。最后，公示结果。', '1=修订办法 | 2=清理合同 | 公示结果'],
    ['（1）', '（1）修订办法；（2）清理合同。', '1=修订办法 | 2=清理合同'],
    ['①', '①修订办法；②清理合同；③公示结果。', '1=修订办法 | 2=清理合同 | 3=公示结果'],
    ['lines of their own', '\n一是修订办法。\n二是清理合同。', '1=修订办法 | 2=清理合同'],
    ['numbered lines', '\n（1）修订办法。\n（2）清理合同。', '1=修订办法 | 2=清理合同'],
    ['none', '修订办法，清理合同。', '修订办法，清理合同'],
    ['none, in two paragraphs', '\n修订办法。\n清理合同。', '修订办法 | 清理合同'],
    ['a text before them', '镇党委高度重视。一是修订办法；二是清理合同。', '1=修订办法 | 2=清理合同'],
    ['统一是', '统一是关键。修订办法。', '统一是关键。修订办法'],
    ['其中一是', '开展检查，其中一是专项检查，二是日常检查。', '开展检查，其中一是专项检查，二是日常检查'],
    ['ordinals in “”', '一是落实“一是一，二是二”的要求；二是清理合同。', '1=落实“一是一，二是二”的要求 | 2=清理合同'],
    ['ordinals in 《》', '一是印发《首先，其次》；二是清理合同。', '1=印发《首先，其次》 | 2=清理合同'],
    [
      'a status behind them',
      '一是修订办法；二是清理合同。已完成整改，长期坚持。',
      '1=修订办法 | 2=清理合同 ⇒ completed+',
    ],
    [
      'a status on its own line',
      '一是修订办法；二是清理合同。\n目前已整改到位。',
      '1=修订办法 | 2=清理合同 ⇒ completed',
    ],
    ['a status in brackets', '修订办法，清理合同。（基本完成，持续推进）', '修订办法，清理合同 ⇒ mostly-completed+'],
    ['a status and a plan', '修订办法。尚未完成，计划2024年6月底前完成。', '修订办法 ⇒ in-progress'],
    [
      'a partial completion',
      '一是改造办公楼，一层已完成，二层尚需资金；二是清理合同。',
      '1=改造办公楼，一层已完成，二层尚需资金 | 2=清理合同',
    ],
    ['a promise', '修订办法，2024年底前完成。', '修订办法，2024年底前完成'],
    ['a principle', '立行立改，修订办法。', '立行立改，修订办法'],
  ])('by %s', (_, body, expected) => expect(measuresOf(body)).toBe(expected));

  it('go on in a paragraph without a number', () => {
    const body =
      '1.针对合同管理不严格的问题。\n一是修订办法。\n二是清理合同。\n清理中发现的3份过期合同已经终止。\n2.针对台账更新不及时的问题。每月核对各村台账。';
    const [problem] = recordOf(body).problems;
    expect(problem.measures.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(problem.measures[1].text.replace(/\s/g, '')).toBe('清理合同。清理中发现的3份过期合同已经终止');
  });

  it('that say （略） are none', () => {
    const [problem] = recordOf(
      '1.针对合同管理不严格的问题。（略）\n2.针对台账更新不及时的问题。每月核对各村台账。',
    ).problems;
    expect(problem).toMatchObject({ measures: [], elided: true });
  });

  it('stand behind commas as well', () => {
    const [problem] = recordOf('1.针对合同管理不严格的问题。一是修订办法，二是清理合同。').problems;
    expect(problem.measures.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it('have a lead before them', () => {
    const [problem] = recordOf(
      '1.针对合同管理不严格的问题。\n镇党委高度重视。\n一是修订办法；二是清理合同。\n2.针对台账更新不及时的问题。每月核对各村台账。',
    ).problems;
    expect(problem.lead?.text).toBe('镇党委高度重视');
    expect(problem.measures).toHaveLength(2);
  });

  it.each([
    ['several paragraphs', '镇党委高度重视。\n分管领导包抓。\n', '镇党委高度重视。分管领导包抓'],
    ['those behind who answers', '责任领导：周某\n镇党委高度重视。\n分管领导包抓。\n', '镇党委高度重视。分管领导包抓'],
    ['those behind a label', '整改措施：镇党委高度重视。\n分管领导包抓。\n', '镇党委高度重视。分管领导包抓'],
    ['those that nothing parts', '镇党委高度重视。\n责任领导：周某\n整改措施：分管领导包抓。\n', '镇党委高度重视'],
  ])('have as their lead %s', (_, before, text) => {
    const written = `${TITLE}\n1.针对合同管理不严格的问题。\n${before}一是修订办法；二是清理合同。\n`;
    const { problems, statistics } = parse(written);
    const [{ lead, measures }] = problems;
    expect(lead?.text).toBe(text);
    expect(written.slice(lead?.position.start.offset, lead?.position.end.offset).replace('\n', '')).toBe(text);
    expect(measures.map((one) => one.text)).toEqual(['修订办法', '清理合同']);
    expect(statistics.unread.characters).toBe(0);
  });

  it('outside any problem belong to their section', () => {
    const { sections, problems } = recordOf(
      '一、组织部署情况\n一是成立专班；二是明确分工。\n二、下一步工作\n持续用力。',
    );
    expect(problems).toEqual([]);
    expect(sections[0].measures.map(({ ordinal, text }) => `${ordinal}=${text}`)).toEqual(['1=成立专班', '2=明确分工']);
  });

  it('before the first heading belong to the preamble', () => {
    const { preamble } = recordOf(
      '县委第二巡察组进行了巡察。一是成立专班；二是明确分工。\n一、组织部署情况\n召开会议。\n二、下一步工作\n持续用力。',
    );
    expect(preamble.measures.map(({ text }) => text)).toEqual(['成立专班', '明确分工']);
  });

  it('are in no paragraph behind the status', () => {
    const { problems, sections } = recordOf(
      '一、反馈问题整改情况\n1.针对合同管理不严格的问题。\n整改情况：修订办法。\n已完成整改。\n2.针对台账更新不及时的问题。\n整改情况：每月核对。\n正在推进。\n上述问题由镇纪委跟踪督办，按月通报。\n二、下一步工作\n持续用力。',
    );
    expect(problems[1].measures.map(({ text }) => text)).toEqual(['每月核对']);
    expect(sections[0].paragraphs.map(({ text }) => text)).toEqual(['上述问题由镇纪委跟踪督办，按月通报']);
  });
});
