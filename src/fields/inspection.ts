/** The inspection that a notice answers: type, team, body inspected, days, the day its opinion was given back. */

import { mayNameMonth } from '../../grammars/facts/index.js';
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { endsAsBody } from '../../grammars/names.js';
import { firstIndex } from '../lines/binary-search.js';
import type { Inspection } from '../record/schema.js';
import { type FactContext, FactReader, type FoundFact } from './facts/reader.js';
import { doer, giver, type Note, SELF, team } from './inspector.js';
import { addEvidence, frontNodes, type NoticeText, type Passage } from './notice-text.js';

type Type = Inspection['type'];
const TYPES: Type[] = ['巡视', '巡察', '审计', '督察', '督导', '检查'];
/** The type of a word for an inspection: what is no type of its own (暗访, 稽查) is an inspection like others. */
const alias = (word: string): Type => (word === '督查' ? '督察' : (TYPES.find((type) => type === word) ?? '检查'));

/** …组对…进行了巡察: the deed, with who is inspected. */
const DEED =
  /对(?![照标比于接此口应])((?:\([^()]{1,80}\)|[^,。;:()]){2,40}?)(?:\d{4}年[^,。;]{0,30}?)?(?:进行|开展|展开|实施)(?:了)?[^,。;]{0,14}?(巡察|巡视|审计|督察|督导|检查|督查|暗访|抽查|稽[查察]|核查|巡查|评估|考核)/g;
/** What stands behind the name of who is inspected: a short name, an office and who holds it, terms and years. */
const BEHIND_NAME =
  /\((?:以下)?(?:统一?)?简?称|\([^()]{0,80}[,，][^()]{0,80}\)|(?:主要|原)?(?:负责人|领导干部)|法定代表人|领导班子成员|任期|任职|经济责任|离任|\d{4}(?:年|至|-)/;
const OFFICE =
  /原?(?:党组书记|党委书记|书记|局长|主任|院长|校长|镇长|乡长|县长|区长|市长|处长|厅长|所长|站长|馆长|董事长|总经理|会长|主席|理事长|行长|台长|园长|社长)/g;

/** Length of the body's own name in what is inspected: 某县某局局长某某任职期间 → 某县某局. */
function nameLength(text: string, lists: Lexicon): number {
  const behind = BEHIND_NAME.exec(text)?.index ?? text.length;
  const name = text.slice(0, behind);
  for (const office of name.matchAll(OFFICE)) if (endsAsBody(name.slice(0, office.index), lists)) return office.index;
  return name.replace(/(?:的?(?:有关|相关|具体)?情况|的|原|主要)$/, '').length;
}

/** …组到我村检查, 来我县督导, 进驻我县督察. */
const VISIT =
  /(?:到|来|进驻|赴|深入)([^,。;:]{2,24}?)(?:开展|进行)?(?:了)?(?:[^,。;:]{0,6}?)(巡察|巡视|审计|督察|督导|检查|督查)/g;
const ROUND = /(?:第[一二三四五六七八九十\d]{1,3}轮)/;
/** Shorter paragraphs without a stop are no prose. */
const SHORT = 30;

interface Preamble {
  passage: Passage;
  facts: FoundFact[];
}

function preamble(notice: NoticeText, context: FactContext): Preamble[] {
  const reader = new FactReader(context, notice.words.lexicon);
  const front = frontNodes(notice.tree).filter((node) => node.type === 'paragraph' || node.type === 'finding');
  const nodes = front.length
    ? front
    : notice
        .prose()
        .slice(0, 2)
        .map(({ node }) => node);
  const passages = nodes.map((node) => notice.passage(node));
  // What a page prints above its text are words without a sentence.
  const told = passages.some(({ view }) => INSPECTED.test(view.text) && /\d日/.test(view.text));
  // 一、基本情况 tells who inspected where nothing above it does.
  if (!told && front.length)
    passages.push(
      ...notice
        .prose()
        .slice(0, 2)
        .map(({ node }) => notice.passage(node))
        .filter(({ view }) => passages.every((one) => one.view.text !== view.text)),
    );
  const prose = passages.filter(({ view }) => view.length > SHORT || /[,。;]/.test(view.text));
  return (prose.length ? prose : passages).slice(0, 8).map((passage) => {
    const { text } = passage.view;
    // Only days, and runs of days or months, are asked for.
    return { passage, facts: mayNameMonth(text) ? reader.dates(text, notice.facts(passage)) : [] };
  });
}

/** What makes a word for an inspection the name of a body: 审计局 rectifies too. */
const OF_A_BODY = '局厅署科处站';

/** Where a word for an inspection first stands that is no body's name, -1 where none does. */
function firstDeed(text: string, type: Type): number {
  let at = text.indexOf(type);
  while (at >= 0 && OF_A_BODY.includes(text[at + type.length] ?? ' ')) at = text.indexOf(type, at + 1);
  return at;
}

function titleType(notice: NoticeText): Type | null {
  // A title over two lines is two nodes, and may stand there twice.
  const text = notice
    .branches(['title'])
    .map((title) => notice.passage(title).view.text)
    .join('');
  const places = [...TYPES, '督查' as Type]
    .map((type) => ({ type, at: firstDeed(text, type) }))
    .filter(({ at }) => at >= 0);
  places.sort((a, b) => a.at - b.at);
  return places.length ? alias(places[0].type) : null;
}

const INSPECTED = /巡察|巡视|审计|督察|督导|督查|检查|“回头看”/;

/** Whether a name is that of the body that answers, as the title calls it: 县水务局 in 青禾县水务局关于…. */
function isSelf(notice: NoticeText): (name: string) => boolean {
  const titles = notice.branches(['title']).map((title) => notice.passage(title).view.text);
  return (name) => titles.some((title) => title.includes(name) || (name.length > 3 && title.includes(name.slice(1))));
}

/** Tells start and end of the sentence round a place. */
function sentencesOf(text: string): (at: number) => [number, number] {
  const stops = [...text.matchAll(/[。;]/g)].map(({ index }) => index);
  return (at) => {
    const next = firstIndex(stops.length, (i) => stops[i] >= at);
    return [next > 0 ? stops[next - 1] + 1 : 0, next < stops.length ? stops[next] : text.length];
  };
}

/** A day, or the third of a month (2月上旬). */
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^[\dX]{4}-[\dX]{2}-[\dX]{2}(?:$|~\/)/.test(value);
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
    const visits = [...text.matchAll(VISIT)].filter((match) => !/[开进]$/.test(match[1]));
    for (const match of [...deeds, ...visits]) {
      const at = match.index + match[0].length;
      const word = alias(match[2]);
      type ??= word;
      const length = nameLength(match[1], notice.words.lexicon);
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
    doer(inspection, passage, [...deeds, ...visits], notice, note);
    team(inspection, passage, notice, note);
    const round = ROUND.exec(text);
    if (round && inspection.round === null) {
      inspection.round = round[0];
      note('round', passage, round.index, round.index + round[0].length);
    }
  }
  const unnamed = inspection.inspector === null;
  for (const { passage } of parts) giver(inspection, passage, notice, isSelf(notice), note);
  if (inspection.period === null) days(inspection, parts, note);
  for (const part of parts) handedOver(inspection, part, note);
  type ??= titleType(notice) ?? wordType(parts);
  // Who inspects and gave back an opinion did, whatever it is called.
  if (inspection.inspector !== null && (unnamed || inspection.feedbackOn !== null)) type ??= '检查';
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
      // 省飞行检查组8月19日至23日驻院: who inspects stands right in front of its days.
      const named =
        inspection.inspector !== null && passage.view.text.slice(0, fact.start).endsWith(inspection.inspector);
      if (!isSpan(fact.value) || !(named || INSPECTED.test(told)) || /公示|公布/.test(told)) continue;
      inspection.period = String(fact.value);
      note('period', passage, fact.start, fact.end);
      return;
    }
  }
}

