/** What kind of text a short text is: a finding, a measure, a section's title; told from its characters. */
import { TEXT_KINDS } from './text-kinds.js';

/** Scores, in tenths of a nat. */
export interface TextKind {
  finding: number;
  measure: number;
  section: number;
}

/** @param text folded */
export function textKind(text: string): TextKind {
  const [finding, measure, section] = TEXT_KINDS.score(text);
  return { finding, measure, section };
}
