/** LibreOffice, which opens what we write for offices; many machines have none. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

function find(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch {
      // Not this one.
    }
  }
  console.warn('!!!!!!  LibreOffice (soffice) IS ABSENT: that it opens the workbook is not tested');
  return null;
}

export const office = find();

/** Lets LibreOffice open a file and write it in another format; calls back with the folder of what it wrote. */
export async function converted<T>(bytes: Uint8Array, format: string, use: (folder: string) => T): Promise<Awaited<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'rectify-office-'));
  try {
    const source = join(folder, 'in', 'ledger.xlsx');
    mkdirSync(join(folder, 'in'));
    writeFileSync(source, bytes);
    // A profile of its own: another LibreOffice may be running.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, source];
    execFileSync(office as string, args, { stdio: 'ignore', timeout: 120_000 });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
