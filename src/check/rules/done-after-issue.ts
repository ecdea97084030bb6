import { isBefore, namesYear } from '../edtf.js';
import { clauseAt } from '../sentences.js';
import type { CheckRule, Passage } from '../types.js';

/** What makes a clause tell of something done. */
const DONE = /已|(?:召开|举办|印发|完成|开展|组织|签订|修订|出台|制定|通过|下发|发放|追回|清退|缴回|到位|投用|验收)了/;
/** What makes it a plan, or the date a limit. */
const PLANNED = /计划|预计|拟|将|力争|确保|争取|预期|到期|有效期|期限|截止|届满|之前|以前/;
const LIMIT = /^(?:[上中下]旬|底|末|初)?(?:前|之前|以前|起|至|到|[-—~])/;

export const rule: CheckRule = {
  id: 'done-after-issue',
  severity: 'warning',
  example:
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：一是已于2024年9月6日补齐台账。二是专人管理。\n某县某局\n2024年5月9日\n',
  zh: {
    title: '已完成的事晚于成文',
    explanation: '措施里说已经做完的事，日期却晚于成文日期。只查写明年份的日期；计划、期限（…前、至…）不算。',
    message: '“{text}”晚于成文日期 {issued}，而文中说已经完成；请核对。',
  },
  en: {
    title: 'done after the day of issue',
    explanation:
      'A measure tells something as done on a day after the notice was issued. Only dates with a year are judged; ' +
      'plans and limits (…前, 至…) are let be.',
    message: '“{text}” lies after the date of issue, {issued}, but is told as done; check both',
  },
  *check({ record: { kind, issuedOn, problems }, passageOf }) {
    if (kind !== 'rectification-notice' || issuedOn === null) return;
    for (const measure of problems.flatMap(({ measures, results }) => [...measures, ...results])) {
      const passage = passageOf(measure);
      if (!passage) continue;
      for (const fact of measure.facts) {
        if (fact.type !== 'date' || fact.inferred || !isDay(fact.value)) continue;
        const { value, text, position } = fact;
        if (!namesYear(text) || !isBefore(issuedOn, value)) continue;
        if (isToldAsDone(passage, position.start.offset, position.end.offset))
          yield { position, values: { text, issued: issuedOn } };
      }
    }
  },
};

/** A day or month, no year and no range. */
const isDay = (value: string): boolean => value.includes('-') && !value.includes('/');

/** Whether the clause round a place tells of something done, and the place is no limit. */
function isToldAsDone({ view }: Passage, start: number, end: number): boolean {
  const [from, to] = [view.indexOf(start), view.indexOf(end)];
  const clause = clauseAt(view.text, from);
  return DONE.test(clause) && !PLANNED.test(clause) && !LIMIT.test(view.text.slice(to, to + 4));
}
