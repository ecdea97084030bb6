/** Marks and what they count: the styles, and the cheapest reading of a run of them. */
import { describe, expect, it } from 'vitest';
import { COUNTED_LABELS } from '../../grammars/labels.js';
import { BUILT_IN } from '../../grammars/lexicon/built-in.js';
import { ordinalValue, symbolValue } from '../../grammars/mark-values.js';
import { NUMBERING } from '../../grammars/numbering.js';
import { wordsOf } from '../../grammars/words.js';
import { fold } from '../../src/lines/fold.js';
import { markAtPlace, ordinalsOf } from '../../src/lines/marks.js';
import { marksOf } from '../support/layout.js';
import { lines } from '../support/outline.js';

const WORDS = wordsOf(BUILT_IN);

const markIn = (text: string, scope: 'heading' | 'ordinal'): string | null => {
  const mark = markAtPlace(WORDS, fold(text, []), 0, scope, 'line');
  return mark && `${mark.style} ${mark.value} ${text.slice(mark.start, mark.end)}`;
};

describe('a mark at the start of a line', () => {
  it.each([
    ['一、组织部署', 'chinese 1 一、'],
    ['十二、其他', 'chinese 12 十二、'],
    ['二十、其他', 'chinese 20 二十、'],
    ['一.组织部署', 'chinese 1 一.'],
    ['一．组织部署', 'chinese 1 一．'],
    ['（一）组织部署', 'chinese-bracketed 1 （一）'],
    ['(二)组织部署', 'chinese-bracketed 2 (二)'],
    ['（三）、组织部署', 'chinese-bracketed 3 （三）、'],
    ['（ 四 ）组织部署', 'chinese-bracketed 4 （ 四 ）'],
    ['五）组织部署', 'chinese-half-bracketed 5 五）'],
    ['1.台账不清', 'arabic 1 1.'],
    ['１．台账不清', 'arabic 1 １．'],
    ['12．台账不清', 'arabic 12 12．'],
    ['1、台账不清', 'arabic 1 1、'],
    ['（1）台账不清', 'arabic-bracketed 1 （1）'],
    ['（１６）台账不清', 'arabic-bracketed 16 （１６）'],
    ['1）台账不清', 'arabic-half-bracketed 1 1）'],
    ['1.2 台账不清', 'arabic-dotted 2 1.2'],
    ['1.2.3合同不严', 'arabic-dotted-3 3 1.2.3'],
    ['①台账不清', 'circled 1 ①'],
    ['⑴台账不清', 'arabic-bracketed 1 ⑴'],
    ['⒈台账不清', 'arabic 1 ⒈'],
    ['㈡台账不清', 'chinese-bracketed 2 ㈡'],
    ['❸台账不清', 'circled 3 ❸'],
    ['ⓑ台账不清', 'circled 2 ⓑ'],
    ['㊂台账不清', 'circled 3 ㊂'],
    ['②：台账不清', 'circled 2 ②：'],
    ['壹、组织部署', 'formal 1 壹、'],
    ['拾壹、组织部署', 'formal 11 拾壹、'],
    ['Ⅲ、组织部署', 'roman 3 Ⅲ、'],
    ['IV.组织部署', 'roman 4 IV.'],
    ['乙、组织部署', 'stem 2 乙、'],
    ['A.台账不清', 'latin 1 A.'],
    ['第一部分 组织部署', 'part 1 第一部分'],
    ['第二部分：组织部署', 'part 2 第二部分：'],
    ['第三章 附则', 'part 3 第三章'],
    ['第1项：台账不清', 'item 1 第1项：'],
    ['第二个问题：台账不清', 'item 2 第二个问题：'],
    ['问题1：台账不清', 'labelled 1 问题1：'],
    ['问题一、台账不清', 'labelled 1 问题一、'],
    ['反馈问题二：台账不清', 'labelled 2 反馈问题二：'],
    ['整改任务（三）：台账不清', 'labelled 3 整改任务（三）：'],
    ['【问题4】台账不清', 'labelled 4 【问题4】'],
  ])('%s', (text, expected) => expect(markIn(text, 'heading')).toBe(expected));

  // 台, 项, 条, 个, 人, 日 and 年 begin words as well as counts; a dotted number before such a word is taken for a quantity.
  it.each([
    '1.2台账不清',
    '1.2项目管理不严',
    '1.2个别干部缺位',
    '2.3人员管理不严',
    '1.2日常监督不够',
    '1.2条例落实不力',
  ])('%s', (text) => expect(markIn(text, 'heading')).toMatch(/^arabic-dotted/));

  it.each([
    '一是加强学习',
    '第一，加强学习',
    '首先，加强学习',
    '一方面加强学习',
    '一步到位',
    '十四五规划',
    '2024年5月',
    '2024.5.6',
    '1234.台账',
    '100%完成',
    '12345热线',
    '第三条规定',
    '第三方面军',
    '第1项工作',
    '问题突出',
    '问题1个',
    '（略）',
    '(a)台账',
    'A.B公司台账',
    '甲、乙两个车间',
    '甲方台账',
    '拾得台账',
    '百、台账',
    '〇、台账',
    '0.台账',
    '、台账',
    '',
  ])('%s has none', (text) => expect(markIn(text, 'heading')).toBeNull());

  it('stands for every word that counts a problem', () => {
    for (const word of COUNTED_LABELS) expect(markIn(`${word}3：台账不清`, 'heading')).toBe(`labelled 3 ${word}3：`);
  });
  it('has a style of its own name', () => {
    expect(new Set(NUMBERING.map(({ id }) => id)).size).toBe(NUMBERING.length);
    for (const { pattern } of NUMBERING) expect(pattern.flags).toBe('y');
  });

  // Elsewhere its pattern is never tried.
  it.each(NUMBERING)('$id begins with nothing but what it says', ({ pattern, opens }) => {
    const tails = [
      '',
      '、',
      '.',
      ')',
      ',',
      '是',
      '一)',
      '一、',
      '1)',
      '1、',
      '1.1',
      '问题1:',
      '题一、',
      '项一:',
      '一项、',
      '次,',
    ];
    const chars = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const others = chars.filter((char) => !opens.includes(char));
    const begun = others.filter((char) =>
      tails.some((tail) => {
        pattern.lastIndex = 0;
        return pattern.test(char + tail);
      }),
    );
    expect(begun).toEqual([]);
  });
});

