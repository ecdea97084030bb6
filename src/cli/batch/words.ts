/** What `rectify batch` says. */
import type { Fault, Totals } from '../../batch/index.js';
import type { Lang } from '../../output/labels.js';

export interface BatchWords {
  noInput: string;
  stdinIsNoList: string;
  needsOut(flag: string): string;
  needsNdjsonIn(flag: string): string;
  needsLedger(flag: string): string;
  /** Of a ledger's columns: where they were asked for, which is wrong, and which there are. */
  badColumn: Record<'unknown' | 'double' | 'blank', (where: string, column: string, names: string[]) => string>;
  oneStream(formats: readonly string[]): string;
  contradict(one: string, other: string): string;
  locked(path: string, pid: number): string;
  lockedElsewhere(path: string, host: string): string;
  foreign: string;
  /** While it goes on; `total` and `left` where they are known. */
  progress(done: string, rate: string, left: string | null, failed: number): string;
  progressLine(done: string, rate: string): string;
  deriving: string;
  stoppedAt(path: string): string;
  goOn: string;
  interrupted: string;
  recordHasErrors: string;
  summary(totals: Totals): string;
  /** What `tables` wants, and what it wrote. */
  tablesWantFolder: string;
  tablesWantRecords: string;
  tablesTwice: string;
  tableThere: string;
  noRecords: string;
  tabled(records: number, notices: number, out: string): string;
  /** What `find` found. */
  found(inputs: number, found: number, failed: number): string;
  seeFailures(path: string): string;
  /** There was another file in the place of the one that was to be written. */
  taken(path: string, written: string): string;
  /** A file that somebody had edited was left alone. */
  edited(path: string, written: string): string;
  /** How many notices were read before, and the file that lists them. */
  copies(count: number, path?: string): string;
  /** How many records are in doubt, and the file that lists them. */
  inDoubt(count: number, floor: number, path?: string): string;
  line(number: number): string;
  faults: Record<Fault, string>;
}

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: BatchWords = {
  noInput: 'no input: name files, folders or globs, or a list with --from, or use --ndjson-in',
  stdinIsNoList:
    "'-' is no input of batch; for a list of paths on standard input use --from -, for notices --ndjson-in",
  needsOut: (flag) => `${flag} needs --out FOLDER`,
  needsNdjsonIn: (flag) => `${flag} needs --ndjson-in`,
  needsLedger: (flag) => `${flag} is for ledgers; write one with --format xlsx, csv or markdown, or --out FILE.xlsx`,
  badColumn: {
    unknown: (where, column, names) =>
      `${where}: there is no column '${column}'; write '${column}:' for an empty one of that heading, or choose from ${names.join(', ')}`,
    double: (where, column) =>
      `${where}: two columns are called '${column}'; give one another heading with heading=name`,
    blank: (where) => `${where}: a column has neither name nor heading; take the comma out, or name it`,
  },
  oneStream: (formats) => `${formats.join(', ')} cannot go to one standard output together; name a folder with --out`,
  contradict: (one, other) => `${one} and ${other} do not go together; leave one out`,
  locked: (path, pid) => `process ${pid} is writing there (${path}); wait until it has ended, or choose another --out`,
  lockedElsewhere: (path, host) =>
    `a run on the machine ${host} is writing there; if it is no more, delete ${path} and run again`,
  foreign:
    'it was there before and was not written by rectify; nothing was done; move it away, or choose another --out',
  progress: (done, rate, left, failed) =>
    [done, `${rate}/s`, left && `${left} left`, failed > 0 && `${failed} failed`].filter(Boolean).join(' · '),
  progressLine: (done, rate) => `${done} read, ${rate}/s`,
  deriving: 'writing the other formats',
  stoppedAt: (path) => `stopped at ${path}`,
  goOn: 'what is done is kept; the same command goes on from there',
  interrupted: 'interrupted',
  recordHasErrors: 'its record has errors in it',
  summary: ({ inputs, records, failed, warnings, reused, passed }) =>
    [
      `${plural(inputs, 'input')}: ${plural(records, 'record')}`,
      passed > 0 && `${passed} no notices`,
      `${failed} failed`,
      plural(warnings, 'warning'),
      reused > 0 && `${reused} unchanged since the last run`,
    ]
      .filter(Boolean)
      .join(', '),
  tablesWantFolder: 'name the folder for the tables with --out',
  tablesWantRecords: 'no input: name files of records, or folders that rectify batch wrote',
  tablesTwice: 'tables goes through the records twice; write what is piped in to a file first',
  tableThere: 'it was there already; --force replaces it',
  noRecords: 'no records; read notices with rectify batch --out FOLDER --format parquet',
  tabled: (records, notices, out) => `${plural(records, 'record')} of ${plural(notices, 'notice')}: ${out}`,
  found: (inputs, found, failed) => `${plural(inputs, 'input')}: ${found} may be notices, ${failed} failed`,
  edited: (path, written) =>
    `${path} has been edited since it was written and is left alone; the new one is ${written} (--force replaces it)`,
  taken: (path, written) =>
    `${path} was there already and is left alone; the new one is ${written} (--force replaces it)`,
  seeFailures: (path) => `what gave no record, and why: ${path}`,
  copies: (count, path) =>
    `left out ${count} ${count === 1 ? 'copy' : 'copies'} of notices read before${path === undefined ? '' : `: ${path}`}`,
  inDoubt: (count, floor, path) =>
    `${plural(count, 'record')} in doubt (confidence below ${floor})${path === undefined ? '' : `: ${path}`}`,
  line: (number) => `line ${number}`,
  faults: {
    'line-too-long': 'the line is longer than 64 MiB; split the document, or name its file instead',
    'bad-utf8': 'the line is not UTF-8; send text in UTF-8, or the bytes as base64',
    'bad-json': 'the line is no JSON; send one object a line',
    'no-object': 'the line is no JSON object; send {"id": …, "text": …}',
    'bad-id': '"id" is missing, or neither a string nor a number',
    'no-input': 'there is neither "text" nor "base64", or it is no string',
    'two-inputs': 'there are both "text" and "base64"; send one',
    'bad-base64': '"base64" has characters that are none of base64',
    'bad-format':
      '"format" is not known; leave it out, or send text, markdown, html, docx, doc, odt, rtf, ofd, pdf, xlsx, xls, csv or warc',
    'bad-path': '"path" is no string',
  },
};

