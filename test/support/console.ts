/**
 * Runs a ```console block: lines that begin with `$ ` are commands, and what stands below a command is what it
 * prints, standard error included.
 */
import { spawn } from 'node:child_process';

export interface Step {
  command: string;
  output: string;
}

/** Commands of a block with what they are said to print. */
export function stepsOf(body: string): Step[] {
  const steps: { command: string; output: string[] }[] = [];
  for (const line of body.split('\n')) {
    const last = steps[steps.length - 1];
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), output: [] });
    else if (!last) throw new Error(`a console block begins with a command, not with: ${line}`);
    else last.output.push(line);
  }
  return steps.map(({ command, output }) => ({ command, output: output.join('\n').trimEnd() }));
}

/** The block again, with its outputs. */
export const bodyOf = (steps: readonly Step[]): string =>
  steps.map(({ command, output }) => `$ ${command}\n${output}`.trimEnd()).join('\n');

const MARK = '\u0001step\u0001';

/** Runs the steps in one shell, so that `$?` and files are those of the step before. */
export function runSteps(steps: readonly Step[], cwd: string, env: NodeJS.ProcessEnv): Promise<Step[]> {
  const script = steps.map(({ command }) => `${command}\nlast=$?; printf '%s' '${MARK}'; (exit "$last")`);
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-c', ['exec 2>&1', ...script].join('\n')], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.on('error', fail);
    child.on('close', () => {
      const outputs = Buffer.concat(parts).toString('utf8').split(MARK);
      done(steps.map(({ command }, i) => ({ command, output: (outputs[i] ?? '').trimEnd() })));
    });
  });
}
