/** Labels put together of labels: 整改措施及落实情况, 责任单位和责任人, 整改目标与时限, with 的 between: 取得的成效; and 合并整改情况, for several problems. */
import { charClass } from './char-class.js';
import type { LabelRole } from './labels.js';

/** What joins the parts of a label. */
const JOINT = /以及|[及和与、]/;
/** One of these stands in it: hardly a word has one, and nearly all are asked. */
const JOINS = charClass('及和与、');
const PARTICLE = '的'.charCodeAt(0);

/** What says that a label's text is for the problems above it too that have none: 合并答复. */
const SHARED = /^(?:合并|一并|共同|并案)(?=[\u4e00-\u9fff]{2})/;
/** What such labels begin with. */
export const OPENS_SHARED = '合一共并以上前';
const OPENS = charClass(OPENS_SHARED);

/** 上述两个问题一并整改：, in as many words. */
const TOGETHER =
  /(?:以上|上述|前述)[\d一二三四五六七八九十两]{1,3}[个项条件](?:问题|意见|事项)?(?:合并|一并|一起|统一|共同)(?:整改|落实|解决|处理|办理|答复|回应)(?:情况)?:/y;

/** Whether a label says that what it labels is for several problems. */
export const isShared = (word: string): boolean =>
  OPENS[word.charCodeAt(0)] === 1 && (SHARED.test(word) || sharedLabelEnd(`${word}:`, 0) > 0);

/** Where such a sentence ends that stands at a place as a label; -1 where none does. */
export function sharedLabelEnd(text: string, at: number): number {
  if (OPENS[text.charCodeAt(at)] !== 1) return -1;
  TOGETHER.lastIndex = at;
  return TOGETHER.test(text) ? TOGETHER.lastIndex : -1;
}

const NONE: readonly LabelRole[] = [];

/** Roles that go together in one label, with the role that the whole label has: the first of them that a part has. */
const SIDES: readonly (readonly LabelRole[])[] = [
  ['measures', 'results', 'status'],
  ['department', 'leader', 'assistant'],
  ['target', 'deadline'],
];

/**
 * The roles of a label that is put together of others, none where it is not, or where its parts say what different parts
 * of a problem hold: 存在问题及整改情况 heads both.
 *
 * @param rolesOf the roles of a part, most usual first
 */
export function compoundRoles(word: string, rolesOf: (part: string) => readonly LabelRole[]): readonly LabelRole[] {
  const shared = isShared(word);
  if (shared && SHARED.test(word)) return rolesOf(word.replace(SHARED, ''));
  let joint = false;
  let particle = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    joint ||= JOINS[code] === 1;
    particle ||= code === PARTICLE;
  }
  // 取得的成效 is 取得成效; 检查发现的问题 is a title.
  if (particle) {
    const plain = word.replace('的', '');
    const roles = rolesOf(plain);
    if (roles.length && roles[0] !== 'finding') return roles;
  }
  if (shared) return ['measures'];
  if (!joint) return NONE;
  const parts = word.split(JOINT).map(rolesOf);
  const side = SIDES.find((roles) => parts.every((of) => of.some((role) => roles.includes(role))));
  const role = side?.find((one) => parts.some((of) => of[0] === one));
  return role ? [role] : [];
}
