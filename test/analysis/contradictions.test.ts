import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContradictionKind } from '../../src/analysis/contradiction/conflicts.ts';
import { type ContradictionAnswer, contradictions, contradictionsOf } from '../../src/analysis/contradictions.ts';
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import type { RankedPage } from '../../src/traversal/graph.ts';
import { all } from '../fixture/graph.ts';
import { type Claim, met, type OpenWorld, openWorld } from './fixture.ts';

const cast = {
  Riverton: ['PLACE', null],
  Valley: ['PLACE', null],
  Hilltop: ['PLACE', null],
  Board: ['ORGANIZATION', null],
} as const;
const days = [
  [met('Ada', 'Ben', '2021-02-01', { place: 'Riverton' })],
  [met('Ada', 'Ben', '2021-02-02', { place: 'Riverton', quote: 'Ada saw Ben on 2 February.' })],
  [met('Ada', 'Ben', '2021-02-01', { place: 'Hilltop', quote: 'Up on Hilltop Ada and Ben met.' })],
  [met('Ada', 'Ben', '2021-02-01', { place: 'Valley', quote: 'Ada met Ben down in the Valley.' })],
  [{ quote: 'Riverton lies in the Valley.', subject: 'Riverton', predicate: 'LOCATED_IN' as const, object: 'Valley' }],
  [met('Ada', 'Ben', '2021-02-01', { polarity: 'DENIED', quote: 'Ben never met Ada.' })],
  [
    {
      quote: 'Cleo chairs the Board.',
      subject: 'Cleo',
      predicate: 'HOLDS_POSITION' as const,
      object: 'Board',
      role: 'chair',
    },
  ],
  [
    {
      quote: 'Cleo is deputy of the Board.',
      subject: 'Cleo',
      predicate: 'HOLDS_POSITION' as const,
      object: 'Board',
      role: 'deputy',
    },
  ],
];

describe('contradictions', () => {
  let world: OpenWorld;
  beforeAll(async () => {
    world = await openWorld(days, cast);
  });
  afterAll(() => world.close());

  const ask = async (kind: ContradictionKind, more: Partial<Scope> = {}) => {
    const scope = { ...EVERYTHING, ...more };
    const { items } = await world.index.run(
      contradictions({ about: null, group: null, kinds: [kind], scope, first: 50, after: null }),
    );
    return items;
  };
  const quotes = async ({ a, b }: { readonly a: string; readonly b: string }) =>
    (await world.store.byIds('statement', [a, b])).map((statement) => statement?.quote);

  it('set each report against each that gives another day', async () => {
    const found = await ask('DATE');
    expect(found).toHaveLength(3);
    expect(found.map(({ reason }) => reason)).toContain(
      'The earlier report dates it 2021-02-01, the later one 2021-02-02.',
    );
  });

  it('set two places against each other unless one lies in the other', async () => {
    const pairs = await Promise.all((await ask('PLACE')).map(quotes));
    expect(pairs.every((pair) => pair.includes('Up on Hilltop Ada and Ben met.'))).toBe(true);
    expect(pairs).toHaveLength(3);
  });

  it('do not know yet that one place lies in the other before it is published', async () => {
    expect(await ask('PLACE', { asOf: Date.parse('2021-03-04T12:00:00Z') })).toHaveLength(5);
  });

  it('set a denial against each report', async () => {
    const found = await ask('DENIAL');
    expect(found).toHaveLength(4);
    expect(found[0]?.reason).toBe('The earlier report states that it is so; the later one denies it.');
  });

  it('hide a denial where disputed events are left out', async () => {
    expect(await ask('DENIAL', { includeDisputed: false })).toEqual([]);
  });

  it('set two roles in one office against each other, the earlier first', async () => {
    const [found] = await ask('ROLE');
    expect(found?.reason).toBe(
      'The earlier report gives the role as “chair”, the later one as “deputy”, for the same time.',
    );
    expect(found && (await quotes(found))).toEqual(['Cleo chairs the Board.', 'Cleo is deputy of the Board.']);
  });

  it('come latest known first, page by page', async () => {
    const query = { about: null, group: null, kinds: null, scope: EVERYTHING, first: 4 } as const;
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: RankedPage<ContradictionAnswer> = await world.index.run(contradictions({ ...query, after }));
      seen.push(...page.items.map(({ b }) => b));
      if (!page.hasNextPage) break;
      after = page.items.at(-1)?.cursor ?? null;
    }
    const rows = await world.store.byIds('statement', seen);
    const known = rows.map((row) => row?.knownAt ?? 0);
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(seen).toHaveLength(11);
  });

  it('of one statement are those it stands in', async () => {
    const [denial] = await all(world.store, 'statement', { ...EVERYTHING, polarity: 'DENIED' });
    if (!denial) throw new Error('the world has a denial');
    const found = await world.index.run(contradictionsOf(denial, EVERYTHING, 50));
    expect(found).toHaveLength(4);
    expect(found.every(({ b }) => b === denial.id)).toBe(true);
    expect(await world.index.run(contradictionsOf(denial, EVERYTHING, 3))).toEqual(found.slice(0, 3));
    expect(await world.index.run(contradictionsOf({ ...denial, group: null }, EVERYTHING, 50))).toEqual([]);
  });
});

