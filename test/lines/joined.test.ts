/** What line ends tear: heads of lines that open nothing, labels across a line's end, states below a torn line. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报\n\n';
const WIDTH = 24;
/** Text cut at a width, as a page of fixed width prints it. */
const wrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? ['']).join('\n'))
    .join('\n');
const problems = (text: string) =>
  parse(`${TITLE}${text}\n`).problems.map(({ finding, measures, status, responsible, deadline }) => ({
    finding,
    measures: measures.map((measure) => measure.text),
    status: status?.state ?? null,
    responsible: responsible.map((one) => one.text),
    deadline: deadline?.value ?? null,
  }));

/** Long lines round what a test looks at, so that the page has a width. */
const AROUND =
  '一、关于账目登记的问题\n财务科组织全体会计人员对近三年来的账目逐笔进行核对，补记遗漏的支出三十二笔，并将核对结果在局务会上作了通报，今后每个季度核对一次。\n';

describe('a line that begins with a closing sign', () => {
  it.each([
    ['补记台账3本\n，由专人登记保管。', ['补记台账3本，由专人登记保管']],
    ['印发了管理办法（临水〔2024〕31号\n）。', ['印发了管理办法（临水〔2024〕31号）']],
  ])('%j goes on', (text, measures) =>
    expect(problems(`一、关于台账不清的问题\n${text}`)[0].measures).toEqual(measures),
  );
  it('one that opens goes on nowhere', () =>
    expect(problems('一、关于台账不清的问题\n补记台账3本。\n“一户一档”全部建立。')[0].measures).toHaveLength(2));
});

describe('a label that a line’s end tore', () => {
  it.each(['完成时限\n：2024年12月底', '完成时\n限：2024年12月底', '完成\n时限：2024年12月底'])('%j', (label) =>
    expect(
      problems(`一、关于台账不清的问题\n整改措施：补记台账3本。\n责任科室：财务科      ${label}`)[0],
    ).toMatchObject({ responsible: ['财务科'], deadline: '2024-12' }),
  );
  it('is none where the words make no label', () =>
    expect(
      problems(
        '一、关于台账不清的问题\n整改措施：补记台账3本。\n责任科室：财务科      办公室\n完成时限：2024年12月底',
      )[0],
    ).toMatchObject({ deadline: '2024-12' }));
});

describe('a state below a torn line', () => {
  it('that ends its sentence is none of its own', () => {
    const [, one] = problems(
      wrapped(`${AROUND}二、关于矛盾纠纷的问题\n由书记分别联系，化解矛盾纠纷二十六起，两村在县级\n复核中均已销号。`),
    );
    expect(one.measures).toEqual(['由书记分别联系，化解矛盾纠纷二十六起，两村在县级复核中均已销号']);
    expect(one.status).toBeNull();
  });
  it('that is a sentence is one', () => {
    const [, one] = problems(
      wrapped(`${AROUND}二、关于矛盾纠纷的问题\n由书记分别联系，化解矛盾纠纷二十六起，并逐一回访\n该问题已完成整改。`),
    );
    expect(one.status).toBe('completed');
  });
});

describe('a page with many short lines', () => {
  it('is cut at a width where its longest lines all stop in mid-sentence', () => {
    const record = parse(
      '十届县委第九轮巡察公告\n根据县委统一部署，十届县委第九轮巡察三个巡察组将于二月至\n四月对县教育局等九个单位党组织开展常规巡察，现将有关事项\n公告如下：\n一、巡察任务\n重点检查被巡察党组织落实党的路线方针政策、整治群众身边的\n腐败问题、基层党组织建设以及上轮巡察整改等情况，并听取意\n见。\n二、联系方式\n（一）第一组\n电话：0599-5550411\n邮箱：a@example.cn\n（二）第二组\n电话：0599-5550422\n邮箱：b@example.cn\n（三）第三组\n电话：0599-5550433\n邮箱：c@example.cn\n',
    );
    expect(record.sections.map(({ title }) => title)).toEqual(['巡察任务', '联系方式']);
    expect(record.sections[0].paragraphs).toHaveLength(1);
  });
  it('whose longest lines end in stops has paragraphs', () => {
    const record = parse(
      '县水务局工作情况\n一、完成情况\n补记了台账三本并由专人登记保管，今后每个季度核对一次。\n更换了库房的屋面两处并清理排水沟，雨后查看不再渗漏了。\n组织全体会计人员培训两次并进行测试，参加人员全部合格。\n修订了财务管理办法等制度三项并印发，各科室已遵照执行。\n二、其他\n无。\n',
    );
    expect(record.sections[0].paragraphs).toHaveLength(4);
  });
});

describe('an item of a list of signs', () => {
  const street = (sign: string) =>
    parse(
      `双槐街道党工委关于巡察整改进展情况的公示\n\n${[
        '老旧小区改造征求居民意见很不充分',
        '城市管理“突击式”整治占道经营反复',
        '社区工作者“八小时外”响应群众诉求不及时',
      ]
        .map(
          (finding, i) =>
            `问题${'一二三'[i]}：${finding}\n${sign}对竹丝巷两个未开工项目重新入户征求意见，发放问卷1340份，调整改造内容9处。\n${sign}每个小区推选居民监督员3名，参与材料进场和隐蔽工程验收，完工后打分。\n整改状态：已完成\n`,
        )
        .join('')}`,
    ).problems.map(({ finding, measures }) => [finding, measures.length]);
  it('is no piece of the heading above it, however full that is', () =>
    expect(street('● ')).toEqual([
      ['老旧小区改造征求居民意见很不充分', 2],
      ['城市管理“突击式”整治占道经营反复', 2],
      ['社区工作者“八小时外”响应群众诉求不及时', 2],
    ]));
  it('one sign alone opens no list: a torn line goes on with it', () =>
    expect(
      problems(
        wrapped(
          `${AROUND}二、关于台账的问题\n整改措施：流程改为登记→复核→归档，每月由办公室会同财务科抽查台账十八本并通报。\n`,
        ),
      )[1].measures,
    ).toEqual(['流程改为登记→复核→归档，每月由办公室会同财务科抽查台账十八本并通报']));
});

/** Two more problems of full lines, so that the page has a width. */
const WIDE = ['三、关于合同归档的问题', '四、关于票据审核的问题']
  .map((heading) => `\n${heading}\n${wrapped(AROUND.slice(AROUND.indexOf('\n') + 1)).trim()}`)
  .join('');

describe('the rest of a heading', () => {
  const REST = `一、关于账目登记和票据审核管理不够\n规范\n整改措施：补记支出三十二笔。\n二、关于库房屋面漏水的问题\n整改措施：更换屋面两处。${WIDE}`;
  it('joins it where the page has a width', () => expect(problems(REST)[0].finding).toContain('不够规范'));
  it('is none where it is a state', () =>
    expect(problems(REST.replace('规范\n', '已完成整改\n'))[0].finding).not.toContain('已完成'));
});

describe('a sentence that a page break parts', () => {
  const page = (above: string, below: string) =>
    `一、关于账目登记的问题\n${above}\n\n第 1 页 共 2 页\n\n${below}\n二、关于库房屋面漏水的问题\n更换屋面两处。${WIDE}`;
  it('goes on below it, though the line above is not quite full', () =>
    expect(
      problems(page('局领导分片包干，先后赴九个库区实地督', '导，对进度偏慢的三个股室发出提醒函。'))[0].measures.join(),
    ).toContain('实地督导，对进度偏慢'));
});
