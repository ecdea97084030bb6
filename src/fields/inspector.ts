/** Who inspects: the team or office of that kind's name, or whoever does the deed (…对…进行了审计). */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { endsAsBody } from '../../grammars/names.js';
import type { Inspection } from '../record/schema.js';
import type { NoticeText, Passage } from './notice-text.js';

/** Notes where a field of the inspection was told. */
export type Note = (key: string, passage: Passage, from: number, to: number) => void;

/** A team or office by its name. */
const TEAM =
  /((?:[^,。;:、()日月年“”《》]|“[^“”,。]{1,6}”){0,26}?(?:第[一二三四五六七八九十\d]{1,3}(?:轮)?)?(?:巡察|巡视|督察|督查|检查|督导|审计|评估|审查|专家)(?:第?[一二三四五六七八九十\d]{1,3}|[Xx×*])?小?组|[^,。;:、()日月年“”《》\d]{0,12}?(?:审计(?:局|厅|署|委员会办公室|机关|中心|特派员办事处)|督察局|督察办))/g;
const TEAM_LEAD =
  /^(?:你[处局委办厅部组]|贵[局委办厅部]|根据|按照|由|经|在|收到|落实|对照|针对|至|和|与|及|以及|受|按|并|同时|,|的|了|后|接受|接|认真|现将|关于|对|配合|统一部署|为|起|上旬|中旬|下旬|[\d.-]{4,10}|(?:委派|派出|组织|安排|派来)的)+/;
const SENT = /(?:派出|组成|组建|(?<![县市省区党])委派|成立)(?:了)?/;
/** Words that stand for the body that speaks, and name nobody. */
export const SELF = /^(?:我|本|该|各|其|上述|有关|全)/;

/** What may stand in front of who inspects, in its clause: 受某局委托, 自2月13日至4月7日. */
const BEFORE_SUBJECT =
  /^(?:今年|去年|期间|你[处局委办厅部]|贵[局委办厅部]|[^,。;]{1,8}派出的|当天|近日|日前|近期|随后|同期|前不久|年初|年底|上半年|下半年|自(?![然治主身])|从|于|至|到|[—~-]|\d{2,4}年|年|\d{1,2}月|\d{1,2}日|[\dXx×*.]{1,4}[年月日]|上旬|中旬|下旬|起|间|底|初|,)+/;
/** The day behind who inspects: 市审计局于3月5日至20日. */
const BEHIND_SUBJECT =
  /(?:自(?![然治主身])|从|于|在|已|又|先后|利用|用|历时|为期|依法|专门|组织|联合)?(?:\d{4}年|\d{1,2}月|\d{1,2}日|[\dXx×*]{1,4}[年月日]).*$|(?:自(?![然治主身])|于|在|依法|先后|历时|为期|专门|联合(?!.{0,8}组$)|组织).{0,16}$/;
/** 市审计局派出审计组: the office has the name. */
const SENT_TEAM = /(?:派出|组成|组建|成立)(?:了)?[^,。;第]{0,8}组$/;
const INSPECTS = /(?:组|队|室|所|院|办|中心)$/;

/** No subject of a sentence that names who inspects is longer. */
const LONGEST_SUBJECT = 24;
/** No team's name is longer. */
const LONGEST_NAME = 32;
/** No clause that names who inspects is longer. */
const LONGEST_CLAUSE = 40;

/** Where the clause that ends at a place begins; a longer one is cut. */
function behindStop(text: string, at: number): number {
  let start = at;
  while (start >= 0 && at - start <= LONGEST_CLAUSE && !',。;:'.includes(text[start])) start--;
  return start + 1;
}

