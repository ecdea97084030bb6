import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.js';

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
