/** Where ways to get in touch stand: below the last problem, in a section of their own, in cells that came out as lines. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const HEAD = '临渡县水务局关于巡察整改情况的通报\n\n县委第三巡察组反馈了意见，现将整改情况通报如下。\n';
const PROBLEMS =
  '一、台账登记不规范\n整改措施：补记台账3本。已完成整改。\n二、库房屋面漏水\n整改措施：更换屋面2处。已完成整改。\n';
const SIGNED = '\n临渡县水务局\n2024年12月6日\n';
const contact = (text: string) => parse(HEAD + PROBLEMS + text + SIGNED).contact;

describe('a paragraph below the last problem', () => {
  it('gives ways to get in touch in the middle of its sentences', () => {
    const found = contact(
      '谢谢您的支持。如果还有不满意的地方，请拨打0433-5557329告诉我们，也欢迎写信到临渡县长白路1199号，局长每月接访。\n祝您阖家幸福！\n',
    );
    expect([found?.phones, found?.addresses]).toEqual([['0433-5557329'], ['临渡县长白路1199号']]);
  });
  it('gives none where it tells of a number', () =>
    expect(contact('局里公布举报电话0433-5557329，受理群众举报12件。\n')).toBeNull());
});

describe('a section of contacts', () => {
  it('gives the number of each body that it names', () =>
    expect(contact('三、监督方式\n水务局办公室：0433-5557329　县纪委监委：0433-5557330\n')?.phones).toEqual([
      '0433-5557329',
      '0433-5557330',
    ]));
  it('gives what elsewhere would be told of', () =>
    expect(contact('三、联系方式\n局里设立监督电话0433-5557329，受理群众意见。\n')?.phones).toEqual(['0433-5557329']));
});

describe('a key on one line, and its value on the next', () => {
  it('are one', () => {
    const found = contact('监督电话\n0433-5557329\n监督邮箱\nshuiwu@example.cn\n');
    expect([found?.phones, found?.emails]).toEqual([['0433-5557329'], ['shuiwu@example.cn']]);
  });
  it('are none where the next line is a sentence', () =>
    expect(contact('监督电话\n补记台账3本。\n')?.phones ?? []).toEqual([]));
});
