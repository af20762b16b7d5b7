import { describe, expect, it } from '@jest/globals';
import { type KnownDifferenceQuery, knownDifference } from '../../src/analysis/known-difference.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { all } from '../fixture/graph.ts';
import { type Claim, met, openWorld } from './fixture.ts';

/** A dispatch a day from 1 March on; the difference between two of its evenings, by names and quotes. */
async function difference(
  days: readonly (readonly Claim[])[],
  from: number,
  to: number,
  { about, first = 50 }: { readonly about?: readonly string[] } & Partial<Pick<KnownDifferenceQuery, 'first'>> = {},
) {
  const world = await openWorld(days);
  const evening = (day: number): number => Date.parse(`2021-03-${String(day).padStart(2, '0')}T23:00:00Z`);
  const quotes = new Map((await all(world.store, 'statement', EVERYTHING)).map(({ id, quote }) => [id, quote]));
  const found = await world.index.run(
    knownDifference({ from: evening(from), to: evening(to), about: about?.map(world.id) ?? null, first }),
  );
  await world.close();
  return {
    added: found.added.map(({ source, target }) => [source, target].map(world.nameOf).sort().join(' ')).sort(),
    changes: found.changes.map(({ before, after, causedBy }) => [before, after, causedBy.map((id) => quotes.get(id))]),
    entitiesAdded: found.entitiesAdded.map(world.nameOf).sort(),
    truncated: found.truncated,
  };
}

const told = met('Ada', 'Ben', '2021-02-01', { quote: 'Ada met Ben.' });
const again = met('Ada', 'Ben', '2021-02-01', { quote: 'Ada saw Ben that day.' });
const denied = met('Ada', 'Ben', '2021-02-01', { quote: 'Ben never met Ada.', polarity: 'DENIED' });

describe('what became known', () => {
  it('is what nobody knew: a relation, and those who were never heard of', async () => {
    const found = await difference([[told], [met('Ada', 'Cleo', '2021-02-02')]], 1, 2);
    expect(found).toEqual({ added: ['Ada Cleo'], changes: [], entitiesAdded: ['Cleo'], truncated: false });
  });

  it('about somebody brings no name that was known of others', async () => {
    const days = [[told], [met('Cleo', 'Dan', '2021-02-02')], [met('Ada', 'Cleo', '2021-02-03')]];
    expect((await difference(days, 2, 3, { about: ['Ada'] })).entitiesAdded).toEqual([]);
    expect((await difference(days, 1, 3, { about: ['Ada'] })).entitiesAdded).toEqual(['Cleo']);
  });

  it('tells a denial by the words that deny, whatever else was said since', async () => {
    expect((await difference([[told], [again, denied]], 1, 2)).changes).toEqual([
      ['UNDISPUTED', 'DISPUTED', ['Ben never met Ada.']],
    ]);
  });

  it('tells a report of what was denied by the words that report', async () => {
    expect((await difference([[denied], [told, { ...denied, quote: 'Ben said: no.' }]], 1, 2)).changes).toEqual([
      ['DENIED_ONLY', 'DISPUTED', ['Ada met Ben.']],
    ]);
  });

  it('tells what is denied and was never reported', async () => {
    const found = await difference([[met('Cleo', 'Dan', '2021-02-02')], [denied]], 1, 2);
    expect(found).toMatchObject({ added: [], changes: [[null, 'DENIED_ONLY', ['Ben never met Ada.']]] });
  });

  it('is cut at as many as are asked for, and says so', async () => {
    const other = met('Gus', 'Hal', '2021-02-04', { polarity: 'DENIED' });
    const days = [[told], [met('Cleo', 'Dan', '2021-02-02'), denied, other], [met('Eve', 'Finn', '2021-02-03')]];
    const found = await difference(days, 1, 3, { first: 1 });
    expect([found.added.length, found.changes.length, found.entitiesAdded.length, found.truncated]).toEqual([
      1,
      1,
      1,
      true,
    ]);
    expect((await difference(days, 1, 3, { first: 6 })).truncated).toBe(false);
    expect((await difference(days, 1, 3, { first: 5 })).truncated).toBe(true);
  });

  it('lies between two instants in order', async () => {
    await expect(difference([[told]], 2, 1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
