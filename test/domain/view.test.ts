import { describe, expect, it } from '@jest/globals';
import type { EventColumns } from '../../src/domain/fold/columns.ts';
import { eventDetails } from '../../src/domain/fold/event-details.ts';
import { passes, view } from '../../src/domain/fold/view.ts';
import type { RelationFamily } from '../../src/domain/relation-types.ts';
import { EVERYTHING, type Scope, scopeFilter } from '../../src/domain/scope.ts';
import { BEGINNING, END, parseEdtf, when } from '../../src/domain/time.ts';
import { MODALITIES, type Modality, POLARITIES, type Polarity } from '../../src/domain/vocabulary.ts';
import { eventWindow, statedWindow } from '../../src/domain/window.ts';

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

interface Columns extends EventColumns<string> {
  readonly dates: readonly (string | undefined)[];
}

/** Rows in order of `known`, as the projection keeps them. */
function columns(...rows: readonly Row[]): Columns {
  const dates = rows.map(({ date }) => (date === undefined ? { earliest: null, latest: null } : parseEdtf(date)));
  return {
    dates: rows.map(({ date }) => date),
    publisher: rows.map(({ publisher }, i) => publisher ?? `p${i}`),
    cluster: rows.map(({ cluster }, i) => cluster ?? `c${i}`),
    known: rows.map(({ known }) => Date.parse(`${known}T00:00:00Z`)),
    polarity: rows.map(({ polarity }) => POLARITIES.indexOf(polarity ?? 'ASSERTED')),
    modality: rows.map(({ modality }) => MODALITIES.indexOf(modality ?? 'FACT')),
    from: dates.map(({ earliest }) => earliest ?? BEGINNING),
    to: dates.map(({ latest }) => latest ?? END),
    confidence: rows.map(({ confidence }) => confidence ?? 0.5),
    mode: rows.map(({ mode }) => mode ?? ''),
    place: rows.map(({ place }) => place ?? ''),
    subject: rows.map(({ sides }) => sides?.[0] ?? 0),
    object: rows.map(({ sides }) => sides?.[1] ?? 1),
  };
}

const seen = (list: Columns, scope: Partial<Scope> = {}, family: RelationFamily = 'EVENT') =>
  view(list, 0, list.known.length, family, scopeFilter({ ...EVERYTHING, ...scope }));

/** As a person reads it. */
function windowOf(list: Columns) {
  const found = seen(list);
  if (!found) return null;
  const at = (position: number) => {
    const date = list.dates[position];
    return date === undefined ? null : when(date, 'STATED');
  };
  return eventWindow(found, { opens: at(found.opens), closes: at(found.closes) });
}

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

  it('counts one outlet once however often it writes, and joins the wires that it carries', () => {
    const outlet = { known: '2022-02-07', publisher: 'post', confidence: 0.5 };
    expect(seen(columns({ ...outlet, cluster: 'a' }, { ...outlet, cluster: 'b' }))).toMatchObject({
      independentSources: 1,
      confidence: 0.5,
    });
    const carried = columns(
      { known: '2022-02-07', publisher: 'north', cluster: 'a' },
      { known: '2022-02-07', publisher: 'south', cluster: 'b' },
      { ...outlet, cluster: 'a' },
      { ...outlet, cluster: 'b' },
    );
    expect(seen(carried)?.independentSources).toBe(1);
    const unsigned = { known: '2022-02-07', publisher: '' };
    expect(seen(columns({ ...unsigned, cluster: 'a' }, { ...unsigned, cluster: 'b' }))?.independentSources).toBe(2);
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
    expect(windowOf(list)?.edtf).toBe('2022-02-06/2022-02-07');
  });

  it('of an undated event ends with the day it was reported, of a plan it begins then', () => {
    expect(windowOf(columns({ known: '2022-02-07' }))).toMatchObject({
      edtf: '../2022-02-07',
      origin: 'PUBLICATION_FALLBACK',
    });
    expect(seen(columns({ known: '2022-02-07' }))?.dated).toBe(false);
    expect(windowOf(columns({ known: '2022-02-07', modality: 'PLAN' }))).toMatchObject({
      edtf: '2022-02-07/..',
      origin: 'PUBLICATION_FALLBACK',
    });
  });

  it('of what happened is inferred where only the plan had a date', () => {
    const list = columns({ known: '2022-02-01', modality: 'PLAN', date: '2022-02-07' }, { known: '2022-02-09' });
    expect(windowOf(list)).toMatchObject({ edtf: '2022-02-07', origin: 'INFERRED' });
    expect(seen(list)?.status).toBe('OCCURRED');
  });

  it('of a durable relation is the hull of all its stated dates', () => {
    const list = columns({ known: '2022-02-07', date: '2014-06/..' }, { known: '2022-02-08', date: '2013' });
    const found = seen(list, {}, 'DURABLE');
    expect(found).toMatchObject({ from: Date.parse('2013-01-01T00:00:00Z'), to: END, status: null });
  });

  it('is stated by two dates or not at all', () => {
    const view = seen(columns({ known: '2022-02-07', date: '2022-02-07' }));
    const date = when('2022-02-07', 'STATED');
    expect(view && statedWindow(view, { opens: date, closes: null })).toBeNull();
    expect(view && statedWindow(view, { opens: null, closes: date })).toBeNull();
  });

  it('of a durable relation may be open at both ends: one says since when, another until when', () => {
    const list = columns({ known: '2022-03-01', date: '../2022-02' }, { known: '2022-03-02', date: '2022-01/..' });
    const view = seen(list, {}, 'DURABLE');
    const at = (position = -1) => when(list.dates[position] ?? '', 'STATED');
    const window = view && statedWindow(view, { opens: at(view.opens), closes: at(view.closes) });
    expect(window).toMatchObject({ edtf: '../..', earliest: null, latest: null, precision: 'interval' });
  });
});

