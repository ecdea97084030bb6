import type { CheckRule } from '../types.js';

/**
 * Rates of a part in its whole, which can be 100 % at most. Rates of tasks, budgets and provisions (任务完成率,
 * 预算执行率, 拨备覆盖率) can be more, and so can whatever grows.
 */
const RATE =
  /(?<!拨备|任务|指标|计划|目标|产值|投资|预算)(?:整改(?:完成|办结|到位|销号|落实)?率|(?:办结|完成)整改率|办结率|销号率|合格率|达标率|知晓率|满意率|满意度|参训率|参学率|参会率|到会率|出勤率|到岗率|覆盖率|建档率|签订率|公开率|及格率|回访率|回复率|反馈率|按期完成率|问题完成率)(?:[为达到至是]|已|均|全部|提高|提升|上升|保持在){0,4}(\d{1,6}(?:\.\d{1,4})?)%/g;

export const rule: CheckRule = {
  id: 'rate-over-whole',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了12个问题，整改完成率108%。\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  zh: {
    title: '比率超过 100%',
    explanation:
      '整改率、办结率、合格率、满意率、覆盖率等是部分占整体的比率，不会超过 100%。任务完成率、预算执行率、拨备覆盖率等可以超过的不查。',
    message: '“{text}”超过 100%；请核对。',
  },
  en: {
    title: 'a rate above 100%',
    explanation:
      'Rates such as 整改率, 办结率, 合格率, 满意率 or 覆盖率 are of a part in its whole and end at 100%. Those that can ' +
      'be more (任务完成率, 预算执行率, 拨备覆盖率) are let be.',
    message: '“{text}” is above 100%; check it',
  },
  *check({ passages, place }) {
    for (const passage of passages)
      for (const { index, 0: text, 1: percent } of passage.view.text.matchAll(RATE))
        if (Number(percent) > 100) yield { position: place(passage, index, index + text.length), values: { text } };
  },
};
