/** Dashes and arrows that part what was found, what was done and the state in one line. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const TITLE = '石桥镇党委关于巡察整改情况的通报\n\n县委第二巡察组反馈了意见，现将整改情况通报如下。\n';
const LINES = [
  ['苗圃账目无人复核', '聘请会计逐笔复核', '已完成整改'],
  ['粮站地磅多年未检定', '送检地磅2台', '正在推进'],
  ['文化站图书去向不明', '盘点图书3100册', '已完成'],
] as const;
const STATES = { 已完成整改: 'completed', 已完成: 'completed', 正在推进: 'in-progress' };
const read = (lines: readonly string[], title = TITLE) =>
  parse(`${title}${lines.join('\n')}\n`).problems.map(({ number, finding, measures, status }) => [
    number,
    finding,
    measures.map(({ text }) => text),
    status?.state ?? null,
  ]);
const rows = (numbered: boolean, stated = true) =>
  LINES.map(([finding, done, state], i) => [
    numbered ? String(i + 1) : null,
    finding,
    [done],
    stated ? STATES[state] : null,
  ]);

describe('finding, measures and state between signs', () => {
  it.each(['——', '→', ' ⇒ '])('%s behind numbers', (sign) =>
    expect(read(LINES.map((parts, i) => `${i + 1}、${parts.join(sign)}。`))).toEqual(rows(true)),
  );
  it('without numbers', () => expect(read(LINES.map((parts) => `${parts.join('——')}。`))).toEqual(rows(false)));
  it('without states', () =>
    expect(read(LINES.map(([finding, done]) => `${finding}——${done}。`))).toEqual(rows(false, false)));
  it('with labels of the notice’s own', () =>
    expect(
      read(LINES.map(([finding, done, state], i) => `短板${'一二三'[i]}：${finding}——补法：${done}——现状：${state}。`)),
    ).toEqual(rows(true)));
  it('in a text whose title says nothing of rectification', () =>
    expect(
      read(
        LINES.map(([finding, done, state], i) => `短板${'一二三'[i]}：${finding}——补法：${done}——现状：${state}。`),
        '石桥镇补齐短板公告\n\n县委第二巡察组反馈了意见，一条一条补。\n',
      ),
    ).toEqual(rows(true)));
});

describe('a pair of dashes', () => {
  it('sets something in where no state stands behind it', () =>
    expect(
      read(['1.关于苗圃——镇里唯一的集体资产——账目无人复核的问题', '整改情况：聘请会计逐笔复核。']).map(
        ([, finding]) => finding,
      ),
    ).toEqual(['苗圃——镇里唯一的集体资产——账目无人复核']));
});

describe('ordinals that count findings behind a heading in one paragraph', () => {
  it('are problems below it', () => {
    const { problems, sections } = parse(
      `${TITLE}一、在苗圃管理方面。一是针对账目无人复核问题，已聘请会计逐笔复核；二是针对苗木出圃不过磅问题，已配备地磅1台。\n二、在粮站管理方面。一是针对地磅多年未检定问题，已送检地磅2台；二是针对仓房漏雨问题，已翻修仓房3间。\n`,
    );
    expect(sections.map(({ title }) => title)).toEqual(['在苗圃管理方面', '在粮站管理方面']);
    expect(problems.map(({ number, finding, measures }) => [number, finding, measures.length])).toEqual([
      ['1', '账目无人复核', 1],
      ['2', '苗木出圃不过磅', 1],
      ['1', '地磅多年未检定', 1],
      ['2', '仓房漏雨', 1],
    ]);
  });
  it('are problems of a paragraph that closes with how to get in touch', () =>
    expect(
      parse(
        `石桥镇中心小学关于供餐督导反馈问题整改情况的公示\n2024年3月4日至6日，县教育督导组来校督导，3月8日反馈3个问题，学校逐个对账，一是针对供餐公司一年三次涨价、家委会没有参与定价问题，已终止原合同，由家委会代表、营养师、学校三方组成小组重新遴选，餐标回落到12.5元；二是针对配餐温度不足、学生冬天吃凉饭问题，已在教学楼每层设置保温间，饭菜到校、分餐、入口三个时点测温登记；三是针对陪餐制度流于形式、校领导在包间用餐问题，已取消包间，校领导与学生同桌就餐，陪餐费自付，陪餐记录每周在校门口张贴，家长可以随时查看并提出意见，由学校逐条答复。公示期为2024年5月4日至8日，有不同意见请拨打0570-5553098。\n石桥镇中心小学\n2024年5月4日\n`,
      ).problems.map(({ number, finding }) => [number, finding]),
    ).toEqual([
      ['1', '供餐公司一年三次涨价、家委会没有参与定价'],
      ['2', '配餐温度不足、学生冬天吃凉饭'],
      ['3', '陪餐制度流于形式、校领导在包间用餐'],
    ]));
  it('are measures where they tell what was done', () =>
    expect(
      read([
        '1.苗圃账目无人复核。一是聘请会计逐笔复核；二是按季公开账目。',
        '2.粮站地磅多年未检定。一是送检地磅2台；二是建立检定台账。',
      ]),
    ).toEqual([
      ['1', '苗圃账目无人复核', ['聘请会计逐笔复核', '按季公开账目'], null],
      ['2', '粮站地磅多年未检定', ['送检地磅2台', '建立检定台账'], null],
    ]));
  it('are measures below a problem that is framed, though each has a heading of its own', () =>
    expect(
      read([
        '一、重点问题整改情况',
        '1．关于苗圃苗木统一调度“调而不动”的问题',
        '一是理顺调度权责。（1）与上下四家林场签订《苗木调度协议》，明确出圃数量，连续两日不达标的由下家直接提请裁定；（2）把零散苗木纳入统一调度；（3）调度指令全部改用电子签发，谁签发、谁接收都能倒查。二是补齐计量短板。（1）在出圃大户安装计量设施21套，覆盖出圃量的九成；（2）对计量数据与电费相差两成以上的7户开展突击检查，查实私设便道4处，处罚款5万元；（3）计量数据每日同步。三是严格考核兑现。将调度执行情况写进考核，占八分，已对一家扣两分并通报。该问题已完成整改，并长期坚持。',
        '2．关于粮站管理“以罚代管、越罚越乱”的问题',
        '（1）堵住明卖暗运的口子。一是将3处粮库全部收归统一经营，原承包人签字退场；二是所有车辆加装定位和载重感应，出围栏自动报警；三是与公路部门约定凭联单上路，无单一律卸载。',
        '（2）处理睁一只眼闭一只眼的人。一是对站长谭某某、副站长蓝某某立案审查，两人已受到处分；二是把十年没有挪过窝的9名人员全部交流；三是现场检查必须三人以上、全程录像。',
        '（3）把罚没变成修复。一是建立赔偿标准，每吨不低于22元；二是已办理赔偿案件3起，用赔偿金修缮仓房9间。目前已完成整改。',
        '3．关于文化站“近水楼台”，承揽本镇项目占八成的问题',
        '（1）切断利益输送链条。一是镇机关与文化站人财物彻底分开，9名在站里兼职的干部全部退出；二是凡本镇投资的项目，文化站三年内不得投标；三是已承揽未开工的14个项目由本镇重新招标。',
        '（2）推动文化站转企改制。一是完成清产核资，账面净资产由120万元调整为93万元；二是职工安置方案经无记名投票，赞成率91.7%；三是改制实施方案报县里待批。该问题正在推进整改。',
        '二、下一步工作安排',
        '对正在推进的问题实行专班负责，每月研究一次，坚决防止反弹。',
      ]).map(([number, , measures, state]) => [number, (measures as string[]).length, state]),
    ).toEqual([
      ['1', 3, 'completed'],
      ['2', 3, 'completed'],
      ['3', 2, 'in-progress'],
    ]));
});
