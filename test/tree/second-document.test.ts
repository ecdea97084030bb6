import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const FIRST = `禾浦县林草局党组关于巡察整改进展情况的通报

2023年3月，县委第二巡察组对局党组进行了巡察，现将整改情况通报如下：
一、关于学习不经常的问题
一是制定学习计划；二是每月通报学习情况。
二、关于账目不清的问题
一是清理往来款12万元；二是修订报销办法。
`;
const SIGNED = '\n禾浦县林草局党组\n2023年12月5日\n';
const SECOND = `
2023年5月，县委第三巡察组对局党组进行了巡察，现将整改情况通报如下：
一、关于值班不落实的问题
一是调整值班表；二是抽查值班情况3次。
二、关于公车管理不严的问题
一是封存钥匙；二是登记里程。
`;

const HEADINGS = `禾浦县林草局党组关于巡察整改进展情况的通报
2023年3月，县委第二巡察组对局党组进行了巡察，现将整改情况通报如下：
落实上级关于学习教育的部署情况
局党组逐级压实责任，制定了工作计划，每月调度。
1.针对学习不经常的问题
一是制定学习计划；二是每月通报学习情况。
落实上级关于安全生产的意见情况
局党组逐级压实责任，抽查在建工地和景区，每月通报。
1.针对检查不细的问题
一是增加频次；二是复查整改情况。
`;

/** A notice that no number opens. */
const UNNUMBERED = `禾浦县水文站巡察整改情况公示

按照县委统一部署，2023年6月县委第三巡察组对水文站开展了巡察，现将整改情况予以公示。

关于测流设备老旧的问题

更换流速仪4台，补设水尺12处，设备完好率明显提高。

关于值班记录不全的问题

补记值班记录，站长每周抽查一次，抽查结果在站内公布。
`;
const LEDGER = `禾浦县粮站整改台账

2023年4月，县委第一巡察组反馈了2个问题，现将整改台账公开如下。

序号|问题|整改措施|责任科室|完成情况
1|库区照明不足|补装路灯12盏|仓储科|已完成
2|出入库单据不全|补签单据36份|业务科|正在推进

禾浦县粮站
2023年11月2日
`;
const PORTAL = `首页 > 政务公开 > 巡察整改
索引号：HP0031-2023-0007    发布机构：县水文站
字号：大 中 小
`;
const WIDE =
  '一是逐户核对往来款，对三年以上的挂账逐笔查明来历，能收回的限期收回，收不回的按规定报批后核销；二是修订报销办法，明确经办、证明、审批三个环节的责任。';
/** Lines torn at a width that the second notice does not have. */
const WRAPPED = `${FIRST.replace('一是清理往来款12万元；二是修订报销办法。', WIDE)}三、关于台账不全的问题
${WIDE}
四、关于车辆管理不严的问题
${WIDE}
`.replace(/(.{30})/g, '$1\n');

const read = (text: string) => {
  const { problems, diagnostics } = parse(text);
  const titles = diagnostics.filter(({ rule }) => rule === 'second-title').map(({ position }) => position?.start.line);
  return { problems: problems.length, titles };
};

