/** What joins two entities: a durable relation, or a relation between two participants of an event. */
import type { Id, RelationId } from '../glossary.ts';
import { durableRelationId, eventRelationId } from '../id.ts';
import { type EventType, isEventType, MUTUAL_TYPES, type RelationType } from '../relation-types.ts';

export interface Relation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: Id;
  readonly target: Id;
  readonly role: string | null;
  /** The event that it comes from; null for a durable relation. */
  readonly event: Id | null;
}

export interface Event {
  /** That of its founding statement. */
  readonly id: Id;
  readonly type: EventType;
  /** Subjects first, as the founding report has them, then objects. */
  readonly participants: readonly Id[];
  readonly relations: readonly RelationId[];
}

/** Who stands on which side of a group, as its founding report has it; canonical ids, each once on a side. */
export interface Sides {
  readonly founder: Id;
  readonly type: RelationType;
  readonly role: string | null;
  readonly subjects: readonly Id[];
  readonly objects: readonly Id[];
}

/** Events of more participants have no relations between each two, or a summit of twenty would draw 190 of them. */
const MOST_RELATED = 8;

/** The event of a group; null for a durable relation. */
export function eventOf(sides: Sides): Event | null {
  const { founder, type } = sides;
  if (!isEventType(type)) return null;
  const relations = relationsOf(sides).map((relation) => relation.id);
  return { id: founder, type, participants: participantsOf(sides), relations };
}

export const participantsOf = ({ subjects, objects }: Sides): readonly Id[] => [...new Set([...subjects, ...objects])];

/** The relations that a group draws: one for a durable type, one for each pair of an event. */
export function relationsOf(sides: Sides): readonly Relation[] {
  const { founder, type, role, subjects, objects } = sides;
  if (!isEventType(type)) {
    const [source, target] = [subjects[0], objects[0]];
    if (source === undefined || target === undefined || source === target) return [];
    return [{ id: durableRelationId(type, founder), type, source, target, role, event: null }];
  }
  return pairsOf(sides).map(([source, target]) => ({
    id: eventRelationId(type, founder, source, target),
    type,
    source,
    target,
    role: null,
    event: founder,
  }));
}

/** Mutual: every two participants, the founding subject first. Otherwise from each actor to each recipient. */
function pairsOf(sides: Sides): readonly (readonly [Id, Id])[] {
  const participants = participantsOf(sides);
  if (participants.length > MOST_RELATED) return [];
  if (MUTUAL_TYPES.has(sides.type)) {
    return participants.flatMap((a, i) => participants.slice(i + 1).map((b) => [a, b] as const));
  }
  // A pair that stands on both sides is one relation, since its id knows no direction: the first is kept.
  const pairs = new Map<string, readonly [Id, Id]>();
  for (const a of sides.subjects) {
    for (const b of sides.objects) {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      if (a !== b && !pairs.has(key)) pairs.set(key, [a, b]);
    }
  }
  return [...pairs.values()];
}
