// A manual page of a Commander program, in the macros of man(7).

const WORDS = {
  en: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    commands: 'COMMANDS',
    options: 'OPTIONS',
    of: 'OPTIONS OF EVERY COMMAND',
    examples: 'EXAMPLES',
    status: 'EXIT STATUS',
    files: 'FILES',
    config: 'Word lists, levels of rules and the columns of ledgers, looked for in the working directory and above it.',
    environment: 'ENVIRONMENT',
    lang: 'The language of messages: Chinese for zh, else English.',
    colour: 'Whether the output has colours.',
    reader: 'A model in ONNX form that reads the lines of pictures in place of that of the package.',
    see: 'SEE ALSO',
    docs: 'The pages in src/docs of the package: guide, formats, statistics, library, reference.',
  },
  zh: {
    name: '名称',
    synopsis: '用法',
    description: '说明',
    commands: '命令',
    options: '选项',
    of: '通用选项',
    examples: '示例',
    status: '退出状态',
    files: '文件',
    config: '词表、规则级别和台账的列；在工作目录及其上级目录中查找。',
    environment: '环境变量',
    lang: '消息的语言：以 zh 开头为中文，其余为英文。',
    colour: '输出是否带颜色。',
    reader: '代替软件包中的模型识别图片各行的 ONNX 模型。',
    see: '另见',
    docs: '软件包 src/docs 中的使用指南、格式、统计、程序库、参考。',
  },
};

/** Between Chinese characters a line may end, which troff does not know; not in front of a mark that closes. */
const BREAKS = /(?<=[\p{Script=Han}，。；：、）”》])(?=[\p{Script=Han}（“《\w.])/gu;

/** Text that no macro is made of: backslashes and dashes are themselves, and no line begins with a control. */
export const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(BREAKS, '\\:');

/** What a command takes, in a paragraph each. */
function optionsOf(command) {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .flatMap((option) => ['.TP', `.B ${roff(help.optionTerm(option))}`, roff(help.optionDescription(option))]);
}

const examples = (pairs) =>
  pairs.flatMap(([command, meaning]) => ['.PP', roff(meaning), '.PP', '.RS', '.nf', roff(command), '.fi', '.RE']);

/** The page; `texts` are those of the help. */
export function manPage(program, texts, lang, version) {
  const words = WORDS[lang];
  const commands = program.commands.filter((command) => command.name() !== 'help');
  const lines = [
    `.TH RECTIFY 1 "" "rectify ${roff(version)}"`,
    '.ad l',
    `.SH ${words.name}`,
    `rectify \\- ${roff(program.description())}`,
    `.SH ${words.synopsis}`,
    ...commands.flatMap((command) => ['.B rectify', `${roff(`${command.name()} ${command.usage()}`)}`, '.br']),
    `.SH ${words.description}`,
    roff(program.description()),
    `.SH ${words.commands}`,
    ...commands.flatMap((command) => [
      `.SS ${command.name()} ${roff(command.usage())}`,
      roff(command.description()),
      ...command.registeredArguments.flatMap((argument) =>
        argument.description ? ['.PP', roff(argument.description)] : [],
      ),
      ...optionsOf(command),
      ...examples(texts[`${command.name()}Examples`] ?? []),
    ]),
    `.SH ${words.of}`,
    ...optionsOf(program),
    `.SH ${words.status}`,
    ...texts.status.split('\n').flatMap((line) => [roff(line.trim()), '.br']),
    `.SH ${words.files}`,
    '.TP',
    '.B rectify.config.json, rectify.config.yaml',
    words.config,
    `.SH ${words.environment}`,
    '.TP',
    '.B LC_ALL, LC_MESSAGES, LANG',
    words.lang,
    '.TP',
    '.B NO_COLOR, FORCE_COLOR',
    words.colour,
    '.TP',
    '.B RECTIFY_OCR_READER',
    words.reader,
    `.SH ${words.see}`,
    words.docs,
  ];
  return `.\\" -*- coding: utf-8 -*-\n${lines.join('\n')}\n`;
}
