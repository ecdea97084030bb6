import { hashMailsIn } from '../contact-values.js';
import type { CheckRule } from '../types.js';

/** The notice says itself what the sign stands for: 请将#换成@. */
const EXPLAINED = /#[^a-z0-9#@]{0,8}@|@[^a-z0-9#@]{0,8}#/i;

export const rule: CheckRule = {
  id: 'hash-for-at',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n电子邮箱：shuiwu#example.cn\n某县某局\n2024年5月9日\n',
  zh: {
    title: '邮箱地址用 # 代替 @',
    explanation:
      '照抄这个地址发不出邮件。有意防抓取的，请在文中写明“将 # 换成 @”，写明的不查；或把此规则设为 off。打码的不查。',
    message: '“{text}”中是 # 而不是 @，照此发不出邮件；请改为 @，或在文中写明。',
  },
  en: {
    title: 'a mail address with # for @',
    explanation:
      'Mail sent to this address as it stands arrives nowhere. Where it is meant against harvesters, say in the text ' +
      'that # stands for @ (将 # 换成 @), which is let be, or set the rule to off. Masks are let be.',
    message: '“{text}” has # where @ belongs, so no mail reaches it; write @, or say in the text what # stands for',
  },
  *check({ passages, place }) {
    for (const passage of passages) {
      if (EXPLAINED.test(passage.view.text)) continue;
      for (const { start, end, text } of hashMailsIn(passage.view))
        yield { position: place(passage, start, end), values: { text } };
    }
  },
};
