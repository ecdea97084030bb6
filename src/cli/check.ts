import type { Command } from 'commander';
import type { Finding, Reading } from '../core.js';
import { reporterFor } from './check/reporter.js';
import { type RuleList, settingsOf, tellRule, tellRules } from './check/rules.js';
import { loadProfile } from './config/load.js';
import { readEach, type Tally } from './each.js';
import { checkEncoding } from './encoding.js';
import { gatherInputs } from './gather.js';
import type { Input } from './inputs.js';
import type { CheckOptions } from './options.js';
import { outFile } from './out-file.js';
import { type Endings, formatOfOut } from './out-format.js';
import { ClosedPipe } from './sink.js';
import { refuseOverwriting } from './targets.js';
import type { Terminal } from './terminal.js';
import { version } from './version.js';

const ENDINGS: Endings<CheckOptions['format']> = {
  '.txt': ['pretty', 'github'],
  '.json': ['json', 'sarif'],
  '.sarif': ['sarif'],
  '.html': ['html'],
  '.docx': ['docx'],
};

/** `rectify check`: what is wrong with notices, or what the rules are. Returns the exit status. */
export async function check(names: string[], given: CheckOptions, terminal: Terminal, command: Command) {
  const chosen = command.getOptionValueSource('format') === 'default' ? undefined : given.format;
  const format = formatOfOut(given.out, chosen, ENDINGS, terminal.say) ?? given.format;
  const file = outFile(given.out, terminal);
  const status = await checked(names, { ...given, format }, file.terminal, command);
  return file.close(status);
}

async function checked(names: string[], options: CheckOptions, terminal: Terminal, command: Command): Promise<number> {
  const checks = await (await import('../core.js')).loadChecks();
  const settings = settingsOf(options.rule ?? [], checks.rules, terminal.say);
  const profile = (await loadProfile(options, terminal))?.profile;
  const levels = { ...profile?.rules, ...settings };
  const list: RuleList = { rules: checks.rules, settings: levels, check: checks.check, version };
  if (options.explain !== undefined) return tellRule(options.explain, list, terminal);
  if (options.rules) return tellRules(list, options, terminal);

  checkEncoding(options.encoding, terminal.say);
  const { inputs, skipped } = await gatherInputs(names, options, terminal, command);
  if (options.out !== undefined && options.out !== '-') await refuseOverwriting(inputs, options.out, terminal.say);
  if (options.format === 'docx')
    await (await import('./check/docx.js')).demandOneDraft(inputs, options.limits, terminal);
  const reporter = await reporterFor(options, list, terminal);
  const tell = async (reading: Reading, input: Input) => {
    const findings = checks.check(reading, { settings, lang: reporter.lang });
    await reporter.input(reading, input, options.quiet ? findings.filter(isError) : findings);
    return tallyOf(findings);
  };
  const summarize = options.format === 'pretty' || inputs.length > 1;
  const status = await readEach(inputs, options, terminal, { tell, summarize, profile, skipped });
  try {
    await reporter.end?.(inputs.length);
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    throw error;
  }
  return status;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

function tallyOf(findings: readonly Finding[]): Tally {
  const tally: Tally = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of findings) tally[`${severity}s`] += 1;
  return tally;
}
