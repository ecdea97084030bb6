/** Problems told in paragraphs without numbers, labels or headings. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const problems = (...paragraphs: string[]) =>
  parse(
    `临渡县文化馆关于县委巡察反馈意见整改的情况说明\n\n县委第三巡察组反馈了问题，现说明如下。\n${paragraphs.join('\n')}\n`,
  ).problems.map(({ number, finding, status, measures }) => [
    number,
    finding,
    status?.state ?? null,
    measures.map(({ text }) => text),
  ]);

describe('paragraphs that tell a problem', () => {
  it('begin with who found it', () =>
    expect(
      problems(
        '巡察组指出，馆藏藏品账实不符，有三件瓷器去向不明。我们停馆两周逐件清点，三件瓷器在修复室找到。目前已整改完成。',
        '巡察组还指出，文创商店由职工家属承包，收支不透明。我们解除承包合同，清算盈利23.8万元缴库。目前已整改完成。',
        '反馈意见提到，野外文物点巡查流于形式。我们为51处文物点安装打卡桩，巡查员到点打卡。目前正在推进。',
      ),
    ).toEqual([
      [null, '馆藏藏品账实不符，有三件瓷器去向不明', 'completed', ['我们停馆两周逐件清点，三件瓷器在修复室找到']],
      [null, '文创商店由职工家属承包，收支不透明', 'completed', ['我们解除承包合同，清算盈利23.8万元缴库']],
      [null, '野外文物点巡查流于形式', 'in-progress', ['我们为51处文物点安装打卡桩，巡查员到点打卡']],
    ]));
  it('may be counted in front', () =>
    expect(
      problems(
        '第一个问题是，倒房户在帐篷里过了一冬。我们做了两件事：其一，拨清重建款642万元；其二，请住建部门驻点验房。这个问题改完了。',
        '第二个问题是，老码头租金八年未涨。镇里重新竞租，年租金涨到17.5万元。这个问题改完了，还要长期坚持。',
        '第三个问题是，村级债务家底不清。会同审计所逐笔核债，锁定债务2014万元。这个问题还没有改完，余款分五年还清。',
      ),
    ).toEqual([
      ['1', '倒房户在帐篷里过了一冬', 'completed', ['拨清重建款642万元', '请住建部门驻点验房']],
      ['2', '老码头租金八年未涨', 'completed', ['镇里重新竞租，年租金涨到17.5万元']],
      ['3', '村级债务家底不清', 'in-progress', ['会同审计所逐笔核债，锁定债务2014万元']],
    ]));
  it('are none where nothing is found', () =>
    expect(
      problems(
        '馆党支部高度重视，召开会议专题研究。会议明确了分工，建立了台账。',
        '全馆职工认真学习有关文件，交流了心得体会。学习之后写了笔记。',
        '下一步，我馆将继续办好展览，服务群众。欢迎社会各界监督。',
      ),
    ).toEqual([]));
});

describe('a paragraph that says who found it, below a heading', () => {
  const read = (first: string) =>
    parse(
      `临渡县文化馆关于督察反馈意见整改的情况说明\n\n督察组反馈了问题，现说明如下。\n一、水质检测弄虚作假\n${first}\n解除服务合同，追回检测费4万元。\n二、管网失修\n更换管网3公里。\n`,
    ).problems[0];
  it('leads up to what was done', () => {
    const { lead, measures } = read('督察发现，第三方检测机构未到现场采样即出具水质检测报告。');
    expect(lead?.text).toBe('督察发现，第三方检测机构未到现场采样即出具水质检测报告');
    expect(measures.map(({ text }) => text)).toEqual(['解除服务合同，追回检测费4万元']);
  });
  it('is a measure where it tells what was done', () =>
    expect(read('排查发现，已组织第三方重新采样检测86处，并补发报告。').measures).toHaveLength(2));
});
