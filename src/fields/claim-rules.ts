/** What the figures look like that a notice states about itself (annotation 26). Data. */
import { NUMERAL_CLASS } from '../../grammars/numerals.js';

const NUMERAL = `(?:\\d{1,5}|[${NUMERAL_CLASS}]{1,5})`;
export const N = `(${NUMERAL})`;
const UNIT = '(?:个|项|条|件|大?类|方面)';
export const KIND = '(?:具体|反馈|巡察|巡视|审计|突出|主要|共性|整改|个性|存在|督察|巡察反馈|反馈的|方面的?)?(?:的)?';

/** What is counted as a finding (rule 35). */
export const FOUND_WORDS = ['问题', '缺陷', '不符合项'];
export const FOUND = `(?:${FOUND_WORDS.join('|')})`;

type Key = 'aspects' | 'problems' | 'measures' | 'completed' | 'regulations' | 'people';

export interface Rule {
  key: Key;
  pattern: RegExp;
  /** Words one of which every match has in it. */
  words?: readonly string[];
  /** What may not stand right before the match. */
  notBehind?: RegExp;
  /** What may not follow it. */
  notBefore?: RegExp;
  notIn?: readonly string[];
  /** It counts some of the problems: their count was stated before, and is no smaller. */
  ofProblems?: boolean;
}

/** What shows that only some of the problems are counted, or a single one is named. */
const SOME = '其中|其余|剩余|尚有|还有|余下|另有|仍有|前|解决|每人至少|至少|第|序号';

/** Subsets and shares of the problems, no count of them all. */
const SUBSET = new RegExp(
  `(?:${SOME}|未[^,。;]{0,8}的|尚未[^,。;]{0,8}的|正在[^,。;]{0,8}的|[^,。;]{0,6}最[^,。;]{1,4}的|牵头的?|领办|包抓|对|重点|难点|整改的)$`,
);

/** The same, and what is done of them: where as many problems were read as a text counts, 对9个问题 counts them all. */
export const OF_SOME = new RegExp(`(?:${SOME}|已?完成|整改|办结|销号|每人)$`);

/** Words in front of a count by which it counts no problems, or none that is done. */
const NOT_DONE =
  '[未没将拟剩]|计划|力争|确保|预计|其余|要求|措施|举措|制度|办法|线索|信访|案件|项目|任务书|培训|(?:第|序号)\\d';

