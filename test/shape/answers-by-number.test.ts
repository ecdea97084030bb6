/** Answers that name the problems that they are for. */
import { describe, expect, it } from 'vitest';
import { referenceAt } from '../../grammars/references.js';
import { parse } from '../../src/index.js';

const HEAD = '石桥镇党委关于巡察整改情况的通报\n\n县委第二巡察组反馈了意见，现将整改情况通报如下。\n';
const read = (text: string) =>
  parse(`${HEAD}${text}\n`).problems.map(({ number, measures, status }) => [
    number,
    measures.map(({ text }) => text),
    status?.state ?? null,
  ]);

describe('what names problems', () => {
  it.each([
    ['第1至3项合并整改:', [1, 2, 3]],
    ['①④两条:', [1, 4]],
    ['③⑤⑥三条:', [3, 5, 6]],
    ['对第1项、第2项问题合并整改:', [1, 2]],
    ['针对第一项、第四项问题的整改:', [1, 4]],
    ['问题2、5整改情况:', [2, 5]],
    ['1-3项整改情况:', [1, 2, 3]],
    ['对第3项问题的整改:', [3]],
    ['关于第1、3、5个问题。', [1, 3, 5]],
    ['关于第(1)、(6)项的整改情况。', [1, 6]],
  ])('%s', (text, numbers) => expect(referenceAt(`${text}补登台账`)).toEqual({ numbers, end: text.length }));
  it.each([
    '第1项,按季下达计划',
    '1、2、3号楼漏水:已修补',
    '3、4月份,整改完毕',
    '对3个问题:逐项整改',
    '第5至3项整改:',
    '2024年3月,整改完毕',
    '第1、2项已完成。第3项正在推进',
    '关于第1、3个问题。',
  ])('%s does not', (text) => expect(referenceAt(text)).toBeNull());
});

describe('an answer to several problems', () => {
  const list = '一、财务\n1.账目无人复核；\n2.票据不全；\n3.地磅未检定。\n';
  it('is each one’s', () =>
    expect(
      read(
        `${list}第1至2项合并整改：一是聘请会计；二是补齐票据。已完成整改。\n对第3项问题的整改：送检地磅。正在推进。`,
      ),
    ).toEqual([
      ['1', ['聘请会计', '补齐票据'], 'completed'],
      ['2', ['聘请会计', '补齐票据'], 'completed'],
      ['3', ['送检地磅'], 'in-progress'],
    ]));
  it('takes the paragraphs below it along', () =>
    expect(read(`${list}第1至3项合并整改：\n聘请会计复核账目。\n送检地磅2台。`)).toEqual(
      ['1', '2', '3'].map((number) => [number, ['聘请会计复核账目', '送检地磅2台'], null]),
    ));
});

describe('states told below the last problem', () => {
  const body = (last: string) =>
    read(
      `一、整改情况\n（1）账目无人复核\n聘请会计逐笔复核。\n（2）票据不全\n补齐票据9张。\n（3）地磅未检定\n送检地磅2台。\n\n${last}\n二、下一步打算\n每季抽查。`,
    );
  it('are each problem’s, and none of the last one’s measures', () =>
    expect(body('以上3个问题中，第（1）个问题正在推进，其余2个问题均已完成整改。')).toEqual([
      ['1', ['聘请会计逐笔复核'], 'in-progress'],
      ['2', ['补齐票据9张'], 'completed'],
      ['3', ['送检地磅2台'], 'completed'],
    ]));
  it('are its own where they count what it did', () =>
    expect(body('整改情况：①列入计划；②已检2台，其余1台待检。')[2][1]).toEqual(['列入计划', '已检2台，其余1台待检']));
});

describe('what is left as a state', () => {
  it.each([
    ['尚余1个小区正在推进整改', 'in-progress'],
    ['目前2户返工完毕，1户正在推进整改', 'in-progress'],
  ])('%s', (text, state) =>
    expect(read(`1.账目无人复核\n整改措施：聘请会计。${text}。\n2.票据不全\n整改措施：补齐。`)[0][2]).toBe(state),
  );
  it.each(['拆除违建3处，1处改作仓库', '还有2户领取了补助'])('%s is none', (text) =>
    expect(read(`1.账目无人复核\n整改措施：聘请会计。${text}。\n2.票据不全\n整改措施：补齐。`)[0][2]).toBeNull(),
  );
});