describe('a mark that a line end tore', () => {
  it.each([
    ['behind its bracket', '（\n一）加强领导\n（\n二）压实责任', ['1 (一)', '1 (二)']],
    ['before its bracket', '（一\n）加强领导\n（二）压实责任', ['1 (一)', '1 (二)']],
    ['behind a blank', '（ \n 1）加强领导\n（2）压实责任', ['1 (1)', '1 (2)']],
    ['before its stop', '1\n.加强领导\n2\n．压实责任', ['1 1.', '1 2.']],
    ['before its comma', '一\n、加强领导\n二、压实责任', ['1 一、', '1 二、']],
  ])('%s counts', (_, text, marks) => expect(marksOf(text)).toEqual(marks));

  it.each([
    ['a page number above a number', '1.加强领导\n1\n2.压实责任', ['1 1.', '1 2.']],
    ['a page number above a page number', '1.加强领导\n12\n2.压实责任', ['1 1.', '1 2.']],
    ['a figure above a sentence', '1.加强领导\n3\n个村补记台账。\n2.压实责任', ['1 1.', '1 2.']],
    ['a bracket above a word', '1.加强领导\n（\n见附件）\n2.压实责任', ['1 1.', '1 2.']],
    ['a figure and an empty line', '1.加强领导\n2\n\n.压实责任', ['1 1.']],
    ['a bracket above no more than a number', '1.加强领导\n（\n一）\n2.压实责任', ['1 1.', '2 一)', '1 2.']],
  ])('is none of %s', (_, text, marks) => expect(marksOf(text)).toEqual(marks));
});

describe('the number of an ordinal', () => {
  it.each([
    ['一是', 1],
    ['十一是', 11],
    ['第三，', 3],
    ['首先，', 1],
    ['其次，', 2],
    ['再次，', 3],
    ['③', 3],
    ['⒇', 20],
    ['(4)', 4],
    ['5.', 5],
    ['6、', 6],
  ])('%s is %i', (mark, value) => expect(ordinalValue(mark.normalize(mark.length > 1 ? 'NFKC' : 'NFC'))).toBe(value));
  it.each(['最后，', '此外，', '整改', ''])('%j states none', (mark) => {
    expect(ordinalValue(mark.normalize('NFKC'))).toBeNull();
  });
  it('of a symbol', () => expect(['①', '⑳', '⑴', '⒈', '㈩', '❿'].map(symbolValue)).toEqual([1, 20, 1, 1, 10, 10]));
});

