/** The words of the help, in both languages. An example is a command and what it does. */
import type { Lang } from '../output/labels.js';

type Example = [command: string, meaning: string];

export interface HelpTexts {
  /** Commander's own words. */
  titles: Record<string, string>;
  usage: { options: string; command: string };
  /** What may be given, and what is taken if nothing is. */
  note(choices: string[] | undefined, preset: string | undefined): string;
  help: string;
  helpCommand: string;
  version: string;
  about: string;
  commands: Record<
    | 'parse'
    | 'check'
    | 'diff'
    | 'stats'
    | 'explain'
    | 'batch'
    | 'find'
    | 'tables'
    | 'view'
    | 'learn'
    | 'config'
    | 'schema'
    | 'completion',
    string
  >;
  arguments: Record<
    'inputs' | 'batchInputs' | 'records' | 'corrected' | 'earlier' | 'later' | 'places' | 'shell',
    string
  >;
  options: Record<
    | 'lang'
    | 'color'
    | 'noColor'
    | 'parseFormat'
    | 'out'
    | 'encoding'
    | 'inputFormat'
    | 'limits'
    | 'ocr'
    | 'strict'
    | 'minConfidence'
    | 'quiet'
    | 'checkFormat'
    | 'rule'
    | 'rules'
    | 'explain'
    | 'explainFormat'
    | 'statsFormat'
    | 'config'
    | 'noConfig'
    | 'configSchema'
    | 'parquet'
    | 'diffFormat'
    | 'exitCode'
    | 'by'
    | 'where'
    | 'statsOut'
    | 'checkOut'
    | 'diffOut'
    | 'viewOut'
    | 'learnOut'
    | 'batchFormat'
    | 'batchOut'
    | 'rows'
    | 'bom'
    | 'columns'
    | 'title'
    | 'organizationFrom'
    | 'unfinished'
    | 'fields'
    | 'unique'
    | 'allCopies'
    | 'only'
    | 'findFormat'
    | 'findOut'
    | 'tablesOut'
    | 'from'
    | 'exclude'
    | 'jobs'
    | 'pageJobs'
    | 'resume'
    | 'force'
    | 'replace'
    | 'failFast'
    | 'ndjsonIn'
    | 'withTables',
    string
  >;
  examples: string;
  parseExamples: Example[];
  checkExamples: Example[];
  diffExamples: Example[];
  statsExamples: Example[];
  viewExamples: Example[];
  learnExamples: Example[];
  explainExamples: Example[];
  configExamples: Example[];
  batchExamples: Example[];
  findExamples: Example[];
  tablesExamples: Example[];
  schemaExamples: Example[];
  completionExamples: Example[];
  status: string;
}

