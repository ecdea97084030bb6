/** Runs the rules over one reading. */
import type { Position } from '../record/schema.js';
import { type Checked, contextOf } from './context.js';
import { filled, type Lang, type Severity, translated } from './messages.js';
import { CHECK_RULES } from './rules.js';
import type { CheckRule, Finding, Level } from './types.js';

/** How rules weigh where they are not to weigh what they weigh by themselves. */
export type Settings = Readonly<Record<string, Level>>;

export interface RunOptions {
  settings?: Settings;
  /** Language of the messages. */
  lang?: Lang;
  /** Other rules than ours, for the tests and for rules of one's own. */
  rules?: readonly CheckRule[];
}

const severityOf = (fatal: boolean | null | undefined): Severity =>
  fatal === true ? 'error' : fatal === false ? 'warning' : 'info';

/** What reading said, and what a step of the user's may have added. */
function readingFindings({ file }: Checked, lang: Lang): Finding[] {
  return file.messages.map((message) => ({
    rule: message.ruleId ?? 'note',
    severity: severityOf(message.fatal),
    message: translated(message, lang),
    position: message.place && 'start' in message.place ? (message.place as Position) : null,
  }));
}

function* ruleFindings(checked: Checked, rules: readonly CheckRule[], settings: Settings, lang: Lang) {
  const context = contextOf(checked);
  for (const rule of rules) {
    if (settings[rule.id] === 'off') continue;
    for (const { position, values = {} } of rule.check(context)) {
      const { id, severity } = rule;
      yield { rule: id, severity, message: filled(rule[lang].message, values), position } satisfies Finding;
    }
  }
}

const startOf = ({ position }: Finding): number => position?.start.offset ?? -1;

/** All findings of one reading, those of the whole notice first, the others by their place. */
export function runRules(checked: Checked, options: RunOptions = {}): Finding[] {
  const { settings = {}, lang = 'en', rules = CHECK_RULES } = options;
  const findings = [...readingFindings(checked, lang), ...ruleFindings(checked, rules, settings, lang)];
  return findings
    .flatMap((finding) => {
      const level = settings[finding.rule] ?? finding.severity;
      return level === 'off' ? [] : [{ ...finding, severity: level }];
    })
    .sort((a, b) => startOf(a) - startOf(b));
}
