/** A diagnostic for a person: where, how bad, what, and the place in its line. */
import type { VFileMessage } from 'vfile-message';
import { findable } from '../output/findable.js';
import type { Lang } from '../output/labels.js';
import type { Style } from '../output/style.js';
import { oneLine } from '../output/visible.js';
import type { NoticeRecord, Position } from '../record/schema.js';
import { type Frame, frameAt } from './frame.js';
import type { Terminal } from './terminal.js';

type Severity = 'error' | 'warning' | 'info';

/** As unified has it: fatal is an error, not fatal a warning, unknown is for information. */
export const severityOf = ({ fatal }: Pick<VFileMessage, 'fatal'>): Severity =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info';

const PAINT: Record<Severity, keyof Style> = { error: 'bad', warning: 'caution', info: 'accent' };

type Shown = Pick<VFileMessage, 'reason' | 'fatal' | 'place'> & { ruleId?: string };

/** The place of a message in a document that is no text, as people find it; empty in a text. */
export function placeBehind(place: VFileMessage['place'], source: NoticeRecord['source'], lang: Lang): string {
  const found = place && 'start' in place ? findable(source, place as Position, lang) : null;
  return found === null ? '' : ` (${found})`;
}

/**
 * Lines without their ends: the message, then the source line and a caret where the place is known.
 *
 * @param behind what is said behind line and column
 */
export function renderDiagnostic(
  message: Shown,
  source: string,
  name: string,
  { say, errStyle: style }: Pick<Terminal, 'say' | 'errStyle'>,
  behind = '',
): string[] {
  const severity = severityOf(message);
  const paint = style[PAINT[severity]];
  const rule = message.ruleId ? `[${message.ruleId}]` : '';
  const what = `${paint(say.severity[severity] + rule)} ${style.strong(oneLine(message.reason))}`;
  const { place } = message;
  if (!place) return [`${oneLine(name)}: ${what}`];
  const start = 'start' in place ? place.start : place;
  const lines = [`${style.strong(`${oneLine(name)}:${start.line}:${start.column}${behind}:`)} ${what}`];
  if (start.offset === undefined) return lines;
  const end = 'end' in place ? place.end.offset : undefined;
  const frame = frameAt(source, start.offset, end ?? start.offset);
  const gutter = String(start.line);
  lines.push(`${style.dim(`${gutter} |`)} ${lineOf(frame, style)}`);
  const caret = ' '.repeat(frame.caretStart) + paint('^'.repeat(frame.caretWidth));
  lines.push(`${style.dim(`${' '.repeat(gutter.length)} |`)} ${caret}`);
  return lines;
}

function lineOf({ cells, cutLeft, cutRight }: Frame, style: Style): string {
  const shown = cells.map((cell) => (cell.stand && cell.shown.trim() !== '' ? style.dim(cell.shown) : cell.shown));
  return (cutLeft ? style.dim('…') : '') + shown.join('') + (cutRight ? style.dim('…') : '');
}
