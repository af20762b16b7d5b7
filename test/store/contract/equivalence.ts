/** What a store projects is what the plainest of all stores projects, whatever is committed; and so is a rebuild. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decision } from '../../../src/domain/decision.ts';
import type { DocumentEvidence, EvidenceBatch } from '../../../src/domain/evidence.ts';
import { project } from '../../../src/projection/project.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { EvidenceBase } from '../../projection/evidence-base.ts';
import { worlds } from '../../projection/random-world.ts';
import type { Open } from '../contract.ts';
import { commit, scanned } from './opened.ts';

const RUNS = 15;

export function equivalenceContract(open: Open): void {
  describe('equivalence', () => {
    it('projects random commits as the naive store does, and again when rebuilt', async () => {
      await fc.assert(
        fc.asyncProperty(worlds, fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }), async (documents, picks) => {
          const base = new EvidenceBase();
          const store = await open();
          try {
            for (const batch of historyOf(documents, picks)) {
              base.commit(batch);
              await commit(store, batch);
              expect(await rowsOf(store)).toEqual(rowsOfBase(base));
            }
            await store.rebuild(project);
            expect(await rowsOf(store)).toEqual(rowsOfBase(base));
          } finally {
            await store.close();
          }
        }),
        { numRuns: RUNS, verbose: 1 },
      );
    }, 600_000);
  });
}

/** Documents one by one, in between a merge, a rejection, a retraction and a withdrawal; at last what can be undone, is. */
function historyOf(documents: readonly DocumentEvidence[], picks: readonly number[]): EvidenceBatch[] {
  const pick = <Item>(items: readonly Item[], i: number): Item | undefined => items[(picks[i] ?? 0) % items.length];
  const people = [
    ...new Set(
      documents.flatMap(({ names }) => names.flatMap((name) => (name.kind === 'PERSON' ? [name.entity] : []))),
    ),
  ];
  const split = (picks[5] ?? 0) % (documents.length + 1);
  const early = documents.slice(0, split);
  const statements = early.flatMap((document) => document.statements);
  const [survivor, absorbed] = [pick(people, 0), pick(people, 1)];
  const rejected = pick(statements, 2);
  const withdrawn = pick(statements, 3);
  const retracted = pick(early, 4);
  const merge = survivor && absorbed && survivor !== absorbed ? [sameDecision(survivor, absorbed)] : [];
  return [
    ...early.map((document) => ({ documents: [document] })),
    ...merge.map((decision) => ({ decisions: [decision] })),
    ...(rejected ? [{ reviews: [{ statement: rejected.id, state: 'REJECTED' as const, note: null }] }] : []),
    ...(retracted ? [{ retractions: [{ document: retracted.document.id, retracted: true, reason: 'test' }] }] : []),
    ...(withdrawn ? [{ withdrawn: [withdrawn.id] }] : []),
    ...(split < documents.length ? [{ documents: documents.slice(split) }] : []),
    ...(retracted ? [{ retractions: [{ document: retracted.document.id, retracted: false, reason: 'test' }] }] : []),
    ...merge.map((decision) => ({ reverted: [decision.id] })),
  ];
}

const sameDecision = (survivor: string, absorbed: string): Decision => ({
  id: 'd'.repeat(32),
  kind: 'SAME',
  survivor,
  absorbed: [absorbed],
  absorbedLabels: ['test'],
  decidedBy: 'test',
  decidedAt: 1,
  reason: 'test',
  revertedAt: null,
});

async function rowsOf(store: GraphStore): Promise<unknown> {
  return (await scanned(store)).map((row) => {
    if (row.kind === 'entity') return row.entity;
    return row.kind === 'event' ? row.event : row.relation;
  });
}

function rowsOfBase({ entities, events, relations }: EvidenceBase): unknown {
  const sorted = <Row>(rows: ReadonlyMap<string, Row>) =>
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return [...sorted(entities), ...sorted(events), ...sorted(relations)];
}
