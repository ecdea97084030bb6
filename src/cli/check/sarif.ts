/** SARIF 2.1.0 (OASIS), for code hosts and editors that show findings. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RuleInfo, Settings } from '../../core.js';
import type { Lang } from '../../output/labels.js';
import type { Terminal } from '../terminal.js';
import { type Placed, placed } from './place.js';
import type { Reporter } from './reporter.js';
import type { RuleList } from './rules.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

/** A path as a URI reference: relative ones stay so. Standard input has no path, and a result needs a place. */
function uriOf(path: string | null): string {
  if (path === null) return 'stdin';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

const descriptorOf = (rule: RuleInfo, settings: Settings, lang: Lang) => {
  const { title, explanation } = rule[lang];
  const level = settings[rule.id] ?? rule.severity;
  return {
    id: rule.id,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explanation },
    defaultConfiguration: { enabled: level !== 'off', level: LEVELS[level] },
  };
};

function resultOf({ rule, severity, message, position, place }: Placed, uri: string, indexes: Map<string, number>) {
  const region = position && {
    startLine: position.start.line,
    startColumn: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
    charOffset: position.start.offset,
    charLength: position.end.offset - position.start.offset,
  };
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...(region && { region }) },
        ...(place !== null && { logicalLocations: [{ fullyQualifiedName: place }] }),
      },
    ],
  };
}

/** One log of one run over all inputs. */
export function sarifReporter(lang: Lang, { rules, settings, version }: RuleList, { out }: Terminal): Reporter {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results: ReturnType<typeof resultOf>[] = [];
  let read = 0;
  return {
    lang,
    async input(reading, { path }, findings) {
      read += 1;
      const uri = uriOf(path);
      for (const finding of placed(reading, findings, lang)) results.push(resultOf(finding, uri, indexes));
    },
    async end(inputs) {
      const driver = {
        name: 'rectify',
        version: version(),
        rules: rules.map((rule) => descriptorOf(rule, settings, lang)),
      };
      const run = {
        tool: { driver },
        language: lang === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: read === inputs }],
        results,
      };
      await out.write([JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2), '\n']);
    },
  };
}
