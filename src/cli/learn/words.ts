/** What `rectify learn` says. */
import type { Lang } from '../../output/labels.js';

interface LearnWords {
  /** A word, the list that it goes to, how many corrections speak for it, and what came of trying it. */
  word(word: string, list: string, corrections: number, told: string): string;
  helps(fewer: number): string;
  helpsNot: string;
  untried: string;
  nothing: string;
}

const en: LearnWords = {
  word: (word, list, corrections, told) =>
    `${list}: ${word} (from ${corrections} ${corrections === 1 ? 'correction' : 'corrections'}): ${told}`,
  helps: (fewer) => `taken; ${fewer} fewer ${fewer === 1 ? 'difference' : 'differences'} from the corrected records`,
  helpsNot: 'left out; it brings no reading nearer to its corrected record',
  untried: 'taken, but not tried: the notices are not at the paths that the records name',
  nothing: 'no record has corrections; correct notices in rectify.html and save their records as JSON',
};

const zh: LearnWords = {
  word: (word, list, corrections, told) => `${list}：${word}（来自 ${corrections} 处更正）：${told}`,
  helps: (fewer) => `采用；与更正后的记录少了 ${fewer} 处不同`,
  helpsNot: '不采用；读出的结果没有更接近更正后的记录',
  untried: '采用，但未试读：记录所写的路径上没有原文件',
  nothing: '记录中没有更正；请在 rectify.html 中更正通报，并把记录另存为 JSON',
};

export const learnWords = (lang: Lang): LearnWords => (lang === 'zh' ? zh : en);
