/** Profiles: word lists of one's own change what is read, in their own reading only. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { type Plugin, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { alternatives } from '../../grammars/lexicon/alternatives.js';
import { BUILT_IN, LISTS } from '../../grammars/lexicon/built-in.js';
import { derived } from '../../grammars/lexicon/derived.js';
import {
  check,
  type NoticeRecord,
  parse,
  read,
  rectify,
  rectifyFields,
  rectifyParse,
  rectifyRecord,
} from '../../src/index.js';
import {
  type Configuration,
  ConfigurationError,
  makeProfile,
  ProfileError,
  readProfile,
} from '../../src/profile/index.js';
import { configurationJsonSchema } from '../../src/profile/schema.js';

const NOTICE = `青禾县水务局关于巡察整改情况的通报

一、办件概述
成立专班。

二、反馈问题整改情况
1.针对台账不清的问题
办结举措：一是补记台账3本。二是配发渔船12艘次、网兜5挂。
办理结论：账册已对平。
2.针对禁渔巡护缺位的问题
整改情况：一是增设岗哨。二是排定班次。

咨询专线：5550266

青禾县水务事务所
2024年9月30日
`;

const parsed = (configuration: Configuration = {}) => parse(NOTICE, { profile: makeProfile(configuration) });

describe('a profile', () => {
  it('that changes nothing reads as no profile does', () => {
    expect(parsed()).toEqual(parse(NOTICE));
    expect(makeProfile({}).lexicon).toEqual(BUILT_IN);
  });

  it('teaches a label', () => {
    const [problem] = parsed({ labels: { measures: ['办结举措'] } }).problems;
    expect(problem.measures.map(({ text }) => text)[0]).toBe('补记台账3本');
    expect(problem.lead).toBeNull();
  });
  it('takes a label out', () => {
    const [, before] = parsed().problems;
    const [, after] = parsed({ labels: { measures: { remove: ['整改情况'] } } }).problems;
    expect(before.measures[0]).toMatchObject({ ordinal: 1, label: '一是' });
    expect(after).not.toEqual(before);
  });
  it('teaches a label and a sentence of status', () => {
    const labelled = parsed({ labels: { status: ['办理结论'] }, statuses: { completed: ['账册已对平'] } });
    expect(labelled.problems[0].status).toMatchObject({ state: 'completed', sustained: false, text: '账册已对平' });
    expect(parsed().problems[0].status).toBeNull();
  });
  it('teaches a section', () => {
    expect(parsed().sections[0].role).toBe('other');
    expect(parsed({ sections: { organizing: ['办件概述'] } }).sections[0].role).toBe('organizing');
  });
  it('teaches a key of the contact line', () => {
    expect(parsed().contact?.phones ?? []).toEqual([]);
    expect(parsed({ contact: { phones: ['咨询专线'] } }).contact?.phones).toEqual(['5550266']);
  });
  it('teaches an end of a name', () => {
    expect(makeProfile({ names: { bodies: ['事务所'] } }).lexicon.names.bodies).toContain('事务所');
    const plain = parse('关于巡察整改情况的通报\n\n一是整改。\n\n青禾县水务代办点');
    const taught = parse('关于巡察整改情况的通报\n\n一是整改。\n\n青禾县水务代办点', {
      profile: makeProfile({ names: { bodies: ['代办点'] } }),
    });
    expect(plain.organization).toBeNull();
    expect(taught.organization).toBe('青禾县水务代办点');
  });
  it('teaches a unit', () => {
    const units = (configuration: Configuration) =>
      parsed(configuration).problems[0].measures.flatMap(({ facts }) =>
        facts.flatMap((fact) => (fact.type === 'quantity' ? [fact.unit] : [])),
      );
    expect(units({})).not.toContain('挂');
    expect(units({ numbers: { units: ['挂'] } })).toContain('挂');
    expect(units({ numbers: { units: { remove: ['本'] } } })).not.toContain('本');
  });
  it('teaches, renames and takes out categories', () => {
    const fishery = { zh: '渔业', en: 'fisheries', strong: ['禁渔'] };
    expect(parsed({ categories: { fishery } }).problems[1].category?.id).toBe('fishery');
    expect(parsed({ categories: { fishery } }).statistics.byCategory).toHaveProperty('fishery', 1);
    expect(makeProfile({ categories: { study: false } }).lexicon.categories.map(({ id }) => id)).not.toContain('study');
    const renamed = makeProfile({ categories: { study: { zh: '学习' } } }).lexicon.categories[0];
    expect(renamed).toMatchObject({ id: 'study', zh: '学习', en: 'political study' });
  });
  it('sets levels of rules for check, under those of the call', () => {
    const profile = makeProfile({ rules: { 'missing-contact': 'error', 'same-measure': 'off' } });
    const levels = (settings = {}) =>
      check(read(NOTICE, { profile }), { settings }).flatMap(({ rule, severity }) =>
        rule === 'missing-contact' ? [severity] : [],
      );
    expect(new Set(levels())).toEqual(new Set(['error']));
    expect(levels({ 'missing-contact': 'off' })).toEqual([]);
  });
  it('is given to the processor with the file', () => {
    const profile = makeProfile({ contact: { phones: ['咨询专线'] } });
    const file = { value: NOTICE, data: { rectify: { profile } } };
    const record = rectify().processSync(file as never).result as ReturnType<typeof parse>;
    expect(record.contact?.phones).toEqual(['5550266']);
  });
  it('takes words in any width and script', () => {
    const { labels, contact } = makeProfile({
      labels: { measures: ['辦結舉措'] },
      contact: { phones: ['ＴＥＬ２'] },
    }).lexicon;
    expect(labels.measures).toContain('办结举措');
    expect(contact.phones).toContain('tel2');
  });
  it('takes words that mean something in a pattern as they are', () => {
    const profile = makeProfile({ labels: { measures: ['措施[a-z]*(+', '办结?'] } });
    const notice = '关于巡察整改情况的通报\n1.针对台账不清的问题\n办结?：一是补账。二是建账。';
    expect(parse(notice, { profile }).problems[0].measures).toHaveLength(2);
    expect(() => parse('措施[a-z]*(+：一是补账。', { profile })).not.toThrow();
  });
  it('leaves every other reading alone, also one that a reading with it stands in the middle of', () => {
    const before = parse(NOTICE);
    const other = makeProfile({ labels: { measures: { remove: [...LISTS.labels.measures] } } });
    const alone = parse(NOTICE, { profile: other });
    expect(alone).not.toEqual(before);
    // A step of the user's reads with another profile between the steps of a reading.
    const reads: Plugin = () => () => {
      parse(NOTICE, { profile: other });
    };
    const street = unified().use(rectifyParse).use(reads).use(rectifyFields).use(reads).use(rectifyRecord);
    expect((street.processSync(NOTICE).result as NoticeRecord).problems).toEqual(before.problems);
    expect(parse(NOTICE)).toEqual(before);
  });
  it('may empty any list', () => {
    for (const [group, lists] of Object.entries(LISTS))
      for (const [list, words] of Object.entries(lists)) {
        const profile = makeProfile({ [group]: { [list]: { remove: [...words] } } });
        expect(parse(NOTICE, { profile }).schemaVersion, `${group}.${list}`).toBe('1.0');
      }
  });
});

describe('what is made of lists', () => {
  it('is made once for each lexicon, when it is asked for', () => {
    const made: number[] = [];
    const count = derived(({ labels }) => made.push(labels.measures.length));
    expect(made).toEqual([]);
    count(BUILT_IN);
    count(BUILT_IN);
    const { lexicon: other } = makeProfile({ labels: { measures: ['办结举措'] } });
    count(other);
    count(other);
    count(BUILT_IN);
    expect(made).toEqual([LISTS.labels.measures.length, LISTS.labels.measures.length + 1]);
  });
  it('has the longest word first, and nothing where there is none', () => {
    expect(alternatives(['甲', '甲乙', '甲'])).toBe('甲乙|甲');
    expect(new RegExp(alternatives([])).test('')).toBe(false);
  });
});

/** What is wrong with a configuration, as `path: message`. */
function wrongs(input: unknown): string[] {
  try {
    makeProfile(input);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    return error.issues.map(({ path, text }) => `${path.join('.')}: ${text.en}`);
  }
  return [];
}

