/** The ledger as text: CSV read by a strict reader, Markdown by a parser, and what stands in the cells. */
import { parse as parseCsv } from 'csv-parse/sync';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { translatedMessage } from '../../src/check/translated-message.js';
import { amountOf } from '../../src/ledger/amounts.js';
import { COLUMNS } from '../../src/ledger/columns.js';
import { type LedgerOptions, ledgerCsv, ledgerMarkdown } from '../../src/ledger/index.js';
import type { Fact, Measure, NoticeRecord } from '../../src/record/schema.js';
import { at, emptyRecord } from '../output/sample.js';
import { altered, notice, stream, textOf } from '../support/many.js';

const ZH: LedgerOptions = { rows: 'problems', lang: 'zh' };

/** Rows below the heading, by the columns' headings. RFC 4180 and nothing else: CRLF, no ragged rows, no loose quotes. */
async function csvRows(records: NoticeRecord[], options: LedgerOptions = ZH): Promise<Record<string, string>[]> {
  const text = await textOf(ledgerCsv(stream(records), options));
  const strict = { record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false, columns: true } as const;
  return parseCsv(text, strict) as unknown as Record<string, string>[];
}

describe('the rows', () => {
  it('are one a problem', async () => {
    const [first, second] = await csvRows([notice()]);
    expect(first).toEqual({
      序号: '1',
      单位: '中共安州县林场镇委员会',
      巡察组: '县委第一巡察组',
      反馈时间: '2023-05-06',
      类别: '采购与合同',
      反馈问题: '合同管理不严格',
      整改措施: '一是修订《合同管理办法》（林发〔2023〕5号）\n二是追回违规支出12.5万元',
      责任领导: '周某某',
      责任部门: '财政所\n配合单位：农办',
      整改时限: '2023年12月底前',
      整改状态: '已完成，长期坚持',
      '涉及金额（元）': '125000',
      依据文件: '《合同管理办法》、林发〔2023〕5号',
      出处: 'a.txt:6',
      存疑: '',
    });
    expect(second).toMatchObject({ 序号: '2', 整改措施: '每月核对台账', 整改状态: '未说明', '涉及金额（元）': '' });
  });
  it('are one a measure, and one a problem without any', async () => {
    const bare = altered((problem) => {
      problem.measures = [];
    }, 'b.txt');
    const rows = await csvRows([notice(), bare], { ...ZH, rows: 'measures' });
    expect(rows.map((row) => [row.序号, row.整改措施, row['涉及金额（元）']])).toEqual([
      ['1', '一是修订《合同管理办法》（林发〔2023〕5号）', ''],
      ['1', '二是追回违规支出12.5万元', '125000'],
      ['2', '每月核对台账', ''],
      ['3', '', ''],
      ['4', '每月核对台账', ''],
    ]);
  });
  it('are in English for those who want it', async () => {
    const [first] = await csvRows([notice()], { ...ZH, lang: 'en' });
    expect(Object.keys(first).slice(0, 6)).toEqual(['No.', 'Body', 'Inspector', 'Feedback on', 'Category', 'Finding']);
    expect(first).toMatchObject({ Category: 'procurement and contracts', Status: 'completed, sustained' });
  });
  it('mark what is in doubt: the problem, else its notice', async () => {
    const doubted = altered((problem) => {
      problem.confidence = 0.45;
    });
    const notices = [doubted, { ...doubted, confidence: 0.5 }, { ...notice(), confidence: 0.7 }];
    const marks = async (options: LedgerOptions, column: string) =>
      (await csvRows(notices, options)).map((row) => row[column]);
    const own = '本条，可信度 0.45';
    expect(await marks(ZH, '存疑')).toEqual([own, '', own, '整份通报，可信度 0.5', '', '']);
    expect(await marks({ ...ZH, lang: 'en' }, 'In doubt')).toEqual([
      'this problem, confidence 0.45',
      '',
      'this problem, confidence 0.45',
      'the notice, confidence 0.5',
      '',
      '',
    ]);
    const markdown = await textOf(ledgerMarkdown(stream(notices), ZH));
    expect(markdown.split('\n')[2]).toMatch(/\| 本条，可信度 0\.45 \|$/);
  });
  it('mark every row of a problem in doubt', async () => {
    const doubted = altered((problem) => {
      problem.confidence = 0.1;
    });
    const rows = await csvRows([doubted], { ...ZH, rows: 'measures' });
    expect(rows.map((row) => row.存疑 !== '')).toEqual([true, true, false]);
  });
  it('mark nothing of a record that knows no confidence yet', async () => {
    const { confidence, ...older } = altered((problem) => Reflect.deleteProperty(problem, 'confidence'));
    expect(confidence).toBeGreaterThan(0.7);
    expect((await csvRows([older as NoticeRecord])).map((row) => row.存疑)).toEqual(['', '']);
  });
  it('are none of a notice without problems, and none of no notices', async () => {
    expect(await csvRows([emptyRecord()])).toEqual([]);
    expect(await textOf(ledgerCsv(stream([]), ZH))).toBe(`${COLUMNS.map(({ heading }) => heading.zh).join(',')}\r\n`);
  });
  it('say where they come from without a path too', async () => {
    const record = notice();
    record.source.path = null;
    expect((await csvRows([record]))[0].出处).toBe('<stdin>:6');
  });
  it('show （略） where the notice does', async () => {
    const elided = altered((problem) => {
      problem.measures = [];
      problem.elided = true;
    });
    expect((await csvRows([elided]))[0].整改措施).toBe('（略）');
  });
  it('are read from the stream as they are asked for', async () => {
    let read = 0;
    const records = (async function* () {
      for (; read < 100; read++) yield notice(`${read}.txt`);
    })();
    const pieces = ledgerCsv(records, ZH)[Symbol.asyncIterator]();
    await pieces.next();
    expect(read).toBe(0);
    for (let i = 0; i < 5; i++) await pieces.next();
    expect(read).toBeLessThan(6);
    await pieces.return?.();
  });
});

