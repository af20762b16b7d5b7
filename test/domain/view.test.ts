import { describe, expect, it } from '@jest/globals';
import type { StoredColumns } from '../../src/domain/projected.ts';
import { EVERYTHING, lensOf, type Scope } from '../../src/domain/scope.ts';
import { telling } from '../../src/domain/telling.ts';
import { BEGINNING, END, parseEdtf } from '../../src/domain/time.ts';
import { passes, view } from '../../src/domain/view.ts';
import {
  MODALITIES,
  type Modality,
  POLARITIES,
  type Polarity,
  type RelationFamily,
} from '../../src/domain/vocabulary.ts';
import { eventWindow } from '../../src/domain/window.ts';

interface Row {
  readonly known: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly date?: string;
  readonly publisher?: string;
  readonly cluster?: string;
  readonly confidence?: number;
  readonly mode?: string;
  readonly place?: string;
  readonly sides?: readonly [number, number];
}

/** Rows in order of `known`, as the projection keeps them. */
function columns(...rows: readonly Row[]): StoredColumns {
  const dates = rows.map(({ date }) => (date === undefined ? { earliest: null, latest: null } : parseEdtf(date)));
  return {
    statement: rows.map((_, i) => `s${i}`),
    document: rows.map((_, i) => `d${i}`),
    publisher: rows.map(({ publisher }, i) => publisher ?? `p${i}`),
    cluster: rows.map(({ cluster }, i) => cluster ?? `c${i}`),
    known: rows.map(({ known }) => Date.parse(`${known}T00:00:00Z`)),
    polarity: rows.map(({ polarity }) => POLARITIES.indexOf(polarity ?? 'ASSERTED')),
    modality: rows.map(({ modality }) => MODALITIES.indexOf(modality ?? 'FACT')),
    from: dates.map(({ earliest }) => earliest ?? BEGINNING),
    to: dates.map(({ latest }) => latest ?? END),
    confidence: rows.map(({ confidence }) => confidence ?? 0.5),
    edtf: rows.map(({ date }) => date ?? ''),
    origin: rows.map(({ date }) => (date === undefined ? -1 : 0)),
    mode: rows.map(({ mode }) => mode ?? ''),
    place: rows.map(({ place }) => place ?? ''),
    subject: rows.map(({ sides }) => sides?.[0] ?? 0),
    object: rows.map(({ sides }) => sides?.[1] ?? 1),
  };
}

const seen = (list: StoredColumns, scope: Partial<Scope> = {}, family: RelationFamily = 'EVENT') =>
  view(list, 0, list.known.length, family, lensOf({ ...EVERYTHING, ...scope }));

describe('the verdict', () => {
  it.each<[Modality, Modality, string]>([
    ['FACT', 'FACT', 'DISPUTED'],
    ['PLAN', 'FACT', 'UNDISPUTED'],
    ['FACT', 'PLAN', 'DISPUTED'],
    ['PLAN', 'PLAN', 'DISPUTED'],
    ['HYPOTHESIS', 'REQUEST', 'UNDISPUTED'],
    ['FACT', 'CANCELLATION', 'UNDISPUTED'],
    ['CANCELLATION', 'CANCELLATION', 'DISPUTED'],
    ['CANCELLATION', 'PLAN', 'UNDISPUTED'],
  ])('of a denied %s against an asserted %s is %s', (denied, asserted, verdict) => {
    const list = columns(
      { known: '2022-02-07', modality: asserted },
      { known: '2022-02-08', modality: denied, polarity: 'DENIED' },
    );
    expect(seen(list)?.verdict).toBe(verdict);
  });

  it('follows the strongest modality asserted: a denied plan says nothing of what happened', () => {
    const list = columns(
      { known: '2022-02-07', modality: 'PLAN' },
      { known: '2022-02-08', modality: 'PLAN', polarity: 'DENIED' },
      { known: '2022-02-09' },
    );
    expect(seen(list)?.verdict).toBe('UNDISPUTED');
    expect(seen(list, { asOf: Date.parse('2022-02-08T12:00:00Z') })?.verdict).toBe('DISPUTED');
  });

  it('is never decided by recency', () => {
    const deniedLast = columns({ known: '2022-02-07' }, { known: '2022-02-09', polarity: 'DENIED' });
    const assertedLast = columns({ known: '2022-02-07', polarity: 'DENIED' }, { known: '2022-02-09' });
    expect([seen(deniedLast)?.verdict, seen(assertedLast)?.verdict]).toEqual(['DISPUTED', 'DISPUTED']);
  });

  it('is DENIED_ONLY without an assertion in scope, and nothing without any statement', () => {
    const list = columns({ known: '2022-02-07', publisher: 'wire' }, { known: '2022-02-08', polarity: 'DENIED' });
    expect(seen(list, { excludePublishers: new Set(['wire']) })?.verdict).toBe('DENIED_ONLY');
    expect(seen(list, { publishers: new Set(['nobody']) })).toBeNull();
  });
});

