/** Laws of the projection, through the store: whatever the order and the acts, the same evidence gives the same graph. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { splitId } from '../../src/domain/record/decision.ts';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { admit } from '../../src/evidence/admit.ts';
import type { LogEntry, NewDecision } from '../../src/evidence/log/entry.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { AT, all, commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';
import { runs } from '../fixture/runs.ts';
import { worlds } from './random-world.ts';

jest.setTimeout(300_000);

const bounds = { numRuns: runs(60) };

/** Everything projected: two graphs that hold the same are equal. Who answers for whom is shown by members. */
async function rowsOf(store: GraphStore) {
  const rows = [];
  for await (const row of store.scan()) rows.push(row);
  const documents = await all(store, 'document', {});
  const statements = await all(store, 'statement', { ...EVERYTHING });
  const entities = await all(store, 'entity', {});
  return {
    rows,
    clusters: documents.map(({ id, cluster, retractedAt }) => [id, cluster, retractedAt !== null]),
    // Accepting a statement leaves a trace: only a rejection changes the graph.
    statements: statements.map(({ id, group, review, subject, object, place }) => [
      id,
      group,
      review === 'REJECTED',
      subject,
      object,
      place,
    ]),
    entities,
  };
}

async function rowsAfter(...commits: readonly (readonly LogEntry[])[]) {
  const store = await graphOf(...commits);
  try {
    return await rowsOf(store);
  } finally {
    await store.close();
  }
}

