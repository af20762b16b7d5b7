/** Whoever follows the ledger alone stays with the graph: it tells of all that a commit made otherwise. */
import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { type Relation, relationsOf } from '../../src/domain/record/relation.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import type { GroupRow } from '../../src/store/graph-row.ts';
import type { LedgerEntry } from '../../src/store/ledger-entry.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { all, commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';
import { runs } from '../fixture/runs.ts';
import { worlds } from './random-world.ts';

jest.setTimeout(300_000);

const act = fc.record({
  kind: fc.constantFrom(
    'document',
    'merge',
    'merge',
    'revert',
    'reject',
    'reject',
    'accept',
    'retract',
    'restore',
    'purge',
  ),
  pick: fc.nat(1_000),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

it('tells of every verdict, group and entity that is otherwise, and of no verdict that is not', () =>
  fc.assert(
    fc.asyncProperty(worlds, fc.array(act, { minLength: 4, maxLength: 9 }), async (documents, acts) => {
      const store = await graphOf();
      try {
        const coming = documents.map((document) => entriesOf(document));
        const news = coming.map((_, i): Act => ({ kind: 'document', pick: 7 * i }));
        const half = Math.ceil(news.length / 2);
        const steps = [...news.slice(0, half), ...acts.slice(3), ...news.slice(half), ...acts.slice(0, 3)];
        let before = await seenIn(store);
        for (const step of steps) {
          const entries = step.kind === 'document' ? coming.splice(step.pick % Math.max(1, coming.length), 1)[0] : null;
          const { entry } = await commit(
            store,
            entries ?? (await entriesFor(step, store, documents.map(documentIdOf))),
          );
          const after = await seenIn(store);
          if (entry === null) expect(after).toEqual(before);
          else compare(entry, before, after);
          before = after;
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: runs(40) },
  ));

async function entriesFor({ kind, pick }: Act, store: GraphStore, documents: readonly string[]): Promise<LogEntry[]> {
  const statement = one(await all(store, 'statement', { ...EVERYTHING }), pick)?.id;
  const document = one(documents, pick) ?? '';
  const decision = one(await all(store, 'decision', {}), pick)?.id;
  const people = (await all(store, 'entity', { kinds: ['PERSON'] })).map(({ id }) => id).sort();
  const [survivor, absorbed] = [one(people, pick), one(people, pick + 1)];
  switch (kind) {
    case 'merge':
      if (!survivor || !absorbed || survivor === absorbed) return [];
      return [{ entry: 'decision', decision: merging(`${pick}`, survivor, absorbed) }];
    case 'revert':
      return decision ? [{ entry: 'revert', decision, reason: null }] : [];
    case 'reject':
    case 'accept': {
      const state = kind === 'reject' ? 'REJECTED' : 'ACCEPTED';
      return statement ? [{ entry: 'review', statement, state, note: null }] : [];
    }
    case 'purge':
      return [{ entry: 'purge', document, sha256: 'a'.repeat(64), reason: 'by law' }];
    default:
      return [{ entry: 'retraction', document, retracted: kind === 'retract', reason: 'test' }];
  }
}

const merging = (id: string, survivor: string, absorbed: string) =>
  ({
    id: id.padStart(32, 'd'),
    kind: 'SAME',
    survivor,
    absorbed: [absorbed],
    absorbedLabels: [],
    reason: 'test',
  }) as const;

interface Seen {
  readonly groups: ReadonlyMap<string, GroupRow>;
  readonly entities: ReadonlyMap<string, unknown>;
  readonly verdicts: ReadonlyMap<string, string>;
}

async function seenIn(store: GraphStore): Promise<Seen> {
  const groups = new Map<string, GroupRow>();
  const entities = new Map<string, unknown>();
  for await (const row of store.scan()) {
    if (row.kind === 'entity') entities.set(row.entity.id, row.entity);
    else groups.set(row.group.founder, row.group);
  }
  const verdicts = [...groups.values()].flatMap((group) =>
    relationsOf(group).map(({ id }: Relation) => [id, verdictOf(group)] as const),
  );
  return { groups, entities, verdicts: new Map(verdicts) };
}

const STRENGTH = ['FACT', 'CANCELLATION', 'PLAN', 'REQUEST', 'HYPOTHESIS'];
/** As README has it, of all that gives evidence. */
function verdictOf({ evidence }: GroupRow): string {
  if (evidence.length === 0) return 'RETRACTED';
  const asserted = evidence.filter(({ polarity }) => polarity === 'ASSERTED').map(({ modality }) => modality);
  const strongest = STRENGTH.find((modality) => asserted.some((one) => one === modality));
  if (strongest === undefined) return 'DENIED_ONLY';
  const weaker = ['FACT', 'PLAN', 'REQUEST', 'HYPOTHESIS'];
  const disputing = strongest === 'CANCELLATION' ? [strongest] : weaker.slice(0, weaker.indexOf(strongest) + 1);
  const isDisputed = evidence.some(({ polarity, modality }) => polarity === 'DENIED' && disputing.includes(modality));
  return isDisputed ? 'DISPUTED' : 'UNDISPUTED';
}

function compare(entry: LedgerEntry, before: Seen, after: Seen): void {
  const gone = [...before.verdicts.keys()].filter((id) => !after.verdicts.has(id)).sort();
  expect(entry.goneRelations).toEqual(gone);
  expect(entry.goneEntities).toEqual(
    expect.arrayContaining([...before.entities.keys()].filter((id) => !after.entities.has(id))),
  );
  expect(entry.goneEntities.filter((id) => after.entities.has(id))).toEqual([]);
  for (const [id, entity] of after.entities) {
    const was = before.entities.get(id);
    if (JSON.stringify(was) !== JSON.stringify(entity)) expect([id, entry.entities.includes(id)]).toEqual([id, true]);
  }
  compareGroups(entry, before.groups, after.groups);
  compareVerdicts(entry, before.verdicts, after.verdicts);
}

function compareGroups({ groups: touched }: LedgerEntry, before: Seen['groups'], after: Seen['groups']): void {
  for (const founder of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(founder), after.get(founder)];
    const told = touched.find((group) => group.founder === founder);
    if (JSON.stringify(was) !== JSON.stringify(is))
      expect({ founder, told }).toEqual({ founder, told: expect.anything() });
    // Who holds a group of which it was only added to reads what came after: the rest must be what it was.
    if (told?.appended && was) expect(is?.evidence.slice(0, was.evidence.length)).toEqual(was.evidence);
  }
}

/** A relation that is under another id now goes on with the verdict that one had. */
function compareVerdicts({ verdicts: told }: LedgerEntry, before: Seen['verdicts'], after: Seen['verdicts']): void {
  const changes = new Map(told.map((change) => [change.id as string, change]));
  expect(changes.size).toBe(told.length);
  const left = [...before].filter(([id]) => !after.has(id) && !changes.has(id)).map(([, verdict]) => verdict);
  const inherited: string[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is, change] = [before.get(id), after.get(id) ?? null, changes.get(id)];
    if (was !== undefined && (is !== null || change)) {
      expect({ id, told: change && [change.before, change.after] }).toEqual({
        id,
        told: was === is ? undefined : [was, is],
      });
    } else if (was === undefined && change) {
      expect(change.after).toBe(is);
      if (change.before !== null) inherited.push(change.before);
    } else if (was === undefined) inherited.push(is ?? '');
  }
  expect(inherited.sort()).toEqual(left.sort());
  for (const { causedBy } of told) expect(causedBy).toEqual([...new Set(causedBy.map(String))].sort());
}

const one = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % Math.max(1, items.length)];
