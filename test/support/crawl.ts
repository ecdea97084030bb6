/**
 * A crawl that was made up: pages of notices and of other texts, in several `.warc.gz`, with what a crawler writes beside
 * them. It follows from its seed alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { styled } from '../styles/generate.js';
import { docxOfText } from './docx.js';
import { random } from './random.js';
import { crawlInfo, recordOf, requestFor } from './web-archive.js';

export interface CrawlOptions {
  seed: number;
  pages: number;
  /** Texts of pages that are no notices, to be drawn from; some sentences without it. */
  others?: readonly string[];
  /** Archives that the pages are spread over. */
  files?: number;
}

const SENTENCES = [
  '取水单位应当按照规定安装计量设施，不得擅自拆除或者更换。',
  '违反本条例规定的，由主管部门责令限期改正，可以处一万元以下罚款。',
  '一季度社会消费品零售总额同比增长百分之四，新业态持续向好。',
  '活动现场人头攒动，孩子们在志愿者的带领下体验了非遗剪纸。',
  '招聘岗位的学历要求为本科以上，报名时间截至本月底。',
  '本次列车运行图调整后，直达旅客列车将增加三对。',
];

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const pageOf = (title: string, text: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div><div class="content">${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n')}</div><div class="footer">版权所有</div></body></html>`;

/** One in so many pages is a notice; of those one in ten is a Word document, and one in ten comes again elsewhere. */
const NOTICE_EVERY = 100;

/** Writes the crawl into a folder, one archive after another, and returns how many notices are in it. */
export function writeCrawl(folder: string, { seed, pages, others, files = 4 }: CrawlOptions): number {
  mkdirSync(folder, { recursive: true });
  const chance = random(seed);
  const other = (): string =>
    others ? chance.of(others) : Array.from({ length: chance.between(5, 40) }, () => chance.of(SENTENCES)).join('\n');
  let notices = 0;
  let last: string | null = null;
  for (let file = 0; file < files; file++) {
    const parts: Buffer[] = [gzipSync(crawlInfo())];
    for (let page = file; page < pages; page += files) {
      const url = `http://host${page % 97}.example/p/${page}.html`;
      parts.push(gzipSync(requestFor(url)));
      const packing = { coding: ([undefined, 'gzip', 'br'] as const)[page % 3], chunked: page % 2 === 0 };
      if (page % NOTICE_EVERY !== (7 + 13 * Math.floor(page / NOTICE_EVERY)) % NOTICE_EVERY) {
        parts.push(gzipSync(recordOf({ url, body: pageOf(`第${page}页`, other()), ...packing })));
        continue;
      }
      notices += 1;
      const again = last !== null && notices % 10 === 0;
      const text: string = again ? (last as string) : styled(seed, 'fitted', page).text;
      last = text;
      const word = notices % 10 === 5;
      const body = word ? docxOfText(text) : pageOf('通知公告', text);
      const media = word ? 'application/msword' : 'text/html; charset=utf-8';
      parts.push(gzipSync(recordOf({ url, body, media, ...(word ? {} : packing) })));
    }
    writeFileSync(join(folder, `crawl-${String(file).padStart(5, '0')}.warc.gz`), Buffer.concat(parts));
  }
  return notices;
}
