/**
 * Notices whose chapters tell something of the problems in them: how far they are, or that one lists what was found and
 * another what was done about each; and problems whose findings are told at length.
 */
import type { Random } from '../support/random.js';
import {
  CLOSING,
  type Expected,
  FINDINGS,
  hanzi,
  MARKS,
  type Made,
  type MarkName,
  MEASURES,
  OPENING,
  STATES,
  several,
  stateWords,
} from './texts.js';

const AT_LENGTH = [
  '2022年至2023年，有3个村未按规定公示，群众反映较多',
  '检查发现，抽查的12份凭证中有5份没有附件',
  '部分干部存在畏难情绪，工作推进缓慢',
  '截至检查时仍有46万元未收回',
  '有的同志以会议代替学习，笔记照抄照搬',
] as const;
const NEXT = '下一步工作打算\n持续巩固整改成果，健全长效机制。\n';
const ordinals = (measures: readonly string[]): string =>
  measures.length > 1 ? `${measures.map((one, i) => `${hanzi(i + 1)}是${one}`).join('；')}。` : `${measures[0]}。`;
const problem = (finding: string, measures: readonly string[], state: string | null): Expected => ({
  finding,
  measures,
  responsible: null,
  deadline: false,
  state,
});

/** 一、已完成整改的问题 … 二、正在整改的问题 …: what the titles say of all below them. */
function byState(chance: Random): Made {
  const mark = chance.of<MarkName>(['dot', 'comma', 'bracketed']);
  const findings = several(chance, FINDINGS, chance.between(3, 7));
  const done = chance.between(1, findings.length - 1);
  const counts = chance.of(['none', 'counted']);
  const count = (n: number): string => (counts === 'counted' ? `（${n}个）` : '');
  const runs = chance.of(['on', 'anew']);
  const first = chance.of(['已完成整改的问题', '已经整改到位的问题']);
  const second = chance.of(['正在整改的问题', '正在推进整改的问题', '持续推进整改的问题']);
  const label = chance.of(['整改情况：', '整改措施：', '【整改情况】']);
  const expected: Expected[] = [];
  let text = `${OPENING}一、${first}${count(done)}\n`;
  findings.forEach((finding, i) => {
    if (i === done) text += `二、${second}${count(findings.length - done)}\n`;
    const measures = several(chance, MEASURES, 2);
    text += `${MARKS[mark]((runs === 'anew' && i >= done ? i - done : i) + 1)}${finding}\n${label}${ordinals(measures)}\n`;
    expected.push(problem(finding, measures, i < done ? 'completed' : 'in-progress'));
  });
  return {
    text: `${text}三、${NEXT}${CLOSING}`,
    choices: { kind: 'states', mark, counts, runs, first, second, label },
    expected,
  };
}

/** 一、存在问题 1.… 2.… 二、整改情况 1.… 2.…: by number, by what names a problem, or saying each finding again. */
function byLists(chance: Random): Made {
  const mark = chance.of<MarkName>(['dot', 'comma', 'bracketed']);
  const findings = several(chance, FINDINGS, chance.between(3, 7));
  const found = chance.of(['反馈的主要问题', '存在问题', '巡察反馈的问题']);
  const told = chance.of(['整改落实情况', '整改措施', '整改情况']);
  const answer = chance.of(['number', 'name', 'finding', 'quotation']);
  const stated = chance.of(['none', 'sentence', 'brackets']);
  const expected: Expected[] = [];
  let text = `${OPENING}一、${found}\n${findings.map((one, i) => `${MARKS[mark](i + 1)}${one}。\n`).join('')}二、${told}\n`;
  findings.forEach((finding, i) => {
    const measures = several(chance, MEASURES, chance.between(1, 2));
    const word = chance.of(stateWords);
    const front = {
      number: MARKS[mark](i + 1),
      name: `针对第${i + 1}个问题：`,
      finding: `${MARKS[mark](i + 1)}关于${finding}的问题。`,
      quotation: `${MARKS[mark](i + 1)}“${finding}”问题：`,
    }[answer];
    const state = stated === 'sentence' ? `目前，该问题${word}。` : stated === 'brackets' ? `（${word}）` : '';
    text += `${front}${ordinals(measures)}${state}\n`;
    expected.push(problem(finding, measures, state ? STATES[word] : null));
  });
  return {
    text: `${text}三、${NEXT}${CLOSING}`,
    choices: { kind: 'lists', mark, found, told, answer, stated },
    expected,
  };
}

/** A heading that states the finding, and below it how it was found, at length. */
function atLength(chance: Random): Made {
  const mark = chance.of<MarkName>(['chinese', 'bracketed', 'dot', 'comma', 'figure']);
  const findings = several(chance, FINDINGS, chance.between(3, 7));
  const front = chance.of(['具体表现：', '主要表现为', '反馈意见指出，', '问题描述：']);
  const label = chance.of(['整改情况：', '整改措施：', '【整改情况】', '整改落实情况：']);
  const stated = chance.of(['none', 'line', 'sentence', 'brackets']);
  const expected: Expected[] = [];
  let text = OPENING;
  findings.forEach((finding, i) => {
    const measures = several(chance, MEASURES, chance.between(2, 4));
    const word = chance.of(stateWords);
    const state = { none: '', line: `\n该问题${word}。`, sentence: `目前，该问题${word}。`, brackets: `（${word}）` }[
      stated
    ];
    text += `${MARKS[mark](i + 1)}${finding}\n${front}${chance.of(AT_LENGTH)}。\n${label}${ordinals(measures)}${state}\n`;
    expected.push(problem(finding, measures, state ? STATES[word] : null));
  });
  return { text: text + CLOSING, choices: { kind: 'at length', mark, front, label, stated }, expected };
}

/** One notice. */
export const withChapters = (chance: Random): Made => chance.of([byState, byLists, atLength])(chance);
