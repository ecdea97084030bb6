import type { Position } from '../../record/schema.js';
import { unreadNodes } from '../../record/unread.js';
import type { CheckRule } from '../types.js';
import { MUCH } from './unread-much.js';

export const rule: CheckRule = {
  id: 'unread-text',
  severity: 'info',
  example:
    '某局整改台账\n序号|反馈问题|整改措施|来源\n1|台账更新不及时，底数长期不清，部分资产去向不明|一是逐件盘点并补记台账3本；二是明确专人管理，每季度末与财务核对一次并在局内公示|谈话\n2|公车管理不严，里程登记不全，加油卡一卡多车|一是封存车辆2台；二是实行一车一卡，按月公示里程和油耗，由纪检组随机抽查登记情况|来信\n',
  zh: {
    title: '有一处没有读懂',
    explanation: '没有规则读懂这一处；它留在树里，不在记录的任何一栏。超过百分之五时由 unread-much 统一报告。',
    message: '这一处没有读懂，不在记录的任何一栏。',
  },
  en: {
    title: 'a place that was not understood',
    explanation:
      'No rule understood this place: it is in the tree, and in no field of the record. Above five per cent unread-much speaks for all.',
    message: 'no rule understood this, so it is in no field of the record',
  },
  *check({ record, tree }) {
    if (record.statistics.unread.share > MUCH) return;
    for (const node of unreadNodes(tree)) yield { position: node.position as Position };
  },
};
