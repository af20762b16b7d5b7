/**
 * The ties of hubs as questions about them look at them, folded once for each version and kept: a hub is asked about
 * again and again, in one window after the other, and no window changes what a relation comes to.
 */
import { LRUCache } from 'lru-cache';
import type { Id } from '../domain/glossary.ts';
import type { RelationType } from '../domain/relation-types.ts';
import { foldKey, type Scope } from '../domain/scope.ts';
import { type EntityKind, VERDICTS } from '../domain/vocabulary.ts';
import type { Ties, TieView } from '../traversal/ties.ts';
import type { Turn } from '../traversal/turn.ts';
import type { LayerRelation } from './layer-rows.ts';
import { kindOf, type Version } from './version.ts';

/** Of all hubs and scopes of a version together: some 25 MB. */
const MOST_KEPT = 500_000;
/** Folds between two offers to let others run. */
const FOLDS = 500;

const kept = new WeakMap<Version, LRUCache<string, Ties>>();

/** Of the entity's relations, in order of id. */
export async function hubTies(
  version: Version,
  entity: Id,
  scope: Scope,
  relations: () => readonly LayerRelation[],
  turn: Turn,
): Promise<Ties> {
  const ofVersion = kept.get(version) ?? new LRUCache({ maxSize: MOST_KEPT, sizeCalculation: sizeOf });
  kept.set(version, ofVersion);
  const key = `${entity} ${foldKey(scope)}`;
  const known = ofVersion.get(key);
  if (known) return known;
  const ties = await foldedTies(version, entity, scope, relations(), turn);
  ofVersion.set(key, ties);
  return ties;
}

const sizeOf = ({ length }: Ties): number => length + 1;

async function foldedTies(
  version: Version,
  entity: Id,
  scope: Scope,
  relations: readonly LayerRelation[],
  turn: Turn,
): Promise<Ties> {
  const ties = new HubTies(relations.length);
  for (const { type } of relations) ties.examined.set(type, (ties.examined.get(type) ?? 0) + 1);
  let units = 0;
  for (const [i, relation] of relations.entries()) {
    if (i % FOLDS === FOLDS - 1) {
      await turn.pause(units);
      units = 0;
    }
    const view = relation.view(scope);
    units += view?.statements ?? 1;
    if (view === null) continue;
    const isSource = relation.source === entity;
    ties.add(relation, view, isSource, isSource ? relation.target : relation.source);
  }
  await turn.pause(units);
  for (const id of ties.others) ties.kinds.push(kindOf(version, id));
  return ties;
}

const [DATED, REALIZED, VERDICT] = [1, 2, 4];

class HubTies implements Ties {
  length = 0;
  readonly others: Id[] = [];
  readonly kinds: (EntityKind | null)[] = [];
  readonly examined = new Map<RelationType, number>();
  readonly other: Uint32Array;
  readonly isSource: Uint8Array;
  private readonly relations: LayerRelation[] = [];
  private readonly numbers = new Map<Id, number>();
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly confidence: Float64Array;
  private readonly firstKnown: Float64Array;
  private readonly sources: Uint32Array;
  /** Whether dated and realized, and the position of the verdict. */
  private readonly marks: Uint8Array;
  private readonly seen: { -readonly [Field in keyof TieView]: TieView[Field] } = {
    verdict: 'UNDISPUTED',
    realized: false,
    independentSources: 0,
    confidence: 0,
    dated: false,
    from: 0,
    to: 0,
    firstKnown: 0,
  };

  constructor(most: number) {
    this.other = new Uint32Array(most);
    this.isSource = new Uint8Array(most);
    this.from = new Float64Array(most);
    this.to = new Float64Array(most);
    this.confidence = new Float64Array(most);
    this.firstKnown = new Float64Array(most);
    this.sources = new Uint32Array(most);
    this.marks = new Uint8Array(most);
  }

  add(relation: LayerRelation, view: TieView, isSource: boolean, other: Id): void {
    const i = this.length++;
    this.relations.push(relation);
    this.isSource[i] = Number(isSource);
    this.other[i] = this.numberOf(other);
    this.from[i] = view.from;
    this.to[i] = view.to;
    this.confidence[i] = view.confidence;
    this.firstKnown[i] = view.firstKnown;
    this.sources[i] = view.independentSources;
    const marks = (view.dated ? DATED : 0) | (view.realized ? REALIZED : 0);
    this.marks[i] = marks | (VERDICT * VERDICTS.indexOf(view.verdict));
  }

  typeAt(i: number) {
    return this.relationAt(i).type;
  }

  relationAt(i: number): LayerRelation {
    return this.relations[i] as LayerRelation;
  }

  viewAt(i: number): TieView {
    const { seen } = this;
    const marks = this.marks[i] as number;
    seen.verdict = VERDICTS[Math.floor(marks / VERDICT)] ?? 'UNDISPUTED';
    seen.realized = (marks & REALIZED) !== 0;
    seen.dated = (marks & DATED) !== 0;
    seen.independentSources = this.sources[i] as number;
    seen.confidence = this.confidence[i] as number;
    seen.from = this.from[i] as number;
    seen.to = this.to[i] as number;
    seen.firstKnown = this.firstKnown[i] as number;
    return seen;
  }

  private numberOf(other: Id): number {
    const known = this.numbers.get(other);
    if (known !== undefined) return known;
    this.numbers.set(other, this.others.length);
    return this.others.push(other) - 1;
  }
}
