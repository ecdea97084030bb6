import { plain, type Style } from '../output/style.js';

type Environment = Record<string, string | undefined>;

/**
 * Whether to colour a stream: the flag decides, then FORCE_COLOR, then NO_COLOR (no-color.org: set and not empty),
 * then whether a person looks at it.
 */
export function wantsColor(flag: boolean | undefined, env: Environment, isTerminal: boolean): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}

/** The style of a stream. Chalk is loaded only where there is something to colour. */
export async function styleFor(color: boolean): Promise<Style> {
  if (!color) return plain;
  const { Chalk } = await import('chalk');
  // The sixteen colours that every terminal has and that follow its theme.
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    good: (text) => chalk.green(text),
    caution: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
