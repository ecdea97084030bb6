/** The part that lists the sheets. */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import type { Package } from '../package/open.js';
import { child, childrenOf } from '../package/xml.js';
import { MOST_SHEETS } from './limits.js';

export interface SheetReference {
  name: string;
  /** The part that it is in. */
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetReference[];
  /** Days are counted from 1904 on, as old Macs did. */
  from1904: boolean;
}

/** Lists the worksheets in the order of their tabs; sheets of charts and macros hold no cells. */
export function readWorkbook({ main, part, relations }: Package, keepTo: KeepTo): Workbook {
  const root = part(main);
  if (root?.name !== 's:workbook') throw new InputError('damaged', root ? `${main}, workbook` : main);
  const targets = relations(main);
  const listed = childrenOf(child(root, 's:sheets'), 's:sheet');
  keepTo(MOST_SHEETS, listed.length, 'sheets');
  const sheets = listed.flatMap(({ attributes }): SheetReference[] => {
    const id = attributes['r:id'] ?? '';
    // What is related to nothing is a sheet of macros from before their editor.
    if (id === '') return [];
    const relation = targets.get(id);
    if (!relation) throw new InputError('damaged', `${main}, ${(attributes.name ?? '').slice(0, 31)}`);
    if (!/\/worksheet$/.test(relation.type)) return [];
    const hidden = /^(?:hidden|veryHidden)$/.test(attributes.state ?? '');
    return [{ name: attributes.name ?? '', part: relation.target, hidden }];
  });
  const properties = child(root, 's:workbookPr');
  return { sheets, from1904: ['1', 'true'].includes(properties?.attributes.date1904 ?? '') };
}

/** The part of a kind that the workbook is related to. */
export const relatedPart = (opened: Package, kind: string): string | undefined =>
  [...opened.relations(opened.main).values()].find(({ type }) => type.endsWith(`/${kind}`))?.target;
