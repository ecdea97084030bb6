/** What each field of the record holds, in both languages: the descriptions of the JSON Schema. */
import type {
  Claims,
  Contact,
  Correction,
  Deadline,
  Diagnostic,
  Fact,
  Inspection,
  Measure,
  Note,
  NoticeRecord,
  Ocr,
  Paragraph,
  Point,
  Position,
  Problem,
  Publication,
  Responsible,
  Section,
  Span,
  Statistics,
  Status,
} from './schema.js';

/** English, Chinese, and the shape that the field, or each item of it, has. */
export type FieldText = readonly [en: string, zh: string, shape?: ShapeName];

/** The keys of all kinds of a union. */
type KeyOf<T> = T extends unknown ? keyof T : never;
type Texts<T> = Record<KeyOf<T> & string, FieldText>;

const POSITION: FieldText = ['Where it stands in the source.', '在原文中的位置。', 'position'];
const EVIDENCE: FieldText = [
  'For each bare value its sources in the text, under the same key.',
  '各值在原文中的出处，以同名的键列出。',
  'span',
];
const DOUBTFUL: FieldText = [
  'A character of it was read off a picture and may be another; absent where none is.',
  '其中有从图片识别而不能确定的字；没有时不出现。',
];
const EDTF = 'in EDTF (ISO 8601-2); masked digits are X';
const EDTF_ZH = '按 EDTF（ISO 8601-2）书写，遮盖的数字为 X';

const record: Texts<NoticeRecord> = {
  schemaVersion: [
    'Version of the record; a change of what a field means raises it.',
    '记录的版本；字段含义改变时升级。',
  ],
  kind: ['What kind of document it is.', '文种。'],
  source: ['The input that was read.', '所读的输入。', 'source'],
  title: ['Title of the document.', '标题。'],
  subtitle: ['Subtitle, without its brackets.', '副标题，不含括号。'],
  documentNumber: ['Issuing code (发文字号).', '发文字号。'],
  recipients: ['Those it is addressed to (主送机关).', '主送机关。'],
  organization: ['The body that speaks.', '发文单位。'],
  issuedOn: [`Day of issue (成文日期), ${EDTF}.`, `成文日期，${EDTF_ZH}。`],
  publication: [
    'What the web page says of itself; null without any of it.',
    '网页自身的信息；没有则为 null。',
    'publication',
  ],
  inspection: [
    'The inspection that is answered; null without any of it.',
    '所回应的巡察、审计等；没有则为 null。',
    'inspection',
  ],
  claims: ['The figures that the notice states of itself.', '通报自述的数字。', 'claims'],
  preamble: ['What stands before the first section.', '第一部分之前的内容。', 'outsideSections'],
  closing: ['What stands behind the last section.', '最后一部分之后的内容。', 'outsideSections'],
  attachments: ['Attachments by their names; null where none are named.', '附件名称；未列则为 null。'],
  copyTo: ['Those it is copied to (抄送); null where none are named.', '抄送机关；未列则为 null。'],
  byline: ['The body below the title.', '标题下的单位。'],
  issuer: ['The office that prints it (印发机关).', '印发机关。'],
  sections: ['The outline, with what stands in it outside problems.', '提纲，以及各部分中问题之外的内容。', 'section'],
  problems: ['The problems, in the order of the document.', '各个问题，按原文顺序。', 'problem'],
  contact: ['How to get in touch; null without any of it.', '联系方式；没有则为 null。', 'contact'],
  statistics: ['Counts and sums.', '计数和合计。', 'statistics'],
  confidence: [
    'How sure the reading of sections, problems and measures is, of two decimals, 1 where nothing is in doubt; the reasons for doubt stand in the diagnostics.',
    '对部分、问题、措施的读取有多大把握，两位小数，1 为没有疑问；存疑的原因见 diagnostics。',
  ],
  diagnostics: ['What to look at twice.', '需要再看一眼的地方。', 'diagnostic'],
  corrections: [
    'What a person has corrected in the reading, in order; absent where nobody has.',
    '人工对读取结果所作的更正，按先后；没有更正时不出现。',
    'correction',
  ],
  evidence: EVIDENCE,
};