/** Who does the deed: the subject of the clause in front of 对, or of the one before where that tells only the days. */
function subject(text: string, deed: number, lists: Lexicon): { from: number; to: number } | null {
  let to = deed;
  for (let clause = 0; clause < 2; clause++) {
    while (to > 0 && ',、'.includes(text[to - 1])) to--;
    const start = behindStop(text, to - 1);
    if (to - start > LONGEST_CLAUSE) return null;
    const own = text.slice(start, to);
    const lead = BEFORE_SUBJECT.exec(own)?.[0].length ?? 0;
    const rest = own.slice(lead).replace(BEHIND_SUBJECT, '').replace(SENT_TEAM, '');
    if (rest.length >= 3) {
      const sent = SENT.exec(rest);
      // 县委派出第二巡察组: the team has a name of its own.
      const from = sent && /第/.test(rest.slice(sent.index)) ? sent.index + sent[0].length : 0;
      const name = rest.slice(from);
      const named =
        name.length <= LONGEST_SUBJECT &&
        !/[\d“”]|^(?:受|根据|按照|由|经)/.test(name) &&
        (endsAsBody(name, lists) || INSPECTS.test(name));
      return named ? { from: start + lead + from, to: start + lead + rest.length } : null;
    }
    to = start - 1;
    if (text[to] !== ',') return null;
  }
  return null;
}

/** Reads who does the deed, where no team has its kind's name: 受某局委托，某事务所对…进行了审计. */
export function doer(
  inspection: Inspection,
  passage: Passage,
  deeds: readonly RegExpMatchArray[],
  notice: NoticeText,
  note: Note,
): void {
  if (inspection.inspector !== null) return;
  for (const { index } of deeds) {
    const found = subject(passage.view.text, index as number, notice.words.lexicon);
    const name = found ? passage.view.text.slice(found.from, found.to) : '';
    if (!found || SELF.test(name) || /\d个|[一二三四五六七八九十两]个|各|被|会同/.test(name)) continue;
    inspection.inspector = notice.span(passage, found.from, found.to).text;
    note('inspector', passage, found.from, found.to);
    return;
  }
}

/** What a body's own level begins with: 省第三生态环境保护督察组. */
const LEVEL =
  '(?:第[一二三四五六七八九十\\d]{1,3}轮)?(?:中央|中共|国家|国务院|部|省|自治区|市|州|盟|县|区|旗|镇|乡|集团|总|党|纪)';
/** What the body that speaks says of itself in front of a team: 我县对市政务公开专项检查组, 我县已完成省第三督察组. */
const AHEAD = new RegExp(`^.{0,16}(?:对|向|按|完成|收到|落实|接受|面对|配合|听取|迎接|由|的|了|于|在)(?=${LEVEL})`);

/** Length of what stands in front of a team's name in the same clause; nothing stands above what the centre sends. */
function aheadOfTeam(name: string): number {
  const ahead = AHEAD.exec(name)?.[0].length ?? 0;
  const centre = name.indexOf('中央', ahead);
  return centre > ahead && !/第[一二三四五六七八九十\d]{1,3}轮$/.test(name.slice(ahead, centre)) ? centre : ahead;
}

/** 县市场监管局、县教育局联合检查组: bodies in front of a joint team are in its name. */
function withPartners(text: string, from: number, end: number, lists: Lexicon): number {
  if (text[from - 1] !== '、' || !text.slice(from, end).includes('联合')) return from;
  const start = behindStop(text, from - 2);
  const partner = text.slice(start, from - 1);
  return partner.split('、').every((name) => name.length < 16 && endsAsBody(name, lists)) ? start : from;
}

