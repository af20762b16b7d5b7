/** Relations and events of a layer as a walk meets them: a few words each, everything else read when asked for. */
import { at } from '../domain/fold/columns.ts';
import { areNamed, type EventDetails, eventDetails } from '../domain/fold/event-details.ts';
import { admitted, type View, view } from '../domain/fold/view.ts';
import type { Id, RelationId } from '../domain/glossary.ts';
import { idKey } from '../domain/id.ts';
import { type EventType, familyOf, isEventType, type RelationType } from '../domain/relation-types.ts';
import { foldsAll, NO_PUBLISHER, type Scope, type ScopeFilter, weighing } from '../domain/scope.ts';
import type { Dating } from '../domain/window.ts';
import type { GraphEvent, GraphRelation, StatementPoint } from '../traversal/graph.ts';
import { KeptRows } from './kept-rows.ts';
import {
  entityIdAt,
  eventIdAt,
  eventNumber,
  eventTypeAt,
  type Layer,
  relationIdAt,
  relationsOfGroup,
  segmentsOfEvent,
  segmentsOfRelation,
  typeAt,
} from './layer.ts';
import { countOf, datingAt, hullOf, pointAt, type Segment, spread } from './packed-evidence.ts';
import { idAt, NO_KEY } from './packed-ids.ts';

interface Rows {
  readonly relations: KeptRows<LayerRelation>;
  readonly events: KeptRows<LayerEvent>;
}

const rowsByLayer = new WeakMap<Layer, Rows>();

/** By number. */
export function rowsOf(layer: Layer): Rows {
  const known = rowsByLayer.get(layer);
  if (known) return known;
  const rows: Rows = {
    relations: new KeptRows(layer.relations.count, (number) => new LayerRelation(layer, number)),
    events: new KeptRows(layer.events.count, (number) => new LayerEvent(layer, number)),
  };
  rowsByLayer.set(layer, rows);
  return rows;
}

export class LayerRelation implements GraphRelation {
  readonly number: number;
  private readonly layer: Layer;
  /** Made when it is first read: orders compare it again and again. */
  private knownId: RelationId | null = null;
  /** What it comes to when all that is known counts; undefined until somebody asks. */
  private present: View | null | undefined = undefined;

  constructor(layer: Layer, number: number) {
    this.layer = layer;
    this.number = number;
  }

  get id(): RelationId {
    this.knownId ??= relationIdAt(this.layer, this.number);
    return this.knownId;
  }

  get type(): RelationType {
    return typeAt(at(this.layer.relations.type, this.number));
  }

  get source(): Id {
    return entityIdAt(this.layer, at(this.layer.relations.source, this.number));
  }

  get target(): Id {
    return entityIdAt(this.layer, at(this.layer.relations.target, this.number));
  }

  get role(): string | null {
    return this.layer.roles[at(this.layer.relations.role, this.number)] || null;
  }

  get event(): Id | null {
    return isEventType(this.type) ? idAt(this.layer.relations.founder, this.number) : null;
  }

  view(scope: Scope, omits?: ReadonlySet<number>): View | null {
    if (omits !== undefined || !foldsAll(scope)) return this.folded(scope, omits);
    if (this.present === undefined) this.present = this.folded(scope);
    return this.present;
  }

  private folded(scope: Scope, omits?: ReadonlySet<number>): View | null {
    const { columns, count, isPartial } = spread(this.segments, scope.asOf, false);
    const found = count === 0 ? null : view(columns, 0, count, familyOf(this.type), without(scope, omits));
    // A document names all whom its event takes in, but for a part of what it says.
    const isInDoubt = isPartial || omits !== undefined;
    return found && isInDoubt && !this.areBothNamed(scope, omits) ? null : found;
  }

  mayPass(scope: Scope): boolean {
    return hullOf(this.segments, scope.asOf).mayPass(scope);
  }

  admitted(scope: Scope): readonly number[] {
    return admittedIn(this.segments, scope);
  }

  get statementCount(): number {
    return countOf(this.segments);
  }

  statementAt(position: number): StatementPoint {
    return pointAt(this.segments, position);
  }

  datingAt(position: number): Dating | null {
    return datingAt(this.segments, position);
  }

