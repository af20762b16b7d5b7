import { describe, expect, it, jest } from '@jest/globals';
import { UndirectedGraph } from 'graphology';
import * as library from 'graphology-communities-louvain';
import { betweenness, pagerank } from 'graphology-metrics/centrality/index.js';
import { centrality } from '../../src/analysis/centrality.ts';
import { communities } from '../../src/analysis/communities.ts';
import { contradictions, contradictionsOf, countContradictions } from '../../src/analysis/contradictions.ts';
import { knownDifference } from '../../src/analysis/known-difference.ts';
import { mediators } from '../../src/analysis/mediators.ts';
import type { Id } from '../../src/domain/id.ts';
import type { StoredColumns } from '../../src/domain/projected.ts';
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING, DAY, END } from '../../src/domain/time.ts';
import { disputes } from '../../src/domain/view.ts';
import { MODALITIES, type Modality } from '../../src/domain/vocabulary.ts';
import type { EntityAtTime } from '../../src/store/store.ts';
import { admittedBy, eventsIn, neighborsOf, type SeenEvent, tiesIn } from '../index/fixture/oracle.ts';
import { randomScope, START } from '../index/fixture/random-rows.ts';
import { answer, type Rows, versionOf } from '../index/fixture/rows.ts';
import { forWorlds } from '../index/fixture/worlds.ts';

jest.setTimeout(120_000);

/** Its types and its code disagree about what the default export is. */
const { default: louvainOf } = library as unknown as {
  readonly default: (graph: UndirectedGraph, options: object) => Readonly<Record<string, number>>;
};

