// The texts that lie beside the program, for the platform that they are read on.
import { readFileSync } from 'node:fs';

/** What differs from platform to platform; the words of each text by its name. */
const WORDS = {
  linux: {
    launcher: 'rectify',
    ledger: 'ledger',
    start: './rectify',
    verify: 'sha256sum -c SHA256SUMS',
    'README.txt': {
      open: 'Run ./',
      drop: 'Other folders and files are named behind it: ./ledger FOLDER.',
      needs: 'It runs on Linux with glibc 2.28 or later.',
    },
    '使用说明.txt': {
      open: '运行 ./',
      drop: '别处的文件夹、文件写在后面：./ledger 文件夹。',
      needs: '适用于 glibc 2.28 及以上的 Linux。',
    },
  },
  win32: {
    launcher: 'rectify.cmd',
    ledger: 'ledger.cmd',
    start: 'rectify',
    verify: 'certutil -hashfile app\\node.exe SHA256',
    'README.txt': {
      open: 'Double-click ',
      drop: 'Other folders and files may be dropped on it.',
      needs:
        'It runs on Windows 10 and later. For commands open a terminal in this folder, or put the folder on the PATH.',
    },
    '使用说明.txt': {
      open: '双击 ',
      drop: '也可以把别处的文件夹、文件直接拖到它上面。',
      needs: '适用于 Windows 10 及以上。用命令时，请在本文件夹打开终端，或把本文件夹加入 PATH。',
    },
  },
};

/** The names of the files that start the program, and of those here that they are made of. */
export const launchersOf = (platform) => {
  const { launcher, ledger } = WORDS[systemOf(platform)];
  return [launcher, ledger].map((name) => ({ name, from: name.endsWith('.cmd') ? name : `${name}.sh` }));
};

/** A file of this folder, as the platform has its texts. */
export function template(name, platform, values = {}) {
  const words = WORDS[systemOf(platform)];
  const column = Math.max(words.launcher.length, 'SHA256SUMS'.length) + 2;
  const pad = (text) => ' '.repeat(column - text.length);
  const pads = {
    pad: pad(words.launcher),
    ledgerPad: pad(words.ledger),
    appPad: pad('app'),
    pagePad: pad('rectify.html'),
    sumsPad: pad('SHA256SUMS'),
  };
  const all = { platform, ...words, ...words[name], ...pads, ...values };
  const text = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/\{(\w+)\}/g, (_, key) => all[key]);
  if (systemOf(platform) !== 'win32') return text;
  // Notepad takes a text for one in the code page of the machine unless a mark says otherwise; cmd knows no mark.
  const mark = MARKED.includes(name) ? '\ufeff' : '';
  return mark + text.replaceAll('\n', '\r\n');
}

/** Texts that are opened with an editor. */
const MARKED = ['README.txt', '使用说明.txt'];

const systemOf = (platform) => platform.split('-')[0];
