/** The figures that the two notices state about themselves. */
import type { Claims, NoticeRecord } from '../record/schema.js';
import { comparable } from './text.js';
import type { FigureChange, Sourced } from './types.js';

const FIGURES = ['aspects', 'problems', 'measures', 'completed', 'completionRate', 'regulations', 'people'] as const;

/** Figures that differ, in the order of the record; amounts of money are told apart by their labels. */
export function claimChanges({ claims: a }: NoticeRecord, { claims: b }: NoticeRecord): FigureChange[] {
  const figures = FIGURES.map((figure) => change(figure, null, bare(a, figure), bare(b, figure)));
  const [amountsA, amountsB] = [amounts(a), amounts(b)];
  const labels = [...new Set([...amountsA.keys(), ...amountsB.keys()])].sort();
  const money = labels.flatMap((label) => {
    const [first, second] = [amountsA.get(label) ?? [], amountsB.get(label) ?? []];
    const count = Math.max(first.length, second.length);
    return Array.from({ length: count }, (_, i) => change('money', label, first[i] ?? null, second[i] ?? null));
  });
  return [...figures, ...money].filter((one) => one.a?.value !== one.b?.value);
}

const bare = (claims: Claims, figure: (typeof FIGURES)[number]): Sourced<number> | null => {
  const value = claims[figure];
  return value === null ? null : { value, evidence: claims.evidence[figure] ?? [] };
};

/** Amounts by their labels; one label may have several. The sources stand in the order of the amounts. */
function amounts({ money, evidence }: Claims): Map<string, Sourced<number>[]> {
  const found = new Map<string, Sourced<number>[]>();
  for (const [index, { label, value }] of money.entries()) {
    const key = comparable(label);
    const source = evidence.money?.[index];
    found.set(key, [...(found.get(key) ?? []), { value, evidence: source ? [source] : [] }]);
  }
  return found;
}

function change(
  figure: FigureChange['figure'],
  label: string | null,
  a: Sourced<number> | null,
  b: Sourced<number> | null,
): FigureChange {
  // Sums of binary fractions drift; no figure has more digits than this.
  const delta = a && b && Number((b.value - a.value).toPrecision(12));
  return { figure, label, a, b, delta };
}
