// The types of the record, spelt out of the schema's: who reads notices needs no schema library to know what comes of it.
import ts from 'typescript';

const INDENT = '  ';

/**
 * Spells out the types that a module exports, as TypeScript without imports.
 *
 * @param {string} path of the module
 * @param {ts.CompilerOptions} options
 * @returns {string} the text of a `.d.ts`
 * @throws {Error} for a type that it cannot spell
 */
export function spelledTypes(path, options) {
  const program = ts.createProgram([path], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const aliases = source.statements.filter((one) => ts.isTypeAliasDeclaration(one));
  /** By the fields that they have: each instance of a schema has a type of its own. */
  const names = new Map();
  for (const alias of aliases) {
    if (alias.typeParameters) continue;
    const type = checker.getTypeAtLocation(alias.name);
    if (isRecord(type)) continue;
    const key = keyOf(type, checker);
    // A shape with two names is told by the first.
    if (!names.has(key)) names.set(key, alias.name.text);
  }
  const printer = { checker, names };
  const parts = aliases.map((alias) => {
    const comment = ts.getJSDocCommentsAndTags(alias).map((tag) => `${tag.getText(source)}\n`);
    const name = alias.name.text;
    if (alias.typeParameters) return `${comment.join('')}${alias.getText(source)}\n`;
    const type = checker.getTypeAtLocation(alias.name);
    return `${comment.join('')}export type ${name} = ${spelled(type, printer, '', true)};\n`;
  });
  return parts.join('\n');
}

const fieldsOf = (type, checker) => checker.getPropertiesOfType(type);
const isRecord = (type) => type.getStringIndexType() !== undefined;
const isPlain = (type) =>
  (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.Null)) !==
  0;

/** What tells one shape from another: its fields and what kinds of values they have, and so for each kind of a union. */
function keyOf(type, checker) {
  if (type.isUnion())
    return type.types
      .map((one) => keyOf(one, checker))
      .sort()
      .join(' | ');
  return fieldsOf(type, checker)
    .map((field) => {
      const value = checker.getTypeOfSymbol(field);
      return `${field.name}: ${isPlain(value) || value.isUnion() ? checker.typeToString(value) : 'object'}`;
    })
    .sort()
    .join('; ');
}

function spelled(type, printer, indent, named = false) {
  const { checker, names } = printer;
  if (isPlain(type) && !type.isUnion()) return checker.typeToString(type).replaceAll('"', "'");
  if (checker.isTupleType(type)) {
    const items = checker.getTypeArguments(type).map((one) => spelled(one, printer, indent));
    const labels = type.target.labeledElementDeclarations;
    if (labels?.some(Boolean)) throw new Error('tuples with labels are not spelt yet');
    return `[${items.join(', ')}]`;
  }
  if (checker.isArrayType(type)) {
    const item = spelled(checker.getTypeArguments(type)[0], printer, indent);
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  if (!named && names.has(keyOf(type, checker))) return names.get(keyOf(type, checker));
  if (type.isUnion()) return union(type.types, printer, indent);
  if (isRecord(type)) return `Record<string, ${spelled(type.getStringIndexType(), printer, indent)}>`;
  const fields = fieldsOf(type, checker);
  if (!(type.flags & ts.TypeFlags.Object) || fields.length === 0)
    throw new Error(`a type that cannot be spelt: ${checker.typeToString(type)}`);
  const deeper = `${indent}${INDENT}`;
  const lines = fields.map((field) => {
    const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
    const value = checker.getTypeOfSymbol(field);
    // An optional field may be missing; where it is there, it is not undefined.
    const kinds =
      optional && value.isUnion() ? value.types.filter((one) => !(one.flags & ts.TypeFlags.Undefined)) : null;
    const text = kinds ? union(kinds, printer, deeper) : spelled(value, printer, deeper);
    return `${deeper}${field.name}${optional ? '?' : ''}: ${text};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function union(types, printer, indent) {
  const truths = types.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral);
  const others = truths.length === 2 ? types.filter((one) => !truths.includes(one)) : types;
  const texts = others.map((one) => spelled(one, printer, indent));
  const all = others === types ? texts : ['boolean', ...texts];
  return [...all.filter((text) => text !== 'null'), ...all.filter((text) => text === 'null')].join(' | ');
}