const zh: BatchWords = {
  noInput: '没有输入：请给出文件、目录或通配符，或用 --from 给出清单，或用 --ndjson-in',
  stdinIsNoList: "batch 不接受 '-'；标准输入是路径清单请用 --from -，是通报请用 --ndjson-in",
  needsNdjsonIn: (flag) => `${flag} 需要同时用 --ndjson-in`,
  needsOut: (flag) => `${flag} 需要同时用 --out 给出目录`,
  needsLedger: (flag) => `${flag} 用于台账；请用 --format xlsx、csv 或 markdown，或 --out 文件.xlsx`,
  badColumn: {
    unknown: (where, column, names) =>
      `${where}：没有列“${column}”；要加一个这样的空列请写“${column}:”，或从这些列中选：${names.join('、')}`,
    double: (where, column) => `${where}：有两列都叫“${column}”；请用“新表头=列名”改名`,
    blank: (where) => `${where}：有一列没有名称；请删去多余的逗号，或写上列名`,
  },
  oneStream: (formats) => `${formats.join('、')} 不能一起写到标准输出；请用 --out 给出目录`,
  contradict: (one, other) => `${one} 和 ${other} 不能同时使用；请去掉一个`,
  locked: (path, pid) => `进程 ${pid} 正在写入（${path}）；请等它结束，或换一个 --out`,
  lockedElsewhere: (path, host) => `主机 ${host} 上的一次运行正在写入；如果它已不在，请删除 ${path} 后重试`,
  foreign: '原来就在那里，不是 rectify 写的，本次未做任何改动；请移走，或换一个 --out',
  progress: (done, rate, left, failed) =>
    [done, `每秒 ${rate} 份`, left && `剩余 ${left}`, failed > 0 && `失败 ${failed}`].filter(Boolean).join(' · '),
  progressLine: (done, rate) => `已读 ${done}，每秒 ${rate} 份`,
  deriving: '正在写其他格式',
  stoppedAt: (path) => `停在 ${path}`,
  goOn: '已完成的部分保留；重新运行同一命令即可继续',
  interrupted: '已中断',
  recordHasErrors: '其记录中有错误',
  summary: ({ inputs, records, failed, warnings, reused, passed }) =>
    [
      `${inputs} 个输入：${records} 份记录`,
      passed > 0 && `${passed} 个不是通报`,
      `${failed} 个失败`,
      `${warnings} 个警告`,
      reused > 0 && `${reused} 个沿用上次结果`,
    ]
      .filter(Boolean)
      .join('，'),
  tablesWantFolder: '请用 --out 给出各表所在的目录',
  tablesWantRecords: '没有输入：请给出记录文件，或 rectify batch 写出的目录',
  tablesTwice: 'tables 要把记录过两遍；请先把管道送入的内容写成文件',
  tableThere: '已经存在；--force 则覆盖',
  noRecords: '其中没有记录；通报请用 rectify batch --out 目录 --format parquet',
  tabled: (records, notices, out) => `${records} 条记录，${notices} 份通报：${out}`,
  found: (inputs, found, failed) => `${inputs} 个输入：${found} 个可能是通报，${failed} 个失败`,
  edited: (path, written) => `${path} 写出后有人改过，予以保留；新的写到 ${written}（--force 则覆盖）`,
  taken: (path, written) => `${path} 已经存在，予以保留；新的写到 ${written}（--force 则覆盖）`,
  seeFailures: (path) => `没有得到记录的输入及原因见 ${path}`,
  copies: (count, path) => `与前面重复的通报 ${count} 份，未列入${path === undefined ? '' : `：${path}`}`,
  inDoubt: (count, floor, path) =>
    `${count} 份记录存疑（可信度低于 ${floor}）${path === undefined ? '' : `，见 ${path}`}`,
  line: (number) => `第 ${number} 行`,
  faults: {
    'line-too-long': '这一行超过 64 MiB；请拆分文档，或改为给出文件',
    'bad-utf8': '这一行不是 UTF-8；请用 UTF-8，或用 base64 传原始字节',
    'bad-json': '这一行不是 JSON；每行应是一个对象',
    'no-object': '这一行不是 JSON 对象；应为 {"id": …, "text": …}',
    'bad-id': '缺少 "id"，或它既不是字符串也不是数',
    'no-input': '没有 "text" 或 "base64"，或它不是字符串',
    'two-inputs': '"text" 和 "base64" 同时出现；请只给一个',
    'bad-base64': '"base64" 中有不属于 base64 的字符',
    'bad-format':
      '不支持这个 "format"；请不写，或写 text、markdown、html、docx、doc、odt、rtf、ofd、pdf、xlsx、xls、csv、warc',
    'bad-path': '"path" 不是字符串',
  },
};

/** The words of one language. */
export const batchWords = (lang: Lang): BatchWords => (lang === 'zh' ? zh : en);
