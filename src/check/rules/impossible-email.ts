import type { View } from '../../lines/view.js';
import { cutter, mailsIn, type Value } from '../contact-values.js';
import type { CheckRule } from '../types.js';

/** name@domain.tld, also with (at), [at] or # against harvesters, also masked. */
const MAIL = /^[^@#]{1,64}(?:@|#|[([]at[)\]])(?:[a-z0-9*-]{1,63}\.){1,6}[a-z*]{2,24}$/i;
/** Nobody meant an address here: a web site, a postcode, an account number. */
const OTHER = /^(?:https?|www\.)|^[\d()-]+$/i;

const isMail = (text: string): boolean => MAIL.test(text.replace(/[.)\]>-]+$/, ''));

/** It ends the line in a dot: what follows stands on the next. */
const isTorn = (view: View, { end, text }: Value): boolean => end === view.length && text.endsWith('.');

export const rule: CheckRule = {
  id: 'impossible-email',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n电子邮箱：shuiwu@example\n某县某局\n2024年5月9日\n',
  zh: {
    title: '邮箱地址不完整',
    explanation:
      '电子邮箱没有 @、@ 后面没有域名，或域名没有后缀。用 (at) 代替 @ 的和打码的不算；用 # 代替的另有规则 hash-for-at。',
    message: '“{text}”不是完整的邮箱地址；请核对。',
  },
  en: {
    title: 'a mail address that cannot be',
    explanation:
      'A mail address has no @, no domain behind it, or a domain without an ending. (at) and masks are let be; # for @ ' +
      'is the matter of hash-for-at.',
    message: '“{text}” is no complete mail address; check it',
  },
  *check({ passages, place, lists }) {
    for (const passage of passages) {
      const cutsOf = cutter(passage.view);
      for (const mail of mailsIn(passage.view, lists)) {
        if (OTHER.test(mail.text) || isTorn(passage.view, mail) || cutsOf(mail).some(isMail)) continue;
        yield { position: place(passage, mail.start, mail.end), values: { text: mail.text } };
      }
    }
  },
};