describe('a scope', () => {
  const planned = columns({ known: '2022-02-07', modality: 'PLAN', date: '2022-02-14' });
  const passing = (list: Columns, scope: Partial<Scope>) => {
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

describe('what is shown', () => {
  it('are words that bear a date before words that do not, then the surest, then the earliest', () => {
    const list = columns(
      { known: '2022-02-07', confidence: 0.9 },
      { known: '2022-02-08', confidence: 0.5, date: '2022-02-07' },
      { known: '2022-02-09', confidence: 0.6, date: '2022-02-07' },
      { known: '2022-02-10', confidence: 0.6, date: '2022-02-07' },
      { known: '2022-02-11', confidence: 0.9, date: '2022-02-07', polarity: 'DENIED' },
    );
    expect(seen(list)?.best).toBe(2);
  });

  it('is of what everybody denies the strongest denial', () => {
    const list = columns(
      { known: '2022-02-07', confidence: 0.9, modality: 'PLAN', polarity: 'DENIED' },
      { known: '2022-02-08', confidence: 0.5, polarity: 'DENIED' },
    );
    expect(seen(list)).toMatchObject({ best: 1, verdict: 'DENIED_ONLY', status: 'HYPOTHETICAL' });
  });
});

describe('the details of an event', () => {
  it('takes mode, place and roles from assertions of facts first', () => {
    const list = columns(
      { known: '2022-02-07', modality: 'PLAN', place: 'graz' },
      { known: '2022-02-08', mode: 'visit', place: 'vienna', sides: [1, 0] },
    );
    expect(eventDetails(list, 0, 2, 2, scopeFilter(EVERYTHING))).toEqual({
      mode: 'visit',
      place: 'vienna',
      shown: { mode: 'visit', place: 'vienna' },
      roles: ['HOST', 'VISITOR'],
    });
  });

  it('takes a role from an assertion before a denial, and from a fact before a plan, whichever was told first', () => {
    const roles = (first: Partial<Row>) =>
      eventDetails(
        columns(
          { known: '2022-02-07', mode: 'visit', sides: [0, 1], ...first },
          { known: '2022-02-08', mode: 'visit', sides: [1, 0] },
        ),
        0,
        2,
        2,
        scopeFilter(EVERYTHING),
      ).roles;
    expect(roles({ polarity: 'DENIED' })).toEqual(['HOST', 'VISITOR']);
    expect(roles({ modality: 'PLAN' })).toEqual(['HOST', 'VISITOR']);
    expect(roles({ mode: '' })).toEqual(['HOST', 'VISITOR']);
    expect(roles({})).toEqual(['VISITOR', 'HOST']);
  });

  it('shows no more than the best statement says, though another of its kind says more', () => {
    const list = columns(
      { known: '2022-02-07', date: '2022-02-07' },
      { known: '2022-02-08', mode: 'visit', place: 'vienna' },
    );
    expect(eventDetails(list, 0, 2, 2, scopeFilter(EVERYTHING))).toMatchObject({
      mode: 'visit',
      place: 'vienna',
      shown: { mode: null, place: null },
    });
  });
});
