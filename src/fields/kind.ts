/** What a document is: a rectification notice, another official document, an article, or unknown. */
import type { NoticeRecord } from '../record/schema.js';
import { endsTitle } from '../tree/title.js';
import { type Branch, isLeaf } from '../tree/types.js';
import { hasText, textOf } from './node-text.js';
import type { NoticeText } from './notice-text.js';

export interface KindEvidence {
  title: string | null;
  documentNumber: boolean;
  recipients: boolean;
  signed: boolean;
  byline: boolean;
  rectifies: boolean;
  body: string;
}

const OFFICIAL =
  /(?:通知|公告|通报|意见|公示|函|批复|决定|请示|报告|通告|方案|办法|纪要|通知书|台账|清单|总结)(?:\([^)]{1,12}\))?$/;
const NEWS = /本报讯|本报记者|记者从|本网讯|通讯员|责任编辑/;

const within = ({ children }: Branch): Branch[] => children.filter((child): child is Branch => !isLeaf(child));

const TOTAL = /^(?:合|总|小|共)计[:：]?$/;

/** Whether a row adds others up: 合计 3个 3项. */
export function isTotal(row: Branch): boolean {
  const [first] = within(row).filter(hasText);
  return first !== undefined && TOTAL.test(textOf(first).trim());
}

/** Whether a row tells a problem: in a ledger, below its header, with words in the column of the problem. */
export const tellsProblem = (row: Branch): boolean =>
  !isTotal(row) &&
  within(row).some((cell) => cell.data?.column === 'finding' && cell.data.header !== true && hasText(cell));

/** Whether there is a ledger with a problem in it. Any other table is no sign of one: price lists have rows too. */
const hasLedger = ({ branches }: NoticeText): boolean =>
  branches(['table']).some((table) => Boolean(table.data?.ledger) && within(table).some(tellsProblem));

/** Reads the kind. */
export function readKind(notice: NoticeText, evidence: KindEvidence): NoticeRecord['kind'] {
  const problems = notice.branches(['problem']).length > 0 || hasLedger(notice);
  const sections = notice.branches(['section']);
  const organized = sections.some(
    (section) => section.data?.role === 'organizing' || section.data?.role === 'problems',
  );
  const news = NEWS.test(evidence.body);
  const framed =
    (evidence.title !== null && OFFICIAL.test(evidence.title)) ||
    evidence.documentNumber ||
    evidence.recipients ||
    evidence.signed;
  if (!(news && !framed) && evidence.rectifies && (problems || organized || notice.branches(['slot']).length > 0))
    return 'rectification-notice';
  if (problems && !news) return 'rectification-notice';
  const strong = evidence.documentNumber || evidence.recipients || evidence.signed;
  if (
    framed &&
    (strong || !evidence.byline) &&
    evidence.title !== null &&
    endsTitle(evidence.title, notice.words.lexicon)
  )
    return 'official-document';
  if (strong && !news) return 'official-document';
  if (news || evidence.byline || sections.some((section) => section.data?.style === null)) return 'article';
  return framed ? 'official-document' : 'unknown';
}
