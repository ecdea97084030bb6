/** Lines that are elements of the page, told by their shape (GB/T 9704-2012, 7.2–7.4). */
import type { Lexicon } from '../../grammars/lexicon/built-in.js';
import { endsAsBody, endsAsPart } from '../../grammars/names.js';
import type { Block } from '../lines/layout.js';

const YEAR = '(?:\\d{4}|[〇零一二三四五六七八九]{4}|[\\dxX*×]{2,4})';
const DATE = `${YEAR}(?:年[\\d一二三四五六七八九十xX*×]{1,3}月(?:[\\d一二三四五六七八九十xX*×]{1,3}日)?|[.\\-/]\\d{1,2}[.\\-/]\\d{1,2}日?)`;
export const DATE_ALONE = new RegExp(`^\\(?${DATE}\\)?$`);
const NAME_AND_DATE = new RegExp(`^([^。;,:]{3,40}?)(${DATE})$`);
const DATE_AND_NAME = new RegExp(`^(${DATE} ?)([^。;,:]{3,40})$`);
export const NUMBER_ALONE = /^\(?[\u4e00-\u9fffA-Z*·×]{1,14}[〔[(【][\d*xX×]{4}[〕\])】](?:第)?[\d*xX×]{1,4}号\)?$/;
/** 某府发〔2024〕9号  签发人：某某, as the head of a submitted document has it (GB/T 9704-2012, 7.2.5 and 7.2.6). */
export const NUMBER_AND_ISSUER =
  /^([\u4e00-\u9fffA-Z*·×]{1,14}[〔[(【][\d*xX×]{4}[〕\])】](?:第)?[\d*xX×]{1,4}号)(签发人?:.{2,12})$/;
/** 某局文件, 第三次会议文件（九）, 某县公示栏（第14期） */
export const LETTERHEAD =
  /^[^。:;,]{4,30}(?:文件(?:\([一二三四五六七八九十\d]{1,3}\))?|\(第[一二三四五六七八九十\d]{1,4}期\))$/;
export const SERIAL = /^(?:\d{6}|(?:机密|秘密|绝密|内部)[★*]?.{0,8}|特急|加急|平急|主动公开|依申请公开|不予公开)$/;
/** The number of a bulletin below its name: 第9期（总第31期）, perhaps with its day. */
const COUNT = '[〇零一二三四五六七八九十百\\d]{1,5}';
const BULLETIN_NUMBER = new RegExp(
  `^\\(?(?:${YEAR}年)?第${COUNT}期(?:\\(?总第?${COUNT}期\\)?)?\\)?(?:内部[\u4e00-\u9fff]{2,4}|${DATE})?$`,
);
const ENDS_IN_DATE = new RegExp(`${DATE}$`);

/** 某委员会办公室公告, above 关于某事的公告: who makes it known, in the head of the page. */
const MADE_KNOWN = /^(?!.*关于)[^。:;,]{4,30}(?:公告|通告|公报)$/;
const TITLE_BELOW = /^关于[^。;]{4,60}(?:公告|通告|公示|通报|报告)$/;
/** Lines above the number of a bulletin: its name, in two where it is long. */
const MOST_NAME_LINES = 2;

/**
 * Lines of a masthead: the name of a bulletin, its number and, below, who edits it with the day, or who makes something known
 * whose title stands below; 0 without. What is put out under it has a title of its own.
 */
export function mastheadLines(blocks: readonly Block[]): number {
  const bodies = blocks.slice(0, 8).filter(isText);
  if (bodies.length < 3) return 0;
  const textOf = (i: number): string => bodies[i].view.text;
  if (MADE_KNOWN.test(textOf(0)) && TITLE_BELOW.test(textOf(1))) return blocks.indexOf(bodies[0]) + 1;
  const number = bodies.findIndex(({ view }, i) => i > 0 && i <= MOST_NAME_LINES && BULLETIN_NUMBER.test(view.text));
  if (number < 0 || (number > 1 && !/^[\u4e00-\u9fff ]{4,30}$/.test(textOf(0)))) return 0;
  const below = bodies[number + 1];
  const edited = below !== undefined && ENDS_IN_DATE.test(below.view.text) && below.view.length < 60;
  return blocks.indexOf(edited ? below : bodies[number]) + 1;
}

