/** What the typer can say of an ordered pair of actors: nothing, or an event of a type in one of its directions. */
import { EVENT_TYPES, type EventType, MUTUAL_TYPES } from '../../domain/relation-types.ts';

/** `NONE`; `CONSULT` where all take part alike; `ACCUSE>` from the first to the second; `ACCUSE<` the other way round. */
export type VoteClass = 'NONE' | EventType | `${EventType}>` | `${EventType}<`;

export const CLASSES: readonly VoteClass[] = [
  'NONE',
  ...EVENT_TYPES.flatMap((type): VoteClass[] => (MUTUAL_TYPES.has(type) ? [type] : [`${type}>`, `${type}<`])),
];

export const classOf = (type: EventType | 'NONE', isForward: boolean): VoteClass => {
  if (type === 'NONE' || MUTUAL_TYPES.has(type)) return type;
  return isForward ? `${type}>` : `${type}<`;
};