describe('corroboration', () => {
  it('takes the best of each cluster, multiplies their doubts and stops short of certainty', () => {
    const list = columns(
      { known: '2022-02-07', cluster: 'wire', confidence: 0.6 },
      { known: '2022-02-08', cluster: 'wire', confidence: 0.8 },
      { known: '2022-02-09', cluster: 'other', confidence: 0.5 },
    );
    expect(seen(list)).toMatchObject({ independentSources: 2, statements: 3 });
    expect(seen(list)?.confidence).toBeCloseTo(1 - 0.2 * 0.5);
    expect(seen(columns({ known: '2022-02-07', confidence: 1 }))?.confidence).toBe(0.99);
  });

  it('is worth less where it is disputed', () => {
    const list = columns({ known: '2022-02-07', confidence: 0.5 }, { known: '2022-02-08', polarity: 'DENIED' });
    expect(seen(list)?.confidence).toBeCloseTo(0.3);
  });
});

describe('the window', () => {
  it('is the hull of the most precise asserted dates, facts before plans', () => {
    const list = columns(
      { known: '2022-02-01', date: '2022-02-05', modality: 'PLAN' },
      { known: '2022-02-07', date: '2022-02' },
      { known: '2022-02-08', date: '2022-02-07' },
      { known: '2022-02-09', date: '2022-02-06' },
      { known: '2022-02-10', date: '2022-01-01', polarity: 'DENIED' },
    );
    const found = seen(list);
    expect(found && eventWindow(list, found).edtf).toBe('2022-02-06/2022-02-07');
  });

  it('of an undated event ends with the day it was reported, of a plan it begins then', () => {
    const windowOf = (list: StoredColumns) => {
      const found = seen(list);
      return found && [eventWindow(list, found).edtf, eventWindow(list, found).origin, found.dated];
    };
    expect(windowOf(columns({ known: '2022-02-07' }))).toEqual(['../2022-02-07', 'PUBLICATION_FALLBACK', false]);
    expect(windowOf(columns({ known: '2022-02-07', modality: 'PLAN' }))).toEqual([
      '2022-02-07/..',
      'PUBLICATION_FALLBACK',
      false,
    ]);
  });

  it('of a durable relation is the hull of all its stated dates', () => {
    const list = columns({ known: '2022-02-07', date: '2014-06/..' }, { known: '2022-02-08', date: '2013' });
    const found = seen(list, {}, 'DURABLE');
    expect(found).toMatchObject({ from: Date.parse('2013-01-01T00:00:00Z'), to: END, status: null });
  });
});

describe('a scope', () => {
  const planned = columns({ known: '2022-02-07', modality: 'PLAN', date: '2022-02-14' });
  const passing = (list: StoredColumns, scope: Partial<Scope>) => {
    const found = seen(list, scope);
    return found !== null && passes(found, { ...EVERYTHING, ...scope });
  };

  it('may leave out what is not realized, disputed, weak or undated, and lets what is denied in when asked', () => {
    const denied = columns({ known: '2022-02-07', polarity: 'DENIED' });
    expect(passing(planned, { includeUnrealized: false })).toBe(false);
    expect(passing(denied, {})).toBe(false);
    expect(passing(denied, { includeDenied: true, includeUnrealized: false })).toBe(true);
    expect(passing(columns({ known: '2022-02-07' }), { includeUndated: false })).toBe(false);
    expect(passing(planned, { minConfidence: 0.6 })).toBe(false);
    expect(passing(planned, { minSources: 2 })).toBe(false);
    expect(passing(planned, { from: parseEdtf('2022-03').earliest ?? 0 })).toBe(false);
  });
});

describe('the telling of an event', () => {
  it('takes mode, place and roles from assertions of facts first', () => {
    const list = columns(
      { known: '2022-02-07', modality: 'PLAN', place: 'graz' },
      { known: '2022-02-08', mode: 'visit', place: 'vienna', sides: [1, 0] },
    );
    expect(telling(list, 0, 2, 2, lensOf(EVERYTHING))).toEqual({
      mode: 'visit',
      place: 'vienna',
      roles: ['HOST', 'VISITOR'],
    });
  });
});
