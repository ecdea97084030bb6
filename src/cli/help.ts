/** Commander's help in our words: aligned for Chinese, with examples. */
import type { Command } from 'commander';
import { plainColumns } from '../output/columns.js';
import type { Lang } from '../output/labels.js';
import type { HelpTexts } from './help-texts.js';
import { flagsIn, placeholder } from './placeholders.js';

/** Makes a command speak. Settings are inherited by the commands made from it later. */
export function localizeHelp(command: Command, texts: HelpTexts, lang: Lang): void {
  command
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: (text) => plainColumns(text) ?? text.length,
      styleTitle: (title) => texts.titles[title] ?? title,
      optionTerm: ({ flags }) => flagsIn(flags, lang),
      argumentTerm: (argument) => placeholder(argument.name(), lang),
      subcommandTerm: (sub) =>
        [sub.name(), ...(sub.options.length > 0 ? [texts.usage.options] : []), ...argumentsOf(sub, lang)].join(' '),
      optionDescription: ({ description, argChoices, defaultValue }) =>
        description + texts.note(argChoices, defaultValue),
      // Chinese has no blanks to wrap at; the texts are short enough to stand on a line.
      boxWrap: (text) => text,
    })
    .helpOption('-h, --help', texts.help);
}

/** `<a> <b>`, `[inputs...]` */
function argumentsOf(command: Command, lang: Lang): string[] {
  return command.registeredArguments.map((argument) => {
    const name = placeholder(argument.name(), lang) + (argument.variadic ? '...' : '');
    return argument.required ? `<${name}>` : `[${name}]`;
  });
}

/** The examples, their meanings in one column. */
export function exampleLines(examples: [string, string][], { examples: title }: HelpTexts): string {
  const width = (text: string) => plainColumns(text) ?? text.length;
  const column = Math.max(...examples.map(([command]) => width(command)));
  const lines = examples.map(([command, meaning]) => `  ${command}${' '.repeat(column - width(command))}  ${meaning}`);
  return ['', title, ...lines].join('\n');
}