const source: Texts<NoticeRecord['source']> = {
  path: ['Path of the input; null where it was piped in.', '输入的路径；由管道送入的为 null。'],
  format: ['Format that it was read as.', '按何种格式读取。'],
  encoding: ['Encoding of its text.', '文字编码。'],
  bytes: ['Bytes of the input.', '输入的字节数。'],
  characters: ['Length of the text, in UTF-16 units.', '文字长度，以 UTF-16 单元计。'],
  sha256: ['SHA-256 of its bytes, in lower-case hex.', '输入字节的 SHA-256，小写十六进制。'],
  origins: [
    'Of a document that is no text: offsets count in the text made of it, which came from here.',
    '不是纯文本的文档：位置以取出的文字计，各段文字来自此处。',
    'origin',
  ],
  ocr: ['How pages that are pictures were read; absent where none is.', '图片页如何识别；没有图片页时不出现。', 'ocr'],
  capture: [
    'Of a page of a web archive: where and when it was fetched; absent of any other input.',
    '网页存档中的网页：从何处、何时抓取；其他输入不出现。',
    'capture',
  ],
};

const ocr: Texts<Ocr> = {
  engine: ['Name and version of what ran the models.', '运行模型的程序及版本。'],
  model: ['Name and version of the models.', '模型及版本。'],
  pages: ['Pages that were read off pictures, from 1.', '从图片识别的页，从 1 起。'],
  certainty: ['Mean certainty of the characters, 0 to 1.', '各字把握的平均值，0 到 1。'],
  characters: ['How many characters were read so.', '这样识别的字数。'],
  doubts: ['Characters that may be others, in order.', '不能确定的字，按先后。', 'readCharacter'],
  chosen: [
    'Characters of which the format of a date, an amount, a number or a list chose another candidate.',
    '按日期、金额、编号的格式取了另一候选的字。',
    'readCharacter',
  ],
};

const readCharacter: Texts<Ocr['doubts'][number] | Ocr['chosen'][number]> = {
  start: ['Where it begins in the text.', '在文字中的起点。'],
  end: ['Where it ends, exclusive.', '终点（不含）。'],
  certainty: ['How sure the recogniser was, 0 to 1.', '识别程序的把握，0 到 1。'],
  others: ['What else it may be, likeliest first.', '还可能是哪些字，可能性大的在前。'],
  from: ['What it was taken for before the format chose.', '按格式取字之前识别为何字。'],
};

const capture: Texts<NonNullable<NoticeRecord['source']['capture']>> = {
  url: ['Its address, as the archive has it.', '网址，照存档所记。'],
  date: ['When it was fetched, EDTF to the second, in UTC.', '抓取时间，EDTF，精确到秒，UTC。'],
  digest: [
    'Digest of its bytes as they were sent, with the algorithm before it; null where the archive has none.',
    '抓取到的字节的摘要，前面是算法；存档没有时为 null。',
  ],
};

const origin: Texts<NonNullable<NoticeRecord['source']['origins']>[number]> = {
  start: ['Where the stretch begins in the text.', '该段文字的起点。'],
  end: ['Where it ends, exclusive.', '该段文字的终点（不含）。'],
  place: [
    'The element, paragraph, line or cell, as a path from the top of the document: body/p[3], page[1]/line[3], sheet[1]/B7.',
    '所在的元素、段落、行或单元格，从文档顶层写起：body/p[3]、page[1]/line[3]、sheet[1]/B7。',
  ],
  page: ['The page, from 1.', '页码，从 1 起。'],
  box: [
    'Left, top, width and height in points from the upper left corner of the page.',
    '左、上、宽、高，以点计，从页面左上角量起。',
  ],
  certainty: ['Mean certainty of what was read off a picture, 0 to 1.', '从图片识别时的平均把握，0 到 1。'],
};

