/** Rules of a Chevrotain grammar as EBNF: `?` for once or never, `*` for any number, `+` for at least one. */
import type { ISerializedGast } from 'chevrotain';

interface Production extends ISerializedGast {
  name: string;
  nonTerminalName?: string;
  definition?: Production[];
}

/** An expression and whether brackets must hold it together inside a sequence. */
interface Expression {
  text: string;
  loose: boolean;
}

const sequence = (productions: readonly Production[]): Expression => {
  const parts = productions.map(expression);
  if (parts.length === 1) return parts[0];
  return { text: parts.map(held).join(' '), loose: true };
};
const held = ({ text, loose }: Expression): string => (loose ? `( ${text} )` : text);

const MARKS: Record<string, string> = { Option: '?', Repetition: '*', RepetitionMandatory: '+' };

function expression(production: Production): Expression {
  const { type, name, nonTerminalName, definition = [] } = production;
  if (type === 'Terminal') return { text: name, loose: false };
  if (type === 'NonTerminal') return { text: nonTerminalName ?? name, loose: false };
  if (type === 'Alternation')
    return { text: definition.map((one) => sequence(one.definition ?? [one]).text).join(' | '), loose: true };
  const inner = sequence(definition);
  return type in MARKS ? { text: `${held(inner)}${MARKS[type]}`, loose: false } : inner;
}

/** One line a rule, in the order of the grammar; a long choice has a line for each of its cases. */
export function ebnf(rules: readonly ISerializedGast[], width = 110): string {
  return rules
    .map((rule) => {
      const { name, definition = [] } = rule as Production;
      const line = `${name} = ${sequence(definition).text}`;
      return line.length <= width ? line : line.replaceAll(' | ', `\n${' '.repeat(name.length + 1)}| `);
    })
    .join('\n');
}
