import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { compact } from '../../src/index/compact.ts';
import { LayerPacker } from '../../src/index/layer-packer.ts';
import { kindOf, type Version } from '../../src/index/version.ts';
import type { Evidence } from '../../src/traversal/graph.ts';
import { runs } from '../fixture/runs.ts';
import { drawn, isEvent } from '../traversal/fixture/judge.ts';
import { type Random, randomFrom, randomRows } from '../traversal/fixture/random-graph.ts';
import { answer, changed, type Rows, versionOf } from '../traversal/fixture/rows.ts';

jest.setTimeout(60_000);

/** All that the index can be asked of these rows, as plain data. */
const dump = (version: Version, { entities }: Rows) =>
  answer(version, async (graph) => {
    const ids = entities.map(({ id }) => id);
    const scope = EVERYTHING;
    const all = { limit: 1_000, types: null, scope } as const;
    const relations = await graph.relationsAfter(null, all);
    const events = await graph.eventsAfter(null, all);
    const related = await graph.relationsOf(ids, { types: null, scope });
    const attended = await graph.eventsOf(ids, { types: null, scope });
    return {
      kinds: await graph.kinds(ids),
      relations: relations.map(({ id, type, source, target, role, event }, i) => ({
        ...{ id, type, source, target, role, event },
        view: relations[i]?.view(scope),
        statements: statementsOf(relations[i]),
      })),
      events: events.map((event) => ({
        ...{ id: event.id, type: event.type, participants: event.participants, relations: event.relations },
        view: event.view(scope),
        details: event.details(scope),
        statements: statementsOf(event),
      })),
      related: related.map((list) => list.map(({ id }) => id)),
      attended: attended.map((list) => list.map(({ id }) => id)),
    };
  });

const statementsOf = (evidence: Evidence | undefined) =>
  Array.from({ length: evidence?.statementCount ?? 0 }, (_, i) => ({
    ...evidence?.statementAt(i),
    dating: evidence?.datingAt(i),
  }));

const some = (random: Random, rows: Rows, share: number): Rows => ({
  entities: rows.entities.filter(() => random.chance(share)),
  groups: rows.groups.filter(() => random.chance(share)),
});

const forSeeds = (count: number, check: (random: Random) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(fc.noShrink(fc.integer()), (seed) => check(randomFrom(seed))),
    { numRuns: runs(count) },
  );

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

describe('the index', () => {
  it('gives back each row as it was', () =>
    forSeeds(150, async (random) => {
      const rows = randomRows(random);
      const got = await dump(versionOf(rows), rows);
      const want = rows.groups.flatMap((group) => drawn(group).map((relation) => ({ ...relation, group }))).sort(byId);
      const ends = ({ id, source, target, role, event }: (typeof want)[number]) => [id, source, target, role, event];
      expect(got.relations.map((relation) => ends(relation as never))).toEqual(want.map(ends));
      expect(got.relations.map(({ statements }) => statements.map((point) => point?.id))).toEqual(
        want.map(({ group }) => group.evidence.map(({ statement }) => statement)),
      );
      const groups = rows.groups.filter(isEvent);
      expect(got.events).toHaveLength(groups.length);
      for (const event of got.events) {
        const group = groups.find(({ founder }) => founder === event.id);
        if (!group) throw new Error(`no group was founded by ${event.id}`);
        expect(event.participants).toEqual([...group.subjects, ...group.objects]);
        expect([...event.relations].sort()).toEqual(
          drawn(group)
            .map(({ id }) => id)
            .sort(),
        );
        const facts = group.evidence.map(({ known, place, publisher, document, date }) => [
          ...[known, place, publisher, document],
          date,
        ]);
        expect(
          event.statements.map(({ known, place, publisher, document, dating }) => [
            ...[known, place, publisher, document],
            dating?.edtf ?? null,
          ]),
        ).toEqual(facts);
      }
    }));

  it('brought up to date row by row equals one made from the rows as they are now, also once folded', () =>
    forSeeds(150, async (random) => {
      const now = randomRows(random);
      const before = randomRows(random);
      // Some rows have changed, some are gone, some are new; a third step changes nothing that is left.
      const founders = new Set(now.groups.map(({ founder }) => founder));
      const gone = {
        entities: before.entities.filter(({ id }) => !now.entities.some((entity) => entity.id === id)),
        groups: before.groups.filter(({ founder }) => !founders.has(founder)),
      };
      const started = changed(versionOf(before), some(random, now, 0.5), gone);
      const replaced = before.groups.filter(({ founder }) => founders.has(founder));
      const version = changed(changed(started, { entities: [], groups: [] }, { entities: [], groups: replaced }), now);
      const fresh = await dump(versionOf(now), now);
      expect(await dump(version, now)).toEqual(fresh);
      expect(await dump(await compact(version), now)).toEqual(fresh);
      for (const { id } of gone.entities) expect(kindOf(version, id)).toBeNull();
    }));

  it('folds layers on top of a large first one without touching it', async () => {
    const rows = randomRows(randomFrom(7));
    const first = versionOf(rows);
    const one = { entities: [], groups: rows.groups.filter((group) => !isEvent(group)).slice(0, 1) };
    const folded = await compact(changed(changed(first, { entities: [], groups: [] }), one));
    expect(folded.layers).toHaveLength(2);
    expect(folded.layers[0]?.layer).toBe(first.layers[0]?.layer);
    expect(await dump(folded, rows)).toEqual(await dump(first, rows));
  });

  it('refuses events out of order', () => {
    const events = randomRows(randomFrom(3)).groups.filter(isEvent);
    const [one, other] = events.sort((a, b) => (a.founder < b.founder ? -1 : 1));
    if (!one || !other) throw new Error('the world of this seed has two events');
    const packer = new LayerPacker();
    packer.addGroup(other);
    expect(() => packer.addGroup(one)).toThrow('order');
  });
});
