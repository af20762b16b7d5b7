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

  it('is alone in that: a plan or a fact without a date joins none that is over', async () => {
    expect(await eventsOf(visit, ['02-05', { modality: 'PLAN' }])).toBe('01-10, 02-05');
    expect(await eventsOf(visit, ['02-15', {}])).toBe('01-10, 02-15');
  });
});
