/** What `rectify view` has put into the page. */
import { EMPTY } from '../../corrections/journal.js';
import { type Packed, unpacked } from '../../corrections/packed.js';
import { idOf, type Notice } from './notice.js';
import { keptJournal } from './saved.js';
import type { Lang } from './state.js';

interface Embedded {
  lang: Lang;
  notices(): Promise<Notice[]>;
}

/** `null` where the page is to be filled by hand. */
export function embedded(): Embedded | null {
  const text = document.getElementById('data')?.textContent ?? 'null';
  const data = JSON.parse(text) as Packed | null;
  if (!data) return null;
  return {
    lang: data.lang,
    async notices() {
      const journals = data.notices.map(({ path, record }) => keptJournal(idOf(path, record)));
      return Promise.all(
        data.notices.map(async ({ path, record, zh, text, leaves }, index) => ({
          ...{ id: idOf(path, record), path, base: record, zh, text, file: null },
          ...{ pieces: leaves && unpacked(leaves), journal: (await journals[index]) ?? EMPTY },
        })),
      );
    },
  };
}
