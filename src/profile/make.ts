/** From a configuration, as an object, to a profile. */
import type { z } from 'zod';
import { LISTS } from '../../grammars/lexicon/built-in.js';
import { RULES } from '../check/rules.js';
import { changedCategories } from './categories.js';
import { type Issue, issue } from './issues.js';
import { changedLists } from './lists.js';
import { type Profile, ProfileError } from './profile.js';
import { configuration } from './schema.js';

type Shape = z.core.$ZodIssue;

/** The keys that may stand at a place. */
function choicesAt(path: readonly PropertyKey[]): string {
  const [group] = path as string[];
  if (group === undefined) return Object.keys(configuration.shape).join(', ');
  if (group === 'categories') return 'zh, en, strong, weak';
  if (group === 'ledger') return 'title, columns, organizationFrom';
  return Object.keys(LISTS[group as keyof typeof LISTS] ?? {}).join(', ');
}

/** What zod found, in our words. */
function issuesOf(found: Shape): Issue[] {
  const path = found.path as (string | number)[];
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => ({ ...issue([...path, key], 'unknownKey', choicesAt(path)), atKey: true }));
  }
  if (found.code === 'invalid_union') {
    if (path[0] === 'ledger') return [issue(path, 'column')];
    // A category is `false` or an object; what is wrong in the object says more.
    const inner = path[0] === 'categories' && path.length === 2 ? found.errors[1] : undefined;
    if (inner?.some(({ path: place }) => place.length > 0) || inner?.some(({ code }) => code === 'unrecognized_keys'))
      return inner.flatMap((one) => issuesOf({ ...one, path: [...path, ...one.path] } as Shape));
    return [inner ? issue(path, 'wrongType', 'false, or { zh, en, strong, weak }') : issue(path, 'list')];
  }
  if (found.code === 'invalid_value') return [issue(path, 'wrongType', found.values.join(', '))];
  if (found.code === 'invalid_type') return [issue(path, 'wrongType', found.expected)];
  if (found.code === 'too_small')
    return [issue(path, 'wrongType', `a ${found.origin === 'array' ? 'list' : 'text'} that is not empty`)];
  return [issue(path, 'wrongType', found.message)];
}

const RULE_IDS = new Set(RULES.map(({ id }) => id));

/**
 * Makes a profile of a configuration.
 *
 * @param input what a `rectify.config.json` or `.yaml` holds: lists to change, categories, levels of rules
 * @throws {ProfileError} with all that is wrong, for an unknown key, a value of another shape, a word that cannot
 *   stand in its list, a word to remove that is not there, a rule that there is none of
 */
export function makeProfile(input: unknown): Profile {
  const parsed = configuration.safeParse(input ?? {});
  if (!parsed.success) throw new ProfileError(parsed.error.issues.flatMap(issuesOf));
  const { lists, issues } = changedLists(parsed.data);
  const { categories, issues: others } = changedCategories(parsed.data);
  const { rules = {} } = parsed.data;
  const unknown = Object.keys(rules).filter((id) => !RULE_IDS.has(id));
  const all = [
    ...issues,
    ...others,
    ...unknown.map((id) => ({ ...issue(['rules', id], 'unknownRule', id), atKey: true })),
  ];
  if (all.length > 0) throw new ProfileError(all);
  const { ledger } = parsed.data;
  return { lexicon: { ...lists, categories }, rules, ...(ledger && { ledger }) };
}
