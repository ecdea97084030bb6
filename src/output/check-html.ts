/** Drafts with their marks: one page for all inputs that needs nothing else, to read, print and send on. */
import type { NoticeRecord, Position } from '../record/schema.js';
import { findable } from './findable.js';
import type { Lang } from './labels.js';
import { escapeHtml } from './stats/html/markup.js';

type Severity = 'error' | 'warning' | 'info';

/** What was found, in the order of the text; without a position it is of the whole draft. */
interface Found {
  rule: string;
  severity: Severity;
  message: string;
  position: Position | null;
}

export interface Draft {
  name: string;
  /** The text that positions count in. */
  text: string;
  source: NoticeRecord['source'];
  findings: readonly Found[];
}

const WORDS = {
  zh: {
    title: '需要核对的地方',
    severity: { error: '错误', warning: '警告', info: '提示' },
    none: '没有需要核对的地方。',
    whole: '全文',
    line: (line: number) => `第${line}行`,
    count: (n: number) => `${n} 处`,
  },
  en: {
    title: 'What to look at',
    severity: { error: 'error', warning: 'warning', info: 'note' },
    none: 'There is nothing to look at.',
    whole: 'the whole text',
    line: (line: number) => `line ${line}`,
    count: (n: number) => (n === 1 ? '1 place' : `${n} places`),
  },
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const SHEET = `*{box-sizing:border-box}
body{margin:0;background:#f6f5f1;color:#1d2630;font:16px/1.75 "Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:1180px;margin:0 auto;padding:32px 20px}
h1{font-size:26px;margin:0 0 8px}h2{font-size:18px;margin:32px 0 10px;overflow-wrap:anywhere}
.draft{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,4fr);gap:24px;align-items:start}
.text,.found{background:#fff;border:1px solid #d4d6d2;border-radius:8px;padding:16px 18px;margin:0}
.line{display:grid;grid-template-columns:2.6em 1fr;align-items:baseline;white-space:pre-wrap;overflow-wrap:anywhere;min-height:1.75em}
.line b{font-weight:400;color:#8a95a1;font-size:12px;user-select:none}
mark{background:#fbe7b8;color:inherit;border-bottom:2px solid #dba03a}
mark.error{background:#f8d5cd;border-color:#bd4f3a}mark.info{background:#dbe7ef;border-color:#5f93b7}
sup a,.found a{color:#235a83;text-decoration:none}sup{line-height:0}
.found{font-size:14px;line-height:1.6;padding-left:2.6em}.found li{margin:0 0 10px}
.found i{font-style:normal;font-weight:600}.error i{color:#bd4f3a}.warning i{color:#9a6a12}.info i{color:#235a83}
.found code{color:#5b6773;font-size:12px;white-space:nowrap}:target{outline:2px solid #235a83}
@media(max-width:800px){.draft{grid-template-columns:1fr}}
@media print{body{background:#fff;font-size:11pt}.text,.found{border:0;padding-left:0}.found{padding-left:2em}main{padding:0}}`;

/** The page, in pieces. */
export function* writeDrafts(drafts: readonly Draft[], lang: Lang): Iterable<string> {
  const words = WORDS[lang];
  yield `<!DOCTYPE html>\n<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield `<title>${words.title}</title>\n<style>${SHEET}</style>\n</head>\n<body>\n<main>\n<h1>${words.title}</h1>\n`;
  for (const [index, draft] of drafts.entries()) yield* draftOf(draft, `d${index + 1}`, lang);
  yield '</main>\n</body>\n</html>\n';
}

function* draftOf({ name, text, source, findings }: Draft, id: string, lang: Lang): Iterable<string> {
  const words = WORDS[lang];
  yield `<h2>${escapeHtml(name)} · ${words.count(findings.length)}</h2>\n<div class="draft">\n<div class="text">\n`;
  yield* linesOf(text, findings, id);
  yield '</div>\n';
  if (findings.length === 0) yield `<p class="found">${words.none}</p>\n`;
  else {
    yield '<ol class="found">\n';
    for (const [index, { rule, severity, message, position }] of findings.entries()) {
      const place = position ? (findable(source, position, lang) ?? words.line(position.start.line)) : words.whole;
      const where = position ? `<a href="#${id}m${index + 1}">${escapeHtml(place)}</a>` : place;
      yield `<li id="${id}f${index + 1}" class="${severity}"><i>${words.severity[severity]}</i> ${where} ${escapeHtml(message)} <code>${escapeHtml(rule)}</code></li>\n`;
    }
    yield '</ol>\n';
  }
  yield '</div>\n';
}

/** What stands between two places at which a mark begins or ends. */
interface Piece {
  start: number;
  end: number;
  /** Indices of the findings that it belongs to. */
  marks: number[];
}

/** The text from place to place; a finding without extent marks the character that it stands at. */
export function piecesOf(length: number, findings: readonly Pick<Found, 'position'>[]): Piece[] {
  const stretches = findings.map(({ position }) => {
    if (!position) return null;
    const start = Math.min(position.start.offset, Math.max(0, length - 1));
    return { start, end: Math.min(length, Math.max(position.end.offset, start + 1)) };
  });
  const cuts = new Set([0, length]);
  for (const stretch of stretches) if (stretch) cuts.add(stretch.start).add(stretch.end);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i];
    const marks = stretches.flatMap((one, index) => (one && one.start <= start && one.end >= end ? [index] : []));
    return { start, end, marks };
  });
}

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** The text line by line, its marks in place. */
function* linesOf(text: string, findings: readonly Found[], id: string): Iterable<string> {
  let line = 1;
  let shown = '';
  const begun = new Set<number>();
  const lineEnd = function* (): Iterable<string> {
    yield `<div class="line"><b>${line}</b><span>${shown}</span></div>\n`;
    line += 1;
    shown = '';
  };
  for (const { start, end, marks } of piecesOf(text.length, findings)) {
    const parts = text.slice(start, end).split(/\r\n|[\r\n]/);
    for (const [index, part] of parts.entries()) {
      if (index > 0) yield* lineEnd();
      if (part !== '') shown += marks.length > 0 ? marked(part, marks, findings, begun, id) : escapeHtml(part);
    }
    const ended = marks.filter(
      (index) => (findings[index].position as Position).end.offset <= end || end === text.length,
    );
    for (const index of ended) shown += `<sup><a href="#${id}f${index + 1}">${index + 1}</a></sup>`;
  }
  if (shown !== '') yield* lineEnd();
}

function marked(part: string, marks: number[], findings: readonly Found[], begun: Set<number>, id: string): string {
  const worst = ORDER.find((severity) => marks.some((index) => findings[index].severity === severity));
  const first = marks.filter((index) => !begun.has(index));
  for (const index of first) begun.add(index);
  const anchors = first.map((index) => `<a id="${id}m${index + 1}"></a>`).join('');
  const told = marks.map((index) => findings[index].message).join('\n');
  return `${anchors}<mark class="${worst}" title="${escapeHtml(told)}">${escapeHtml(part)}</mark>`;
}
