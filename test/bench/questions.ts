/** What analysts ask of a large graph, for engines to be measured by. */
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING } from '../../src/domain/time.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import type { Question } from '../../src/traversal/graph.ts';
import { degrees, neighborFacets } from '../../src/traversal/neighborhood.ts';
import { paths } from '../../src/traversal/paths.ts';
import { relations } from '../../src/traversal/relations.ts';

export interface Asked {
  readonly what: string;
  readonly runs: number;
  /** Another one each time, where anybody will do. */
  readonly question: () => Question<unknown>;
}

interface Whom {
  readonly hub: string;
  readonly ids: readonly string[];
  readonly random: () => number;
}

export function questionsOf({ hub, ids, random }: Whom): readonly Asked[] {
  const anyone = () => ids[Math.floor(random() * ids.length)] as string;
  const scoped: Scope = { ...EVERYTHING, asOf: Date.UTC(2022, 5, 1), minConfidence: 0.6 };
  const path = (scope: Scope) => () =>
    paths({
      from: anyone(),
      to: anyone(),
      maxDepth: 4,
      k: 5,
      types: null,
      through: null,
      excludeEntities: [],
      timeRespecting: false,
      scope,
    });
  const ego = (center: () => string, depth: number) => () =>
    egoNetwork({
      centers: [center()],
      depth,
      limit: 200,
      perEntityLimit: 50,
      relationLimit: 1_000,
      types: null,
      kinds: null,
      scope: scoped,
    });
  const listOf = (of: string | null) => () =>
    relations({
      of,
      with: null,
      direction: 'BOTH',
      types: null,
      family: null,
      kinds: null,
      verdicts: null,
      scope: scoped,
      order: { field: 'CONFIDENCE', direction: 'DESC' },
      first: 25,
      after: null,
    });
  return [
    { what: 'paths, k 5, depth 4, whole graph', runs: 200, question: path(EVERYTHING) },
    { what: 'paths, k 5, depth 4, as of a day, by confidence', runs: 200, question: path(scoped) },
    {
      what: 'paths, the same in a window, dated only',
      runs: 40,
      question: path({ ...scoped, from: Date.UTC(2021, 5, 1), to: Date.UTC(2021, 8, 1), includeUndated: false }),
    },
    { what: 'ego network of anybody, depth 1', runs: 100, question: ego(anyone, 1) },
    { what: 'ego network of anybody, depth 2', runs: 20, question: ego(anyone, 2) },
    { what: 'ego network of the largest hub', runs: 20, question: ego(() => hub, 1) },
    { what: 'facets of the largest hub', runs: 20, question: () => neighborFacets(hub, scoped) },
    {
      what: 'degree of the largest hub, known by no one yet',
      runs: 20,
      question: () => degrees([hub], { ...EVERYTHING, asOf: BEGINNING }),
    },
    { what: '25 relations of the largest hub', runs: 20, question: listOf(hub) },
    { what: '25 relations of the whole graph', runs: 3, question: listOf(null) },
  ];
}
