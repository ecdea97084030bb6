/** The variants of the metamorphic test: that each rewrites what it says, and nothing else. */
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.js';
import type { Gold } from '../support/gold.js';
import { lines } from '../support/outline.js';
import { type Original, originalOf, type Rewritten } from '../support/variant.js';
import { FORM_VARIANTS } from '../support/variants-form.js';
import { NOISE_VARIANTS } from '../support/variants-noise.js';
import { NUMBER_VARIANTS } from '../support/variants-numbers.js';

const NOTICE = lines(`
  林场镇人民政府关于巡察整改情况的通报
  一、整改工作组织情况
  召开会议，成立专班。
  二、反馈问题整改情况
  （一）党的建设方面
  1.针对台账不清的问题。一是清理台账12份；二是公示。
  2.针对合同不严的问题。一是修订；二是培训。
  林场镇人民政府
  2024年3月1日
`);

/** A notice whose gold is what is read of it. */
function original(text: string, path = 'a.txt'): Original {
  const reading = read(text, { path });
  const problems = reading.record.problems.map(({ finding, measures }) => ({
    finding,
    measures: measures.map((measure) => measure.text),
  }));
  const gold: Gold = { notice: path, kind: 'rectification-notice', title: reading.record.title, problems };
  const bytes = Buffer.from(text);
  return originalOf({ name: path, folder: '', path, bytes, opened: bytes, gold }, reading);
}

function rewritten(name: string, text = NOTICE, path?: string): Rewritten | null {
  const variant = [...FORM_VARIANTS, ...NUMBER_VARIANTS, ...NOISE_VARIANTS].find((one) => one.name === name);
  if (!variant) throw new Error(`there is no variant ${name}`);
  const one = original(text, path);
  return variant.rewrite(one, [one, original(NOTICE.replaceAll('林场', '河口'))]);
}
const inputOf = (name: string, text?: string): string => String(rewritten(name, text)?.input);
/** Lines that a variant changed or added. */
const changed = (name: string, text = NOTICE): string[] => {
  const before = new Set(text.split('\n'));
  return inputOf(name, text)
    .split('\n')
    .filter((line) => !before.has(line));
};

describe('variants of form', () => {
  it('leave a notice as it is', () => expect(inputOf('as it is')).toBe(NOTICE));

  it('fold width, save in addresses', () => {
    const text = '电话：０５９９－１（9:30），投入3.5万元，占20%！邮箱a.b@c.cn\n';
    expect(inputOf('half width', text)).toBe('电话:0599－1(9:30),投入3.5万元,占20%!邮箱a.b@c.cn\n');
    expect(inputOf('full width', text)).toBe('电话：０５９９－１（9:30），投入3.5万元，占２０％！邮箱a.b@c.cn\n');
  });

  it('indent', () =>
    expect(inputOf('indented, Windows line ends', '甲\n\n 乙\n')).toBe('　　甲\r\n\r\n\r\n　　乙\r\n\r\n'));

  it('break lines and number pages', () => {
    const text = inputOf('broken lines, page numbers', `${'甲'.repeat(34 * 30)}乙`);
    expect(text.split('\n').map((line) => line.length)).toEqual([...Array(30).fill(34), 0, 5, 0, 1]);
    expect(text).toContain('\n\n— 1 —\n\n乙');
  });

  it.each([
    ['GB18030', 'gb18030'],
    ['UTF-16, big end first', 'utf-16be'],
    ['UTF-16, little end first', 'utf-16le'],
  ])('encode in %s', (name, encoding) => {
    const input = rewritten(name, '问题\u00a0〇①')?.input as Uint8Array;
    expect(new TextDecoder(encoding).decode(input)).toBe('问题\u00a0〇①');
  });

  it('write Traditional characters, in gold as well', () => {
    const { input, gold } = rewritten('Traditional characters') ?? {};
    expect(input).toContain('針對臺賬不清的問題');
    expect(gold?.problems?.[0]).toEqual({ finding: '臺賬不清', measures: ['清理臺賬12份', '公示'] });
  });

  it('put all on one line', () => expect(inputOf('on one line', '甲\n\n　乙\r\n丙\n')).toBe('甲 乙 丙'));

  it('widen the digits of marks', () =>
    expect(changed('full-width numbers of headings')).toEqual([
      '１.针对台账不清的问题。一是清理台账12份；二是公示。',
      '２.针对合同不严的问题。一是修订；二是培训。',
    ]));
});

