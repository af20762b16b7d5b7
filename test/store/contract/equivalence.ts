/** Two stores hold the same graph, whatever is committed to both; and so does a rebuild. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entityId } from '../../../src/domain/id.ts';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import { logLines } from '../../../src/export/log.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { worlds } from '../../projection/random-world.ts';
import type { Open } from '../contract.ts';
import { merge, retracted, reviewed } from './curated.ts';
import { gathered, scanned } from './opened.ts';

const RUNS = 8;

export function equivalence(name: string, open: Open, openOther: Open): void {
  describe(`${name} store and another`, () => {
    it('hold the same after the same random commits, and when rebuilt', async () => {
      await fc.assert(
        fc.asyncProperty(worlds, fc.nat(100), async (documents, pick) => {
          const [store, other] = [await open(), await openOther()];
          try {
            for (const entries of historyOf(documents, pick)) {
              const [one, two] = [await commit(store, entries), await commit(other, entries)];
              expect(one).toEqual(two);
              for (const id of one.newStatements.slice(0, 1)) {
                await Promise.all([store, other].map((each) => commit(each, [reviewed(id, 'REJECTED')])));
              }
              expect(await scanned(store)).toEqual(await scanned(other));
            }
            expect(await gathered(logLines(store))).toEqual(await gathered(logLines(other)));
            await Promise.all([store.rebuild(), other.rebuild()]);
            expect(await scanned(store)).toEqual(await scanned(other));
          } finally {
            await closed([store, other]);
          }
        }),
        { numRuns: RUNS, verbose: 1 },
      );
    }, 900_000);
  });
}

/** Some documents, a merge and a split among them, the other documents, and the undoing of it all but a purge. */
function historyOf(documents: readonly Extraction[], pick: number): readonly (readonly LogEntry[])[] {
  const cut = 1 + (pick % documents.length);
  const first = documents[0];
  const document = first ? documentIdOf(first) : '';
  const [ben, dan] = [entityId('PERSON', 'Ben Carter', null), entityId('PERSON', 'Dan Eriksen', null)];
  const split: LogEntry = {
    entry: 'decision',
    decision: {
      id: 'e'.repeat(32),
      kind: 'SPLIT',
      survivor: ben,
      members: [ben],
      documents: [document],
      statements: [],
      label: 'Another Carter',
      reason: 'A namesake.',
    },
  };
  return [
    entriesOf(...documents.slice(0, cut)),
    [
      merge,
      {
        entry: 'decision',
        decision: {
          id: 'f'.repeat(32),
          kind: 'DIFFERENT',
          survivor: ben,
          absorbed: [dan],
          absorbedLabels: [],
          reason: 'They met.',
        },
      },
    ],
    [split, retracted(document)],
    entriesOf(...documents.slice(cut)),
    [{ entry: 'revert', decision: 'd'.repeat(32), reason: null }, retracted(document, false)],
    [{ entry: 'revert', decision: 'e'.repeat(32), reason: null }],
    pick % 2 === 0 ? [{ entry: 'purge', document, sha256: 'a'.repeat(64), reason: 'by law' }] : [],
  ];
}

const closed = (stores: readonly GraphStore[]) => Promise.all(stores.map((store) => store.close()));
