import { daysOf, namesYear } from '../edtf.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'feedback-order',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n2024年3月5日至2024年5月20日，县委第一巡察组对某局进行了巡察，2024年4月18日反馈了巡察意见。\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  zh: {
    title: '反馈早于检查结束',
    explanation: '反馈意见的日期早于巡察、审计等结束的日期。反馈日期没有写年份的不查。',
    message: '反馈日期 {feedback} 早于检查结束日期 {end}；请核对。',
  },
  en: {
    title: 'feedback before the inspection ended',
    explanation:
      'The opinion was given back before the inspection was over. A day of feedback without a year is let be.',
    message: 'the feedback of {feedback} lies before the end of the inspection, {end}; check both days',
  },
  *check({ record: { inspection } }) {
    const [span] = inspection?.evidence.feedbackOn ?? [];
    const [feedback, period] = [daysOf(inspection?.feedbackOn), daysOf(inspection?.period)];
    if (!span || !feedback || !period || !namesYear(span.text) || feedback.to >= period.to) return;
    // Of a month only its name is known: feedback in the month in which the inspection ended is fine.
    if (feedback.to.slice(0, 7) === period.to.slice(0, 7) && /-31$/.test(period.to) && !endsOnDay(inspection?.period))
      return;
    yield {
      position: span.position,
      values: { feedback: String(inspection?.feedbackOn), end: String(inspection?.period).split('/').pop() as string },
    };
  },
};

const endsOnDay = (period: string | null | undefined): boolean => /-\d{2}-\d{2}~?$/.test(period ?? '');
