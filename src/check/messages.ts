/** What diagnostics say, in both languages: what, where it matters, why, and what to do. */
import { doubtWords } from './doubt-words.js';

export type Lang = 'zh' | 'en';
export type Severity = 'error' | 'warning' | 'info';

export interface RuleText {
  severity: Severity;
  zh: string;
  en: string;
}

export const MESSAGES = {
  'empty-input': {
    severity: 'warning',
    zh: '文件没有文字，记录中只有来源信息；请检查文件是否保存完整。',
    en: 'the input holds no text, so the record holds nothing but its source; check that the file was saved whole',
  },
  'lossy-encoding': {
    severity: 'warning',
    zh: '有字节无法按 {encoding} 解码，已显示为 �；如编码有误，请用 --encoding 指定。',
    en: 'some bytes are no {encoding} and stand as �; name the encoding with --encoding if it was mistaken',
  },
  'doubtful-encoding': {
    severity: 'warning',
    zh: '按 {encoding} 解码，但按 {rival} 也差不多说得通；如文字不对，请用 --encoding 指定。',
    en: 'read as {encoding}, and as {rival} it is about as likely a text; if the text is wrong, name the encoding with --encoding',
  },
  'numbering-gap': {
    severity: 'warning',
    zh: '序号不连续：此处应为 {expected}，实为 {value}；可能缺了一项，或序号有误。',
    en: 'the numbering skips: {expected} is expected here and {value} stands; an item may be missing, or its number wrong',
  },
  'numbering-double': {
    severity: 'warning',
    zh: '序号重复：{value} 出现了两次；请核对原文编号。',
    en: 'the number {value} stands twice; check the numbering of the source',
  },
  'numbering-restart': {
    severity: 'info',
    zh: '编号在此处重新从 1 开始，上面没有新的标题。',
    en: 'the numbering starts over at 1 here, without a new heading above it',
  },
  'mixed-siblings': {
    severity: 'info',
    zh: '同级标题中有的像问题、有的不像，已按多数理解。',
    en: 'of these sibling headings some look like problems and some do not; they were read by the majority',
  },
  'uncertain-structure': {
    severity: 'warning',
    zh: '此处结构没有把握：{reason}；也可能是：{otherwise}。引用前请对照原文。',
    en: 'the structure is uncertain here: {reason}; it may also be: {otherwise}; compare with the source before you trust it',
  },
  'nothing-read': {
    severity: 'warning',
    zh: '这是整改通报，却没有读出任何问题；记录不可直接引用，请对照原文。',
    en: 'this is a notice of rectification, and not one problem was read; do not trust the record, look at the source',
  },
  'contradicted-count': {
    severity: 'warning',
    zh: '文中说有 {claimed} 个问题，记录中有 {found} 个；可能读漏、读多，也可能原文只列了一部分或数字有误。',
    en: 'the notice states {claimed} problems and the record holds {found}; some may have been missed or made up, or it lists a part, or its count is wrong',
  },
  'unread-status': {
    severity: 'warning',
    zh: '整改状态“{text}”不在可识别的说法之内，记录中的状态为 null；可用标准说法，如“已完成”“正在推进”。',
    en: 'the status “{text}” is none that is known, so it is null in the record; usual words are 已完成, 正在推进',
  },
  'cut-off': {
    severity: 'warning',
    zh: '正文似乎在此处被截断：最后一句没有结束。',
    en: 'the text seems cut off here: its last sentence does not end',
  },
  'lost-date': {
    severity: 'warning',
    zh: '日期“{text}”缺字，未作猜测。',
    en: 'characters are missing from the date “{text}”; it was not guessed',
  },
  'second-title': {
    severity: 'warning',
    zh: '此处像是另一篇公文的标题；一个文件只读成一条记录，请拆分后再读。',
    en: 'this looks like the title of another document; one file gives one record, so split it',
  },
  'page-without-text': {
    severity: 'warning',
    zh: '第 {pages} 页没有文字，可能是扫描的图片，未读入记录；请先做文字识别（OCR）。',
    en: 'page {pages} holds no text, perhaps a picture of it, and is not in the record; run character recognition (OCR) first',
  },
  'ocr-read': {
    severity: 'info',
    zh: '第 {pages} 页是图片，文字由 {engine} 识别（平均把握 {certainty}）；引用前请对照原图。',
    en: 'page {pages}: a picture, read by {engine} (mean certainty {certainty}); compare it with the picture before you quote it',
  },
  'ocr-doubt': {
    severity: 'warning',
    zh: '从图片识别的“{text}”不能确定（把握 {certainty}{others}）；请对照原图。',
    en: '“{text}”, read off a picture, is not certain ({certainty}{others}); compare it with the picture',
  },
  'ocr-choice': {
    severity: 'info',
    zh: '此处识别为“{from}”，按日期、编号等的格式取其另一候选“{text}”；请对照原图。',
    en: 'this was recognised as “{from}”; the format of a date, number or list chose its other candidate “{text}”; compare it with the picture',
  },
  'unnamed-characters': {
    severity: 'warning',
    zh: '有 {count} 个字符的字体没有给出编码，显示为 �；请对照原文，或改用其他版本。',
    en: 'the fonts do not name {count} characters, which stand as �; compare them with the document, or find another copy',
  },
  'format-as-text': {
    severity: 'warning',
    zh: '{format} 文件按纯文本读取，标记会混入正文；请先另存为文本。',
    en: 'the {format} file was read as plain text, so its markup stands in the text; save it as text first',
  },
} satisfies Record<string, RuleText>;

export type MessageId = keyof typeof MESSAGES;

/** A message of ours in another language; a message of somebody else's stays as it is. */
export function translated(message: { ruleId?: string; reason: string; values?: unknown }, lang: Lang): string {
  if (!message.ruleId || !(message.ruleId in MESSAGES)) return message.reason;
  return messageOf(message.ruleId as MessageId, lang, (message.values ?? {}) as Record<string, string | number>);
}

/** The message of a rule in a language, its {places} filled. */
export function messageOf(id: MessageId, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  return filled(MESSAGES[id][lang], id === 'uncertain-structure' ? doubtWords(values, lang) : values);
}

/** A template with its {keys} filled. */
export const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
