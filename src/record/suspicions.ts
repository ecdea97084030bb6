/**
 * What a finished record says against its reading: findings that all begin alike, numbers that skip, problems without a
 * state among others that have one, text that finds fault outside of every problem. None proves that it is wrong; how much
 * each weighs is fitted on readings of which it is known (`suspicion-weights.ts`).
 */
import { type TextKind, textKind } from '../../grammars/model/text-kind.js';
import { isShifted } from './alignment.js';
import { fold } from './folded-texts.js';
import type { NoticeRecord, Problem } from './schema.js';
import { sectionsOf } from './sections.js';

/** Each from 0, where nothing speaks against the reading, to 1 or a little more. */
export interface Suspicions {
  /** How unsure the engine was of its structure. */
  engine: number;
  /** The least sure problem. */
  weakest: number;
  /** Numbers of problems that neither begin a count nor go on in one, for each problem. */
  skips: number;
  /** Some problems have numbers and others none. */
  mixedNumbers: number;
  /** Problems without a state, where others have one that is not only what is left to do; without measures, where others have some. */
  statesMissing: number;
  measuresMissing: number;
  /** Problems of which nothing is told. */
  unanswered: number;
  /** Findings that rather tell what was done, and measures that rather find fault. */
  findingsDone: number;
  measuresFaulty: number;
  /** Paragraphs outside of problems that find fault or tell what was done, for each problem. */
  outside: number;
  /** Share of the text that stands outside of problems. */
  beside: number;
  /** Characters for each problem, in units of 600. */
  length: number;
  /** How differently long findings are. */
  uneven: number;
  /** Findings that say the same. */
  repeated: number;
  /** Findings that all begin or end alike: a label or a state stands in them. */
  sharedOpening: number;
  sharedEnding: number;
  /** Findings that begin with no word, have a blank or a bar in them, a colon, or several sentences. */
  noWord: number;
  parted: number;
  colon: number;
  sentences: number;
  /** What was done fits the problems beside its own better: 1 where it does. */
  shifted: number;
  /** Text inside of problems that found no place in them. */
  unread: number;
}

/** Fewer problems begin alike by chance. */
const LEAST_ALIKE = 3;
/** Points by which a text is rather one kind than another, in tenths of a nat. */
const RATHER = 15;
/** What a text's kind is told from. */
const LOOKED_AT = 60;

const lengthOf = (list: readonly { text: string }[]): number => list.reduce((sum, { text }) => sum + text.length, 0);
const shareOf = <T>(list: readonly T[], test: (one: T) => boolean): number =>
  list.length ? list.filter(test).length / list.length : 0;

const kindOf = (text: string): TextKind => textKind(fold(text.slice(0, LOOKED_AT)));

const WORD = /^(?:\d+(?:\.\d+)?(?=\p{Script=Han})|[\p{Script=Han}“"《‘（(「A-Za-z])/u;
/** Nearly every finding begins with a 汉字 of the first block. */
const opensWithWord = (finding: string): boolean =>
  (finding.charCodeAt(0) >= 0x4e00 && finding.charCodeAt(0) <= 0x9fff) || WORD.test(finding);

/** Share of texts that are the same as the most frequent one. */
function alike(texts: readonly string[]): number {
  if (texts.length < LEAST_ALIKE) return 0;
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (Math.max(...counts.values()) - 1) / (texts.length - 1);
}

/** Standard deviation over mean. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const square = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length);
  return mean ? Math.sqrt(square) / mean : 0;
}

/** Whether a state is told only of what is not done yet: the rest is done, and nothing is missing. */
const saysOnlyWhatIsLeft = (problems: readonly Problem[]): boolean =>
  problems.every(({ status }) => status === null || status.state === 'in-progress' || status.state === 'not-started');

/** What is missing in some and not in all. */
const someOf = (share: number): number => (share < 1 ? share : 0);

const sizeOf = ({ finding, measures, results, notes, lead, status }: Problem): number =>
  finding.length +
  lengthOf(measures) +
  lengthOf(results) +
  lengthOf(notes) +
  (lead?.text.length ?? 0) +
  (status?.text?.length ?? 0);

/** Problems whose number neither begins a count nor goes on in one. */
export function skippedTo(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ number }, i) => {
    const before = problems[i - 1]?.number;
    if (number === null || number.includes('.') || Number(number) === 1) return false;
    return before == null || Number(number) !== Number(before) + 1;
  });
}