describe('in random worlds and scopes', () => {
  it('mediators are those in contact with both sides, and shuttles their contacts with one and then the other', () => {
    forWorlds(600, (random, rows) => {
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
      const got = answer(versionOf(rows), mediators(query));
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
    });
  });

  it('contradictions are the pairs of statements that exclude each other', () => {
    forWorlds(800, (random, rows) => {
      const query = {
        about: random.chance(0.5) ? random.pick(rows.entities).id : null,
        group: null,
        kinds: null,
        scope: randomScope(random),
      };
      const version = versionOf(rows);
      const got = answer(version, contradictions({ ...query, first: 1_000, after: null })).items;
      const want = excluding(rows, query.scope, query.about);
      expect(got.map(({ kind, a, b }) => `${kind} ${a} ${b}`).sort()).toEqual(want);
      expect(answer(version, countContradictions(query))).toBe(want.length);
      expect(got.every(({ reason }) => /^[A-Z].*\.$/.test(reason))).toBe(true);
      if (query.about !== null) return;
      // From the side of one statement there is the same to see.
      for (const { id, type, event, evidence } of rows.relations) {
        const founder = event ?? id.split(':')[1] ?? '';
        const [statement] = evidence.statement;
        if (statement === undefined) continue;
        const mine = answer(version, contradictionsOf({ id: statement, founder, predicate: type }, query.scope));
        expect(mine.map(({ kind, a, b }) => `${kind} ${a} ${b}`).sort()).toEqual(
          want.filter((line) => line.includes(statement)),
        );
      }
    });
  });

  it('centrality is what a library computes on the same graph', () => {
    forWorlds(300, (random, rows) => {
      const scope = randomScope(random);
      const got = answer(versionOf(rows), centrality({ scope, first: 100 }));
      const graph = graphOf(rows, scope);
      expect(new Set(got.map(({ entity }) => entity))).toEqual(new Set(graph.nodes()));
      if (graph.order === 0) return;
      const ranks = pagerank(graph, { getEdgeWeight: null, tolerance: 1e-10, maxIterations: 1_000 });
      const between = graph.order > 2 ? betweenness(graph, { getEdgeWeight: null }) : {};
      for (const row of got) {
        expect(row.degree).toBe(graph.degree(row.entity));
        expect(row.pagerank).toBeCloseTo(ranks[row.entity] as number, 6);
        expect(row.betweenness).toBeCloseTo(between[row.entity] ?? 0, 9);
      }
      expect(got.reduce((sum, row) => sum + row.pagerank, 0)).toBeCloseTo(1, 6);
    });
  });

  it('communities part the graph, and are about as good as those of a library', () => {
    let [ours, theirs] = [0, 0];
    forWorlds(300, (random, rows) => {
      const scope = randomScope(random);
      const got = answer(versionOf(rows), communities({ scope, minSize: 1, first: 100 }));
      const graph = graphOf(rows, scope);
      const members = got.flatMap((one) => one.members);
      expect([...members].sort()).toEqual([...graph.nodes()].sort());
      expect(got.map(({ size }) => size)).toEqual(got.map((one) => one.members.length).sort((a, b) => b - a));
      expect(got.every(({ central, members: all }) => central.every((id) => all.includes(id)))).toBe(true);
      if (graph.size === 0) return;
      const parts = Object.fromEntries(got.flatMap((one, i) => one.members.map((id) => [id, i])));
      ours += modularity(graph, parts);
      theirs += modularity(graph, louvainOf(graph, { getEdgeWeight: null, randomWalk: false }));
    });
    expect(ours).toBeGreaterThan(0.98 * theirs);
  });

  it('a difference lists what one instant knows and the other did not', () => {
    forWorlds(600, (random, rows) => {
      const [from, to] = [random.below(30), random.below(30)]
        .sort((a, b) => a - b)
        .map((day) => START + (day ?? 0) * DAY);
      const about = random.chance(0.5) ? [random.pick(rows.entities).id] : null;
      const got = answer(versionOf(rows), knownDifference({ from: from ?? 0, to: to ?? 0, about, first: 1_000 }));
      const before = new Map(
        tiesIn(rows, { ...EVERYTHING, includeDenied: true, asOf: from ?? 0 }).map((tie) => [tie.row.id, tie]),
      );
      const after = tiesIn(rows, { ...EVERYTHING, includeDenied: true, asOf: to ?? 0 }).filter(
        ({ row }) => about === null || about.includes(row.source) || about.includes(row.target),
      );
      const isNew = (id: Id) => !before.has(id);
      expect(got.added).toEqual(
        after.filter(({ row, view }) => isNew(row.id) && view.verdict !== 'DENIED_ONLY').map(({ row }) => row.id),
      );
      const changed = after.filter(({ row, view }) =>
        isNew(row.id) ? view.verdict === 'DENIED_ONLY' : before.get(row.id)?.view.verdict !== view.verdict,
      );
      expect(got.changes.map(({ relation, before: was, after: is }) => [relation, was, is])).toEqual(
        changed.map(({ row, view }) => [row.id, before.get(row.id)?.view.verdict ?? null, view.verdict]),
      );
      expect(got.changes.every(({ causedBy }) => causedBy.length > 0)).toBe(true);
      const known = (at: number) => {
        const scope = { ...EVERYTHING, includeDenied: true, asOf: at };
        const ends = tiesIn(rows, scope).flatMap(({ row }) => [row.source, row.target]);
        return new Set([...ends, ...eventsIn(rows, scope).flatMap(({ row }) => row.participants)]);
      };
      const [old, all] = [known(from ?? 0), known(to ?? 0)];
      const near = (id: Id) =>
        about === null ||
        after.some(({ row }) => [row.source, row.target].includes(id)) ||
        eventsIn(rows, { ...EVERYTHING, includeDenied: true, asOf: to ?? 0 }).some(
          ({ row }) => row.participants.includes(id) && row.participants.some((one) => about.includes(one)),
        );
      expect(got.entitiesAdded).toEqual([...all].filter((id) => !old.has(id) && near(id)).sort());
    });
  });
});

function goBetweens(rows: Rows, { a, b, maxGapHours, scope }: Parameters<typeof mediators>[0]) {
  const sides = [...a, ...b].map(({ entity }) => entity);
  const meets = (side: readonly EntityAtTime[], { row, view }: SeenEvent) =>
    side.some(
      ({ entity, from, to }) =>
        row.participants.includes(entity) && (!view.dated || (from <= view.to && to >= view.from)),
    );
  const meetings = eventsIn(rows, scope)
    .filter(({ row }) => ['CONSULT', 'AGREE', 'COOPERATE'].includes(row.type))
    .filter(({ view }) => view.status !== 'CANCELLED');
  const found = new Map<Id, { counts: readonly [number, number]; trips: readonly string[] }>();
  for (const { id } of rows.entities) {
    if (sides.includes(id)) continue;
    const mine = meetings.filter(({ row }) => row.participants.includes(id));
    const [withA, withB] = [mine.filter((event) => meets(a, event)), mine.filter((event) => meets(b, event))];
    if (withA.length === 0 || withB.length === 0) continue;
    const trips = new Set<string>();
    for (const one of withA) {
      for (const other of withB) {
        if (one === other || !one.view.dated || !other.view.dated) continue;
        const gap = Math.abs(middle(one) - middle(other)) / 3_600_000;
        if (gap <= maxGapHours) trips.add([one.row.id, other.row.id].sort().join());
      }
    }
    found.set(id, { counts: [withA.length, withB.length], trips: [...trips].sort() });
  }
  return found;
}

