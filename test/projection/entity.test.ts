import { describe, expect, it } from '@jest/globals';
import type { Decision, NameCount } from '../../src/domain/evidence.ts';
import type { EntityKind } from '../../src/domain/vocabulary.ts';
import { entityOf } from '../../src/projection/entity.ts';
import { identityOf } from '../../src/projection/identity.ts';

const named = (entity: string, kind: EntityKind, text: string, count: number): NameCount => ({
  entity,
  kind,
  qid: null,
  form: 'label',
  text,
  count,
});

const merge: Decision = {
  id: 'merge',
  kind: 'SAME',
  survivor: 'circle',
  absorbed: ['party'],
  absorbedLabels: [],
  decidedBy: 'test',
  decidedAt: 0,
  reason: '',
  revertedAt: null,
};

describe('an entity', () => {
  it('of unknown kind is what it was merged with, and keeps its own name', () => {
    const names = [named('circle', 'UNKNOWN', 'Iron Circle', 3), named('party', 'PARTY', 'Iron Circle Party', 1)];
    expect(entityOf('party', names, identityOf([merge]))).toMatchObject({ kind: 'PARTY', label: 'Iron Circle' });
  });

  it('of known kind stays what it is', () => {
    const names = [named('circle', 'GROUP', 'Iron Circle', 1), named('party', 'PARTY', 'Iron Circle Party', 3)];
    expect(entityOf('circle', names, identityOf([merge]))).toMatchObject({ kind: 'GROUP', label: 'Iron Circle' });
  });
});
