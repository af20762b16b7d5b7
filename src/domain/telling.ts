/** What the statements of an event say in a scope of its mode, place and roles. Like `view`, a pure fold. */
import type { EventColumns } from './projected.ts';
import type { Lens } from './scope.ts';
import { admitted } from './view.ts';
import { type EventRole, type EventType, MODALITIES, POLARITIES } from './vocabulary.ts';

export interface Telling<Key extends string | number> {
  readonly mode: string | null;
  readonly place: Key | null;
  /** One role per participant, by its position; null for one that nobody in the scope names. */
  readonly roles: readonly (EventRole | null)[];
}

const ASSERTED = POLARITIES.indexOf('ASSERTED');
const FACT = MODALITIES.indexOf('FACT');

/** Facts speak before plans, and assertions before denials; among equals the earliest known. */
export function telling<Key extends string | number>(
  columns: EventColumns<Key>,
  start: number,
  end: number,
  participantCount: number,
  lens: Lens<Key>,
): Telling<Key> {
  const rows = admitted(columns, start, end, lens);
  const weight = (i: number) => (columns.polarity[i] === ASSERTED ? 0 : 2) + (columns.modality[i] === FACT ? 0 : 1);
  const speaking = [...rows].sort((a, b) => weight(a) - weight(b) || a - b);
  const mode = speaking.map((i) => columns.mode[i] ?? '').find((found) => found !== '') ?? null;
  const place = speaking.map((i) => columns.place[i]).find((found) => found !== undefined && Boolean(found)) ?? null;
  const ofMode = speaking.filter((i) => (columns.mode[i] || null) === mode);
  const roles: (EventRole | null)[] = new Array(participantCount).fill(null);
  for (const i of [...ofMode, ...speaking]) {
    const [subjectRole, objectRole] = rolesIn(columns.mode[i] ?? '');
    fill(roles, columns.subject[i] ?? -1, subjectRole);
    fill(roles, columns.object[i] ?? -1, objectRole);
  }
  return { mode, place, roles };
}

/** Visitor and host of a visit, else actor and recipient. */
const rolesIn = (mode: string): readonly [EventRole, EventRole] =>
  mode === 'visit' ? ['VISITOR', 'HOST'] : ['ACTOR', 'RECIPIENT'];

function fill(roles: (EventRole | null)[], participant: number, role: EventRole): void {
  if (participant >= 0 && roles[participant] === null) roles[participant] = role;
}

/** How conflictive (-10) or cooperative (10) an event is: the PLOVER 0.8 manual's scores by type and mode. */
export function intensityOf(type: EventType, mode: string | null): number {
  const byMode = mode === null ? undefined : MODE_INTENSITY[`${type} ${mode}`];
  return byMode ?? TYPE_INTENSITY[type];
}

const TYPE_INTENSITY: Readonly<Record<EventType, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
};

/** Only modes whose score is not that of their type. */
const MODE_INTENSITY: Readonly<Record<string, number>> = {
  'CONSULT visit': 4,
  'CONSULT third-party': 1,
  'CONSULT multilateral': 4,
  'CONSULT phone': 1.5,
  'RETREAT withdraw': 8,
  'RETREAT disarm': 10,
  'RETREAT ceasefire': 7.5,
  'RETREAT resign': 4.5,
  'REQUEST assist': 0.5,
  'REQUEST change': -1,
  'REQUEST yield': -1,
  'ACCUSE disapprove': -2,
  'ACCUSE investigate': -3.5,
  'ACCUSE allege': -3.5,
  'REJECT assist': -1.5,
  'THREATEN restrict': -3,
  'THREATEN territory': -4,
  'PROTEST riot': -7,
  'PROTEST hunger': -4.5,
  'PROTEST boycott': -4.5,
  'PROTEST obstruct': -4.5,
  'SANCTION expel': -5.5,
  'MOBILIZE troops': -6.5,
  'MOBILIZE weapons': -6.5,
  'MOBILIZE militia': -6,
  'COERCE censor': -6.5,
  'COERCE curfew': -6.5,
  'COERCE martial-law': -7.5,
  'COERCE misinformation': -6.5,
  'ASSAULT abduct': -8.5,
  'ASSAULT beat': -7.5,
  'ASSAULT torture': -8.5,
  'ASSAULT sexual': -8.5,
  'ASSAULT targeted': -9.5,
  'ASSAULT destroy': -8.5,
  'ASSAULT primitive': -8,
  'ASSAULT suicide-attack': -9.5,
  'ASSAULT aerial': -9.5,
  'ASSAULT drone': -9.5,
  'ASSAULT heavy-weapons': -9.5,
  'ASSAULT crowd-control': -7.5,
  'ASSAULT unconventional': -10,
};
