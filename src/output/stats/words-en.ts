/** The words of the statistics in English. */
import { formatNumber } from '../numbers.js';
import { namesOf } from './names.js';
import type { StatsWords } from './words.js';

export const en: StatsWords = {
  ...namesOf('en'),
  inspection: {
    巡察: '巡察 (local inspection)',
    巡视: '巡视 (higher inspection)',
    审计: '审计 (audit)',
    督察: '督察 (supervision)',
    督导: '督导 (guidance)',
    检查: '检查 (check)',
  },
  where: (conditions) => `only ${conditions.join(' and ')}`,
  organizations: (count) => `${count} organization${count === '1' ? '' : 's'}`,
  copiesOnce: (copies) => `${copies === 1 ? '1 copy' : `${copies} copies`} counted once`,
  title: (notices) => `Statistics of ${notices === 1 ? '1 notice' : `${notices} notices`}`,
  part: {
    totals: 'Totals',
    money: 'Money',
    claims: 'Claimed and found',
    cited: 'Most named documents',
    duplicates: 'Duplicate notices',
    trend: 'By month',
    recoveredBy: 'By the word used',
  },
  by: (dimensions) => `By ${dimensions.join(' × ')}`,
  dimension: {
    organization: 'organization',
    year: 'year',
    month: 'month',
    inspection: 'inspection',
    category: 'category',
    status: 'status',
    kind: 'kind',
    notice: 'notice',
  },
  figure: {
    notices: 'notices',
    organizations: 'organizations',
    problems: 'problems',
    measures: 'measures',
    completed: 'completed',
    unstated: 'not stated',
    perProblem: 'per problem',
    documents: 'documents named',
    dates: 'dates',
    made: 'documents made',
    regulations: 'of them regulations',
    unread: 'unread',
    doubtfulNotices: 'notices in doubt',
    doubtfulProblems: 'problems in doubt',
    rate: 'rate',
    share: 'of all',
    recovered: 'recovered',
  },
  spread: { min: 'min', median: 'median', mean: 'mean', max: 'max' },
  money: {
    named: 'named',
    recovered: 'recovered or given back',
    stated: 'stated',
    returned: 'stated as returned',
  },
  moneyNote: {
    named: 'every amount in measures and results, whatever became of it',
    recovered: 'of those, amounts with 追回, 收缴, 清退 and the like in their clause',
    stated: 'amounts the text states beside its measures; not to be added to the above',
    returned: 'of those, amounts whose word is 追回, 上缴, 清退 and the like',
  },
  word: 'word',
  amount: 'yuan',
  ofProblems: (count) => `of them below problems ${count}`,
  madeNote: '《…》 that measures say were made, issued or amended, each once a notice',
  claim: {
    figure: 'figure',
    notices: 'notices that state it',
    claimed: 'claimed',
    found: 'found',
    equal: 'the same',
    regulations: 'regulations',
  },
  claimNote: 'only notices that state the figure are compared',
  cited: { title: 'document', mentions: 'mentions', notices: 'notices' },
  duplicateNote: 'the same title over the same problems; every copy is counted in the figures above',
  noDuplicates: 'No notice occurs twice.',
  copies: (count) => `${count} copies`,
  more: (count) => `… and ${count} more; --format csv lists all`,
  notSaid: 'not stated',
  unknown: {
    organization: 'not named',
    year: 'undated',
    month: 'undated',
    inspection: 'no inspection named',
    category: 'no category',
    status: 'not stated',
    kind: 'unknown',
    notice: 'standard input',
  },
  report: {
    eyebrow: 'Rectification in figures',
    statusNote: 'As the notices state it. What they leave unsaid stands apart as “not stated” and is not completed.',
    trendNote:
      'By the date of the signature, else of the feedback, else of publication; the figures are problems in the ' +
      'notices of that time.',
    categoryNote: 'Bars are divided by status.',
    heatNote: 'Each cell counts problems; the stronger its colour, the more.',
    recoveredNote: 'with 追回, 收缴, 清退 and the like in measures',
    footer: 'All figures are read off the text of the notices by rules; nothing is guessed.',
  },
  gap: ' ',
  leftOut: (name, count) => `The chart leaves out ${count} with ${name}.`,
  months: (from, to) => `The chart shows ${from} to ${to}; the table has the other months.`,
  claimedAgainst: (notices, claimed, found) =>
    `${notices === 1 ? '1 notice claims' : `${notices} notices claim`} ${claimed}; ${found} found there`,
  compact: (yuan) =>
    yuan >= 1e9
      ? [formatNumber(yuan / 1e9), 'billion yuan']
      : yuan >= 1e6
        ? [formatNumber(yuan / 1e6), 'million yuan']
        : [formatNumber(yuan), 'yuan'],
  yuan: (amount) => `${amount} yuan`,
};
