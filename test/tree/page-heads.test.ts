/** What stands round a title and below a signature: letterheads, tabs, columns, running heads, page feet. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const BODY =
  '\n县委第三巡察组于2024年3月4日至4月12日开展巡察，5月10日反馈意见。现将整改情况通报如下。\n\n一、整改情况\n1.台账登记不规范\n整改措施：补记台账3本。已完成整改。\n2.库房屋面漏水\n整改措施：更换屋面2处。已完成整改。\n';
const SIGNED = '\n临渡县水务局\n2024年12月6日\n';
const TITLE = '临渡县水务局关于巡察整改情况的通报';

describe('the title', () => {
  it.each([
    ['a meeting’s paper', '临渡县人民代表大会常务委员会\n第二十六次会议文件（九）\n\n'],
    ['a bulletin with its number', '临渡县生态环境问题公示栏（第14期）\n\n'],
    ['a browser’s tab', `${TITLE}-临渡县水务局\n`],
    ['a browser’s tab, with a bar', `${TITLE}_临渡县人民政府门户\n`],
  ])('stands below %s', (_, above) => expect(parse(above + TITLE + BODY + SIGNED).title).toBe(TITLE));

  it.each(['临水发〔2024〕9号', '×水发〔2024〕××号', 'X水发〔2024〕×号'])(
    'stands below a number, masked or not: %s',
    (number) => {
      const { title, documentNumber } = parse(`${number}\n${TITLE}${BODY}${SIGNED}`);
      expect([title, documentNumber !== null]).toEqual([TITLE, true]);
    },
  );

  it.each([
    ['its number', '巡察整改简报\n第9期（总第31期）\n'],
    ['its number, its editor and its day', '巡察整改简报\n第9期\n临渡县巡察办编　　2024年12月6日\n——————\n'],
    [
      'its name in two lines',
      '生态环境保护督察整改\n工　作　动　态\n第9期（总第31期）\n临渡县督察整改办编　　2024年12月6日\n',
    ],
    ['its number and its day on one line', '整改快报\n2024年第9期　　2024年12月6日\n'],
  ])('stands below the name of a bulletin with %s', (_, masthead) => {
    const untyped = '水务局：台账补到底　屋面换新颜';
    expect(parse(`${masthead}${untyped}${BODY}`).title).toBe(untyped.replace('　', ''));
    expect(parse(`${masthead}${TITLE}${BODY}`).title).toBe(TITLE);
  });

  it('is the first line where the number of what it is about follows', () =>
    expect(parse(`${TITLE}\n第二期整改工作进展\n${BODY}`).title).toContain(TITLE));

  it('leaves the day of a bulletin to what is told of this year', () => {
    const told = BODY.replaceAll('2024年', '今年');
    const { inspection, issuedOn, publication } = parse(
      `巡察整改简报\n第9期\n巡察办编　2024年12月6日\n${TITLE}${told}`,
    );
    expect([inspection?.period, issuedOn, publication?.publishedAt]).toEqual([
      '2024-03-04/2024-04-12',
      null,
      '2024-12-06',
    ]);
  });

  it('stands behind the column that it is in', () =>
    expect(parse(`【巡察整改】${TITLE}${BODY}${SIGNED}`).title).toBe(TITLE));

  it('may have a column for a part of it', () => {
    const title = '关于【清风行动】问题整改情况的通报';
    expect(parse(title + BODY + SIGNED).title).toBe(title);
  });

  it('may have a dash in it that parts no site from it', () => {
    const title = '临渡县水务局关于“一补-三查”专项巡察整改情况的通报';
    expect(parse(title + BODY + SIGNED).title).toBe(title);
  });

  const page = (n: number): string => `\n— ${n} —\n\n临渡县水务局巡察整改情况报告（公开）\n`;
  it('stands below a running head', () => {
    const text = `临渡县水务局巡察整改情况报告（公开）\n\n${TITLE}\n${BODY}${page(1)}3.票据审核不严\n整改措施：补齐票据9张。\n${page(2)}4.合同未归档\n整改措施：归档合同7份。\n${SIGNED}`;
    const { title, problems } = parse(text);
    expect([title, problems.length]).toEqual([TITLE, 4]);
  });
  it('is parted from running heads without a number beside them', () => {
    const head = '临渡县水务局巡察整改通报';
    const text = `　　${TITLE}\n\n　　县委第三巡察组于2024年3月4日至4月12日开展巡察，5月10日反馈意见。现将整改情况通报如下，请予监\n督，期限半年。\n${head}\n　　一、整改情况\n　　1.台账登记不规范\n　　整改措施：补记台账3本。\n第 1 页 共 3 页\n${head}\n　　2.库房屋面漏水\n　　整改措施：更换屋面2处。\n第 2 页 共 3 页\n${head}\n　　3.票据审核不严\n　　整改措施：补齐票据9张。\n`;
    const { problems, sections } = parse(text);
    expect(problems.flatMap(({ measures }) => measures.map((one) => one.text))).toEqual([
      '补记台账3本',
      '更换屋面2处',
      '补齐票据9张',
    ]);
    expect(sections.map((one) => one.title)).toEqual(['整改情况']);
  });
  it('is what repeats where nothing else is a title', () => {
    const text = `${TITLE}\n${BODY}\n— 1 —\n\n${TITLE}\n3.票据审核不严\n整改措施：补齐票据9张。\n\n— 2 —\n\n${TITLE}\n4.合同未归档\n整改措施：归档合同7份。\n${SIGNED}`;
    expect(parse(text).title).toBe(TITLE);
  });
});

describe('a signing line', () => {
  it.each([
    ['the date first', '二〇二四年十二月六日　临渡县水务局\n'],
    ['the date last', '临渡县水务局　2024年12月6日\n'],
    ['a date that the line’s end tore', '临渡县水务局 2024年12月\n6日\n'],
    ['a date torn behind the year', '临渡县水务局\n2024年\n12月6日\n'],
  ])('has %s', (_, signed) => {
    const { organization, issuedOn } = parse(`${TITLE}${BODY}\n${signed}`);
    expect([organization, issuedOn]).toEqual(['临渡县水务局', '2024-12-06']);
  });
});

describe('a page’s foot', () => {
  it.each(['【编辑：沈某某】　上一篇：作风建设情况通报　下一篇：没有了', '（责任编辑：沈某某）', '[编辑：沈某某]'])(
    'may open in a bracket: %s',
    (foot) => {
      const { organization, issuedOn, contact } = parse(
        `${TITLE}${BODY}\n欢迎监督。联系电话：0719-5550166。\n${SIGNED}\n${foot}\n`,
      );
      expect([organization, issuedOn, contact?.phones.length]).toEqual(['临渡县水务局', '2024-12-06', 1]);
    },
  );

  it.each(['阅读 1,904', '浏览 12', '点赞 3,005'])('may count its readers: %s', (foot) => {
    const { organization, issuedOn } = parse(`${TITLE}${BODY}${SIGNED}\n${foot}\n`);
    expect([organization, issuedOn]).toEqual(['临渡县水务局', '2024-12-06']);
  });
});

describe('who makes something known, in the head of the page', () => {
  const title = '关于重大隐患整改销案情况的公告';
  it('is no title where one stands below', () => {
    const { kind, title: read, problems } = parse(`临渡县安全生产委员会办公室公告\n\n${title}\n${BODY}${SIGNED}`);
    expect([kind, read, problems.length]).toEqual(['rectification-notice', title, 2]);
  });
  it('is one where none does', () =>
    expect(parse(`临渡县水务局巡察整改情况公告\n${BODY}${SIGNED}`).title).toBe('临渡县水务局巡察整改情况公告'));
});

describe('ways to get in touch below a signature', () => {
  const below = (head: string) =>
    parse(`${TITLE}${BODY}${SIGNED}\n${head}\n电　　话：0719-5550166\n地　　址：临渡县政务大楼C座五层\n`);
  it.each(['监督方式', '联系方式'])('may have a line above them: %s', (head) => {
    const { organization, issuedOn, contact } = below(head);
    expect([organization, issuedOn, contact?.phones.length]).toEqual(['临渡县水务局', '2024-12-06', 1]);
  });
  it('have none that speaks of something else', () => expect(below('库房屋面再次漏水').issuedOn).toBeNull());
});

describe('a key whose value the line’s end tore off', () => {
  const emails = (key: string) =>
    parse(`${TITLE}${BODY}\n欢迎干部职工监督。电话：0719-5550166；${key}\nshuiwu@example.com。\n${SIGNED}`).contact
      ?.emails ?? [];
  it('has the next line', () => expect(emails('邮箱：')).toEqual(['shuiwu@example.com']));
  it('takes no line that is none of its kind', () =>
    expect(emails('传真：0719-5550167。电话：\n见附件')).not.toContain('见附件'));
});
