/** Interfaces of nodes as a document tells them: which children each may have, and which data. */
import ts from 'typescript';

export interface Model {
  children: string[];
  data: string[];
}

const parsed = (text: string): ts.SourceFile => ts.createSourceFile('models.ts', text, ts.ScriptTarget.ES2022, true);

/** String literals of the exported unions of a module, by the union's name. */
export function unionsOf(text: string): Record<string, string[]> {
  const unions: Record<string, string[]> = {};
  parsed(text).forEachChild((node) => {
    if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
    unions[node.name.text] = node.type.types.flatMap((type) =>
      ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
    );
  });
  return unions;
}

/** Names in a type: `(Heading | Part)[]` has two. */
function namesIn(node: ts.Node): string[] {
  if (ts.isTypeReferenceNode(node)) return [node.typeName.getText()];
  return node.getChildren().flatMap(namesIn);
}

/** Models by node type, from blocks of TypeScript with `interface X extends Parent` and unions of such names. */
export function modelsOf(blocks: readonly string[]): Map<string, Model> {
  const aliases = new Map<string, string[]>();
  const interfaces: { type: string; name: string; children: string[]; data: string[] }[] = [];
  parsed(blocks.join('\n')).forEachChild((node) => {
    if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, namesIn(node.type));
    if (!ts.isInterfaceDeclaration(node)) return;
    const member = (name: string) =>
      node.members.find(
        (one): one is ts.PropertySignature => ts.isPropertySignature(one) && one.name.getText() === name,
      )?.type;
    const data = member('data');
    const type = member('type')?.getText().slice(1, -1);
    if (!type) return;
    interfaces.push({
      type,
      name: node.name.text,
      children: namesIn(member('children') ?? node.name),
      data: data && ts.isTypeLiteralNode(data) ? data.members.map((one) => one.name?.getText() ?? '') : [],
    });
  });
  const typeOf = new Map(interfaces.map(({ name, type }) => [name, type]));
  const resolve = (name: string): string[] => {
    const parts = aliases.get(name);
    if (parts) return parts.flatMap(resolve);
    return [typeOf.get(name) ?? name.charAt(0).toLowerCase() + name.slice(1)];
  };
  return new Map(interfaces.map(({ type, children, data }) => [type, { children: children.flatMap(resolve), data }]));
}