  private areBothNamed(scope: Scope, omits?: ReadonlySet<number>): boolean {
    const number = eventNumber(this.layer, idAt(this.layer.relations.founder, this.number));
    if (number === null) return true;
    const { participants } = rowsOf(this.layer).events.at(number);
    const { columns, count } = spread(this.segments, scope.asOf, true);
    const ends = [this.source, this.target].map((id) => participants.indexOf(id));
    return areNamed(columns, count, without(scope, omits), ends);
  }

  get segments(): readonly Segment[] {
    return segmentsOfRelation(this.layer, this.number);
  }
}

export class LayerEvent implements GraphEvent {
  readonly number: number;
  private readonly layer: Layer;
  private knownId: Id | null = null;
  private present: View | null | undefined = undefined;

  constructor(layer: Layer, number: number) {
    this.layer = layer;
    this.number = number;
  }

  get id(): Id {
    this.knownId ??= eventIdAt(this.layer, this.number);
    return this.knownId;
  }

  get type(): EventType {
    return eventTypeAt(at(this.layer.events.type, this.number));
  }

  get participants(): readonly Id[] {
    const { start, item } = this.layer.events.participants;
    const numbers = item.subarray(start[this.number], start[this.number + 1]);
    return Array.from(numbers, (number) => entityIdAt(this.layer, number));
  }

  get relations(): readonly RelationId[] {
    const [first, end] = relationsOfGroup(this.layer, this.type, this.id);
    return Array.from({ length: end - first }, (_, i) => relationIdAt(this.layer, first + i));
  }

  view(scope: Scope, omits?: ReadonlySet<number>): View | null {
    if (omits !== undefined || !foldsAll(scope)) return this.folded(scope, omits);
    if (this.present === undefined) this.present = this.folded(scope);
    return this.present;
  }

  private folded(scope: Scope, omits?: ReadonlySet<number>): View | null {
    const { columns, count } = spread(this.segments, scope.asOf, false);
    return count === 0 ? null : view(columns, 0, count, 'EVENT', without(scope, omits));
  }

  mayPass(scope: Scope): boolean {
    return hullOf(this.segments, scope.asOf).mayPass(scope);
  }

  admitted(scope: Scope): readonly number[] {
    return admittedIn(this.segments, scope);
  }

  details(scope: Scope): EventDetails<Id> {
    const { columns, count } = spread(this.segments, scope.asOf, true);
    const { start } = this.layer.events.participants;
    const participantCount = at(start, this.number + 1) - at(start, this.number);
    const { mode, place, shown, roles } = eventDetails(columns, 0, count, participantCount, filterOf(scope));
    return {
      mode,
      place: this.placeOf(place),
      shown: { mode: shown.mode, place: this.placeOf(shown.place) },
      roles,
    };
  }

  get statementCount(): number {
    return countOf(this.segments);
  }

  statementAt(position: number): StatementPoint {
    return pointAt(this.segments, position);
  }

  datingAt(position: number): Dating | null {
    return datingAt(this.segments, position);
  }

  get segments(): readonly Segment[] {
    return segmentsOfEvent(this.layer, this.number);
  }

  private placeOf(key: number | null): Id | null {
    if (key === null) return null;
    return this.segments.map(({ evidence }) => evidence.idByKey.get(key)).find((id) => id !== undefined) ?? null;
  }
}

function admittedIn(segments: readonly Segment[], scope: Scope): readonly number[] {
  const { columns, count } = spread(segments, scope.asOf, false);
  return admitted(columns, 0, count, filterOf(scope));
}

/** Publishers are keys here; a scope is looked at through many relations, so its filter is kept. */
const filters = new WeakMap<Scope, ScopeFilter<number>>();

function filterOf(scope: Scope): ScopeFilter<number> {
  const known = filters.get(scope);
  if (known) return known;
  const filter = { scope, admits: admissionOf(scope), weigh: weighing(scope.weights, idKey) };
  filters.set(scope, filter);
  return filter;
}

const without = (scope: Scope, omits: ReadonlySet<number> | undefined): ScopeFilter<number> =>
  omits === undefined ? filterOf(scope) : { ...filterOf(scope), omits };

function admissionOf({ publishers, excludePublishers }: Scope): ScopeFilter<number>['admits'] {
  if (publishers === null && excludePublishers.size === 0) return null;
  const wanted = publishers && new Set([...publishers].map(idKey));
  const unwanted = new Set([...excludePublishers].map((id) => (id === NO_PUBLISHER ? NO_KEY : idKey(id))));
  return (key) => (wanted === null || wanted.has(key)) && !unwanted.has(key);
}
