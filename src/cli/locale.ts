import type { Lang } from '../output/labels.js';

type Environment = Record<string, string | undefined>;

/**
 * The language of the environment, in the order of precedence of POSIX (XBD 8.2): Chinese for zh*, else English.
 *
 * @param system the locale of the system's settings, asked for where the environment says nothing, as on Windows
 */
export function localeLang(env: Environment, system = () => ''): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system();
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/**
 * The language to speak. `--lang` is looked for before the arguments are parsed, because the help and the messages
 * about the arguments themselves follow it. A value that is no language is left to the parser to refuse.
 */
export function chooseLang(args: readonly string[], env: Environment, system?: () => string): Lang {
  let lang = localeLang(env, system);
  for (const [index, arg] of args.entries()) {
    if (arg === '--') break;
    const value = arg === '--lang' ? args[index + 1] : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : null;
    if (value === 'zh' || value === 'en') lang = value;
  }
  return lang;
}
