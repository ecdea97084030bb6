// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell script
import type { OptionShape, Shape, Value } from './shape.js';

/** The script for bash, from 3.2 on (so without `mapfile`). */
export function bashScript({ name, options, commands }: Shape): string[] {
  const names = commands.map((command) => command.name);
  return [
    `# bash completion for ${name}`,
    `_${name}_words() {`,
    '  local word',
    '  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")',
    '}',
    `_${name}_files() {`,
    '  local file',
    '  compopt -o filenames 2>/dev/null',
    '  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")',
    '}',
    `_${name}() {`,
    '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= i',
    '  COMPREPLY=()',
    '  # bash takes --option=value as three words',
    '  if [[ $cur == "=" ]]; then cur=; elif [[ $prev == "=" ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
    '  for ((i = 1; i < COMP_CWORD; i++)); do',
    `    case \${COMP_WORDS[i]} in ${names.join('|')}) command=\${COMP_WORDS[i]}; break ;; esac`,
    '  done',
    '  case $command:$prev in',
    ...commands.flatMap((command) => valueCases(name, command.name, command.options)),
    ...valueCases(name, '*', options),
    '  esac',
    '  if [[ $cur == -* ]]; then',
    '    case $command in',
    ...commands.map((command) => `      ${command.name}) ${words(name, flagsOf([...command.options, ...options]))} ;;`),
    `      *) ${words(name, flagsOf(options))} ;;`,
    '    esac',
    '    return',
    '  fi',
    '  case $command in',
    ...commands.map((command) => `    ${command.name}) ${complete(name, command.argument)} ;;`),
    `    *) ${words(name, names)} ;;`,
    '  esac',
    '}',
    `complete -F _${name} ${name}`,
  ];
}

/** For an option that takes a value: what to offer after it. */
function valueCases(name: string, command: string, options: OptionShape[]): string[] {
  return options
    .filter(({ value }) => value !== 'none')
    .map(({ flags, value }) => {
      return `    ${flags.map((flag) => `${command}:${flag}`).join('|')}) ${complete(name, value)}; return ;;`;
    });
}

const flagsOf = (options: OptionShape[]) => options.flatMap(({ flags }) => flags);
const words = (name: string, list: readonly string[]) => `_${name}_words '${list.join(' ')}'`;

function complete(name: string, value: Value): string {
  if (value === 'file') return `_${name}_files`;
  return typeof value === 'string' ? ':' : words(name, value);
}
