import { sumOf, wrongSum } from '../amounts.js';
import { sentencesOf } from '../sentences.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'amounts-sum',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对违规支出的问题\n整改情况：清退补贴3.2万元、招待费1.5万元，共计5.7万元。已完成整改。\n',
  zh: {
    title: '金额加不起来',
    explanation:
      '同一句里“共计、合计、总计”的金额不等于前面逐项列出的之和，或“其中”各项之和大于总数。四舍五入的差额不算；有“由…至、约、余、每”等字的句子不查。',
    message: '各项相加为 {sum} 元，而文中合计 {total} 元；请核对。',
  },
  en: {
    title: 'amounts that do not add up',
    explanation:
      'A total (共计, 合计, 总计) is not the sum of the parts listed before it in its sentence, or the parts behind ' +
      '其中 are more than the total. Rounding is let be, and so are sentences with 由…至, 约, 余, 每 and the like.',
    message: 'the parts add up to {sum} yuan, and the total is {total}; check the figures',
  },
  *check({ passages, place }) {
    for (const passage of passages)
      for (const { text, start } of sentencesOf(passage.view.text)) {
        const sum = sumOf(text);
        const wrong = sum && wrongSum(sum);
        if (!sum || wrong === null) continue;
        const { total } = sum;
        yield {
          position: place(passage, start + total.start, start + total.end),
          values: { sum: wrong as number, total: total.yuan },
        };
      }
  },
};
