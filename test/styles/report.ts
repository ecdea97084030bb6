/** The figures of a run as tables for people. */
import stringWidth from 'string-width';
import { DIMENSIONS } from './dimensions.js';
import { type Doubt, FIELDS, type Figures, type HalfScore, POOLED, type StylesScore } from './score.js';

const NAME_WIDTH = 34;
const named = (name: string): string => name + ' '.repeat(Math.max(1, NAME_WIDTH - stringWidth(name)));
const share = (value: number): string => `${Math.round(value * 100)}%`.padStart(9);

const HEADER = `${named('')}${'notices'.padStart(8)}${[...FIELDS.map(([name]) => name), 'perfect', 'collapsed'].map((name) => name.slice(0, 9).padStart(10)).join('')}`;

const row = (name: string, { notices, f1, perfect, collapsed }: Figures): string =>
  `${named(name)}${String(notices).padStart(8)}${FIELDS.map(([field]) => f1[field].toFixed(3).padStart(10)).join('')} ${share(perfect)} ${share(collapsed)}`;

function doubtLines({ wrong, wrongWarned, right, rightWarned, confidence }: Doubt): string[] {
  const sure = (value: number | null): string => (value === null ? '' : `, mean confidence ${value.toFixed(2)}`);
  return [
    `  read wrongly ${wrong}, of them warned of ${wrongWarned}${sure(confidence.wrong)}`,
    `  read rightly ${right}, of them called uncertain ${rightWarned}${sure(confidence.right)}`,
  ];
}

const ORDER = Object.keys(DIMENSIONS);
const inOrder = (a: string, b: string): number => {
  const [first, second] = [a, b].map((key) => ORDER.indexOf(key.split('=')[0]));
  return first - second;
};

const values = (half: HalfScore, shown: (key: string) => boolean = () => true): string[] =>
  Object.keys(half.values)
    .filter(shown)
    .sort(inOrder)
    .map((key) => row(key, half.values[key]));

/**
 * The report of a run.
 *
 * @param named whether the table of set-aside notices has all values; otherwise one row a dimension, of what is set aside
 */
export function report({ fitted, setAside }: StylesScore, named = false): string {
  return [
    HEADER,
    row('fitted', fitted),
    row('set aside', setAside),
    '',
    'doubt, fitted',
    ...doubtLines(fitted.doubt),
    'doubt, set aside',
    ...doubtLines(setAside.doubt),
    '',
    'fitted, by value',
    HEADER,
    ...values(fitted),
    '',
    'set aside, by value',
    HEADER,
    ...values(setAside, (key) => named || key.endsWith(POOLED)),
  ].join('\n');
}