describe('a configuration', () => {
  it.each<[string, unknown, string]>([
    ['an unknown group', { label: {} }, 'label: there is no such key; choose from $schema, labels, sections'],
    ['an unknown list', { labels: { measurs: [] } }, 'labels.measurs: there is no such key; choose from measures'],
    ['no list', { labels: { measures: '办结举措' } }, 'labels.measures: should be a list of words'],
    ['a list of no words', { labels: { measures: [3] } }, 'labels.measures: should be a list of words'],
    ['no group', { labels: [] }, 'labels: should be object'],
    ['nothing but a word', 'labels', ': should be object'],
    ['an empty word', { labels: { measures: [' '] } }, 'labels.measures.0: is empty'],
    ['a colon', { labels: { measures: ['办结举措：'] } }, 'labels.measures.0: write “办结举措:” without its colon'],
    ['a line break', { labels: { measures: ['办结\n举措'] } }, 'labels.measures.0: “办结\n举措” has a line break'],
    ['a sentence', { names: { bodies: ['长'.repeat(41)] } }, 'names.bodies.0: “长'],
    [
      'a word that is not there',
      { labels: { measures: { remove: ['甲乙'] } } },
      'labels.measures.remove.0: “甲乙” is not in labels.measures',
    ],
    [
      'a word with another role',
      { labels: { measures: ['责任人'] } },
      'labels.measures.0: “责任人” stands in labels.leader already',
    ],
    [
      'a word with two new roles',
      { labels: { leader: ['包案'], department: ['包案'] } },
      'labels.leader.0: “包案” stands in labels.department',
    ],
    ['a key of one character', { contact: { phones: ['呼'] } }, 'contact.phones.0: “呼” is a single character'],
    ['a unit with a digit', { numbers: { units: ['3个'] } }, 'numbers.units.0: “3个” has a digit'],
    [
      'a category without names',
      { categories: { fishery: { strong: ['禁渔'] } } },
      'categories.fishery: fishery is a new category',
    ],
    [
      'a category without an id',
      { categories: { 渔业: { zh: '渔业', en: 'fishery' } } },
      'categories.渔业: “渔业” is no id',
    ],
    [
      'a category that is not there',
      { categories: { fishery: false } },
      'categories.fishery: “fishery” is not in categories',
    ],
    ['a category of another shape', { categories: { study: true } }, 'categories.study: should be false, or'],
    [
      'a key that no category has',
      { categories: { study: { strng: [] } } },
      'categories.study.strng: there is no such key; choose from zh, en, strong, weak',
    ],
    ['an unknown rule', { rules: { 'no-such': 'off' } }, 'rules.no-such: there is no rule “no-such”'],
    [
      'an unknown level',
      { rules: { 'missing-contact': 'loud' } },
      'rules.missing-contact: should be off, info, warning, error',
    ],
  ])('with %s is refused', (_, input, message) => {
    expect(wrongs(input).filter((wrong) => wrong.startsWith(message))).not.toEqual([]);
  });
  it.each<[string, Configuration]>([
    ['nothing', {}],
    ['empty groups', { labels: {}, categories: {}, rules: {} }],
    ['a word that is there', { labels: { measures: ['整改情况'] } }],
    ['a word of measures among results', { labels: { results: ['整改情况'] } }],
    ['a word moved to another list', { labels: { leader: { remove: ['责任人'] }, department: ['责任人'] } }],
    ['a rule of reading', { rules: { 'numbering-gap': 'off' } }],
  ])('with %s is taken', (_, configuration) => expect(wrongs(configuration)).toEqual([]));
  it('tells everything that is wrong at once', () => {
    expect(
      wrongs({ labels: { leader: ['', '包案：'] }, numbers: { units: ['2个'] }, rules: { x: 'off' } }),
    ).toHaveLength(4);
  });
});

