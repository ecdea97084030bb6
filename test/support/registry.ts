/** Whether packages can be fetched: some tests need what is not in the repository. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Runs npm outside the project, quietly. Throws with what it said where it fails. */
export function npm(args: readonly string[], cwd: string): string {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync('npm', [...args, ...quiet], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}

/** Asks the registry for one small package; where it does not answer, says what is not tested. */
export function hasRegistry(untested: string): boolean {
  try {
    npm(['view', 'zwitch', 'version', '--fetch-retries=0', '--fetch-timeout=10000'], tmpdir());
    return true;
  } catch {
    console.warn(`!!!!!!  THE PACKAGE REGISTRY IS OUT OF REACH: ${untested}`);
    return false;
  }
}
