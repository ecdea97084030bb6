/** The count of problems that a notice states, held against those that were read. */
import { integerOf, NUMERAL_CLASS } from '../../grammars/numerals.js';
import { fold } from './folded-texts.js';
import type { NoticeRecord, Paragraph, Position, Section } from './schema.js';
import { sectionsOf } from './sections.js';

type Counted = Pick<NoticeRecord, 'kind' | 'claims' | 'problems' | 'sections' | 'preamble' | 'closing' | 'subtitle'>;

export interface ClaimedProblems {
  /**
   * `same`, also where a level of headings above the problems has that count; `other-count`, where what was read fits
   * another count that the notice states; `part`, where it says that it shows a part and fewer were read;
   * `contradicted` else.
   */
  relation: 'same' | 'other-count' | 'part' | 'contradicted';
  position: Position;
  values: { claimed: number; found: number };
}

/** How many headings each level has that hold problems. */
function headingCounts(sections: readonly Section[], held: ReadonlySet<string | null>): number[] {
  const counts: number[] = [];
  const holds = (section: Section): boolean => held.has(section.id) || section.sections.some(holds);
  let level = sections.filter(holds);
  while (level.length) {
    counts.push(level.length);
    level = level.flatMap((section) => section.sections.filter(holds));
  }
  return counts;
}

const proseOf = ({ preamble, sections, closing }: Counted): Paragraph[] => [
  ...preamble.paragraphs,
  ...sectionsOf(sections).flatMap(({ role, paragraphs }) => (role === 'next-steps' ? [] : paragraphs)),
  ...closing.paragraphs,
];

/** What is counted in 条 and 项 as problems are. */
const OTHER_THINGS = '措施|举措|制度|办法|任务';
/** A count of problems at whatever level: 4个方面, 9大类, 27个具体问题. */
const COUNT = new RegExp(
  `(?<!${OTHER_THINGS})(?<![\\d${NUMERAL_CLASS}])(\\d{1,4}|[${NUMERAL_CLASS}]{1,4})` +
    `(?:个?大?(?:方面|大类|小类|类)|(?:个|项|件|条)(?!(?:整改|具体)*(?:${OTHER_THINGS})))`,
  'g',
);

const numberOf = (text: string): number | null => (/^\d/.test(text) ? Number(text) : integerOf(text));

/** All counts in the sentence in which the count of problems stands. */
function besideClaim(notice: Counted, claim: { text: string; position: Position }): (number | null)[] {
  const { start } = claim.position;
  const around = proseOf(notice).find(
    ({ position }) => position.start.offset <= start.offset && start.offset < position.end.offset,
  );
  if (!around) return [];
  const sentence = fold(around.text)
    .split(/[。;!?]/)
    .find((one) => one.includes(fold(claim.text)));
  return [...(sentence ?? '').matchAll(COUNT)].map(([, number]) => numberOf(number));
}

/** A notice that says of itself, or of a chapter, that it shows some of the problems. */
const PART_TOLD = [
  /现将[^。;]{0,24}(?:部分|主要|重点|典型|突出|代表性)[^。;]{0,16}(?:问题|事项|情况|内容)/,
  /(?:公开|公布|公示|列出|摘录|选取)[^,。;]{0,10}(?:部分|主要|重点|典型|其中)[^,。;]{0,12}(?:问题|事项|情况|内容)/,
  /部分(?:问题|整改|事项|内容|情况)[^,。;]{0,10}(?:公开|公布|公示|通报)/,
  /其中[^,。;]{0,12}(?:予以|对外|向社会)(?:公开|公布|公示)/,
  /(?:不宜|不便|不予|不再|暂不)(?:对外|向社会|逐一)?(?:公开|公布|公示|列出)/,
];
const PART_HEADING = /^.{0,8}(?:部分|重点|典型|代表性)(?:的|具体)?(?:问题|事项|案例).{0,4}(?:整改|情况|通报)/;
const PART_SUBTITLE = /公开稿|公开版|节选|摘要|摘编|部分/;

function tellsPart(notice: Counted): boolean {
  if (PART_SUBTITLE.test(notice.subtitle ?? '')) return true;
  const roles = sectionsOf(notice.sections).filter(({ role }) => role === 'problems');
  if (roles.some(({ title }) => PART_HEADING.test(title))) return true;
  return proseOf(notice).some(({ text }) => PART_TOLD.some((pattern) => pattern.test(fold(text))));
}

/** Compares; `null` where no count is stated or no problem was read. */
export function claimedProblems(notice: Counted): ClaimedProblems | null {
  const { kind, claims, problems, sections } = notice;
  const [span] = claims.evidence.problems ?? [];
  const [claimed, found] = [claims.problems, problems.length];
  if (kind !== 'rectification-notice' || claimed === null || !span || found === 0) return null;
  const known = { position: span.position, values: { claimed, found } };
  const headings = headingCounts(sections, new Set(problems.map(({ section }) => section)));
  if (claimed === found || headings.includes(claimed)) return { relation: 'same', ...known };
  const others = [claims.aspects, claims.completed, ...besideClaim(notice, span)];
  if (others.includes(found)) return { relation: 'other-count', ...known };
  return { relation: found < claimed && tellsPart(notice) ? 'part' : 'contradicted', ...known };
}
