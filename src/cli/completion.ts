import type { Command } from 'commander';
import { bashScript } from './completion/bash.js';
import { fishScript } from './completion/fish.js';
import { type Lists, type Shape, shapeOf } from './completion/shape.js';
import { zshScript } from './completion/zsh.js';
import type { Shell } from './options.js';
import type { Terminal } from './terminal.js';

const SCRIPTS: Record<Shell, (shape: Shape) => string[]> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `rectify completion`: a script that completes commands, options, their values and files. */
export async function completion(shell: Shell, program: Command, lists: Lists, { out }: Terminal): Promise<void> {
  await out.write(SCRIPTS[shell](shapeOf(program, lists)).map((line) => `${line}\n`));
}