const publication: Texts<Publication> = {
  publishedAt: [`When the page was published, ${EDTF}.`, `发布时间，${EDTF_ZH}。`],
  source: ['Source that the page names (来源).', '来源。'],
  author: ['Author that the page names (作者).', '作者。'],
  editor: ['Editor that the page names (责任编辑).', '责任编辑。'],
  views: ['How often it was viewed.', '浏览次数。'],
  evidence: EVIDENCE,
};

const inspection: Texts<Inspection> = {
  type: ['Kind of inspection.', '监督方式。'],
  inspector: ['Who inspected.', '巡察（审计、督察）组或机关。'],
  inspected: ['Who was inspected.', '被巡察（审计、督察）单位。'],
  period: [`When it took place, an interval ${EDTF}.`, `起止时间，为时段，${EDTF_ZH}。`],
  feedbackOn: [`When the findings were given back, ${EDTF}.`, `反馈时间，${EDTF_ZH}。`],
  round: ['Round of inspections (第X轮).', '轮次（第 X 轮）。'],
  evidence: EVIDENCE,
};

const claims: Texts<Claims> = {
  aspects: ['Aspects in which problems were found (几个方面).', '问题涉及几个方面。'],
  problems: ['Problems.', '问题数。'],
  measures: ['Measures.', '措施数。'],
  completed: ['Problems completed.', '完成整改的问题数。'],
  completionRate: ['Share completed, from 0 to 1.', '完成率，0 到 1。'],
  regulations: ['Regulations made.', '制定的制度数。'],
  people: ['Persons held to account or admonished.', '问责、谈话等涉及的人数。'],
  money: ['Amounts in yuan, each with its words.', '金额（元），各带原文的说法。', 'claimedMoney'],
  evidence: EVIDENCE,
};

const claimedMoney: Texts<Claims['money'][number]> = {
  label: ['What became of it, as written (清退补贴 …).', '原文的说法（清退补贴等）。'],
  value: ['Yuan.', '元。'],
};

const outsideSections: Texts<NoticeRecord['preamble']> = {
  paragraphs: ['Its paragraphs.', '段落。', 'paragraph'],
  measures: ['Its measures.', '措施。', 'measure'],
};

const paragraph: Texts<Paragraph> = { text: ['Text, rejoined.', '文字，已接回断行。'], position: POSITION };

const section: Texts<Section> = {
  id: ['Key within the record: s1, s2 …', '记录中的编号：s1、s2 等。'],
  number: ['As written, label included.', '序号，照原文。'],
  title: ['Title of the section.', '标题。'],
  role: ['What the section is about.', '这一部分讲什么。'],
  paragraphs: ['Paragraphs in it outside problems.', '其中问题之外的段落。', 'paragraph'],
  measures: ['Measures in it outside problems.', '其中问题之外的措施。', 'measure'],
  sections: ['Sections below it.', '下一级的部分。', 'section'],
  evidence: EVIDENCE,
  position: POSITION,
};

const problem: Texts<Problem> = {
  id: ['Key within the record: p1, p2 …', '记录中的编号：p1、p2 等。'],
  section: ['Id of the innermost section that holds it.', '所在部分（最内层）的编号。'],
  number: ['Digits only; dots between them stay.', '序号，只取数字，保留中间的点。'],
  title: ['Heading as written.', '标题，照原文。'],
  finding: ['The finding, without its frame (针对…的问题).', '反馈的问题，不含“针对……的问题”等外壳。'],
  category: ['Category by the words of the finding.', '按问题用词归入的类别。', 'category'],
  responsible: ['Those responsible, as labelled.', '责任人和责任单位。', 'responsible'],
  deadline: ['When it is to be done (整改时限).', '整改时限。', 'deadline'],
  target: ['What is to be reached (整改目标).', '整改目标。', 'target'],
  measures: ['What was done, item by item.', '整改措施，逐条列出。', 'measure'],
  results: ['What came of it (整改成效).', '整改成效。', 'measure'],
  lead: ['Paragraph before the first measure.', '第一条措施之前的段落。', 'paragraph'],
  status: ['How far it has come; null where nothing is said.', '整改状态；没有写明则为 null。', 'status'],
  notes: [
    'What else is told of it: behind a label of its own (原因分析, 下步打算), or, without one, in no other field.',
    '其他说明：有自己的标签（原因分析、下步打算等），或没有标签而不属于其他字段。',
    'note',
  ],
  confidence: [
    'How sure it is that this is a problem, and that what it holds is its own, from 0 to 1.',
    '有多大把握这是一个问题、其下内容归它所有，0 到 1。',
  ],
  elided: ['The body says （略） and nothing else.', '正文只有“（略）”。'],
  evidence: EVIDENCE,
  position: POSITION,
};

