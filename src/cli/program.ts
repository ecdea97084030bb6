/** The commands and their options: the one place that says what the command line takes. */
import { Argument, Command } from 'commander';
import { FORMATS } from '../output/formats.js';
import type { Lang } from '../output/labels.js';
import { STATS_FORMATS } from '../output/stats/formats.js';
import { exampleLines, localizeHelp } from './help.js';
import { helpTexts } from './help-texts.js';
import { catalogue } from './messages.js';
import { choiceOption, formatList, groupingOption, oneOf, positiveOption } from './option-kinds.js';
import {
  type BatchCommandOptions,
  CHECK_FORMATS,
  type CheckOptions,
  type ConfigOptions,
  DIFF_FORMATS,
  type DiffOptions,
  EXPLAIN_FORMATS,
  type ExplainOptions,
  FIND_FORMATS,
  type FindOptions,
  LEDGER_ROWS,
  type LearnOptions,
  ORGANIZATION_SOURCES,
  type ParseOptions,
  type SchemaOptions,
  SHELLS,
  type Shell,
  type StatsOptions,
  type TablesOptions,
  type ViewOptions,
} from './options.js';
import { placeholder } from './placeholders.js';
import { decoding, finding, profiled, reading } from './shared-options.js';

/** What the commands do; kept out of here so that help and completion load none of it. */
export interface Actions {
  parse(inputs: string[], options: ParseOptions, command: Command): Promise<void>;
  check(inputs: string[], options: CheckOptions, command: Command): Promise<void>;
  diff(inputs: [string, string], options: DiffOptions, command: Command): Promise<void>;
  stats(inputs: string[], options: StatsOptions, command: Command): Promise<void>;
  explain(places: string[], options: ExplainOptions, command: Command): Promise<void>;
  view(inputs: string[], options: ViewOptions, command: Command): Promise<void>;
  learn(inputs: string[], options: LearnOptions, command: Command): Promise<void>;
  config(options: ConfigOptions): Promise<void>;
  batch(inputs: string[], options: BatchCommandOptions, command: Command): Promise<void>;
  find(inputs: string[], options: FindOptions, command: Command): Promise<void>;
  tables(inputs: string[], options: TablesOptions, command: Command): Promise<void>;
  schema(options: SchemaOptions): Promise<void>;
  completion(shell: Shell, program: Command): Promise<void>;
}

