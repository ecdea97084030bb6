/** Notices put into the page, so that it shows them and wants no files. */
import type { PackedNotice } from '../corrections/packed.js';

const DATA = '<script type="application/json" id="data">null</script>';
/** JSON in which nothing looks like markup, whatever its texts hold. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The page with notices in it, in pieces.
 *
 * @param template as {@link pageTemplate} has it
 */
export async function* pageOf(
  template: string,
  notices: AsyncIterable<PackedNotice> | Iterable<PackedNotice>,
  lang: 'zh' | 'en',
): AsyncGenerator<string> {
  const at = template.indexOf(DATA);
  if (at < 0) throw new Error('the page has no place for notices');
  yield `${template.slice(0, at)}<script type="application/json" id="data">{"lang":${json(lang)},"notices":[`;
  let first = true;
  for await (const notice of notices) {
    yield `${first ? '' : ','}\n${json(notice)}`;
    first = false;
  }
  yield `\n]}</script>${template.slice(at + DATA.length)}`;
}