const middle = ({ view: { from, to } }: SeenEvent): number =>
  from === BEGINNING ? to : to === END ? from : (from + to) / 2;

/** Every contradiction as `KIND a b`. */
function excluding(rows: Rows, scope: Scope, about: Id | null): readonly string[] {
  const found: string[] = [];
  const add = (kind: string, columns: StoredColumns, i: number, against: StoredColumns, j: number) => {
    const [one, other] = [
      { known: columns.known[i] as number, id: columns.statement[i] as Id },
      { known: against.known[j] as number, id: against.statement[j] as Id },
    ].sort((x, y) => x.known - y.known || (x.id < y.id ? -1 : 1));
    found.push(`${kind} ${one?.id} ${other?.id}`);
  };
  const modality = (columns: StoredColumns, i: number) => MODALITIES[columns.modality[i] as number] as Modality;
  const denials = (columns: StoredColumns, kept: readonly number[]) => {
    for (const i of kept.filter((at) => columns.polarity[at] === 0)) {
      for (const j of kept.filter((at) => columns.polarity[at] === 1)) {
        if (disputes(modality(columns, j), modality(columns, i))) add('DENIAL', columns, i, columns, j);
      }
    }
  };
  const inside = containment(rows, scope);
  for (const { row, rows: kept } of eventsIn(rows, scope)) {
    if (about !== null && !row.participants.includes(about)) continue;
    const { evidence } = row;
    denials(evidence, kept);
    const asserted = kept.filter((at) => evidence.polarity[at] === 0);
    for (const [at, i] of asserted.entries()) {
      for (const j of asserted.slice(at + 1)) {
        const [from, to] = [evidence.from, evidence.to] as const;
        if ((to[i] as number) < (from[j] as number) || (to[j] as number) < (from[i] as number))
          add('DATE', evidence, i, evidence, j);
        const [p, q] = [evidence.place[i], evidence.place[j]];
        if (p && q && p !== q && !inside(p, q) && !inside(q, p)) add('PLACE', evidence, i, evidence, j);
      }
    }
  }
  const durables = tiesIn(rows, scope)
    .filter(({ row }) => row.event === null)
    .filter(({ row }) => about === null || row.source === about || row.target === about);
  for (const { row } of durables) denials(row.evidence, admittedBy(row.evidence, scope));
  for (const [at, one] of durables.entries()) {
    for (const other of durables.slice(at + 1)) {
      const [r, s] = [one.row, other.row];
      if (r.type !== s.type || r.source !== s.source || r.target !== s.target) continue;
      if (r.role === null || s.role === null || r.role === s.role) continue;
      if (one.view.dated && other.view.dated && (one.view.to < other.view.from || other.view.to < one.view.from))
        continue;
      for (const i of admittedBy(r.evidence, scope).filter((x) => r.evidence.polarity[x] === 0)) {
        for (const j of admittedBy(s.evidence, scope).filter((x) => s.evidence.polarity[x] === 0))
          add('ROLE', r.evidence, i, s.evidence, j);
      }
    }
  }
  return found.sort();
}

function containment(rows: Rows, scope: Scope): (inner: Id, outer: Id) => boolean {
  const always = { ...scope, from: BEGINNING, to: END, includeUndated: true };
  const located = tiesIn(rows, always).filter(({ row }) => row.type === 'LOCATED_IN');
  return (inner, outer) => {
    const around = new Set([inner]);
    for (let step = 0; step < 6; step++) {
      for (const id of [...around]) for (const { row } of located) if (row.source === id) around.add(row.target);
    }
    return around.has(outer);
  };
}

function graphOf(rows: Rows, scope: Scope): UndirectedGraph {
  const ties = tiesIn(rows, scope);
  const graph = new UndirectedGraph();
  for (const { id } of rows.entities) if (neighborsOf(ties, id).size > 0) graph.addNode(id);
  for (const { row } of ties) if (!graph.hasEdge(row.source, row.target)) graph.addEdge(row.source, row.target);
  return graph;
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
