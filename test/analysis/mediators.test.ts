import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MediatorsQuery, mediators } from '../../src/analysis/mediators.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { met, type OpenWorld, openWorld } from './fixture.ts';

/** Quick shuttles within a day, slow ones, and sits down with both at once; Vague never says when. */
const days = [
  [met('Quick', 'North', '2021-02-01'), met('Quick', 'South', '2021-02-02')],
  [met('Slow', 'North', '2021-02-01'), met('Slow', 'South', '2021-02-06')],
  [met('Vague', 'North', null), met('Vague', 'South', null)],
  [met('Off', 'North', '2021-02-01', { modality: 'CANCELLATION' }), met('Off', 'South', '2021-02-02')],
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

  it('are scored by √(c₁ · c₂) / (1 + gap in days) for each shuttle, and a quarter of the weaker side', async () => {
    const [quick, slow, vague] = (await ask()).map(({ score }) => score);
    expect(quick).toBeCloseTo(0.8 / 2 + 0.8 / 4, 9);
    expect(slow).toBeCloseTo(0.8 / 6 + 0.8 / 4, 9);
    expect(vague).toBeCloseTo(0.8 / 4, 9);
  });

  it('met nobody where it was called off', async () => {
    expect(await names()).not.toContain('Off');
  });

  it('need somebody on both sides', async () => {
    await expect(ask({ a: [] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(ask({ b: [] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

it('shuttles come in order of time, those of one day by id; mediators of one score by id', async () => {
  const sides = ['North', 'South', 'North', 'South', 'North', 'South'] as const;
  const busy = (name: string) => sides.map((side, i) => met(name, side, `2021-02-0${1 + Math.floor((6 - i) / 2)}`));
  const world = await openWorld([busy('One'), busy('Two'), busy('Three')]);
  const [a, b] = [world.itself('North'), world.itself('South')];
  const found = await world.index.run(mediators({ a, b, maxGapHours: 48, scope: EVERYTHING, first: 10 }));
  const events = await world.index.run((graph) => graph.events(found.flatMap(({ contacts }) => contacts)));
  const dayOf = new Map(events.map((event) => [event?.id, event?.view(EVERYTHING)?.from]));
  await world.close();
  expect(found.map(({ entity }) => entity)).toEqual(['One', 'Two', 'Three'].map(world.id).sort());
  for (const { shuttles } of found) {
    const key = (id: string): string => `${dayOf.get(id)} ${id}`;
    expect(shuttles.length).toBeGreaterThan(3);
    expect(shuttles.every(({ first, second }) => key(first) < key(second))).toBe(true);
    expect(shuttles.map(({ first, second }) => [key(first), key(second)])).toEqual(
      shuttles.map(({ first, second }) => [key(first), key(second)]).sort(),
    );
  }
});
