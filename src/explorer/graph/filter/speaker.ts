/** Keeps the relations on which somebody is on record, for or against. Pure. */
import { MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import type { Bundle } from '../../api/graph.ts';
import type { Spoken } from '../../api/spoken.ts';
import { leastTellings, tellingsIn } from '../tellings.ts';
import { factsLeft } from './facts-left.ts';

type Relation = NonNullable<Spoken['relation']>;

/** A bundle of which nothing is left goes. `whole`: no other filter has taken relations out of the bundles. */
export const spokenOf = (bundles: readonly Bundle[], spoken: readonly Spoken[], whole: boolean): readonly Bundle[] => {
  const relations = new Map(spoken.flatMap(({ relation }) => (relation === null ? [] : [[relation.id, relation]])));
  return bundles.flatMap((bundle) => {
    const between = (from: string, to: string): readonly Relation[] =>
      [...relations.values()].filter((relation) => isFrom(relation, from, to, bundle.relationType));
    const [there, back] = [between(bundle.a.id, bundle.b.id), between(bundle.b.id, bundle.a.id)];
    // They may speak of more than the other filters leave.
    const [forward, backward] = [Math.min(bundle.forward, there.length), Math.min(bundle.backward, back.length)];
    const isMutual = MUTUAL_TYPES.has(bundle.relationType);
    const count = isMutual ? Math.min(bundle.count, there.length + back.length) : forward + backward;
    if (count === 0) return [];
    const told = leastTellings(bundle, tellingsIn([...there, ...back]));
    return [{ ...bundle, ...(whole ? factsLeft(bundle, [...there, ...back]) : {}), count, forward, backward, ...told }];
  });
};

const isFrom = ({ source, target, relationType }: Relation, from: string, to: string, type: string): boolean =>
  source.id === from && target.id === to && relationType === type;
