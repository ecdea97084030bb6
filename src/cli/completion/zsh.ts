import { type OptionShape, type Shape, type Value, wordsOf } from './shape.js';

/** The script for zsh: a function to be found in `fpath`, or to be sourced. */
export function zshScript({ name, options, commands }: Shape): string[] {
  return [
    `#compdef ${name}`,
    `_${name}() {`,
    '  local context state state_descr line',
    '  typeset -A opt_args',
    '  _arguments -C \\',
    ...specs(options).map((spec) => `    ${spec} \\`),
    "    '1:command:->command' \\",
    "    '*::argument:->argument'",
    '  case $state in',
    '    command)',
    '      local -a commands',
    '      commands=(',
    ...commands.map((command) => `        ${quote(`${command.name}:${command.about}`)}`),
    '      )',
    "      _describe 'command' commands",
    '      ;;',
    '    argument)',
    '      case $line[1] in',
    ...commands.flatMap((command) => [
      `        ${command.name})`,
      '          _arguments \\',
      ...specs([...command.options, ...options]).map((spec) => `            ${spec} \\`),
      `            ${quote(`*:argument:${action(command.argument)}`)}`,
      '          ;;',
    ]),
    '      esac',
    '      ;;',
    '  esac',
    '}',
    `if [ "$funcstack[1]" = "_${name}" ]; then _${name} "$@"; else compdef _${name} ${name}; fi`,
  ];
}

/** One `_arguments` specification a flag. */
function specs(options: OptionShape[]): string[] {
  return options.flatMap(({ flags, about, value }) => {
    const tail = value === 'none' ? '' : `:value:${action(value)}`;
    return flags.map((flag) => {
      // `=` lets a long option take its value in the same word, `+` a short one.
      const joined = value === 'none' ? '' : flag.startsWith('--') ? '=' : '+';
      return quote(`${flag}${joined}[${about.replace(/[[\]\\:]/g, '\\$&')}]${tail}`);
    });
  });
}

function action(value: Value): string {
  if (value === 'file') return '_files';
  return typeof value === 'string' ? ' ' : `(${wordsOf(value).join(' ')})`;
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
