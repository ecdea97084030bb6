/** The rules as the command line knows them: their settings, their list, and one explained. */
import type { Finding, Level, CheckOptions as LibraryOptions, RuleInfo, Settings } from '../../core.js';
import { padEnd } from '../../output/align.js';
import { wrap } from '../../output/wrap.js';
import type { Catalogue } from '../messages.js';
import type { CheckOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage.js';
import { renderFinding } from './pretty.js';

const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error'];
/** Formats that the list of rules has. */
const LIST_FORMATS = ['pretty', 'json'];

export interface RuleList {
  rules: readonly RuleInfo[];
  settings: Settings;
  check(text: string, options: LibraryOptions): Finding[];
  version(): string;
}

/**
 * Settings from `--rule id=level`, the last one winning.
 *
 * @throws {UsageError} for a rule or a level that there is none of
 */
export function settingsOf(written: readonly string[], rules: readonly RuleInfo[], say: Catalogue): Settings {
  const settings: Record<string, Level> = {};
  for (const one of written) {
    const [id, level, ...rest] = one.split('=');
    if (!id || level === undefined || rest.length > 0) throw new UsageError(say.badRule(one));
    if (!rules.some((rule) => rule.id === id)) throw new UsageError(say.unknownRule(id));
    if (!isLevel(level)) throw new UsageError(say.badChoice(`--rule ${id}`, level, LEVELS));
    settings[id] = level;
  }
  return settings;
}

const isLevel = (level: string): level is Level => (LEVELS as readonly string[]).includes(level);

const levelName = (level: Level, say: Catalogue): string => (level === 'off' ? say.off : say.severity[level]);

/** `--rules`: each with its level, title and explanation; as JSON with its example too. */
export async function tellRules({ rules, settings }: RuleList, options: CheckOptions, terminal: Terminal) {
  const { out, outStyle: style, say, lang, width } = terminal;
  if (!LIST_FORMATS.includes(options.format))
    throw new UsageError(say.badChoice('--rules --format', options.format, LIST_FORMATS));
  const levelOf = ({ id, severity }: RuleInfo): Level => settings[id] ?? severity;
  if (options.format === 'json') {
    const words = options.lang ?? 'en';
    const list = rules.map((rule) => {
      const { title, explanation } = rule[words];
      return { id: rule.id, severity: levelOf(rule), title, explanation, example: rule.example };
    });
    await out.write([JSON.stringify(list, null, 2), '\n']);
    return 0;
  }
  const column = Math.max(...rules.map(({ id }) => id.length));
  for (const rule of rules) {
    const { title, explanation } = rule[lang];
    const head = `${style.strong(padEnd(rule.id, column))}  ${padEnd(levelName(levelOf(rule), say), LEVEL_WIDTH)}  ${title}`;
    await out.write([head, ...wrap(explanation, width, '  ')].map((line) => `${line}\n`));
  }
  return 0;
}

const LEVEL_WIDTH = 'warning'.length;

/**
 * `--explain`: one rule, a text that breaks it, and what is said of that.
 *
 * @throws {UsageError} for a rule that there is none of
 */
export async function tellRule(id: string, { rules, settings, check }: RuleList, terminal: Terminal) {
  const { out, outStyle: style, say, lang, width } = terminal;
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new UsageError(say.unknownRule(id));
  const { title, explanation } = rule[lang];
  const level = settings[id] ?? rule.severity;
  const lines = [`${style.strong(id)}  ${levelName(level, say)}  ${title}`, ...wrap(explanation, width)];
  const example = rule.example.trimEnd();
  if (example !== '') lines.push('', say.example, ...example.split('\n').flatMap((line) => wrap(line, width, '  ')));
  const findings = check(rule.example, {
    lang,
    settings: { ...settings, [id]: level === 'off' ? rule.severity : level },
  });
  const found = findings.filter((finding) => finding.rule === id);
  if (example !== '' && found.length > 0) {
    const told = found.flatMap((finding) => renderFinding(finding, rule.example, say.exampleName, terminal));
    lines.push('', say.says, ...told);
  }
  await out.write(lines.map((line) => `${line}\n`));
  return 0;
}
