/**
 * Invented notices from which LibreOffice makes the fixtures `docx-*` and `doc-*` (see .tools/office-fixtures.mjs), and
 * the same as text: what is read of both must be the same. Numbers that the word processor counts are in the text only.
 */

/** A line with the level of its number in the list of the document, `null` without one. */
export type Line = [level: 0 | 1 | 2 | null, text: string];

export interface OfficeNotice {
  name: string;
  lines: Line[];
  /** Numbers of three levels, counted by the word processor; else what is typed is all. */
  automatic: boolean;
  /** Rows of a table behind the line with this index; a cell that is `null` goes on in the one above. */
  table?: { behind: number; rows: (string | null)[][] };
  /** Text of the page's head; its foot counts pages. */
  head?: string;
  /** Note at the foot of the page, and the words that it hangs on. */
  note?: { on: string; text: string };
}

export const OFFICE_NOTICES: OfficeNotice[] = [
  {
    name: 'docx-automatic-numbers-of-three-levels',
    automatic: true,
    lines: [
      [null, '中共青槐县水利局党组关于巡察整改进展情况的通报'],
      [
        null,
        '根据县委统一部署，2024年3月5日至4月26日，县委第三巡察组对县水利局党组进行了巡察。2024年6月12日，县委第三巡察组向局党组反馈了巡察意见。现将巡察整改进展情况予以公布。',
      ],
      [0, '整改工作组织情况'],
      [null, '局党组召开专题会议4次，制定整改方案，明确责任分工。'],
      [0, '巡察反馈问题整改情况'],
      [1, '落实上级决策部署方面'],
      [2, '关于河道清淤推进迟缓的问题'],
      [null, '整改情况：一是倒排工期，完成青槐河清淤6.5公里；二是建立周调度制度，通报进度8期。'],
      [2, '关于饮水工程管护不到位的问题'],
      [null, '整改情况：一是聘请管水员37名；二是修订《农村供水管护办法》。'],
      [1, '党风廉政建设方面'],
      [2, '关于公务接待手续不全的问题'],
      [null, '整改情况：清退超标准费用1.28万元，补齐手续11份。已完成整改。'],
      [0, '下一步工作打算'],
      [null, '持续抓好后续整改，巩固整改成果。'],
      [
        null,
        '欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0999-7201234；邮政地址：青槐县堤东路6号；电子邮箱：qhslj@example.com。',
      ],
      [null, '中共青槐县水利局党组'],
      [null, '2024年11月8日'],
    ],
  },
  {
    name: 'docx-automatic-numbers-head-foot-and-note',
    automatic: true,
    head: '白石镇人民政府文件',
    note: { on: '专项检查', text: '检查期间为2023年2月至5月。' },
    lines: [
      [null, '白石镇人民政府关于财务收支审计查出问题整改情况的报告'],
      [null, '县审计局对我镇2022年度财务收支情况进行了专项检查，指出问题3个。现将整改情况报告如下。'],
      [0, '关于往来款项长期未清理的问题'],
      [
        null,
        '整改措施：一是核对往来款项14笔，收回借款23.6万元；二是制定往来款项管理制度，按季度清理。整改状态：已完成。',
      ],
      [0, '关于固定资产账实不符的问题'],
      [null, '整改措施：组织全面盘点，补登固定资产52件，报废处置9件。整改状态：已完成。'],
      [0, '关于项目招标程序不规范的问题'],
      [null, '整改措施：一是约谈项目负责人2名；二是组织业务培训，参训45人次。整改状态：正在推进。'],
      [null, '白石镇人民政府'],
      [null, '2023年9月15日'],
    ],
  },
  {
    name: 'docx-typed-numbers-run-on',
    automatic: false,
    head: '南柯市住房保障中心',
    lines: [
      [null, '南柯市住房保障中心党支部'],
      [null, '关于巡察整改情况的公示'],
      [
        null,
        '2022年9月1日至10月20日，市委第二巡察组对市住房保障中心党支部开展了巡察，并于2022年12月6日反馈了意见。现将整改情况公示如下。',
      ],
      [null, '一、基本情况'],
      [null, '党支部成立整改工作领导小组，召开推进会5次。反馈的3个问题，已完成整改2个。'],
      [null, '二、问题整改情况'],
      [null, '（一）理论学习不深入。一是制定年度学习计划，集中学习12次；二是开展交流研讨3次。整改完成情况：已完成。'],
      [
        null,
        '（二）公租房资格审核不严。一是复核保障家庭386户，取消资格17户；二是追回租金补贴4.3万元。整改完成情况：已完成。',
      ],
      [null, '（三）维修资金使用不及时。与3家物业企业签订协议，拨付维修资金88万元。整改完成情况：持续推进。'],
      [null, '公示期为2023年5月10日至5月24日。如有意见，请与市住房保障中心联系。'],
      [null, '联系电话：0999-6112358'],
      [null, '南柯市住房保障中心党支部'],
      [null, '2023年5月10日'],
    ],
  },
  {
    name: 'docx-typed-numbers-ledger-merged-cells',
    automatic: false,
    lines: [
      [null, '槐安区市场监督管理局食品安全督察反馈问题整改情况的通报'],
      [null, '区食品安全委员会办公室于2024年1月对我局开展督察，反馈问题3个。现将整改情况通报如下。'],
      [null, '一、整改工作情况'],
      [null, '局党组把督察整改作为重要任务，召开专题会议2次。'],
      [null, '二、整改台账'],
      [null, '三、下一步打算'],
      [null, '继续加强日常监管，防止问题反弹。'],
      [null, '联系电话：0999-3380127'],
      [null, '槐安区市场监督管理局'],
      [null, '2024年7月30日'],
    ],
    table: {
      behind: 4,
      rows: [
        ['序号', '问题', '整改措施', '责任单位', '整改状态'],
        ['1', '小餐饮登记率偏低', '集中登记小餐饮213家。', '食品科', '已完成'],
        [null, null, '每季度开展回头看。', '执法大队', ''],
        ['2', '校园食堂检查留痕不足', '统一检查记录表，检查食堂26家。', '食品科', '已完成'],
        ['3', '快检设备闲置', '培训快检人员18名，恢复使用设备5台。', '检测中心', '正在推进'],
      ],
    },
  },
];

/** The fixture of a notice in a format. */
export const inFormat = ({ name }: OfficeNotice, format: 'docx' | 'doc'): string => name.replace(/^docx/, format);

const NUMERALS = '一二三四五六七八九十';
const WAYS: ((value: number) => string)[] = [
  (value) => `${NUMERALS[value - 1]}、`,
  (value) => `（${NUMERALS[value - 1]}）`,
  (value) => `${value}.`,
];

/** Rows as lines of text; what stands beside a cell that goes on is a further line of the cells above. */
function tableLines(rows: readonly (string | null)[][]): string[] {
  const whole: string[][] = [];
  for (const row of rows) {
    const above = whole[whole.length - 1];
    if (row.includes(null))
      row.forEach((cell, c) => {
        if (cell) above[c] += `<br>${cell}`;
      });
    else whole.push(row.map(String));
  }
  return whole.map((row) => row.join('\t'));
}

/** The notice as a text. */
export function asText({ lines, table }: OfficeNotice): string {
  const counts = [0, 0, 0];
  const made = lines.flatMap(([level, text], i) => {
    const below = table?.behind === i ? tableLines(table.rows) : [];
    if (level === null) return [text, ...below];
    counts[level]++;
    counts.fill(0, level + 1);
    return [WAYS[level](counts[level]) + text, ...below];
  });
  return `${made.join('\n')}\n`;
}
