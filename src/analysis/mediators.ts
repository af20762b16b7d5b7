/** Who goes between two sides: in contact with both, and how often with one and then with the other. */

import { InputError } from '../domain/error.ts';
import type { View } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import type { EntityAtTime } from '../domain/record/entity.ts';
import type { EventType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import type { Graph, Question } from '../traversal/graph.ts';
import { isRepresentedBy } from '../traversal/representatives.ts';
import { eventsInScope, eventsOf } from '../traversal/walk.ts';

export interface MediatorsQuery {
  /** Who stands for each side, and when. */
  readonly a: readonly EntityAtTime[];
  readonly b: readonly EntityAtTime[];
  readonly maxGapHours: number;
  readonly scope: Scope;
  readonly first: number;
}

interface Shuttle {
  readonly first: Id;
  readonly second: Id;
  readonly gapHours: number;
}

export interface MediatorAnswer {
  readonly entity: Id;
  readonly score: number;
  readonly contactsWithA: number;
  readonly contactsWithB: number;
  readonly shuttles: readonly Shuttle[];
  /** The events at which it met one side or both: the surest with each first, then by confidence. */
  readonly contacts: readonly Id[];
}

/** An event at which somebody met one side or both. */
interface Contact {
  readonly event: Id;
  readonly withA: boolean;
  readonly withB: boolean;
  /** Middle of its window; null where undated. */
  readonly at: number | null;
  readonly confidence: number;
}

interface Trip extends Shuttle {
  readonly weight: number;
}

const CONTACTS: readonly EventType[] = ['CONSULT', 'AGREE', 'COOPERATE'];
const HOUR = 3_600_000;
/** A plain contact with both sides is worth a quarter of a shuttle without delay. */
const PLAIN = 0.25;

/**
 * Contacts are CONSULT, AGREE and COOPERATE events, not called off, in which the candidate and one who stands for the
 * side take part.
 * A shuttle is a contact with one side and another, up to `maxGapHours` later, with the other side.
 *
 *   score = Σ over shuttles √(c₁ · c₂) / (1 + gap / 24 h)  +  ¼ · min(Σ cₐ, Σ c_b)
 *
 * with c the confidence of a contact: quick and sure shuttles count most, contacts with both sides alone a little.
 * Highest score first, then by id; shuttles in order of time.
 */
export const mediators =
  (query: MediatorsQuery): Question<readonly MediatorAnswer[]> =>
  async (graph) => {
    const { a, b, maxGapHours, first } = query;
    if (a.length === 0 || b.length === 0) throw new InputError('mediators need somebody on both sides');
    const contacts = await contactsOf(graph, query);
    await graph.pause();
    return [...contacts]
      .map(([entity, met]) => mediatorOf(entity, met, maxGapHours * HOUR))
      .filter(({ contactsWithA, contactsWithB }) => contactsWithA > 0 && contactsWithB > 0)
      .sort((x, y) => y.score - x.score || (x.entity < y.entity ? -1 : 1))
      .slice(0, first);
  };

/** By everybody who met one side or both and stands for neither. */
async function contactsOf(graph: Graph, { a, b, scope }: MediatorsQuery): Promise<ReadonlyMap<Id, readonly Contact[]>> {
  const sides = new Set([...a, ...b].map(({ entity }) => entity));
  const contacts = new Map<Id, Contact[]>();
  const events = await eventsOf(graph, [...sides], CONTACTS, scope);
  for (const { event, view } of await eventsInScope(graph, scope, events)) {
    const present = event.participants;
    const withA = present.some((id) => isRepresentedBy(a, id, view));
    const withB = present.some((id) => isRepresentedBy(b, id, view));
    if (view.status === 'CANCELLED' || !(withA || withB)) continue;
    const contact = { event: event.id, withA, withB, at: middleOf(view), confidence: view.confidence };
    for (const id of present.filter((one) => !sides.has(one))) {
      const met = contacts.get(id);
      if (met) met.push(contact);
      else contacts.set(id, [contact]);
    }
  }
  return contacts;
}

function mediatorOf(entity: Id, met: readonly Contact[], mostGap: number): MediatorAnswer {
  const [withA, withB] = [met.filter((contact) => contact.withA), met.filter((contact) => contact.withB)];
  const trips = tripsAmong(met, mostGap);
  const moved = trips.reduce((sum, { weight }) => sum + weight, 0);
  return {
    entity,
    score: moved + PLAIN * Math.min(trust(withA), trust(withB)),
    contactsWithA: withA.length,
    contactsWithB: withB.length,
    shuttles: trips.map(({ first, second, gapHours }) => ({ first, second, gapHours })),
    contacts: surestFirst(met).map(({ event }) => event),
  };
}

function surestFirst(met: readonly Contact[]): readonly Contact[] {
  const sure = met.toSorted((x, y) => y.confidence - x.confidence || (x.event < y.event ? -1 : 1));
  const ofEach = [sure.find(({ withA }) => withA), sure.find(({ withB }) => withB)];
  return [...new Set([...ofEach.flatMap((contact) => contact ?? []), ...sure])];
}

/** Each two contacts with different sides, once, the earlier first. What is undated makes none. */
function tripsAmong(met: readonly Contact[], mostGap: number): readonly Trip[] {
  const dated = met
    .flatMap((contact) => (contact.at === null ? [] : [{ ...contact, at: contact.at }]))
    .sort((x, y) => x.at - y.at || (x.event < y.event ? -1 : 1));
  return dated.flatMap((first, i) => {
    const trips: Trip[] = [];
    for (const second of dated.slice(i + 1)) {
      const gap = second.at - first.at;
      if (gap > mostGap) break;
      if (!(first.withA && second.withB) && !(first.withB && second.withA)) continue;
      const weight = Math.sqrt(first.confidence * second.confidence) / (1 + gap / (24 * HOUR));
      trips.push({ first: first.event, second: second.event, gapHours: gap / HOUR, weight });
    }
    return trips;
  });
}

const trust = (contacts: readonly Contact[]): number => contacts.reduce((sum, { confidence }) => sum + confidence, 0);

function middleOf({ dated, from, to }: View): number | null {
  if (!dated) return null;
  if (from === BEGINNING) return to;
  return to === END ? from : (from + to) / 2;
}
