/** Places, bodies, people and dates of the frame around a notice. All invented. */

export const ORGANIZATIONS: readonly string[] = [
  '中共青槐县水利局党组',
  '白芦区城市管理局',
  '中共临渡县石舫镇委员会',
  '云岫市第三人民医院',
  '柳坞县职业技术学校',
  '中共南薰街道工作委员会',
  '鹿鸣区农业农村局',
  '云岫市交通投资有限公司',
  '中共柳坞县卫生健康局党组',
  '青槐县粮食储备中心',
  '中共鹿鸣区委党校委员会',
  '临渡县供销合作社联合社',
  '白芦区退役军人事务局',
  '中共云岫市图书馆党支部',
];

/** What a title says behind 关于; the kind of inspection goes between. */
export const TITLE_ENDS: readonly string[] = [
  '整改情况的通报',
  '整改进展情况的通报',
  '整改落实情况的公告',
  '反馈意见整改情况的通报',
  '集中整改进展情况的报告',
  '发现问题整改情况的公示',
  '反馈问题整改工作情况的报告',
];

export interface InspectionKind {
  type: '巡察' | '巡视' | '审计' | '督察' | '检查';
  inspector: string;
}

export const INSPECTIONS: readonly InspectionKind[] = [
  { type: '巡察', inspector: '县委第一巡察组' },
  { type: '巡察', inspector: '区委第三巡察组' },
  { type: '巡察', inspector: '市委第六巡察组' },
  { type: '巡视', inspector: '省委第二巡视组' },
  { type: '审计', inspector: '县审计局' },
  { type: '审计', inspector: '市审计局' },
  { type: '督察', inspector: '省第四生态环境保护督察组' },
  { type: '检查', inspector: '市财政局检查组' },
];

export const RECIPIENTS: readonly string[] = [
  '县委巡察工作领导小组办公室',
  '市委整改办',
  '各直属单位',
  '县审计局',
  '区委督查室',
];

export const LEADERS: readonly string[] = [
  '王某某',
  '副局长 李某',
  '党组成员、副局长赵某某',
  '陈立冬',
  '周某（纪检组长）',
  '分管副主任 吴某某',
  '何秋实、孙某',
  '党委书记郑某',
  '孙某某',
  '黄致远',
  '总会计师 冯某',
  '各分管领导',
  '刘某某、钱某',
  '校长罗平川',
];

export const DEPARTMENTS: readonly string[] = [
  '办公室',
  '财务科、办公室',
  '机关党委',
  '人事股',
  '工程建设科',
  '政策法规科、执法大队',
  '各村（社区）',
  '总务处',
  '县农业农村局、石舫镇人民政府',
  '信息中心',
  '综合科',
  '医务部',
  '资产管理处、审计处',
  '行政审批股',
  '各党支部',
];

export const DEADLINES: readonly string[] = [
  '2024年6月底前',
  '2024年9月30日',
  '立行立改',
  '2024年12月',
  '2025年3月底',
  '长期坚持',
  '2024年5月20日前',
  '2024年第三季度',
  '2023年11月底前',
  '2024年7月15日',
  '2025年6月',
];