describe('another document below', () => {
  const lines = (text: string) => text.split('\n').length;
  it.each([
    ['behind a signature', SIGNED, '水利局党组整改公示'],
    ['without a signature', '\n', '禾浦县水利局党组关于巡察整改进展情况的通报'],
    ['over two lines', '\n', '禾浦县水利局党组\n关于巡察整改进展情况的通报'],
    ['behind a signature, without a title', SIGNED, ''],
  ])('%s is told of, and not read', (_, between, title) => {
    const { problems, titles } = read(`${FIRST}${between}\n${title}${SECOND}`);
    expect(problems).toBe(2);
    expect(titles).toEqual([lines(`${FIRST}${between}\n`) + (title === '' ? 1 : 0)]);
  });

  const alone = (text: string) => {
    const { title, organization, issuedOn, problems, claims, contact } = parse(text);
    const told = problems.map(({ finding, measures }) => [finding, ...measures.map((measure) => measure.text)]);
    return { title, organization, issuedOn, told, contact, completed: claims.completed };
  };
  it.each([
    ['a notice without numbers', `${FIRST}${SIGNED}`, '', UNNUMBERED],
    ['a notice without numbers, first', `${UNNUMBERED}${SIGNED}`, '', `水利局党组整改公示\n${SECOND}`],
    ['a notice behind a ledger', LEDGER, '', UNNUMBERED],
    ['a ledger', `${FIRST}${SIGNED}`, '', LEDGER],
    ['two ledgers', LEDGER, '', LEDGER.replace('粮站', '种子站')],
    ['the head of a page', `${FIRST}${SIGNED}`, PORTAL, UNNUMBERED],
    ['a notice with recipients, without a signature above', FIRST, '', `水利局整改情况公示\n县委巡察办：${SECOND}`],
    ['many empty lines alone', FIRST, '\n\n\n', UNNUMBERED],
    [
      'set apart, without a title or a signature above',
      FIRST,
      '\n\n\n',
      SECOND.trim().replace(/^/, '按照县委统一部署，'),
    ],
    ['a page of another width', `${WRAPPED}${SIGNED}`, '', UNNUMBERED],
    ['a third notice', `${FIRST}${SIGNED}`, '', `${LEDGER}\n${UNNUMBERED}`],
  ])('leaves the first as it is alone: %s', (_, first, between, second) => {
    const text = `${first}${between}${second}`;
    const { position } = parse(text).diagnostics.filter(({ rule }) => rule === 'second-title')[0];
    expect(position?.start.offset).toBe(first.length + between.length);
    expect(alone(text)).toEqual(alone(first));
  });

  it('has no table read as the first one’s', () => {
    const { problems, claims } = parse(`${FIRST}${SIGNED}${LEDGER}反馈的9个问题已全部完成整改。\n`);
    expect(problems).toHaveLength(2);
    expect(claims.problems).toBeNull();
  });

  const LINKS = '打印本页 关闭窗口\n相关文件\n· 关于公布第七批传承人名录的通报\n· 关于印发工作要点的通知\n';
  const REPORT = '禾浦县林草局党组关于学习情况的报告';
  const PLAN = `${REPORT}\n2023年5月，局党组对学习情况进行了检查，现将有关情况报告如下：\n一、基本情况\n学习12次。\n`;
  it.each([
    [
      'a heading that ends as a title, set apart',
      FIRST.replace('二、', '\n\n\n总体进展情况\n按照要求，逐项推进。\n二、'),
    ],
    [
      'a chapter set apart that says what is told',
      FIRST.replace('二、', '\n\n\n按照县委要求，逐项推进，具体情况如下：\n（一）清理账目。\n二、'),
    ],
    ['links in the foot of a page', `${FIRST}${SIGNED}${LINKS}`],
    ['an attachment below its label', `${FIRST}${SIGNED}\n附件\n${PLAN}`],
    ['an attachment that the foot names', `${FIRST}${SIGNED}附件：1.${REPORT}\n\n${PLAN}`],
    [
      'a title that runs over the pages',
      FIRST.replace(/\n(?=[一二]是)/g, '\n— 3 —\n禾浦县林草局党组关于巡察整改进展情况的通报\n'),
    ],
    [
      'a line that a page tore',
      FIRST.replace('制定学习计划', '落实《禾浦县林草局党组\n关于加强学习的通报》，逐级压实责任，每月通报'),
    ],
  ])('none in %s', (_, text) => {
    const { diagnostics, problems } = parse(text);
    expect(diagnostics.filter(({ rule }) => rule === 'second-title')).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  it.each([
    ['a heading that is about something', `${FIRST}\n关于党建工作情况\n`, 2],
    ['a heading with 关于 in it', HEADINGS, 2],
    ['an attachment that is named', `${FIRST}${SIGNED}\n附件：关于巡察整改进展情况的报告\n`, 2],
    ['a document that is cited in a measure', FIRST.replace('学习计划', '《关于学习的通报》'), 2],
    ['a signature and contact below', `${FIRST}${SIGNED}\n联系电话：0371-55501234\n`, 2],
  ])('%s is none', (_, text, problems) => {
    expect(read(text)).toEqual({ problems, titles: [] });
  });

  it('before any number is the one that a notice forwards', () => {
    const cover = '禾浦县林草局\n2023年12月5日\n';
    expect(read(`${cover}\n${FIRST}`)).toEqual({ problems: 2, titles: [] });
  });
});
