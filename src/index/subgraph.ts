/** A piece of the graph as it is drawn: entities, the relations among them, and parallel ones summed up. */
import type { Id, RelationId } from '../domain/id.ts';
import type { RelationType } from '../domain/vocabulary.ts';
import { hull } from './neighborhood.ts';
import type { Work } from './traversal.ts';
import { byStrength, type SeenTie } from './walk.ts';

export interface SubgraphAnswer {
  readonly entities: readonly Id[];
  /** In order of id. */
  readonly relations: readonly RelationId[];
  readonly bundles: readonly Bundle[];
  readonly work: Work;
}

/** Relations of one type between two entities, in either direction. */
export interface Bundle {
  /** The smaller id first. */
  readonly a: Id;
  readonly b: Id;
  readonly type: RelationType;
  readonly count: number;
  readonly disputed: number;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly strongest: RelationId;
}

/** The same tie may be given twice, once from each end. */
export function subgraph(entities: readonly Id[], ties: readonly SeenTie[], work: Work): SubgraphAnswer {
  const byId = new Map(ties.map((found) => [found.tie.id, found]));
  const relations = [...byId.keys()].sort();
  const bundles = new Map<string, SeenTie[]>();
  for (const id of relations) {
    const found = byId.get(id) as SeenTie;
    const key = `${found.tie.type} ${pairOf(found).join(' ')}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(found);
    else bundles.set(key, [found]);
  }
  return { entities, relations, bundles: [...bundles.values()].map(bundleOf), work };
}

function bundleOf(ties: readonly SeenTie[]): Bundle {
  const strongest = [...ties].sort(byStrength)[0] as SeenTie;
  const [a, b] = pairOf(strongest);
  return {
    a,
    b,
    type: strongest.tie.type,
    count: ties.length,
    disputed: ties.filter(({ view }) => view.verdict === 'DISPUTED').length,
    ...hull(ties.map(({ view }) => view)),
    strongest: strongest.tie.id,
  };
}

function pairOf({ tie: { source, target } }: SeenTie): readonly [Id, Id] {
  return source < target ? [source, target] : [target, source];
}
