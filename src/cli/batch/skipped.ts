/** What is said of files that a folder has and a run left out. */
import type { SkipReason, Skips } from '../../batch/skipped.js';
import type { Lang } from '../../output/labels.js';

interface SkippedWords {
  /** Why one file was left out, and what to do about it. */
  because(reason: string): string;
  /**
   * `skipped 4: .xls 2, .ofd 1, lock files 1`: the most frequent first; `null` where no file was left out. Folders
   * with nothing to read have a line of their own.
   */
  sum(skips: Skips): string | null;
}

/** Reasons that are shown one by one; the rest is added up. */
const SHOWN = 8;

type Advice = 'word' | 'sheet' | 'pdf' | 'unpack' | 'picture';

/** What to make of the formats that folders of offices have. */
const ADVICE: Record<string, Advice> = {
  ...each('word', ['.wpt', '.dot', '.dotx', '.fodt', '.pages']),
  ...each('sheet', ['.ods', '.xlsb', '.xlt', '.ett']),
  ...each('pdf', ['.ceb', '.gd', '.xps', '.caj']),
  ...each('unpack', ['.rar', '.7z', '.tar', '.gz', '.tgz']),
  ...each('picture', ['.jpg', '.jpeg', '.png', '.bmp', '.tif', '.tiff', '.gif', '.heic', '.webp']),
};

function each(advice: Advice, endings: readonly string[]): Record<string, Advice> {
  return Object.fromEntries(endings.map((ending) => [ending, advice]));
}

type Because = Exclude<SkipReason, `.${string}`>;
type Kind = Exclude<Because, 'nothing-read'> | 'other';

interface Texts {
  advice: Record<Advice | 'name', string>;
  ending(ending: string, advice: string): string;
  because: Record<Because, string>;
  kinds: Record<Kind, string>;
  sum(count: number, parts: string[]): string;
}

const en: Texts = {
  advice: {
    word: 'save it as .docx',
    sheet: 'save it as .xlsx',
    pdf: 'export it as PDF from the program that opens it',
    unpack: 'unpack it into the folder',
    picture: 'run character recognition (OCR) on it first',
    name: 'name the file itself if it is a notice',
  },
  ending: (ending, advice) => `files that end in ${ending} are not taken from folders; ${advice}`,
  because: {
    '': 'files without an ending are not taken from folders; name the file itself if it is a notice',
    'lock-file': 'not a document: an office program has put it there while the document is open',
    'former-output': 'not a notice: rectify wrote it; name the file itself to read it',
    'nested-archive': 'an archive inside an archive is not opened; unpack it',
    'folder-link': 'a link to a folder is not followed; name the folder itself',
    special: 'neither a file nor a folder',
    revisit: 'the page had not changed since it was fetched before: another record has it',
    'no-answer': 'the server did not give the page (its status is not 200)',
    'media-type': 'neither a page nor a document that is read, by what the server said',
    'nothing-read': 'nothing in it can be read as a notice',
  },
  kinds: {
    '': 'without an ending',
    'lock-file': 'lock files',
    'former-output': 'former outputs',
    'nested-archive': 'archives in archives',
    'folder-link': 'links to folders',
    special: 'pipes or devices',
    revisit: 'pages fetched before',
    'no-answer': 'pages not given',
    'media-type': 'other media',
    other: 'others',
  },
  sum: (count, parts) => `skipped ${count}: ${parts.join(', ')}`,
};

const zh: Texts = {
  advice: {
    word: '请另存为 .docx',
    sheet: '请另存为 .xlsx',
    pdf: '请用能打开它的软件导出为 PDF',
    unpack: '请先解压到目录中',
    picture: '请先做文字识别（OCR）',
    name: '如果是通报，请直接写出文件名',
  },
  ending: (ending, advice) => `目录中以 ${ending} 结尾的文件不读；${advice}`,
  because: {
    '': '目录中没有扩展名的文件不读；如果是通报，请直接写出文件名',
    'lock-file': '不是文档：文档打开时办公软件放在那里的锁文件',
    'former-output': '不是通报：是 rectify 以前写出的；要读它请直接写出文件名',
    'nested-archive': '压缩包里的压缩包不打开；请先解压',
    'folder-link': '指向目录的链接不跟随；请直接写出该目录',
    special: '既不是文件也不是目录',
    revisit: '网页与上次抓取时相同：在另一条记录里',
    'no-answer': '服务器没有给出网页（状态码不是 200）',
    'media-type': '按服务器所说，既不是网页也不是可读的文档',
    'nothing-read': '其中没有可读的通报',
  },
  kinds: {
    '': '无扩展名',
    'lock-file': '锁文件',
    'former-output': '以前的输出',
    'nested-archive': '压缩包中的压缩包',
    'folder-link': '目录链接',
    special: '管道或设备',
    revisit: '以前抓取过的网页',
    'no-answer': '没有给出的网页',
    'media-type': '其他媒体',
    other: '其他',
  },
  sum: (count, parts) => `跳过 ${count} 个：${parts.join('，')}`,
};

const isEnding = (reason: string): boolean => reason.startsWith('.');

/** The words of one language. */
export function skippedWords(lang: Lang): SkippedWords {
  const texts = lang === 'zh' ? zh : en;
  const nameOf = (reason: string) => (isEnding(reason) ? reason : texts.kinds[reason as Kind]);
  return {
    because: (reason) =>
      isEnding(reason)
        ? texts.ending(reason, texts.advice[ADVICE[reason] ?? 'name'])
        : texts.because[reason as Because],
    sum(skips) {
      const files = [...skips].filter(([reason]) => reason !== 'nothing-read');
      if (files.length === 0) return null;
      const sorted = files.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      const left = sorted.slice(SHOWN).reduce((sum, [, count]) => sum + count, 0);
      const parts = sorted.slice(0, SHOWN).map(([reason, count]) => `${nameOf(reason)} ${count}`);
      if (left > 0) parts.push(`${texts.kinds.other} ${left}`);
      return texts.sum(
        sorted.reduce((sum, [, count]) => sum + count, 0),
        parts,
      );
    },
  };
}
