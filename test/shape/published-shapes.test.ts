/** Shapes that published notices have and no list of styles names: each with what it must not be taken for. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const PROBLEM = '1.关于台账不清的问题\n';
const body = (text: string) => parse(`${TITLE}${PROBLEM}${text}\n`).problems[0];
const measures = (text: string) => body(text).measures.map((measure) => measure.text);
const preamble = (text: string) => parse(`${TITLE}${text}\n\n${PROBLEM}一是补账。二是建章。\n`);

describe('numbers of measures on one line', () => {
  it.each([
    '整改情况：\n（1）排查台账；（2）清理账目；（3）建章立制。',
    '整改情况：\n①排查台账。②清理账目。③建章立制。',
    '整改措施：\n1、排查台账；2、清理账目；3、建章立制。',
    '（1）排查台账；（2）清理账目；（3）建章立制。',
    '整改情况：\n（1）排查台账；\n（2）清理账目；（3）建章立制。',
    '整改情况：（1）排查台账；（2）清理账目；（3）建章立制。',
  ])('%j', (text) => expect(measures(text)).toEqual(['排查台账', '清理账目', '建章立制']));
  it.each([
    [
      '整改情况：\n（1）排查台账；依据第（3）项清理账目。\n（2）建章立制。',
      ['排查台账；依据第（3）项清理账目', '建章立制'],
    ],
    ['整改情况：\n（1）按照《办法（2）》排查台账。\n（2）建章立制。', ['按照《办法（2）》排查台账', '建章立制']],
  ])('%j has no others', (text, expected) => expect(measures(text)).toEqual(expected));
  it('leave a label below them, with its own list, to the problem', () => {
    const problem = body('整改措施：\n1、排查；2、清理。\n整改成效：\n（1）少了3次；\n（2）省了5万元。');
    expect(problem.measures.map(({ text }) => text)).toEqual(['排查', '清理']);
    expect(problem.results.map(({ text }) => text)).toEqual(['少了3次', '省了5万元']);
  });
});

describe('a status at the head of a body', () => {
  it.each([
    ['整改情况：已完成。一是补账。二是建章。', 'completed', ['补账', '建章']],
    ['正在整改。一是补账。二是建章。', 'in-progress', ['补账', '建章']],
    [
      '整改情况：该问题已整改完毕。县水务局已于2022年8月补记台账3本。',
      'completed',
      ['县水务局已于2022年8月补记台账3本'],
    ],
    ['已整改完成。\n一是补账。\n二是建章。', 'completed', ['补账', '建章']],
    ['整改状态：正在推进。\n一是补账。\n二是建章。', 'in-progress', ['补账', '建章']],
    ['该问题已完成整改。\n资金3万元已拨付。', 'completed', ['资金3万元已拨付']],
  ])('%j', (text, state, expected) => {
    const problem = body(text);
    expect(problem.status?.state).toBe(state);
    expect(problem.measures.map((measure) => measure.text)).toEqual(expected);
    expect(problem.lead).toBeNull();
  });
  it.each([
    '整改情况：已完成台账补记。一是补账。二是建章。',
    '整改情况：一层已完成，二层尚需资金。一是补账。二是建章。',
    '整改情况：已召开会议。一是补账。二是建章。',
  ])('%j has none', (text) => expect(body(text).status).toBeNull());
  it('leaves what stands behind a closing status to the section', () => {
    const record = parse(`${TITLE}${PROBLEM}一是补账。二是建章。\n已整改完成。\n下一步还将抽查。\n`);
    expect(record.problems[0].measures.map(({ text }) => text)).toEqual(['补账', '建章']);
    expect(record.problems[0].status?.state).toBe('completed');
  });
});

describe('a notice about one problem', () => {
  it('has its text behind the labels of its sections', () => {
    const { problems, sections } = parse(
      `${TITLE}一、整改问题：某街道路面被压坏，扬尘严重。\n二、整改目标：强化道路保洁。\n三、整改措施：修补路面。\n四、整改完成情况：组织现场验收，未见起尘。\n`,
    );
    expect(sections.map(({ title }) => title)).toEqual(['整改问题', '整改目标', '整改措施', '整改完成情况']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      number: null,
      finding: '某街道路面被压坏，扬尘严重',
      target: { text: '强化道路保洁' },
    });
    expect(problems[0].measures.map(({ text }) => text)).toEqual(['修补路面']);
    expect(problems[0].results.map(({ text }) => text)).toEqual(['组织现场验收，未见起尘']);
  });
  it('has the paragraphs below its last section, however short the others are', () => {
    const { problems, sections } = parse(
      `${TITLE}一、整改问题：路面被压坏，扬尘严重。\n二、整改目标：强化道路保洁。\n三：整改完成情况：\n已清扫，未见起尘。\n`,
    );
    expect(sections.map(({ number }) => number)).toEqual(['一、', '二、', '三：']);
    expect(problems[0].measures.map(({ text }) => text)).toEqual(['已清扫，未见起尘']);
  });
  it('needs no more than two sections', () => {
    const { problems } = parse(`${TITLE}一、整改问题\n某街道路面被压坏，扬尘严重。\n二、整改措施\n修补路面。\n`);
    expect(problems.map(({ finding, number }) => [finding, number])).toEqual([['某街道路面被压坏，扬尘严重', null]]);
  });
  it('is none where the two sections list problems and measures', () => {
    const { problems } = parse(`${TITLE}一、存在问题\n1.台账不清。\n2.会议过多。\n二、整改措施\n1.补账。\n2.减会。\n`);
    expect(problems.map(({ finding, number }) => [finding, number])).toEqual([
      ['台账不清', '1'],
      ['会议过多', '2'],
    ]);
  });
  it('tells its problem at length below a heading that states none', () => {
    const { problems, sections } = parse(
      `${TITLE}一、工作情况\n成立专班。\n二、整改情况\n问题描述：污水处理设施未启用。\n整改措施：1、改造线路；2、清理淤泥。\n三、下步计划\n继续整改。\n`,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ number: null, finding: '污水处理设施未启用', section: sections[1].id });
  });
  it('but not below a heading that states one', () => {
    const { problems } = parse(`${TITLE}${PROBLEM}问题描述：账册缺页3处。\n整改措施：补账。\n`);
    expect(problems.map(({ finding, number }) => [finding, number])).toEqual([['台账不清', '1']]);
  });
});

describe('the foot of a page', () => {
  const foot = '联系电话：0557-3900994\n临渡县水务局党组\n2022年12月1日\n';
  it.each(['热点新闻', '最新文章', '下载PDF', '便民服务\n专题专栏', '来源：水务局'])(
    'may have %j below the date',
    (line) => {
      const record = parse(`${TITLE}${PROBLEM}一是减会。二是合并。\n${foot}${line}\n`);
      expect(record).toMatchObject({ issuedOn: '2022-12-01', organization: '临渡县水务局党组' });
      expect(record.contact?.phones).toEqual(['0557-3900994']);
      expect(record.problems[0].measures.map(({ text }) => text)).toEqual(['减会', '合并']);
    },
  );
  it('is none where a sentence or a number stands below the date', () => {
    for (const line of ['县水务局将继续加强管理，确保实效。', '2.关于会议过多的问题']) {
      const record = parse(`${TITLE}${PROBLEM}一是减会。二是合并。\n2022年12月1日\n${line}\n`);
      expect(record.issuedOn).toBeNull();
    }
  });
});

describe('who is inspected', () => {
  it.each([
    ['县审计局对临渡县第九中学主要负责人任期履行经济责任情况进行了审计。', '临渡县第九中学'],
    ['县审计局对临渡县水务局局长张某同志任职期间经济责任履行情况进行了审计。', '临渡县水务局'],
    ['县审计局对临渡县水务局（以下简称县水务局）2022年度预算执行情况进行了审计。', '临渡县水务局'],
    ['县委巡察组对水投公司（以下简称“水投”）（2家企业已于2022年12月重组，以下简称“新水投”）开展了巡察。', '水投公司'],
    ['检查组依照要求对照达标标准进行逐项检查，并对临渡县水务局进行了检查。', '临渡县水务局'],
    ['县委巡察组对县委办公室（县档案局）开展了巡察。', '县委办公室（县档案局）'],
    ['县委巡察组对临渡县水务局党组书记、局长履职情况开展了巡察。', '临渡县水务局'],
  ])('%s', (text, inspected) => expect(preamble(text).inspection?.inspected).toBe(inspected));
  it.each(['检查组对标先进进行了检查。', '检查组对照标准开展检查。'])('%s: nobody is named', (text) => {
    expect(preamble(text).inspection?.inspected).toBeNull();
  });
  it('is found behind the lines that a page prints above the text', () => {
    const box = [
      '索引号:',
      '1133/2023-00021',
      '文件名称:',
      '整改通报',
      '成文日期:',
      '2023-05-04',
      '公开方式:',
      '主动公开',
    ];
    const record = parse(
      `${box.join('\n')}\n${TITLE}分享:\n朗读\n\n2023年3月1日至4月20日，县委第一巡察组对县水务局开展了巡察，5月4日反馈了意见。\n\n${PROBLEM}一是补账。二是建章。\n`,
    );
    expect(record.inspection).toMatchObject({
      inspector: '县委第一巡察组',
      inspected: '县水务局',
      period: '2023-03-01/2023-04-20',
      feedbackOn: '2023-05-04',
    });
  });
});

describe('who inspects', () => {
  it.each([
    ['市审计局派出审计组，自2022年3月1日至4月1日对县水务局进行了审计。', '市审计局'],
    ['县委派出第二巡察组对县水务局开展了巡察。', '第二巡察组'],
    ['县委第二巡察组对县水务局开展了巡察。', '县委第二巡察组'],
  ])('%s', (text, inspector) => expect(preamble(text).inspection?.inspector).toBe(inspector));
});

describe('a count', () => {
  it.each(['督察整改任务第43项已整改完成。', '督察任务序号43项已整改完成。'])('is no number of one: %s', (text) => {
    expect(preamble(text).claims.completed).toBeNull();
  });
  it('still counts', () => expect(preamble('督察指出问题，43项已整改完成，其余在办。').claims.completed).toBe(43));
  it('is no status of the only problem', () => {
    expect(preamble('巡察反馈25个问题，已完成整改19个、正在整改6个。').problems[0].status).toBeNull();
  });
  it('where the only problem has one, it is told shortly', () => {
    const { status } = preamble('督察整改任务清单中的问题已整改完成，并通过核查验收。').problems[0];
    expect(status).toMatchObject({ state: 'completed', text: '问题已整改完成' });
  });
});

describe('the session that a report was given in', () => {
  const report = '关于审计查出问题整改情况的报告';
  const session = '2021年12月23日在临渡县第八届人大常委会第三次会议上';
  const address = '主任、各位副主任：\n现将审计整改情况报告如下。\n1.关于台账不清的问题\n一是补账。二是建章。\n';
  it.each([
    [`${report}\n（${session}）\n临渡县审计局局长 马某某\n${address}`, report],
    [`${report}\n——${session}\n临渡县审计局局长 马某某\n${address}`, report],
    [`${session}\n${report}\n${address}`, report],
    [`--${session}\n临渡县审计局局长 马某某\n${address}`, null],
    [`——2021年12月23日在临渡县第八届\n人大常委会第三次会议上\n临渡县审计局局长 马某某\n${address}`, null],
    [`${session}\n${address}`, null],
  ])('%#', (text, title) => {
    const record = parse(text);
    expect(record.title).toBe(title);
    expect(record.subtitle).toBe(session);
    if (text.includes('马某某')) expect(record.byline).toEqual(['临渡县审计局局长马某某']);
  });
  it('is none in a sentence', () => {
    const record = parse(`${report}\n\n2021年12月23日，在全县大会上通报了问题。\n\n${PROBLEM}一是补账。二是建章。\n`);
    expect(record.subtitle).toBeNull();
    expect(record.preamble.paragraphs).toHaveLength(1);
  });
});

describe('the head of a page', () => {
  it.each(['政府信息公开', '欢迎来到临渡县水务局网站'])('%s is no title', (line) => {
    const record = parse(
      `${line}\n\n${TITLE}2021年，县委巡察组对县水务局开展巡察。\n\n${PROBLEM}一是补账。二是建章。\n`,
    );
    expect(record.title).toBe('临渡县水务局关于巡察整改情况的通报');
    expect(record.organization).toBe('临渡县水务局');
  });
  it('may say the title twice, over several lines', () => {
    const record = parse(
      `临渡县关于审计查出问题的整改情况报告\n发布日期：2021-03-04\n临渡县关于审计\n查出问题的整改情况报告\n2021年，县审计局对县水务局进行了审计。\n\n${PROBLEM}一是补账。二是建章。\n`,
    );
    expect(record.title).toBe('临渡县关于审计查出问题的整改情况报告');
    expect(record.preamble.paragraphs.map(({ text }) => text)).toEqual(['2021年，县审计局对县水务局进行了审计']);
  });
});

describe('days that lost their month', () => {
  const lost = (text: string) =>
    preamble(text).diagnostics.flatMap(({ rule, message }) => (rule === 'lost-date' ? [message] : []));
  it('are told each, beside a year that lost its 年', () => {
    expect(lost('2024717日至830日，县委巡察组对县水务局开展巡察，914日反馈。')).toHaveLength(3);
  });
  it('are spans elsewhere', () => expect(lost('县委巡察组对县水务局开展巡察，要求120日内整改。')).toEqual([]));
});
