/** Title, subtitle, document number, recipients … from the front of the tree. */
import { ATTACHMENT_LABELS } from '../../grammars/labels.js';
import { alternatives } from '../../grammars/lexicon/alternatives.js';
import { TITLE_TAGS } from '../../grammars/lexicon/front-and-foot.js';
import type { Evidence } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import { edtfOf } from './facts/edtf.js';
import { textOf } from './node-text.js';
import { addEvidence, type NoticeText } from './notice-text.js';
import { signatures } from './organization.js';

/** 附件1：, in front of what is attached. */
const ATTACHMENT = new RegExp(`^\\s*(?:${alternatives(ATTACHMENT_LABELS)})[\\d一二三]{0,2}[:：]?\\s*`);

export interface Front {
  title: string | null;
  subtitle: string | null;
  documentNumber: string | null;
  recipients: string[];
  issuedOn: string | null;
  attachments: string[] | null;
  copyTo: string[] | null;
  byline: string[] | null;
  issuer: string[] | null;
}

const HAN = /[\u4e00-\u9fff]/;
/** Blanks that layout set between 汉字 go; others stay. */
const compact = (text: string): string =>
  text
    .replace(/\s+/g, (blank, at: number, all: string) =>
      HAN.test(all[at - 1] ?? '') && HAN.test(all[at + blank.length] ?? '') ? '' : ' ',
    )
    .trim();

const unbracketed = (text: string): string => text.replace(/^[\s（(〔【[—–-]+|[\s）)】\]]+$/g, '');
const NUMBER_BRACKETS = /^[（(]?(.+?号)(?:[)）]|签发.*)?$/;

/** Text between separators that stand outside brackets. */
function split(text: string, separators: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if ('（(〔《'.includes(char)) depth++;
    if ('）)〕》'.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.map((one) => one.trim()).filter(Boolean);
}

/** Bodies of one kind are parted by 、, kinds by ， (GB/T 9704-2012, 7.3.2): where both stand, ， parts the strings. */
const recipientsOf = (text: string): string[] => split(text, /[,，;；]/.test(text) ? ',，;；' : '、');

/** Titles come in runs of lines; a run that repeats the first is evidence and nothing new. */
function titleRuns(children: readonly Branch[]): Branch[][] {
  const runs: Branch[][] = [];
  children.forEach((child, i) => {
    if (child.type !== 'title') return;
    if (children[i - 1]?.type === 'title' && textOf(child).replace(/\s/g, '') !== runText(runs[0] ?? []))
      runs[runs.length - 1].push(child);
    else runs.push([child]);
  });
  return runs;
}
const runText = (run: readonly Branch[]): string => run.map((node) => textOf(node).replace(/\s/g, '')).join('');

/** Reads the front and foot. */
export function readFrontFields(notice: NoticeText, evidence: Evidence): Front {
  const children = notice.tree.children.filter((child): child is Branch => !('value' in child));
  const of = (type: Branch['type']) => children.filter((child) => child.type === type);
  const note = (key: string, node: Branch) => {
    const passage = notice.passage(node);
    addEvidence(evidence, key, notice.span(passage, 0, passage.view.length));
  };
  const list = (type: Branch['type'], key: string, read: (text: string) => string[]): string[] | null => {
    const nodes = of(type);
    for (const node of nodes) note(key, node);
    const values = nodes.flatMap((node) => read(textOf(node)));
    return values.length ? values : null;
  };

  const runs = titleRuns(children);
  let title: string | null = null;
  let subtitle: string | null = null;
  if (runs.length) {
    title = compact(runs[0].map((node) => compact(textOf(node))).join(''));
    for (const node of runs.flat()) note('title', node);
    const open = Math.max(title.lastIndexOf('（'), title.lastIndexOf('('));
    if (open > 4 && TITLE_TAGS.test(title.slice(open).replace('（', '(').replace('）', ')'))) {
      subtitle = unbracketed(title.slice(open));
      title = title.slice(0, open).trim();
    }
  }
  const subtitles = of('subtitle');
  if (subtitles.length) {
    subtitle = unbracketed(compact(subtitles.map((node) => textOf(node)).join('')));
    for (const node of subtitles) note('subtitle', node);
  }
  const [number] = of('documentNumber');
  if (number) note('documentNumber', number);
  const signed = signatures(notice).find(({ date }) => date)?.date ?? of('issued')[0];
  const issued = signed ? edtfOf(notice.passage(signed).view.text, notice.words.lexicon) : null;
  if (signed && issued) note('issuedOn', signed);
  return {
    title,
    subtitle,
    documentNumber: number ? textOf(number).replace(/\s/g, '').replace(NUMBER_BRACKETS, '$1') : null,
    recipients: list('recipients', 'recipients', (text) => recipientsOf(text.replace(/[:：]\s*$/, ''))) ?? [],
    issuedOn: issued?.value ?? null,
    attachments: list('attachments', 'attachments', (text) =>
      [
        text
          .replace(ATTACHMENT, '')
          .replace(/^\d{1,2}[.、．]\s*/, '')
          .replace(/[。;；]$/, ''),
      ].filter(Boolean),
    ),
    copyTo: list('copyTo', 'copyTo', (text) =>
      split(text.replace(/^[^:：]{1,6}[:：]/, '').replace(/[。.]$/, ''), ',，、;；'),
    ),
    byline: list('byline', 'byline', (text) => [compact(text)]),
    issuer: list('issuer', 'issuer', (text) => [text.replace(/^[^:：]{1,6}[:：]/, '').trim()]),
  };
}
