/** The body whose notice a file is, by the names of the file and of its folders. */
import { LISTS } from '../../grammars/lexicon/built-in.js';

/** Numbers, dates and signs round a name: 03-县水务局_20240930. */
const ROUND = /^[\d\s.、，,_()（）[\]【】-]+|[\d\s.、，,_()（）[\]【】年月日-]+$/g;
/** What follows the body in the name of a file: 关于巡察整改情况的通报. */
const BEHIND = /(?:关于|整改|巡察|巡视|审计|通报|公告|报告|台账|[_—－\s(（-]).*$/;

/**
 * The innermost name on the path that ends as bodies do (局, 委员会 …), what stands round it in the name taken off; else
 * the folder's name; for a file that stands in none, its own. `null` without a path.
 */
export function bodyOfPath(path: string | null): string | null {
  if (path === null) return null;
  const parts = path
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  const stem = parts.pop()?.replace(/\.[^.]+$/, '');
  if (stem === undefined) return null;
  const folders = parts.reverse();
  return [stem, ...folders].map(bodyIn).find((body) => body !== null) ?? folders[0] ?? stem;
}

function bodyIn(name: string): string | null {
  const bare = name.normalize('NFC').replace(ROUND, '');
  for (const text of [bare.replace(BEHIND, ''), bare])
    if (text.length > 1 && LISTS.names.bodies.some((ending) => text.endsWith(ending))) return text;
  return null;
}
