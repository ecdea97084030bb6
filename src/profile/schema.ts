/** The shape of a configuration: one definition gives its type, its JSON Schema and its validation. */
import { z } from 'zod';
import { LISTS } from '../../grammars/lexicon/built-in.js';

const words = z.array(z.string());
/** Words that are added; or words to add and words to take out. */
const change = z.union([words, z.strictObject({ add: words.optional(), remove: words.optional() })]).meta({
  description: 'Words to add to the built-in list, or { add, remove }.',
  zh: '加到内置词表的词语，或 { add: 要加的, remove: 要删的 }。',
});

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
  strong: change.optional().meta({ description: 'Words that are enough on their own.', zh: '有一个就够的词语。' }),
  weak: change
    .optional()
    .meta({ description: 'Words that count as one each; two are enough.', zh: '每个算一分的词语，有两个就够。' }),
});

const column = z
  .union([
    z.string(),
    z.strictObject({ heading: z.string().min(1), from: z.string() }),
    z.strictObject({ heading: z.string().min(1), text: z.string() }),
  ])
  .meta({
    description: 'A column by its name, { heading, from } to rename one, or { heading, text } for one of fixed text.',
    zh: '列名；改名写 { heading: 新表头, from: 列名 }；固定内容写 { heading: 表头, text: 内容 }。',
  });

const ledger = z.strictObject({
  title: z.string().optional().meta({ description: 'Title above the table.', zh: '表上的标题。' }),
  columns: z.array(column).min(1).optional().meta({
    description: 'Columns, in order; default stands for all of the preset.',
    zh: '各列，按顺序；default（默认）代表全部默认列。',
  }),
  organizationFrom: z
    .enum(['path'])
    .optional()
    .meta({ description: 'Whence the body where a notice does not name it.', zh: '通报没有写明单位时从何处取。' }),
});

export const configuration = z.strictObject({
  $schema: z.string().optional(),
  labels: group('labels').meta({
    description: 'What opens a part of a problem or of the page, without its colon.',
    zh: '问题各部分或页面各部分开头的标签，不带冒号。',
  }),
  sections: group('sections').meta({
    description: 'Words in the title of a section that tell what it is about.',
    zh: '标题中表明这一部分讲什么的词语。',
  }),
  statuses: group('statuses').meta({
    description: 'Sentences that tell how far a problem has come, without their stop.',
    zh: '说明整改到哪一步的句子，不带句号。',
  }),
  findings: group('findings').meta({
    description: 'Ends of a heading that finds fault.',
    zh: '指出问题的标题的结尾。',
  }),
  names: group('names').meta({
    description: 'Ends of names of bodies, persons and kinds of documents.',
    zh: '单位、人名、文种的结尾。',
  }),
  contact: group('contact').meta({
    description: 'Keys of a contact line, by what stands behind them.',
    zh: '联系方式的名称，按后面的内容分。',
  }),
  page: group('page').meta({ description: 'Words of the web page round a notice.', zh: '通报所在网页的词语。' }),
  numbers: group('numbers').meta({
    description: 'What a number counts, and what only looks like it.',
    zh: '数字所计的单位，以及只是像单位的词语。',
  }),
  documents: group('documents').meta({
    description: 'Words round titles in 《》 and before issuing codes.',
    zh: '书名号前后和发文字号前的词语。',
  }),
  categories: z
    .record(z.string(), z.union([z.literal(false), category]))
    .optional()
    .meta({
      description: 'Categories of findings by id; false takes one out.',
      zh: '问题类别，按标识；false 去掉一类。',
    }),
  rules: z
    .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    .optional()
    .meta({ description: 'Levels of the rules of rectify check.', zh: 'rectify check 各规则的级别。' }),
  ledger: ledger
    .optional()
    .meta({ description: 'How ledgers of rectify batch are made.', zh: 'rectify batch 的台账怎样做。' }),
});

export type Configuration = z.infer<typeof configuration>;
export type Change = z.infer<typeof change>;

/**
 * The JSON Schema (draft 2020-12) of a configuration, for editors that complete and check while one writes.
 *
 * @param lang of the descriptions
 */
export const configurationJsonSchema = (lang: 'en' | 'zh' = 'en'): object =>
  z.toJSONSchema(configuration, {
    override: ({ jsonSchema }) => {
      if (lang === 'zh' && typeof jsonSchema.zh === 'string') jsonSchema.description = jsonSchema.zh;
      // It stands beside the description in the definition alone.
      Reflect.deleteProperty(jsonSchema, 'zh');
    },
  });
