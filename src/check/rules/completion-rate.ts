import { sentenceAt } from '../sentences.js';
import type { CheckRule } from '../types.js';

/** The smallest step of a percentage as written, as a fraction: 0.0001 of 85.71%, 0.01 of 86%. */
const stepOf = (text: string): number => 10 ** -(2 + (/\.(\d{1,4})/.exec(text.normalize('NFKC'))?.[1].length ?? 0));

export const rule: CheckRule = {
  id: 'completion-rate',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了12个问题，目前已完成整改10个，整改完成率93.3%。\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  zh: {
    title: '完成率与完成数不符',
    explanation: '同一句里的完成率不等于完成数除以问题数；末位的四舍五入或截去都可以。完成率在别的句子里的不比。',
    message: '{completed}/{problems} 是 {expected}%，不是文中的完成率；请核对。',
  },
  en: {
    title: 'a rate that its counts do not give',
    explanation:
      'The completion rate is not the number completed over the number of problems; its last digit may be rounded or ' +
      'cut. Only a rate in the same sentence as the number completed is judged.',
    message: '{completed} of {problems} is {expected}%, not the rate stated; check all three',
  },
  *check({ record: { claims }, prose }) {
    const { problems, completed, completionRate, evidence } = claims;
    const [done] = evidence.completed ?? [];
    const [rate] = evidence.completionRate ?? [];
    if (!problems || completed === null || completionRate === null || !done || !rate) return;
    const ratio = completed / problems;
    if (Math.abs(ratio - completionRate) < stepOf(rate.text) * 1.0001) return;
    const home = prose.find(
      ({ node }) =>
        (node.position.start.offset as number) <= done.position.start.offset &&
        (node.position.end.offset as number) >= rate.position.end.offset,
    );
    if (!home) return;
    const [one, other] = [done, rate].map(
      ({ position }) => sentenceAt(home.view.text, home.view.indexOf(position.start.offset)).start,
    );
    if (one !== other) return;
    yield { position: rate.position, values: { completed, problems, expected: Number((ratio * 100).toFixed(2)) } };
  },
};
