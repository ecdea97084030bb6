import { isDoubtful } from '../../record/confidence.js';
import type { Inspection, NoticeRecord } from '../../record/schema.js';
import type { Labels } from '../labels.js';
import { oneLine } from '../visible.js';
import { wrap } from '../wrap.js';
import { type Part, rows } from './page.js';

/** Title, subtitle and the frame of the document. */
export const headLines: Part = function* (record, page) {
  const { labels, style } = page;
  for (const line of wrap(oneLine(record.title ?? labels.untitled), page.width)) yield style.strong(line);
  if (record.subtitle !== null) yield* wrap(oneLine(record.subtitle), page.width);
  yield* rows(
    [
      [labels.head.organization, record.organization],
      [labels.head.documentNumber, record.documentNumber],
      [labels.head.recipients, record.recipients.join(labels.separator)],
      [labels.head.issuedOn, record.issuedOn],
      [labels.head.published, record.publication?.publishedAt ?? null],
      [labels.head.inspection, record.inspection && inspectionLine(record.inspection, labels)],
      [labels.head.kind, labels.kind[record.kind]],
      [labels.head.confidence, confidenceLine(record, labels)],
    ],
    page,
  );
};

/** `0.5 · 存疑`; nothing where nothing is doubted. */
function confidenceLine(record: NoticeRecord, { doubtful }: Labels): string | null {
  if (record.confidence === 1) return null;
  return isDoubtful(record) ? `${record.confidence} · ${doubtful}` : String(record.confidence);
}

/** `巡察 · 县委第三巡察组 · 第二轮 · 2022-03-04/2022-04-23 · 反馈 2022-06-02` */
function inspectionLine(inspection: Inspection, labels: Labels): string {
  const { type, inspector, round, period, feedbackOn } = inspection;
  const feedback = feedbackOn && `${labels.feedback} ${feedbackOn}`;
  return [type, inspector, round, period, feedback].filter(Boolean).join(' · ');
}
