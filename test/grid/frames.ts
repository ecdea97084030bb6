/**
 * Notices whose problems are headings with what was done below them or behind them: framed and plain findings, with
 * numbers and without, measures in sentences, ordinals, lists and lines, states in as many places.
 */
import type { Random } from '../support/random.js';
import {
  AREAS,
  CLOSING,
  type Expected,
  FINDINGS,
  hanzi,
  MARKS,
  type Made,
  type MarkName,
  MEASURES,
  OPENING,
  PER_AREA,
  STATES,
  several,
  stateWords,
  unlike,
} from './texts.js';

/** What stands round a finding; what calls it a problem makes it known without a number too. */
const FRAMES: Record<string, (finding: string) => string> = {
  plain: (one) => one,
  'a problem': (one) => `${one}问题`,
  关于: (one) => `关于${one}问题`,
  关于的: (one) => `关于${one}的问题`,
  整改: (one) => `关于“${one}”问题的整改`,
  整改情况: (one) => `关于${one}问题的整改情况`,
  针对: (one) => `针对${one}的问题`,
  quoted: (one) => `针对“${one}”问题`,
  quotation: (one) => `“${one}”的问题`,
};
const UNFRAMED = ['plain', 'a problem'];
const HEADS: Record<string, readonly MarkName[]> = {
  none: ['chinese', 'bracketed', 'dot', 'comma', 'word', 'figure', 'wide', 'none', 'circle'],
  one: ['bracketed', 'dot', 'comma', 'word', 'figure', 'wide', 'none', 'round'],
  areas: ['dot', 'comma', 'round', 'figure', 'none', 'circle', 'wide'],
  'areas without numbers': ['dot', 'comma', 'round', 'figure', 'circle'],
};
const CHAPTERS: Record<string, readonly MarkName[]> = {
  none: [],
  one: ['chinese'],
  areas: ['chinese', 'bracketed'],
  'areas without numbers': ['chinese'],
};
const BEHIND = ['ordinals', 'sentence', 'numbers', 'first'] as const;
const BELOW = ['ordinals', 'sentence', 'lines', 'lines of ordinals', 'dashes', 'dots', 'first'] as const;
const LINED: readonly string[] = ['lines', 'lines of ordinals', 'dashes', 'dots'];
const LABELLED = ['', '', '整改情况：', '整改措施：', '【整改情况】', '整改落实情况：'] as const;

function told(measures: readonly string[], how: string, mark: MarkName | undefined): string {
  const count = mark ? MARKS[mark] : MARKS.circle;
  const lines = (front: (i: number) => string) => measures.map((one, i) => `${front(i)}${one}。`).join('\n');
  const parts = (front: (i: number) => string) => `${measures.map((one, i) => front(i) + one).join('；')}。`;
  switch (how) {
    case 'lines':
      return lines((i) => count(i + 1));
    case 'lines of ordinals':
      return lines((i) => `${hanzi(i + 1)}是`);
    case 'dashes':
      return lines(() => '——');
    case 'dots':
      return lines(() => '● ');
    case 'numbers':
      return parts((i) => count(i + 1));
    case 'first':
      return parts((i) => `第${hanzi(i + 1)}，`);
    case 'ordinals':
      return parts((i) => `${hanzi(i + 1)}是`);
    default:
      return parts(() => '');
  }
}

/** One notice. */
export function withFrames(chance: Random): Made {
  const chapters = chance.of(Object.keys(HEADS));
  const head = chance.of(HEADS[chapters]);
  const behind = chance.percent(40);
  // A finding without a number or a frame is a line as any other; what runs on behind a comma has a frame.
  const comma = behind && chance.percent(50);
  const frames = Object.keys(FRAMES).filter((name) => !((comma || head === 'none') && UNFRAMED.includes(name)));
  const frame = chance.of(frames);
  const how = chance.of<string>(behind ? BEHIND : BELOW);
  const [mark] = unlike(['dot', 'round', 'circle'], [head, ...CHAPTERS[chapters]]);
  const label = behind && how === 'sentence' ? '整改情况：' : chance.of(LABELLED);
  const states = chance.of(['none', 'sentence', 'brackets', 'line', 'label', 'heading', 'some']);
  const place = states === 'heading' && behind ? 'line' : states;
  const fields = chance.of(['none', 'none', 'brackets', 'below']);
  const findings = several(
    chance,
    FINDINGS,
    chapters.startsWith('areas') ? AREAS.length * PER_AREA : chance.between(3, 7),
  );
  const expected: Expected[] = [];
  let text = chapters === 'none' ? OPENING : `${OPENING}一、巡察反馈问题整改落实情况\n`;
  findings.forEach((finding, i) => {
    const inArea = i % PER_AREA;
    if (chapters.startsWith('areas') && inArea === 0)
      text += `${chapters === 'areas' ? MARKS.bracketed(i / PER_AREA + 1) : ''}${AREAS[i / PER_AREA]}\n`;
    const measures = several(chance, MEASURES, how === 'sentence' ? 1 : chance.between(2, 4));
    const word = chance.of(stateWords);
    const stated = place !== 'none' && (place !== 'some' || chance.percent(60));
    const asked = !behind && fields === 'brackets';
    expected.push({
      finding,
      measures,
      responsible: asked ? '办公室' : fields === 'below' ? '张明' : null,
      deadline: asked || fields === 'below',
      state: stated ? STATES[word] : null,
    });
    let heading = MARKS[head](chapters.startsWith('areas') ? inArea + 1 : i + 1) + FRAMES[frame](finding);
    if (stated && place === 'heading') heading += `（${word}）`;
    if (asked) heading += '（责任单位：办公室；完成时限：2024年6月30日）';
    const lined = LINED.includes(how);
    text += `${heading}${behind ? (comma ? '，' : '。') : '\n'}${label}${label && lined ? '\n' : ''}${told(measures, how, mark)}`;
    if (stated) text += stateOf(word, place, lined);
    if (fields === 'below') text += '\n责任领导：张明\n整改时限：2024年9月底前';
    text += '\n';
  });
  if (chapters !== 'none') text += '二、下一步工作打算\n持续巩固整改成果，健全长效机制。\n';
  return {
    text: text + CLOSING,
    choices: { chapters, head, frame, how, label, place, fields, behind: comma ? 'comma' : behind ? 'stop' : 'below' },
    expected,
  };
}

/** A state where it stands: in the last sentence, in brackets, on a line of its own, behind a label. */
function stateOf(word: string, place: string, lined: boolean): string {
  switch (place) {
    case 'sentence':
    case 'some':
      return `${lined ? '\n' : ''}目前，该问题${word}。`;
    case 'brackets':
      return `（${word}）`;
    case 'line':
      return `\n该问题${word}。`;
    case 'label':
      return `\n整改状态：${word}`;
    default:
      return '';
  }
}
