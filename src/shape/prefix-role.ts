/** What the words in front of a number label. */
import { LABEL_ROLES } from '../../grammars/model/label-roles.js';
import type { NumberingStyle } from '../../grammars/numbering.js';

/** A finding (缺陷一：) where they do not label measures (举措1：); nothing where they only say that they count. */
export function roleOfPrefix(prefix: string): NumberingStyle['labels'] {
  if (!/[\u4e00-\u9fff]{2}/.test(prefix) || /序号|编号|项目/.test(prefix)) return undefined;
  const scores = LABEL_ROLES.score(prefix);
  const best = LABEL_ROLES.kinds[scores.indexOf(Math.max(...scores))];
  return best === 'measures' || best === 'results' ? best : 'finding';
}
