/** A linear model over characters: integer weights, one a class and feature, from a table that `.tools/fit` writes. */
import { eachFeature } from './features.js';

/** The table: a line a feature, the feature and its weights parted by tabs, in the order of the classes. */
export interface LinearModel<Kind extends string> {
  kinds: readonly Kind[];
  /** Score of each class, in the order of `kinds`; ten units are a factor of e in odds. */
  score(text: string): number[];
}

/** Reads a table of weights; the table is taken apart when a text is first scored. */
export function linearModel<Kind extends string>(kinds: readonly Kind[], table: string): LinearModel<Kind> {
  let weights: Map<string, readonly number[]> | undefined;
  return {
    kinds,
    score(text) {
      weights ??= weightsOf(table);
      const known = weights;
      const scores = kinds.map(() => 0);
      const seen = new Set<string>();
      eachFeature(text, (feature) => {
        const own = known.get(feature);
        if (!own || seen.has(feature)) return;
        seen.add(feature);
        for (let i = 0; i < scores.length; i++) scores[i] += own[i];
      });
      return scores;
    },
  };
}

function weightsOf(table: string): Map<string, readonly number[]> {
  const weights = new Map<string, readonly number[]>();
  for (const line of table.split('\n')) {
    const [feature, ...values] = line.split('\t');
    if (feature) weights.set(feature, values.map(Number));
  }
  return weights;
}
