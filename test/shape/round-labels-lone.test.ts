/** Labels on lines of their own that come back head no sections. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';

const read = (label: string) =>
  parse(
    `汀水市食安办关于检查反馈短板整改情况的通报\n\n省检查组书面反馈意见，现将整改情况通报如下。\n\n源头治理类\n短板1：农残超标率偏高\n进度：已完成\n${label}：\n●建立用药档案\n●设立快检点\n短板2：自检记录造假\n进度：已完成\n${label}：\n●责令停产整顿\n●派驻兽医见证采样\n过程监管类\n短板3：外卖未根治\n进度：持续整改中\n${label}：\n●约谈平台负责人\n●推行后厨直播\n短板4：配送超时\n进度：已完成\n${label}：\n●明确配送半径\n●加装记录仪\n`,
  );

describe('a label below each problem', () => {
  it.each(['补短举措', '整改举措'])('%s heads measures', (label) => {
    const { sections, problems } = read(label);
    expect(sections.map(({ title }) => title)).toEqual(['源头治理类', '过程监管类']);
    expect(problems.map(({ measures }) => measures.length)).toEqual([2, 2, 2, 2]);
  });
});
