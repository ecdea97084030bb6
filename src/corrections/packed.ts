/** Notices as they stand in a page that `rectify view` writes. */

import type { NoticeRecord } from '../record/schema.js';
import type { Pieces } from './sheet.js';

/** The leaves of a tree: the kind of each as a digit, and how long each is. */
interface PackedLeaves {
  kinds: string;
  lengths: number[];
}

export interface PackedNotice {
  path: string;
  record: NoticeRecord;
  /** The messages of the record's diagnostics in Chinese. */
  zh: string[];
  text: string | null;
  leaves: PackedLeaves | null;
}

export interface Packed {
  lang: 'zh' | 'en';
  notices: PackedNotice[];
}

export const packedLeaves = ({ ends, kinds }: Pieces): PackedLeaves => ({
  kinds: kinds.join(''),
  lengths: Array.from(ends, (end, i) => end - (i === 0 ? 0 : ends[i - 1])),
});

export function unpacked({ kinds, lengths }: PackedLeaves): Pieces {
  let at = 0;
  return {
    kinds: Uint8Array.from(kinds, Number),
    ends: Uint32Array.from(lengths, (length) => {
      at += length;
      return at;
    }),
  };
}
