/** A finding and the frame round it: 针对“…”问题的整改. Source: the reading rules of the annotation (rule 8). */

import { charClass } from './char-class.js';
import { alternatives } from './lexicon/alternatives.js';
import type { Lexicon } from './lexicon/built-in.js';
import { derived } from './lexicon/derived.js';

export interface Span {
  start: number;
  end: number;
}

/** 就业 and 针对性 are words of their own. */
const BEFORE = /^(?:针对(?!性)|关于|对于|就(?![业医地近读餐职绪此是能]))/;
/** The frame behind a finding that 针对, 关于, 对于 or 就 opens. */
const AFTER_FRAMED =
  /(?:的?问题的?(?:整改)?(?:落实)?(?:工作)?(?:情况|方面)?|方面(?:的?问题)?(?:的整改)?|的?问题,?整改(?:落实)?情况|的整改(?:落实)?(?:工作)?(?:情况|方面)?)$/;
/** Without such a word only 的整改 closes a frame. */
const AFTER_BARE = /(?:的?问题)?的整改(?:落实)?(?:工作)?(?:情况|方面)?$/;

/** What a frame ends in, and how long what stands behind a finding may be. */
const FRAME_ENDS = charClass('题的改实作况面');
const LONGEST_FRAME = 16;

/** Where what closes a frame begins, -1 without one. */
function frameBehind(title: string, pattern: RegExp): number {
  if (!FRAME_ENDS[title.charCodeAt(title.length - 1)]) return -1;
  const from = Math.max(0, title.length - LONGEST_FRAME);
  const found = pattern.exec(from ? title.slice(from) : title);
  return found ? from + found.index : -1;
}

const PAIRS: Record<string, string> = { '“': '”', '‘': '’', '【': '】', '[': ']', '"': '"', '「': '」', '《': '' };

/** Whether the quotation mark that opens a text is closed by its last character. */
function enclosed(text: string): boolean {
  const close = PAIRS[text[0]];
  if (!close || text.length < 3 || text[text.length - 1] !== close) return false;
  if (close === '"')
    return (
      text.indexOf('"', 1) === text.length - 1 ||
      ((text.split('"').length - 1) % 2 === 0 && !/^"[^"]{1,30}"[^"]+"[^"]+"$/.test(text))
    );
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === text[0]) depth++;
    else if (text[i] === close) depth--;
    if (depth === 0) return i === text.length - 1;
  }
  return true; // the same mark nested and closed once: the outer pair encloses all
}

/** “台账不清”一项, 反馈的“台账不清”问题, 巡察组说“台账不清”: a quotation that is the finding, with what is said round it. */
const QUOTED =
  /^(?:[^“”,。;:]{1,8}(?:的|说|指出))?“[^“”]*(?:“[^“”]*”[^“”]*)*”(?=$|的?[这此该那]?[一几件]?(?:[项事条点]|[个条项点件句类]?(?:意见|问题|事情|事项))$)/;

/** What calls a quotation a problem, behind it: “台账不清”的问题, “台账不清”问题的整改情况. Source of a pattern. */
export const CALLED_A_PROBLEM = '(?:的|等|方面的?)?问题(?:的?整改(?:落实)?(?:情况)?)?';

/**
 * The finding inside a problem's heading.
 *
 * @param title folded heading without number, label and closing stop
 * @returns the finding's place in it, and whether a frame stood round it
 */
export function findingIn(title: string): Span & { framed: boolean } {
  let start = 0;
  let end = title.length;
  const before = BEFORE.exec(title);
  const after = frameBehind(title, before ? AFTER_FRAMED : AFTER_BARE);
  if (before && (after >= 0 || title.length > before[0].length + 4)) start = before[0].length;
  if (after > start) end = after;
  const quoted = before ? null : QUOTED.exec(title);
  if (quoted && quoted[0].length > 5) {
    start = quoted[0].indexOf('“');
    end = quoted[0].length;
  }
  const framed = after >= 0;
  if (before && !framed) start = title.startsWith('就') ? 0 : start;
  if (enclosed(title.slice(start, end))) {
    start++;
    end--;
  }
  while (end > start + 1 && /[。;,]/.test(title[end - 1])) end--;
  return { start, end, framed };
}

const deficitEnd = derived(({ findings }) => new RegExp(`(?:${alternatives(findings.deficits)})[”’]?(?:的?问题)?$`));
const DEFICIT_INSIDE =
  /(?:不[\u4e00-\u9fff]{1,3}|未[\u4e00-\u9fff]{2,4}|存在|缺乏|缺少|薄弱|违规|滞后|流于|有差距|漏洞|短板)/;

const REMEDY =
  /^(?:防范|化解|排查|整治|着力|解决|消除|聚焦|突出|坚持|坚决|加强|强化|深化|推进|提升|提高|完善|健全|压实|狠抓|紧盯|严肃|持续|巩固|扎实|全力|切实|进一步|纠治|守住|筑牢|抓好|重点突出)/;

/** How surely a heading states a deficit: 1 at its end, 0.5 inside, 0 not at all. */
export function deficitOf(title: string, lists: Lexicon): number {
  // 防范化解廉政风险 tells what is done about it.
  if (REMEDY.test(title) && !/不[\u4e00-\u9fff]{1,2}[”’]?$/.test(title)) return DEFICIT_INSIDE.test(title) ? 0.5 : 0;
  if (deficitEnd(lists).test(title)) return 1;
  return DEFICIT_INSIDE.test(title) ? 0.5 : 0;
}