describe('amounts', () => {
  const money = (text: string, value: number | null, currency = 'CNY'): Fact => ({
    ...{ type: 'money', text, value, currency, position: at(0, 1) },
  });
  const said = (...facts: Fact[]): Measure[] => [{ ordinal: null, label: null, text: '', facts, position: at(0, 1) }];
  it.each<[string, Fact[], number | string | null]>([
    ['none', [], null],
    ['one', [money('3.2万元', 32000)], 32000],
    ['one with fen', [money('0.29元', 0.29)], 0.29],
    ['a masked one', [money('X万元', null)], 'X万元'],
    ['a vague one', [money('3万余元', 30000)], '3万余元'],
    ['one in another currency', [money('5万美元', 50000, 'USD')], '5万美元'],
    [
      'several, of which one may be part of another',
      [money('187万元', 1870000), money('1.5万元', 15000)],
      '1,870,000、15,000',
    ],
    ['an exact and a masked one', [money('1.5万元', 15000), money('*万元', null)], '15,000、*万元'],
  ])('%s', (_, facts, expected) => expect(amountOf(said(...facts), '、')).toBe(expected));
  it('are no other facts', () => {
    expect(
      amountOf(said({ type: 'quantity', text: '3次', value: 3, unit: '次', position: at(0, 1) }), '、'),
    ).toBeNull();
  });
});

const found = async (finding: string, write: typeof ledgerCsv = ledgerCsv) => {
  const record = altered((problem) => {
    problem.finding = finding;
  });
  record.problems.length = 1;
  return write === ledgerCsv ? (await csvRows([record]))[0].反馈问题 : textOf(write(stream([record]), ZH));
};

describe('CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠a', "=cmd|' /C calc'!A0", '\n=1'])(
    'makes no formula of %j',
    async (finding) => expect(await found(finding)).toBe(`'${finding}`),
  );
  it.each(['a=1', '1-2', '——', '《a》', '“=1”', "'", '合同', '１＋１'])('leaves %j as it is', async (finding) =>
    expect(await found(finding)).toBe(finding),
  );
  it.each(['a,b', 'a"b', '"', 'a\nb', 'a\n', '\u2028', ' a '])('keeps %j', async (finding) =>
    expect(await found(finding)).toBe(finding),
  );
  it.each([
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\nb'],
    ['\r=1', "'\n=1"],
  ])('ends the lines in the cell %j as Excel does', async (finding, shown) => expect(await found(finding)).toBe(shown));
  it('ends every record in CRLF', async () => {
    const text = await textOf(ledgerCsv(stream([notice()]), ZH));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll(/"[^"]*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it('begins with one byte-order mark where it is asked for, else with none', async () => {
    const text = await textOf(ledgerCsv(stream([notice(), notice('b.txt')]), { ...ZH, bom: true }));
    expect(text.startsWith('\ufeff序号,')).toBe(true);
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    expect(await textOf(ledgerCsv(stream([notice()]), ZH))).not.toContain('\ufeff');
  });
});

describe('Markdown', () => {
  interface Node {
    type: string;
    children?: Node[];
  }
  const tablesIn = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text).children as Node[];
  it('is one table of all columns', async () => {
    const [table, ...rest] = tablesIn(await textOf(ledgerMarkdown(stream([notice(), notice('b.txt')]), ZH)));
    expect(rest).toEqual([]);
    expect(table.type).toBe('table');
    expect(table.children?.map(({ children }) => children?.length)).toEqual(Array(5).fill(COLUMNS.length));
  });
  it.each([
    'a|b',
    '*月*日',
    '张_某_',
    '`a`',
    '~~a~~',
    '<script>',
    '&lt;',
    '[a](b)',
    '![a](b)',
    '\\',
    '\\|',
    '$a$',
    '# a',
  ])('shows %j as it is', async (finding) => {
    const [table] = tablesIn(await found(finding, ledgerMarkdown));
    const cell = table.children?.[1].children?.[5] as Node;
    expect(cell.children?.map(({ type }) => type)).toEqual(['text']);
    expect(plainText(cell)).toBe(finding);
  });
  it('breaks lines in a cell', async () => {
    expect(await found('a\nb\r\nc', ledgerMarkdown)).toContain('| a<br>b<br>c |');
  });
  it('makes no formula either', async () => expect(await found('=1+1', ledgerMarkdown)).toContain("| '=1+1 |"));
});

describe('a message retold', () => {
  it('is the same in Chinese', () => {
    const message = 'the numbering skips: 4 is expected here and 5 stands; an item may be missing, or its number wrong';
    expect(translatedMessage('numbering-gap', message, 'zh')).toBe(
      '序号不连续：此处应为 4，实为 5；可能缺了一项，或序号有误。',
    );
    expect(translatedMessage('numbering-gap', message, 'en')).toBe(message);
  });
  it.each([
    ['vague', 'nothing that can be checked'],
    ['numbering-gap', 'in other words'],
    ['toString', 'of no rule'],
  ])('of %s: “%s” stays', (rule, message) => expect(translatedMessage(rule, message, 'zh')).toBe(message));
  it('comes out as the parser says it', () => {
    const [{ rule, message }] = notice(
      'a.txt',
      '某局关于审计整改情况的公告\n1.关于甲的问题\n整改情况：改。\n3.关于乙的问题\n整改情况：改。\n',
    ).diagnostics;
    expect(translatedMessage(rule, message, 'zh')).toMatch(/^序号不连续：此处应为 2，实为 3/);
  });
});
