// Multinomial logistic regression by stochastic descent, deterministic; weights are rounded to integers (ten units a nat).
import { findFeatures, roomForFeatures } from '../../grammars/model/features.ts';

export function featuresOf(text) {
  const features = roomForFeatures();
  findFeatures(text, features);
  const { pairs, thirds, count } = features;
  const all = Array.from({ length: count }, (_, i) => [pairs[i] >>> 16, pairs[i] & 0xffff, thirds[i]]);
  return [...new Set(all.map((codes) => String.fromCharCode(...codes.filter((code) => code !== 0))))];
}

/** Fits weights: Map feature → number[] in the order of `kinds`. `texts` are [{ kind, text }], folded. */
export function train(kinds, texts, { rounds = 30, rate = 0.2, shrink = 0.008, least = 2 } = {}) {
  const weights = new Map();
  const data = texts.map(({ kind, text }) => ({ y: kinds.indexOf(kind), features: featuresOf(text) }));
  const count = new Map();
  for (const { features } of data) for (const one of features) count.set(one, (count.get(one) ?? 0) + 1);
  for (const one of data) one.features = one.features.filter((feature) => count.get(feature) >= least);
  const frequency = kinds.map((_, k) => data.filter(({ y }) => y === k).length);
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  for (let round = 0; round < rounds; round++) {
    const order = data.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const step = rate / (1 + round * 0.3);
    for (const i of order) {
      const { y, features } = data[i];
      const scores = kinds.map((_, k) => features.reduce((sum, one) => sum + (weights.get(one)?.[k] ?? 0), 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((a, b) => a + b);
      const weight = Math.min(3, data.length / (kinds.length * frequency[y]));
      for (const one of features) {
        let own = weights.get(one);
        if (!own) {
          own = kinds.map(() => 0);
          weights.set(one, own);
        }
        for (let k = 0; k < kinds.length; k++)
          own[k] += step * (weight * ((k === y ? 1 : 0) - odds[k] / all) - shrink * own[k]);
      }
    }
  }
  const rounded = new Map();
  for (const [feature, own] of weights) {
    const values = own.map((value) => Math.round(value * 10));
    if (values.some((value) => Math.abs(value) >= 2)) rounded.set(feature, values);
  }
  return rounded;
}

export const scoreOf = (kinds, weights, text) => {
  const scores = kinds.map(() => 0);
  for (const one of featuresOf(text))
    weights.get(one)?.forEach((value, k) => {
      scores[k] += value;
    });
  return scores;
};

/** Share of texts told right, each notice scored by a model that was fitted without a sixth of the notices. */
export function crossValidate(kinds, texts, options) {
  const notices = [...new Set(texts.map(({ notice }) => notice))];
  const counts = {};
  for (let fold = 0; fold < 6; fold++) {
    const out = new Set(notices.filter((_, i) => i % 6 === fold));
    const weights = train(
      kinds,
      texts.filter(({ notice }) => !out.has(notice)),
      options,
    );
    for (const { notice, kind, text } of texts) {
      if (!out.has(notice)) continue;
      const scores = scoreOf(kinds, weights, text);
      const found = kinds[scores.indexOf(Math.max(...scores))];
      counts[`${kind} as ${found}`] = (counts[`${kind} as ${found}`] ?? 0) + 1;
    }
  }
  return counts;
}

export const tableOf = (weights) =>
  [...weights]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([feature, values]) => [feature, ...values].join('\t'))
    .join('\n');