/** What stands above a title in official documents: 某局文件, 某发〔2024〕9号, 主动公开. */
export const headsPage = (text: string): boolean =>
  NUMBER_ALONE.test(text) || NUMBER_AND_ISSUER.test(text) || LETTERHEAD.test(text) || SERIAL.test(text);
export const PERSON_LINE =
  /(?:局长|主任|书记|县长|市长|区长|厅长|部长|院长|校长|处长|科长|主席|秘书长|会长|行长|董事长|总经理|审计长|馆长|所长|镇长|乡长|检察长|负责人)[\u4e00-\u9fff某*]{2,4}$/;
/** What opens a subtitle, as typed with two keys too. */
export const DASHED = /^(?:——|--(?!-))/;
/** Where a report was given: ——2021年12月23日在某市第八届人大常委会第三次会议上. */
const SESSION =
  /^(?:(?:——|--)\d{4}年\d{1,2}月\d{1,2}日,?[在于].{4,60}|[(—]?\d{4}年\d{1,2}月\d{1,2}日,?[在于].{4,60}?会议?上?\)?)$/;
export const AUTHOR_LINE = /^(?:作者|撰稿|供稿|通讯员|记者|文)[/:]/;
export const PUNCTUATION = /[。;,!?]/;
const NOTE = /^\([^()]{4,80}\)$/;

export const isSession = (text: string): boolean => text.length <= 80 && !PUNCTUATION.test(text) && SESSION.test(text);

export const isText = (block: Block): boolean => block.role === 'body';
export const beginsWithLabel = (text: string, labels: readonly string[]): boolean =>
  labels.some(
    (label) => text.startsWith(label) && /^[\d一二三四五六]{0,2}[:.]/.test(text.slice(label.length, label.length + 3)),
  );

/** 防渗膜检测报告.pdf: a line that names files. */
const FILES = /^[^,。;!?]{1,60}\.(?:pdf|ofd|docx?|xlsx?|wps|et|zip|rar|jpe?g|png)(?:\([^()]{1,12}\))?$/i;
export const namesFiles = (text: string): boolean => FILES.test(text);

/** A note below a signature: （此件主动公开）, （联系人：…）. */
export const isNote = (text: string): boolean => NOTE.test(text);

/** Short enough for a name, and no sentence. */
export const isName = (text: string): boolean => text.length <= 40 && !/[。;,:!?]/.test(text);

/** A signing line in two: a body's name and a date, in the order in which they stand. */
export interface Signing {
  name: string;
  /** Where the second part begins. */
  cut: number;
  dateFirst: boolean;
}

/** Reads a body's name and a date on one line; `null` where there is more to it. */
export function signingOf(text: string, lists: Lexicon): Signing | null {
  if (PUNCTUATION.test(text)) return null;
  const named = NAME_AND_DATE.exec(text);
  if (named) return endsAsBody(named[1], lists) ? { name: named[1], cut: named[1].length, dateFirst: false } : null;
  const dated = DATE_AND_NAME.exec(text);
  return dated && endsAsBody(dated[2], lists) ? { name: dated[2], cut: dated[1].length, dateFirst: true } : null;
}

export const isSigned = (text: string, lists: Lexicon): boolean => signingOf(text, lists) !== null;

/** Where recipients stand: a line that ends in a colon and names bodies. */
export const isRecipients = (text: string, lists: Lexicon): boolean =>
  text.length <= 120 &&
  /:$/.test(text) &&
  !/[。;]/.test(text) &&
  !/如下:$|下:$|情况:$|问题:$|措施:$/.test(text) &&
  text
    .slice(0, -1)
    .split(/[,、]/)
    .every((name) => name.length <= 30) &&
  text
    .slice(0, -1)
    .split(/[,、]/)
    .some(
      (name) =>
        endsAsBody(name.replace(/\([^)]*\)/g, ''), lists) ||
        endsAsPart(name) ||
        /^各|^全体|(?:单位|部门|同志|代表|委员|公司|中心)$|(?<!同志)们$|全体[\u4e00-\u9fff]{2,6}$/.test(name),
    );
