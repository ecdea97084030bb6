/** The published categories with a configuration's changes. */
import { CATEGORIES, type Category } from '../../grammars/lexicon/categories.js';
import { type Issue, issue } from './issues.js';
import type { Configuration } from './schema.js';
import { changed } from './words.js';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Applies the changes; categories of its own stand behind the published ones, in the configuration's order. */
export function changedCategories({ categories: changes = {} }: Configuration): {
  categories: Category[];
  issues: Issue[];
} {
  const issues: Issue[] = [];
  const known = new Map(CATEGORIES.map((category) => [category.id, category]));
  for (const [id, change] of Object.entries(changes)) {
    const path = ['categories', id];
    const before = known.get(id);
    if (change === false) {
      if (!known.delete(id)) issues.push(issue(path, 'notThere', id, 'categories'));
      continue;
    }
    const { zh = before?.zh, en = before?.en } = change;
    if (!ID.test(id)) issues.push(issue(path, 'badId', id));
    else if (!zh || !en) issues.push(issue(path, 'unnamed', id));
    const strong = changed(before?.strong ?? [], change.strong, 'word', [...path, 'strong']);
    const weak = changed(before?.weak ?? [], change.weak, 'word', [...path, 'weak']);
    issues.push(...strong.issues, ...weak.issues);
    known.set(id, { id, zh: zh ?? id, en: en ?? id, strong: [...strong.words], weak: [...weak.words] });
  }
  return { categories: [...known.values()], issues };
}
