/** Rules over the tree: what a reader should know before trusting the record. Findings are messages of the file. */
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { branches, leavesOf, textOf, viewOf } from '../fields/node-text.js';
import type { Locate } from '../tree/locate.js';
import type { NoticeData } from '../tree/parse.js';
import { endsTitle } from '../tree/title.js';
import type { Branch, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import { type Lang, MESSAGES, type MessageId, messageOf, type Severity } from './messages.js';

/** Adds a message of a rule to a file. */
export function report(
  file: VFile,
  id: MessageId,
  place: Position | undefined,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): void {
  const message = file.message(messageOf(id, lang, values), {
    ruleId: id,
    source: 'rectify',
    ...(place ? { place: place as never } : {}),
  });
  // The values stay with the message, so that a person can be told in another language than the record's.
  Object.assign(message, { values });
  const severity = MESSAGES[id].severity as Severity;
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
}

/** A year and figures behind it that have lost 年 or 月: 202442日. */
const LOST = /(?<!\d)(?:19|20)\d{2}(?:\d{1,4}[月日]|年\d{3,4}日)/g;

/** A day of three or four figures, month and day run together; told only beside a year that lost its 年. */
const LOST_MONTH = /(?<![\d.年月第])(?:[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])日/g;

/** What stands in a cell of a ledger whose notice says nothing; ours write 未说明. */
const SILENT = /^(?:未说明|未写明|未注明|无|[/—-]+)$/;

/** Runs the rules of reading. */
export function checkTree(tree: NoticeTree, file: VFile, data: NoticeData, locate: Locate, lang: Lang): void {
  const at = (start: number, end: number): Position => ({ start: locate(start), end: locate(end) });
  for (const { kind, offset, end, expected, value } of data.numbering) {
    const id: MessageId =
      kind === 'double' ? 'numbering-double' : kind === 'restart' ? 'numbering-restart' : 'numbering-gap';
    report(file, id, at(offset, end), lang, { expected: expected ?? '', value });
  }
  for (const { start, end } of data.divided) report(file, 'mixed-siblings', at(start, end), lang);
  for (const node of branches(tree, ['status'])) {
    if (node.data?.state === undefined && leavesOf(node).length && !SILENT.test(textOf(node)))
      report(file, 'unread-status', node.position, lang, { text: textOf(node).slice(0, 30) });
  }
  let lost = [...data.folded.matchAll(LOST)];
  if (lost.length > 0) lost = [...lost, ...data.folded.matchAll(LOST_MONTH)];
  for (const match of lost.sort((a, b) => a.index - b.index))
    report(file, 'lost-date', at(match.index, match.index + match[0].length), lang, { text: match[0] });
  secondTitle(tree, file, data, lang);
  cutOff(tree, file, data, lang);
}

/** The title of another document; else a line behind the signature that only a title can be. */
function secondTitle(tree: NoticeTree, file: VFile, data: NoticeData, lang: Lang): void {
  let signed = false;
  for (const child of tree.children) {
    if (isLeaf(child)) continue;
    if (child.type === 'issued') signed = true;
    const found = data.another === null ? signed && looksLikeTitle(child, data) : beginsAt(child, data.another);
    if (found) report(file, 'second-title', child.position, lang);
  }
}

const beginsAt = (node: Branch, offset: number): boolean =>
  (node.position?.start.offset ?? Infinity) <= offset && offset < (node.position?.end.offset ?? 0);

function looksLikeTitle(node: Branch, data: NoticeData): boolean {
  if (node.type !== 'paragraph') return false;
  const { text } = viewOf(node, data.folded);
  return (
    text.length < 80 &&
    text.length > 6 &&
    endsTitle(text, data.words.lexicon) &&
    !/[。;:]/.test(text) &&
    !isSentence(node)
  );
}

/** A title ends in no stop: …，制定本方案。 is none. */
const isSentence = ({ children }: Branch): boolean =>
  children.some((child) => isLeaf(child) && child.type === 'punctuation' && /[。;；.]/.test(child.value));

/** The last thing said is a sentence without an end, and nothing stands below it. A table's cells need no end. */
function cutOff(tree: NoticeTree, file: VFile, data: NoticeData, lang: Lang): void {
  const last = lastBranch(tree);
  if (!last || !['measure', 'paragraph', 'result'].includes(last.type)) return;
  const { text } = viewOf(last, data.folded);
  const closed = last.children.some(
    (child) => isLeaf(child) && child.type === 'punctuation' && /[。;；]/.test(child.value),
  );
  if (text.length > 20 && !closed && !/[。!?”)》…]$/.test(text)) report(file, 'cut-off', last.position, lang);
}

function lastBranch(node: Branch): Branch | null {
  for (let i = node.children.length - 1; i >= 0; i--) {
    const child = node.children[i];
    if (isLeaf(child)) {
      if (child.type === 'text') return node;
      continue;
    }
    if (child.type === 'furnitureBlock' || child.type === 'publication') continue;
    if (child.type === 'table') return null;
    return lastBranch(child) ?? (leavesOf(child).length ? child : null);
  }
  return null;
}
