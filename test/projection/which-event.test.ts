/** What is told without a precise date joins an event only where it can mean that one alone. */
import { describe, expect, it } from '@jest/globals';
import { type Dispatch, extractionOf } from '../fixture/dispatch.ts';
import { entriesOf, graphOf } from '../fixture/graph.ts';

/** A day, and what is told on it of Ada and Ben. */
type Report = readonly [day: string, claim: Partial<Dispatch['claims'][number]>];

/** The days of the reports that tell of each event, in order of their first. */
async function eventsOf(...reports: readonly Report[]): Promise<string> {
  const documents = reports.map(([day, claim]) => {
    const quote = `Ada met Ben, it was said on ${day}.`;
    const claims = [{ quote, subject: 'Ada', predicate: 'CONSULT', object: 'Ben', ...claim } as const];
    return extractionOf({ title: day, published: `2022-${day}T09:00:00Z`, claims });
  });
  const store = await graphOf(...documents.map((document) => entriesOf(document)));
  const events: string[] = [];
  try {
    for await (const row of store.scan())
      if (row.kind === 'group') events.push(row.group.evidence.map(({ known }) => dayOf(known)).join(' + '));
  } finally {
    await store.close();
  }
  return events.sort().join(', ');
}

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(5, 10);

const inJanuary: Report = ['02-01', { date: '2022-01' }];
const inFebruary: Report = ['02-02', { date: '2022-02' }];

describe('an undated report', () => {
  it('joins the only event that it can mean', async () => {
    expect(await eventsOf(inFebruary, ['02-05', {}])).toBe('02-02 + 02-05');
  });

  it('that can mean either of two months tells of an event of its own, as do those that follow it', async () => {
    expect(await eventsOf(inJanuary, inFebruary, ['02-05', {}], ['02-06', {}])).toBe('02-01, 02-02, 02-05 + 02-06');
  });

  it('joins the event of which nothing else is known before one with a day, a place or a mode', async () => {
    const onADay: Report = ['02-03', { date: '2022-02-02' }];
    const inOslo: Report = ['02-04', { date: '2022-01', place: 'Oslo' }];
    expect(await eventsOf(onADay, inOslo, ['02-05', {}])).toBe('02-03, 02-04, 02-05');
    expect(await eventsOf(inJanuary, onADay, ['02-05', {}])).toBe('02-01 + 02-05, 02-03');
  });

  it('that came in before an earlier one, which leaves it two meanings, is parted again', async () => {
    const [met, again]: [Report, Report] = [
      ['02-03', { date: '2022-02-02' }],
      ['02-07', { date: '2022-02-06' }],
    ];
    const undated: Report = ['02-10', {}];
    expect(await eventsOf(met, undated)).toBe('02-03 + 02-10');
    expect(await eventsOf(met, undated, again)).toBe('02-03, 02-07, 02-10');
  });
});

describe('an undated call-off', () => {
  const visit: Report = ['01-10', { date: '2022-01-20', modality: 'PLAN', mode: 'visit' }];
  const call: Report = ['01-11', { date: '2022-01-25', modality: 'PLAN', mode: 'phone' }];
  const off: Report = ['02-05', { modality: 'CANCELLATION' }];

  it('joins the last plan, even one whose day is over', async () => {
    expect(await eventsOf(visit, off)).toBe('01-10 + 02-05');
    expect(await eventsOf(visit, ['01-11', { date: '2022-01-25', modality: 'PLAN' }], off)).toBe(
      '01-10, 01-11 + 02-05',
    );
  });

  it('joins the last that can be meant, where another came later', async () => {
    expect(await eventsOf(visit, call, ['02-05', { modality: 'CANCELLATION', mode: 'visit' }])).toBe(
      '01-10 + 02-05, 01-11',
    );
  });

  it('joins no event of which somebody says that it happened', async () => {
    const happened: Report = ['01-21', { date: '2022-01-20' }];
    expect(await eventsOf(visit, happened, off)).toBe('01-10 + 01-21, 02-05');
  });

  it('joins one of which it is only denied that it happened', async () => {
    const denied: Report = ['01-21', { date: '2022-01-20', polarity: 'DENIED' }];
    expect(await eventsOf(visit, denied, off)).toBe('01-10 + 01-21 + 02-05');
  });

  it('is alone in that: a plan or a fact without a date joins none that is over', async () => {
    expect(await eventsOf(visit, ['02-05', { modality: 'PLAN' }])).toBe('01-10, 02-05');
    expect(await eventsOf(visit, ['02-15', {}])).toBe('01-10, 02-15');
  });
});

