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