const en: HelpTexts = {
  titles: {},
  usage: { options: '[options]', command: '[command]' },
  note: (choices, preset) => {
    const parts = [choices && `choices: ${choices.join(', ')}`, preset && `default: ${preset}`].filter(Boolean);
    return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
  },
  help: 'show this help',
  helpCommand: 'show the help of a command',
  version: 'show the version',
  about: 'Reads Chinese rectification notices (整改情况通报) into exact records, offline.',
  commands: {
    parse: 'read notices and print their records',
    check: 'check notices before they are published, or trusted',
    diff: 'what changed between two notices of one body',
    config: 'print the word lists and rule levels in force here',
    stats: 'summary statistics of notices, or of records of them',
    explain: 'how a line of a notice was read, and which word of a configuration would change it',
    batch: 'read whole archives: folders, globs, lists, web archives',
    find: 'which inputs can be notices, told before they are read; for web archives',
    tables: 'the four tables of records made elsewhere, in Parquet',
    view: 'a page that shows notices beside their records, for a browser',
    learn: 'words for a configuration, from records that people corrected',
    schema: 'print the JSON Schema of the record',
    completion: 'print a completion script for a shell',
  },
  arguments: {
    inputs: 'files, folders or globs in quotes, or - for standard input; without any, what is piped in',
    earlier: 'the earlier notice, or its record (.json)',
    later: 'the later one',
    corrected: 'files of corrected records (.json, .ndjson), as rectify.html saves them',
    batchInputs:
      'files, folders (the .txt, .text, .md, .markdown, .html, .htm, .mht, .mhtml, .docx, .docm, .doc, .wps, .odt, .ott, .rtf, .ofd, .pdf, .xlsx, .xlsm, .xls, .et, .csv and .tsv in them) or globs in quotes',
    records: 'files of records (.ndjson, .json), or folders that rectify batch wrote',
    places:
      'FILE:LINE or FILE:LINE:COLUMN; of documents that are no text, lines of --format text-source; without FILE of standard input',
    shell: 'the shell',
  },
  options: {
    lang: 'language of the messages; else that of LC_ALL, LC_MESSAGES or LANG',
    color: 'colour even where the output is no terminal',
    noColor: 'no colour; NO_COLOR and FORCE_COLOR are honoured too',
    parseFormat: 'output format; text-source is the text that positions count in',
    out: 'write to a file (.json, .ndjson, .txt; .xlsx, .csv, .md: the ledger; .html: the report; .parquet), or to a directory',
    encoding: 'encoding of the inputs, instead of finding it out',
    inputFormat: 'format of the inputs, instead of finding it out',
    ocr: 'read pictures of text: auto where the recogniser is installed, on (pictures in folders too), or off',
    limits: 'multiply the limits on documents (size, pages, depth), for big ones that you trust',
    strict: 'exit with 1 where there are warnings',
    minConfidence: 'exit with 1 where a record is less sure than this, from 0 to 1',
    quiet: 'show errors only',
    checkFormat: 'output format; html is the draft with its marks, docx the Word draft with comments',
    rule: 'level of a rule: off, info, warning or error; may be repeated',
    rules: 'list the rules instead of checking',
    explain: 'explain one rule instead of checking',
    explainFormat: 'output format',
    diffFormat: 'output format',
    exitCode: 'exit with 1 where something differs',
    config: 'configuration with word lists and rule levels; else rectify.config.json or .yaml, found upwards',
    noConfig: 'read with the built-in word lists only',
    configSchema: 'print the JSON Schema of a configuration',
    parquet: 'the tables and columns of Parquet files instead, in Markdown',
    statsFormat: 'output format; else by the ending of --out, else table',
    by: 'split the figures by this only, or by two crossed; may be repeated',
    where: 'count only what fits, as status=in-progress,not-started or organization~水务 (= != ~); may be repeated',
    statsOut: 'write to a file (.html, .csv, .md, .json, .txt)',
    checkOut: 'write to a file (.txt, .html, .docx, .json, .sarif)',
    diffOut: 'write to a file (.txt, .json, .md)',
    viewOut: 'write to a file (.html); without it, to standard output',
    learnOut: 'write the configuration to a file; without it, to standard output',
    batchFormat: 'output formats, repeated or parted by commas; ndjson where none is named',
    batchOut:
      'folder to write to: records, failures, manifest; or a file (.xlsx, .csv, .md, .html, .parquet, .ndjson, .json); without it, to standard output',
    rows: 'what a row of a ledger (csv, xlsx, markdown) is',
    bom: 'begin CSV with a byte-order mark, for Excel on Windows',
    columns: 'columns of a ledger with commas between: name, heading=name, heading:text; default stands for the preset',
    title: 'title above a ledger (xlsx, markdown)',
    organizationFrom: 'where the body is taken from if a notice does not name it: the names of its file and folders',
    fields: 'only these fields of records, as title,problems.finding; plain leaves out positions and evidence',
    only: 'leave out what is no notice, without reading it, and keep nothing of it',
    findFormat: 'output format: the path of each, or an object with its address',
    findOut: 'write to a file; without it, to standard output',
    tablesOut: 'folder to write to: notices, problems, measures and facts, each .parquet',
    unique: 'each notice once, whatever its layout; copies are counted',
    allCopies: 'count every copy of a notice; without it each notice counts once, and copies are told',
    unfinished: 'a ledger of problems that are not said to be completed',
    from: 'read paths from a file, or from standard input (-), a line or a NUL each',
    exclude: 'leave out what matches, as in .gitignore; may be repeated',
    jobs: 'threads that read; else as many as there are processors',
    pageJobs: 'processes that read pages of a scan side by side, 1 GB each; else 1',
    resume: 'go on from what is in --out; this is done anyway, but for --force',
    replace: 'replace a ledger, report or table that is there; else the new one goes beside it',
    force: 'read everything anew, whatever is in --out, and replace files edited since',
    failFast: 'stop at the first input that fails',
    ndjsonIn: 'answer a line of JSON on standard input with a line on standard output, at once',
    withTables: 'with each answer of --ndjson-in the rows that it has in the four tables',
  },
  examples: 'Examples:',
  parseExamples: [
    ['rectify parse notice.txt', 'the record as JSON'],
    ['rectify parse --format text notice.txt', 'the same for a person to read'],
    ['rectify parse --format ndjson *.txt > records.ndjson', 'one line a notice'],
    ['rectify parse --out records/ *.txt', 'one file a notice'],
    ['rectify parse --out 台账.xlsx *.docx', 'the ledger of them'],
    ['curl -s URL | rectify parse -', 'from standard input'],
    ['rectify parse --fields plain notice.txt', 'without positions and evidence'],
    ["rectify parse notice.txt | jq '.problems[].finding'", 'only the findings'],
  ],
  checkExamples: [
    ['rectify check notice.txt', 'what an editor should look at'],
    ['rectify check --strict --rule missing-contact=off *.txt', 'fail on warnings, but for one rule'],
    ['rectify check --rules', 'all rules'],
  ],
  diffExamples: [
    ['rectify diff interim.txt final.txt', 'what became of each problem'],
    ['rectify diff --format markdown interim.json final.txt', 'as a table, from a record and a notice'],
  ],
  statsExamples: [
    ['rectify stats *.txt', 'figures of all of them, in tables'],
    ['rectify stats records.ndjson --out report.html', 'a report with charts, of records'],
    ['rectify stats --by notice *.txt', 'a row a notice'],
    ["rectify stats --where year=2023,2024 --where 'status!=completed' records.ndjson", 'what two years left open'],
    ['rectify stats --by category,status --format csv *.txt', 'one crossing, for a program'],
  ],
  viewExamples: [
    ['rectify view notice.docx --out notice.html', 'a notice beside its record, to look at and send on'],
    ['rectify view records.ndjson --out archive.html', 'all notices of a run, with their texts where they still lie'],
  ],
  learnExamples: [
    ['rectify learn corrected/*.json --out rectify.config.json', 'what the next notices need no correction for'],
  ],
  explainExamples: [
    [
      'rectify explain notice.txt:12',
      'whence labels, numbers and states of line 12 are known, and where the record has it',
    ],
    ['rectify explain notice.docx:7:5 --format json', 'one place, for a program'],
  ],
  configExamples: [
    ["rectify config | jq '.labels.measures'", 'the labels of measures'],
    ['rectify config --schema > rectify.schema.json', 'for editors that check while one writes'],
  ],
  schemaExamples: [
    ['rectify schema > record.schema.json', 'to validate records with'],
    ['rectify schema --parquet', 'the columns to query'],
  ],
  batchExamples: [
    ['rectify batch archive/ --out out', 'a folder, resumed where it was broken off'],
    ['rectify batch archive/ --out out --format xlsx,csv,parquet', 'and the ledger and tables of it'],
    ['rectify batch archive/ --out open.xlsx --unfinished', 'a ledger of what is still open'],
    ["rectify batch archive/ --out ledger.xlsx --columns 'default,results,Signed off:'", 'with columns of its own'],
    ["rectify batch 'archive/**/*.txt' --exclude drafts/ > records.ndjson", 'to one stream'],
    ['find archive -name "*.txt" -print0 | rectify batch --from - --out out', 'a list of paths'],
    ['rectify batch --ndjson-in < notices.ndjson > answers.ndjson', 'a line out for a line in'],
  ],
  findExamples: [
    ['rectify find crawl/ > paths.txt', 'what of a crawl can be notices'],
    ['rectify batch --from paths.txt --out out', 'read what was found'],
    ['rectify batch crawl/ --only notices --out out --format parquet', 'both at once, and their tables'],
  ],
  tablesExamples: [['rectify tables part-*/records.ndjson --out tables', 'tables of what several machines read']],
  completionExamples: [
    ['source <(rectify completion bash)', 'bash, now'],
    ['rectify completion zsh > "$fpath[1]/_rectify"', 'zsh, from the next start'],
    ['rectify completion fish > ~/.config/fish/completions/rectify.fish', 'fish'],
  ],
  status:
    'Exit status: 0 fine; 1 an input failed, check found an error, --strict found warnings, a record was below --min-confidence, or diff --exit-code a difference; 2 wrong usage.',
};

