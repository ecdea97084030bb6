/** The part `numbering`: what lists there are, and how each of their levels is numbered. */
import type { Level, List } from '../lists/list.js';
import { LARGEST } from '../lists/numerals.js';
import { child, childrenOf, type Element, integer, toggle, valOf } from '../package/xml.js';
import { LONGEST_NUMBER } from './limits.js';
import type { Styles } from './styles.js';

const SUFFIXES = new Map([
  ['space', ' '],
  ['nothing', ''],
]);

function levelIn(element: Element): Level {
  const format =
    child(element, 'w:numFmt') ?? child(child(child(element, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt');
  return {
    start: integer(valOf(element, 'w:start'), 0, LARGEST) ?? 0,
    format: format?.attributes.val ?? 'decimal',
    text: (valOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_NUMBER),
    legal: toggle(element, 'w:isLgl') ?? false,
    suffix: SUFFIXES.get(valOf(element, 'w:suff') ?? '') ?? '\t',
    restart: integer(valOf(element, 'w:lvlRestart'), 0, 9),
    style: valOf(element, 'w:pStyle'),
  };
}

function levelsIn(element: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const one of childrenOf(element, 'w:lvl')) levels.set(integer(one.attributes.ilvl, 0, 8) ?? 0, levelIn(one));
  return levels;
}

/** Reads the part; `list` finds one by the number that paragraphs name it by. */
export function readNumbering(root: Element | null, styles: Styles): (numId: number) => List | null {
  const abstracts = new Map<string, Element>();
  const byStyle = new Map<string, string>();
  for (const element of childrenOf(root ?? undefined, 'w:abstractNum')) {
    const id = element.attributes.abstractNumId ?? '';
    abstracts.set(id, element);
    const style = valOf(element, 'w:styleLink');
    if (style !== undefined) byStyle.set(style, id);
  }
  const nums = new Map<string, Element>();
  for (const element of childrenOf(root ?? undefined, 'w:num')) nums.set(element.attributes.numId ?? '', element);

  const nameOf = (numId: number | undefined): string | undefined => valOf(nums.get(String(numId)), 'w:abstractNumId');
  /** Follows links to styles of lists; one that leads back to where it was ends there. */
  const resolved = (name: string | undefined): string | undefined => {
    const seen = new Set<string>();
    let at = name;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      const link = valOf(abstracts.get(at), 'w:numStyleLink');
      if (link === undefined) return at;
      at = byStyle.get(link) ?? nameOf(styles.byId.get(link)?.numId);
    }
    return undefined;
  };

  const read = (numId: number): List | null => {
    const count = resolved(nameOf(numId));
    const element = count === undefined ? undefined : abstracts.get(count);
    if (count === undefined || !element) return null;
    const levels = levelsIn(element);
    const starts = new Map<number, number>();
    for (const one of childrenOf(nums.get(String(numId)), 'w:lvlOverride')) {
      const at = integer(one.attributes.ilvl, 0, 8) ?? 0;
      const own = child(one, 'w:lvl');
      if (own) levels.set(at, levelIn(own));
      const start = integer(valOf(one, 'w:startOverride'), 0, LARGEST);
      if (start !== undefined) starts.set(at, start);
    }
    return { count, levels, starts };
  };
  const lists = new Map<number, List | null>();
  return (numId) => {
    if (!lists.has(numId)) lists.set(numId, read(numId));
    return lists.get(numId) ?? null;
  };
}
