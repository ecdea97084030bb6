import type { Finding } from '../../core.js';
import { placeBehind, renderDiagnostic } from '../diagnostics.js';
import type { Terminal } from '../terminal.js';
import type { Reporter } from './reporter.js';

const FATAL = { error: true, warning: false, info: undefined } as const;

/** The lines of one finding, the place in its line. */
export const renderFinding = (
  { rule, severity, message, position }: Finding,
  source: string,
  name: string,
  { say, outStyle }: Pick<Terminal, 'say' | 'outStyle'>,
  behind = '',
): string[] =>
  renderDiagnostic(
    { reason: message, ruleId: rule, fatal: FATAL[severity], place: position ?? undefined },
    source,
    name,
    { say, errStyle: outStyle },
    behind,
  );

/** For people: each finding with the place in its line. */
export const prettyReporter = (terminal: Terminal): Reporter => ({
  lang: terminal.lang,
  async input({ file, record }, { name }, findings) {
    const source = String(file);
    await terminal.out.write(
      findings.flatMap((finding) => {
        const behind = placeBehind(finding.position ?? undefined, record.source, terminal.lang);
        return renderFinding(finding, source, name, terminal, behind).map((line) => `${line}\n`);
      }),
    );
  },
});
