/**
 * Lists behind that of what was done: who answers for each problem, until when, and how far it is; each item by the number
 * of its problem, or naming several (三、责任清单 第1、2项：人事股).
 */
import { flatMap } from '../../grammars/flat-map.js';
import { type LabelRole, NAMED } from '../../grammars/labels.js';
import { statusIn, type Words } from '../../grammars/words.js';
import { takeChapter } from './answers-by-number.js';
import { roleByCharacters } from './label-look.js';
import { becomeItem, slotLabel } from './slots.js';
import { childUnits, ownBlocks, sameNumbers, titleOf, type Unit } from './unit.js';

/** Share of a list that tells nothing but states, or names. */
const MOST_TOLD = 0.8;
/** No name, and no day, is longer. */
const LONGEST_NAME = 40;

const ownText = ({ block, mark }: Unit): string => block?.view.text.slice(mark?.end ?? 0) ?? '';
const firstSentence = (unit: Unit): string => ownText(unit).split('。')[0] ?? '';

/** Whether a label for who or until when opens an item. */
function names({ labels }: Words, { block, mark }: Unit): boolean {
  const label = block && mark ? labels.read(block.view.text, mark.end) : null;
  return label !== null && NAMED.has(labels.rolesOf(label.word)[0]);
}

/**
 * What the title of a chapter asks for, where that is who, until when, or what came of it: 责任清单, 完成时限, 整改成效, and
 * 整改完成情况 behind what was done.
 */
function askedBy({ labels }: Words, chapter: Unit | null): LabelRole | null {
  const title = chapter ? titleOf(chapter) : '';
  const roles = labels.rolesOf(title);
  if (roles.includes('results')) return 'results';
  const role = roles[0] ?? roleByCharacters(title);
  return role !== null && (NAMED.has(role) || role === 'results') ? role : null;
}

/** Whether a text may be what is asked for: a name and a day are short. */
const answersTo = (asked: LabelRole, text: string): boolean =>
  asked === 'results' || (text.length <= LONGEST_NAME && !/。./.test(text));

/** Takes a further list for what is told of problems, where each item begins with a state, or says who and until when. */
export function takeFurther(words: Words, problems: readonly Unit[], list: readonly Unit[]): void {
  const asked = askedBy(words, list[0].parent);
  const told = list.filter(
    (unit) =>
      !childUnits(unit).length &&
      ownBlocks(unit).length === 0 &&
      (statusIn(words, firstSentence(unit)) !== null ||
        names(words, unit) ||
        (asked && answersTo(asked, ownText(unit)))),
  );
  if (!sameNumbers(problems, list) || told.length < list.length * MOST_TOLD) return;
  for (const one of list) {
    becomeItem(one);
    if (asked && !names(words, one)) one.givenRole = asked;
  }
}

/** All that a unit stands below. */
const above = ({ parent }: Unit): Unit[] => (parent ? [parent, ...above(parent)] : []);

/** Takes the paragraphs of further chapters that name problems by their numbers for what is told of them. */
export function takeFurtherChapters(words: Words, root: Unit, problems: readonly Unit[]): void {
  const own = new Set(flatMap(problems, above));
  for (const chapter of childUnits(root)) {
    if (own.has(chapter)) continue;
    const asked = askedBy(words, chapter);
    for (const answer of takeChapter(chapter, problems) ?? [])
      if (asked && answersTo(asked, ownText(answer))) answer.givenRole = asked;
  }
}

/** The items of other slots that name findings by their numbers (责任部门 第1、3项：设备科), as answers to them. */
export function takeNamed(words: Words, group: readonly Unit[]): void {
  const finding = group.find((unit) => words.labels.rolesOf(slotLabel(words, unit) ?? '').includes('finding'));
  const found = finding ? childUnits(finding) : [];
  if (found.length > 1) for (const unit of group) if (unit !== finding) takeChapter(unit, found);
}