/** The first team or office named; several unnamed ones (3个巡察组) are none. */
export function team(inspection: Inspection, passage: Passage, notice: NoticeText, note: Note): void {
  if (inspection.inspector !== null) return;
  for (const match of passage.view.text.matchAll(TEAM)) {
    const lead = TEAM_LEAD.exec(match[1])?.[0].length ?? 0;
    let from = match.index + lead;
    const to = match.index + match[1].length;
    const own = passage.view.text.slice(from, to);
    const cut = Math.max(
      own.lastIndexOf('根据'),
      own.lastIndexOf('统一部署'),
      own.lastIndexOf('安排'),
      own.lastIndexOf('部署'),
      own.lastIndexOf('要求'),
    );
    if (cut >= 0) from += cut + 2;
    from += aheadOfTeam(passage.view.text.slice(from, to));
    let end = to;
    // 市审计局派出审计组: the office has the name, unless the team has one of its own.
    const whole = passage.view.text.slice(from, to);
    const sent = SENT.exec(whole);
    const named = sent && /第/.test(whole.slice(sent.index));
    if (sent && !named && endsAsBody(whole.slice(0, sent.index), notice.words.lexicon)) end = from + sent.index;
    else if (sent) from += sent.index + sent[0].length;
    from = withPartners(passage.view.text, from, end, notice.words.lexicon);
    const name = passage.view.text.slice(from, end);
    if (/\d个|[一二三四五六七八九十两]个|各|被/.test(name) || name.length < 3 || name.length > LONGEST_NAME) continue;
    inspection.inspector = notice.span(passage, from, end).text;
    note('inspector', passage, from, end);
    return;
  }
}

/** What an inspection is, or leaves behind it: what is told of who inspects has one of these words. */
const OF_INSPECTION =
  /检查|巡[察视]|督[察导查]|审计|暗访|抽查|稽[查察]|核查|评估|考核|回访|反馈|交办|通报|移交|转来|发现|查出|意见书?|问题/;
/** What is told of the body that answers: it takes up, meets and mends. */
const ANSWERS =
  /整改|落实|收到|接到|接受|高度重视|召开|成立|研究|制定|针对|对照|根据|按照|认领|迎接|配合|聚焦|坚持|围绕|结合|自查/;
/** What a predicate opens with, or the time in front of it. */
const ACTS =
  /^(?:\d|今年|去年|近日|日前|当天|于|在(?!.{0,12}的?指导下)|对(?![照标比于接])|来(?!自)|到|向|把|将|以|随|组织|下[达发]|印发|出具|发[来出]|送[达来]|反馈|交办|通报|转来|进驻|派|采取|开展|(?:检查|暗访|抽查|督[导查察])(?![^,。]{0,3}[组队室办局处科所])|给|查)/;
/** What is told of it stands so near behind its name. */
const LONGEST_ACT = 48;

/**
 * Who inspects where neither a team nor a deed names one: the subject of the first sentence that tells of an inspection, or
 * of what it left behind (县防汛办3月26日下发检查意见后…).
 *
 * @param self whether a name is that of the body that answers
 */
export function giver(
  inspection: Inspection,
  passage: Passage,
  notice: NoticeText,
  self: (name: string) => boolean,
  note: Note,
): void {
  if (inspection.inspector !== null) return;
  const { text } = passage.view;
  for (let start = 0; start < text.length; start++) {
    if (start && !'。;,'.includes(text[start - 1])) continue;
    const from = start + (BEFORE_SUBJECT.exec(text.slice(start, start + LONGEST_CLAUSE))?.[0].length ?? 0);
    const to = subjectEnd(text, from, notice.words.lexicon);
    if (to < 0) continue;
    const name = text.slice(from, to);
    const stop = text.indexOf('。', to);
    const act = text.slice(to, Math.min(stop < 0 ? text.length : stop, to + LONGEST_ACT));
    const told = OF_INSPECTION.exec(act);
    const answers = ANSWERS.exec(act);
    if (!told || (answers && answers.index < told.index) || SELF.test(name) || self(name)) continue;
    inspection.inspector = notice.span(passage, from, to).text;
    note('inspector', passage, from, to);
    return;
  }
}

/** What no name of a body has. */
const NO_NAME = /[\d,。;:()“”、我你贵本个对次]/;

/** Where the name of a body that does something ends; -1 where none stands. */
function subjectEnd(text: string, from: number, lists: Lexicon): number {
  for (let to = from + 3; to <= from + LONGEST_SUBJECT && to < text.length; to++) {
    const name = text.slice(from, to);
    if (NO_NAME.test(name)) return -1;
    if (!ACTS.test(text.slice(to, to + 16))) continue;
    if (endsAsBody(name, lists) || INSPECTS.test(name)) return to;
  }
  return -1;
}
