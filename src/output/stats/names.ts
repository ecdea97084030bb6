/** The names of what records hold as ids, in both languages. */
import { CATEGORIES } from '../../../grammars/lexicon/categories.js';
import { type Lang, labelsOf } from '../labels.js';

export const namesOf = (lang: Lang) => {
  const { kind, state } = labelsOf(lang);
  return { kind, state, category: Object.fromEntries(CATEGORIES.map((one) => [one.id, one[lang]])) };
};
