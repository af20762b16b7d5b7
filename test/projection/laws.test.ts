import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decision, DocumentEvidence } from '../../src/domain/evidence.ts';
import type { StoredColumns } from '../../src/domain/projected.ts';
import { lensOf, WITH_DENIED } from '../../src/domain/scope.ts';
import { view } from '../../src/domain/view.ts';
import { familyOf } from '../../src/domain/vocabulary.ts';
import { eventWindow } from '../../src/domain/window.ts';
import { EvidenceBase } from './evidence-base.ts';
import { worlds } from './random-world.ts';

const runs = { numRuns: 200 };

function projected(...batches: readonly (readonly DocumentEvidence[])[]): EvidenceBase {
  const base = new EvidenceBase();
  for (const documents of batches) base.commit({ documents });
  return base;
}

const one = (documents: readonly DocumentEvidence[]) => documents.map((document) => [document]);

describe('the projection', () => {
  it('is the same in every order of ingestion, in one commit or many', () => {
    fc.assert(
      fc.property(worlds, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (documents, keys) => {
        const shuffled = documents
          .map((document, i) => ({ document, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const whole = projected(documents).rows();
        expect(projected(...one(documents)).rows()).toEqual(whole);
        expect(projected(...one(shuffled.map(({ document }) => document))).rows()).toEqual(whole);
      }),
      runs,
    );
  });

  it('as of an instant is that of the documents known by then', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 400 }), (documents, hour) => {
        const asOf = Date.parse('2022-02-01T00:00:00Z') + hour * 3_600_000;
        const full = projected(documents);
        const then = projected(documents.filter(({ document }) => document.knownAt <= asOf));
        expect(answers(full, asOf)).toEqual(answers(then, Number.MAX_SAFE_INTEGER));
      }),
      runs,
    );
  });

  it('after a merge, more documents and its revert is as if never merged', () => {
    fc.assert(
      fc.property(worlds, fc.nat(7), (documents, split) => {
        const [first, second] = [documents.slice(0, split), documents.slice(split)];
        const base = projected(first);
        const [survivor, absorbed] = [...base.entities.values()]
          .filter(({ kind }) => kind === 'PERSON')
          .map(({ id }) => id);
        if (!survivor || !absorbed) return;
        const decision = sameDecision(survivor, absorbed);
        base.commit({ decisions: [decision] });
        base.commit({ documents: second });
        base.commit({ reverted: [decision.id] });
        expect(base.rows()).toEqual(projected(documents).rows());
      }),
      runs,
    );
  });

  it('after a merge is the same whether the documents came before or after it', () => {
    fc.assert(
      fc.property(worlds, (documents) => {
        const early = projected(documents.slice(0, 1));
        const [survivor, absorbed] = [...early.entities.values()]
          .filter(({ kind }) => kind === 'PERSON')
          .map(({ id }) => id);
        if (!survivor || !absorbed) return;
        const decision = sameDecision(survivor, absorbed);
        early.commit({ decisions: [decision] });
        early.commit({ documents: documents.slice(1) });
        const late = projected(documents);
        late.commit({ decisions: [decision] });
        expect(early.rows()).toEqual(late.rows());
      }),
      runs,
    );
  });

  it('after a retraction and a restoration, a rejection and an acceptance, is what it was', () => {
    fc.assert(
      fc.property(worlds, fc.nat(7), (documents, pick) => {
        const base = projected(documents);
        const before = base.rows();
        const evidence = documents[pick % documents.length];
        const document = evidence?.document.id ?? '';
        base.commit({ retractions: [{ document, retracted: true, reason: 'test' }] });
        base.commit({ retractions: [{ document, retracted: false, reason: 'test' }] });
        for (const { id: statement } of evidence?.statements ?? []) {
          base.commit({ reviews: [{ statement, state: 'REJECTED', note: null }] });
          base.commit({ reviews: [{ statement, state: 'ACCEPTED', note: null }] });
        }
        expect(base.rows()).toEqual(before);
      }),
      runs,
    );
  });
});

/** What each relation and event is worth as of an instant, by id; those out of scope left out. */
function answers(base: EvidenceBase, asOf: number): unknown {
  const lens = lensOf({ ...WITH_DENIED, asOf });
  const seen = (id: string, evidence: StoredColumns, family: 'DURABLE' | 'EVENT') => {
    const found = view(evidence, 0, evidence.known.length, family, lens);
    if (!found) return [];
    const window = family === 'EVENT' ? eventWindow(evidence, found).edtf : null;
    return [[id, found, evidence.statement[found.best], window]];
  };
  return [
    ...[...base.relations.values()].flatMap(({ id, type, evidence }) => seen(id, evidence, familyOf(type))),
    ...[...base.events.values()].flatMap(({ id, evidence }) => seen(id, evidence, 'EVENT')),
  ].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

const sameDecision = (survivor: string, absorbed: string): Decision => ({
  id: 'd'.repeat(32),
  kind: 'SAME',
  survivor,
  absorbed: [absorbed],
  absorbedLabels: [],
  decidedBy: 'test',
  decidedAt: 1,
  reason: 'test',
  revertedAt: null,
});