describe('the days that a report can mean', () => {
  const undated: Report = ['02-20', {}];
  const place = 'Oslo';

  it.each([
    ['an undated fact: those of the last 14 days', ['02-05', {}], undated, '02-06', '02-05'],
    ['an undated fact: up to its own', ['02-05', { modality: 'PLAN' }], undated, '02-20', '02-21'],
    ['an undated plan: from its own', ['02-05', {}], ['02-20', { modality: 'PLAN' }], '02-20', '02-19'],
    ['an undated request: from its own', ['02-05', {}], ['02-20', { modality: 'REQUEST' }], '02-20', '02-19'],
  ] satisfies [string, Report, Report, string, string][])('of %s', async (_, [told, claim], later, first, none) => {
    const [on, off] = [first, none].map((day): Report => [told, { ...claim, date: `2022-${day}` }]);
    expect(await eventsOf(on as Report, later)).toBe(`${told} + 02-20`);
    expect(await eventsOf(off as Report, later)).toBe(`${told}, 02-20`);
  });

  it.each([
    ['an undated fact: the 14 before it', {}, '02-06', '02-05'],
    ['an undated fact: its own', {}, '02-20', '02-21'],
    ['an undated plan: its own', { modality: 'PLAN' }, '02-20', '02-19'],
    ['an undated plan: any later', { modality: 'PLAN' }, '03-30', '02-19'],
  ] satisfies [string, Report[1], string, string][])('of an event told by %s', async (_, claim, first, none) => {
    const dated = (day: string): Report => ['02-25', { date: `2022-${day}` }];
    expect(await eventsOf(['02-20', claim], dated(first))).toBe('02-20 + 02-25');
    expect(await eventsOf(['02-20', claim], dated(none))).toBe('02-20, 02-25');
  });

  it.each(['02-09', '02-11'])('are those next to a day at the same place: %s', async (day) => {
    const at = (where: string | undefined, date: string): Report[1] => ({ date, ...(where && { place: where }) });
    const met: Report = ['02-15', at(place, '2022-02-10')];
    expect(await eventsOf(met, ['02-16', at(place, `2022-${day}`)])).toBe('02-15 + 02-16');
    for (const elsewhere of ['Quito', undefined])
      expect(await eventsOf(met, ['02-16', at(elsewhere, `2022-${day}`)])).toBe('02-15, 02-16');
  });

  it.each(['02-08', '02-12'])('are not those two off, even at the same place: %s', async (day) => {
    const met: Report = ['02-15', { place, date: '2022-02-10' }];
    expect(await eventsOf(met, ['02-16', { place, date: `2022-${day}` }])).toBe('02-15, 02-16');
  });
});

describe('the dates of an event', () => {
  /** What is told on 20 February of it, so that it may be met by what is told later. */
  const later = (date: string): Report => ['02-25', { date }];

  it('are those of the fact, not of the plan', async () => {
    const planned: Report = ['02-01', { date: '2022-02-10/2022-02-12', modality: 'PLAN' }];
    const met: Report = ['02-20', { date: '2022-02-12' }];
    expect(await eventsOf(planned, met, later('2022-02-10'))).toBe('02-01 + 02-20, 02-25');
    expect(await eventsOf(planned, later('2022-02-10'))).toBe('02-01 + 02-25');
  });

  it('are those of an assertion, not of a denial', async () => {
    const denied: Report = ['02-01', { date: '2022-01-10/2022-01-12', polarity: 'DENIED' }];
    const met: Report = ['02-20', { date: '2022-01-12' }];
    expect(await eventsOf(denied, met, later('2022-01-10'))).toBe('02-01 + 02-20, 02-25');
    expect(await eventsOf(denied, later('2022-01-10'))).toBe('02-01 + 02-25');
  });

  it('are the finest, and of equally fine ones all', async () => {
    const roughly: Report = ['02-01', { date: '2022-01' }];
    const met: Report = ['02-20', { date: '2022-01-12' }];
    expect(await eventsOf(roughly, met, later('2022-01-20'))).toBe('02-01 + 02-20, 02-25');
    const inDays: Report = ['02-01', { date: '2022-01-10/2022-01-12' }];
    const inOthers: Report = ['02-20', { date: '2022-01-12/2022-01-14' }];
    expect(await eventsOf(inDays, inOthers, later('2022-01-14'))).toBe('02-01 + 02-20 + 02-25');
    expect(await eventsOf(inDays, inOthers, later('2022-01-10'))).toBe('02-01 + 02-20 + 02-25');
    expect(await eventsOf(inDays, later('2022-01-14'))).toBe('02-01, 02-25');
  });
});
