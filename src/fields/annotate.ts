/**
 * The fields of a notice, read from its tree: what belongs to one node goes to its `data` (facts of a measure, state
 * of a status, category of a problem), what belongs to the notice to the root's.
 */
import { readStatus } from '../../grammars/status.js';
import { statusIn, type Words } from '../../grammars/words.js';
import type { Claims, Contact, Evidence, Inspection, NoticeRecord, Publication } from '../record/schema.js';
import type { Locate } from '../tree/locate.js';
import type { Branch, NoticeTree } from '../tree/types.js';
import { isLeaf } from '../tree/types.js';
import { readCategory } from './category.js';
import { readClaims } from './claims.js';
import { readContactPart } from './contact-part.js';
import { edtfOf } from './facts/edtf.js';
import { factOf } from './facts/placed-fact.js';
import { FactReader } from './facts/reader.js';
import { type Front, readFrontFields } from './front-fields.js';
import { readInspection } from './inspection.js';
import { readJointStatus } from './joint-status.js';
import { readKind } from './kind.js';
import { TITLE_LEAVES, viewOf } from './node-text.js';
import { frontNodes, type NoticeText, noticeText, type Passage } from './notice-text.js';
import { readOrganization } from './organization.js';
import { readPublication } from './publication.js';
import { readSharedValues } from './shared-values.js';

/** What the root's data holds for the record. */
export interface NoticeFields extends Front {
  kind: NoticeRecord['kind'];
  organization: string | null;
  inspection: Inspection | null;
  claims: Claims;
  contact: Contact | null;
  publication: Publication | null;
  evidence: Evidence;
}

const READ: readonly Branch['type'][] = [
  'heading',
  'paragraph',
  'measure',
  'result',
  'finding',
  'deadline',
  'target',
  'status',
];

/** Facts in the order of the text, so that a day finds the year of the date before it. */
function annotateFacts(notice: NoticeText, reader: FactReader): void {
  for (const node of notice.branches(READ)) {
    const titled = node.type === 'heading' || node.type === 'finding';
    if (titled) {
      reader.pass(viewOf(node, notice.folded, TITLE_LEAVES).text);
      continue;
    }
    const passage = notice.passage(node);
    const { view, leaves } = passage;
    if (node.type !== 'measure' && node.type !== 'result') {
      reader.pass(view.text, () => notice.facts(passage));
      continue;
    }
    const facts = reader.read(view.text, notice.facts(passage)).map((one) => factOf(one, view, leaves, notice.locate));
    node.data = { ...node.data, facts };
  }
}

function annotateStatus(notice: NoticeText, words: Words): void {
  for (const node of notice.branches(['status'])) {
    const labelled: boolean | 'open' =
      node.data?.label !== undefined ||
      node.data?.role !== undefined ||
      node.children.some((child) => isLeaf(child) && child.type === 'label')
        ? 'open'
        : false;
    const { text } = notice.passage(node).view;
    const reading =
      statusIn(words, text, labelled) ??
      firstReading(words, text, labelled) ??
      // It was told to be a status by where it stands; what it says is asked of its characters.
      statusIn(words, text, 'open');
    if (reading) node.data = { ...node.data, ...reading };
  }
}

/** What a title counts: 已完成整改的问题（8个）, 正在整改的3个问题. */
const COUNTED =
  /的?(?:[\d一二三四五六七八九十]{1,4}[个项条])?(?:具体)?(?:问题|事项|任务|意见|缺陷|隐患|部分)(?:\([^()]{1,12}\))?(?:情况)?$/;

/** A section with the state that its title tells, and where that stands. */
interface TitleState {
  node: Branch;
  passage: Passage;
  /** What the title says without what it counts: 已完成整改的. */
  statement: string;
  counted: boolean;
}

function titleState(notice: NoticeText, node: Branch): TitleState | null {
  const heading = node.children.find((child): child is Branch => !isLeaf(child) && child.type === 'heading');
  if (!heading) return null;
  const passage = notice.passage(heading);
  const { text } = passage.view;
  const counted = COUNTED.exec(text);
  return { node, passage, statement: counted ? text.slice(0, counted.index) : text, counted: counted !== null };
}

const stateOf = (statement: string) => readStatus(statement.replace(/的$/, ''));

/** Whether several titles tell states, and not all the same. */
const tellStates = (titles: readonly TitleState[]): boolean =>
  new Set(titles.map(({ statement }) => stateOf(statement)?.state ?? null).filter((state) => state !== null)).size > 1;

/**
 * The state that a section's title gives its problems: 已完成整改的问题. Without a word for problems titles tell states where
 * several of some siblings do, and not one state: （甲）已完成的 … （乙）正在整改的.
 */
function annotateTitles(notice: NoticeText, within: Pick<Branch, 'children'> = notice.tree): void {
  const sections = within.children.filter((child): child is Branch => !isLeaf(child) && child.type === 'section');
  const titles = sections.map((node) => titleState(notice, node)).filter((one) => one !== null);
  const alike = titles.length > 1 && tellStates(titles);
  for (const { node, passage, statement, counted } of titles) {
    // 整改中的具体问题 beside 整改中的组织领导 tells when rather than how far.
    const shared = counted && titles.some((one) => !one.counted && one.statement.startsWith(statement));
    const reading = statement.length > 1 && !shared && (counted || alike) ? stateOf(statement) : null;
    if (reading) node.data = { ...node.data, told: { ...reading, ...notice.span(passage, 0, statement.length) } };
  }
  for (const section of sections) annotateTitles(notice, section);
}

