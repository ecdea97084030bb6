/**
 * Made-up notices in any number, each of its seed and its place alone: styles of numbering, measures run on or in lines
 * of their own, facts, contacts; some torn or cut, some in other encodings, a few that are no text at all.
 */
import { gb18030, utf8, utf16le } from './bytes.js';
import * as words from './generate-words.js';
import { type Random, random } from './random.js';

export interface Generated {
  /** Below the archive's folder, with blanks and 汉字 in it. */
  path: string;
  bytes: Uint8Array;
}

const NUMERALS = '一二三四五六七八九十';
const chinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens - 1]}十`;
  return head + (ones === 0 ? '' : NUMERALS[ones - 1]);
};

const PROBLEM_MARKS: ((n: number) => string)[] = [
  (n) => `${n}.针对`,
  (n) => `${n}．关于`,
  (n) => `问题${n}：`,
  (n) => `（${chinese(n)}）关于`,
  (n) => `反馈问题${chinese(n)}：`,
];
const MEASURE_MARKS: ((n: number) => string)[] = [
  (n) => `${chinese(n)}是`,
  (n) => String.fromCharCode('①'.charCodeAt(0) + n - 1),
  (n) => `第${chinese(n)}，`,
  (n) => `（${n}）`,
];

const day = (chance: Random, year: number) => `${year}年${chance.between(1, 12)}月${chance.between(1, 28)}日`;

function fact(chance: Random, year: number): string {
  switch (chance.between(0, 5)) {
    case 0:
      return `${chance.of(words.ACTS)}《${chance.of(words.DOCUMENTS)}》，自${chance.between(1, 12)}月${chance.between(1, 28)}日起执行`;
    case 1:
      return `收回违规资金${chance.between(1, 99)}.${chance.between(1, 9)}万元`;
    case 2:
      return `${day(chance, year)}组织${chance.of(words.PEOPLE)}学习${chance.between(2, 12)}次，参加${chance.between(20, 400)}人次`;
    case 3:
      return `清查资产${chance.between(10, 900)}件，完成率${chance.between(60, 100)}%`;
    case 4:
      return `约谈${chance.of(words.PEOPLE)}${chance.between(1, 20)}人次，下发通报${chance.between(1, 6)}份`;
    default:
      return chance.of(words.DOINGS);
  }
}

function problem(chance: Random, number: number, style: Style, year: number): string[] {
  const finding = `${chance.of(words.SUBJECTS)}${chance.of(words.LACKS)}`;
  const lines = [`${style.problem(number)}${finding}${style.framed ? '的问题' : ''}`];
  if (chance.percent(style.named)) lines.push(`责任领导：${chance.of(words.LEADERS)}`);
  const measures = Array.from({ length: chance.between(1, 5) }, (_, i) => {
    const text = chance.percent(40) ? `${chance.of(words.DOINGS)}，${fact(chance, year)}` : fact(chance, year);
    return `${style.measure(i + 1)}${text}。`;
  });
  const state = chance.of(words.STATES);
  if (style.runOn) lines.push(`${style.label}${measures.join('')}${state}`);
  else lines.push(...(style.label ? [style.label] : []), ...measures, ...(state ? [state] : []));
  return lines;
}

interface Style {
  problem(n: number): string;
  measure(n: number): string;
  framed: boolean;
  runOn: boolean;
  label: string;
  /** Percent of problems that name who answers for them. */
  named: number;
}

function notice(chance: Random, problems?: number): string {
  const [place, body] = [chance.of(words.PLACES), chance.of(words.BODIES)];
  const year = chance.between(2015, 2024);
  const speaker = `${place}${body}`;
  const drawn = chance.percent(80) ? chance.between(2, 12) : chance.between(13, 30);
  const count = problems ?? drawn;
  const mark = chance.of(PROBLEM_MARKS);
  const style: Style = {
    problem: mark,
    measure: chance.of(MEASURE_MARKS),
    framed: mark(1).endsWith('对') || mark(1).endsWith('于'),
    runOn: chance.percent(60),
    label: chance.of(['整改情况：', '整改措施：', '整改落实情况：', '']),
    named: chance.of([0, 0, 100]),
  };
  const lines = [`${speaker}关于巡察整改情况的通报`, ''];
  lines.push(
    `根据统一部署，${day(chance, year)}至${day(chance, year)}，${chance.of(words.INSPECTORS)}对${speaker}进行了巡察，反馈了${chance.of(['', '三个方面'])}${count}个问题。现将整改情况予以公布。`,
  );
  const aspects = chance.percent(70) ? chance.between(2, 5) : 0;
  if (aspects > 0)
    lines.push(
      '',
      '一、组织领导情况',
      `${chance.of(words.DOINGS)}。${chance.of(words.DOINGS)}。`,
      '',
      '二、反馈问题整改情况',
    );
  for (let n = 1; n <= count; n++) {
    const each = Math.ceil(count / Math.max(1, aspects));
    if (aspects > 0 && (n - 1) % each === 0 && !mark(1).startsWith('（'))
      lines.push(`（${chinese(Math.floor((n - 1) / each) + 1)}）${chance.of(words.ASPECTS)}`);
    lines.push(...problem(chance, n, style, year));
  }
  if (aspects > 0) lines.push('', '三、下一步工作', `一是${chance.of(words.NEXT)}。二是${chance.of(words.NEXT)}。`);
  if (chance.percent(80))
    lines.push(
      '',
      `联系电话：0${chance.between(100, 999)}-${chance.between(2000000, 8999999)}；通讯地址：${place}和平路${chance.between(1, 300)}号；电子邮箱：jw${chance.between(10, 99)}@example.com`,
    );
  lines.push('', speaker, day(chance, year + 1));
  return lines.join('\n');
}

/** The notice of a seed with as many problems as are asked for. */
export const longNotice = (seed: number, problems: number): string => notice(random(seed), problems);

/** What happens to texts on their way: broken lines, a torn end, a number twice, full-width digits. */
function damaged(text: string, chance: Random): string {
  switch (chance.between(0, 3)) {
    case 0:
      return text.replace(/[^\n]{38}(?=[^\n])/g, '$&\n');
    case 1:
      return text.slice(0, Math.floor(text.length * (0.3 + chance.next() * 0.6)));
    case 2:
      return text.replace(/^3[.．]/m, '2.');
    default:
      return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
}

/** No text: the first bytes of a picture, a document or nothing in particular. */
function broken(chance: Random): Uint8Array {
  const heads = [[0x89, 0x50, 0x4e, 0x47], [0x25, 0x50, 0x44, 0x46, 0x2d], [0x50, 0x4b, 0x03, 0x04], []];
  const noise = Array.from({ length: chance.between(200, 4000) }, () =>
    chance.percent(20) ? 0 : chance.between(0, 255),
  );
  return Uint8Array.from([...chance.of(heads), ...noise]);
}

function encoded(text: string, chance: Random): Uint8Array {
  const share = chance.between(0, 99);
  if (share < 10) return gb18030(text);
  return share < 12 ? utf16le(`\uFEFF${text}`) : utf8(text);
}

/** The notice at a place of the archive of a seed. */
export function generated(seed: number, index: number): Generated {
  const chance = random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const folder = `${2015 + (index % 10)}年/${words.PLACES[index % words.PLACES.length]}${index % 3 === 0 ? ' 公开' : ''}`;
  const path = `${folder}/通报 ${String(index).padStart(6, '0')}${chance.percent(8) ? '.md' : '.txt'}`;
  if (chance.percent(1)) return { path, bytes: broken(chance) };
  const text = notice(chance);
  return { path, bytes: encoded(chance.percent(12) ? damaged(text, chance) : text, chance) };
}

/** An archive, notice by notice. */
export function* archive(seed: number, count: number): Iterable<Generated> {
  for (let index = 0; index < count; index++) yield generated(seed, index);
}
