/**
 * Labels: closed lists of words that open a part of a problem or of the page (整改情况： 责任领导： 附件：).
 * To teach rectify a new label, add it to the list of its role. Data, not code; longest match wins.
 */

export type LabelRole =
  | 'measures' // what was done
  | 'results' // what came of it, beside measures
  | 'finding' // what was found
  | 'target'
  | 'deadline'
  | 'status'
  | 'leader'
  | 'department'
  | 'assistant' // 配合单位: who answers for it in second place
  | 'review'; // who checked it: read, but no field of its own

export const LABELS: Record<LabelRole, string[]> = {
  measures: [
    '整改',
    '整改情况',
    '整改落实情况',
    '整改进展情况',
    '整改进展',
    '落实情况',
    '整改措施',
    '整改举措',
    '具体措施',
    '主要措施',
    '主要做法',
    '整改做法',
    '整改措施及结果',
    '整改措施及成效',
    '整改措施和结果',
    '整改措施和成效',
    '整改措施及整改情况',
    '整改措施及完成情况',
    '整改措施落实情况',
    '整改落实措施',
    '整改内容',
    '整改结果情况',
    '具体整改情况',
    '具体整改措施',
    '措施',
    '采取措施',
    '采取的措施',
    '整改工作情况',
    '整改工作进展',
    '整改任务落实情况',
    '进展情况',
    '整改完成情况',
    '完成情况',
    '整改具体情况',
    '整改过程',
    '整改推进情况',
    '推进情况',
  ],
  results: [
    '整改成效',
    '整改结果',
    '整改效果',
    '取得成效',
    '工作成效',
    '主要成效',
    '阶段性成效',
    '整改完成情况',
    '完成情况',
    '整改落实结果',
    '成效',
    '结果',
    '整改成果',
  ],
  finding: [
    '存在问题',
    '存在的问题',
    '主要问题',
    '反馈问题',
    '问题描述',
    '具体问题',
    '问题表现',
    '具体表现',
    '整改任务',
    '整改问题',
    '问题',
    '反馈的问题',
    '巡察反馈问题',
    '巡视反馈问题',
    '审计发现问题',
    '审计发现的问题',
    '审计查出问题',
    '反馈意见',
    '巡察反馈意见',
    '发现问题',
    '发现的问题',
    '督察反馈问题',
    '问题内容',
    '问题概述',
    '反馈内容',
    '整改事项',
    '审计问题',
    '问题名称',
    '督察发现问题',
    '检查发现问题',
    '反馈情况',
    '问题情况',
    '问题清单',
  ],
  target: ['整改目标', '目标任务', '整改要求', '工作目标', '整改标准', '验收标准', '目标'],
  deadline: [
    '整改时限',
    '完成时限',
    '整改期限',
    '完成时间',
    '整改完成时限',
    '整改时间',
    '时限',
    '计划完成时间',
    '时限要求',
    '整改完成时间',
    '完成期限',
    '销号时限',
  ],
  status: [
    '整改状态',
    '完成状态',
    '整改进度',
    '当前状态',
    '整改完成状态',
    '办结情况',
    '销号情况',
    '目前进展',
    '状态',
    '整改结论',
    '是否完成',
    '销号状态',
    '完成进度',
  ],
  leader: [
    '责任领导',
    '牵头领导',
    '责任人',
    '整改责任人',
    '分管领导',
    '包抓领导',
    '第一责任人',
    '直接责任人',
    '牵头责任人',
    '具体责任人',
    '牵头人',
    '领办领导',
    '主要责任人',
    '包保领导',
    '责任校领导',
  ],
  department: [
    '责任部门',
    '责任单位',
    '责任科室',
    '牵头单位',
    '牵头部门',
    '牵头科室',
    '牵头责任单位',
    '整改责任单位',
    '整改单位',
    '整改责任部门',
    '整改部门',
    '责任处室',
    '责任股室',
    '牵头处室',
    '责任主体',
    '整改责任主体',
    '主责单位',
    '主责部门',
    '整改主体',
    '责任单位及责任人',
    '承办部门',
    '承办单位',
    '责任支部',
  ],
  assistant: [
    '配合单位',
    '配合部门',
    '协办单位',
    '参与单位',
    '配合科室',
    '协同单位',
    '配合责任单位',
    '协助单位',
    '责任配合单位',
    '配合处室',
    '督导单位',
    '督办单位',
    '监督单位',
    '验收单位',
    '配合领导',
  ],
  review: ['验收情况', '核查情况', '验收结论', '核查意见', '验收意见', '销号验收情况', '督导情况'],
}; // prettier-ignore

/** Labels that are results only beside a separate label for measures, and measures where they stand alone. */
export const MEASURES_IF_ALONE = [
  '整改完成情况',
  '完成情况',
  '整改结果',
  '整改成效',
  '整改效果',
  '结果',
  '整改落实结果',
];

/** Labels of the page's own back matter. */
export const ATTACHMENT_LABELS = ['附件', '附表', '附'];
export const COPY_LABELS = ['抄送', '抄报', '报送', '主送', '分送'];
export const ISSUER_LABELS = ['签发人', '签发', '会签人'];

/** A body that says no more than this is elided. */
export const ELISIONS = ['(略)', '略', '(略。)', '…', '(此处略)', '(内容略)'];

const roleOfWord = new Map<string, LabelRole[]>();
for (const [role, words] of Object.entries(LABELS) as [LabelRole, string[]][]) {
  for (const word of words) roleOfWord.set(word, [...(roleOfWord.get(word) ?? []), role]);
}

/** The roles that a label's word may have, most usual first. */
export const rolesOf = (word: string): LabelRole[] => roleOfWord.get(word) ?? [];

const longest = (words: Iterable<string>): string => [...new Set(words)].sort((a, b) => b.length - a.length).join('|');
const WORDS = longest(roleOfWord.keys());

/** A label with its colon, brackets or line end, read at a place of a folded text; group 1 is the word. */
export const LABEL = new RegExp(
  `[*【\\[(“]{0,2}(${WORDS})[”)\\]】]{0,2}(?:\\([^()]{1,12}\\))? ?(?:[:]-?|(?<=[】\\]]))`,
  'y',
);
/** A label alone: nothing stands behind it on its line. */
export const LONE_LABEL = new RegExp(`^[*【\\[(]{0,2}(${WORDS})[)\\]】]{0,2}[:。]?$`);
