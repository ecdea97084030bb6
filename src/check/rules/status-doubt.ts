import { clausesOf, isQuoted } from '../sentences.js';
import type { CheckRule, Passage } from '../types.js';

/** A clause that says that something is still to come: 三层尚未完工, 正在办理移交. */
const OPEN =
  /(?:尚未|还未|仍未|暂未)[^的]{1,14}$|(?<!已)正在(?:办理|推进|实施|施工|建设|整改|进行|审核|审批|招标|走|协调|采购|制定|修订|清理)[^的]{0,10}$/;
/** What makes it a case, a plan or a cause, none of which says anything of the state. */
const ASIDE = /^(?:对|凡|如|若|因|由于|针对|防止|避免|杜绝|严禁|将|不得|或)|[一-龥]对(?:尚未|正在)/;

export const rule: CheckRule = {
  id: 'status-doubt',
  severity: 'info',
  example:
    '某局关于巡察整改情况的通报\n1.针对办公用房未移交的问题\n整改情况：一是腾退3间。二是其余2间正在办理移交手续。已完成整改。\n',
  zh: {
    title: '说已完成而措施未完',
    explanation: '状态是已完成，而措施里有事情尚未做完或正在办。引号里的、作为条件或原因说的不算。',
    message: '状态是“{status}”，而措施说“{text}”；请核对状态。',
  },
  en: {
    title: 'completed, yet something is open',
    explanation:
      'The state is completed, and a measure says that something is not yet done or under way. Quotations, ' +
      'conditions and causes are let be.',
    message: 'the state is “{status}”, but a measure says “{text}”; check the state',
  },
  *check(context) {
    const { kind, problems } = context.record;
    if (kind !== 'rectification-notice') return;
    for (const { status, measures } of problems) {
      if (status?.state !== 'completed') continue;
      for (const measure of measures) {
        const passage = context.passageOf(measure);
        const clause = passage && openClause(passage);
        if (!clause) continue;
        yield {
          position: context.place(passage, clause.start, clause.start + clause.text.length),
          values: { status: status.text, text: clause.text },
        };
      }
    }
  },
};

const openClause = ({ view }: Passage) =>
  clausesOf(view.text).find(({ text, start }) => {
    const open = OPEN.exec(text);
    return open && !ASIDE.test(text) && !isQuoted(view.text, start + open.index);
  });
