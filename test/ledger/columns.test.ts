/** Ledgers as somebody wants them: columns of one's own, a title, bodies by their folders, and what is still open. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { columnList } from '../../src/cli/batch/column-list.js';
import { parse } from '../../src/index.js';
import { bodyOfPath } from '../../src/ledger/body-of-path.js';
import { ALL_COLUMNS, ColumnError, chosenColumns } from '../../src/ledger/chosen-columns.js';
import { COLUMNS } from '../../src/ledger/columns.js';
import { type LedgerOptions, ledgerCsv, ledgerMarkdown, ledgerXlsx, readLedger } from '../../src/ledger/index.js';
import { unzipped } from '../../src/ledger/xlsx/unzip.js';
import { makeProfile, ProfileError } from '../../src/profile/index.js';
import { rectify } from '../support/cli.js';
import { scratch, write } from '../support/folders.js';
import { bytesOf, notice, stream, textOf } from '../support/many.js';

const ZH: LedgerOptions = { rows: 'problems', lang: 'zh' };
const csv = async (options: Partial<LedgerOptions>, records = [notice()]) =>
  parseCsv(await textOf(ledgerCsv(stream(records), { ...ZH, ...options }))) as string[][];

describe('columns of one’s own', () => {
  it('are chosen and put in order, by key or by heading in either language', async () => {
    const [heading, first] = await csv({ columns: ['finding', '序号', 'Body'] });
    expect(heading).toEqual(['反馈问题', '序号', '单位']);
    expect(first).toEqual(['合同管理不严格', '1', '中共安州县林场镇委员会']);
  });
  it('are renamed', async () => {
    expect((await csv({ columns: [{ heading: '问题描述', from: '反馈问题' }] })).slice(0, 2)).toEqual([
      ['问题描述'],
      ['合同管理不严格'],
    ]);
  });
  it('are added: of the record, of fixed text, and empty', async () => {
    const columns = ['责任人', { heading: '销号', text: '' }, { heading: '核查', text: '待核' }];
    expect((await csv({ columns })).slice(0, 3)).toEqual([
      ['责任人', '销号', '核查'],
      ['周某某\n财政所\n配合单位：农办', '', '待核'],
      ['', '', '待核'],
    ]);
  });
  it('tell results, the number in the notice and the words of the state', async () => {
    const record = parse(
      '某局关于巡察整改情况的通报\n3.针对台账不清的问题\n整改措施：补记台账。\n整改成效：台账齐全。\n原因分析：人手不足。\n整改状态：已完成\n',
    );
    const [, row] = await csv({ columns: ['整改成效', '原序号', '状态原文', '通报标题', '其他说明'] }, [record]);
    expect(row).toEqual(['台账齐全', '3', '已完成', '某局关于巡察整改情况的通报', '原因分析：人手不足']);
  });
  it('may stand beside the preset', () => {
    const keys = chosenColumns(['默认', 'results']).map(({ key }) => key);
    expect(keys).toEqual([...COLUMNS.map(({ key }) => key), 'results']);
    expect(chosenColumns(undefined)).toBe(COLUMNS);
  });
  it.each([
    [['责任'], 'unknown', '责任'],
    [[{ heading: 'x', from: 'nothing' }], 'unknown', 'nothing'],
    [['序号', 'number'], 'double', '序号'],
    [['序号', ''], 'blank', ''],
    [[{ heading: ' ', text: 'x' }], 'blank', ''],
  ])('%j is no table', (choices, reason, column) => {
    expect(() => chosenColumns(choices)).toThrow(expect.objectContaining({ reason, column }));
    expect(() => chosenColumns(choices)).toThrow(ColumnError);
  });
  it('have a name each', () => {
    for (const lang of ['zh', 'en'] as const)
      expect(new Set(ALL_COLUMNS.map(({ heading }) => heading[lang])).size).toBe(ALL_COLUMNS.length);
  });
  it('cannot become formulas', async () => {
    const columns = [{ heading: '=1+1', text: '@x' }];
    expect((await csv({ columns })).slice(0, 2)).toEqual([["'=1+1"], ["'@x"]]);
    expect(await textOf(ledgerMarkdown(stream([notice()]), { ...ZH, columns }))).toMatch(/^\| '=1\+1 \|/);
  });
  it('go beyond the letter Z of a workbook', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => ({ heading: `列${index}`, text: `${index}` }));
    const bytes = await bytesOf(ledgerXlsx(stream([notice()]), { ...ZH, columns }));
    const [{ rows }] = (await readXlsx(bytes)).sheets;
    expect(rows[1]).toEqual(columns.map(({ text }) => text));
    expect((await unzipped(bytes)).get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:AD3"');
  });
});

describe('--columns', () => {
  it('is taken apart, with half-width and full-width signs', () => {
    const choices = ['序号', { heading: '问题描述', from: '反馈问题' }, { heading: '销号', text: '' }];
    expect(columnList('序号,问题描述=反馈问题,销号:')).toEqual(choices);
    expect(columnList(' 序号 ，问题描述＝反馈问题，销号：')).toEqual(choices);
    expect(columnList('备注:a=b')).toEqual([{ heading: '备注', text: 'a=b' }]);
  });
});

describe('a title', () => {
  it('stands above the table of a workbook, which is read back all the same', async () => {
    const bytes = await bytesOf(ledgerXlsx(stream([notice()]), { ...ZH, title: '某县 <A&B> 台账' }));
    const [{ rows }] = (await readXlsx(bytes)).sheets;
    expect(rows[0][0]).toBe('某县 <A&B> 台账');
    expect(rows[1]).toEqual(COLUMNS.map(({ heading }) => heading.zh));
    expect(rows[2][0]).toBe(1);
    const parts = await unzipped(bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') as string;
    expect(sheet).toContain('<mergeCell ref="A1:O1"/>');
    expect(sheet).toContain('<autoFilter ref="A2:O4"');
    expect(sheet).toContain('ySplit="2"');
    expect(sheet).not.toContain('oddHeader');
    expect(parts.get('xl/workbook.xml')).toContain('$1:$2');
    expect(await readLedger(bytes)).toMatchObject([{ organization: '中共安州县林场镇委员会' }]);
  });
  it('stands above one in Markdown, and not in CSV', async () => {
    expect(await textOf(ledgerMarkdown(stream([]), { ...ZH, title: '台账*' }))).toMatch(/^# 台账\\\*\n\n\| 序号/);
    expect((await csv({ title: '台账' }))[0][0]).toBe('序号');
  });
  it('is asked for: else there is none', async () => {
    const [{ rows }] = (await readXlsx(await bytesOf(ledgerXlsx(stream([]), ZH)))).sheets;
    expect(rows[0][0]).toBe('序号');
  });
});

describe('the body of a path', () => {
  it.each([
    ['档案/县水务局/通报.txt', '县水务局'],
    ['档案/03-县水务局/2024/a.txt', '县水务局'],
    ['县水务局关于巡察整改情况的通报.docx', '县水务局'],
    ['01.县水务局_20240930.docx', '县水务局'],
    ['县水务局（2024年）.docx', '县水务局'],
    ['C:\\档案\\某镇党委\\a.txt', '某镇党委'],
    ['./a/b.txt', 'a'],
    ['b.txt', 'b'],
    [null, null],
  ])('%s: %s', (path, body) => expect(bodyOfPath(path)).toBe(body));
  it('is taken only where the notice names none, and only if asked for', async () => {
    const anonymous = parse('关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n', {
      path: '档案/县水务局/a.txt',
    });
    const body = async (options: Partial<LedgerOptions>) =>
      (await csv({ ...options, columns: ['单位'] }, [anonymous, notice('x/某局/b.txt')])).slice(1).flat();
    expect(await body({ organizationFrom: 'path' })).toEqual(['县水务局', ...Array(2).fill('中共安州县林场镇委员会')]);
    expect((await body({}))[0]).toBe('');
    expect(anonymous.organization).toBeNull();
  });
});

describe('what is still open', () => {
  it('is listed alone, numbered through', async () => {
    const rows = await csv({ unfinished: true, columns: ['序号', '反馈问题', '整改状态'] }, [
      notice(),
      notice('b.txt'),
    ]);
    expect(rows.slice(1)).toEqual([
      ['1', '台账更新不及时', '未说明'],
      ['2', '台账更新不及时', '未说明'],
    ]);
  });
  it.each([
    ['已完成整改', 0],
    ['无需整改', 0],
    ['基本完成', 1],
    ['正在推进', 1],
    ['尚未启动', 1],
  ])('%s', async (state, open) => {
    const record = parse(`某局关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。整改状态：${state}\n`);
    expect(await csv({ unfinished: true }, [record])).toHaveLength(1 + open);
  });
  it('has a title that says so', async () => {
    expect(await textOf(ledgerMarkdown(stream([]), { ...ZH, unfinished: true }))).toMatch(/^# 未完成整改问题清单\n/);
  });
});

describe('the command line', () => {
  const folder = scratch();
  const run = (...args: string[]) => rectify(args, { cwd: folder() });
  const text =
    '关于巡察整改情况的通报\n1.针对台账不清的问题\n整改情况：补记台账。\n2.针对会议过多的问题\n整改情况：精简会议。已完成整改。\n';
  const one = () => write(folder(), { 'in/县水务局/1.txt': text });
  const configure = (yaml: string) => writeFileSync(join(folder(), 'rectify.config.yaml'), yaml);

  it('takes all of it', async () => {
    one();
    const flags = ['--columns', '序号,单位，问题=finding,销号：', '--organization-from', 'path', '--unfinished'];
    const { status, stdout } = await run('batch', 'in', '--format', 'csv', ...flags);
    expect([status, stdout]).toEqual([0, '序号,单位,问题,销号\r\n1,县水务局,台账不清,\r\n']);
  });
  it('takes it from the configuration, and overrides that', async () => {
    one();
    configure(
      'ledger:\n  title: 某县台账\n  columns: [单位, { heading: 销号, text: 未销号 }]\n  organizationFrom: path\n',
    );
    const table = '| 单位 | 销号 |\n| --- | --- |\n| 县水务局 | 未销号 |\n';
    const { stdout } = await run('batch', 'in', '--format', 'markdown', '--unfinished');
    expect(stdout).toBe(`# 某县台账\n\n${table}`);
    const other = await run('batch', 'in', '--format', 'markdown', '--columns', '序号', '--title', 'T');
    expect(other.stdout).toMatch(/^# T\n\n\| 序号 \|\n/);
    expect((await run('config')).stdout).toContain('"organizationFrom": "path"');
  });
  it.each([
    [['--columns', '责任'], "--columns: there is no column '责任'; write '责任:' for an empty one"],
    [['--columns', '序号,,单位'], '--columns: a column has neither name nor heading'],
    [['--columns', '序号,单位=序号,单位'], "two columns are called '单位'"],
    [['--organization-from', 'name'], "--organization-from does not know 'name'; choose from path"],
  ])('refuses %j', async (flags, why) => {
    one();
    const { status, stdout, stderr } = await run('batch', 'in', '--format', 'csv', ...flags);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });
  it('refuses it where no ledger is written', async () => {
    one();
    for (const flags of [['--columns', '序号'], ['--title', 'T'], ['--unfinished'], ['--organization-from', 'path']]) {
      const { status, stderr } = await run('batch', 'in', ...flags);
      expect([status, stderr]).toEqual([2, expect.stringContaining(`${flags[0]} is for ledgers`)]);
    }
    expect((await run('batch', '--ndjson-in', '--title', 'T')).stderr).toContain('--ndjson-in and --title');
  });
  it('says where in the configuration a column is wrong', async () => {
    one();
    configure('ledger: { columns: [责任] }\n');
    const { status, stderr } = await run('batch', 'in', '--format', 'csv', '--lang', 'zh');
    expect([status, stderr]).toEqual([2, expect.stringContaining('rectify.config.yaml: ledger.columns：没有列“责任”')]);
    expect((await run('batch', 'in')).status).toBe(0);
  });
});

describe('a configuration', () => {
  it.each([
    [{ ledger: { columns: [3] } }, 'column'],
    [{ ledger: { columns: [{ heading: 'x' }] } }, 'column'],
    [{ ledger: { columns: [] } }, 'ledger.columns'],
    [{ ledger: { organizationFrom: 'name' } }, 'path'],
    [{ ledger: { column: [] } }, 'title, columns, organizationFrom'],
  ])('%j is none', (input, why) => {
    expect(() => makeProfile(input)).toThrow(ProfileError);
    expect(() => makeProfile(input)).toThrow(why);
  });
});
