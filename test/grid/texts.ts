/** What the made-up notices of the grid say, and how they count. All of it is invented. */
import type { Random } from '../support/random.js';

export const FINDINGS = [
  '台账登记不规范',
  '库房屋面漏水',
  '票据审核不严，存在白条入账现象',
  '理论学习不够深入，中心组学习流于形式',
  '‘三重一大’事项集体决策执行不到位',
  '部分党员发展程序不规范',
  '工程项目先开工后招标',
  '往来款长期挂账未清理，涉及金额126万元',
  '公务接待审批手续不全',
  '村级财务公开不及时',
  '食堂采购未签订合同',
  '固定资产账实不符',
  '民主生活会批评意见质量不高',
  '惠农补贴发放把关不严，12户不符合条件',
  '信访件办理超期',
  '公车管理台账缺失',
  '干部谈心谈话开展少',
  '扶贫车间闲置',
] as const;

export const MEASURES = [
  '补记台账3本，配备专人登记',
  '更换屋面2处，雨后逐间查看',
  '组织财务人员培训2期',
  '修订《财务管理办法》',
  '召开党委会专题研究，制定学习计划',
  '对经办人员批评教育',
  '清理往来款126万元，追回86万元',
  '逐户核查，停发12户补贴',
  '每季度开展一次督查',
  '重新签订采购合同9份',
  '盘点固定资产，登记入账',
  '建立信访件限时办结制度',
  '完善公车使用登记簿',
  '约谈相关责任人3名',
  '引进企业1家，签订租赁协议',
] as const;

export const RESULTS = ['台账齐全', '屋面不再漏水', '票据合规率达到100%', '新增制度5项'] as const;
export const NAMES = ['张明', '办公室', '财务股 李强', '分管副局长王磊', '纪检组'] as const;
export const DAYS = ['2024年5月底', '2024年6月30日', '2024年12月31日前', '2024年9月'] as const;

/** States, and what each is in a record. */
export const STATES = {
  已完成整改: 'completed',
  正在整改: 'in-progress',
  已整改到位: 'completed',
  持续推进中: 'in-progress',
  基本完成: 'mostly-completed',
} as const;
export const stateWords = Object.keys(STATES) as (keyof typeof STATES)[];

/** Labels of the parts of a problem, several words for each. */
export const LABELS = {
  target: ['整改目标', '工作目标'],
  measures: ['整改措施', '整改举措', '具体措施', '整改情况', '采取的措施'],
  results: ['整改成效', '整改结果', '取得的成效'],
  progress: ['整改进展', '完成情况', '整改完成情况', '进展情况'],
  who: ['责任人', '责任单位', '责任领导', '牵头领导', '责任部门'],
  when: ['整改时限', '完成时限', '整改期限', '完成时间'],
  state: ['整改状态', '完成状态', '销号情况'],
} as const;
export type Part = keyof typeof LABELS;

const HANZI = '一二三四五六七八九十';
export const hanzi = (n: number): string => HANZI[n - 1];

/** Marks that count, by name. */
export const MARKS = {
  none: () => '',
  chinese: (n: number) => `${hanzi(n)}、`,
  bracketed: (n: number) => `（${hanzi(n)}）`,
  dot: (n: number) => `${n}.`,
  wide: (n: number) => `${n}．`,
  comma: (n: number) => `${n}、`,
  round: (n: number) => `（${n}）`,
  circle: (n: number) => '①②③④⑤⑥⑦⑧⑨'[n - 1],
  word: (n: number) => `问题${hanzi(n)}：`,
  figure: (n: number) => `问题${n}：`,
} as const;
export type MarkName = keyof typeof MARKS;

/** Marks that must not stand in one notice: one count may be taken for the other. */
const ALIKE: readonly (readonly MarkName[])[] = [
  ['dot', 'wide', 'comma', 'figure'],
  ['chinese', 'word'],
];

/** Those of some marks that look like none of the marks used. */
export const unlike = (names: readonly MarkName[], used: readonly MarkName[]): MarkName[] =>
  names.filter(
    (name) => !used.some((one) => one === name || ALIKE.some((set) => set.includes(one) && set.includes(name))),
  );

export const OPENING =
  '临渡县水务局党组关于巡察整改情况的通报\n\n根据县委统一部署，2023年9月5日至11月10日，县委第三巡察组对县水务局党组进行了巡察。2024年1月12日，巡察组反馈了意见。现将整改情况予以公布。\n\n';
export const CLOSING =
  '\n欢迎广大干部群众对整改落实情况进行监督。联系电话：0398-5556613；通讯地址：临渡县建设路12号。\n\n中共临渡县水务局党组\n2024年6月28日\n';
export const AREAS = ['党的领导方面', '党的建设方面'] as const;
/** Findings below each area. */
export const PER_AREA = 3;

/** So many of some texts, in any order. */
export function several<T>(chance: Random, all: readonly T[], count: number): T[] {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(chance.between(0, left.length - 1), 1)[0]);
}

/** What a problem of a record is to hold. */
export interface Expected {
  finding: string;
  measures: readonly string[];
  responsible: string | null;
  /** Whether a day is told until which it is to be done. */
  deadline: boolean;
  state: string | null;
}

/** A made-up notice with the choices that made it. */
export interface Made {
  text: string;
  choices: Record<string, string>;
  expected: Expected[];
}
