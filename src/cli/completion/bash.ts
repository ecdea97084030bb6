// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text is a shell script
import { isPairs, type OptionShape, type Shape, type Value } from './shape.js';

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
    '  # bash takes --option=value and key=value as three words',
    '  local back=$COMP_CWORD',
    '  if [[ $cur == "=" ]]; then cur=; back=$((COMP_CWORD+1)); fi',
    '  if [[ ${COMP_WORDS[back-1]} == "=" ]]; then',
    '    prev=${COMP_WORDS[back-2]}',
    '    if [[ $prev != -* ]]; then prev="${COMP_WORDS[back-3]}"; if [[ $prev == "=" ]]; then prev=${COMP_WORDS[back-4]}; fi; prev="$prev="; fi',
    '  fi',
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
      const cases = (end: string) => flags.map((flag) => `${command}:${flag}${end}`).join('|');
      if (!isPairs(value)) return `    ${cases('')}) ${complete(name, value)}; return ;;`;
      const { keys, values } = value;
      return [
        `    ${cases('')}) compopt -o nospace 2>/dev/null; ${words(
          name,
          keys.map((key) => `${key}=`),
        )}; return ;;`,
        `    ${cases('=')}) ${words(name, values)}; return ;;`,
      ].join('\n');
    });
}

const flagsOf = (options: OptionShape[]) => options.flatMap(({ flags }) => flags);
const words = (name: string, list: readonly string[]) => `_${name}_words '${list.join(' ')}'`;

function complete(name: string, value: Value): string {
  if (value === 'file') return `_${name}_files`;
  return typeof value === 'string' || isPairs(value) ? ':' : words(name, value);
}
