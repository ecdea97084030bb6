/** The body that speaks: from its signature, else from the title, else from the preamble. */
import type { Inspection, Span } from '../record/schema.js';
import type { Branch } from '../tree/types.js';
import type { NoticeText } from './notice-text.js';
import { textOf } from './text.js';

const TITLE = /^(.{2,60}?)(?:关于|转发)/;

export interface Found {
  value: string;
  span: Span;
}

/** Signatures of the notice; one that stands over a date comes first. */
export function signatures(notice: NoticeText): { name: Branch; date: Branch | null }[] {
  const found: { name: Branch; date: Branch | null }[] = [];
  const children = notice.tree.children.filter((child): child is Branch => !('value' in child));
  children.forEach((child, i) => {
    if (child.type !== 'signature') return;
    const next = children[i + 1];
    found.push({ name: child, date: next?.type === 'issued' ? next : null });
  });
  return [...found.filter(({ date }) => date), ...found.filter(({ date }) => !date)];
}

/** Reads the organization. */
export function readOrganization(notice: NoticeText, inspection: Inspection | null): Found | null {
  const [signature] = signatures(notice);
  if (signature) {
    const passage = notice.passage(signature.name);
    const span = notice.span(passage, 0, passage.view.length);
    return { value: textOf(signature.name).replace(/\s+/g, ''), span };
  }
  const title = notice.tree.children.find((child): child is Branch => child.type === 'title');
  if (title) {
    const passage = notice.passage(title);
    const match = TITLE.exec(passage.view.text);
    if (match) {
      const span = notice.span(passage, 0, match[1].length);
      return { value: span.text.replace(/\s+/g, ''), span };
    }
  }
  const [inspected] = inspection?.evidence.inspected ?? [];
  return inspection?.inspected && inspected ? { value: inspection.inspected, span: inspected } : null;
}
