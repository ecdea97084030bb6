/** From the text of a configuration file to a profile, with the places of what is wrong in it. */
import { type Document, isMap, isPair, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { type Issue, issue } from './issues.js';
import { makeProfile } from './make.js';
import { type Profile, ProfileError } from './profile.js';

/** An issue with its place in the file, line and column from 1. */
export interface PlacedIssue extends Issue {
  line: number;
  column: number;
}

export class ConfigurationError extends ProfileError {
  constructor(override readonly issues: readonly PlacedIssue[]) {
    super(issues);
    this.name = 'ConfigurationError';
  }
}

/** The first colon of a line, where it is a full-width one behind a key. */
const FULL_WIDTH = /^[ \t]*[^\s#:："'[{-][^\n:："'[{]{0,60}(：)/gm;
/** Aliases that expand to more than this are an attack, no configuration. */
const MOST_ALIASES = 100;

/**
 * Reads a configuration; JSON is YAML too.
 *
 * @throws {ConfigurationError} with all that is wrong and where
 */
export function readProfile(text: string): Profile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    throw new ConfigurationError([
      ...fullWidthSigns(text).map((found) => ({ ...found, ...at(found.offset) })),
      ...document.errors.map(({ code, message, pos }) => ({ ...issue([], 'syntax', code, message), ...at(pos[0]) })),
    ]);
  }
  const value = plainValue(document);
  try {
    return makeProfile(value);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    throw new ConfigurationError([
      ...fullWidthSigns(text).map((found) => ({ ...found, ...at(found.offset) })),
      ...error.issues.map((found) => ({ ...found, ...at(offsetOf(document.contents, found)) })),
    ]);
  }
}

/**
 * What a configuration file says, as JSON has it; `{}` for an empty one.
 *
 * @param text of a file that {@link readProfile} takes
 */
export const configurationOf = (text: string): Record<string, unknown> =>
  (plainValue(parseDocument(text)) ?? {}) as Record<string, unknown>;

/**
 * The signs of a Chinese keyboard in the place of YAML's own: keys behind which a full-width colon stands. Only asked for
 * where something is wrong, for then they are most likely why.
 */
function fullWidthSigns(text: string): (Issue & { offset: number })[] {
  return Array.from(text.matchAll(FULL_WIDTH), ({ index, 0: whole, 1: sign }) => ({
    ...issue([], 'fullWidth', sign),
    offset: index + whole.length - sign.length,
  }));
}

/** The document as an object; aliases that grow beyond measure are no configuration. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new ConfigurationError([
      { ...issue([], 'syntax', 'BAD_ALIAS', (error as Error).message), line: 1, column: 1 },
    ]);
  }
}

/** Where a thing stands: the deepest node on its way, or its key. */
function offsetOf(contents: ParsedNode | null, { path, atKey }: Issue): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const [i, key] of path.entries()) {
    const last = i === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      const found = (last && atKey ? pair?.key : (pair?.value ?? pair?.key)) as ParsedNode | undefined;
      if (!found?.range) return offset;
      offset = found.range[0];
      node = found;
    } else {
      const item = (node as { items?: ParsedNode[] }).items?.[Number(key)];
      if (!item?.range) return offset;
      offset = item.range[0];
      node = item;
    }
  }
  return offset;
}
