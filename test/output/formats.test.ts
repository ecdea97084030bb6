import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import { type FORMATS, loadWriter } from '../../src/output/formats.js';
import { jsonPieces } from '../../src/output/json-pieces.js';
import { plain, type Style } from '../../src/output/style.js';
import type { WriteContext } from '../../src/output/writer.js';
import { emptyRecord, record, tree } from './sample.js';

const english: WriteContext = { lang: 'en', style: plain, width: 100 };
const chinese: WriteContext = { ...english, lang: 'zh' };

async function written(format: (typeof FORMATS)[number], context: WriteContext, of = record): Promise<string> {
  return [...(await loadWriter(format))({ record: of, tree }, context)].join('');
}

describe('json', () => {
  it('is the record as JSON.stringify prints it, indented and on one line', async () => {
    expect(await written('json', english)).toBe(`${JSON.stringify(record, null, 2)}\n`);
    expect(await written('ndjson', english)).toBe(`${JSON.stringify(record)}\n`);
  });

  it('is in pieces what JSON.stringify is in one, for any value', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(0, 2),
        fc.constantFrom(0, 40, 100, 1 << 16),
        (value, indent, piece) => {
          expect([...jsonPieces(value, indent, piece)].join('')).toBe(JSON.stringify(value, null, indent));
        },
      ),
    );
  });

  it('leaves undefined out of objects, keeps its place in lists, and knows empty ones', () => {
    const value = { a: undefined, b: [undefined, {}, []], c: { d: undefined } };
    for (const piece of [0, 40, 1 << 16])
      expect([...jsonPieces(value, 2, piece)].join('')).toBe(JSON.stringify(value, null, 2));
  });

  it('comes in pieces that are small beside the whole, and not in one of each value', () => {
    const recipients = Array.from({ length: 100_000 }, (_, index) => `单位${index}`);
    const origins = recipients.map((_, index) => ({ start: index, end: index + 1, place: `sheet[1]/A${index}` }));
    for (const value of [emptyRecord({ recipients }), { a: { b: { c: { d: { e: { f: { origins } } } } } } }]) {
      const pieces = [...jsonPieces(value, 2)];
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(500_000);
      expect(pieces.length).toBeLessThan(500);
    }
  });
});

describe('tree', () => {
  it('shows type, data with sorted keys, position and the cut, quoted value of leaves', async () => {
    expect(await written('tree', english)).toBe(
      [
        'notice 1:1-1:47',
        '├─ title 1:1-1:13',
        '│  └─ text 1:1-1:13 "某局\\u001b[31m整改<U+009B>通报"',
        '└─ section {"id":"s1","role":"problems"} 1:15-1:47',
        '   ├─ mark 1:15-1:17 "一、"',
        '   └─ paragraph 1:17-1:47',
        `      └─ text 1:17-1:47 "${'整'.repeat(19)}…"`,
        '',
      ].join('\n'),
    );
  });
});

describe('text-source', () => {
  it('is the text that the leaves of the tree tile, nothing escaped and nothing added', async () => {
    expect(await written('text-source', english)).toBe(`某局\u001b[31m整改\u009b通报一、${'整'.repeat(30)}`);
  });
  it.each(['', '某局通报', '\n 某局\u3000通报 \r\n\r\n一是\t补账。\n'])('of %j is that text', async (text) => {
    const reading = read(text);
    expect([...(await loadWriter('text-source'))(reading, english)].join('')).toBe(text);
  });
});

describe('text in doubt', () => {
  const doubted = (confidence: number, ofProblem: number) => ({
    ...record,
    confidence,
    problems: record.problems.map((one, index) => (index === 0 ? { ...one, confidence: ofProblem } : one)),
  });
  it('says so of the notice and of the problem', async () => {
    const text = await written('text', chinese, doubted(0.5, 0.42));
    expect(text).toMatch(/^ {2}可信度 {4}0\.5 · 存疑$/m);
    expect(text.match(/ · 存疑 0\.42$/gm)).toHaveLength(1);
    expect(await written('text', english, doubted(0.5, 0.42))).toMatch(/^ {2}Confidence +0\.5 · in doubt$/m);
  });
  it('tells a high confidence without a word, and a full one not at all', async () => {
    const text = await written('text', chinese, doubted(0.93, 0.9));
    expect(text).toMatch(/^ {2}可信度 {4}0\.93$/m);
    expect(text).not.toContain('存疑');
    expect(await written('text', chinese)).not.toContain('可信度');
  });
});