describe('the reason of a contradiction', () => {
  const reasons = async (...claims: readonly Claim[]) => {
    const world = await openWorld(
      claims.map((claim) => [claim]),
      cast,
    );
    const query = { about: null, group: null, kinds: null, scope: EVERYTHING, first: 50, after: null };
    const { items } = await world.index.run(contradictions(query));
    await world.close();
    return items.map(({ reason }) => reason);
  };
  const denied = (more: Partial<Claim>) =>
    met('Ada', 'Ben', '2021-02-01', { polarity: 'DENIED', quote: 'No.', ...more });

  it.each([
    ['FACT', 'that it is so'],
    ['PLAN', 'that it is planned'],
    ['REQUEST', 'that it was asked for'],
    ['HYPOTHESIS', 'that it may be so'],
    ['CANCELLATION', 'that it was called off'],
  ] as const)('says of a %s what is denied, whichever came first', async (modality, said) => {
    const told = met('Ada', 'Ben', '2021-02-01', { modality });
    expect(await reasons(told, denied({ modality }))).toEqual([
      `The earlier report states ${said}; the later one denies it.`,
    ]);
    expect(await reasons(denied({ modality }), told)).toEqual([
      `The earlier report denies ${said}; the later one states it.`,
    ]);
  });

  it('says between which days, where a report gives several', async () => {
    const place = 'Riverton';
    const early = met('Ada', 'Ben', '2021-02-01/2021-02-02', { place });
    const late = met('Ada', 'Ben', '2021-02-03', { place });
    expect(await reasons(early, late)).toEqual([
      'The earlier report dates it between 2021-02-01 and 2021-02-02, the later one 2021-02-03.',
    ]);
  });
});

describe('two roles of one in one body', () => {
  const role = (name: string, date: string | null): Claim => ({
    quote: `Cleo is ${name} of the Board${date === null ? '' : ` (${date})`}.`,
    ...{ subject: 'Cleo', predicate: 'HOLDS_POSITION', object: 'Board', role: name },
    ...(date !== null && { date }),
  });
  const opposed = async (claims: readonly Claim[], group: string | null = null) => {
    const world = await openWorld(
      claims.map((claim) => [claim]),
      cast,
    );
    const relations = await world.index.run((graph) =>
      graph.relationsAfter(null, { limit: 100, types: null, scope: EVERYTHING }),
    );
    const asked = relations.find((relation) => relation.role === group)?.id ?? null;
    const query = { about: null, group: asked, kinds: ['ROLE'], scope: EVERYTHING, first: 50, after: null } as const;
    const { items } = await world.index.run(contradictions(query));
    await world.close();
    return items.map(({ reason }) => [...reason.matchAll(/“(\w+)”/gu)].map(([, name]) => name).join(' '));
  };

  it('exclude each other while both may last', async () => {
    expect(await opposed([role('chair', '2018/2019'), role('deputy', '2020/2021')])).toEqual([]);
    expect(await opposed([role('chair', '2018/2020'), role('deputy', '2020/2021')])).toEqual(['chair deputy']);
    expect(await opposed([role('chair', '2020'), role('deputy', '2018/2021')])).toEqual(['chair deputy']);
    expect(await opposed([role('chair', null), role('deputy', '2020/2021')])).toEqual(['chair deputy']);
    expect(await opposed([role('chair', '2018/2019'), role('deputy', null)])).toEqual(['chair deputy']);
  });

  it('are asked for by one of them: the others among themselves are left out', async () => {
    const all = [role('chair', null), role('deputy', null), role('clerk', null)];
    expect(await opposed(all, 'deputy')).toEqual(['deputy clerk', 'chair deputy']);
    expect(await opposed(all)).toHaveLength(3);
  });

  it('of which one is held of the other side are no two roles of one', async () => {
    const back = { ...role('host', null), quote: 'The Board is host of Cleo.', subject: 'Board', object: 'Cleo' };
    expect(await opposed([role('chair', null), back], 'chair')).toEqual([]);
  });
});
