/** The same notice in several places. */
import { CopyGroups, likenessOf } from '../copies/index.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Place } from './dimensions.js';

export interface Duplicate {
  title: string | null;
  organization: string | null;
  /** Where it was found, in the order of reading. */
  places: Place[];
}

/** Finds copies: holds some hundred bytes and one place a notice. */
export class DuplicateFinder {
  private readonly groups = new CopyGroups();
  /** By the number of a notice: what is shown of it, and its places with their order. */
  private readonly found: (Omit<Duplicate, 'places'> & { places: { place: Place; order: number }[] })[] = [];
  private read = 0;

  /** @returns whether it is a copy of one that came before */
  add(record: NoticeRecord, place: Place): boolean {
    const { own, isCopy } = this.groups.add(likenessOf(record));
    const { title, organization } = record;
    this.found[own] ??= { title, organization, places: [] };
    this.found[own].places.push({ place, order: this.read++ });
    return isCopy;
  }

  /** Groups of two or more, in the order in which their second copies came. */
  duplicates(): Duplicate[] {
    const groups = new Map<number, (typeof this.found)[number]>();
    for (const [number, one] of this.found.entries()) {
      const first = this.groups.firstOf(number);
      const group = groups.get(first);
      if (group) group.places.push(...one.places);
      else groups.set(first, { ...one, places: [...one.places] });
    }
    return [...groups.values()]
      .filter(({ places }) => places.length > 1)
      .map((group) => ({ ...group, places: group.places.sort((a, b) => a.order - b.order) }))
      .sort((a, b) => a.places[1].order - b.places[1].order)
      .map((group) => ({ ...group, places: group.places.map(({ place }) => place) }));
  }
}
