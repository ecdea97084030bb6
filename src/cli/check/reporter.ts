/** How findings are told: one reporter a format. */
import type { Finding, Reading } from '../../core.js';
import type { Lang } from '../../output/labels.js';
import type { Input } from '../inputs.js';
import type { CheckOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import type { RuleList } from './rules.js';

export interface Reporter {
  /** The language of its messages. */
  lang: Lang;
  /** Tells the findings of one input, or keeps them. */
  input(reading: Reading, input: Input, findings: readonly Finding[]): Promise<void>;
  /** Tells what was kept; `inputs` is how many there were, the failed ones too. */
  end?(inputs: number): Promise<void>;
}

/** For people the language of their locale; for programs English, so that what they read is the same everywhere. */
export async function reporterFor(options: CheckOptions, list: RuleList, terminal: Terminal): Promise<Reporter> {
  const forPrograms = options.lang ?? 'en';
  switch (options.format) {
    case 'json':
      return (await import('./json.js')).jsonReporter(forPrograms, terminal);
    case 'sarif':
      return (await import('./sarif.js')).sarifReporter(forPrograms, list, terminal);
    case 'github':
      return (await import('./github.js')).githubReporter(terminal);
    case 'html':
      return (await import('./html.js')).htmlReporter(terminal);
    case 'docx':
      return (await import('./docx.js')).docxReporter(terminal, options.limits);
    default:
      return (await import('./pretty.js')).prettyReporter(terminal);
  }
}
