import { branches } from '../../fields/node-text.js';
import { mailsIn, numbersIn } from '../contact-values.js';
import { isAddressed, standsAlone } from '../standing.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'missing-contact',
  severity: 'warning',
  example: '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n某县某局\n2024年5月9日\n',
  zh: {
    title: '没有联系方式',
    explanation:
      '向社会公开的整改情况没有电话、邮箱或地址。写给上级的报告（有主送机关，或标题是报告）和台账、清单不查。',
    message: '没有联系方式；公开整改情况应写明监督电话、邮箱或地址。',
  },
  en: {
    title: 'nobody to turn to',
    explanation:
      'A notice to the public gives neither telephone nor mail nor address. Reports to somebody (with recipients, or ' +
      'called 报告), ledgers and lists are let be.',
    message: 'no contact is given; a notice to the public has a telephone, mail or address for objections',
  },
  *check({ record, tree, passages, lists }) {
    if (!standsAlone(record) || record.contact || isAddressed(record)) return;
    if (branches(tree, ['contact']).length) return;
    if (passages.some(({ view }) => [...numbersIn(view, lists), ...mailsIn(view, lists)].length > 0)) return;
    yield { position: null };
  },
};
