import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MediatorsQuery, mediators } from '../../src/analysis/mediators.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { met, type OpenWorld, openWorld } from './fixture.ts';

/** Quick shuttles within a day, slow ones, and sits down with both at once; Vague never says when. */
const days = [
  [met('Quick', 'North', '2021-02-01'), met('Quick', 'South', '2021-02-02')],
  [met('Slow', 'North', '2021-02-01'), met('Slow', 'South', '2021-02-06')],
  [met('Vague', 'North', null), met('Vague', 'South', null)],
  [met('Alone', 'North', '2021-02-01'), { ...met('Alone', 'South', '2021-02-02'), predicate: 'ACCUSE' as const }],
];

describe('mediators', () => {
  let world: OpenWorld;
  beforeAll(async () => {
    world = await openWorld(days);
  });
  afterAll(() => world.close());

  const ask = (more: Partial<MediatorsQuery> = {}) =>
    world.index.run(
      mediators({
        a: world.itself('North'),
        b: world.itself('South'),
        maxGapHours: 168,
        scope: EVERYTHING,
        first: 10,
        ...more,
      }),
    );
  const names = async (more: Partial<MediatorsQuery> = {}) =>
    (await ask(more)).map(({ entity }) => world.nameOf(entity));

  it('count more the sooner they go from one side to the other', async () => {
    expect(await names()).toEqual(['Quick', 'Slow', 'Vague']);
  });

  it('are in contact by meetings and agreements, not by accusations', async () => {
    expect(await names()).not.toContain('Alone');
  });

  it('make no shuttle where nobody says when', async () => {
    const vague = (await ask()).find(({ entity }) => world.nameOf(entity) === 'Vague');
    expect(vague).toMatchObject({ contactsWithA: 1, contactsWithB: 1, shuttles: [] });
    expect(vague?.score).toBeGreaterThan(0);
  });

  it('measure the gap from the middle of one day to that of the other', async () => {
    const [quick, slow] = await ask();
    expect(quick?.shuttles.map(({ gapHours }) => gapHours)).toEqual([24]);
    expect(slow?.shuttles.map(({ gapHours }) => gapHours)).toEqual([120]);
  });

  it('make no shuttle of what lies further apart than asked for', async () => {
    const [, slow] = await ask({ maxGapHours: 100 });
    expect(slow?.shuttles).toEqual([]);
  });

  it('are none of those who stand for a side', async () => {
    expect(await names({ a: [...world.itself('North'), ...world.itself('Quick')] })).not.toContain('Quick');
  });

  it('are the same from the other side', async () => {
    const [there, back] = [await ask(), await ask({ a: world.itself('South'), b: world.itself('North') })];
    expect(back.map(({ entity, score, shuttles }) => [entity, score, shuttles])).toEqual(
      there.map(({ entity, score, shuttles }) => [entity, score, shuttles]),
    );
  });

  it('are only as many as asked for', async () => {
    expect(await names({ first: 1 })).toEqual(['Quick']);
  });

  it('need somebody on both sides', async () => {
    await expect(ask({ b: [] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
