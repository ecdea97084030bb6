/** What stands round the text (GB/T 9704-2012, 7.2–7.4): title, document number, recipients, signature, date … */
import { describe, expect, it } from 'vitest';
import { type NoticeRecord, parse } from '../../src/index.js';
import { placesIn } from '../support/provenance.js';

const BODY = `　　根据县委巡察工作安排，县委第二巡察组对林场镇党委进行了巡察，现将整改情况通报如下。
一、组织部署情况
　　镇党委召开专题会议，研究部署整改工作。
二、下一步工作
　　持续用力，巩固成果。
`;
const TITLE = '中共林场镇委员会关于巡察整改情况的通报';
const headed = (head: string): NoticeRecord => parse(`${head}\n${BODY}`);
const footed = (foot: string, text = `${TITLE}\n${BODY}`): NoticeRecord => parse(`${text}${foot}\n`);

describe('a title', () => {
  it.each([
    ['on one line', TITLE],
    ['on two lines', '中共林场镇委员会\n关于巡察整改情况的通报'],
    ['on three lines', '中共林场镇委员会\n关于县委第二巡察组反馈意见\n整改情况的通报'],
    ['whose end stands alone', '中共林场镇委员会关于巡察整改情况\n的通报'],
    ['set in the middle', '                中共林场镇委员会\n            关于巡察整改情况的通报'],
    ['with a blank in it', '中共林场镇委员会　关于巡察整改情况的通报'],
    ['of a report', '林场镇人民政府关于审计整改情况的报告'],
    ['of a public notice', '林场镇生态环境问题整改情况公示'],
    ['behind empty lines', '\n\n　中共林场镇委员会关于巡察整改情况的通报'],
  ])('%s', (_, head) => {
    const { title, evidence } = headed(head);
    expect(title).toBe(head.replace(/\s/g, ''));
    expect(evidence.title.map(({ text }) => text.replace(/\s/g, '')).join('')).toBe(title);
  });

  it.each([
    ['标题：', `标题：${TITLE}`],
    ['a word of a page’s box', `索引号：000/2024-1\n文件名称：${TITLE}\n发布日期：2024-05-09`],
    ['a word with a blank in it', `标　题：${TITLE}`],
    ['a word, and once more without it', `文件名称：${TITLE}\n${TITLE}`],
  ])('behind %s', (_, head) => {
    const { title, evidence } = headed(head);
    expect(title).toBe(TITLE);
    expect(new Set(evidence.title.map(({ text }) => text))).toEqual(new Set([TITLE]));
  });
  it.each([
    ['no kind of document behind the word', '标题：林场镇的几点体会', null],
    ['a sentence behind it', '标题：林场镇已公开整改情况。现予通报', null],
    ['another word', '主题：林场镇关于巡察整改情况的通报', null],
    ['a title without the word', `文件名称：林场镇关于整改的公示\n${TITLE}`, TITLE],
  ])('is none with %s', (_, head, title) => expect(headed(head).title).toBe(title));

  // Three or more short words above the text are taken for a menu, whatever they say.
  it.each(['中共林场镇委员会 关于巡察 整改情况的通报', '整 改 情 况 通 报'])(
    'with blanks set in by layout: %s',
    (head) => {
      expect(headed(head).title).toBe(head.replace(/\s/g, ''));
    },
  );

  it('keeps blanks between Latin words', () => {
    expect(headed('林场镇关于 Hello World 项目整改情况的通报').title).toContain('Hello World');
  });
  it.each([
    ['（社会公开稿）', '社会公开稿'],
    ['（公开稿）', '公开稿'],
    ['(摘要)', '摘要'],
  ])('has the tag %s as its subtitle', (tag, subtitle) => {
    expect(headed(TITLE + tag)).toMatchObject({ title: TITLE, subtitle });
    expect(headed(`${TITLE}\n${tag}`)).toMatchObject({ title: TITLE, subtitle });
  });
  it('has a line behind a dash as its subtitle', () => {
    expect(headed(`${TITLE}\n——在镇人民代表大会上的报告`)).toMatchObject({
      title: TITLE,
      subtitle: '在镇人民代表大会上的报告',
    });
  });
  it('keeps brackets that are no tag', () => {
    const title = '林场镇（含开发区）关于巡察整改情况的通报';
    expect(headed(title)).toMatchObject({ title, subtitle: null });
  });
  it('that a page says twice is one', () => {
    const { title, preamble, evidence } = headed(`${TITLE}\n${TITLE}`);
    expect(title).toBe(TITLE);
    expect(evidence.title).toHaveLength(2);
    expect(preamble.paragraphs).toHaveLength(1);
  });
  it.each([
    ['a sentence', '镇党委召开专题会议，研究部署巡察反馈意见的整改工作。'],
    ['a heading', '一、组织部署情况'],
    ['a document number', '林委〔2024〕12号'],
    ['a date', '2024年1月19日'],
    ['recipients', '各村党支部：'],
  ])('is not %s', (_, line) => expect(headed(line).title).toBeNull());
});

