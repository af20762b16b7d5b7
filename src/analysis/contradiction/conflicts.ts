/**
 * Which statements of one event or durable relation cannot both be so. A conflict stands between two sets of statements
 * that are alike: each pair of them contradicts. Pairs come latest first, so that whoever shows ten makes ten.
 */

import { disputes } from '../../domain/fold/view.ts';
import type { Scope } from '../../domain/scope.ts';
import { MODALITIES, type Modality } from '../../domain/vocabulary.ts';
import type { Graph, GraphEvent, GraphRelation, StatementPoint } from '../../traversal/graph.ts';
import { compareIds, type RelationInScope } from '../../traversal/walk.ts';
import type { Places } from './places.ts';
import { type Alike, type Sides, sidesOf } from './sides.ts';

export type ContradictionKind = 'DENIAL' | 'DATE' | 'PLACE' | 'ROLE';

/** Every statement of the one side contradicts every statement of the other. */
export interface Conflict {
  readonly kind: ContradictionKind;
  readonly one: Alike;
  readonly other: Alike;
  /** The roles of the two sides, for ROLE. */
  readonly roles?: readonly [string | null, string | null];
}

export interface Pair {
  readonly kind: ContradictionKind;
  /** The one known earlier, then the one with the smaller id. */
  readonly a: StatementPoint;
  readonly b: StatementPoint;
  readonly roles?: readonly [string | null, string | null];
}

type Kinds = readonly ContradictionKind[] | null;
const isWanted = (kinds: Kinds, kind: ContradictionKind): boolean => kinds === null || kinds.includes(kind);

/** DENIAL, DATE and PLACE. */
export async function conflictsInEvent(
  graph: Graph,
  event: GraphEvent,
  scope: Scope,
  kinds: Kinds,
  places: Places,
): Promise<readonly Conflict[]> {
  const sides = await sidesOf(graph, event, scope);
  const found = isWanted(kinds, 'DENIAL') ? [...denials(sides)] : [];
  if (isWanted(kinds, 'DATE')) found.push(...apart('DATE', sides.byWindow, areWindowsApart));
  if (!isWanted(kinds, 'PLACE')) return found;
  for (const [one, other] of pairs(sides.byPlace)) {
    const [a, b] = [one[0]?.place, other[0]?.place];
    if (a && b && !(await places.nested(a, b))) found.push({ kind: 'PLACE', one, other });
  }
  return found;
}

export async function conflictsInDurable(
  graph: Graph,
  relation: GraphRelation,
  scope: Scope,
): Promise<readonly Conflict[]> {
  return [...denials(await sidesOf(graph, relation, scope))];
}

/** Among relations of the same ends and type that have a role; those of one relation only, where it is given. */
export async function conflictsOfRole(
  graph: Graph,
  parallel: readonly RelationInScope[],
  relation: string | null,
  scope: Scope,
): Promise<readonly Conflict[]> {
  const found: Conflict[] = [];
  const asserted = new Map<RelationInScope, Alike>();
  const assertedBy = async (one: RelationInScope): Promise<Alike> => {
    const known = asserted.get(one) ?? (await sidesOf(graph, one.relation, scope)).asserted;
    asserted.set(one, known);
    return known;
  };
  for (const [one, other] of pairs(parallel)) {
    if (relation !== null && one.relation.id !== relation && other.relation.id !== relation) continue;
    if (one.relation.role === other.relation.role || !mayCoincide(one, other)) continue;
    const [a, b] = [await assertedBy(one), await assertedBy(other)];
    found.push({ kind: 'ROLE', one: a, other: b, roles: [one.relation.role, other.relation.role] });
  }
  return found;
}

function* denials({ assertedByModality, deniedByModality }: Sides): Generator<Conflict> {
  for (const one of assertedByModality) {
    for (const other of deniedByModality) {
      if (disputes(modalityOf(other), modalityOf(one))) yield { kind: 'DENIAL', one, other };
    }
  }
}

function* apart(
  kind: ContradictionKind,
  groups: readonly Alike[],
  areApart: (a: StatementPoint, b: StatementPoint) => boolean,
): Generator<Conflict> {
  for (const [one, other] of pairs(groups)) {
    const [a, b] = [one[0], other[0]];
    if (a && b && areApart(a, b)) yield { kind, one, other };
  }
}

const areWindowsApart = (a: StatementPoint, b: StatementPoint): boolean => a.to < b.from || b.to < a.from;

const mayCoincide = ({ view: a }: RelationInScope, { view: b }: RelationInScope): boolean =>
  !a.dated || !b.dated || (a.from <= b.to && b.from <= a.to);

const modalityOf = (alike: Alike): Modality => MODALITIES[alike[0]?.modality ?? 0] ?? 'FACT';

export const countOf = ({ one, other }: Conflict): number => one.length * other.length;

/**
 * The pairs of a conflict by their later statement, the latest known first, then by the ids of both: whoever wants the
 * first ten takes ten.
 */
export function* pairsOf({ kind, one, other, roles }: Conflict): Generator<Pair> {
  const sides = [...one.map((point) => ({ point, isOne: true })), ...other.map((point) => ({ point, isOne: false }))];
  sides.sort((x, y) => y.point.known - x.point.known || compareIds(x.point.id, y.point.id));
  for (const { point: b, isOne } of sides) {
    const earlier = (isOne ? other : one).filter((point) => comparePoints(point, b) < 0);
    for (const a of earlier.sort((x, y) => compareIds(x.id, y.id))) {
      yield { kind, a, b, ...(roles && { roles: isOne ? ([roles[1], roles[0]] as const) : roles }) };
    }
  }
}

/** Where a pair stands among all, beside the instant of its later statement. */
export const pairKey = ({ kind, a, b }: Pair): string => `${b.id} ${a.id} ${kind}`;

const comparePoints = (a: StatementPoint, b: StatementPoint): number => a.known - b.known || compareIds(a.id, b.id);

function* pairs<Item>(items: readonly Item[]): Generator<readonly [Item, Item]> {
  for (const [i, one] of items.entries()) {
    for (let j = i + 1; j < items.length; j++) yield [one, items[j] as Item];
  }
}