const category: Texts<NonNullable<Problem['category']>> = {
  id: ['Id of the category.', '类别的标识。'],
  evidence: ['The words that it was told by.', '据以归类的词语。', 'span'],
};

const responsible: Texts<Responsible> = {
  role: [
    'leader: 责任领导; department: 责任部门; other: 配合单位 and the like.',
    'leader 责任领导；department 责任部门；other 配合单位等。',
  ],
  label: ['The label as written.', '原文的标签。'],
  text: ['Who.', '人或单位。'],
  position: POSITION,
};

const deadline: Texts<Deadline> = {
  value: [`The date, ${EDTF}; null for 立行立改 and the like.`, `日期，${EDTF_ZH}；“立行立改”等为 null。`],
  text: ['As written.', '照原文。'],
  position: POSITION,
};

const target: Texts<NonNullable<Problem['target']>> = { text: ['As written.', '照原文。'], position: POSITION };

const note: Texts<Note> = {
  label: ['Its label as written; null without one.', '标签，照原文；没有则为 null。'],
  text: ['Text, rejoined.', '文字，已接回断行。'],
  position: POSITION,
};

const status: Texts<Status> = {
  state: ['How far it has come.', '整改到哪一步。'],
  sustained: ['长期坚持 or the like is said beside it.', '同时写明长期坚持等。'],
  text: ['As written.', '照原文。'],
  position: POSITION,
};

const measure: Texts<Measure> = {
  ordinal: ['1 for 一是, 第一, 首先, ①; null without one.', '次序：一是、第一、首先、① 为 1；没有则为 null。'],
  label: ['The ordinal as written.', '原文的次序词。'],
  text: ['Text, rejoined, without its ordinal.', '文字，已接回断行，不含次序词。'],
  facts: [
    'Dates, money, quantities, percentages and documents in it.',
    '其中的日期、金额、数量、百分比、文件。',
    'fact',
  ],
  position: POSITION,
};

const fact: Texts<Fact> = {
  type: ['Which kind of fact it is.', '哪一种事实。'],
  text: ['As written.', '照原文。'],
  value: [
    'Of a date EDTF, of money its amount, of a quantity its count, of a percentage a fraction, of a document its title or number; null if masked.',
    '日期为 EDTF，金额为数额，数量为个数，百分比为小数，文件为名称或文号；被遮盖则为 null。',
  ],
  unit: ['What it counts.', '计数的单位。'],
  currency: ['ISO 4217.', '币种，ISO 4217。'],
  inferred: ['The year comes from the context.', '年份取自上下文。'],
  doubtful: DOUBTFUL,
  position: POSITION,
};

const contact: Texts<Contact> = {
  phones: ['Telephones.', '电话。'],
  faxes: ['Faxes.', '传真。'],
  emails: ['E-mail addresses.', '电子邮箱。'],
  addresses: ['Postal addresses.', '地址。'],
  postcodes: ['Postcodes.', '邮政编码。'],
  persons: ['Persons to ask for.', '联系人。'],
  period: ['For how long comments are welcome (公示期).', '公示期。'],
  hours: ['Hours of the day.', '接听、接待时间。'],
  evidence: EVIDENCE,
};

