import { branches } from '../../fields/node-text.js';
import { isSpokenOrPage, showsDay, standsAlone } from '../standing.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'missing-date',
  severity: 'warning',
  example: '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n联系电话：0599-5550311。\n',
  zh: {
    title: '没有成文日期',
    explanation:
      '署名下面没有成文日期（GB/T 9704-2012，7.3.5）。写了但缺字或不存在的另有规则；网页、讲话、台账和清单不查。',
    message: '没有成文日期；请补上。',
  },
  en: {
    title: 'no date of issue',
    explanation:
      'No date stands under the signature (GB/T 9704-2012, 7.3.5). One that lost characters or cannot be has rules of ' +
      'its own; web pages, speeches, ledgers and lists are let be.',
    message: 'the notice has no date of issue; add it',
  },
  *check(context) {
    const { record, tree } = context;
    if (!standsAlone(record) || isSpokenOrPage(record)) return;
    if (record.issuedOn || branches(tree, ['issued']).length) return;
    if (showsDay(context)) return;
    if (record.diagnostics.some(({ rule }) => rule === 'lost-date')) return;
    yield { position: null };
  },
};
