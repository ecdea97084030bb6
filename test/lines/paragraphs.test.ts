/** From physical lines to paragraphs: what a page broke is joined, what one line holds is cut, what a page added is told apart. */
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lines/fold.js';
import { blocksOf } from '../support/layout.js';
import { lines } from '../support/outline.js';

/** Blocks of a text that stand in a notice long enough for pages to show. */
const bodyOf = (text: string): string[] =>
  blocksOf(text).filter((block) => !/^(?:furniture|publication): /.test(block));
const asideOf = (text: string): string[] =>
  blocksOf(text).filter((block) => /^(?:furniture|publication): /.test(block));

describe('a sentence broken in two', () => {
  it.each([
    ['behind a comma', '镇党委召开专题会议研究部署巡察反馈意见整改工作，\n逐条制定整改措施，明确责任单位和完成时限。'],
    [
      'in the middle of a word',
      '镇党委召开专题会议。会上研究部署了巡察反馈意见整改工\n作，并逐条制定整改措施，明确责任单位和完成时限。',
    ],
    [
      'inside 《》',
      '镇党委召开专题会议，修订并印发了《林场镇合同管理\n办法（试行）》，对合同的会签、归档作了规定，全镇照此执行。',
    ],
    [
      'inside “”',
      '镇党委召开专题会议，要求各村各单位落实好“三重\n一大”事项集体决策制度，逐条制定整改措施，明确责任单位。',
    ],
  ])('%s is joined', (_, text) => {
    expect(bodyOf(text)).toEqual([fold(text.replace('\n', ''), [])]);
  });

  it.each([
    [
      'behind a full stop',
      '镇党委召开专题会议研究部署巡察反馈意见整改工作。\n逐条制定整改措施，明确责任单位和完成时限。',
    ],
    [
      'before a label',
      '镇党委召开专题会议，研究部署巡察反馈意见整改工作，\n整改情况：逐条制定整改措施，明确责任单位。',
    ],
    [
      'before a label in brackets',
      '镇党委召开专题会议，研究部署巡察反馈意见整改工作，\n【整改措施】逐条制定整改措施，明确责任单位。',
    ],
    [
      'before an ordinal',
      '镇党委召开专题会议。研究部署了反馈意见的整改工作，\n一是逐条制定整改措施，明确责任单位和完成时限。',
    ],
    ['before a status', '镇党委召开专题会议。研究部署了反馈意见的整改工作，\n该问题已整改到位，长期坚持。'],
    ['before a contact', '镇党委召开专题会议。研究部署了反馈意见的整改工作，\n联系电话：0599-5550266，欢迎监督。'],
    ['before an attachment', '镇党委召开专题会议。研究部署了反馈意见的整改工作，\n附件：林场镇整改台账'],
    ['before a name', '镇党委召开专题会议。研究部署了反馈意见的整改工作\n中共林场镇委员会'],
    ['before a date', '镇党委召开专题会议。研究部署了反馈意见的整改工作\n2024年1月19日'],
    ['behind a heading', '一、组织部署情况\n镇党委召开专题会议，研究部署巡察反馈意见整改工作。'],
    ['behind a title', '中共林场镇委员会关于巡察整改情况的通报\n镇党委召开专题会议，研究部署巡察反馈意见整改工作。'],
    ['behind a lone label', '整改情况\n镇党委召开专题会议，研究部署巡察反馈意见整改工作。'],
  ])('%s stays in two', (_, text) => expect(bodyOf(text)).toHaveLength(2));
});

describe('headings', () => {
  it('part sentences that have no end', () => {
    const text =
      '一、组织部署情况\n镇党委召开专题会议。会上研究部署巡察反馈意见整改工作，\n二、问题整改情况\n逐条整改。';
    expect(bodyOf(text)).toHaveLength(4);
  });
});

