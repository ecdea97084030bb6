/** Annotations of GitHub Actions: workflow commands on standard output. */
import type { Finding } from '../../core.js';
import { visible } from '../../output/visible.js';
import type { Terminal } from '../terminal.js';
import { placed } from './place.js';
import type { Reporter } from './reporter.js';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/[^%]+/g, visible);
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** One annotation: `::warning file=a.txt,line=5,col=1,endLine=5,endColumn=7,title=numbering-gap::message`. */
export function annotation({ rule, severity, message, position }: Finding, path: string | null): string {
  const properties: [string, string | number][] = [];
  if (path !== null) properties.push(['file', path.replaceAll('\\', '/')]);
  if (position) {
    const { start, end } = position;
    properties.push(['line', start.line], ['col', start.column], ['endLine', end.line]);
    // Columns of a place over several lines are refused.
    if (start.line === end.line) properties.push(['endColumn', end.column]);
  }
  properties.push(['title', rule]);
  const written = properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${written}::${escapeData(message)}`;
}

/** For GitHub Actions: findings beside the lines of a pull request, or beside a file that has none. */
export const githubReporter = ({ lang, out }: Terminal): Reporter => ({
  lang,
  input: (reading, { path }, findings) =>
    out.write(placed(reading, findings, lang).map((finding) => `${annotation(finding, path)}\n`)),
});
