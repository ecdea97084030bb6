import { isBefore, namesYear } from '../edtf.js';
import type { CheckRule } from '../types.js';

export const rule: CheckRule = {
  id: 'issue-order',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n2024年7月5日，县委第一巡察组向某局反馈了巡察意见。\n1.针对台账不清的问题\n整改情况：补记台账。\n某县某局\n2024年5月9日\n',
  zh: {
    title: '成文早于反馈',
    explanation: '整改情况的成文日期早于反馈意见的日期。反馈日期没有写年份的不查。',
    message: '成文日期 {issued} 早于反馈日期 {feedback}；请核对。',
  },
  en: {
    title: 'issued before the feedback',
    explanation: 'The notice is dated before the opinion that it answers. A day of feedback without a year is let be.',
    message: 'the date of issue, {issued}, lies before the feedback of {feedback}; check both days',
  },
  *check({ record: { inspection, issuedOn, evidence } }) {
    const [feedback] = inspection?.evidence.feedbackOn ?? [];
    if (!feedback || !namesYear(feedback.text) || !isBefore(issuedOn, inspection?.feedbackOn)) return;
    yield {
      position: evidence.issuedOn?.[0]?.position ?? feedback.position,
      values: { issued: String(issuedOn), feedback: String(inspection?.feedbackOn) },
    };
  },
};