export const RULES: Rule[] = [
  {
    key: 'aspects',
    words: ['方面'],
    pattern: new RegExp(
      `${N}(?:个(?:大)?方面(?=(?:的|,|、|共|计|,共)?(?:${N}${UNIT}[、,]?){1,2}|的?(?:主要|突出|具体|反馈)?问题|(?:查摆|检视|剖析|查找|梳理)出?(?=${N}${UNIT}))|大?方面(?=${N}${UNIT}|问题))`,
      'g',
    ),
    // 另一方面问题 is one of them, 多方面问题 no count.
    notBehind: /[另某这那每同各]$/,
  },
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(`${N}(?:个|项|条)${KIND}${FOUND}`, 'g'),
    notBehind: SUBSET,
    notBefore: /^(?:清单|线索|未完成|尚未)/,
    notIn: ['next-steps'],
  },
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:反馈|查出|发现|指出|提出|反映|移交|列出|检出|开具|开出|通报|交办|查摆|梳理出?|涉及[^,。;\\d]{0,6}?)(?:的|了)?(?:具体|主要|突出|隐患)?${FOUND}(?:隐患|项目)?(?:共|共计)?${N}(?:个|项|条)`,
      'g',
    ),
    notIn: ['next-steps'],
  },
  // 其中点到我镇问题8个, 移交问题清单，涉及我局的有8个, 其中具体问题10个
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:(?:涉及|点到|属于|关于|针对|指向)(?:我|本|该)[^,。;\\d]{0,6}?(?:的|${FOUND})|(?:具体|主要|突出)${FOUND})(?:有|共|计|共计)?${N}(?:个|项|条)(?=[,。;]|$)`,
      'g',
    ),
    notBehind: /(?:完成|解决|整改|办结)$/,
    notIn: ['next-steps'],
  },
  // 主要缺陷2项、一般缺陷3项，共5项
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:${FOUND}\\d{1,4}(?:个|项|条)[,、][^,。;、\\d]{0,6}){2,4}(?:合计|总计|共计|共)${N}(?:个|项|条)`,
      'g',
    ),
    notIn: ['next-steps'],
  },
  // 共查摆问题6个, whatever the word for finding them.
  {
    key: 'problems',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?:共|累计)(?!解决|整改|完成|办结|销号|改)[^,。;\\d]{1,6}${FOUND}${N}(?:个|项|条)(?=[,。;]|$)`,
      'g',
    ),
    notBehind: SUBSET,
    notBefore: /^[,。;](?:已|均|全部)/,
    notIn: ['next-steps'],
  },
  {
    key: 'measures',
    words: ['措施', '举措'],
    pattern: new RegExp(`${N}(?:条|项|个)(?:具体)?(?:整改)?(?:措施|举措)`, 'g'),
    notBehind: /(?:其中|剩余|已完成|落实|完成)$/,
  },
  {
    key: 'measures',
    words: ['措施', '举措'],
    pattern: new RegExp(`(?:措施|举措)(?:共)?${N}(?:条|项|个)`, 'g'),
    notBehind: /(?:已完成|完成)[^,。;]{0,6}$/,
  },
  {
    key: 'completed',
    pattern: new RegExp(
      `(?:已|目前|现已|至今|其中|(?<=(?:截[至止]|到)[^,。;]{2,14}))(?:已|经)?(?:全部)?(?:完成问题整改|完成整改|整改完成|整改到位|改完|完成|办结|销号|整改|整改完毕|完成销号|完成整改销号)(?:的?(?:问题|任务))?(?:的)?(?:有)?${N}(?:个|项|件|条)(?!制度|措施|整改措施|方案|工作)`,
      'g',
    ),
    notBehind: /线索|信访|举报|案件/,
  },
  { key: 'completed', pattern: new RegExp(`(?:^|[,。;])(?:截至[^,。;]{2,14},)?完成整改${N}(?:个|项|件|条)`, 'g') },
  // 完成5个, 8月底整改完成8个, 完成12个问题的整改, of the problems that were counted before.
  {
    key: 'completed',
    pattern: new RegExp(
      `(?:^|[,。;])(?:(?!${NOT_DONE})[^,。;]){0,16}?(?:完成|改好|改完|办结|整改完成|完成整改|整改到位)了?${N}(?:个|项|条)(?:(?:具体)?问题)?(?:的?整改(?:任务)?)?(?=[,。;]|$)`,
      'g',
    ),
    ofProblems: true,
  },
  // 7个问题改了6个: of as many, whatever was done with them.
  {
    key: 'completed',
    words: FOUND_WORDS,
    pattern: new RegExp(
      `(?<=${NUMERAL}(?:个|项|条)(?:[^,。;\\d]{0,4})${FOUND},?)(?:(?!${NOT_DONE}|[中查摆找列])[^,。;\\d]){1,6}了${N}(?:个|项|条)(?=[,。;]|$)`,
      'g',
    ),
    ofProblems: true,
  },
  {
    key: 'completed',
    pattern: new RegExp(
      `${N}(?:个|项)${KIND}(?:${FOUND})?,?(?:目前)?(?:均|都)?(?:已|已经)?(?:全部|均|都)(?:已)?(?:完成整改|整改完成|整改到位|整改完毕|完成|办结|销号|整改落实到位|完成整改销号)`,
      'g',
    ),
  },
  {
    key: 'completed',
    pattern: new RegExp(
      `${N}(?:个|项|条)(?:问题)?(?:已完成整改|已整改到位|已整改完成|已整改完毕|已办结|已销号|已?改完|整改完成|完成整改)(?=[,。;、]|并|$)`,
      'g',
    ),
    notBehind: /(?:的|需|要求)$/,
  },
  {
    key: 'regulations',
    words: ['制度', '规定', '办法', '机制', '规章'],
    pattern: new RegExp(
      `(?:制度|规定|办法|机制|规章)(?:机制|文件|规定|办法)?(?:等)?(?:共)?${N}(?:项|个|件|份|部)`,
      'g',
    ),
  },
  { key: 'regulations', words: ['制度'], pattern: new RegExp(`${N}(?:项|个|件|份)(?:规章)?制度(?!问题|漏洞)`, 'g') },
  {
    key: 'people',
    words: ['人'],
    pattern: new RegExp(`(?:约谈|谈话提醒|提醒谈话|批评教育|处分|问责|追责|谈话|诫勉)[^,。;\\d]{0,6}${N}人次?`, 'g'),
  },
]; // prettier-ignore
