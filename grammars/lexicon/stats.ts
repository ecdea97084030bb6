/** Words that the statistics look for: data, not code. */

/**
 * Words for money that came back to where it belongs, or was given back to those who had paid it. They say so of the
 * amount behind them (追回违规支出3.2万元) or before them (结余资金5万元已上缴财政). No words of asking (催缴), of penalties
 * (罚款), of savings (核减, 节约), of taxes paid up (补缴), or of money put to use (盘活): those are other things.
 */
export const RETURN_WORDS: readonly string[] = [
  '追回',
  '收回',
  '收缴',
  '清收',
  '退回',
  '退缴',
  '退还',
  '退赔',
  '返还',
  '清退',
  '核退',
  '上缴',
  '缴回',
  '交回',
  '扣回',
  '归还',
  '挽回',
  '追缴',
];

/** The same as Traditional text writes them, with the words above that they are. */
export const TRADITIONAL_RETURN_WORDS: ReadonlyMap<string, string> = new Map([
  ['收繳', '收缴'],
  ['退繳', '退缴'],
  ['退還', '退还'],
  ['退賠', '退赔'],
  ['返還', '返还'],
  ['上繳', '上缴'],
  ['繳回', '缴回'],
  ['歸還', '归还'],
  ['追繳', '追缴'],
]);

/** Of those, words that may as well mean trying: they count only where a sign of success stands in the clause. */
export const TRYING_WORDS: readonly string[] = ['追缴'];
export const SUCCESS_SIGNS: readonly string[] = ['已', '共', '累计', '全部', '到位', '到账', '入库', '完毕'];

/** Right before the word (or between an amount and the word): it has not come to pass. */
export const NOT_YET: readonly string[] = [
  '未',
  '没有',
  '拟',
  '将',
  '应',
  '需',
  '须',
  '待',
  '可',
  '能',
  '正在',
  '逐步',
  '申请',
  '准备',
  '尽快',
  '负责',
  '無法',
  '无法',
  '难以',
];

/** Anywhere before the word in its clause: an order, a plan or a hope. */
export const ORDERED: readonly string[] = [
  '责令',
  '責令',
  '要求',
  '督促',
  '责成',
  '計劃',
  '计划',
  '预计',
  '力争',
  '争取',
  '限期',
  '尚',
  '通知',
  '催告',
  '建议',
  '拟对',
  '确保',
  '承诺',
];

/** Between the word and the amount: the amount belongs to something else. */
export const OTHER_OBJECTS: readonly string[] = [
  '涉及',
  '增收',
  '节约',
  '节省',
  '新增',
  '用于',
  '罚款',
  '处以',
  '投入',
  '奖励',
  '每',
  '人均',
  '超过',
  '占比',
  '占应',
];

/** Right behind an amount: a limit or a price, no sum that moved. */
export const LIMITS: readonly string[] = ['以上', '以下', '以内', '的标准', '标准'];

/** Openings of a clause whose amounts are parts of those before it, and words of a total of those before it. */
export const OF_WHICH: readonly string[] = ['其中', '包括', '含'];
export const IN_TOTAL: readonly string[] = ['共计', '合计', '总计', '累计', '總計', '合計'];

/** Words for making or amending a document, right before its title: 印发《…》, 修订完善了《…》. */
export const MAKING_WORDS: readonly string[] = [
  '制定',
  '制订',
  '出台',
  '印发',
  '修订',
  '修改',
  '颁布',
  '制发',
  '訂立',
  '制訂',
  '出臺',
  '印發',
  '修訂',
  '頒布',
];

/** What may stand between such a word and the title. 的 may not: 印发的《…》 is somebody's. */
export const MAKING_TAILS: readonly string[] = [
  '了',
  '并',
  '、',
  '完善',
  '形成',
  '实施',
  '下发',
  '发布',
  '执行',
  '严格执行',
];

/** Before the making in its clause: it is meant, asked for, somebody else's, or only read. */
export const NOT_MADE: readonly string[] = [
  '拟',
  '计划',
  '正在',
  '着手',
  '抓紧',
  '准备',
  '尚未',
  '未',
  '待',
  '要求',
  '督促',
  '责令',
  '建议',
  '起草',
  '根据',
  '按照',
  '依据',
  '对照',
  '学习',
  '传达',
  '贯彻',
  '协助',
  '配合',
  '需要',
  '应当',
  '力争',
  '尽快',
  '即将',
];

/** Ends of the titles of standing rules, among all documents that are made: 办法, but no 方案 and no 通知. */
export const REGULATION_ENDS: readonly string[] = [
  '办法',
  '制度',
  '规定',
  '细则',
  '规则',
  '条例',
  '规程',
  '准则',
  '章程',
  '机制',
  '规范',
  '辦法',
  '規定',
  '細則',
  '規則',
  '條例',
  '規程',
  '準則',
  '機制',
  '規範',
];
