import { describe, expect, it, jest } from '@jest/globals';
import { UndirectedGraph } from 'graphology';
import { centrality } from '../../src/analysis/centrality.ts';
import { communities } from '../../src/analysis/communities.ts';
import { contradictions, contradictionsOf, countContradictions } from '../../src/analysis/contradictions.ts';
import { knownDifference } from '../../src/analysis/known-difference.ts';
import { mediators } from '../../src/analysis/mediators.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { EntityAtTime } from '../../src/domain/record/entity.ts';
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING, DAY, END } from '../../src/domain/time.ts';
import type { EvidenceRow } from '../../src/store/graph-row.ts';
import type { Traversal } from '../../src/traversal/graph.ts';
import { admittedBy, eventsIn, type JudgedEvent, neighborsOf, relationsIn } from '../traversal/fixture/judge.ts';
import { randomScope, START } from '../traversal/fixture/random-graph.ts';
import { answer, type Rows, versionOf } from '../traversal/fixture/rows.ts';
import { forWorlds } from '../traversal/fixture/worlds.ts';

jest.setTimeout(120_000);

describe('in random worlds and scopes', () => {
  it('mediators are those in contact with both sides, and shuttles their contacts with one and then the other', () =>
    forWorlds(600, async (random, rows) => {
      const side = (): readonly EntityAtTime[] => {
        const from = random.chance(0.6) ? BEGINNING : START + random.below(20) * DAY;
        return [{ entity: random.pick(rows.entities).id, from, to: from === BEGINNING ? END : from + 15 * DAY }];
      };
      const query = {
        a: side(),
        b: side(),
        maxGapHours: 24 * (1 + random.below(20)),
        scope: randomScope(random),
        first: 20,
      };
      const got = await answer(versionOf(rows), mediators(query));
      const want = goBetweens(rows, query);
      expect(new Set(got.map(({ entity }) => entity))).toEqual(new Set(want.keys()));
      for (const one of got) {
        expect([one.contactsWithA, one.contactsWithB]).toEqual(want.get(one.entity)?.counts);
        expect(one.shuttles.map(({ first, second }) => [first, second].sort().join()).sort()).toEqual(
          want.get(one.entity)?.trips,
        );
        expect(one.shuttles.every(({ gapHours }) => gapHours >= 0 && gapHours <= query.maxGapHours)).toBe(true);
        expect(one.score).toBeGreaterThanOrEqual(0);
      }
      expect(got.map(({ score }) => score)).toEqual(got.map(({ score }) => score).sort((a, b) => b - a));
    }));

  it('contradictions are the pairs of statements that exclude each other', () =>
    forWorlds(800, async (random, rows) => {
      const query = {
        about: random.chance(0.5) ? random.pick(rows.entities).id : null,
        group: null,
        kinds: null,
        scope: randomScope(random),
      };
      const version = versionOf(rows);
      const { items: got } = await answer(version, contradictions({ ...query, first: 1_000, after: null }));
      const want = excluding(rows, query.scope, query.about);
      expect(got.map(({ kind, a, b }) => `${kind} ${a} ${b}`).sort()).toEqual(want);
      expect(await answer(version, countContradictions(query))).toBe(want.length);
      expect(got.every(({ reason }) => /^[A-Z].*\.$/.test(reason))).toBe(true);
      if (query.about !== null) return;
      // From the side of one statement there is the same to see.
      for (const { type, founder, evidence } of rows.groups) {
        const [first] = evidence;
        if (first === undefined) continue;
        const one = { id: first.statement, group: founder, predicate: type };
        const mine = await answer(version, contradictionsOf(one, query.scope, 1_000));
        expect(mine.map(({ kind, a, b }) => `${kind} ${a} ${b}`).sort()).toEqual(
          want.filter((line) => line.includes(first.statement)),
        );
      }
    }));

  it('centrality is what its definitions say', () =>
    forWorlds(60, async (random, rows) => {
      const scope = randomScope(random);
      const got = await centrality(traversalOf(rows), { scope, first: 100 });
      const graph = graphOf(rows, scope);
      expect(new Set(got.map(({ entity }) => entity))).toEqual(new Set(graph.nodes()));
      if (graph.order === 0) return;
      const ranks = pagerankOf(graph);
      const between = betweennessOf(graph);
      for (const row of got) {
        expect(row.degree).toBe(graph.degree(row.entity));
        expect(row.pagerank).toBeCloseTo(ranks.get(row.entity) ?? 0, 6);
        expect(row.betweenness).toBeCloseTo(between.get(row.entity) ?? 0, 9);
      }
      expect(got.reduce((sum, row) => sum + row.pagerank, 0)).toBeCloseTo(1, 6);
      expect(got).toEqual([...got].sort((a, b) => b.pagerank - a.pagerank || (a.entity < b.entity ? -1 : 1)));
      expect(await centrality(traversalOf(rows), { scope, first: 2 })).toEqual(got.slice(0, 2));
    }));

  it('communities part the graph better than its connected components do', async () => {
    let [tried, ours, theirs] = [0, 0, 0];
    await forWorlds(60, async (random, rows) => {
      const scope = randomScope(random);
      const got = await communities(traversalOf(rows), { scope, minSize: 1, first: 100 });
      const graph = graphOf(rows, scope);
      const members = got.flatMap((one) => one.members);
      expect([...members].sort()).toEqual([...graph.nodes()].sort());
      expect(got.map(({ size }) => size)).toEqual(got.map((one) => one.members.length).sort((a, b) => b - a));
      expect(got.every(({ central, members: all }) => central.every((id) => all.includes(id)))).toBe(true);
      const smallest = (one: { readonly members: readonly Id[] }): Id => [...one.members].sort()[0] ?? '';
      expect(got).toEqual([...got].sort((a, b) => b.size - a.size || (smallest(a) < smallest(b) ? -1 : 1)));
      const ranked = (members: readonly Id[]) =>
        [...members].sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
      expect(got.map(({ members }) => members)).toEqual(got.map(({ members }) => ranked(members)));
      expect(await communities(traversalOf(rows), { scope, minSize: 2, first: 2 })).toEqual(
        got.filter(({ size }) => size >= 2).slice(0, 2),
      );
      if (graph.size === 0) return;
      const parts = Object.fromEntries(got.flatMap((one, i) => one.members.map((id) => [id, i])));
      tried++;
      ours += modularity(graph, parts);
      theirs += modularity(graph, componentsOf(graph));
    });
    // Of a few small worlds each may fall apart into its components alone.
    expect(ours).toBeGreaterThanOrEqual(theirs);
    if (tried > 20) expect(ours).toBeGreaterThan(theirs);
  });

  it('a difference lists what one instant knows and the other did not', () =>
    forWorlds(600, async (random, rows) => {
      const [from, to] = [random.below(30), random.below(30)]
        .sort((a, b) => a - b)
        .map((day) => START + (day ?? 0) * DAY);
      const about = random.chance(0.5) ? [random.pick(rows.entities).id] : null;
      const got = await answer(versionOf(rows), knownDifference({ from: from ?? 0, to: to ?? 0, about, first: 1_000 }));
      const before = new Map(
        relationsIn(rows, { ...EVERYTHING, includeDenied: true, asOf: from ?? 0 }).map((one) => [one.id, one]),
      );
      const after = relationsIn(rows, { ...EVERYTHING, includeDenied: true, asOf: to ?? 0 }).filter(
        ({ source, target }) => about === null || about.includes(source) || about.includes(target),
      );
      const isNew = (id: Id) => !before.has(id);
      expect(got.added.map(({ id }) => id)).toEqual(
        after.filter(({ id, view }) => isNew(id) && view.verdict !== 'DENIED_ONLY').map(({ id }) => id),
      );
      const changed = after.filter(({ id, view }) =>
        isNew(id) ? view.verdict === 'DENIED_ONLY' : before.get(id)?.view.verdict !== view.verdict,
      );
      expect(got.changes.map(({ relation, before: was, after: is }) => [relation.id, was, is])).toEqual(
        changed.map(({ id, view }) => [id, before.get(id)?.view.verdict ?? null, view.verdict]),
      );
      expect(got.changes.every(({ causedBy }) => causedBy.length > 0)).toBe(true);
      const known = (at: number) => {
        const scope = { ...EVERYTHING, includeDenied: true, asOf: at };
        const ends = relationsIn(rows, scope).flatMap(({ source, target }) => [source, target]);
        return new Set([...ends, ...eventsIn(rows, scope).flatMap(({ participants }) => participants)]);
      };
      const [old, all] = [known(from ?? 0), known(to ?? 0)];
      const near = (id: Id) =>
        about === null ||
        after.some(({ source, target }) => [source, target].includes(id)) ||
        eventsIn(rows, { ...EVERYTHING, includeDenied: true, asOf: to ?? 0 }).some(
          ({ participants }) => participants.includes(id) && participants.some((one) => about.includes(one)),
        );
      expect(got.entitiesAdded).toEqual([...all].filter((id) => !old.has(id) && near(id)).sort());
    }));
});