/** A page of lines of 28 characters, torn as they come. */
const PARAGRAPHS = [
  '根据县委巡察工作安排，县委第二巡察组对林场镇党委进行了巡察，并于年底反馈了巡察意见。镇党委把抓好整改作为一项重要政治任务，逐条对照、逐项落实，现将有关情况通报如下。',
  '镇党委先后召开党委会四次，专题研究部署整改工作，成立由主要负责同志任组长的整改工作领导小组，制定整改方案，建立问题清单、任务清单、责任清单，逐条明确责任领导、责任单位和完成时限。',
  '镇纪委把整改落实情况纳入日常监督，采取查阅台账、实地查看、座谈了解等方式，对整改情况开展专项检查两轮，督促责任单位补齐短板、堵塞漏洞，对整改不力的提出批评。',
];
const wrap = (text: string, width: number, indent: string): string => {
  const rows: string[] = [];
  let rest = indent + text;
  while (rest.length > width) {
    rows.push(rest.slice(0, width));
    rest = rest.slice(width);
  }
  return [...rows, rest].join('\n');
};
const folded = (text: string): string => fold(text, []);

describe('pages of a fixed width', () => {
  it.each([
    ['with indented paragraphs', '　　', '\n'],
    ['with empty lines between paragraphs', '', '\n\n'],
    ['with both', '　　', '\n\n'],
    ['with neither', '', '\n'],
  ])('%s', (_, indent, between) => {
    const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, 28, indent)).join(between);
    expect(bodyOf(text)).toEqual(PARAGRAPHS.map(folded));
  });

  it('go on across a page number', () => {
    const rows = wrap(PARAGRAPHS.join(''), 28, '').split('\n');
    rows.splice(4, 0, '', '— 2 —', '');
    expect(bodyOf(rows.join('\n'))).toEqual([folded(PARAGRAPHS.join(''))]);
  });

  it('keep their headings', () => {
    const text = `一、组织部署\n${wrap(PARAGRAPHS[0], 28, '　　')}\n二、问题整改\n${wrap(PARAGRAPHS[1], 28, '　　')}\n三、下一步工作\n${wrap(PARAGRAPHS[2], 28, '　　')}\n`;
    expect(bodyOf(text)).toEqual([
      '一、组织部署',
      folded(PARAGRAPHS[0]),
      '二、问题整改',
      folded(PARAGRAPHS[1]),
      '三、下一步工作',
      folded(PARAGRAPHS[2]),
    ]);
  });

  it('are not seen where lines are paragraphs', () => {
    const paragraphs = [
      '镇党委召开会议。',
      '镇纪委开展检查。',
      '财政所清理账目。',
      '农办核对台账。',
      '各村公示结果。',
      '干部参加学习。',
      '群众表示满意。',
    ];
    expect(bodyOf(paragraphs.join('\n'))).toEqual(paragraphs);
  });
});

describe('a document on one line', () => {
  const BODY =
    '镇党委召开会议部署整改，成立专班，明确分工，逐条对照，逐项落实，按月调度，按季通报，确保件件有着落、事事有回音，全镇上下形成了抓整改的合力，取得了明显成效';
  const document = [
    '中共林场镇委员会关于巡察整改情况的通报',
    `根据安排，${BODY}。`,
    '一、组织部署情况',
    `${BODY}。`,
    '二、问题整改情况',
    '（一）关于合同管理不严格的问题',
    `一是${BODY}；二是${BODY}。`,
    '（二）关于台账更新不及时的问题',
    `${BODY}。`,
    '三、下一步工作',
    `${BODY}。`,
  ];
  const expected = document.map(folded);
  it('is cut at its headings', () => expect(bodyOf(document.join(' '))).toEqual(expected));
  it('is cut where full-width blanks part it', () => expect(bodyOf(document.join('　　'))).toEqual(expected));

  it.each([
    ['第 （一）项', `对照第 （一）项要求，${BODY}。`],
    ['三、四季度', `在 三、四季度各开展一次检查，${BODY}。`],
  ])('is not cut in a sentence at %s', (_, sentence) => {
    const text = document.map((line) => (line === `${BODY}。` ? sentence : line)).join(' ');
    expect(bodyOf(text)).toEqual(
      expected.map((line) => (line === folded(`${BODY}。`) ? folded(sentence).replace(' ', '') : line)),
    );
  });
  it('is not cut if it is short', () => {
    expect(bodyOf('一、组织部署 二、问题整改 三、下一步工作')).toHaveLength(1);
  });
});

