// Long documents of several kinds: whatever is done per line, row, mark or label must not look at all the others again.
const HEAD =
  '某局关于巡察整改情况的通报\n根据县委统一部署，县委第一巡察组对某局进行了巡察，现将整改情况通报如下：\n一、反馈问题整改情况\n';
const FOOT = '\n联系电话：0599-5550311\n某县某局\n2024年5月9日\n';
const HANZI = [...'一二三四五六七八九'];
const each = (count, piece, joint = '\n') => Array.from({ length: count }, (_, i) => piece(i)).join(joint);
const notice = (body) => HEAD + body + FOOT;
const page = (body) =>
  new TextEncoder().encode(`<html><head><title>某局通报</title></head><body>${body}</body></html>`);

/** By name: the file name that tells the format, and the document of about so many lines. */
export const LONG = {
  'short lines': ['a.txt', (lines) => each(lines, (i) => `补记台账${i}本`)],
  'the same line': ['a.txt', (lines) => each(lines, () => '补记台账')],
  'lines of one paragraph': [
    'a.txt',
    (lines) =>
      notice(each(lines, (i) => `补记台账${10_000 + i}本并于2023年5月3日起落实专人管理按月检查形成机制收回3.5万元并`)),
  ],
  'numbered lines': ['a.txt', (lines) => notice(each(lines, (i) => `${i + 1}.补记台账${i}本。`))],
  'numbers that start over': ['a.txt', (lines) => notice(each(lines, (i) => `${(i % 3) + 1}.补记台账${i}本。`))],
  problems: [
    'a.txt',
    (lines) =>
      notice(
        each(
          lines / 4,
          (i) =>
            `${i + 1}.针对台账${i}不清的问题\n整改措施：一是补记台账。二是专人管理。\n责任领导：王某\n整改状态：已完成`,
        ),
      ),
  ],
  'lists that answer lists': [
    'a.txt',
    (lines) =>
      notice(
        each(
          lines / 6,
          (i) => `${HANZI[i % 9]}、某方面\n（一）存在问题\n1.台账不清\n2.账目不符\n（二）整改情况\n1.补记台账`,
        ),
      ),
  ],
  'rows of a table': [
    'a.txt',
    (lines) =>
      notice(`序号\t存在问题\t整改措施\t完成情况\n${each(lines, (i) => `${i}\t台账${i}不清\t补记台账${i}本\t已完成`)}`),
  ],
  tables: [
    'a.txt',
    (lines) => notice(each(lines / 3, (i) => `序号\t存在问题\t整改措施\n${i}\t台账不清\t补记台账\n补记以后按月核对。`)),
  ],
  'page numbers': [
    'a.txt',
    (lines) => notice(each(lines / 3, (i) => `补记台账${i}本，专人管理，按月检查，\n— ${i} —\n某局简报`)),
  ],
  'labels without end': ['a.txt', (lines) => notice(each(lines, (i) => `整改措施：补记台账${i}本`))],
  'contact lines': ['a.txt', (lines) => notice(each(lines, (i) => `联系电话：0599-${5_000_000 + i}`))],
  'halves of signatures': ['a.txt', (lines) => notice(each(lines, (i) => `          某县第${i}号`))],
  'documents behind one another': [
    'a.txt',
    (lines) => each(lines / 6, (i) => notice(`1.针对台账${i}不清的问题\n整改措施：补记台账。`), '\n\n\n'),
  ],
  'marks on one line': [
    'a.txt',
    (lines) => notice(each(lines, (i) => `${(i % 99) + 1}.针对台账${i}不清的问题 整改情况：补记台账。`, ' ')),
  ],
  'ordinals on one line': [
    'a.txt',
    (lines) => notice(`1.针对台账不清的问题。${each(lines, (i) => `${HANZI[i % 9]}是补记台账${i}本`, '；')}`),
  ],
  'labels on one line': [
    'a.txt',
    (lines) => notice(`1.针对台账不清的问题\n${each(lines, (i) => `整改措施：补记台账${i}本`, '。')}`),
  ],
  'dashes on one line': ['a.txt', (lines) => notice(`1.针对台账不清的问题${each(lines, (i) => `——补记台账${i}本`)}`)],
  'boxes round lines': ['a.txt', (lines) => notice(each(lines, (i) => `│ 病灶｜台账${i}不清 │`))],
  cards: [
    'a.md',
    (lines) =>
      each(
        lines / 6,
        (i) => `| 反馈事项 | 台账登记不规范${i} |\n| --- | --- |\n| 处置举措 | 补记 |\n| 现状 | 已办结 |\n`,
      ),
  ],
  'headers of ledgers cell by cell': ['a.txt', (lines) => each(lines / 4, () => '序号\n问题\n措施\n1')],
  'open quotes': ['a.txt', (lines) => each(lines / 2, () => '序号\t问题\t措施\n1\t"台账不清\t补记')],
  'rounds of labels': [
    'a.txt',
    (lines) => notice(each(lines / 3, (i) => `陈记${i}号店油条铝超标\n原因：配料不准。\n处置：没收${i}元。`)),
  ],
  'chapters that one count fits': [
    'a.txt',
    (lines) =>
      HEAD.replace('进行了巡察', `进行了巡察，指出${Math.floor(lines / 3) - 1}个问题`) +
      each(lines / 3, (i) => `（${HANZI[i % 9]}）第${i}方面\n1.台账登记不规范\n整改情况：补记台账。已完成。`) +
      FOOT,
  ],
  'templates of numbers': [
    'a.txt',
    (lines) =>
      notice(
        each(lines / 2, (i) => {
          const word = String.fromCharCode(0x4e00 + ((i * 7) % 6000)) + String.fromCharCode(0x6e00 + ((i * 9) % 6000));
          return `${word}1：台账不清\n${word}2：账目不明`;
        }),
      ),
  ],
  'days of feedback on one line': [
    'a.txt',
    (lines) => `某局通报\n${each(lines, (i) => `2023年5月${(i % 28) + 1}日对某局进行了巡察反馈`, '，')}`,
  ],
  'Markdown headings': [
    'a.md',
    (lines) => each(lines / 2, (i) => `## ${i + 1}.针对台账${i}不清的问题\n\n整改措施：补记台账。`),
  ],
  'Markdown tables': [
    'a.md',
    (lines) => each(lines / 4, (i) => `| 序号 | 问题 | 整改措施 |\n| --- | --- | --- |\n| ${i} | 台账不清 | 补记 |\n`),
  ],
  '<br>': ['a.html', (lines) => page(`<div>${each(lines, (i) => `补记台账${i}本`, '<br>')}</div>`)],
  '<p>': ['a.html', (lines) => page(each(lines, (i) => `<p>补记台账${i}本。</p>`, ''))],
  '<tr>': [
    'a.html',
    (lines) =>
      page(
        `<table><tr><th>序号</th><th>问题</th><th>整改措施</th></tr>${each(lines, (i) => `<tr><td>${i}</td><td>台账不清</td><td>补记</td></tr>`, '')}</table>`,
      ),
  ],
  '<li>': ['a.html', (lines) => page(`<ol>${each(lines, (i) => `<li>补记台账${i}本。</li>`, '')}</ol>`)],
};
