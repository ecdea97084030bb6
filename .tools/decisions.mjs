// What the parsers decide by, worked out when the command line is bundled, so that no run records a grammar.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Reads the decisions off the parsers that tsc has compiled. */
async function decisionsOf(dist) {
  const load = (path) => import(pathToFileURL(join(dist, 'grammars', path)).href);
  const { NoticeParser } = await load('notice/parser.js');
  const { ContactParser } = await load('contact/parser.js');
  const { buildReader } = await load('facts/index.js');
  const parsers = {
    notice: new NoticeParser({ whole: true }),
    contact: new ContactParser({ whole: true }),
    // Its tokens know their categories once their lexer is built.
    facts: buildReader(false).parser,
  };
  return Object.fromEntries(Object.entries(parsers).map(([name, parser]) => [name, parser.decisions()]));
}

/** A plug-in for esbuild that tells the parsers of a bundle what they decide by. */
export async function knownDecisions(dist) {
  const contents = `export const KNOWN = ${JSON.stringify(await decisionsOf(dist))};`;
  return {
    name: 'decisions',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]grammars[\\/]known-decisions\.ts$/ }, () => ({ contents }));
    },
  };
}
