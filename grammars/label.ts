/** Reads labels: a word of the lists with its colon, brackets or line end. */
import { LABELS, type LabelRole } from './labels.js';
import { alternatives, lexical } from './lexicon/in-force.js';

const ROLES = Object.keys(LABELS) as LabelRole[];

const rolesByWord = lexical(({ labels }) => {
  const roles = new Map<string, LabelRole[]>();
  for (const role of ROLES) for (const word of labels[role]) roles.set(word, [...(roles.get(word) ?? []), role]);
  return roles;
});

/** The roles that a label's word may have, most usual first. */
export const rolesOf = (word: string): LabelRole[] => rolesByWord().get(word) ?? [];

const patterns = lexical(() => {
  const words = alternatives(rolesByWord().keys());
  return {
    /** What a label may begin with: hardly a line does, and the others are spared the patterns. */
    opens: new Set('*【[(“'.split('').concat([...rolesByWord().keys()].map((word) => word[0]))),
    led: new RegExp(`[*【\\[(“]{0,2}(${words})[”)\\]】]{0,2}(?:\\([^()]{1,12}\\))? ?(?:[:]-?|(?<=[】\\]]))`, 'y'),
    lone: new RegExp(`^[*【\\[(]{0,2}(${words})[)\\]】]{0,2}[:。]?$`),
  };
});

export interface FoundLabel {
  word: string;
  /** Where what it labels begins. */
  end: number;
}

/** The label with its colon or brackets at a place of a folded text, `null` if none stands there. */
export function readLabel(text: string, at: number): FoundLabel | null {
  const { led, opens } = patterns();
  if (!opens.has(text[at])) return null;
  led.lastIndex = at;
  const match = led.exec(text);
  return match ? { word: match[1], end: at + match[0].length } : null;
}

/** The word of a label that is alone on its line: nothing stands behind it. `null` for any other line. */
export function loneLabel(text: string): string | null {
  const { lone, opens } = patterns();
  return opens.has(text[0]) ? (lone.exec(text)?.[1] ?? null) : null;
}
