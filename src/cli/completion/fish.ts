import { type OptionShape, type Shape, type Value, wordsOf } from './shape.js';

/** The script for fish: one `complete` a command and an option. */
export function fishScript({ name, options, commands }: Shape): string[] {
  const lines = [`# fish completion for ${name}`, `complete -c ${name} -f`];
  for (const option of options) lines.push(`complete -c ${name} ${flags(option)}`);
  const names = commands.map((command) => command.name).join(' ');
  for (const command of commands) {
    const about = quote(command.about);
    lines.push(`complete -c ${name} -n 'not __fish_seen_subcommand_from ${names}' -a ${command.name} -d ${about}`);
    const seen = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const argument = values(command.argument);
    if (argument !== '') lines.push(`complete -c ${name} ${seen} ${argument}`);
    for (const option of command.options) lines.push(`complete -c ${name} ${seen} ${flags(option)}`);
  }
  return lines;
}

function flags({ flags: names, about, value }: OptionShape): string {
  const parts = names.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  if (value !== 'none') parts.push('-r', values(value));
  return [...parts, `-d ${quote(about)}`].filter((part) => part !== '').join(' ');
}

/** What to offer: files, a list, or nothing. */
function values(value: Value): string {
  if (value === 'file') return '-F';
  if (value === 'none') return '';
  return value === 'free' ? '-f' : `-f -a ${quote(wordsOf(value).join(' '))}`;
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
