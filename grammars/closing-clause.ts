/**
 * A state behind a comma: …复核账目14次，已完成整改。 It has to say of the rectification as a whole how far it has come; 已退回 or
 * 已完成设计 tells what else was done.
 */

const ABOUT = ['目前', '现', '该问题', '此问题', '此项', '本项', '以上', '均', '全部'];
/** What, behind 已, can only be said of the whole. */
const DONE = ['完成整改', '整改完成', '整改完毕', '整改到位', '整改落实到位', '改到位', '整改', '办结', '销号', '闭环'];
/** What may be said of one step, too. */
const STEP_DONE = ['完成', '到位'];
const GOING = [
  '基本完成整改',
  '基本整改到位',
  '正在整改',
  '正在推进整改',
  '未完成整改',
  '尚未完成整改',
  '尚未整改到位',
  '达到序时进度',
];
const STEP_GOING = ['基本完成', '正在推进', '推进中', '持续推进', '尚未完成', '未完成', '正在办理'];
const LASTING = '(?:[,、]?(?:并|且|并且)?将?(?:长期|持续|常态化)(?:坚持|推进|巩固|保持))?';

const clause = (done: readonly string[], going: readonly string[]): RegExp =>
  new RegExp(
    `^(?:${ABOUT.join('|')}){0,3}(?:已经?(?:全部|全面|基本)?(?:${done.join('|')})|${going.join('|')})${LASTING}$`,
  );
const OF_ALL = clause(DONE, GOING);
const OF_ANY = clause([...DONE, ...STEP_DONE], [...GOING, ...STEP_GOING]);

/**
 * The clause that closes a sentence and is a state.
 *
 * @param sentence folded, its stop may stand
 * @param results it tells what has come of something: then 已完成 is enough
 * @returns the clause with its stop; empty where the last clause is no state, or nothing stands before it
 */
export function closingClause(sentence: string, results: boolean): string {
  const end = /[。;]$/.test(sentence) ? sentence.length - 1 : sentence.length;
  let at = sentence.lastIndexOf(',', end - 1);
  // 已完成整改，长期坚持: what lasts may stand behind one more comma.
  for (let tried = 0; at > 0 && tried < 2; tried++, at = sentence.lastIndexOf(',', at - 1))
    if ((results ? OF_ANY : OF_ALL).test(sentence.slice(at + 1, end))) return sentence.slice(at + 1);
  return '';
}
