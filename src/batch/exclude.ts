import ignore from 'ignore';

/** Whether a path is left out. A folder's path ends in a slash. */
export type Excluded = (path: string) => boolean;

/**
 * Reads patterns as .gitignore has them. In a folder they count from that folder, for files named one by one from where
 * the run was started; upper and lower case differ on every machine.
 */
export function excluding(patterns: readonly string[]): Excluded {
  if (patterns.length === 0) return () => false;
  const rules = ignore({ ignorecase: false }).add([...patterns]);
  return (path) => {
    const relative = path.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/+)+/, '');
    return relative !== '' && rules.ignores(relative);
  };
}