describe('the reading of headings', () => {
  it.each([
    ['opens and goes on', ['一、甲', '二、乙', '三、丙'], ['1 一、', '1 二、', '1 三、']],
    ['nests', ['一、甲', '（一）乙', '1.丙', '（1）丁', '①戊'], ['1 一、', '2 (一)', '3 1.', '4 (1)', '5 ①']],
    [
      'returns to a known style',
      ['一、甲', '（一）乙', '1.丙', '2.丁', '（二）戊', '二、己'],
      ['1 一、', '2 (一)', '3 1.', '3 2.', '2 (二)', '1 二、'],
    ],
    [
      'starts over under a new parent',
      ['一、甲', '1.乙', '2.丙', '二、丁', '1.戊', '2.己'],
      ['1 一、', '2 1.', '2 2.', '1 二、', '2 1.', '2 2.'],
    ],
    [
      'runs on across parents',
      ['一、甲', '1.乙', '2.丙', '二、丁', '3.戊', '4.己'],
      ['1 一、', '2 1.', '2 2.', '1 二、', '2 3.', '2 4.'],
    ],
    [
      'runs on across two levels',
      ['一、甲', '（一）乙', '1.丙', '（二）丁', '2.戊', '二、己', '（一）庚', '3.辛'],
      ['1 一、', '2 (一)', '3 1.', '2 (二)', '3 2.', '1 二、', '2 (一)', '3 3.'],
    ],
    [
      'runs on across parents with a number behind',
      ['一、甲', '1.乙', '2.丙', '二、丁', '3.3个', '4.2家'],
      ['1 一、', '2 1.', '2 2.', '1 二、', '2 3.', '2 4.'],
    ],
    [
      'begins a count before a number of whole things, or a year',
      ['一、甲', '1.3家', '2.乙', '二、丙', '1.2023年丁', '2.戊'],
      ['1 一、', '2 1.', '2 2.', '1 二、', '2 1.', '2 2.'],
    ],
    ['takes the first style for the outermost', ['（一）甲', '1.乙', '（二）丙'], ['1 (一)', '2 1.', '1 (二)']],
    ['takes 1. and 2、 for one style', ['1.甲', '2、乙', '3.丙'], ['1 1.', '1 2、', '1 3.']],
    ['reports a gap', ['1.甲', '2.乙', '4.丙', '5.丁'], ['1 1.', '1 2.', '1 4. gap 3', '1 5.']],
    ['reports a number that stands twice', ['1.甲', '2.乙', '2.丙', '3.丁'], ['1 1.', '1 2.', '1 2. double 3', '1 3.']],
    ['reports a list that begins in mid-count', ['一、甲', '2.乙', '3.丙'], ['1 一、', '2 2. late 1', '2 3.']],
    [
      'reports a gap across parents',
      ['一、甲', '1.乙', '2.丙', '二、丁', '4.戊', '5.己'],
      ['1 一、', '2 1.', '2 2.', '1 二、', '2 4. late 3', '2 5.'],
    ],
    ['starts over without a parent', ['1.甲', '2.乙', '1.丙', '2.丁'], ['1 1.', '1 2.', '1 1. restart', '1 2.']],
  ])('%s', (_, texts, expected) => {
    // Each heading has a paragraph below it, as in a notice.
    expect(
      marksOf(texts.map((text) => `${text}项工作开展情况\n　　党组召开会议，部署了有关工作。\n`).join('')),
    ).toEqual(expected);
  });

  // Opening a level below pays for the variant, opening one beside does not: the last list comes out beside.
  it('tells a problem from its numbered measures', () => {
    const text = lines(`
      1.针对合同管理不严格的问题。
      1.修订合同管理办法。
      2.清理历年合同。
      2.针对台账更新不及时的问题。
      1.每月核对台账。
      2.按季公示台账。
      3.针对会议记录不规范的问题。
      1.统一记录本。
      2.指定专人记录。`);
    expect(marksOf(text)).toEqual(['1 1.', '2 1.', '2 2.', '1 2.', '2 1.', '2 2.', '1 3.', '2 1.', '2 2.']);
  });
  it('tells a problem from its only numbered measure', () => {
    const text = lines(`
      1.针对合同管理不严格的问题。
      1.修订合同管理办法。
      2.清理历年合同。
      2.针对台账更新不及时的问题。
      1.每月核对台账。
      3.针对会议记录不规范的问题。
      1.统一记录本。`);
    expect(marksOf(text)).toEqual(['1 1.', '2 1.', '2 2.', '1 2.', '2 1.', '1 3.', '2 1.']);
  });
  // Annotation 2: depth is the document's own hierarchy. The second list pays for its inversion again, and comes out beside.
  it('takes an unusual order as it comes', () => {
    const heads = ['1.甲', '一、乙', '二、丙', '2.丁', '一、戊', '二、己'];
    const expected = ['1 1.', '2 一、', '2 二、', '1 2.', '2 一、', '2 二、'];
    expect(marksOf(heads.map((head) => `${head}项工作开展情况\n　　党组召开会议，部署了工作。\n`).join(''))).toEqual(
      expected,
    );
  });
});

