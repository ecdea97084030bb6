/** The inspection that a notice answers: type, team, body inspected, days, the day its opinion was given back. */

import { endsAsBody } from '../../grammars/names.js';
import { firstIndex } from '../lines/sorted.js';
import type { Inspection } from '../record/schema.js';
import { type FactContext, FactReader, type FoundFact } from './facts/reader.js';
import { addEvidence, frontNodes, type NoticeText, type Passage, proseOf } from './notice-text.js';

type Type = Inspection['type'];
const TYPES: Type[] = ['巡视', '巡察', '审计', '督察', '督导', '检查'];
const alias = (word: string): Type => (word === '督查' ? '督察' : (word as Type));

/** …组对…进行了巡察: the deed, with who is inspected. */
const DEED =
  /对(?![照标比于接此口应])((?:\([^()]{1,80}\)|[^,。;:()]){2,40}?)(?:\d{4}年[^,。;]{0,30}?)?(?:进行|开展|展开|实施)(?:了)?[^,。;]{0,14}?(巡察|巡视|审计|督察|督导|检查|督查)/g;
/** What stands behind the name of who is inspected: a short name, an office and who holds it, terms and years. */
const BEHIND_NAME =
  /\((?:以下)?(?:统一?)?简?称|\([^()]{0,80}[,，][^()]{0,80}\)|(?:主要|原)?(?:负责人|领导干部)|法定代表人|领导班子成员|任期|任职|经济责任|离任|\d{4}(?:年|至|-)/;
const OFFICE =
  /原?(?:党组书记|党委书记|书记|局长|主任|院长|校长|镇长|乡长|县长|区长|市长|处长|厅长|所长|站长|馆长|董事长|总经理|会长|主席|理事长|行长|台长|园长|社长)/g;

/** Length of the body's own name in what is inspected: 某县某局局长某某任职期间 → 某县某局. */
function nameLength(text: string): number {
  const behind = BEHIND_NAME.exec(text)?.index ?? text.length;
  const name = text.slice(0, behind);
  for (const office of name.matchAll(OFFICE)) if (endsAsBody(name.slice(0, office.index))) return office.index;
  return name.replace(/(?:的?(?:有关|相关|具体)?情况|的|原|主要)$/, '').length;
}

/** …组到我村检查, 来我县督导, 进驻我县督察. */
const VISIT =
  /(?:到|来|进驻|赴|深入)([^,。;:]{2,24}?)(?:开展|进行)?(?:了)?(?:[^,。;:]{0,6}?)(巡察|巡视|审计|督察|督导|检查|督查)/g;
/** A team or office by its name. */
const TEAM =
  /([^,。;:、()日月年“”《》]{0,16}?(?:第[一二三四五六七八九十\d]{1,3}(?:轮)?)?(?:巡察|巡视|督察|督查|检查|督导|审计|评估|审查|专家)(?:第?[一二三四五六七八九十\d]{1,3}|[Xx×*])?小?组|[^,。;:、()日月年“”《》\d]{0,12}?(?:审计(?:局|厅|署|委员会办公室|机关|中心|特派员办事处)|督察局|督察办))/g;
const TEAM_LEAD =
  /^(?:根据|按照|由|经|在|收到|落实|对照|针对|至|和|与|及|以及|受|按|并|同时|,|的|了|后|接受|接|认真|现将|关于|对|配合|统一部署|为|起|上旬|中旬|下旬)+/;
const ROUND = /(?:第[一二三四五六七八九十\d]{1,3}轮)/;
const SENT = /(?:派出|组成|组建|(?<![县市省区党])委派|成立)(?:了)?/;
/** Words that stand for the body that speaks, and name nobody. */
const SELF = /^(?:我|本|该|各|其|上述|有关|全)/;

/** Shorter paragraphs without a stop are no prose. */
const SHORT = 30;

interface Preamble {
  passage: Passage;
  facts: FoundFact[];
}

function preamble(notice: NoticeText, context: FactContext): Preamble[] {
  const reader = new FactReader(context);
  const front = frontNodes(notice.tree).filter((node) => node.type === 'paragraph' || node.type === 'finding');
  const nodes = front.length
    ? front
    : proseOf(notice.tree)
        .slice(0, 2)
        .map(({ node }) => node);
  const passages = nodes.map((node) => notice.passage(node));
  // What a page prints above its text are words without a sentence.
  const told = passages.some(({ view }) => INSPECTED.test(view.text) && /\d日/.test(view.text));
  // 一、基本情况 tells who inspected where nothing above it does.
  if (!told && front.length)
    passages.push(
      ...proseOf(notice.tree)
        .slice(0, 2)
        .map(({ node }) => notice.passage(node))
        .filter(({ view }) => passages.every((one) => one.view.text !== view.text)),
    );
  const prose = passages.filter(({ view }) => view.length > SHORT || /[,。;]/.test(view.text));
  return (prose.length ? prose : passages).slice(0, 8).map((passage) => {
    const found = reader.read(passage.view.text, notice.facts(passage));
    return { passage, facts: found.filter((fact) => fact.type === 'date') };
  });
}

function titleType(notice: NoticeText): Type | null {
  const title = notice.tree.children.find((child) => child.type === 'title');
  if (!title) return null;
  const { text } = notice.passage(title as never).view;
  const places = [...TYPES, '督查' as Type]
    .map((type) => ({ type, at: text.indexOf(type) }))
    .filter(({ at }) => at >= 0);
  places.sort((a, b) => a.at - b.at);
  return places.length ? alias(places[0].type) : null;
}

const INSPECTED = /巡察|巡视|审计|督察|督导|督查|检查|“回头看”/;

/** Tells start and end of the sentence round a place. */
function sentencesOf(text: string): (at: number) => [number, number] {
  const stops = [...text.matchAll(/[。;]/g)].map(({ index }) => index);
  return (at) => {
    const next = firstIndex(stops.length, (i) => stops[i] >= at);
    return [next > 0 ? stops[next - 1] + 1 : 0, next < stops.length ? stops[next] : text.length];
  };
}

const isDay = (value: unknown): boolean => typeof value === 'string' && /^[\dX]{4}-[\dX]{2}-[\dX]{2}$/.test(value);
const isSpan = (value: unknown): boolean =>
  typeof value === 'string' && /^[\dX]{4}-[\dX]{2}[^/]*\/[\dX]{4}-[\dX]{2}/.test(value);

/**
 * Reads the inspection; `null` where the notice names none.
 *
 * @param context the days of issue and publication: 今年2月 is of their year
 */
export function readInspection(notice: NoticeText, context: FactContext): Inspection | null {
  const parts = preamble(notice, context);
  const inspection: Inspection = {
    type: '检查',
    inspector: null,
    inspected: null,
    period: null,
    feedbackOn: null,
    round: null,
    evidence: {},
  };
  const note = (key: string, passage: Passage, from: number, to: number) =>
    addEvidence(inspection.evidence, key, notice.span(passage, from, to));
  let type: Type | null = null;

  for (const { passage, facts } of parts) {
    const { text } = passage.view;
    const sentenceAt = sentencesOf(text);
    const spans = facts.filter((fact) => isSpan(fact.value));
    const deeds = [...text.matchAll(DEED)];
    for (const match of [...deeds, ...text.matchAll(VISIT)]) {
      const at = match.index + match[0].length;
      const word = alias(match[2]);
      type ??= word;
      const length = nameLength(match[1]);
      if (inspection.inspected === null && !SELF.test(match[1]) && length >= 2 && length <= 30) {
        const from = match.index + match[0].indexOf(match[1]);
        inspection.inspected = notice.span(passage, from, from + length).text;
        note('inspected', passage, from, from + length);
      }
      const [start, end] = sentenceAt(match.index);
      const period = spans[firstIndex(spans.length, (i) => spans[i].start >= start)];
      if (period && period.end <= Math.max(end, at) && inspection.period === null) {
        inspection.period = String(period.value);
        note('period', passage, period.start, period.end);
      }
    }
    feedback(inspection, passage, facts, note);
    doer(inspection, passage, deeds, notice, note);
    team(inspection, passage, notice, note);
    const round = ROUND.exec(text);
    if (round && inspection.round === null) {
      inspection.round = round[0];
      note('round', passage, round.index, round.index + round[0].length);
    }
  }
  if (inspection.period === null) days(inspection, parts, note);
  type ??= titleType(notice) ?? wordType(parts);
  if (!type) return null;
  inspection.type = type;
  return inspection;
}

/** What was done in some days is told within so many characters. */
const LONGEST_DEED = 120;

/** The first run of days in a sentence that speaks of an inspection. */
function days(inspection: Inspection, parts: readonly Preamble[], note: Note): void {
  for (const { passage, facts } of parts) {
    const sentenceAt = sentencesOf(passage.view.text);
    for (const fact of facts) {
      const [, end] = sentenceAt(fact.start);
      // What follows tells what was done in these days; a period of publicity is another's.
      const told = passage.view.text.slice(fact.end, Math.min(end, fact.end + LONGEST_DEED));
      if (!isSpan(fact.value) || !INSPECTED.test(told) || /公示|公布/.test(told)) continue;
      inspection.period = String(fact.value);
      note('period', passage, fact.start, fact.end);
      return;
    }
  }
}

type Note = (key: string, passage: Passage, from: number, to: number) => void;

/** The nearest day before 反馈 or 送达 in its sentence. */
function feedback(inspection: Inspection, passage: Passage, facts: readonly FoundFact[], note: Note): void {
  if (inspection.feedbackOn !== null) return;
  const { text } = passage.view;
  const sentenceAt = sentencesOf(text);
  const days = facts.filter((fact) => isDay(fact.value));
  for (const match of text.matchAll(/反馈|送达|移交|交办|转来|通报(?=了)/g)) {
    const [start] = sentenceAt(match.index);
    if (match[0] === '移交' && !/审计报告|问题/.test(text.slice(match.index, match.index + 12))) continue;
    const day = days[firstIndex(days.length, (i) => days[i].end > match.index) - 1];
    if (!day || day.start < start || /以来|前$/.test(text.slice(day.end, day.end + 2))) continue;
    inspection.feedbackOn = String(day.value);
    note('feedbackOn', passage, day.start, day.end);
    return;
  }
}

/** What may stand in front of who inspects, in its clause: 受某局委托, 自2月13日至4月7日. */
const BEFORE_SUBJECT =
  /^(?:今年|去年|期间|[^,。;]{1,8}派出的|当天|近日|日前|近期|随后|同期|前不久|年初|年底|上半年|下半年|自|从|于|至|到|[—~-]|\d{2,4}年|年|\d{1,2}月|\d{1,2}日|[\dXx×*.]{1,4}[年月日]|上旬|中旬|下旬|起|间|底|初|,)+/;
/** The day behind who inspects: 市审计局于3月5日至20日. */
const BEHIND_SUBJECT =
  /(?:自|从|于|在|已|又|先后|利用|用|历时|为期|依法|专门|组织|联合)?(?:\d{4}年|\d{1,2}月|\d{1,2}日|[\dXx×*]{1,4}[年月日]).*$|(?:自|于|在|依法|先后|历时|为期|专门|联合|组织).{0,16}$/;
/** 市审计局派出审计组: the office has the name. */
const SENT_TEAM = /(?:派出|组成|组建|成立)(?:了)?[^,。;第]{0,8}组$/;
const INSPECTS = /(?:组|队|室|所|院|办|中心)$/;

/** No clause that names who inspects is longer. */
const LONGEST_CLAUSE = 40;

/** Where the clause that ends at a place begins; a longer one is cut. */
function behindStop(text: string, at: number): number {
  let start = at;
  while (start >= 0 && at - start <= LONGEST_CLAUSE && !',。;:'.includes(text[start])) start--;
  return start + 1;
}

/** Who does the deed: the subject of the clause in front of 对, or of the one before where that tells only the days. */
function subject(text: string, deed: number): { from: number; to: number } | null {
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
        name.length <= 24 && !/[\d“”]|^(?:受|根据|按照|由|经)/.test(name) && (endsAsBody(name) || INSPECTS.test(name));
      return named ? { from: start + lead + from, to: start + lead + rest.length } : null;
    }
    to = start - 1;
    if (text[to] !== ',') return null;
  }
  return null;
}

