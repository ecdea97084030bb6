import type { Lexicon } from '../../../grammars/lexicon/built-in.js';
import { endsAsBody } from '../../../grammars/names.js';
import { branches } from '../../fields/node-text.js';
import { isLeaf } from '../../tree/types.js';
import { isSpokenOrPage, showsDay, standsAlone } from '../standing.js';
import type { CheckRule, Passage } from '../types.js';

export const rule: CheckRule = {
  id: 'missing-signature',
  severity: 'warning',
  example: '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n联系电话：0599-5550311。\n',
  zh: {
    title: '没有署名',
    explanation: '文末没有发文机关署名（GB/T 9704-2012，7.3.5）。网页自带来源的、有报告人的、台账和清单不查。',
    message: '文末没有发文机关署名；请补上。',
  },
  en: {
    title: 'no signature',
    explanation:
      'No body signs at the end (GB/T 9704-2012, 7.3.5). Web pages with data of their own, speeches with a byline, ' +
      'ledgers and lists are let be.',
    message: 'no body signs at the end; add its name',
  },
  *check(context) {
    const { record, tree, passages } = context;
    if (!standsAlone(record) || isSpokenOrPage(record) || branches(tree, ['signature']).length) return;
    const dated = passages.findIndex(({ node }) => node.type === 'issued');
    if (dated < 0 && showsDay(context)) return;
    const above = dated < 0 ? passages[passages.length - 1] : passages[dated - 1];
    if (!above || !isGluedTo(above, context.lists)) yield { position: null };
  },
};

/** A name at the end of the line above the date, which has no stop: 联系电话：0599-5550311某县某局. */
const isGluedTo = ({ node, view }: Passage, lists: Lexicon): boolean =>
  endsAsBody(view.text, lists) &&
  !node.children.some((child) => isLeaf(child) && child.type === 'punctuation' && /[。;；]$/.test(child.value));
