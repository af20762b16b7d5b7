import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { compact } from '../../src/index/graph/compact.ts';
import { unpack } from '../../src/index/graph/evidence.ts';
import { LayerPacker } from '../../src/index/graph/layer-packer.ts';
import { kindOf, type Version } from '../../src/index/graph/version.ts';
import { ask } from '../../src/index/walk.ts';
import { type Random, randomFrom, randomRows } from './fixture/random-rows.ts';
import { answer, changed, type Rows, versionOf } from './fixture/rows.ts';

jest.setTimeout(60_000);

/** All that the index can be asked of these rows, as plain data. */
function dump(version: Version, { entities }: Rows) {
  const ids = entities.map(({ id }) => id);
  const scope = EVERYTHING;
  const all = { after: null, limit: 1_000, types: null, scope } as const;
  const ties = answer(version, ask<'allTies'>({ ask: 'allTies', ...all }));
  const events = answer(version, ask<'allHappenings'>({ ask: 'allHappenings', ...all }));
  const byEntity = answer(version, ask<'ties'>({ ask: 'ties', entities: ids, types: null, scope }));
  const attended = answer(version, ask<'happenings'>({ ask: 'happenings', entities: ids, types: null, scope }));
  return {
    kinds: answer(version, ask<'kinds'>({ ask: 'kinds', entities: ids })),
    ties: ties.map((tie) => ({
      ...{ id: tie.id, type: tie.type, source: tie.source, target: tie.target, role: tie.role, event: tie.event },
      seen: tie.see(scope),
      statements: Array.from({ length: tie.statementCount }, (_, i) => tie.statementAt(i).id),
    })),
    events: events.map((event) => ({
      ...{ id: event.id, type: event.type, participants: event.participants, ties: event.ties },
      seen: event.see(scope),
      told: event.tell(scope),
      statements: Array.from({ length: event.statementCount }, (_, i) => event.statementAt(i)),
    })),
    byEntity: byEntity.map((list) => list.map(({ id }) => id)),
    attended: attended.map((list) => list.map(({ id }) => id)),
  };
}

const some = (random: Random, rows: Rows, share: number): Rows => {
  const events = rows.events.filter(() => random.chance(share));
  const kept = new Set(events.map(({ id }) => id));
  const relations = rows.relations.filter(({ event }) => (event === null ? random.chance(share) : kept.has(event)));
  return { entities: rows.entities.filter(() => random.chance(share)), events, relations };
};

const forSeeds = (runs: number, check: (random: Random) => void | Promise<void>): Promise<void> =>
  Promise.resolve(
    fc.assert(
      fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => check(randomFrom(seed))),
      { numRuns: runs },
    ),
  );

describe('the index', () => {
  it('gives back each row as it was', async () => {
    await forSeeds(150, (random) => {
      const rows = randomRows(random);
      const version = versionOf(rows);
      const got = dump(version, rows);
      const sorted = [...rows.relations].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(got.ties.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
      expect(got.ties.map(({ source, target, role, event }) => [source, target, role, event])).toEqual(
        sorted.map(({ source, target, role, event }) => [source, target, role, event]),
      );
      expect(got.ties.map(({ statements }) => statements)).toEqual(sorted.map(({ evidence }) => evidence.statement));
      for (const event of got.events) {
        const row = rows.events.find(({ id }) => id === event.id);
        expect(event.participants).toEqual(row?.participants);
        expect(event.ties).toEqual(row?.ties);
        expect(event.statements.map(({ known }) => known)).toEqual(row?.evidence.known);
        expect(event.statements.map(({ place }) => place ?? '')).toEqual(row?.evidence.place);
      }
    });
  });

  it('brought up to date row by row equals one made from the rows as they are now, also once folded', async () => {
    await forSeeds(150, async (random) => {
      const now = randomRows(random);
      const before = randomRows(random);
      // Some rows have changed, some are gone, some are new; a third step changes nothing that is left.
      const ids = new Set([...now.relations, ...now.events].map(({ id }) => id));
      const gone = {
        entities: before.entities.filter(({ id }) => !now.entities.some((entity) => entity.id === id)),
        events: before.events.filter(({ id }) => !ids.has(id)),
        relations: before.relations.filter(({ id }) => !ids.has(id)),
      };
      const version = changed(changed(versionOf(before), some(random, now, 0.5), gone), now);
      const fresh = dump(versionOf(now), now);
      expect(dump(version, now)).toEqual(fresh);
      expect(dump(await compact(version), now)).toEqual(fresh);
      for (const { id } of gone.entities) expect(kindOf(version, id)).toBeNull();
    });
  });

  it('folds layers on top of a large first one without touching it', async () => {
    const rows = randomRows(randomFrom(7));
    const first = versionOf(rows);
    const one = { entities: [], events: [], relations: rows.relations.slice(0, 1) };
    const folded = await compact(changed(changed(first, one), one));
    expect(folded.layers).toHaveLength(2);
    expect(folded.layers[0]?.layer).toBe(first.layers[0]?.layer);
    expect(dump(folded, rows)).toEqual(dump(first, rows));
  });

  it('unpacks the rows that were packed', () => {
    const rows = randomRows(randomFrom(11));
    const [event] = [...rows.events].sort((a, b) => (a.id < b.id ? -1 : 1));
    const layer = versionOf(rows).layers[0]?.layer;
    if (!event || !layer) throw new Error('the world of this seed has an event');
    const { document, edtf, origin, ...packed } = event.evidence;
    expect(unpack(layer.evidence, 0, event.evidence.statement.length, true)).toEqual(packed);
  });

  it('refuses rows out of order', () => {
    const [one, other] = [...randomRows(randomFrom(3)).relations].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!one || !other) throw new Error('the world of this seed has two relations');
    const packer = new LayerPacker();
    packer.addRelation(other, () => other.evidence);
    expect(() => packer.addRelation(one, () => one.evidence)).toThrow('order of id');
  });
});