function goBetweens(rows: Rows, { a, b, maxGapHours, scope }: Parameters<typeof mediators>[0]) {
  const sides = [...a, ...b].map(({ entity }) => entity);
  const meets = (side: readonly EntityAtTime[], { participants, view }: JudgedEvent) =>
    side.some(
      ({ entity, from, to }) => participants.includes(entity) && (!view.dated || (from <= view.to && to >= view.from)),
    );
  const meetings = eventsIn(rows, scope)
    .filter(({ type }) => ['CONSULT', 'AGREE', 'COOPERATE'].includes(type))
    .filter(({ view }) => view.status !== 'CANCELLED');
  const found = new Map<Id, { counts: readonly [number, number]; trips: readonly string[] }>();
  for (const { id } of rows.entities) {
    if (sides.includes(id)) continue;
    const mine = meetings.filter(({ participants }) => participants.includes(id));
    const [withA, withB] = [mine.filter((event) => meets(a, event)), mine.filter((event) => meets(b, event))];
    if (withA.length === 0 || withB.length === 0) continue;
    const trips = new Set<string>();
    for (const one of withA) {
      for (const other of withB) {
        if (one === other || !one.view.dated || !other.view.dated) continue;
        const gap = Math.abs(middle(one) - middle(other)) / 3_600_000;
        if (gap <= maxGapHours) trips.add([one.id, other.id].sort().join());
      }
    }
    found.set(id, { counts: [withA.length, withB.length], trips: [...trips].sort() });
  }
  return found;
}

