/** Markdown: block boundaries and places of markup are taken from it, and nothing else. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { readMarkdown } from '../../src/source/markdown.js';
import { lines, outline } from '../support/outline.js';
import { leavesIn } from '../support/tiling.js';

/** The text without what is markup in it. */
const plain = (text: string): string => {
  let at = 0;
  let out = '';
  for (const { start, end } of readMarkdown(text).markup) {
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at);
};
const textIn = (text: string): string =>
  leavesIn(read(text, { inputFormat: 'markdown' }).tree)
    .filter(({ type }) => type !== 'markup' && type !== 'whitespace')
    .map(({ value }) => value)
    .join('');

describe('markup', () => {
  it.each([
    ['# 标题', ' 标题'],
    ['## 标题 ##', ' 标题 '],
    ['标题\n===', '标题\n'],
    ['**整改情况：**修订', '整改情况：修订'],
    ['**针对合同。**修订', '针对合同。修订'],
    ['*斜体*、__粗体__', '斜体、粗体'],
    ['~~删除~~', '删除'],
    ['`代码`', '代码'],
    ['> 引用\n> 再引', ' 引用\n 再引'],
    ['- 一项\n- 两项', ' 一项\n 两项'],
    ['* 一项', ' 一项'],
    ['[林场镇](http://example.cn)', '林场镇'],
    ['一行<br>两行', '一行两行'],
    ['1\\. 甲', '1. 甲'],
    ['---', ''],
  ])('%j', (text, expected) => expect(plain(text)).toBe(expected));

  it.each([
    '1. 甲\n2. 乙',
    '（一）甲',
    '3*4',
    '5 * 6',
    '一、甲\n二、乙',
    '2023年*月4日',
    '第*号',
    '甲_乙_丙',
    '#甲',
    '    缩进',
  ])('%j has none', (text) => {
    expect(plain(text)).toBe(text);
  });

  it('is in no text of the record', () => {
    const text =
      '# 林场镇关于**巡察**整改情况的通报\n\n## 一、反馈问题整改情况\n\n**1.针对合同管理不严格的问题。** *一是*修订办法；**二是**清理合同。\n';
    expect(textIn(text)).toBe(
      '林场镇关于巡察整改情况的通报一、反馈问题整改情况1.针对合同管理不严格的问题。一是修订办法；二是清理合同。',
    );
  });
});

describe('an address of mail', () => {
  const NOTICE = '# 某局关于巡察整改情况的通报\n\n欢迎监督。电子邮箱：%；联系电话：0000-1234567。\n';
  it.each(['jw_dj@example.com', 'jw\\_dj@example.com', '<jw_dj@example.com>'])('written %s is one', (written) => {
    const { contact, title } = read(NOTICE.replace('%', written), { inputFormat: 'markdown' }).record;
    expect(title).toBe('某局关于巡察整改情况的通报');
    expect(contact?.emails).toEqual(['jw_dj@example.com']);
    expect(contact?.phones).toEqual(['0000-1234567']);
  });
});

describe('a title', () => {
  const titleOf = (text: string) => read(text, { inputFormat: 'markdown' }).record.title;
  const TEXT = '9月11日，县委第三巡察组召开会议，对工作作了部署。';
  it('may have a # for each of its lines', () => {
    expect(titleOf(`# 县委第三巡察组巡察某局\n\n# 巡察工作动员会召开\n\n${TEXT}\n`)).toBe(
      '县委第三巡察组巡察某局巡察工作动员会召开',
    );
  });
  it('does not go on in a heading below it', () => {
    expect(titleOf(`# 县委第三巡察组动员会召开\n\n## 会议要求\n\n${TEXT}\n`)).toBe('县委第三巡察组动员会召开');
  });
});

describe('blocks', () => {
  it('are kept apart by Markdown’s own boundaries', () => {
    const { starts } = readMarkdown('# 甲\n\n乙\n\n- 丙\n- 丁\n');
    expect([...starts.keys()].sort((a, b) => a - b)).toEqual([0, 5, 10, 14]);
    expect(starts.get(0)).toBe(1);
  });
  it('of numbered headings are an outline', () => {
    expect(
      outline(
        lines(`
        # 林场镇关于巡察整改情况的通报

        ## 一、组织部署情况

        镇党委召开专题会议。

        ## 二、反馈问题整改情况

        ### （一）关于合同管理不严格的问题

        - 修订合同管理办法。
        - 清理历年合同。

        ### （二）关于台账更新不及时的问题

        **整改情况：** 一是按月核对；二是公示结果。

        ## 三、下一步工作

        持续用力。
        `),
        { path: 'a.md' },
      ),
    ).toEqual({
      sections: ['一、 组织部署情况 [organizing]', '二、 反馈问题整改情况 [problems]', '三、 下一步工作 [next-steps]'],
      problems: ['1 合同管理不严格: 修订合同管理办法 | 清理历年合同', '2 台账更新不及时: 1=按月核对 | 2=公示结果'],
    });
  });
  it('keep the printed numbers of a list', () => {
    const text = lines(`
      # 林场镇关于巡察整改情况的通报

      5. 针对合同管理不严格的问题。一是修订办法；二是清理合同。
      6. 针对台账更新不及时的问题。一是按月核对；二是公示结果。
      `);
    expect(outline(text, { path: 'a.md' }).problems.map((problem) => problem.split(' ')[0])).toEqual(['5', '6']);
  });
  it('that are indented are no code', () => {
    const text =
      '# 林场镇关于巡察整改情况的通报\n\n一、组织部署情况\n\n    镇党委召开专题会议。\n\n二、下一步工作\n\n    持续用力。\n';
    expect(outline(text, { path: 'a.md' }).sections).toEqual([
      '一、 组织部署情况 [organizing]',
      '二、 下一步工作 [next-steps]',
    ]);
  });
});

describe('tables', () => {
  const TABLE = '| 序号 | 问题 |\n| --- | :-: |\n| 1 | 甲<br>乙 |\n| 2 |  |\n';
  it('give their cells, in rows', () => {
    const [table, ...others] = readMarkdown(`前文\n\n${TABLE}\n后文\n`).tables;
    expect(others).toEqual([]);
    expect(table.header).toBe(true);
    const text = `前文\n\n${TABLE}\n后文\n`;
    expect(table.rows.map(({ cells }) => cells.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['序号', '问题'],
      ['1', '甲<br>乙'],
      ['2', ''],
    ]);
  });
  it('are none in a line with a bar', () => expect(readMarkdown('甲 | 乙\n丙 | 丁\n').tables).toEqual([]));
  it('have their bars and dashes as markup', () => expect(plain(TABLE).replace(/\s/g, '')).toBe('序号问题1甲乙2'));
});