describe('a document number', () => {
  it.each(['林委〔2024〕12号', '林委办发[2024]3号', '林政函(2024)108号', '林委〔2024〕第5号', '林委〔20XX〕X号'])(
    '%s',
    (number) => {
      const record = headed(`${TITLE}\n${number}`);
      expect(record).toMatchObject({ documentNumber: number, title: TITLE });
      expect(record.evidence.documentNumber[0].text).toBe(number);
      expect(headed(`${number}\n${TITLE}`).documentNumber).toBe(number);
    },
  );
  it('loses brackets round it', () =>
    expect(headed(`${TITLE}\n（林委〔2024〕12号）`).documentNumber).toBe('林委〔2024〕12号'));
  it.each(['根据林委〔2024〕12号文件要求，现将情况通报如下。', '第12号', '〔2024〕', '2024年第12号公告'])(
    'is not %s',
    (line) => {
      expect(headed(`${TITLE}\n${line}`).documentNumber).toBeNull();
    },
  );
});

describe('recipients', () => {
  it.each([
    ['各村党支部：', ['各村党支部']],
    ['各村、镇直各单位：', ['各村', '镇直各单位']],
    ['县委办公室，县纪委：', ['县委办公室', '县纪委']],
    ['安州县自然资源局：', ['安州县自然资源局']],
    ['各村（社区）、镇直各单位:', ['各村（社区）', '镇直各单位']],
  ])('%s', (line, recipients) => expect(headed(`${TITLE}\n${line}`).recipients).toEqual(recipients));
  // Names of bodies that the list of endings lacks.
  it.each([['县委巡察办、县纪委监委：', ['县委巡察办', '县纪委监委']]])('%s', (line, recipients) => {
    expect(headed(`${TITLE}\n${line}`).recipients).toEqual(recipients);
  });
  it.each(['现将整改情况通报如下：', '主要做了以下工作：', '存在以下问题：', '镇党委召开会议，研究部署整改工作。'])(
    'are not %s',
    (line) => {
      expect(headed(`${TITLE}\n${line}`).recipients).toEqual([]);
    },
  );
});

describe('a signature', () => {
  it.each([
    ['over its date', '中共林场镇委员会\n2024年1月19日', '2024-01-19'],
    ['on the right', '                        中共林场镇委员会\n                        2024年1月19日', '2024-01-19'],
    ['and date on one line', '中共林场镇委员会  2024年1月19日', '2024-01-19'],
    ['and date in numerals', '中共林场镇委员会\n二〇二四年一月十九日', '2024-01-19'],
    ['and date with ○', '中共林场镇委员会\n二○二四年一月十九日', '2024-01-19'],
    ['and date with dots', '中共林场镇委员会\n2024.1.19', '2024-01-19'],
    ['and masked date', '中共林场镇委员会\n20XX年X月X日', '20XX-XX-XX'],
    ['and a month', '中共林场镇委员会\n2024年1月', '2024-01'],
    ['without a date', '中共林场镇委员会', null],
  ])('%s', (_, foot, issuedOn) => {
    const { organization, issuedOn: date, closing, sections, evidence } = footed(foot);
    expect({ organization, date }).toEqual({ organization: '中共林场镇委员会', date: issuedOn });
    expect(closing.paragraphs).toEqual([]);
    expect(sections[1].paragraphs.map(({ text }) => text)).toEqual(['持续用力，巩固成果']);
    expect(evidence.organization[0].text).toBe('中共林场镇委员会');
  });

  it('goes before the title', () => {
    expect(footed('林场镇整改工作领导小组办公室\n2024年1月19日').organization).toBe('林场镇整改工作领导小组办公室');
  });
  it('of several is the first that stands over a date', () => {
    expect(footed('林场镇财政所\n\n中共林场镇委员会\n2024年1月19日').organization).toBe('中共林场镇委员会');
  });
  it.each([
    [
      'is whole where the title has the name',
      '中共青禾能源集团晋水发电\n有限公司委员会',
      '中共青禾能源集团晋水发电有限公司委员会',
    ],
    ['is the last line where it has not', '整改办公室经办人王某某\n有限公司委员会', '有限公司委员会'],
  ])('on two lines %s', (_, foot, organization) => {
    const title = '中共青禾能源集团晋水发电有限公司委员会关于巡察整改情况的通报';
    expect(footed(`${foot}\n2024年1月19日`, `${title}\n${BODY}`).organization).toBe(organization);
  });
  it('is not the last sentence', () => {
    const { organization, sections } = footed('　　上述情况由镇纪委监督检查，由镇党委负责解释。');
    expect(organization).toBe('中共林场镇委员会');
    expect(sections[1].paragraphs).toHaveLength(2);
  });
});

