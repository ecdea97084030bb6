/** Columns that a ledger has only where somebody asks for them. */
import type { Column } from './column.js';
import { joined, measureTexts, responsibleOf, textColumn } from './column.js';

/** In the order in which they are listed. */
export const FURTHER: readonly Column[] = [
  textColumn('item', '原序号', 'No. in notice', 8, ({ problem }) => problem.number),
  textColumn('results', '整改成效', 'Results', 40, ({ problem }) => joined(measureTexts(problem.results), '\n')),
  textColumn('responsible', '责任人', 'Responsible', 16, ({ problem }) =>
    responsibleOf(problem, ['leader', 'department', 'other']),
  ),
  textColumn('target', '整改目标', 'Target', 24, ({ problem }) => problem.target?.text ?? null),
  textColumn('notes', '其他说明', 'Notes', 30, ({ problem }) =>
    joined(
      // Records of before there were notes have none.
      (problem.notes ?? []).map(({ label, text }) => (label === null ? text : `${label}：${text}`)),
      '\n',
    ),
  ),
  textColumn('statusText', '状态原文', 'Status as written', 20, ({ problem }) => problem.status?.text ?? null),
  textColumn('inspection', '监督方式', 'Kind of inspection', 10, ({ record }) => record.inspection?.type ?? null),
  textColumn('period', '巡察时间', 'Period inspected', 22, ({ record }) => record.inspection?.period ?? null),
  textColumn('round', '轮次', 'Round', 12, ({ record }) => record.inspection?.round ?? null),
  textColumn('title', '通报标题', 'Title', 30, ({ record }) => record.title),
  textColumn('issuedOn', '成文日期', 'Issued on', 12, ({ record }) => record.issuedOn),
  textColumn('path', '文件', 'File', 24, ({ record }) => record.source.path),
];
