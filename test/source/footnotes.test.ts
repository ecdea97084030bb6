/** Notes below everything else in a plain text. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { notesFrom } from '../../src/source/footnotes.js';

const BODY =
  '临渡县渡运中心关于审计整改情况的公告\n\n审计组反馈了意见，现公告如下。\n1.限定性收入[1]混同核算\n整改措施：调整账目[2]3笔。\n2.票款拖延入账\n整改措施：票款每日解缴。\n\n临渡县渡运中心\n2024年9月20日\n';
const NOTES = '[1] 对用途有书面要求的收入。\n[2] 截至公告日尚未复核。\n';
const from = (text: string) => {
  const at = notesFrom(text);
  return at === null ? null : text.slice(at).split('\n')[0];
};

describe('notes', () => {
  it.each([
    ['below a line', `${BODY}\n————————\n${NOTES}`, '————————'],
    ['without one', `${BODY}\n${NOTES}`, '[1] 对用途有书面要求的收入。'],
    ['with blank lines between', `${BODY}\n[1] 甲。\n\n[2] 乙。\n\n`, '[1] 甲。'],
    [
      'called 注',
      `${BODY.replace('[1]', '（注1）').replace('[2]', '')}\n注1：对用途有书面要求。\n`,
      '注1：对用途有书面要求。',
    ],
  ])('begin %s', (_, text, line) => expect(from(text)).toBe(line));
  it.each([
    ['no mark points at them', `${BODY.replace('[2]', '')}${NOTES}`],
    ['they do not count from 1', `${BODY}[2] 截至公告日尚未复核。\n`],
    ['text stands below them', `${BODY}${NOTES}特此公告。\n`],
    ['there are none', BODY],
    ['the text is empty', ''],
  ])('are none where %s', (_, text) => expect(notesFrom(text)).toBeNull());

  it('leave what stands above them the foot of the notice, and are nobody’s measures', () => {
    const { issuedOn, organization, problems } = parse(`${BODY}\n————————\n${NOTES}`);
    expect([issuedOn, organization]).toEqual(['2024-09-20', '临渡县渡运中心']);
    expect(problems.map(({ measures }) => measures.map(({ text }) => text))).toEqual([
      ['调整账目[2]3笔'],
      ['票款每日解缴'],
    ]);
  });
});