const statistics: Texts<Statistics> = {
  sections: ['Sections, of all levels.', '各级部分数。'],
  problems: ['Problems.', '问题数。'],
  measures: ['Measures, those outside problems too.', '措施数，含问题之外的。'],
  measuresPerProblem: [
    'Spread over the problems; null without any.',
    '每个问题的措施数；没有问题则为 null。',
    'spread',
  ],
  byStatus: ['Problems by state, of those that state one.', '按状态统计的问题数，只计写明的。'],
  byCategory: ['Problems by category, of those that have one.', '按类别统计的问题数，只计已归类的。'],
  documents: ['Documents named in measures and results.', '措施和成效中提到的文件数。'],
  dates: ['Dates named in measures and results.', '措施和成效中提到的日期数。'],
  money: ['Sum of the amounts in measures and results, in yuan.', '措施和成效中金额的合计（元）。'],
  unread: ['What no rule understood.', '没有规则读懂的文字。', 'unread'],
};

const spread: Texts<NonNullable<Statistics['measuresPerProblem']>> = {
  min: ['Fewest.', '最少。'],
  median: ['Median.', '中位数。'],
  max: ['Most.', '最多。'],
};

const unread: Texts<Statistics['unread']> = {
  characters: ['Characters, in UTF-16 units.', '字符数，以 UTF-16 单元计。'],
  share: ['Their share of the text, from 0 to 1.', '占全文的比例，0 到 1。'],
};

const diagnostic: Texts<Diagnostic> = {
  rule: ['Id of the rule.', '规则的标识。'],
  severity: ['How bad it is.', '级别。'],
  message: ['What is wrong, and what to do.', '说明及处理办法。'],
  position: ['Where; null for the whole document.', '位置；针对全文的为 null。', 'position'],
};

const correction: Texts<Correction> = {
  action: ['What was done.', '做了什么。'],
  as: ['What the text was said to be.', '这段文字被指明是什么。'],
  state: ['The state that was given.', '所给的整改状态。'],
  label: ['The label that stands in front of the text.', '文字前面的标签。'],
  text: ['The text that it is about.', '所涉文字。'],
  position: POSITION,
};

const span: Texts<Span> = {
  text: ['Verbatim text of the source.', '原文，一字不改。'],
  position: POSITION,
  doubtful: DOUBTFUL,
};

const position: Texts<Position> = {
  start: ['Where it begins.', '起点。', 'point'],
  end: ['Where it ends, exclusive.', '终点（不含）。', 'point'],
};

const point: Texts<Point> = {
  line: ['Line, from 1.', '行，从 1 起。'],
  column: ['Column, from 1, in UTF-16 units.', '列，从 1 起，以 UTF-16 单元计。'],
  offset: ['Offset from the beginning, from 0, in UTF-16 units.', '从开头数起的位置，从 0 起，以 UTF-16 单元计。'],
};

/** By the name of the shape. */
export const FIELD_TEXTS = {
  ...{ ocr, readCharacter, capture },
  ...{
    record,
    source,
    origin,
    publication,
    inspection,
    claims,
    claimedMoney,
    outsideSections,
    paragraph,
    section,
    problem,
  },
  ...{ category, responsible, deadline, target, note, status, measure, fact, contact, statistics, spread, unread },
  ...{ diagnostic, correction, span, position, point },
} satisfies Record<ShapeName, Record<string, FieldText>>;

export type ShapeName =
  | 'record'
  | 'source'
  | 'origin'
  | 'ocr'
  | 'readCharacter'
  | 'capture'
  | 'publication'
  | 'inspection'
  | 'claims'
  | 'claimedMoney'
  | 'outsideSections'
  | 'paragraph'
  | 'section'
  | 'problem'
  | 'category'
  | 'responsible'
  | 'deadline'
  | 'target'
  | 'note'
  | 'status'
  | 'measure'
  | 'fact'
  | 'contact'
  | 'statistics'
  | 'spread'
  | 'unread'
  | 'diagnostic'
  | 'correction'
  | 'span'
  | 'position'
  | 'point';