/**
 * What speaks against a record.
 *
 * @param engine 0 to 1, how sure the engine is of its structure
 */
export function suspicionsOf(record: NoticeRecord, engine: number): Suspicions {
  const { problems, preamble, closing, statistics } = record;
  const count = Math.max(1, problems.length);
  const findings = problems.map(({ finding }) => fold(finding));
  const measures = problems.flatMap((problem) => problem.measures);
  const sections = sectionsOf(record.sections);
  const paragraphs = sections
    .filter(({ role }) => role === 'problems' || role === 'other')
    .flatMap((section) => section.paragraphs);
  const own = problems.reduce((sum, problem) => sum + sizeOf(problem), 0);
  const all =
    own +
    lengthOf(paragraphs) +
    lengthOf(sections.flatMap((section) => section.measures)) +
    lengthOf([...preamble.paragraphs, ...closing.paragraphs]);
  const sure = Math.min(0.98, Math.max(0.02, engine));
  const unnumbered = shareOf(problems, ({ number }) => number === null);
  const margin = problems.reduce((sum, { finding }) => {
    const kind = kindOf(finding);
    return sum + Math.max(-40, Math.min(40, kind.measure - kind.finding));
  }, 0);
  return {
    engine: (4 - Math.log(sure / (1 - sure))) / 4,
    weakest: problems.length ? 1 - Math.min(...problems.map(({ confidence }) => confidence)) : 0,
    skips: skippedTo(problems).length / count,
    mixedNumbers: unnumbered > 0 && unnumbered < 1 ? 1 : 0,
    statesMissing: saysOnlyWhatIsLeft(problems)
      ? 0
      : Math.min(1, someOf(shareOf(problems, ({ status }) => status === null)) * 2),
    measuresMissing: someOf(shareOf(problems, (problem) => problem.measures.length === 0)),
    unanswered: shareOf(problems, (one) => !one.measures.length && !one.status && !one.results.length),
    findingsDone: (margin / count / 40 + 1) / 2,
    measuresFaulty: shareOf(measures, ({ text }) => {
      const kind = kindOf(text);
      return kind.finding > kind.measure + RATHER;
    }),
    outside: Math.min(
      2,
      paragraphs.filter(({ text }) => {
        if (text.length <= 8) return false;
        const kind = kindOf(text);
        return Math.max(kind.finding, kind.measure) > kind.section + 10;
      }).length / count,
    ),
    beside: all ? 1 - own / all : 0,
    length: Math.min(2, all / count / 600),
    uneven: Math.min(2, variation(findings.map(({ length }) => length))),
    repeated: (problems.length - new Set(findings).size) / count,
    sharedOpening: alike(findings.map((text) => text.slice(0, 2))),
    sharedEnding: alike(findings.map((text) => text.replace(/[。;,]$/, '').slice(-2)).filter((end) => end !== '问题')),
    noWord: shareOf(problems, ({ finding }) => !opensWithWord(finding)),
    parted: shareOf(problems, ({ finding }) => /[\s|│\\/→➜*#【】[\]]/.test(finding.trim())),
    colon: shareOf(problems, ({ finding }) => /[：:]/.test(finding)),
    sentences: shareOf(problems, ({ finding }) => /[。！!?？]./s.test(finding)),
    shifted: isShifted(problems) ? 1 : 0,
    unread: Math.min(1, all ? (3 * statistics.unread.characters) / all : 0),
  };
}
