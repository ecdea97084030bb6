/** How a notice opens: what it rests on, and that it tells now what was done. Source: GB/T 9704-2012, 7.3.2, and usage. */

/** 根据…统一部署 · 按照…要求 · 对…开展了巡察 · 现将…情况通报如下 · 受…委托 */
export const PREAMBLE =
  /(?:根据|按照|依据)[^。]{2,50}(?:部署|安排|要求|规定|计划|工作)|(?:对|到|在)[^。]{2,70}(?:开展|进行|实施)了?[^。]{0,16}(?:巡察|巡视|审计|督察|督导|检查|评估|考核)|现(?:就|将|把)?[^。]{0,60}(?:如下|公布|公示|公开|通报|公告|报告|予以)|^受[^。]{2,30}委托/;

/** All at once, in order: what it rests on, and that the case is told now. No chapter inside a notice opens so. */
export const WHOLE_PREAMBLE =
  /^(?:根据|按照|\d{4}年)[^。]{2,60}(?:部署|安排|要求|巡察|巡视|审计|督察|督导|检查).{0,400}现(?:就|将|把)[^。]{0,60}(?:如下|公布|公示|公开|通报|公告|报告)/;