describe('without a signature the organization', () => {
  it.each([
    ['stands in the title before 关于', '中共林场镇委员会关于巡察整改情况的通报', '中共林场镇委员会'],
    ['stands in the title before 转发', '林场镇人民政府转发整改情况的通知', '林场镇人民政府'],
    ['stands on a line of its own', '林场镇人民政府\n关于巡察整改情况的通报', '林场镇人民政府'],
    ['is who was inspected', '关于巡察整改情况的通报', '林场镇党委'],
  ])('%s', (_, title, organization) => expect(headed(title).organization).toBe(organization));
  it.each(['我镇', '我局', '我单位'])('is never %s', (self) => {
    const text = `关于巡察整改情况的通报\n${BODY.replace('林场镇党委', self)}`;
    expect(parse(text).organization).toBeNull();
  });
});

describe('the foot', () => {
  it.each([
    ['附件：林场镇整改台账', ['林场镇整改台账']],
    ['附件1：林场镇整改台账', ['林场镇整改台账']],
    ['相关附件：林场镇整改台账', ['林场镇整改台账']],
    ['林场镇整改台账.pdf', ['林场镇整改台账.pdf']],
  ])('%s', (foot, attachments) => expect(footed(foot).attachments).toEqual(attachments));
  it('a sentence that names a file attaches none', () =>
    expect(footed('详见林场镇整改台账.pdf，已公开。').attachments).toBeNull());
  // GB/T 9704-2012, 7.3.4: several attachments are numbered.
  it.each([
    '附件：1.林场镇整改台账\n2.林场镇整改清单',
    '附件：1.林场镇整改台账\n　　　2.林场镇整改清单\n\n中共林场镇委员会\n2024年1月19日',
  ])('%s', (foot) => expect(footed(foot).attachments).toEqual(['林场镇整改台账', '林场镇整改清单']));
  // Where nothing stands behind the label, the numbers are read as headings of the last section.
  it.each(['附件：\n1.林场镇整改台账\n2.林场镇整改清单'])('%s', (foot) => {
    expect(footed(foot).attachments).toEqual(['林场镇整改台账', '林场镇整改清单']);
  });
  it('报 and 送 by themselves', () => {
    expect(footed('中共林场镇委员会\n2024年1月19日\n报：县安委会办公室。\n送：各村、站所。').issuedOn).toBe(
      '2024-01-19',
    );
    expect(footed('　　报纸费用已退回。发放补贴3笔。').copyTo).toBeNull();
  });
  it('抄送', () => {
    expect(footed('中共林场镇委员会\n2024年1月19日\n抄送：县委巡察办，县纪委监委。').copyTo).toEqual([
      '县委巡察办',
      '县纪委监委',
    ]);
  });
  it('签发人', () => expect(headed(`签发人：周某某\n${TITLE}`).issuer).toEqual(['周某某']));
  it('the line that names the speaker', () => {
    expect(headed(`${TITLE}\n——在镇人民代表大会上\n镇财政所所长 周某某`).byline).toEqual(['镇财政所所长周某某']);
  });
  it('is null where there is none', () => {
    expect(footed('')).toMatchObject({
      attachments: null,
      copyTo: null,
      issuer: null,
      byline: null,
      documentNumber: null,
      subtitle: null,
    });
  });
  it('does not take a sentence for an attachment', () => {
    expect(footed('　　附件所列问题已经整改。').attachments).toBeNull();
    expect(footed('　　抄送材料的问题已经纠正。').copyTo).toBeNull();
  });
  it('is in no section', () => {
    const foot =
      '　　特此通报。\n附件：林场镇整改台账\n中共林场镇委员会\n2024年1月19日\n联系电话：0599-5550266\n抄送：县委巡察办。';
    const record = footed(foot);
    expect(record.contact?.phones).toEqual(['0599-5550266']);
    const said = JSON.stringify([record.sections, record.problems]);
    for (const word of ['台账', '2024', '5550266', '巡察办']) expect(said).not.toContain(word);
  });
});

describe('the kind', () => {
  it.each([
    ['rectification-notice', `${TITLE}\n${BODY}`],
    [
      'rectification-notice',
      '林场镇关于巡察整改情况的通报\n1.针对合同管理不严格的问题。一是修订办法；二是清理合同。\n',
    ],
    [
      'official-document',
      '林场镇人民政府关于召开工作会议的通知\n各村：\n　　定于2024年1月19日召开会议，请准时参加。\n林场镇人民政府\n2024年1月15日\n',
    ],
    [
      'official-document',
      '林场镇关于巡察反馈意见的整改方案\n各村：\n一、整改目标\n确保整改到位。\n二、整改要求\n加强组织领导。\n林场镇人民政府\n2024年1月15日\n',
    ],
    ['article', '小镇清了淤\n本报讯（记者 周某某）近日，镇里清理了河道，群众拍手称快。\n责任编辑：吴某某\n'],
    ['unknown', '今天天气好。\n'],
    ['unknown', '购物清单如下，牛奶两盒，鸡蛋一打。\n'],
  ])('%s', (kind, text) => expect(parse(text).kind).toBe(kind));
});

it('everything that was read has its place', () => {
  const { title, evidence } = footed('中共林场镇委员会\n2024年1月19日');
  expect(placesIn(evidence).length).toBeGreaterThanOrEqual(3);
  expect(title && evidence.title[0].position.start).toEqual({ line: 1, column: 1, offset: 0 });
});
