/** What a problem has beside its measures: results, status, fields and what is none of them. */
import type { Chooser } from '../chooser.js';
import { DRESSES } from '../labels.js';
import { isListed, isSlots, isTable, type Shape } from './shape.js';
import type { Wording } from './wording.js';

export type StatusPlace =
  | 'behind'
  | 'none'
  | 'ownLine'
  | 'labelledBehind'
  | 'labelledBefore'
  | 'headingBracket'
  | 'sectionTitle';

export interface Contents {
  /** Whether a sentence tells the finding again before the measures. */
  lead: boolean;
  results: 'none' | 'one' | 'several';
  status: StatusPlace;
  /** Whether the state is said as notices commonly say it, in words of the writer's own, or now so, now so. */
  statusWords: 'usual' | 'unusual' | 'mixed';
  fields: readonly ('leader' | 'department' | 'deadline')[];
  fieldsPlace: 'before' | 'behind' | 'oneLine';
  asides: readonly ('cause' | 'plan' | 'evidence')[];
}

type Worded = Shape & Wording;

/** Whether each part of a problem has a line of its own. */
const isRoomy = ({ layout, body }: Shape): boolean => layout === 'chapters' && body === 'ownLine';

function drawResults(chooser: Chooser, plan: Worded): Contents['results'] {
  const { layout, body, measureLabel, split } = plan;
  if (layout === 'paired' || !measureLabel || body === 'comma') return 'none';
  const several = !split.nested && split.limit > 1 && split.family !== 'paragraphs' && !isTable(plan);
  return chooser.pick<Contents['results']>('results', (one) => one !== 'several' || several);
}

function drawStatus(chooser: Chooser, plan: Worded, results: Contents['results']): StatusPlace {
  const { layout, body, measureLabel, split, levels, areasOnTop, headingStop, problemMark, heading } = plan;
  const roomy = isRoomy(plan);
  if (isTable(plan)) return chooser.pick('statusColumn') === 'yes' ? 'labelledBehind' : 'none';
  return chooser.pick<StatusPlace>('status', (one) => {
    if (one === 'none') return true;
    switch (one) {
      case 'behind':
        // Behind the last of several bullets it would belong to that one.
        return !split.bullet || results === 'one';
      case 'ownLine':
        return layout === 'chapters';
      case 'labelledBehind':
        return layout !== 'paired' && layout !== 'slotsMany' && body !== 'comma' && (measureLabel || roomy);
      case 'labelledBefore':
        return roomy && measureLabel;
      case 'headingBracket':
        return roomy && !headingStop && problemMark.after === '' && heading !== 'twoSentences';
      default:
        return isListed(plan) && !areasOnTop && levels === 2;
    }
  });
}

function drawFields(chooser: Chooser, plan: Worded): Pick<Contents, 'fields' | 'fieldsPlace'> {
  const { layout, dress, wrapped, measureLabel } = plan;
  const roomy = isRoomy(plan);
  const names =
    roomy || isSlots(plan) || layout === 'labelled' || isTable(plan)
      ? // Slots have a usual order: who, then by when.
        chooser.pick('fields', (one) => !isSlots(plan) || !one.startsWith('deadline+'))
      : 'none';
  const fields = (names === 'none' ? [] : names.split('+')) as Contents['fields'];
  if (fields.length === 0 || !(roomy || layout === 'labelled')) return { fields, fieldsPlace: 'before' };
  const fieldsPlace = chooser.pick<Contents['fieldsPlace']>('fieldsPlace', (one) => {
    if (one === 'oneLine') return fields.length > 1 && dress === DRESSES.colon && !wrapped && roomy;
    return one === 'before' || measureLabel;
  });
  return { fields, fieldsPlace };
}

function drawAsides(chooser: Chooser, plan: Worded): Contents['asides'] {
  const { layout, measureLabel } = plan;
  if (!(isRoomy(plan) || layout === 'labelled') || !measureLabel) return [];
  const names = chooser.pick('aside', (one) => layout !== 'labelled' || one !== 'evidence');
  return (names === 'none' ? [] : names.split('+')) as Contents['asides'];
}

/** Draws what problems hold. */
export function drawContents(chooser: Chooser, plan: Worded): Contents {
  const lead = isRoomy(plan) && plan.measureLabel && !plan.wrapped && chooser.pick('lead') === 'sentence';
  const results = drawResults(chooser, plan);
  const status = drawStatus(chooser, plan, results);
  return {
    lead,
    results,
    status,
    statusWords: status === 'none' ? 'mixed' : chooser.pick<Contents['statusWords']>('statusWords'),
    ...drawFields(chooser, plan),
    asides: drawAsides(chooser, plan),
  };
}
