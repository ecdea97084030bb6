/** Notices made to be misread: their words for what was done and how far it has come are nobody else's. */
import { replay } from '../../src/corrections/apply.js';
import type { Edit } from '../../src/corrections/edits.js';
import { piecesOf, Sheet } from '../../src/corrections/sheet.js';
import { read } from '../../src/index.js';
import type { Profile } from '../../src/profile/profile.js';
import type { NoticeRecord } from '../../src/record/schema.js';

export const FIRST = `松河县水务服务站关于巡察整改情况的通报

2024年3月5日至4月20日，县委第二巡察组对松河县水务服务站进行了巡察，6月3日反馈了3个问题，现将整改情况通报如下。

一、库存物资账实不符
动作：盘点物资320件，补记账目12笔；修订《物资管理办法》。
下文：账册已对平。
二、差旅费报销审核不严
动作：退回超标准费用1860元；约谈经办人员2人次。
下文：账册已对平。
三、会议过多
动作：压减会议9次；建立会议计划审批制度。
下文：仍需走完流程。

松河县水务服务站
2024年9月30日
`;

export const SECOND = `松河县水务服务站关于审计整改情况的公告

县审计局反馈了2个问题，现将整改情况公告如下。

一、固定资产登记不全
动作：补登设备14台。
下文：账册已对平。
二、合同归档不及时
动作：补归合同23份。
下文：仍需走完流程。

松河县水务服务站
2025年3月10日
`;

export interface Opened {
  text: string;
  record: NoticeRecord;
  sheet: Sheet;
}

/** A notice as it is read, with its text for corrections. */
export function opened(text: string, profile?: Profile): Opened {
  const { tree, record, file } = read(text, { path: 'notice.txt', profile });
  return { text: String(file), record, sheet: new Sheet(String(file), piecesOf(tree)) };
}

/** Where words stand in a text; the `nth` time, from 0. */
export function at(text: string, words: string, nth = 0): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`the text does not say ${words}`);
  return { start, end: start + words.length };
}

/** What a person would correct in {@link FIRST}. */
export const EDITS: Edit[] = [
  { action: 'assign', ...at(FIRST, '账册已对平'), as: 'status', state: 'completed' },
  { action: 'assign', ...at(FIRST, '账册已对平', 1), as: 'status', state: 'completed' },
  { action: 'assign', ...at(FIRST, '仍需走完流程'), as: 'status', state: 'in-progress' },
];

export const corrected = ({ record, sheet }: Opened, edits: readonly Edit[]) => replay(record, edits, sheet);
