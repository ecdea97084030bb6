import type { Draft } from '../../output/check-html.js';
import type { Terminal } from '../terminal.js';
import type { Reporter } from './reporter.js';

/** A page that shows the drafts with what was found marked in them. */
export function htmlReporter({ lang, out }: Terminal): Reporter {
  const drafts: Draft[] = [];
  return {
    lang,
    async input({ file, record: { source } }, { name }, findings) {
      drafts.push({ name, text: String(file), source, findings });
    },
    async end() {
      const { writeDrafts } = await import('../../output/check-html.js');
      await out.write(writeDrafts(drafts, lang));
    },
  };
}
