/**
 * Words of labels, by what they open. Some are those that notices use, some were made up, as writers make them up; a
 * careful reader knows from their characters and their place what they open.
 */

export const LABELS = {
  finding: [
    '存在问题',
    '反馈问题',
    '问题描述',
    '整改问题',
    '整改任务',
    '不足之处',
    '毛病在哪',
    '发现的短板',
    '点到的问题',
    '病灶',
    '问题画像',
    '所涉问题',
  ],
  measures: [
    '整改情况',
    '整改措施',
    '整改落实情况',
    '整改举措',
    '主要做法',
    '具体措施',
    '怎么改',
    '整改动作',
    '我们这样改',
    '纠治办法',
    '落实举措',
    '应对之策',
    '改了什么',
    '处方',
    '破解办法',
    '对策与行动',
  ],
  results: [
    '整改成效',
    '整改结果',
    '取得成效',
    '工作成效',
    '整改效果',
    '主要成效',
    '改出了什么',
    '可见变化',
    '成果展示',
    '前后对比',
    '实际收效',
    '改后面貌',
  ],
  status: [
    '整改状态',
    '整改进度',
    '完成状态',
    '当前状态',
    '销号情况',
    '是否完成',
    '改没改好',
    '销号与否',
    '对账结论',
    '了结情况',
    '目前到哪一步',
    '办结状态',
  ],
  leader: [
    '责任领导',
    '责任人',
    '分管领导',
    '牵头领导',
    '整改责任人',
    '挂帅人',
    '领衔领导',
    '认领人',
    '包案领导',
    '谁来改',
    '主抓领导',
    '带队人',
  ],
  department: [
    '责任部门',
    '责任单位',
    '责任科室',
    '牵头单位',
    '承办部门',
    '主办科室',
    '具体落实科室',
    '认领单位',
    '主攻科室',
    '经办处所',
    '兜底部门',
    '抓落实单位',
  ],
  deadline: [
    '整改时限',
    '完成时限',
    '完成时间',
    '整改期限',
    '计划完成时间',
    '办结期限',
    '交账日期',
    '何时改好',
    '最迟期限',
    '倒排时间',
    '销号日期',
  ],
  target: ['整改目标', '目标任务', '整改要求', '工作目标', '改到什么程度', '预期目标', '验收尺子'],
  cause: ['原因分析', '产生原因', '深层原因', '病根', '为什么会这样', '根子在哪', '成因剖析'],
  plan: ['下步打算', '下一步措施', '今后打算', '下步计划', '后续安排', '接下来', '下一步怎么走'],
  evidence: ['佐证材料', '证明材料', '附证', '备查资料', '存档依据', '台账索引'],
} as const satisfies Record<string, readonly string[]>;

export type LabelRole = keyof typeof LABELS;

/** Dresses of a label: what stands before and behind its word, and whether its text begins on the next line. */
export interface Dress {
  open: string;
  close: string;
  ownLine: boolean;
  family: string;
  markdown?: boolean;
}

export const DRESSES = {
  colon: { open: '', close: '：', ownLine: false, family: '' },
  ownLine: { open: '', close: '：', ownLine: true, family: '' },
  lenticular: { open: '【', close: '】', ownLine: false, family: 'lenticular' },
  lenticularColon: { open: '【', close: '】：', ownLine: false, family: 'lenticular' },
  tortoise: { open: '〔', close: '〕', ownLine: false, family: 'tortoise' },
  bold: { open: '**', close: '：**', ownLine: false, family: 'bold', markdown: true },
  dash: { open: '', close: '——', ownLine: false, family: '' },
  blank: { open: '', close: '　', ownLine: false, family: '' },
} as const satisfies Record<string, Dress>;

export type DressName = keyof typeof DRESSES;
