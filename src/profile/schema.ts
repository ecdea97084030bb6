/** The shape of a configuration: one definition gives its type, its JSON Schema and its validation. */
import { z } from 'zod';
import { LISTS } from '../../grammars/lexicon/built-in.js';

const words = z.array(z.string());
/** Words that are added; or words to add and words to take out. */
const change = z
  .union([words, z.strictObject({ add: words.optional(), remove: words.optional() })])
  .describe('Words to add to the built-in list, or { add, remove }.');

type Groups = typeof LISTS;
type Group = keyof Groups;

const group = <G extends Group>(name: G) => {
  const lists = Object.keys(LISTS[name]) as (keyof Groups[G] & string)[];
  const shape = Object.fromEntries(lists.map((list) => [list, change.optional()]));
  return z.strictObject(shape as Record<keyof Groups[G] & string, z.ZodOptional<typeof change>>).optional();
};

const category = z.strictObject({
  zh: z.string().optional(),
  en: z.string().optional(),
  strong: change.optional().describe('Words that are enough on their own.'),
  weak: change.optional().describe('Words that count as one each; two are enough.'),
});

const column = z
  .union([
    z.string(),
    z.strictObject({ heading: z.string().min(1), from: z.string() }),
    z.strictObject({ heading: z.string().min(1), text: z.string() }),
  ])
  .describe('A column by its name, { heading, from } to rename one, or { heading, text } for one of fixed text.');

const ledger = z.strictObject({
  title: z.string().optional().describe('Title above the table.'),
  columns: z.array(column).min(1).optional().describe('Columns, in order; default stands for all of the preset.'),
  organizationFrom: z.enum(['path']).optional().describe('Whence the body where a notice does not name it.'),
});

export const configuration = z.strictObject({
  $schema: z.string().optional(),
  labels: group('labels').describe('What opens a part of a problem or of the page, without its colon.'),
  sections: group('sections').describe('Words in the title of a section that tell what it is about.'),
  statuses: group('statuses').describe('Sentences that tell how far a problem has come, without their stop.'),
  findings: group('findings').describe('Ends of a heading that finds fault.'),
  names: group('names').describe('Ends of names of bodies, persons and kinds of documents.'),
  contact: group('contact').describe('Keys of a contact line, by what stands behind them.'),
  page: group('page').describe('Words of the web page round a notice.'),
  numbers: group('numbers').describe('What a number counts, and what only looks like it.'),
  documents: group('documents').describe('Words round titles in 《》 and before issuing codes.'),
  categories: z
    .record(z.string(), z.union([z.literal(false), category]))
    .optional()
    .describe('Categories of findings by id; false takes one out.'),
  rules: z
    .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    .optional()
    .describe('Levels of the rules of rectify check.'),
  ledger: ledger.optional().describe('How ledgers of rectify batch are made.'),
});

export type Configuration = z.infer<typeof configuration>;
export type Change = z.infer<typeof change>;

/** The JSON Schema (draft 2020-12) of a configuration, for editors that complete and check while one writes. */
export const configurationJsonSchema = (): object => z.toJSONSchema(configuration);