/** Reads who does the deed, where no team has its kind's name: 受某局委托，某事务所对…进行了审计. */
function doer(
  inspection: Inspection,
  passage: Passage,
  deeds: readonly RegExpMatchArray[],
  notice: NoticeText,
  note: Note,
): void {
  if (inspection.inspector !== null) return;
  for (const { index } of deeds) {
    const found = subject(passage.view.text, index as number);
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
const AHEAD = new RegExp(`^.{0,16}(?:对|向|按|完成|收到|落实|接受|面对)(?=${LEVEL})`);

/** Length of what stands in front of a team's name in the same clause; nothing stands above what the centre sends. */
function aheadOfTeam(name: string): number {
  const ahead = AHEAD.exec(name)?.[0].length ?? 0;
  const centre = name.indexOf('中央', ahead);
  return centre > ahead && !/第[一二三四五六七八九十\d]{1,3}轮$/.test(name.slice(ahead, centre)) ? centre : ahead;
}

/** The first team or office named; several unnamed ones (3个巡察组) are none. */
function team(inspection: Inspection, passage: Passage, notice: NoticeText, note: Note): void {
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
    if (sent && !named && endsAsBody(whole.slice(0, sent.index))) end = from + sent.index;
    else if (sent) from += sent.index + sent[0].length;
    const name = passage.view.text.slice(from, end);
    if (/\d个|[一二三四五六七八九十两]个|各|被/.test(name) || name.length < 3 || name.length > 24) continue;
    inspection.inspector = notice.span(passage, from, end).text;
    note('inspector', passage, from, end);
    return;
  }
}

function wordType(parts: readonly Preamble[]): Type | null {
  for (const { passage } of parts) {
    const places = [...TYPES, '督查' as Type]
      .map((type) => ({ type, at: passage.view.text.indexOf(type) }))
      .filter(({ at, type }) => at >= 0 && type !== '检查');
    places.sort((a, b) => a.at - b.at);
    if (places.length) return alias(places[0].type);
  }
  return null;
}
