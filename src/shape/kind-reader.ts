/** Reads the kinds of short texts, remembered over one document. */
import { type TextKind, textKind } from '../../grammars/model/text-kind.js';

export type { TextKind };

export type KindOf = (text: string) => TextKind;

/** A reader of kinds that remembers what it has been asked. */
export function kindReader(): KindOf {
  const known = new Map<string, TextKind>();
  return (text) => {
    let kind = known.get(text);
    if (!kind) {
      kind = textKind(text);
      known.set(text, kind);
    }
    return kind;
  };
}
