/** The same notice in two places. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { NoticeRecord } from '../record/schema.js';
import type { Place } from './dimensions.js';

export interface Duplicate {
  title: string | null;
  organization: string | null;
  /** Where it was found, in the order of reading. */
  places: Place[];
}

/** What layout, width and punctuation may change between two copies. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');

/** The same for the same title over the same findings; of a notice without problems, for the same bytes only. */
export function contentKey({ title, problems, source }: NoticeRecord): string {
  if (problems.length === 0) return source.sha256;
  const content = [title ?? '', ...problems.map(({ finding }) => finding)].map(bare).join('\n');
  return bytesToHex(sha256(utf8ToBytes(content)).slice(0, 16));
}

/** Finds copies: holds one digest and one place a notice. */
export class DuplicateFinder {
  private readonly first = new Map<string, Place>();
  private readonly groups = new Map<string, Duplicate>();

  add(record: NoticeRecord, place: Place): void {
    const key = contentKey(record);
    if (!this.first.has(key)) {
      this.first.set(key, place);
      return;
    }
    const { title, organization } = record;
    const group = this.groups.get(key) ?? { title, organization, places: [this.first.get(key) as Place] };
    group.places.push(place);
    this.groups.set(key, group);
  }

  /** Groups of two or more, in the order in which their second copies came. */
  duplicates(): Duplicate[] {
    return [...this.groups.values()].map((group) => ({ ...group, places: [...group.places] }));
  }
}
