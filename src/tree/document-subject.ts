/**
 * What a text is about, by what its title and its preamble name: whether it tells of rectification, orders it, speaks of an
 * inspection. What was found, what became of it and that this is told may be said in many words; a title has all three, in
 * any order.
 */

/** What an inspection leaves behind. */
const FOUND = /问题|意见|建议|事项|隐患|缺陷|不符合|短板|交办|清单/;
/** What is done about it. */
const DEALT = /整改|纠正|改正|处置|办理|处理|落实|解决|销号|答复/;
/** That what became of it is told. */
const OUTCOME = /情况|结果|进展|进度|成效|完成|报告|通报|回复|复函/;
/** Who or what found it. */
const INSPECTED = /巡察|巡视|审计|督察|督查|督导|检查|评议|审议|反馈|验收|整治|检察建议/;

const RECTIFIED =
  /整改[^,]{0,14}(?:情况|报告|通报|公告|公示|结果|进展|台账|清单|落实|成效|销号|公开|汇报|一览表|明细|答复|回复)/;
/**
 * Plans and orders tell what is to be done, not what was; so do tenders, but 招标投标领域专项检查整改情况 says what was
 * inspected.
 */
const PLANS =
  /(?:方案|计划|通知书|办法|工作提示|决定书|要点|讲话|会上的发言)(?:\([^)]*\))?》?(?:的?通知)?$|(?<!情况)的通知$|(?:采购|招标|磋商|中标)(?!.{0,60}(?:整[改治]|自查|检查|督[查导察]|巡[察视]|问题))/;

/** 关于公开督导问题整改清单的通知: a notification that makes public what became of it orders nothing. */
const PUBLISHES = /(?:公开|公布|公示)[^,]{0,60}整改[^,]{0,14}(?:清单|台账|结果|进展|成效|一览表)的通知$/;

const told = (text: string): boolean => /(?:整改|落实)(?:进展|落实|完成)?情况|已.{0,6}整改/.test(text);

/** What a title is about: 某市政府采购中心关于问题自查情况的公开 says who speaks first, and buys nothing. */
const subjectOf = (title: string): string => title.slice(title.indexOf('关于') + 1);

/** Whether a title is that of a plan or an order. */
export const isPlan = (title: string): boolean => PLANS.test(subjectOf(title)) && !PUBLISHES.test(title);

const titleTells = (title: string): boolean =>
  RECTIFIED.test(title) || (FOUND.test(title) && DEALT.test(title) && OUTCOME.test(title) && INSPECTED.test(title));

/** An inspection, and problems of which it is said that something was done about them. */
const preambleTells = (preamble: string, title: string): boolean =>
  /整改/.test(preamble)
    ? told(preamble + title)
    : INSPECTED.test(preamble) && /问题|意见/.test(preamble) && OUTCOME.test(title) && DEALT.test(title);

/** Whether a preamble names an inspection and what it found: then problems that were answered are rectified ones. */
export const namesInspection = (preamble: string): boolean =>
  INSPECTED.test(preamble) &&
  /问题|意见|不足|清单|所见|事项/.test(preamble) &&
  /反馈|指出|发现|点到|交办|移交|通报|交来|发来|送[来到]|下达|列出/.test(preamble);

/** Whether a title or preamble speaks of an inspection at all. */
export const speaksOfInspection = (title: string, preamble: string): boolean => INSPECTED.test(title + preamble);

/**
 * Whether a text tells of rectification.
 *
 * @param title folded, of one line
 * @param preamble folded
 */
export const tellsOfRectification = (title: string, preamble: string): boolean =>
  !isPlan(title) && (titleTells(title) || preambleTells(preamble, title));