const middle = ({ view: { from, to } }: JudgedEvent): number =>
  from === BEGINNING ? to : to === END ? from : (from + to) / 2;

/** A denial disputes its own modality and what comes after it here; a cancellation is disputed by its own denial alone. */
const WEAKENING = ['FACT', 'PLAN', 'REQUEST', 'HYPOTHESIS'];

function disputes(denied: string, asserted: string): boolean {
  if (denied === 'CANCELLATION' || asserted === 'CANCELLATION') return denied === asserted;
  return WEAKENING.indexOf(denied) <= WEAKENING.indexOf(asserted);
}

/** Every contradiction as `KIND a b`. */
function excluding(rows: Rows, scope: Scope, about: Id | null): readonly string[] {
  const found: string[] = [];
  const add = (kind: string, one: EvidenceRow, other: EvidenceRow) => {
    const [a, b] = [one, other].sort((x, y) => x.known - y.known || (x.statement < y.statement ? -1 : 1));
    found.push(`${kind} ${a?.statement} ${b?.statement}`);
  };
  const asserted = (evidence: readonly EvidenceRow[]) => evidence.filter(({ polarity }) => polarity === 'ASSERTED');
  const denials = (evidence: readonly EvidenceRow[]) => {
    for (const one of asserted(evidence)) {
      for (const other of evidence.filter(({ polarity }) => polarity === 'DENIED')) {
        if (disputes(other.modality, one.modality)) add('DENIAL', one, other);
      }
    }
  };
  const inside = containment(rows, scope);
  for (const { participants, evidence } of eventsIn(rows, scope)) {
    if (about !== null && !participants.includes(about)) continue;
    denials(evidence);
    for (const [at, one] of asserted(evidence).entries()) {
      for (const other of asserted(evidence).slice(at + 1)) {
        if (one.to < other.from || other.to < one.from) add('DATE', one, other);
        const [p, q] = [one.place, other.place];
        if (p && q && p !== q && !inside(p, q) && !inside(q, p)) add('PLACE', one, other);
      }
    }
  }
  const durables = relationsIn(rows, scope)
    .filter(({ event }) => event === null)
    .filter(({ source, target }) => about === null || source === about || target === about);
  for (const { group } of durables) denials(admittedBy(group, scope));
  for (const [at, one] of durables.entries()) {
    for (const other of durables.slice(at + 1)) {
      if (one.type !== other.type || one.source !== other.source || one.target !== other.target) continue;
      if (one.role === null || other.role === null || one.role === other.role) continue;
      const areApart = one.view.to < other.view.from || other.view.to < one.view.from;
      if (one.view.dated && other.view.dated && areApart) continue;
      for (const i of asserted(one.evidence)) for (const j of asserted(other.evidence)) add('ROLE', i, j);
    }
  }
  return found.sort();
}

