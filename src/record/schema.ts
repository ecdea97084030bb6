/**
 * The record: what `rectify parse` prints, in one definition.
 *
 * From the zod schemas below come the TypeScript types of the record, the JSON Schema (draft 2020-12) that
 * `rectify schema` prints (with the texts of `field-texts.ts`), and the validation in the tests. The parser itself imports the types only, so that zod
 * is never loaded on the way from a notice to its record.
 */
import { z } from 'zod';
import { withDescriptions } from './schema-descriptions.js';

export const SCHEMA_VERSION = '1.0';

const count = z.int().min(0);

/** A point as unist has it: line and column from 1, offset from 0, in UTF-16 code units. */
const point = z.object({ line: z.int().min(1), column: z.int().min(1), offset: count });
/** A unist position: end exclusive. */
const position = z.object({ start: point, end: point });

/** Something of it was read off a picture and may be another character. */
const doubtful = z.boolean().optional();
const span = z.object({
  text: z.string(),
  position,
  doubtful,
});
const evidence = z.record(z.string(), z.array(span));

/** Of two decimals; 1 where the reading doubts nothing. */
const confidence = z.number().min(0).max(1);

const edtf = z.string();

/** What every fact has. */
const written = { text: z.string(), position, doubtful };
const fact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('date'), ...written, value: edtf, inferred: z.boolean().optional() }),
  z.object({ type: z.literal('money'), ...written, value: z.number().nullable(), currency: z.string() }),
  z.object({ type: z.literal('quantity'), ...written, value: z.number(), unit: z.string() }),
  z.object({ type: z.literal('percentage'), ...written, value: z.number() }),
  z.object({ type: z.literal('document'), ...written, value: z.string() }),
  z.object({ type: z.literal('documentNumber'), ...written, value: z.string() }),
]);

const measure = z.object({
  ordinal: z.int().nullable(),
  label: z.string().nullable(),
  text: z.string(),
  facts: z.array(fact),
  position,
});

const paragraph = z.object({ text: z.string(), position });

const section = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  role: z.enum(['organizing', 'problems', 'next-steps', 'contact', 'other']),
  paragraphs: z.array(paragraph),
  measures: z.array(measure),
  get sections() {
    return z.array(section);
  },
  evidence,
  position,
});

const responsible = z.object({
  role: z.enum(['leader', 'department', 'other']),
  label: z.string(),
  text: z.string(),
  position,
});

const deadline = z.object({ value: edtf.nullable(), text: z.string(), position });
const target = z.object({ text: z.string(), position });

const note = z.object({ label: z.string().nullable(), text: z.string(), position });

const status = z.object({
  state: z.enum(['completed', 'mostly-completed', 'in-progress', 'not-started', 'not-required']),
  sustained: z.boolean(),
  text: z.string(),
  position,
});

const category = z.object({ id: z.string(), evidence: z.array(span) });

const problem = z.object({
  id: z.string(),
  section: z.string().nullable(),
  number: z.string().nullable(),
  title: z.string(),
  finding: z.string(),
  category: category.nullable(),
  responsible: z.array(responsible),
  deadline: deadline.nullable(),
  target: target.nullable(),
  measures: z.array(measure),
  results: z.array(measure),
  lead: paragraph.nullable(),
  notes: z.array(note),
  status: status.nullable(),
  confidence,
  elided: z.boolean().optional(),
  evidence,
  position,
});

const outsideSections = z.object({ paragraphs: z.array(paragraph), measures: z.array(measure) });

const inspection = z.object({
  type: z.enum(['巡察', '巡视', '审计', '督察', '督导', '检查']),
  inspector: z.string().nullable(),
  inspected: z.string().nullable(),
  period: edtf.nullable(),
  feedbackOn: edtf.nullable(),
  round: z.string().nullable(),
  evidence,
});

const claims = z.object({
  aspects: z.number().nullable(),
  problems: z.number().nullable(),
  measures: z.number().nullable(),
  completed: z.number().nullable(),
  completionRate: z.number().min(0).max(1).nullable(),
  regulations: z.number().nullable(),
  people: z.number().nullable(),
  money: z.array(z.object({ label: z.string(), value: z.number() })),
  evidence,
});

const strings = z.array(z.string());
const contact = z.object({
  phones: strings,
  faxes: strings,
  emails: strings,
  addresses: strings,
  postcodes: strings,
  persons: strings,
  period: strings,
  hours: strings,
  evidence,
});

const publication = z.object({
  publishedAt: edtf.nullable(),
  source: z.string().nullable(),
  author: z.string().nullable(),
  editor: z.string().nullable(),
  views: z.number().nullable(),
  evidence,
});

const spread = z.object({ min: z.number(), median: z.number(), max: z.number() });
const tally = z.record(z.string(), count);
const statistics = z.object({
  sections: count,
  problems: count,
  measures: count,
  measuresPerProblem: spread.nullable(),
  byStatus: tally,
  byCategory: tally,
  documents: count,
  dates: count,
  money: z.number(),
  unread: z.object({ characters: count, share: z.number().min(0).max(1) }),
});