/** The program in one language. It neither prints nor exits by itself: it throws CommanderError or UsageError. */
export function buildProgram(lang: Lang, version: string, actions: Actions): Command {
  const texts = helpTexts(lang);
  const choice = (flags: string, about: string, choices: readonly string[]) =>
    choiceOption(flags, about, choices, lang);
  const repeated = (value: string, all: string[] = []) => [...all, value];
  const program = new Command('rectify').exitOverride();
  localizeHelp(program, texts, lang);
  program
    .usage(`${texts.usage.options} ${texts.usage.command}`)
    .description(texts.about)
    .version(version, '-V, --version', texts.version)
    .helpCommand(`help ${texts.usage.command}`, texts.helpCommand)
    .addOption(choice('--lang <lang>', texts.options.lang, ['zh', 'en']))
    .option('--color', texts.options.color)
    .option('--no-color', texts.options.noColor)
    .addHelpText(
      'after',
      exampleLines(
        [
          ...texts.parseExamples,
          ...texts.checkExamples,
          ...texts.diffExamples,
          ...texts.statsExamples,
          ...texts.viewExamples,
        ],
        texts,
      ),
    )
    .addHelpText('after', `\n${texts.status}`);

  reading(program.command('parse').description(texts.commands.parse), texts, lang)
    .addOption(choice('-f, --format <name>', texts.options.parseFormat, FORMATS).default('json'))
    .option('-o, --out <path>', texts.options.out)
    .option('--force', texts.options.replace)
    .option('--fields <names>', texts.options.fields)
    .addOption(positiveOption('-j, --jobs <number>', texts.options.pageJobs, lang))
    .addHelpText('after', exampleLines(texts.parseExamples, texts))
    .action((inputs, _, command) => actions.parse(inputs, command.optsWithGlobals(), command));

  reading(program.command('batch').description(texts.commands.batch), texts, lang, texts.arguments.batchInputs)
    .addOption(formatList('-f, --format <names>', texts.options.batchFormat, lang))
    .option('-o, --out <path>', texts.options.batchOut)
    .addOption(choice('--rows <name>', texts.options.rows, LEDGER_ROWS).default('problems'))
    .option('--bom', texts.options.bom)
    .option('--columns <list>', texts.options.columns)
    .option('--title <text>', texts.options.title)
    .addOption(choice('--organization-from <source>', texts.options.organizationFrom, ORGANIZATION_SOURCES))
    .option('--unfinished', texts.options.unfinished)
    .option('--fields <names>', texts.options.fields)
    .addOption(choice('--only <name>', texts.options.only, ['notices']))
    .option('--unique', texts.options.unique)
    .option('--from <path>', texts.options.from)
    .option('--exclude <pattern>', texts.options.exclude, repeated)
    .addOption(positiveOption('-j, --jobs <number>', texts.options.jobs, lang))
    .option('--resume', texts.options.resume)
    .option('--force', texts.options.force)
    .option('--fail-fast', texts.options.failFast)
    .option('--ndjson-in', texts.options.ndjsonIn)
    .option('--with-tables', texts.options.withTables)
    .addHelpText('after', exampleLines(texts.batchExamples, texts))
    .action((inputs, _, command) => actions.batch(inputs, command.optsWithGlobals(), command));

  finding(program.command('find').description(texts.commands.find), texts, lang)
    .addOption(choice('-f, --format <name>', texts.options.findFormat, FIND_FORMATS).default('text'))
    .option('-o, --out <path>', texts.options.findOut)
    .option('--from <path>', texts.options.from)
    .option('--exclude <pattern>', texts.options.exclude, repeated)
    .addOption(positiveOption('-j, --jobs <number>', texts.options.jobs, lang))
    .addHelpText('after', exampleLines(texts.findExamples, texts))
    .action((inputs, _, command) => actions.find(inputs, command.optsWithGlobals(), command));

  program
    .command('tables')
    .description(texts.commands.tables)
    .usage(`${texts.usage.options} [${placeholder('inputs', lang)}...]`)
    .argument('[inputs...]', texts.arguments.records)
    .option('-o, --out <path>', texts.options.tablesOut)
    .option('--force', texts.options.replace)
    .option('-q, --quiet', texts.options.quiet)
    .addHelpText('after', exampleLines(texts.tablesExamples, texts))
    .action((inputs, _, command) => actions.tables(inputs, command.optsWithGlobals(), command));

  reading(program.command('check').description(texts.commands.check), texts, lang)
    .addOption(choice('-f, --format <name>', texts.options.checkFormat, CHECK_FORMATS).default('pretty'))
    .option('-o, --out <path>', texts.options.checkOut)
    .option('--rule <id=level>', texts.options.rule, repeated)
    .option('--rules', texts.options.rules)
    .option('--explain <id>', texts.options.explain)
    .addHelpText('after', exampleLines(texts.checkExamples, texts))
    .action((inputs, _, command) => actions.check(inputs, command.optsWithGlobals(), command));

  decoding(program.command('diff').description(texts.commands.diff), texts, lang)
    .usage(`${texts.usage.options} <${placeholder('a', lang)}> <${placeholder('b', lang)}>`)
    .argument('<a>', texts.arguments.earlier)
    .argument('<b>', texts.arguments.later)
    .option('-q, --quiet', texts.options.quiet)
    .addOption(choice('-f, --format <name>', texts.options.diffFormat, DIFF_FORMATS).default('text'))
    .option('-o, --out <path>', texts.options.diffOut)
    .option('--exit-code', texts.options.exitCode)
    .addHelpText('after', exampleLines(texts.diffExamples, texts))
    .action((a, b, _, command) => actions.diff([a, b], command.optsWithGlobals(), command));

  reading(program.command('stats').description(texts.commands.stats), texts, lang)
    .addOption(choice('-f, --format <name>', texts.options.statsFormat, STATS_FORMATS))
    .addOption(groupingOption('--by <dim[,dim]>', texts.options.by, lang))
    .option('--where <condition>', texts.options.where, repeated)
    .option('--all-copies', texts.options.allCopies)
    .option('-o, --out <path>', texts.options.statsOut)
    .addHelpText('after', exampleLines(texts.statsExamples, texts))
    .action((inputs, _, command) => actions.stats(inputs, command.optsWithGlobals(), command));

  decoding(program.command('explain').description(texts.commands.explain), texts, lang)
    .usage(`${texts.usage.options} <${placeholder('places', lang)}...>`)
    .argument('[places...]', texts.arguments.places)
    .addOption(choice('-f, --format <name>', texts.options.explainFormat, EXPLAIN_FORMATS).default('text'))
    .addHelpText('after', exampleLines(texts.explainExamples, texts))
    .action((places, _, command) => actions.explain(places, command.optsWithGlobals(), command));

  reading(program.command('view').description(texts.commands.view), texts, lang)
    .option('-o, --out <path>', texts.options.viewOut)
    .addHelpText('after', exampleLines(texts.viewExamples, texts))
    .action((inputs, _, command) => actions.view(inputs, command.optsWithGlobals(), command));

  profiled(program.command('learn').description(texts.commands.learn), texts)
    .usage(`${texts.usage.options} [${placeholder('inputs', lang)}...]`)
    .argument('[inputs...]', texts.arguments.corrected)
    .option('-o, --out <path>', texts.options.learnOut)
    .option('-q, --quiet', texts.options.quiet)
    .addHelpText('after', exampleLines(texts.learnExamples, texts))
    .action((inputs, _, command) => actions.learn(inputs, command.optsWithGlobals(), command));

  profiled(program.command('config').description(texts.commands.config), texts)
    .usage(texts.usage.options)
    .option('--schema', texts.options.configSchema)
    .addHelpText('after', exampleLines(texts.configExamples, texts))
    .action((_, command) => actions.config(command.optsWithGlobals()));

  program
    .command('schema')
    .usage(texts.usage.options)
    .description(texts.commands.schema)
    .option('--parquet', texts.options.parquet)
    .addHelpText('after', exampleLines(texts.schemaExamples, texts))
    .action((_, command) => actions.schema(command.optsWithGlobals()));

  const say = catalogue(lang);
  const shell = new Argument('<shell>', texts.arguments.shell).choices(SHELLS).argParser((value) => {
    return oneOf('completion', value, SHELLS, say.badChoice);
  });
  program
    .command('completion')
    .usage(`${texts.usage.options} <${SHELLS.join('|')}>`)
    .description(texts.commands.completion)
    .addArgument(shell)
    .addHelpText('after', exampleLines(texts.completionExamples, texts))
    .action((name: Shell) => actions.completion(name, program));
  return program;
}
