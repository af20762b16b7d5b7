import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { centrality } from '../../src/analysis/centrality.ts';
import { communities } from '../../src/analysis/communities.ts';
import { contradictions } from '../../src/analysis/contradictions.ts';
import { knownDifference } from '../../src/analysis/known-difference.ts';
import { mediators } from '../../src/analysis/mediators.ts';
import type { DocumentEvidence } from '../../src/domain/evidence.ts';
import type { Id } from '../../src/domain/id.ts';
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { commonNeighbors } from '../../src/index/common-neighbors.ts';
import { egoNetwork } from '../../src/index/ego-network.ts';
import { events, eventTimes } from '../../src/index/events.ts';
import type { Version } from '../../src/index/graph/version.ts';
import { degrees, neighborFacets } from '../../src/index/neighborhood.ts';
import { paths } from '../../src/index/paths.ts';
import { relations } from '../../src/index/relations.ts';
import { representatives } from '../../src/index/representatives.ts';
import { EvidenceBase } from '../projection/evidence-base.ts';
import { worlds } from '../projection/random-world.ts';
import { answer, type Rows, versionOf } from './fixture/rows.ts';

jest.setTimeout(120_000);

const START = Date.parse('2022-02-01T00:00:00Z');
const HOUR = 3_600_000;

function rowsOf(documents: readonly DocumentEvidence[]): Rows {
  const base = new EvidenceBase();
  base.commit({ documents });
  return {
    entities: [...base.entities.values()],
    events: [...base.events.values()],
    relations: [...base.relations.values()],
  };
}

/** Every question, put to every entity or pair of them. */
function answers(version: Version, ids: readonly Id[], scope: Scope, at: number): unknown {
  const page = { first: 100, after: null } as const;
  const all = { with: null, direction: 'BOTH', types: null, family: null, kinds: null, verdicts: null } as const;
  const none = { roles: null, types: null, quads: null, modes: null, places: null, statuses: null, contexts: null };
  const surest = { field: 'CONFIDENCE', direction: 'DESC' } as const;
  const latest = { field: 'WHEN', direction: 'DESC' } as const;
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const)).slice(0, 6);
  const standIn = (entity: Id) => [{ entity, from: BEGINNING, to: END }];
  const work = { types: null, kinds: null, scope } as const;
  return [
    answer(version, relations({ of: null, ...all, scope, order: surest, ...page })),
    answer(version, events({ participants: [], ...none, scope, order: latest, ...page })),
    answer(version, eventTimes({ participants: [], ...none, scope, order: latest, ...page })),
    answer(version, contradictions({ about: null, group: null, kinds: null, scope, ...page })),
    answer(version, centrality({ scope, first: 100 })),
    answer(version, communities({ scope, minSize: 1, first: 100 })),
    answer(version, knownDifference({ from: at - 30 * HOUR, to: at, about: null, first: 100 })),
    answer(version, degrees(ids, scope)),
    answer(version, representatives(ids, scope)),
    ids.map((id) => [
      answer(version, neighborFacets(id, scope)),
      answer(version, relations({ of: id, ...all, scope, order: surest, ...page })),
      answer(version, events({ participants: [standIn(id)], ...none, scope, order: latest, ...page })),
      drawn(answer(version, egoNetwork({ centers: [id], depth: 2, limit: 20, perEntityLimit: 5, ...work }))),
    ]),
    pairs.map(([a, b]) => [
      answer(
        version,
        paths({
          from: a,
          to: b,
          maxDepth: 3,
          k: 5,
          types: null,
          through: null,
          excludeEntities: [],
          timeRespecting: false,
          scope,
        }),
      ).paths,
      answer(version, mediators({ a: standIn(a), b: standIn(b), maxGapHours: 168, scope, first: 10 })),
      drawn(answer(version, commonNeighbors({ entities: [a, b], first: 25, scope }))),
    ]),
  ];
}

/** Without the work done, which may differ. */
const drawn = ({ work: { truncated }, ...subgraph }: { readonly work: { readonly truncated: boolean } }) => ({
  ...subgraph,
  truncated,
});

describe('every answer as of an instant', () => {
  it('is that of a graph which knows nothing published later, ids and order included', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 400 }), (documents, hour) => {
        const asOf = START + hour * HOUR;
        const then = rowsOf(documents.filter(({ document }) => document.knownAt <= asOf));
        const ids = then.entities.map(({ id }) => id);
        const scope = { ...EVERYTHING, includeDenied: true };
        expect(answers(versionOf(rowsOf(documents)), ids, { ...scope, asOf }, asOf)).toEqual(
          answers(versionOf(then), ids, scope, asOf),
        );
      }),
      { numRuns: 150 },
    );
  });
});