/** What says that an opinion was given back: 反馈, 送达, 下达审计报告. */
const HANDED_OVER =
  /反馈|送达|移交|交办|转来|通报(?=了)|(?:下达|下发|出具|印发|发来|递交|送到|送来)(?=了?[^,。;]{0,16}?(?:意见|报告|通知|清单|文书|建议书|公函|决定))/g;

/** The nearest day before what says so, in its sentence. */
function feedback(inspection: Inspection, passage: Passage, facts: readonly FoundFact[], note: Note): void {
  if (inspection.feedbackOn !== null) return;
  const { text } = passage.view;
  const sentenceAt = sentencesOf(text);
  const days = facts.filter((fact) => isDay(fact.value));
  for (const match of text.matchAll(HANDED_OVER)) {
    const [start] = sentenceAt(match.index);
    if (match[0] === '移交' && !/审计报告|问题/.test(text.slice(match.index, match.index + 12))) continue;
    const day = days[firstIndex(days.length, (i) => days[i].end > match.index) - 1];
    if (!day || day.start < start || /以来|前$/.test(text.slice(day.end, day.end + 2))) continue;
    inspection.feedbackOn = String(day.value);
    note('feedbackOn', passage, day.start, day.end);
    return;
  }
}

/** What an inspection leaves behind it, and what the body inspected does about it: whichever a clause names first. */
const LEFT_BEHIND = /问题|意见|报告|清单|缺陷|通知|结果|底稿|事实/;
const SET_ABOUT = /整改|召开|研究|制定|成立|部署|学习|方案|认领|公示|公开|起草|撰写|形成/;
/** What is said of a day stands so near behind it. */
const LONGEST_SAID = 60;

/**
 * The first day behind that of the inspection, whatever the words for giving back: 3月20日把五个问题摆到了校长桌上. Not one on which
 * something was done about it.
 */
function handedOver(inspection: Inspection, { passage, facts }: Preamble, note: Note): void {
  const { feedbackOn, period } = inspection;
  const last = period?.split('/')[1];
  if (feedbackOn !== null || !last) return;
  const { text } = passage.view;
  const sentenceAt = sentencesOf(text);
  const at = facts.findIndex(({ value }) => value === period);
  const day = at < 0 ? undefined : facts.slice(at + 1).find(({ value }) => isDay(value) && String(value) >= last);
  if (!day) return;
  const said = text.slice(day.end, Math.min(sentenceAt(day.end)[1], day.end + LONGEST_SAID));
  const left = said.search(LEFT_BEHIND);
  const about = said.search(SET_ABOUT);
  if (left < 0 || (about >= 0 && about < left) || /^(?:以来|前)/.test(said)) return;
  inspection.feedbackOn = String(day.value);
  note('feedbackOn', passage, day.start, day.end);
}

function wordType(parts: readonly Preamble[]): Type | null {
  for (const { passage } of parts) {
    const places = [...TYPES, '督查' as Type]
      .map((type) => ({ type, at: firstDeed(passage.view.text, type) }))
      .filter(({ at, type }) => at >= 0 && type !== '检查');
    places.sort((a, b) => a.at - b.at);
    if (places.length) return alias(places[0].type);
  }
  return null;
}
