/** Leaves out relations by the mode of their event: what is no phone call, no visit. Pure. */
import type { Bundle } from '../../api/graph.ts';
import type { Moded } from '../../api/modes.ts';
import { lessTellings, tellingsIn } from '../tellings.ts';
import { factsLeft } from './facts-left.ts';

/** A relation of an event whose mode no one tells, and one of no event at all. */
const NO_MODE = '';
const NO_EVENT = '=';

const modeOf = ({ event }: Pick<Moded, 'event'>): string =>
  event === null ? NO_EVENT : (event.standing.mode ?? NO_MODE);

/** How many relations there are of each mode. */
export const modeCounts = (relations: readonly Moded[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const relation of relations) counts.set(modeOf(relation), (counts.get(modeOf(relation)) ?? 0) + 1);
  return counts;
};

export const isHiddenBy = (hidden: readonly string[], relation: Pick<Moded, 'event'>): boolean =>
  hidden.includes(modeOf(relation));

type Parted = { readonly kept: Moded[]; readonly gone: Moded[]; forward: number; backward: number };

/** A bundle of which nothing is left goes with them; what is told of another is told of what is left of it. */
export const withoutModes = (
  bundles: readonly Bundle[],
  relations: readonly Moded[],
  hidden: readonly string[],
): readonly Bundle[] => {
  if (hidden.length === 0) return bundles;
  const parted = new Map<string, Parted>();
  for (const relation of relations) {
    const { source, target, relationType } = relation;
    // Each way of a bundle has an entry of its own.
    for (const [a, b, way] of [
      [source.id, target.id, 'forward'],
      [target.id, source.id, 'backward'],
    ] as const) {
      const key = `${a} ${b} ${relationType}`;
      const part = parted.get(key) ?? { kept: [], gone: [], forward: 0, backward: 0 };
      parted.set(key, part);
      if (!isHiddenBy(hidden, relation)) part.kept.push(relation);
      else {
        part.gone.push(relation);
        part[way] += 1;
      }
    }
  }
  return bundles.flatMap((bundle) => less(bundle, parted.get(`${bundle.a.id} ${bundle.b.id} ${bundle.relationType}`)));
};

const less = (bundle: Bundle, parted: Parted | undefined): readonly Bundle[] => {
  if (parted === undefined || parted.gone.length === 0) return [bundle];
  const count = bundle.count - parted.gone.length;
  if (count <= 0) return [];
  const left = (number: number, minus: number): number => (number === 0 ? 0 : Math.max(0, number - minus));
  return [
    {
      ...bundle,
      ...factsLeft(bundle, parted.kept),
      count,
      forward: left(bundle.forward, parted.forward),
      backward: left(bundle.backward, parted.backward),
      ...lessTellings(bundle, tellingsIn(parted.gone), count),
    },
  ];
};