/** Several sentences of status: the first that states one; what is added makes it last. */
function firstReading(words: Words, text: string, labelled: boolean | 'open') {
  const sentences = text.split(/[。;]/).filter(Boolean);
  for (const sentence of sentences) {
    const reading = statusIn(words, sentence, labelled);
    if (reading)
      return {
        ...reading,
        sustained:
          reading.sustained ||
          sentences.some((other) => other !== sentence && /长期坚持|持续推进|持续巩固|持续深化|常态化/.test(other)),
      };
  }
  return null;
}

/** A single-problem notice may say in its preamble that all is done (…已整改完成，并通过核查验收). */
const PREAMBLE_STATUS =
  /[,。;][^,。;]{0,20}已(?:经|全部|按[^,。;]{2,14})?(?:整改完成|完成整改|整改到位|整改完毕|完成整改销号)(?:并[^,。;\d]{2,14})?(?=[,。;])|(?:问题|任务|事项|整改工作)(?:(?!问题|任务|事项|整改工作)[^,。;]){0,20},?(?:现|目前)?(?:已(?:经|全部|按[^,。;]{2,14})?(?:整改完成|完成整改|整改到位|整改完毕|完成整改销号)|整改(?:任务)?已(?:全部)?完成)(?![\d一二三四五六七八九十]{1,3}[个项件条])/;

/** The year of a date in EDTF, where it is known. */
function yearOf(date: string | null): number | undefined {
  const year = date ? Number(date.slice(0, 4)) : Number.NaN;
  return Number.isFinite(year) ? year : undefined;
}

/** Reads all fields. */
export function annotate(
  tree: NoticeTree,
  source: string,
  folded: string,
  locate: Locate,
  rectifies: boolean,
  words: Words,
): NoticeFields {
  const notice = noticeText(tree, source, folded, locate, words);
  const evidence: Evidence = {};
  const front = readFrontFields(notice, evidence);
  const publication = readPublication(notice, notice.branches(['publication']));
  const inspection = readInspection(notice, { issued: front.issuedOn, published: publication?.publishedAt ?? null });
  const organization = readOrganization(notice, inspection);
  if (organization) evidence.organization = organization.spans;
  const horizon = { issued: front.issuedOn, published: publication?.publishedAt ?? null };
  annotateFacts(notice, new FactReader(horizon, words.lexicon));
  annotateStatus(notice, words);
  annotateTitles(notice);
  for (const node of notice.branches(['deadline'])) {
    const passage = notice.passage(node);
    const date = edtfOf(passage.view.text, words.lexicon, { year: yearOf(front.issuedOn) }, notice.facts(passage));
    node.data = { ...node.data, value: date?.value ?? null };
  }
  annotateCategories(notice);
  const problems = notice.branches(['problem']);
  if (problems.length === 1 || notice.branches(['slot']).length) preambleStatus(notice, tree);
  const joint = problems.length > 1 ? readJointStatus(notice) : null;
  if (joint) tree.data = { ...tree.data, joint };
  const shared = problems.length > 1 ? readSharedValues(notice, yearOf(front.issuedOn)) : [];
  if (shared.length) tree.data = { ...tree.data, shared };
  const body =
    notice.passage({ ...tree, children: frontNodes(tree) } as Branch).view.text +
    notice
      .branches(['publication'])
      .map((node) => folded.slice(node.position.start.offset, node.position.end.offset))
      .join('');
  const kind = readKind(notice, {
    title:
      front.title === null
        ? null
        : folded
            .slice(
              evidence.title[0].position.start.offset,
              evidence.title[evidence.title.length - 1].position.end.offset,
            )
            .replace(/[\s\uE000]/g, ''),
    documentNumber: front.documentNumber !== null,
    recipients: front.recipients.length > 0,
    signed: notice.branches(['signature']).length > 0 && front.issuedOn !== null,
    byline: front.byline !== null || publication?.author != null || publication?.editor != null,
    rectifies,
    body,
  });
  return {
    kind,
    ...front,
    organization: organization && kind !== 'article' ? organization.value : null,
    inspection: kind === 'article' ? null : inspection,
    claims: readClaims(notice),
    contact: readContactPart(notice, words, rectifies),
    publication,
    evidence,
  };
}

function preambleStatus(notice: NoticeText, tree: NoticeTree): void {
  for (const node of frontNodes(tree)) {
    if (node.type !== 'paragraph') continue;
    const passage = notice.passage(node);
    const match = PREAMBLE_STATUS.exec(passage.view.text);
    if (!match) continue;
    const rest = passage.view.text.slice(match.index, match.index + match[0].length + 24).split('。')[0];
    tree.data = {
      ...tree.data,
      status: {
        state: 'completed',
        sustained: /长期坚持|持续推进|持续巩固|常态化/.test(rest),
        ...notice.span(passage, match.index, match.index + match[0].length),
      },
    };
    return;
  }
}

function annotateCategories(notice: NoticeText): void {
  for (const node of notice.branches(['problem', 'finding'])) {
    const finding =
      node.type === 'finding'
        ? node
        : (node.children.find((child): child is Branch => !isLeaf(child) && child.type === 'heading') ?? null);
    if (!finding) continue;
    const passage = notice.passage(finding);
    const reading = readCategory(passage.view.text, notice.words.lexicon);
    if (!reading) continue;
    const spans = reading.words.map(({ start, end }) => notice.span(passage, start, end));
    node.data = { ...node.data, category: { id: reading.id, evidence: spans } };
  }
}