describe('what looks like a mark and is none', () => {
  const among = (line: string) =>
    marksOf(
      `一、工作开展情况\n　　党组召开会议。\n二、问题整改情况\n　　逐项整改。\n${line}\n　　完成清理。\n三、下一步工作\n　　持续用力。\n`,
    );
  it('finds the marks round it', () => expect(among('　　逐条对照。')).toEqual(['1 一、', '1 二、', '1 三、']));
  it.each([
    '三、四季度各开展一次检查，并通报了结果。',
    '一、二号楼的消防设施已经更换完毕。',
    '一、二季度的台账已经补齐。',
    '（三）条规定的程序已经补办。',
    '三、四级以上风险点逐一排查。',
    '1.5万亩撂荒地已经复耕。',
    '3.2亿元债务已经化解。',
    '1.5个月之后已经办结。',
    '1.5个百分点的差距已经补上。',
    '1.5公里水渠已经清淤。',
    '2.5%的偏差已经纠正。',
    '12.5公里管网已经更换。',
    '二〇二四年五月完成整改。',
    '2024年5月6日完成整改。',
    '一批制度已经出台。',
  ])('%s', (line) => expect(among(line)).toEqual(['1 一、', '1 二、', '1 三、']));

  it('a number at the start of a line that a sentence runs into', () => {
    const text = lines(`
      一、工作开展情况
      　　根据有关规定，党组召开了会议，研究了整改方案。全镇共排查问题线索
      1.请相关单位核实后办结，其余转有关部门处理，并按月通报进展情况。
      二、下一步工作
      　　持续用力。`);
    expect(marksOf(text)).toEqual(['1 一、', '1 二、']);
  });
  it('a citation that a line end cut', () => {
    const text = lines(`
      一、工作开展情况
      　　对照《林场镇合同管理办法》第二章第十五条，以及本镇财务制度第
      （三）条、第（四）条的规定，逐项补办了有关手续，并报上级备案。
      二、下一步工作
      　　持续用力。`);
    expect(marksOf(text)).toEqual(['1 一、', '1 二、']);
  });
});

describe('ordinals in a paragraph', () => {
  const ordinals = (text: string): string[] => {
    const folded = fold(text, []);
    return ordinalsOf(WORDS, folded).map(({ start, end, accept }) => text.slice(start, end) + (accept >= 4 ? '?' : ''));
  };
  it.each([
    ['一是学习；二是整改；三是巩固。', ['一是', '二是', '三是']],
    ['要求如下：一是学习，二是整改。', ['一是', '二是']],
    ['第一，学习。第二，整改。', ['第一，', '第二，']],
    ['首先，学习。其次，整改。最后，巩固。', ['首先，', '其次，', '最后，']],
    ['（1）学习；（2）整改。', ['（1）', '（2）']],
    ['①学习；②整改', ['①', '②']],
    ['整改如下：1.学习；2.整改。', ['1.', '2.']],
    ['1、学习。2、整改。', ['1、', '2、']],
  ])('%s', (text, expected) => expect(ordinals(text)).toEqual(expected));

  it.each([
    '统一是关键。',
    '其中一是专项检查。',
    '学习一是要深入。',
    '《第一，是什么》已印发。',
    '“一是一，二是二”的作风。',
    '会议一是否召开。',
    '第一时间整改。',
    '第一次，到现场查看。',
    '第三方，负责检测。',
    '第一题：地基下沉。',
    '首先要学习。',
  ])('%s has none', (text) => expect(ordinals(text)).toEqual([]));

  it('第一，二线 is doubtful', () => expect(ordinals('第一，二线干部均参加。')).toEqual(['第一，?']));
});