const diagnostic = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  position: position.nullable(),
});

/** Where a stretch of the text came from in a document that is no text. */
const origin = z.object({
  start: count,
  end: count,
  place: z.string(),
  page: count.optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  certainty: z.number().min(0).max(1).optional(),
});

/** A character that was read off a picture. */
const readCharacter = {
  start: count,
  end: count,
  certainty: z.number().min(0).max(1),
  others: z.array(z.string()),
};

/** How the text of pages was read that are pictures. */
const ocr = z.object({
  engine: z.string(),
  model: z.string(),
  pages: z.array(count),
  certainty: z.number().min(0).max(1),
  characters: count,
  doubts: z.array(z.object(readCharacter)),
  chosen: z.array(z.object({ ...readCharacter, from: z.string() })),
});

/** What a person has corrected in the reading. */
const correction = z.object({
  action: z.enum(['assign', 'join', 'split', 'move', 'delete', 'state', 'confirm']),
  as: z.string().nullable(),
  state: status.shape.state.nullable(),
  label: z.string().nullable(),
  text: z.string(),
  position,
});

/** Where and when a crawler fetched a page. */
const capture = z.object({ url: z.string(), date: edtf.nullable(), digest: z.string().nullable() });

const source = z.object({
  path: z.string().nullable(),
  format: z.enum([
    'text',
    'markdown',
    'html',
    'docx',
    'doc',
    'odt',
    'rtf',
    'ofd',
    'pdf',
    'image',
    'xlsx',
    'xls',
    'csv',
  ]),
  encoding: z.string(),
  bytes: count,
  characters: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  origins: z.array(origin).optional(),
  ocr: ocr.optional(),
  capture: capture.optional(),
});

export const recordSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  kind: z.enum(['rectification-notice', 'official-document', 'article', 'unknown']),
  source,
  title: z.string().nullable(),
  subtitle: z.string().nullable(),
  documentNumber: z.string().nullable(),
  recipients: strings,
  organization: z.string().nullable(),
  issuedOn: edtf.nullable(),
  publication: publication.nullable(),
  inspection: inspection.nullable(),
  claims,
  preamble: outsideSections,
  closing: outsideSections,
  attachments: strings.nullable(),
  copyTo: strings.nullable(),
  byline: strings.nullable(),
  issuer: strings.nullable(),
  sections: z.array(section),
  problems: z.array(problem),
  contact: contact.nullable(),
  statistics,
  confidence,
  diagnostics: z.array(diagnostic),
  corrections: z.array(correction).optional(),
  evidence,
});

export type Point = z.infer<typeof point>;
export type Position = z.infer<typeof position>;
export type Span = z.infer<typeof span>;
export type Evidence = z.infer<typeof evidence>;
/** A union by `type`: a test of it tells what `value` is, and what else there is. */
export type Fact = z.infer<typeof fact>;
/** The facts of one type. */
export type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;
export type Measure = z.infer<typeof measure>;
export type Paragraph = z.infer<typeof paragraph>;
export type Section = z.infer<typeof section>;
export type Responsible = z.infer<typeof responsible>;
export type Deadline = z.infer<typeof deadline>;
export type Note = z.infer<typeof note>;
export type Status = z.infer<typeof status>;
export type Problem = z.infer<typeof problem>;
export type Inspection = z.infer<typeof inspection>;
export type Claims = z.infer<typeof claims>;
export type Contact = z.infer<typeof contact>;
export type Publication = z.infer<typeof publication>;
export type Statistics = z.infer<typeof statistics>;
export type Correction = z.infer<typeof correction>;
export type Diagnostic = z.infer<typeof diagnostic>;
/** How pages that are pictures were read. */
export type Ocr = z.infer<typeof ocr>;
export type NoticeRecord = z.infer<typeof recordSchema>;

/**
 * The JSON Schema (draft 2020-12) of the record.
 *
 * @param lang of the descriptions
 */
export function recordJsonSchema(lang: 'en' | 'zh' = 'en'): object {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' }) as Record<string, unknown>;
  return {
    $id: `https://rectify.invalid/schema/record-${SCHEMA_VERSION}.json`,
    title: lang === 'zh' ? '整改情况通报' : 'Rectification notice',
    ...withDescriptions(schema, lang),
  };
}

/**
 * What is wrong with the first field of a value that is no record, for a person; `null` where it is one.
 *
 * @param lang of the words
 */
export async function faultOf(value: unknown, lang: 'en' | 'zh'): Promise<string | null> {
  const result = recordSchema.safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  const localeError = lang === 'zh' ? (await import('zod/v4/locales/zh-CN.js')).default().localeError : undefined;
  const told = localeError?.({ ...issue, input: undefined } as never);
  const message = typeof told === 'string' ? told : (told?.message ?? issue.message);
  return `${issue.path.join('.') || '.'}: ${message}`;
}