describe('what belongs together', () => {
  it('a labelled finding that ends in a semicolon goes on in the next line', () =>
    expect(
      parse(
        `${HEAD}问题在哪：护林员长期不上山；\n同时，瞭望塔无人值守。\n整改措施：更换护林员9名。\n问题在哪：防火带没有清理。\n整改措施：清理58公里。\n`,
      ).problems.map(({ finding }) => finding),
    ).toEqual(['护林员长期不上山；同时，瞭望塔无人值守', '防火带没有清理']));
  it('a labelled finding that ends in a semicolon ends before a label', () =>
    expect(
      parse(
        `${HEAD}存在问题：护林员长期不上山；\n整改措施：更换护林员9名。\n存在问题：防火带没有清理；\n整改措施：清理58公里。\n`,
      ).problems.map(({ finding, measures }) => [finding, measures.length]),
    ).toEqual([
      ['护林员长期不上山', 1],
      ['防火带没有清理', 1],
    ]));
  it('a paragraph of next steps is none of a problem told in its heading’s line', () =>
    expect(
      read('1.关于账目混乱的问题。聘请会计。\n2.关于票据不全的问题。补齐票据。\n下一步，镇党委将健全制度。')[1][1],
    ).toEqual(['补齐票据']));
  it('a chapter beside chapters of problems that finds no fault is no problem', () => {
    const { problems, sections } = parse(
      `${HEAD}一、动真碰硬，逐条抓好整改\n1.账目无人复核\n整改措施：聘请会计。\n2.票据不全\n整改措施：补齐。\n二、善作善成，以整改实效推动发展\n镇党委将以两项改革为重点，擦亮名片。\n`,
    );
    expect(problems.map(({ number }) => number)).toEqual(['1', '2']);
    expect(sections).toHaveLength(2);
  });
});

it('a number behind a state in front of each line is counted once', () =>
  expect(
    read(
      ['账目无人复核', '票据不全', '地磅未检定', '仓房漏雨']
        .map((text, i) => `【已整改】${i + 1}.${text}。整改情况：已专人办理${i + 1}次。`)
        .join('\n'),
    ).map(([number, measures, state]) => [number, (measures as string[]).length, state]),
  ).toEqual(['1', '2', '3', '4'].map((number) => [number, 1, 'completed'])));

describe('answers in a chapter of their own', () => {
  const found = '壹、指出的问题\n问题1：账目无人复核。\n问题2：票据不全。\n问题3：地磅未检定。\n';
  it('are those of the problems that they name', () =>
    expect(
      read(
        `${found}贰、整改措施及结果\n针对问题1、2：\n一是聘请会计；\n二是补齐票据。\n以上两个问题已整改完成。\n针对问题3：\n送检地磅。\n该问题正在整改。`,
      ),
    ).toEqual([
      ['1', ['聘请会计', '补齐票据'], 'completed'],
      ['2', ['聘请会计', '补齐票据'], 'completed'],
      ['3', ['送检地磅'], 'in-progress'],
    ]));
  it('are none where they name few of them', () =>
    expect(read(`${found}贰、工作情况\n针对问题1、9：\n一是聘请会计；\n二是补齐票据。`)).not.toContainEqual([
      '1',
      ['聘请会计', '补齐票据'],
      null,
    ]));
});

it.each([
  ['对第(1)项,一是砌墙;', [1]],
  ['对第一项,一是砌墙;', [1]],
  ['对第(6)、(7)项,一是一并采样', [6, 7]],
])('a comma ends the numbers: %s', (text, numbers) => expect(referenceAt(text)?.numbers).toEqual(numbers));

describe('answers to a list inside the preamble', () => {
  const found =
    '县局检查组反馈以下问题：（1）煮浆间人流交叉；（2）检验项目漏检；（3）退货混放。我镇全盘接受，停产十二天整改。\n';
  const answers = '对第（1）项，一是新开通道；二是砌死边门。已完成整改。\n对第（2）、（3）项，租用仓库。正在整改。';
  it('are those of its items, and what stands behind it belongs to none', () => {
    const { problems } = parse(`${HEAD}${found}${answers}\n`);
    expect(problems.map(({ finding, measures }) => [finding, measures.map(({ text }) => text)])).toEqual([
      ['煮浆间人流交叉', ['新开通道', '砌死边门']],
      ['检验项目漏检', ['租用仓库']],
      ['退货混放', ['租用仓库']],
    ]);
  });
  it('are none where they name few of them', () =>
    expect(read(`${found}对第（1）项，一是新开通道；二是砌死边门。已完成整改。`)).toEqual([]));
});