const zh: HelpTexts = {
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
  usage: { options: '[选项]', command: '[命令]' },
  note: (choices, preset) => {
    const parts = [choices && `可选：${choices.join('、')}`, preset && `默认：${preset}`].filter(Boolean);
    return parts.length === 0 ? '' : `（${parts.join('；')}）`;
  },
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本',
  about: '把整改情况通报读成精确的结构化记录，全程离线。',
  commands: {
    parse: '读取通报，输出记录',
    check: '检查通报，用于发布之前或引用之前',
    diff: '对比同一单位的两份通报，列出变化',
    config: '输出此处生效的词表和规则级别',
    stats: '通报或其记录的汇总统计',
    view: '做成网页，原文与记录对照',
    learn: '从人工更正过的记录中学习词语，写成配置',
    explain: '通报的某一行是怎样读的，配置文件中哪个词能改变它',
    batch: '批量读取：目录、通配符、清单、网页存档',
    find: '哪些输入可能是通报，读之前先筛，用于网页存档',
    tables: '把别处得到的记录做成四张表（Parquet）',
    schema: '输出记录的 JSON Schema',
    completion: '输出 shell 补全脚本',
  },
  arguments: {
    inputs: '文件、目录或加引号的通配符；- 表示标准输入；不写则读管道送入的内容',
    earlier: '较早的通报，或其记录（.json）',
    later: '较晚的通报或记录',
    corrected: '更正过的记录文件（.json、.ndjson），由 rectify.html 保存',
    batchInputs:
      '文件、目录（读其中的 .txt、.text、.md、.markdown、.html、.htm、.mht、.mhtml、.docx、.docm、.doc、.wps、.odt、.ott、.rtf、.ofd、.pdf、.xlsx、.xlsm、.xls、.et、.csv、.tsv）或加引号的通配符',
    records: '记录文件（.ndjson、.json），或 rectify batch 写出的目录',
    places: '文件:行 或 文件:行:列；不是文本的文档，行数按 --format text-source 计；不写文件则读标准输入',
    shell: 'shell 名称',
  },
  options: {
    lang: '消息的语言；不指定则取自 LC_ALL、LC_MESSAGES、LANG',
    color: '输出不是终端时也着色',
    noColor: '不着色；也遵守 NO_COLOR 和 FORCE_COLOR',
    parseFormat: '输出格式；text-source 为位置所依据的原文',
    out: '写到文件（.json、.ndjson、.txt；.xlsx、.csv、.md 为台账；.html 为统计报告；.parquet），或写到目录',
    encoding: '指定输入的文字编码，不自动识别',
    inputFormat: '指定输入的格式，不自动识别',
    ocr: '识别图片上的文字：auto（装有识别程序时）、on（目录中的图片也读）、off（不识别）',
    limits: '把文档的读取上限（大小、页数、层数）放大到若干倍，只用于可信的大文件',
    strict: '有警告时以状态 1 退出',
    minConfidence: '有记录的可信度（0 到 1）低于此数时以状态 1 退出',
    quiet: '只显示错误',
    checkFormat: '输出格式；html 为标出位置的草稿，docx 为加了批注的 Word 草稿',
    rule: '设定某条规则的级别：off、info、warning 或 error；可多次使用',
    rules: '列出全部规则，不检查',
    explain: '说明一条规则，不检查',
    explainFormat: '输出格式',
    diffFormat: '输出格式',
    exitCode: '有差异时以状态 1 退出',
    config: '词表和规则级别的配置文件；不指定则向上查找 rectify.config.json 或 .yaml',
    noConfig: '只用内置词表',
    configSchema: '输出配置文件的 JSON Schema',
    parquet: '改为输出 Parquet 各表各列的说明（Markdown）',
    statsFormat: '输出格式；不指定则看 --out 的扩展名，否则为 table',
    by: '只按此分组，两个以逗号相连则交叉；可多次使用',
    where: '只统计符合条件的，如 status=整改中,未启动 或 organization~水务（= 等于、!= 不等于、~ 包含）；可多次使用',
    statsOut: '写到文件（.html、.csv、.md、.json、.txt）',
    checkOut: '写到文件（.txt、.html、.docx、.json、.sarif）',
    diffOut: '写到文件（.txt、.json、.md）',
    viewOut: '写到文件（.html）；不写则输出到标准输出',
    learnOut: '把配置写到文件；不写则输出到标准输出',
    batchFormat: '输出格式，可多次使用或用逗号分隔；默认 ndjson',
    batchOut:
      '输出目录：记录、失败、清单；或一个文件（.xlsx、.csv、.md、.html、.parquet、.ndjson、.json）；不写则输出到标准输出',
    rows: '台账（csv、xlsx、markdown）一行是一个问题还是一条措施',
    bom: 'CSV 开头加字节顺序标记，供 Windows 上的 Excel 使用',
    columns: '台账的列，以逗号分隔：列名、新表头=列名、表头:固定内容；“默认”代表全部默认列',
    title: '台账的标题（xlsx、markdown）',
    organizationFrom: '通报没有写明单位时从何处取：path 为文件名和目录名',
    fields: '只输出记录的这些字段，如 title,problems.finding；plain 去掉位置和出处',
    only: '不是通报的不读，也不留下任何内容',
    findFormat: '输出格式：每个的路径，或带网址的对象',
    findOut: '写到文件；不写则到标准输出',
    tablesOut: '写到目录：notices、problems、measures、facts 四个 .parquet',
    unique: '同一份通报只取一次，不论版式；重复的计数',
    allCopies: '同一份通报有几份就计几次；不加此项只计一次，并说明重复的份数',
    unfinished: '台账只列未写明完成的问题',
    from: '从文件或标准输入（-）读取路径，每行一个或以 NUL 分隔',
    exclude: '排除匹配的路径，写法同 .gitignore；可多次使用',
    jobs: '读取线程数；默认与处理器数相同',
    pageJobs: '并行识别扫描件各页的进程数，每个约占 1 GB 内存；默认 1',
    resume: '接着 --out 中已有的结果继续；默认如此，--force 除外',
    replace: '已有的台账、报告、数据表也覆盖；不写则新的放在旁边',
    force: '不管 --out 中已有什么，全部重新读取，改过的文件也覆盖',
    failFast: '遇到第一个失败的输入就停止',
    ndjsonIn: '标准输入每来一行 JSON，立即在标准输出回一行',
    withTables: '--ndjson-in 的每个回答带上它在四张表中的行',
  },
  examples: '示例：',
  parseExamples: [
    ['rectify parse 通报.txt', '输出 JSON 记录'],
    ['rectify parse --format text 通报.txt', '以便于阅读的形式显示'],
    ['rectify parse --format ndjson *.txt > 记录.ndjson', '每份通报一行'],
    ['rectify parse --out 记录/ *.txt', '每份通报一个文件'],
    ['rectify parse --out 台账.xlsx *.docx', '做成一个台账'],
    ['curl -s 网址 | rectify parse -', '读标准输入'],
    ['rectify parse --fields plain 通报.txt', '不带位置和出处'],
    ["rectify parse 通报.txt | jq '.problems[].finding'", '只取问题'],
  ],
  checkExamples: [
    ['rectify check 通报.txt', '列出需要核对的地方'],
    ['rectify check --strict --rule missing-contact=off *.txt', '有警告就算失败，某条规则除外'],
    ['rectify check --rules', '全部规则'],
  ],
  diffExamples: [
    ['rectify diff 进展.txt 完成.txt', '看每个问题整改得怎样了'],
    ['rectify diff --format markdown 进展.json 完成.txt', '对比记录和通报，输出表格'],
  ],
  statsExamples: [
    ['rectify stats *.txt', '汇总统计表'],
    ['rectify stats 记录.ndjson --out 报告.html', '由记录生成带图表的报告'],
    ['rectify stats --by notice *.txt', '每份通报一行'],
    ["rectify stats --where year=2023,2024 --where 'status!=已完成' 记录.ndjson", '两年中未完成的'],
    ['rectify stats --by category,status --format csv *.txt', '一个交叉表，供程序使用'],
  ],
  viewExamples: [
    ['rectify view 通报.docx --out 通报.html', '一份通报，原文与记录对照，可查看、可转发'],
    ['rectify view 记录.ndjson --out 档案.html', '一次读取的全部通报，原文件还在的连同原文'],
  ],
  learnExamples: [['rectify learn 更正/*.json --out rectify.config.json', '以后的通报不必再作同样的更正']],
  explainExamples: [
    ['rectify explain 通报.txt:12', '第 12 行的标签、编号、状态从何得知，记录里在哪'],
    ['rectify explain 通报.docx:7:5 --format json', '只看一处，供程序使用'],
  ],
  configExamples: [
    ["rectify config | jq '.labels.measures'", '整改措施的各种说法'],
    ['rectify config --schema > rectify.schema.json', '供编辑器随写随查'],
  ],
  schemaExamples: [
    ['rectify schema > record.schema.json', '用来校验记录'],
    ['rectify schema --parquet', '可供查询的列'],
  ],
  batchExamples: [
    ['rectify batch 档案/ --out 结果', '读取整个目录，中断后可继续'],
    ['rectify batch 档案/ --out 结果 --format xlsx,csv,parquet', '另出台账和数据表'],
    ['rectify batch 档案/ --out 未完成.xlsx --unfinished', '只列未完成问题的台账'],
    ['rectify batch 档案/ --out 台账.xlsx --columns 默认,整改成效,责任人,销号:', '自定列的台账'],
    ["rectify batch '档案/**/*.txt' --exclude 草稿/ > 记录.ndjson", '输出为一个流'],
    ['find 档案 -name "*.txt" -print0 | rectify batch --from - --out 结果', '按清单读取'],
    ['rectify batch --ndjson-in < 通报.ndjson > 回答.ndjson', '来一行回一行'],
  ],
  findExamples: [
    ['rectify find crawl/ > paths.txt', '一批存档中哪些可能是通报'],
    ['rectify batch --from paths.txt --out out', '读取找到的'],
    ['rectify batch crawl/ --only notices --out out --format parquet', '一次做完，并写出各表'],
  ],
  tablesExamples: [['rectify tables part-*/records.ndjson --out tables', '几台机器读出的记录合成各表']],
  completionExamples: [
    ['source <(rectify completion bash)', 'bash，立即生效'],
    ['rectify completion zsh > "$fpath[1]/_rectify"', 'zsh，下次启动生效'],
    ['rectify completion fish > ~/.config/fish/completions/rectify.fish', 'fish'],
  ],
  status:
    '退出状态：0 正常；1 有输入失败、check 发现错误、--strict 时有警告，有记录低于 --min-confidence，或 diff --exit-code 时有差异；2 用法错误。',
};

/** The help of one language. */
export const helpTexts = (lang: Lang): HelpTexts => (lang === 'zh' ? zh : en);