describe('the text of a configuration', () => {
  const places = (text: string): string[] => {
    try {
      readProfile(text);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return error.issues.map(({ line, column, path }) => `${line}:${column} ${path.join('.')}`);
    }
    return [];
  };
  it('is YAML or JSON', () => {
    expect(readProfile('labels:\n  measures: [办结举措]\n').lexicon.labels.measures).toContain('办结举措');
    expect(readProfile('{ "labels": { "measures": ["办结举措"] } }').lexicon.labels.measures).toContain('办结举措');
    expect(readProfile('').lexicon).toEqual(BUILT_IN);
    expect(readProfile('# nothing yet\n').lexicon).toEqual(BUILT_IN);
    expect(readProfile('rules:\n  missing-contact: off\n').rules).toEqual({ 'missing-contact': 'off' });
  });
  it.each([
    ['labels:\n  measurs: [甲乙]\n', '2:3 labels.measurs'],
    ['labels:\n  leader:\n    - 包案\n    - 包案：\n', '4:7 labels.leader.1'],
    ['labels:\n  leader: { add: [包案], remove: [没有] }\n', '2:33 labels.leader.remove.0'],
    ['rules:\n  no-such: off\n', '2:3 rules.no-such'],
    ['labels: 3\n', '1:9 labels'],
    ['labels:\n  measures: [甲乙\n', '3:1 '],
    ['labels: {}\nlabels: {}\n', '2:1 '],
    ['- 甲乙\n', '1:1 '],
  ])('%j is wrong at %s', (text, place) => expect(places(text)).toEqual([place]));
  it('with aliases that grow beyond measure is refused', () => {
    const rows = ['a: &a [甲乙, 甲乙, 甲乙, 甲乙, 甲乙, 甲乙, 甲乙, 甲乙, 甲乙]'];
    for (const [i, name] of [...'bcdefgh'].entries())
      rows.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`);
    expect(places(rows.join('\n'))).toEqual(['1:1 ']);
  });
  it('never fails but with its own error', () => {
    const piece = fc.constantFrom(
      'labels',
      'measures',
      ':',
      ' ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '甲乙',
      '&a',
      '*a',
      '"',
      "'",
      '#',
      '|',
      'off',
      '3',
      '!!set',
      '?',
      '<<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        places(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the schema of a configuration', () => {
  const validate = new Ajv2020({ strict: false }).compile(configurationJsonSchema());
  it('takes what is taken and refuses other keys', () => {
    expect(
      validate({ labels: { measures: ['办结举措'], leader: { add: ['包案'] } }, categories: { study: false } }),
    ).toBe(true);
    expect(validate({ labels: { measurs: [] } })).toBe(false);
    expect(validate({ rules: { 'missing-contact': 'loud' } })).toBe(false);
  });
});
