/** A piece of the graph as it is drawn: entities, the relations among them, and parallel ones summed up. */
import { type Tellings, tellingsOf } from '../domain/fold/tellings.ts';
import type { Id } from '../domain/glossary.ts';
import { MUTUAL_TYPES, type RelationType } from '../domain/relation-types.ts';
import type { Work } from './graph.ts';
import { hull } from './neighborhood.ts';
import { byStrength, compareIds, type RelationInScope } from './walk.ts';

export interface SubgraphAnswer {
  readonly entities: readonly Id[];
  /** In order of id. */
  readonly relations: readonly RelationInScope[];
  /** Made when asked for: pictures draw either these or relations. */
  readonly bundles: readonly Bundle[];
  readonly work: Work;
}

/** Relations of one type between two entities, in either direction. */
export interface Bundle extends Tellings {
  /** The smaller id first. */
  readonly a: Id;
  readonly b: Id;
  readonly type: RelationType;
  readonly count: number;
  /** From a to b, and from b to a; a mutual type has no direction. */
  readonly forward: number;
  readonly backward: number;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly strongest: RelationInScope;
}

/** The same relation may be given twice, once from each end. Of more than `most` the strongest are shown. */
export function subgraph(
  entities: readonly Id[],
  given: readonly RelationInScope[],
  work: Work,
  most = Number.POSITIVE_INFINITY,
): SubgraphAnswer {
  const byId = new Map(given.map((found) => [found.relation.id, found]));
  const all = [...byId].sort(([a], [b]) => compareIds(a, b)).map(([, found]) => found);
  const shown = all.length <= most ? null : new Set([...all].sort(byStrength).slice(0, most));
  return {
    entities,
    relations: shown === null ? all : all.filter((found) => shown.has(found)),
    get bundles() {
      return bundlesOf(all);
    },
    work,
  };
}

/** In order of the first of their relations. */
function bundlesOf(relations: readonly RelationInScope[]): readonly Bundle[] {
  const bundles = new Map<string, RelationInScope[]>();
  for (const found of relations) {
    const key = `${found.relation.type} ${pairOf(found).join(' ')}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(found);
    else bundles.set(key, [found]);
  }
  return [...bundles.values()].map(bundleOf);
}

function bundleOf(relations: readonly RelationInScope[]): Bundle {
  const strongest = [...relations].sort(byStrength)[0] as RelationInScope;
  const views = relations.map(({ view }) => view);
  const { type } = strongest.relation;
  const [a, b] = pairOf(strongest);
  const forward = MUTUAL_TYPES.has(type) ? 0 : relations.filter(({ relation }) => relation.source === a).length;
  return {
    a,
    b,
    type,
    count: relations.length,
    forward,
    backward: MUTUAL_TYPES.has(type) ? 0 : relations.length - forward,
    ...tellingsOf(views),
    ...hull(views),
    strongest,
  };
}

const pairOf = ({ relation: { source, target } }: RelationInScope): readonly [Id, Id] =>
  source < target ? [source, target] : [target, source];
