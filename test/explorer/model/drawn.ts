/** Answers of the server as the model takes them: actors, and lines between them. */
import type { RelationType } from '../../../src/domain/relation-types.ts';
import type { Bundle, Drawn } from '../../../src/explorer/api/graph.ts';

export const entity = (id: string, degree = 0, kind: 'PERSON' | 'STATE' = 'PERSON') => ({
  id,
  label: `Name ${id}`,
  kind,
  summary: null,
  degree,
});
export const bundle = (
  a: string,
  b: string,
  relationType: RelationType = 'CONSULT',
  confidence = 0.5,
  disputed = 0,
): Bundle => ({
  a: { id: a },
  b: { id: b },
  relationType,
  count: 1,
  forward: 1,
  backward: 0,
  disputed,
  planned: 0,
  requested: 0,
  hypothetical: 0,
  cancelled: 0,
  deniedOnly: 0,
  earliest: null,
  latest: null,
  strongest: {
    id: `${a}${b}${relationType}`,
    source: { id: a },
    role: null,
    standing: {
      verdict: disputed > 0 ? 'DISPUTED' : 'UNDISPUTED',
      confidence,
      evidence: { independentSources: 1, statements: 1 },
    },
  },
});
export const drawn = (
  entities: readonly ReturnType<typeof entity>[],
  bundles: readonly Bundle[],
): Drawn['egoNetwork'] => ({
  entities,
  bundles,
  stats: { truncated: false, tookMs: 1 },
});
