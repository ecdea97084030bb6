/** The diagnostics of reading as rules: what `check.ts` says of a notice while it is read. */
import { MESSAGES, type MessageId } from './messages.js';
import type { RuleInfo } from './types.js';

/** Title, explanation in Chinese; the same in English; a text that breaks the rule. */
type Words = [zh: [title: string, explanation: string], en: [title: string, explanation: string], example: string];

const WORDS: Record<MessageId, Words> = {
  'empty-input': [
    ['没有文字', '文件是空的，或只有空白和导航。'],
    ['no text', 'The file is empty, or holds nothing but blanks and navigation.'],
    '',
  ],
  'lossy-encoding': [
    ['有字节无法解码', '按所用编码，有些字节不是文字，读出来是 �。'],
    ['bytes that are no text', 'In the encoding used some bytes are no text and stand as �.'],
    '某局关于巡察整改情况的通�\n',
  ],
  'doubtful-encoding': [
    ['编码没有把握', '文件没有写明编码，按两种编码读出来的可能性相近。'],
    [
      'a doubtful encoding',
      'The file does not say its encoding, and in two of them what is read is about as likely a text.',
    ],
    '',
  ],
  'numbering-gap': [
    ['编号跳号', '标题或问题的编号跳过了一个：可能缺了一项，或编号有误。'],
    ['a number skipped', 'The numbers of headings or problems skip one: an item may be missing, or its number wrong.'],
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n3.针对公车管理不严的问题\n整改情况：封存车辆。已完成整改。\n',
  ],
  'numbering-double': [
    ['编号重复', '同一级标题或问题里，一个编号出现两次。'],
    ['a number twice', 'A number stands twice among headings or problems of one level.'],
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。已完成整改。\n2.针对公车管理不严的问题\n整改情况：封存车辆。已完成整改。\n2.针对合同不规范的问题\n整改情况：清理合同。已完成整改。\n',
  ],
  'numbering-restart': [
    ['编号重新开始', '编号从 1 重新开始，上面却没有新的标题。'],
    ['a count that starts over', 'The numbering starts over at 1, and no new heading stands above it.'],
    '某校自查问题整改报告\n某县教育局：\n经自查，共梳理出2个问题：\n1、门卫室未落实24小时值班。\n2、食堂索证索票台账缺记录。\n现将整改情况报告如下：\n1、增配专职保安2名。已完成整改。\n2、补齐台账记录。已完成整改。\n',
  ],
  'mixed-siblings': [
    ['同级标题不一致', '同级的标题，有的像问题、有的不像，按多数理解。'],
    [
      'siblings that differ',
      'Of sibling headings some look like problems and some do not; they were read by the majority.',
    ],
    '某局关于巡察整改情况的通报\n一、整改工作组织情况\n（一）针对台账不清的问题\n整改情况：一是补记台账。二是专人管理。已完成整改。\n（二）加强组织领导\n成立领导小组。\n二、反馈问题整改情况\n1.针对公车管理不严的问题\n整改情况：一是封存车辆。二是公示里程。已完成整改。\n',
  ],
  'uncertain-structure': [
    ['结构没有把握', '这里还有另一种几乎同样合理的读法；记录按更可能的一种写，可信度相应降低。'],
    [
      'an uncertain structure',
      'Another reading of this place is nearly as good. The record has the likelier one, and its confidence is lower.',
    ],
    '',
  ],
  'nothing-read': [
    ['没有读出问题', '文种、标题或开头说这是整改通报，却没有读出任何问题：多半是写法没有认出来。可信度不高于 0.2。'],
    [
      'nothing was read',
      'Kind, title or preamble say that this is a notice of rectification, and no problem was read: most likely its ' +
        'form was not recognized. Confidence is at most 0.2.',
    ],
    '某局关于巡察整改情况的通报\n\n某局党组高度重视，逐项抓好整改，取得了阶段性成效。\n',
  ],
  'contradicted-count': [
    [
      '问题数与读出的不符',
      '文中说的问题数与读出的个数不同。与上级标题的个数、方面数、完成数或同一句里的其他数相符的不算，文中说只公开一部分的也不算（见 problem-part）。可信度不高于 0.5。',
    ],
    [
      'another number of problems than was read',
      'The notice states one number of problems, and another was read. It is let be where the headings above the ' +
        'problems, the aspects, what is completed or another count of the sentence fit, and where the notice says that ' +
        'it shows a part (see problem-part). Confidence is at most 0.5.',
    ],
    '某局关于巡察整改情况的通报\n县委第一巡察组反馈了3个问题，现将整改情况通报如下。\n1.针对台账不清的问题\n整改情况：补记台账。\n2.针对公车管理不严的问题\n整改情况：封存车辆。\n3.针对合同不规范的问题\n整改情况：清理合同。\n4.针对会议过多的问题\n整改情况：精简会议。\n',
  ],
  'unread-status': [
    ['状态无法识别', '“整改状态”后面的话不在可识别的说法之内，记录中的状态为 null。'],
    ['an unknown state', 'What stands behind 整改状态 is none of the known words, so the state is null in the record.'],
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n整改状态：已经差不多了\n',
  ],
  'cut-off': [
    ['正文被截断', '最后一句没有结束，下面也没有署名。'],
    ['text cut off', 'The last sentence does not end, and nothing stands below it.'],
    '某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账3本，并组织全体干部职工学习台账管理办法，要求各科室\n',
  ],
  'lost-date': [
    ['日期缺字', '日期里的“年”或“月”丢了（202442日），未作猜测。'],
    ['a date that lost characters', 'A date lost its 年 or 月 (202442日); it is not guessed.'],
    '某局关于巡察整改情况的通报\n202442日，县委第一巡察组反馈了巡察意见。\n1.针对台账不清的问题\n整改情况：补记台账。\n',
  ],
  'second-title': [
    ['第二个标题', '落款之后又出现像标题的一行：一个文件里可能有两篇公文，只读成一条记录。'],
    [
      'a second title',
      'Behind the signature stands what looks like a title: two documents in one file give one record.',
    ],
    '某局关于印发安全检查工作方案的通知\n各科室：\n现将方案印发给你们，请认真落实。\n某县某局\n2024年5月9日\n某局安全检查工作方案\n为消除隐患，制定本方案。\n',
  ],
  'page-without-text': [
    ['有页面没有文字', 'PDF 中有的页面没有文字，可能是扫描的图片：这些页没有读入记录。'],
    ['a page without text', 'A page of the PDF holds no text, perhaps a picture of it: it is not in the record.'],
    '',
  ],
  'ocr-read': [
    ['从图片识别', '有的页是图片，文字由识别程序读出：字可能有错，哪些字不能确定见 ocr-doubt。'],
    [
      'read off pictures',
      'Pages are pictures, and a recogniser read them: characters may be wrong; ocr-doubt tells which are doubtful.',
    ],
    '',
  ],
  'ocr-doubt': [
    [
      '识别不确定',
      '识别程序对这个字没有把握，可能是别的字；读不出的字是 �。由它得出的事实标有 doubtful，可信度也相应降低。',
    ],
    [
      'a doubtful character',
      'The recogniser is not sure of a character, which may be another; one that it cannot name is �. Facts read from it ' +
        'are marked doubtful, and confidence takes it in.',
    ],
    '',
  ],
  'ocr-choice': [
    ['按格式取字', '识别程序自己的几个候选里，日期、金额、文号、序号的格式只容得下其中一个，就取了它。'],
    [
      'chosen by format',
      'Of the recogniser’s own candidates the format of a date, an amount, a number or a list allows one, which was taken.',
    ],
    '',
  ],
  'unnamed-characters': [
    ['有字符没有编码', 'PDF 的字体没有说明有的字形是什么字，读出来是 �。'],
    ['characters without a name', 'The fonts of the PDF do not tell what some glyphs are; they stand as �.'],
    '',
  ],
  'format-as-text': [
    ['格式按纯文本读', '这种格式还不能读，按纯文本读，标记会混入正文。'],
    ['a format read as plain text', 'This format is not read yet; taken as plain text, its markup stands in the text.'],
    '<p>某局关于巡察整改情况的通报</p>\n',
  ],
};

const infoOf = (id: MessageId): RuleInfo => {
  const [zh, en, example] = WORDS[id];
  const { severity, ...messages } = MESSAGES[id];
  return {
    id,
    severity,
    example,
    zh: { title: zh[0], explanation: zh[1], message: messages.zh },
    en: { title: en[0], explanation: en[1], message: messages.en },
  };
};

/** The rules of reading, as they are listed beside the others. */
export const READING_RULES: readonly RuleInfo[] = (Object.keys(WORDS) as MessageId[]).map(infoOf);
