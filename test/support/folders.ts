/** Folders for tests: written in one go, read in one go. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A new folder for every test, removed behind it. */
export function scratch(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rectify-batch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** Writes files by their paths below a folder. */
export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** All files below a folder, hidden ones too, by their paths. */
export function contents(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) files[relative(folder, path)] = readFileSync(path, 'utf8');
  }
  return files;
}

/** A short notice that says its name. */
export const noticeOf = (name: string, problem = '台账不清'): string =>
  `${name}关于巡察整改情况的通报\n\n1.针对${problem}的问题\n整改情况：一是补记台账3本。已完成整改。\n\n${name}\n2023年10月9日\n`;

export const linesIn = (text: string): string[] => text.split('\n').filter((line) => line !== '');
export const objectsIn = <T>(text: string): T[] => linesIn(text).map((line) => JSON.parse(line));
