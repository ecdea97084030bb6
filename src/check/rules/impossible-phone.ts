import { SHORT_NUMBER_WORDS } from '../../../grammars/lexicon/check.js';
import { cutter, numbersIn } from '../contact-values.js';
import { canDial, isGlued } from '../dialling.js';
import type { CheckRule } from '../types.js';

/** How far from a number its note may stand: 内线8021, 8021(短号). */
const NEAR = 6;

export const rule: CheckRule = {
  id: 'impossible-phone',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n联系电话：0599-555031\n某县某局\n2024年5月9日\n',
  zh: {
    title: '电话号码打不通',
    explanation:
      '电话或传真的位数不对：手机 11 位；区号 3 位（010、02x）接 8 位，或 4 位接 7、8 位；400、800 共 10 位；服务号码 3、5、6 位。打码的、短号、内线不查。',
    message: '“{text}”不是能拨通的号码；请核对位数和区号。',
  },
  en: {
    title: 'a telephone number that cannot be',
    explanation:
      'A phone or fax has too few or too many digits: mobiles have 11; area codes 3 (010, 02x) with 8 more, or 4 with ' +
      '7 or 8 more; 400 and 800 numbers 10; services 3, 5 or 6. Masked numbers and extensions are let be.',
    message: '“{text}” cannot be dialled; check its digits and area code',
  },
  *check({ passages, place, lists }) {
    for (const passage of passages) {
      const cutsOf = cutter(passage.view);
      for (const number of numbersIn(passage.view, lists)) {
        if (isGlued(number.text) || cutsOf(number).some(canDial)) continue;
        const round = passage.view.text.slice(Math.max(0, number.start - NEAR), number.end + NEAR);
        if (SHORT_NUMBER_WORDS.some((word) => round.includes(word))) continue;
        yield { position: place(passage, number.start, number.end), values: { text: number.text } };
      }
    }
  },
};