function containment(rows: Rows, scope: Scope): (inner: Id, outer: Id) => boolean {
  const always = { ...scope, from: BEGINNING, to: END, includeUndated: true };
  const located = relationsIn(rows, always).filter(({ type }) => type === 'LOCATED_IN');
  return (inner, outer) => {
    const around = new Set([inner]);
    for (let step = 0; step < 6; step++) {
      for (const id of [...around]) for (const { source, target } of located) if (source === id) around.add(target);
    }
    return around.has(outer);
  };
}

/** Over rows without a store, for what asks a traversal itself. */
const traversalOf = (rows: Rows): Traversal => ({
  engine: 'INDEX',
  revision: 1,
  run: (question) => answer(versionOf(rows), question),
  close: async () => {},
});

function graphOf(rows: Rows, scope: Scope): UndirectedGraph {
  const all = relationsIn(rows, scope);
  const graph = new UndirectedGraph();
  for (const { id } of rows.entities) if (neighborsOf(all, id).size > 0) graph.addNode(id);
  for (const { source, target } of all) if (!graph.hasEdge(source, target)) graph.addEdge(source, target);
  return graph;
}

/** Where one is who follows relations at random, and now and then (15 %) begins anew anywhere. */
function pagerankOf(graph: UndirectedGraph): ReadonlyMap<string, number> {
  const nodes = graph.nodes();
  let ranks = new Map(nodes.map((id) => [id, 1 / nodes.length]));
  for (let round = 0; round < 500; round++) {
    ranks = new Map(
      nodes.map((id) => {
        const given = graph.neighbors(id).map((other) => (ranks.get(other) ?? 0) / graph.degree(other));
        return [id, 0.15 / nodes.length + 0.85 * given.reduce((sum, one) => sum + one, 0)];
      }),
    );
  }
  return ranks;
}

/** The share of the shortest paths between two others that lead through it, summed over all pairs, per pair. */
function betweennessOf(graph: UndirectedGraph): ReadonlyMap<string, number> {
  const nodes = graph.nodes();
  const sums = new Map<string, number>(nodes.map((id) => [id, 0]));
  for (const [i, from] of nodes.entries()) {
    for (const to of nodes.slice(i + 1)) {
      const paths = shortestPaths(graph, from, to);
      for (const path of paths) {
        for (const id of path.slice(1, -1)) sums.set(id, (sums.get(id) ?? 0) + 1 / paths.length);
      }
    }
  }
  const pairs = ((nodes.length - 1) * (nodes.length - 2)) / 2;
  return new Map([...sums].map(([id, sum]) => [id, pairs === 0 ? 0 : sum / pairs]));
}

function shortestPaths(graph: UndirectedGraph, from: string, to: string): readonly (readonly string[])[] {
  let paths: readonly (readonly string[])[] = [[from]];
  for (let length = 1; length < graph.order && paths.length > 0; length++) {
    paths = paths.flatMap((path) =>
      graph
        .neighbors(path.at(-1))
        .filter((id) => !path.includes(id))
        .map((id) => [...path, id]),
    );
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived;
  }
  return [];
}

function componentsOf(graph: UndirectedGraph): Readonly<Record<string, number>> {
  const parts: Record<string, number> = {};
  for (const [number, start] of graph.nodes().entries()) {
    for (const waiting = [start]; waiting.length > 0; ) {
      const id = waiting.pop() ?? '';
      if (parts[id] !== undefined) continue;
      parts[id] = number;
      waiting.push(...graph.neighbors(id));
    }
  }
  return parts;
}

function modularity(graph: UndirectedGraph, parts: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const a of graph.nodes()) {
    for (const b of graph.nodes()) {
      if (parts[a] !== parts[b]) continue;
      sum += (graph.hasEdge(a, b) ? 1 : 0) - (graph.degree(a) * graph.degree(b)) / (2 * graph.size);
    }
  }
  return sum / (2 * graph.size);
}
