import type { Lang } from '../../output/labels.js';
import type { Terminal } from '../terminal.js';
import type { Reporter } from './reporter.js';

/** One object an input, a stream that jq reads: `{ path, findings: [{ rule, severity, message, position }] }`. */
export const jsonReporter = (lang: Lang, { out }: Terminal): Reporter => ({
  lang,
  input: (_, { path }, findings) => out.write([JSON.stringify({ path, findings }, null, 2), '\n']),
});
