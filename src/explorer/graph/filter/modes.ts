/** Leaves out relations by the mode of their event: what is no phone call, no visit. Pure. */
import type { Bundle } from '../../api/graph.ts';
import type { Moded } from '../../api/modes.ts';
import { lessTellings, tellingsIn } from '../tellings.ts';

/** A relation of an event whose mode no one tells, and one of no event at all. */
const NO_MODE = '';
const NO_EVENT = '=';

const modeOf = ({ event }: Moded): string => (event === null ? NO_EVENT : (event.standing.mode ?? NO_MODE));

/** How many relations there are of each mode. */
export const modeCounts = (relations: readonly Moded[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const relation of relations) counts.set(modeOf(relation), (counts.get(modeOf(relation)) ?? 0) + 1);
  return counts;
};

type Gone = { count: number; forward: number; backward: number; readonly relations: Moded[] };

/** A bundle of which nothing is left goes with them. */
export const withoutModes = (
  bundles: readonly Bundle[],
  relations: readonly Moded[],
  hidden: readonly string[],
): readonly Bundle[] => {
  if (hidden.length === 0) return bundles;
  const gone = new Map<string, Gone>();
  for (const relation of relations) {
    if (!hidden.includes(modeOf(relation))) continue;
    const { source, target, relationType } = relation;
    // Each way of a bundle has an entry of its own.
    for (const [a, b, way] of [
      [source.id, target.id, 'forward'],
      [target.id, source.id, 'backward'],
    ] as const) {
      const key = `${a} ${b} ${relationType}`;
      const sum = gone.get(key) ?? { count: 0, forward: 0, backward: 0, relations: [] };
      sum.count += 1;
      sum[way] += 1;
      sum.relations.push(relation);
      gone.set(key, sum);
    }
  }
  return bundles.flatMap((bundle) => less(bundle, gone.get(`${bundle.a.id} ${bundle.b.id} ${bundle.relationType}`)));
};

const less = (bundle: Bundle, gone: Gone | undefined): readonly Bundle[] => {
  if (gone === undefined) return [bundle];
  const count = bundle.count - gone.count;
  if (count <= 0) return [];
  const left = (number: number, minus: number): number => (number === 0 ? 0 : Math.max(0, number - minus));
  return [
    {
      ...bundle,
      count,
      forward: left(bundle.forward, gone.forward),
      backward: left(bundle.backward, gone.backward),
      ...lessTellings(bundle, tellingsIn(gone.relations), count),
    },
  ];
};
