// The texts that lie beside the program, for the platform that they are read on.
import { readFileSync } from 'node:fs';

/** What differs from platform to platform. */
const WORDS = {
  linux: {
    launcher: 'rectify',
    start: './rectify',
    verify: 'sha256sum -c SHA256SUMS',
    needs: {
      'README.txt': 'It runs on Linux with glibc 2.28 or later.',
      '使用说明.txt': '适用于 glibc 2.28 及以上的 Linux。',
    },
  },
  win32: {
    launcher: 'rectify.cmd',
    start: 'rectify',
    verify: 'certutil -hashfile app\\node.exe SHA256',
    needs: {
      'README.txt': 'It runs on Windows 10 and later. Open a terminal in this folder, or put the folder on the PATH.',
      '使用说明.txt': '适用于 Windows 10 及以上。请在本文件夹打开终端，或把本文件夹加入 PATH。',
    },
  },
};

/** The name of the file that starts the program. */
export const launcherOf = (platform) => WORDS[systemOf(platform)].launcher;

/** A file of this folder, as the platform has its texts. */
export function template(name, platform, values = {}) {
  const words = WORDS[systemOf(platform)];
  const column = Math.max(words.launcher.length, 'SHA256SUMS'.length) + 2;
  const pad = (text) => ' '.repeat(column - text.length);
  const pads = { pad: pad(words.launcher), appPad: pad('app'), sumsPad: pad('SHA256SUMS') };
  const all = { platform, ...words, needs: words.needs[name], ...pads, ...values };
  const text = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/\{(\w+)\}/g, (_, key) => all[key]);
  if (systemOf(platform) !== 'win32') return text;
  // Notepad takes a text for one in the code page of the machine unless a mark says otherwise; cmd knows no mark.
  const mark = name.endsWith('.txt') ? '\ufeff' : '';
  return mark + text.replaceAll('\n', '\r\n');
}

const systemOf = (platform) => platform.split('-')[0];
