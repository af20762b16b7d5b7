/** Which requests bring the neighbors that an analyst ticked: types and kinds multiply in one request, so unequal choices take several. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { EgoInput, Facet } from '../api/graph.ts';

/** The largest limit that the API takes. */
const MOST = 1000;

export type ExpansionRequest = Omit<EgoInput, 'at' | 'evidence'>;

export const requestsFor = (
  id: string,
  chosen: readonly Facet[],
  all: readonly Facet[],
  known: number,
  room: number,
): readonly ExpansionRequest[] => {
  // What is in view already takes its place in the answer, and so does the centre.
  const limit = Math.min(MOST, known + room + 1);
  const plain = { centers: [id], depth: 1, limit, perEntityLimit: limit };
  if (chosen.length === all.length) return [plain];
  return groupByKinds(chosen).map(({ types, kinds }) => ({ ...plain, types, kinds }));
};

const groupByKinds = (
  facets: readonly Facet[],
): readonly { types: readonly RelationType[]; kinds: readonly EntityKind[] }[] => {
  const kindsOf = new Map<RelationType, EntityKind[]>();
  for (const { relationType, kind } of facets) kindsOf.set(relationType, [...(kindsOf.get(relationType) ?? []), kind]);
  const groups = new Map<string, { types: RelationType[]; kinds: readonly EntityKind[] }>();
  for (const [type, kinds] of kindsOf) {
    const key = [...kinds].sort().join(' ');
    const group = groups.get(key) ?? { types: [], kinds };
    group.types.push(type);
    groups.set(key, group);
  }
  return [...groups.values()];
};