describe('text', () => {
  it('shows in Chinese what was read', async () => {
    expect(await written('text', chinese)).toMatchInlineSnapshot(`
      "中共青禾县水务局党组关于县委第三巡察组巡察反馈意见整改进展情况的通报
      社会公开稿
        单位      中共青禾县水务局党组
        文号      青水党〔2023〕7号
        主送      各乡镇水务站、局机关各股室
        成文日期  2023-07-14
        检查      巡察 · 县委第三巡察组 · 第四轮 · 2022-09-05/2022-11-04 · 反馈 2022-12-20
        类型      整改情况通报

      大纲
        一、组织整改落实情况  1 项措施
        二、反馈问题整改落实情况
          （一）财务管理方面
          反馈问题二：作风建设方面

      问题 (3)
        （一）财务管理方面
        1  合同管理不严格 — 已完成，长期坚持 · 2 项措施
           责任部门  办公室、财务股
           时限  2023年6月底前
           一是 修订《合同管理办法》，明确起草、会签、归档三个环节的责任人，凡未经法律顾问审核的合同一律不
                得用印
           二是 对2020年以来签订的36份合同逐份核对，补齐附件12份
        2  往来款清理不及时 — 整改中 · 1 项措施
           · 收回逾期借款18.6万元，其余3笔已发函催收
           成效
           一是 挂账余额下降85%
        二、反馈问题整改落实情况
        ·  台账更新不及时 — 未说明 · 0 项措施
           （略）

      联系方式
        电话  0999-1234567、0999-7654321
        邮箱  swj@example.cn
        地址  青禾县滨河路8号
        邮编  099900

      文中自述
        方面    3
        问题    16
        措施    48
        已完成  15
        完成率  93.75%
        制度    21
        清退    186,000 元

      合计
        章节      4
        问题      3
        措施      4
        每题措施  0 / 1 / 2
        文件      1
        日期      1
        金额      186,000 元
        未读懂    2%

      "
    `);
  });

  it('shows the same in English', async () => {
    const text = await written('text', english);
    expect(text).toContain('1  合同管理不严格 — completed, sustained · 2 measures\n');
    expect(text).toContain('·  台账更新不及时 — not stated · 0 measures\n');
    expect(text).toContain('  completion rate  93.75%\n');
  });

  it('says of an empty record that it has nothing, and never that anything is done', async () => {
    const text = await written('text', english, emptyRecord());
    expect(text).toContain('(no title)');
    expect(text).not.toMatch(/completed|Problems|Outline|Contact|Claims/);
  });

  it('puts the status below a finding that fills its line', async () => {
    const long = { ...record, problems: [{ ...record.problems[1], finding: '长'.repeat(44) }] };
    const lines = (await written('text', chinese, long)).split('\n');
    const finding = lines.findIndex((line) => line.includes('长长'));
    expect(lines[finding + 1]).toBe('     整改中 · 1 项措施');
  });

  it('lets no terminal command of the source through', async () => {
    const hostile = { ...record, title: '通报\u001b]0;x\u0007\u009b2J\u202e', organization: 'a\nb' };
    const text = await written('text', chinese, hostile);
    expect(text).toContain('通报␛]0;x␇<U+009B>2J<U+202E>');
    expect(text).toContain('单位      a b\n');
  });

  it('paints status by state where colours are asked for', async () => {
    const marked: Style = { ...plain, good: (text) => `<good>${text}`, caution: (text) => `<caution>${text}` };
    const text = await written('text', { ...english, style: marked });
    expect(text).toContain('<good>completed, sustained');
    expect(text).toContain('<caution>in progress');
  });
});