describe('variants of numbering', () => {
  it.each([
    ['一、 ↔ 1. and （一） ↔ （1）', ['1.整', '2.反', '（1）党', '一、针', '二、针']],
    ['一、 → （一） → 1. → （1） → 一、', ['（一）整', '（二）反', '1.党', '（1）针', '（2）针']],
    ['一、 → 1. → （一） → （1） → 一、', ['1.整', '2.反', '（1）党', '（一）针', '（二）针']],
  ])('%s', (name, starts) => {
    const found = changed(name).map((line, i) => line.slice(0, starts[i]?.length));
    expect(found).toEqual(starts);
  });

  it('keep a number apart from a digit behind it', () =>
    expect(changed('一、 ↔ 1. and （一） ↔ （1）', '一、2023年台账\n二、合同\n')).toEqual(['1、2023年台账', '2.合同']));

  it('leave out a notice in which a style would count headings and ordinals inside lines', () =>
    expect(rewritten('一、 ↔ 1. and （一） ↔ （1）', '（一）台账不清\n整改措施：（1）清理；（2）公示。\n')).toBeNull());
});

describe('variants with noise', () => {
  it('put a paragraph below headings and what stands there', () => {
    const noise = '　　本页内容仅供参考。';
    const all = inputOf('a paragraph in every section').split('\n');
    expect(all.filter((line) => line === noise)).toHaveLength(3);
    expect(all.flatMap((line, i) => (line === noise ? [all[i - 1]] : []))).toEqual([
      '召开会议，成立专班。',
      '二、反馈问题整改情况',
      '（一）党的建设方面',
    ]);
  });

  it.each([
    [
      'a sentence in first measures',
      ['清理台账12份。有关材料已装订成册；二是公示。', '修订。有关材料已装订成册；二是培训。'],
    ],
    ['a sentence in last measures', ['公示。有关材料已装订成册。', '培训。有关材料已装订成册。']],
  ])('put %s, in gold as well', (name, ends) => {
    const { gold } = rewritten(name) ?? {};
    const found = changed(name);
    expect(found).toHaveLength(2);
    for (const [i, end] of ends.entries()) expect(found[i].endsWith(end)).toBe(true);
    const texts = gold?.problems?.flatMap(({ measures = [] }) => measures.filter((one) => one.includes('装订成册')));
    expect(texts).toHaveLength(2);
  });

  it('put a second notice behind the first', () => {
    const { input, gold, secondTitle } = rewritten('two notices') ?? {};
    expect(input).toContain('2024年3月1日\n\n\n河口镇人民政府关于');
    expect(secondTitle).toBe('河口镇人民政府关于巡察整改情况的通报');
    expect(gold?.problems).toHaveLength(2);
  });
});

describe('notices left out', () => {
  const TABLE = '序号\t问题\t措施\n1\t台账不清\t清理\n2\t合同不严\t修订\n';
  it.each([
    ['tables are not broken', 'broken lines, page numbers', TABLE],
    ['tables are not put on one line', 'on one line', TABLE],
    [
      'headings without numbers need their lines',
      'on one line',
      '林场镇整改通报\n\n党的建设方面\n\n存在问题：台账不清\n整改措施：一是清理；二是公示。\n\n财务管理方面\n\n存在问题：报销不严\n整改措施：一是核查；二是培训。\n',
    ],
    ['nothing is put into a notice without problems', 'a sentence in last measures', '林场镇人民政府关于放假的通知\n'],
  ])('%s', (_, name, text) => expect(rewritten(name, text)).toBeNull());

  it('Markdown keeps its width', () => expect(rewritten('half width', NOTICE, 'a.md')).toBeNull());
});
