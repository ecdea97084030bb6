/**
 * What the signs of a line are taken for. A recogniser does not tell how wide a bracket is or which of several like
 * strokes was meant: between 汉字 signs are given in full width, and where the format of a date, a number of a document
 * or a list decides between the recogniser's own candidates, it does. Nothing else is changed.
 */
import type { Sign } from './reading.js';

export interface Letter extends Sign {
  /** What the recogniser took it for, where the format decided otherwise. */
  chosenFrom?: string;
}

const WIDE: Record<string, string> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
};
const HAN = /^[\u3400-\u9fff〔〕《》“”、。，：；（）]$/;
const FIGURE = /^[0-9*＊]$/;
const LATIN = /^[A-Za-z0-9]$/;

/** Strokes that are taken for one another, and what must stand before and behind for the format to decide. */
const CHOICES: readonly { taken: RegExp; meant: readonly string[]; before: RegExp; behind: RegExp }[] = [
  // 2O24年, 1l月, 〔2024〕l号, 3.5O万元
  {
    taken: /^[OoＯ〇○QD]$/,
    meant: ['0'],
    before: /[0-9.,〔[（(-]$/,
    behind: /^(?:[0-9.,]|[年月日号元万亿%％人次项个份户名件条〕\]])/,
  },
  {
    taken: /^[lI|丨！!i]$/,
    meant: ['1'],
    before: /(?:^|[0-9.,〔[〕\]第年月共计约-])$/,
    behind: /^(?:[0-9.,]|[年月日号元万亿%％人次项个份户名件条〕\]])/,
  },
  // *:*万元, 3:5万元
  { taken: /^[:：]$/, meant: ['.'], before: /[0-9*＊]$/, behind: /^[0-9*＊]{1,4}(?:[万亿]元|[%％])/ },
  // name@example.cno at the end of a sentence
  { taken: /^[a-zA-Z0]$/, meant: ['。'], before: /\.(?:cn|com|net|org)$/, behind: /^(?:$|[\u3400-\u9fff])/ },
  // 党[2024]19号
  {
    taken: /^[[［(（【]$/,
    meant: ['〔'],
    before: /[\u3400-\u9fff]$/,
    behind: /^(?:19|20)\d\d[\]］)）】〕]第?[\d*＊×]{1,4}号/,
  },
  { taken: /^[\]］)）】]$/, meant: ['〕'], before: /[[［(（【〔](?:19|20)\d\d$/, behind: /^第?[\d*＊×]{1,4}号/ },
  {
    taken: /^[」厂]$/,
    meant: ['〕', ']', '】', '］'],
    before: /[[［(（【〔](?:19|20)\d\d$/,
    behind: /^第?[\d*＊×]{1,4}号/,
  },
  // 10月11日－10月20日, 2019－2021
  { taken: /^[－\-–ー一]$/, meant: ['—'], before: /[年月日时]$/, behind: /^(?:19|20|\d{1,2}[月日时])/ },
  // 2一3月: no 一 stands between figures
  { taken: /^[一]$/, meant: ['—', '－', '-', '–'], before: /[0-9]$/, behind: /^[0-9]/ },
  // 一一2024年10月29日在… below a title
  { taken: /^[一－-]$/, meant: ['—'], before: /^[一—－-]?$/, behind: /^[一—－-]?(?:19|20)\d\d年/ },
  // —是, -是, —、 at the beginning
  { taken: /^[—\-–－ー_]$/, meant: ['一'], before: /(?:^|[。；：，（第十])$/, behind: /^(?:[是、）]|方面)/ },
];

/** Characters round one that a format is told by. */
const NEAR = 6;

/** Lets the format decide, if what it wants is among what the recogniser itself holds possible. */
function chosen(signs: readonly Sign[]): Letter[] {
  const letters: Letter[] = signs.map((sign) => ({ ...sign }));
  letters.forEach((letter, i) => {
    const before = letters
      .slice(Math.max(0, i - NEAR), i)
      .map(({ text }) => text)
      .join('');
    const behind = letters
      .slice(i + 1, i + 1 + 2 * NEAR)
      .map(({ text }) => text)
      .join('');
    for (const { taken, meant, before: ahead, behind: after } of CHOICES) {
      if (!taken.test(letter.text) || !ahead.test(before) || !after.test(behind)) continue;
      const other = letter.others.find(({ text }) => meant.includes(text));
      if (!other) continue;
      letters[i] = {
        ...letter,
        text: other.text,
        chosenFrom: letter.text,
        others: [{ text: letter.text, certainty: letter.certainty }, ...letter.others.filter((one) => one !== other)],
      };
      break;
    }
  });
  return letters;
}

/** Signs between 汉字 in full width; blanks between words of letters and figures alone. */
export function lettersOf(signs: readonly Sign[]): Letter[] {
  const solid = chosen(signs).filter(({ text }, i, all) => {
    if (text.trim() !== '') return true;
    return LATIN.test(all[i - 1]?.text ?? '') && LATIN.test(all[i + 1]?.text ?? '');
  });
  return solid.map((letter, i) => {
    // What stands for figures that are not told is given as it is typed.
    if (letter.text === '＊') return { ...letter, text: '*' };
    if (letter.text === '．' && [solid[i - 1], solid[i + 1]].every((one) => one && FIGURE.test(one.text)))
      return { ...letter, text: '.' };
    const wide = WIDE[letter.text];
    if (!wide) return letter;
    const near = [solid[i - 1], solid[i + 1]].some((one) => one && HAN.test(one.text));
    return near ? { ...letter, text: wide } : letter;
  });
}