const NOTICE = lines(`
  中共林场镇委员会关于巡察整改情况的通报
  　　根据县委巡察工作安排，县委第二巡察组对林场镇党委进行了巡察，现将整改情况通报如下。
  一、组织部署情况
  　　镇党委召开专题会议，研究部署整改工作。
  二、下一步工作
  　　持续用力，巩固成果。
  中共林场镇委员会
  2024年1月19日`);
const count = bodyOf(NOTICE).length;

describe('what a page adds', () => {
  it('is nothing in a plain notice', () => expect(asideOf(NOTICE)).toEqual([]));

  it.each([
    ['a menu', '首页 政务公开 办事服务 互动交流'],
    ['the place in the site', '当前位置：首页 > 政务公开 > 通知公告'],
    ['tools', '打印本页 关闭窗口'],
    ['a number of views', '浏览次数：128'],
    ['time and source', '发布时间：2024-01-22 09:30 来源：本站'],
    ['sharing', '分享到：'],
    ['a rule', '————————————'],
  ])('above the text: %s', (_, line) => {
    const text = NOTICE.replace('\n', `\n${line}\n`);
    expect(bodyOf(text)).toHaveLength(count);
    expect(asideOf(text)).toHaveLength(1);
    expect(asideOf(`${line}\n${NOTICE}`)).toHaveLength(1);
  });

  it.each([
    ['the article before', '上一篇：林场镇召开村居工作例会'],
    ['the article after', '下一篇：没有了'],
    ['editors', '责任编辑：某某'],
    ['the owner', '主办单位：林场镇人民政府 ICP备00000000号'],
    ['rights', '版权所有：林场镇人民政府'],
    ['tools', '【打印本页】【关闭窗口】'],
    ['a code to scan', '扫一扫在手机打开当前页'],
  ])('below the text: %s', (_, line) => {
    expect(bodyOf(`${NOTICE}\n${line}\n`)).toHaveLength(count);
    expect(asideOf(`${NOTICE}\n${line}\n`)).toHaveLength(1);
  });

  it.each(['— 3 —', '－ 3 －', '- 3 -', '第 3 页', '第3页 共9页', '第 3 页（共 9 页）', '3 / 9', 'Page 3 of 9'])(
    'between its lines: %s',
    (line) => {
      const text = NOTICE.replace('二、下一步工作', `${line}\n二、下一步工作`);
      expect(bodyOf(text)).toHaveLength(count);
      expect(asideOf(text)).toHaveLength(1);
    },
  );

  it('running headers beside page numbers', () => {
    const pages = ['　　镇党委召开会议。', '　　镇纪委开展检查。', '　　财政所清理账目。'];
    const text = pages.map((line, i) => `${line}\n— ${i + 1} —\n林场镇整改情况汇编\n`).join('');
    expect(bodyOf(`一、组织部署情况\n${text}二、下一步工作\n　　持续用力。\n`)).toEqual([
      '一、组织部署情况',
      '镇党委召开会议。',
      '镇纪委开展检查。',
      '财政所清理账目。',
      '二、下一步工作',
      '持续用力。',
    ]);
  });
});

describe('what looks like it and is the text’s', () => {
  it.each([
    '　　在网站首页公开整改情况，设置下载和打印功能，方便群众查阅。',
    '　　“浏览次数：”一栏长期为零的问题已经纠正。',
    '　　扫一扫二维码即可反映问题。',
    '　　来源不明的款项已经清退。',
    '　　信息发布时间：由审核人确定，责任编辑把关。',
    '　　主办单位和承办单位共同签字。',
    '　　第3页登记有误，已经更正。',
    '　　责任编辑工作责任心不强的问题。',
    '整改问题',
    '责任单位',
  ])('%s', (line) => {
    const text = NOTICE.replace('二、下一步工作', `${line}\n二、下一步工作`);
    expect(bodyOf(text)).toHaveLength(count + 1);
    expect(asideOf(text)).toEqual([]);
  });
  it('a line that stands twice without page numbers', () => {
    const text = NOTICE.replace('二、下一步工作', '立行立改\n　　逐项落实。\n立行立改\n二、下一步工作');
    expect(asideOf(text)).toEqual([]);
  });
});