describe('answers to a list that counts on over areas', () => {
  const found =
    '一、指出的问题\n（一）节水\n1.漏损率高。\n2.水源地有菜地。\n（二）执法\n3.鉴定超期。\n4.采砂坑未回填。\n';
  it('name its items one by one, or several', () =>
    expect(
      read(
        `${found}二、整改落实情况\n对第1个问题，一是改造管网；二是装表计量。\n对第2个和第4个问题，由县河长办合并整治。\n对第3个问题，打捆招标鉴定。\n上述问题，第1、2、4个已完成整改；第3个正在推进。`,
      ),
    ).toEqual([
      ['1', ['改造管网', '装表计量'], 'completed'],
      ['2', ['由县河长办合并整治'], 'completed'],
      ['3', ['打捆招标鉴定'], 'in-progress'],
      ['4', ['由县河长办合并整治'], 'completed'],
    ]));
  it('are no answers where they name few of them', () =>
    expect(
      read(`${found}二、整改落实情况\n对第1个问题，一是改造管网；二是装表计量。`).map(([number]) => number),
    ).not.toContain('3'));
});

it('what is dealt with first came of nothing: 处理： and 结果：', () => {
  const { problems } = parse(
    `${HEAD}审计发现1：坐支销售款\n处理：①退回补贴；②结算专户。\n结果：款项已上缴县财政。已整改到位。\n审计发现2：虚报面积\n处理：①核减面积；②移送线索。\n结果：误差在3%以内。已整改到位。\n`,
  );
  expect(problems.map(({ measures, results }) => [measures.length, results.length])).toEqual([
    [2, 1],
    [2, 1],
  ]);
});

describe('headings that name problems', () => {
  const found = '一、指出的问题\n1.保障金未上缴国库；\n2.先采购后招标；\n3.违规发放补贴；\n4.维修费没有派修单。\n';
  const told = (third: string) =>
    read(
      `${found}二、分类整改情况\n（一）涉及追回的第1、3个问题\n结余资金上缴国库，补贴原渠道追回。\n（二）涉及程序的第2、4个问题\n修订审批单。\n三、完成情况\n${third}`,
    );
  it('head what answers them, and stay chapters', () => {
    expect(told('第1、2、3项：已完成整改\n第4项：正在推进')).toEqual([
      ['1', ['结余资金上缴国库，补贴原渠道追回'], 'completed'],
      ['2', ['修订审批单'], 'completed'],
      ['3', ['结余资金上缴国库，补贴原渠道追回'], 'completed'],
      ['4', ['修订审批单'], 'in-progress'],
    ]);
    const { sections } = parse(
      `${HEAD}${found}二、分类整改情况\n（一）涉及追回的第1、3个问题\n原渠道追回。\n（二）涉及程序的第2、4个问题\n修订审批单。\n`,
    );
    expect(sections[1].sections.map(({ title }) => title)).toEqual([
      '涉及追回的第1、3个问题',
      '涉及程序的第2、4个问题',
    ]);
  });
});

describe('answers that name each problem with its word', () => {
  const found = '一、审计查出的问题\n1.项目建成后未移交；\n2.奖补重复发放；\n3.照片一图多用；\n4.收益未按约定分红。\n';
  it.each([
    ['问题1、问题4', '问题2', '问题3'],
    ['问题1、4', '问题2', '问题3'],
    ['第1项、第4项', '第2项', '第3项'],
  ])('%s', (first, second, third) =>
    expect(
      read(
        `${found}二、整改落实情况\n${first}：一是补签合同；二是补发分红。已完成整改。\n${second}：收回奖补资金。已完成整改。\n${third}：重新核查资料。正在整改。`,
      ),
    ).toEqual([
      ['1', ['补签合同', '补发分红'], 'completed'],
      ['2', ['收回奖补资金'], 'completed'],
      ['3', ['重新核查资料'], 'in-progress'],
      ['4', ['补签合同', '补发分红'], 'completed'],
    ]),
  );
});

describe('signs of a list in circles', () => {
  const list = ['防火通道被封死', '承包费多年不涨', '补助造册不规范', '望远镜无人报修']
    .map((finding, i) => `${'①②③④'[i]}${finding}\n`)
    .join('');
  it('name findings together and alone', () =>
    expect(
      read(
        `一、巡察组开出的清单\n${list}\n二、交出的答卷\n①④两条：清理通道46公里，添置望远镜8架。已整改完毕。\n\n②：重新评估承包合同31份。已整改完毕。\n\n③：追回补助4.9万元。正在整改。\n`,
      ),
    ).toEqual([
      ['1', ['清理通道46公里，添置望远镜8架'], 'completed'],
      ['2', ['重新评估承包合同31份'], 'completed'],
      ['3', ['追回补助4.9万元'], 'in-progress'],
      ['4', ['清理通道46公里，添置望远镜8架'], 'completed'],
    ]));
});
