/** Small notices for the rules, and what a rule says of them. */
import { check, type Finding, type Level, read } from '../../src/index.js';

/** A notice in which nothing is wrong; tests put in what they are about. */
interface Parts {
  title: string;
  preamble: string;
  body: string;
  contact: string;
  foot: string;
}

const FINE: Parts = {
  title: '青禾县水务局关于巡察整改情况的通报',
  preamble: '2024年3月5日至5月20日，县委第一巡察组对县水务局进行了巡察，2024年6月18日反馈了巡察意见。',
  body: '1.针对台账不清的问题\n整改情况：一是补记台账3本。二是专人管理。已完成整改。',
  contact: '欢迎监督。联系电话：0599-5550311。',
  foot: '青禾县水务局\n2024年9月30日',
};

/** The text of a notice. */
export function notice(parts: Partial<Parts> = {}): string {
  const { title, preamble, body, contact, foot } = { ...FINE, ...parts };
  return `${[title, preamble, body, contact, foot].filter(Boolean).join('\n\n')}\n`;
}

/** Problems, each with its body: numbered, framed, labelled. */
export const problems = (...bodies: string[]): string =>
  bodies.map((body, i) => `${i + 1}.针对${FINDINGS[i]}的问题\n整改情况：${body}`).join('\n');

const FINDINGS = ['台账不清', '公车管理不严', '合同审核不细', '会议过多过长', '往来款清理缓慢', '档案移交不及时'];

/** What a rule says of a text: for each finding the source that it points to, `null` for the whole notice. */
export function said(rule: string, text: string, settings: Record<string, Level> = {}): (string | null)[] {
  const reading = read(text);
  return check(reading, { settings })
    .filter((finding) => finding.rule === rule)
    .map(({ position }) => (position ? sourceAt(text, position) : null));
}

export const sourceAt = (text: string, { start, end }: NonNullable<Finding['position']>): string =>
  text.slice(start.offset, end.offset);
