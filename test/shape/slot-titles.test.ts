/** Sections of a notice about one problem, under titles that no list has. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const record = (text: string) =>
  parse(
    `临渡县供销社关于巡察反馈意见整改情况的通报\n\n2019年3月9日至5月2日，县委第一巡察组对供销社进行了巡察，现将整改情况通报如下。\n${text}\n`,
  );
const told = (text: string) =>
  record(text).problems.map(({ finding, measures, responsible }) => [
    finding,
    measures.map((one) => one.text),
    responsible.map((one) => one.text),
  ]);

describe('titles of sections that are labels', () => {
  it('tell the parts of one problem, whatever the finding sounds like', () =>
    expect(
      told(
        '1、毛病在哪\n发文数量同比增加18%。\n2、处方\n精简文件，合并会议。\n3、经办处所\n人事股\n4、可见变化\n发文数量环比下降58%。',
      ),
    ).toEqual([['发文数量同比增加18%', ['精简文件，合并会议'], ['人事股']]]));
  it('are two where the second is a listed label', () =>
    expect(told('（一）病灶\n文山会海反弹，发文数量增加。\n（二）整改情况\n一是精简文件；二是合并会议。')).toEqual([
      ['文山会海反弹，发文数量增加', ['精简文件', '合并会议'], []],
    ]));
  it('are chapters where lists stand below them', () =>
    expect(
      record(
        '一、毛病在哪\n1.台账不清\n补记台账3本。已完成整改。\n2.库房漏水\n更换屋面2处。已完成整改。\n二、整改情况\n局党组研究7次。',
      ).problems.length,
    ).toBe(2));
  it.each([
    ['bare', '整改措施\n', ''],
    ['before a colon', '整改措施：', ''],
    ['numbered', '1.整改措施\n', '2.'],
  ])('are none where a label comes back below another of them: %s', (_, done, number) => {
    const part = (title: string, measure: string) =>
      `${title}。\n${done}（1）${measure}。\n（2）明确专人。\n${number}责任领导：张某\n`;
    const notice = `一、${part('台账登记不规范', '补记台账3本')}二、${part('库房屋面漏水', '更换屋面2处')}三、${part('票据审核不严', '补齐票据9张')}`;
    expect(told(notice)).toEqual([
      ['台账登记不规范', ['补记台账3本', '明确专人'], ['张某']],
      ['库房屋面漏水', ['更换屋面2处', '明确专人'], ['张某']],
      ['票据审核不严', ['补齐票据9张', '明确专人'], ['张某']],
    ]);
  });
  it('stand on lines without a number, and ask', () => {
    const [{ finding, measures, responsible, results, deadline }, ...others] = record(
      '督察点出的毛病\n码头岸电长期闲置，使用率不足百分之五。\n\n要改到什么程度\n靠港船舶应接尽接，用电量翻两番。\n\n打算怎么改\n更换接口箱，统一接口标准。\n免收服务费两年。\n\n谁来负责\n临渡县交通运输局、临渡港务集团\n\n什么时候完成\n2025年3月底\n\n现在改得怎样\n更换接口箱23台。',
    ).problems;
    expect(others).toEqual([]);
    expect(finding).toBe('码头岸电长期闲置，使用率不足百分之五');
    expect(measures.map(({ text }) => text)).toEqual(['更换接口箱，统一接口标准', '免收服务费两年']);
    expect(responsible.map(({ text }) => text)).toEqual(['临渡县交通运输局、临渡港务集团']);
    expect(deadline?.text).toBe('2025年3月底');
    expect(results.map(({ text }) => text)).toEqual(['更换接口箱23台']);
  });
  it('are results where they stand behind what was done, whatever else they could ask for', () =>
    expect(
      record(
        '督察点出的毛病\n码头岸电长期闲置，使用率不足百分之五。\n\n打算怎么改\n更换接口箱，统一接口标准。\n\n谁来负责\n临渡县交通运输局、临渡港务集团\n\n改到什么程度\n更换接口箱23台。',
      ).problems[0].results.map(({ text }) => text),
    ).toEqual(['更换接口箱23台']));
  it('are no lines that name the bodies inspected', () =>
    expect(
      record(
        '临渡县水务局\n存在问题：台账不清。\n整改情况：补记台账3本。\n\n临渡县医院\n存在问题：库房漏水。\n整改情况：更换屋面2处。\n\n临渡县幼儿园\n存在问题：食谱重复。\n整改情况：重排食谱。\n\n临渡县图书馆\n存在问题：书目不全。\n整改情况：补录书目。',
      ).problems.map(({ finding, measures }) => [finding, measures.length]),
    ).toEqual([
      ['台账不清', 1],
      ['库房漏水', 1],
      ['食谱重复', 1],
      ['书目不全', 1],
    ]));
  it('are two that find and tell, whatever their words', () =>
    expect(
      told('（一）病灶\n责任制落实不到位，台账缺失。\n（二）落实举措\n一是签订责任书41份；二是补记台账。'),
    ).toEqual([['责任制落实不到位，台账缺失', ['签订责任书41份', '补记台账'], []]]));
  it('stand on lines with a colon, above lists too', () =>
    expect(
      told(
        '不足之处：\n案卷制作粗糙，文书引用条款错误。\n改到什么程度：\n文书差错率降到百分之一以下。\n整改措施：\n1、开设专栏，发布信息58条。\n2、班子成员蹲点调研。',
      ),
    ).toEqual([['案卷制作粗糙，文书引用条款错误', ['开设专栏，发布信息58条', '班子成员蹲点调研'], []]]));
  it('are of one number beside a list of another', () =>
    expect(
      told(
        '1、隐患问题\n疏散楼梯间被改作仓库，喷淋锈蚀停用逾一年。\n2、整改措施\n拆除隔断，更换管网。\n3、责任单位\n临渡县锦绣商贸城\n4、整改完成情况\n1. 拆除隔断37处，清运货物62车，五部楼梯间全部腾空；\n2. 更换管网840米、喷头1120只。\n该隐患已整改完毕。',
      ),
    ).toEqual([['疏散楼梯间被改作仓库，喷淋锈蚀停用逾一年', ['拆除隔断，更换管网'], ['临渡县锦绣商贸城']]]));
  it('may ask above lists that go by number', () =>
    expect(
      told(
        '一、查出哪些问题\n1.楼梯扶手松动，学生常在此打闹\n2.监控录像只能保存七天\n二、谁来改\n1.总务主任 骆明\n2.信息中心主任 狄凯\n三、什么时候改完\n1.2024年3月20日\n2.2024年4月底\n四、怎么改\n1.重新焊接固定，加装护板。\n2.更换硬盘录像机一台。\n五、改得怎么样\n1.已完成。\n2.已完成。',
      ),
    ).toEqual([
      ['楼梯扶手松动，学生常在此打闹', ['重新焊接固定，加装护板'], ['总务主任 骆明']],
      ['监控录像只能保存七天', ['更换硬盘录像机一台'], ['信息中心主任 狄凯']],
    ]));
});

it('what comes next is no part of a problem', () =>
  expect(
    record(
      '一、反馈了什么\n检查组指出2个问题：\n（1）基地带贫机制没落到农户身上；\n（2）产业路未办理移交。\n二、改了什么\n（1）与43户签订协议，已发放工资。\n（2）完成移交，管护人员已到岗。\n三、以后怎么管\n一是每季度组织一次体检；二是把成效作为绩效指标。',
    ).problems.map(({ number, measures }) => [number, measures.length]),
  ).toEqual([
    ['1', 1],
    ['2', 1],
  ]));
