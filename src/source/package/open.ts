/** The package of an Office document: its parts, found as the package itself names them (ECMA-376, part 2). */
import { InputError } from '../error.js';
import type { KeepTo } from '../limit.js';
import { binaryFormat, refusalOf } from '../signatures.js';
import { partsOf, resolved } from './parts.js';
import { type Budget, childrenOf, type Element, readXml } from './xml.js';

export interface Relation {
  type: string;
  target: string;
}

export interface Package {
  /** Name of the part that holds the text. */
  main: string;
  /** A part by its name, `null` where the package has none. */
  part(name: string): Element | null;
  /** The same as it is, for parts that are too long for a tree. */
  raw(name: string): Uint8Array | null;
  /** What a part is related to, by the relations' ids. */
  relations(of: string): Map<string, Relation>;
}

/** What else is in a package, by its main part's type. */
const OTHERS: [words: RegExp, name: string][] = [
  [/wordprocessingml|ms-word/, 'DOCX (Word)'],
  [/spreadsheetml.*binary|sheet\.binary/, 'XLSB (Excel)'],
  [/spreadsheetml|ms-excel/, 'XLSX (Excel)'],
  [/presentationml|ms-powerpoint/, 'PPTX (PowerPoint)'],
  [/visio/, 'VSDX (Visio)'],
];
/** What a reader wants a package to hold. */
export interface PackageKind {
  /** The part that holds the document, where the package does not say. */
  main: string;
  /** Types that this part may have. */
  types: RegExp;
}

/** The last word of a relation's type: `styles`, `officeDocument`. */
export const kindOf = ({ type }: Relation): string => type.slice(type.lastIndexOf('/') + 1);

/**
 * Opens a package.
 *
 * @param keepTo keeps to the limits in the name of the document's format
 * @param options `positions`: elements know where they stand in their parts
 * @throws {InputError} `binary` for one that holds another kind of document, `damaged`, `encrypted` or `too-large`
 */
export function openPackage(bytes: Uint8Array, kind: PackageKind, keepTo: KeepTo, { positions = false } = {}): Package {
  const { raw } = partsOf(bytes, keepTo);
  const budget: Budget = { elements: 0, keepTo, positions };
  const part = (name: string): Element | null => {
    const found = raw(name);
    return found && readXml(found, name, budget);
  };
  const relations = (of: string): Map<string, Relation> => {
    const slash = of.lastIndexOf('/') + 1;
    const root = part(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
    const found = new Map<string, Relation>();
    for (const { attributes } of root?.children ?? []) {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (id && mode !== 'External') found.set(id, { type, target: resolved(target, of) });
    }
    return found;
  };
  return { main: mainOf(part, relations, kind), part, raw, relations };
}

function mainOf(
  part: Package['part'],
  relations: Package['relations'],
  { main: usual, types: wanted }: PackageKind,
): string {
  const named = [...relations('').values()].find((one) => kindOf(one) === 'officeDocument')?.target;
  const main = named ?? usual;
  const types = part('[Content_Types].xml') ?? undefined;
  const type = childrenOf(types, 'ct:Override').find(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${main}`.toLowerCase(),
  )?.attributes.ContentType;
  if (type === undefined || wanted.test(type)) return main;
  const other = OTHERS.find(([words]) => words.test(type))?.[1];
  if (other) throw new InputError('binary', other);
  throw new InputError('damaged', `[Content_Types].xml, ${type.slice(0, 80)}`);
}

/**
 * Refuses what is asked to be read as a package and is none.
 *
 * @throws {InputError} `damaged`, or as `refusalOf` says
 */
export function refuseOthers(bytes: Uint8Array): void {
  const format = binaryFormat(bytes);
  if (format === null) throw new InputError('damaged', 'ZIP');
  if (!format.startsWith('ZIP')) throw refusalOf(bytes, format);
}
