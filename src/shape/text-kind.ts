/** What kind of text a short text is: a finding, a measure, a section's title; told from its characters. */
import { TEXT_KINDS } from '../../grammars/model/text-kinds.js';

/** Scores, in tenths of a nat. */
export interface TextKind {
  finding: number;
  measure: number;
  section: number;
}

export type KindOf = (text: string) => TextKind;

/** A reader of kinds that remembers what it has been asked. */
export function kindReader(): KindOf {
  const known = new Map<string, TextKind>();
  return (text) => {
    let kind = known.get(text);
    if (!kind) {
      const [finding, measure, section] = TEXT_KINDS.score(text);
      kind = { finding, measure, section };
      known.set(text, kind);
    }
    return kind;
  };
}