async function withGraph<Result>(
  commits: readonly (readonly LogEntry[])[],
  work: (store: GraphStore) => Promise<Result>,
) {
  const store = await graphOf(...commits);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const each = (documents: readonly Extraction[]) => documents.map((document) => entriesOf(document));

/** Two people of the graph, as far as it has two. */
async function twoPeople(store: GraphStore): Promise<readonly [string, string] | null> {
  const people = (await all(store, 'entity', { kinds: ['PERSON'] })).map(({ id }) => id).sort();
  return people[0] && people[1] ? [people[0], people[1]] : null;
}

const DECISION = 'd'.repeat(32);

const merging = (survivor: string, absorbed: string): LogEntry => ({
  entry: 'decision',
  decision: { id: DECISION, kind: 'SAME', survivor, absorbed: [absorbed], absorbedLabels: [], reason: 'test' },
});

const splitting = (entity: string, documents: readonly string[], statements: readonly string[]): NewDecision => ({
  id: DECISION,
  kind: 'SPLIT',
  survivor: entity,
  members: [entity],
  documents,
  statements,
  label: null,
  reason: 'test',
});

const reverting: LogEntry = { entry: 'revert', decision: DECISION, reason: null };

describe('the graph', () => {
  it('is the same in every order of ingestion, in one commit or many', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), async (documents, keys) => {
        const shuffled = documents
          .map((document, i) => ({ document, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const whole = await rowsAfter(entriesOf(...documents));
        expect(await rowsAfter(...each(documents))).toEqual(whole);
        expect(await rowsAfter(...each(shuffled.map(({ document }) => document)))).toEqual(whole);
      }),
      bounds,
    ));

  it('is the same once rebuilt, and after everything is taken in again', () =>
    fc.assert(
      fc.asyncProperty(worlds, (documents) =>
        withGraph(each(documents), async (store) => {
          const before = await rowsOf(store);
          const revision = await store.revision();
          await commit(store, entriesOf(...documents));
          expect(await store.revision()).toBe(revision);
          await store.rebuild();
          expect(await rowsOf(store)).toEqual(before);
        }),
      ),
      bounds,
    ));

  it('after a merge, more documents and its revert is as if never merged', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.nat(7), (documents, cut) =>
        withGraph([entriesOf(...documents.slice(0, cut))], async (store) => {
          const pair = await twoPeople(store);
          if (!pair) return;
          await commit(store, [merging(...pair)]);
          await commit(store, entriesOf(...documents.slice(cut)));
          await commit(store, [reverting]);
          expect(await rowsOf(store)).toEqual(await rowsAfter(entriesOf(...documents)));
        }),
      ),
      bounds,
    ));

  it('after a merge and its revert takes more documents as if never merged', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.nat(7), (documents, cut) =>
        withGraph([entriesOf(...documents.slice(0, cut))], async (store) => {
          const pair = await twoPeople(store);
          if (!pair) return;
          await commit(store, [merging(...pair)]);
          await commit(store, [reverting]);
          await commit(store, entriesOf(...documents.slice(cut)));
          expect(await rowsOf(store)).toEqual(await rowsAfter(entriesOf(...documents)));
        }),
      ),
      bounds,
    ));

  it('after a split, more documents and its revert is as if never split', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.nat(7), fc.boolean(), (documents, cut, isOfStatements) =>
        withGraph([entriesOf(...documents.slice(0, cut))], async (store) => {
          const [entity] = (await twoPeople(store)) ?? [];
          const [document] = documents.slice(0, cut).map(documentIdOf);
          if (!entity || !document) return;
          const statements = isOfStatements ? await statementsNaming(store, entity) : [];
          const decision = splitting(entity, isOfStatements ? [] : [document], statements.slice(0, 2));
          await commit(store, [{ entry: 'decision', decision }]);
          await commit(store, entriesOf(...documents.slice(cut)));
          await commit(store, [reverting]);
          expect(await rowsOf(store)).toEqual(await rowsAfter(entriesOf(...documents)));
        }),
      ),
      bounds,
    ));

  it.each(['merge', 'split'] as const)('after a %s is the same whether the documents came before or after it', (act) =>
    fc.assert(
      fc.asyncProperty(worlds, (documents) =>
        withGraph([entriesOf(...documents.slice(0, 1))], async (early) => {
          const pair = await twoPeople(early);
          const [document] = documents.map(documentIdOf);
          if (!pair || !document) return;
          const decision: LogEntry =
            act === 'merge' ? merging(...pair) : { entry: 'decision', decision: splitting(pair[0], [document], []) };
          await commit(early, [decision]);
          await commit(early, entriesOf(...documents.slice(1)));
          expect(await rowsOf(early)).toEqual(await rowsAfter(entriesOf(...documents), [decision]));
          if (act === 'split') expect(await isNamed(early, splitId(DECISION))).toBe(true);
          // Before anything that it is about, too.
          expect(await rowsAfter([decision], entriesOf(...documents))).toEqual(await rowsOf(early));
        }),
      ),
      bounds,
    ),
  );

  it('after a retraction and a restoration, a rejection and an acceptance, is what it was', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.nat(7), (documents, pick) =>
        withGraph([entriesOf(...documents)], async (store) => {
          const before = await rowsOf(store);
          const document = documentIdOf(documents[pick % documents.length] as Extraction);
          const statements = await all(store, 'statement', { ...EVERYTHING, document });
          await commit(store, [{ entry: 'retraction', document, retracted: true, reason: 'test' }]);
          await commit(store, [{ entry: 'retraction', document, retracted: false, reason: 'test' }]);
          for (const state of ['REJECTED', 'ACCEPTED'] as const) {
            const reviews = statements.map(
              ({ id }) => ({ entry: 'review', statement: id, state, note: null }) as const,
            );
            await commit(store, reviews);
          }
          expect(await rowsOf(store)).toEqual(before);
        }),
      ),
      bounds,
    ));

  it('after a document was purged is that of the others, and it is not taken in again', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.nat(7), (documents, pick) =>
        withGraph([entriesOf(...documents)], async (store) => {
          const purged = documents[pick % documents.length] as Extraction;
          const { document } = admit(purged, AT);
          await commit(store, [{ entry: 'purge', document: document.id, sha256: 'a'.repeat(64), reason: 'by law' }]);
          await commit(store, entriesOf(purged));
          const others = documents.filter((one) => one !== purged);
          expect(await rowsOf(store)).toEqual(await rowsAfter(entriesOf(...others)));
          for await (const entry of store.log()) expect(JSON.stringify(entry)).not.toContain(document.text);
          await store.rebuild();
          expect(await rowsOf(store)).toEqual(await rowsAfter(entriesOf(...others)));
        }),
      ),
      bounds,
    ));

  it('of what a newer version of an extractor reads is as if the older had never read', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.nat(4), (documents, kept) => {
        const later = documents.map((document) => ({
          ...document,
          statements: document.statements.slice(0, kept).map((one) => ({ ...one, extractors: ['test@2'] })),
          extractors: ['test@2'],
        }));
        return withGraph([entriesOf(...documents), entriesOf(...later)], async (store) => {
          expect(await rowsOf(store)).toEqual(await rowsAfter(entriesOf(...later)));
        });
      }),
      bounds,
    ));
});

async function statementsNaming(store: GraphStore, entity: string): Promise<readonly string[]> {
  const statements = await all(store, 'statement', { ...EVERYTHING });
  return statements.filter(({ subject, object }) => subject === entity || object === entity).map(({ id }) => id);
}

async function isNamed(store: GraphStore, id: string): Promise<boolean> {
  const statements = await all(store, 'statement', { ...EVERYTHING });
  const [entity] = await store.byIds('entity', [id]);
  return statements.every(({ subject, object }) => subject !== id && object !== id) || entity?.id === id;
}
