/** Which two entities may be one: their names lead to each other, shared neighbors speak for it, known ids against it. */

import type { Id } from '../domain/glossary.ts';
import { type Decision, splitId } from '../domain/record/decision.ts';
import type { Entity } from '../domain/record/entity.ts';
import { EVERYTHING } from '../domain/scope.ts';
import type { GraphStore, Page, PageRequest } from '../store/store.ts';
import type { Graph, Traversal } from '../traversal/graph.ts';
import { otherEnd, relationsInScopeOf, startWalk } from '../traversal/walk.ts';
import { type Alikeness, pairsByName } from './merge/names.ts';

export interface MergeCandidatesQuery {
  /** 0 to 1. */
  readonly minScore: number;
  readonly first: number;
  readonly signal?: AbortSignal;
}

export interface CandidatePair {
  /** The smaller id first. */
  readonly a: Id;
  readonly b: Id;
  readonly score: number;
  readonly reasons: readonly string[];
}

const PAGE = 5_000;
/** What the first shared neighbor adds, and each further one, up to the most. */
const SHARED_FIRST = 0.15;
const SHARED_NEXT = 0.03;
const SHARED_MOST = 0.24;
/** What it adds that both hold one office of one body. */
const SHARED_OFFICE = 0.25;
/** Two different authority ids are almost always two entities. */
const CONFLICTING_IDS = 0.5;

/** Highest score first, then by ids. Pairs that a standing decision keeps apart are left out. */
export async function mergeCandidates(
  store: GraphStore,
  traversal: Traversal,
  { minScore, first, signal }: MergeCandidatesQuery,
): Promise<readonly CandidatePair[]> {
  const options = signal ? { signal } : {};
  const entities = await all((page) => store.page('entity', {}, { ...page, ...options }));
  const decisions = await all((page) => store.page('decision', {}, { ...page, ...options }));
  const apart = keptApart(decisions, entities);
  const alike = await traversal.run((graph) => pairsByName(graph, entities), options);
  const open = alike.filter(({ a, b }) => !apart.has(pairKey(a.id, b.id)));
  const candidates = await traversal.run((graph) => judge(graph, open), options);
  return candidates
    .filter(({ score }) => score >= minScore)
    .sort((x, y) => y.score - x.score || (pairKey(x.a, x.b) < pairKey(y.a, y.b) ? -1 : 1))
    .slice(0, first);
}

async function judge(graph: Graph, pairs: readonly Alikeness[]): Promise<readonly CandidatePair[]> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]))];
  const surroundings = new Map<Id, Surroundings>();
  for (const id of ids) {
    const [relations = []] = await relationsInScopeOf(startWalk(graph, EVERYTHING), [id]);
    const around = relations.map(({ relation }) => ({
      type: relation.type,
      role: relation.role,
      other: otherEnd(relation, id),
    }));
    surroundings.set(id, {
      neighbors: new Set(around.map(({ other }) => other)),
      offices: new Set(around.flatMap(({ type, role, other }) => (OFFICE.has(type) ? [`${role} of ${other}`] : []))),
    });
  }
  return pairs.flatMap((pair) =>
    judged(pair, surroundings.get(pair.a.id) ?? ALONE, surroundings.get(pair.b.id) ?? ALONE),
  );
}

interface Surroundings {
  readonly neighbors: ReadonlySet<Id>;
  /** `ambassador of` an id. */
  readonly offices: ReadonlySet<string>;
}

const ALONE: Surroundings = { neighbors: new Set(), offices: new Set() };
const OFFICE: ReadonlySet<string> = new Set(['HOLDS_POSITION', 'REPRESENTS']);

function judged(
  { a, b, score, reason, ofOffice }: Alikeness,
  ofA: Surroundings,
  ofB: Surroundings,
): readonly CandidatePair[] {
  const reasons = [reason];
  let sum = score;
  if ([...ofA.offices].some((office) => ofB.offices.has(office))) {
    sum += SHARED_OFFICE;
    reasons.push('They hold the same office.');
  } else if (ofOffice) return [];
  const shared = [...ofA.neighbors].filter((id) => ofB.neighbors.has(id)).length;
  if (shared > 0) {
    sum += Math.min(SHARED_MOST, SHARED_FIRST + SHARED_NEXT * (shared - 1));
    reasons.push(shared === 1 ? 'They share a neighbor.' : `They share ${shared} neighbors.`);
  }
  if (ofA.neighbors.has(b.id)) {
    sum -= SHARED_MOST;
    reasons.push('But a relation joins the two.');
  }
  if (haveDifferentIds(a, b)) {
    sum -= CONFLICTING_IDS;
    reasons.push('But their Wikidata ids differ.');
  } else if (a.qids.length !== b.qids.length) {
    reasons.push('Only one of them has a Wikidata id.');
  }
  // Rounded, so that sums of hundredths compare as people expect: 0.65 and 0.15 reach a bar of 0.8.
  const rounded = Math.round(Math.min(0.99, Math.max(0, sum)) * 100) / 100;
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return [{ a: first.id, b: second.id, score: rounded, reasons }];
}

const haveDifferentIds = (a: Entity, b: Entity): boolean =>
  a.qids.length > 0 && b.qids.length > 0 && !a.qids.some((qid) => b.qids.includes(qid));

/** Decisions name entities as extracted; candidates are those that answer for them now. */
function keptApart(decisions: readonly Decision[], entities: readonly Entity[]): ReadonlySet<string> {
  const answering = new Map(entities.flatMap(({ id, members }) => members.map((member) => [member, id])));
  const apart = new Set<string>();
  const keep = (a: Id, b: Id) => apart.add(pairKey(answering.get(a) ?? a, answering.get(b) ?? b));
  for (const decision of decisions) {
    if (decision.revertedAt !== null) continue;
    if (decision.kind === 'DIFFERENT') for (const other of decision.absorbed) keep(decision.survivor, other);
    // Who was split off is somebody else.
    if (decision.kind === 'SPLIT') keep(decision.survivor, splitId(decision.id));
  }
  return apart;
}

const pairKey = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

async function all<Node>(read: (page: PageRequest) => Promise<Page<Node>>): Promise<readonly Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Node> = await read({ first: PAGE, after });
    nodes.push(...page.items.map(({ node }) => node));
    const last = page.items.at(-1);
    if (!page.hasNextPage || !last) return nodes;
    after = last.cursor;
  }
}
