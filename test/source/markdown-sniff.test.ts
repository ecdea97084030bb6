/** Markdown under the name of a plain text. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { looksLikeMarkdown } from '../../src/source/markdown-sniff.js';

const TITLE = '临渡县水务局关于巡察整改情况的通报';
const LEAD = '县委第三巡察组反馈了意见，现予公示。';
const BODY = '## 台账登记不规范\n\n**整改措施**：补记台账3本。\n\n## 库房屋面漏水\n\n**整改措施**：更换屋面2处。\n';
const problems = (text: string, path: string) =>
  read(text, { path }).record.problems.map(({ finding, measures }) => [finding, measures.map((one) => one.text)]);

describe('a text with the headings of Markdown', () => {
  it.each(['a.txt', 'a.md'])('is Markdown, as %s', (path) =>
    expect(problems(`# ${TITLE}\n\n${LEAD}\n\n${BODY}`, path)).toEqual([
      ['台账登记不规范', ['补记台账3本']],
      ['库房屋面漏水', ['更换屋面2处']],
    ]),
  );
  it('has them beside bold words, a list or a table', () => {
    expect(looksLikeMarkdown('# 通报\n\n## 问题\n\n**整改**：补记台账\n')).toBe(true);
    expect(looksLikeMarkdown('# 通报\n\n## 问题\n\n- 台账不清\n')).toBe(true);
    expect(looksLikeMarkdown('# 通报\r\n\r\n## 问题\r\n\r\n| 问题 | 措施 |\r\n')).toBe(true);
  });
});

describe('a text that is none', () => {
  it.each([
    ['one line with # in front', '# 通报\n\n- 台账不清\n'],
    ['headings and nothing else', '# 通报\n\n## 问题\n台账不清\n'],
    ['no blank behind #', '#1 楼漏水 # 查\n#2 楼漏水\n- 台账不清\n'],
    ['# behind a number', '1# 楼漏水\n2# 楼漏水\n- 台账不清\n'],
    ['a list and no heading', '- 台账不清\n- 库房漏水\n'],
  ])('has %s', (_, text) => expect(looksLikeMarkdown(text)).toBe(false));
  it('keeps its signs', () =>
    expect(
      read(`# ${TITLE}\n\n${LEAD}\n\n1.台账登记不规范\n**补记**台账3本。\n2.库房屋面漏水\n更换屋面2处。\n`, {
        path: 'a.txt',
      }).record.problems[0].measures.map(({ text }) => text),
    ).toEqual(['**补记**台账3本']));
});
