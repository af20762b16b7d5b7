/** What the statements of an event say in a scope of its mode, place and roles. Like `view`, a pure fold. */

import type { ScopeFilter } from '../scope.ts';
import type { EventRole } from '../vocabulary.ts';
import { ASSERTED, at, type EventColumns, FACT } from './columns.ts';
import { admitted, bestOf, sidesOf } from './view.ts';

export interface EventDetails<Key extends string | number> {
  /** Those of the best statement; where it states none, of the surest of the same modality that does. */
  readonly mode: string | null;
  readonly place: Key | null;
  /** What the best statement itself says, null where it does not: what a headline over its quote may print. */
  readonly shown: { readonly mode: string | null; readonly place: Key | null };
  /** One role per participant, by its position; null for one that nobody in the scope names. */
  readonly roles: readonly (EventRole | null)[];
}

export function eventDetails<Key extends string | number>(
  columns: EventColumns<Key>,
  start: number,
  end: number,
  participantCount: number,
  filter: ScopeFilter<Key>,
): EventDetails<Key> {
  const rows = admitted(columns, start, end, filter);
  const { strong } = sidesOf(columns, rows);
  const stating = inOrderOfTrust(columns, strong);
  const modes = stating.map((i) => columns.mode[i] || null);
  const places = stating.map((i) => columns.place[i] || null);
  const mode = modes.find((stated) => stated !== null) ?? null;
  const place = places.find((stated) => stated !== null) ?? null;
  const shown = { mode: modes[0] ?? null, place: places[0] ?? null };
  return { mode, place, shown, roles: rolesOf(columns, rows, mode, participantCount) };
}

/** Does one of these statements name the participant of this place? */
const isNamed = (
  { subject, object }: Pick<EventColumns<never>, 'subject' | 'object'>,
  rows: readonly number[],
  participant: number,
): boolean => rows.some((i) => subject[i] === participant || object[i] === participant);

/** Whom no statement in scope names takes no part in the event, though others that were rejected named it. */
export function areNamed<Key extends string | number>(
  columns: EventColumns<Key>,
  end: number,
  filter: ScopeFilter<Key>,
  participants: readonly number[],
): boolean {
  const rows = admitted(columns, 0, end, filter);
  return participants.every((participant) => isNamed(columns, rows, participant));
}

/** The best statement, then all by confidence; among equals the earliest known. */
function inOrderOfTrust<Key extends string | number>(columns: EventColumns<Key>, strong: readonly number[]): number[] {
  if (strong.length === 0) return [];
  const bySurety = [...strong].sort((a, b) => at(columns.confidence, b) - at(columns.confidence, a) || a - b);
  return [bestOf(columns, strong), ...bySurety];
}

/** Facts speak before plans, and assertions before denials; among equals the earliest known. */
function rolesOf<Key extends string | number>(
  columns: EventColumns<Key>,
  rows: readonly number[],
  mode: string | null,
  participantCount: number,
): readonly (EventRole | null)[] {
  const weight = (i: number) => (columns.polarity[i] === ASSERTED ? 0 : 2) + (columns.modality[i] === FACT ? 0 : 1);
  const speaking = [...rows].sort((a, b) => weight(a) - weight(b) || a - b);
  const ofMode = speaking.filter((i) => (columns.mode[i] || null) === mode);
  const roles: (EventRole | null)[] = new Array(participantCount).fill(null);
  const fill = (participant: number, role: EventRole): void => {
    if (participant >= 0 && roles[participant] === null) roles[participant] = role;
  };
  for (const i of [...ofMode, ...speaking]) {
    const isVisit = columns.mode[i] === 'visit';
    fill(columns.subject[i] ?? -1, isVisit ? 'VISITOR' : 'ACTOR');
    fill(columns.object[i] ?? -1, isVisit ? 'HOST' : 'RECIPIENT');
  }
  return roles;
}
