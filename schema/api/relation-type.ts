/** What may stand between two entities: durable types and the 16 PLOVER event types, each with its meaning. */
import type { RelationType as Code, DurableType, EventType as EventTypeCode } from '../../src/domain/vocabulary.ts';
import { enumOf } from './vocabulary.ts';

const DURABLE: Readonly<Record<DurableType, string>> = {
  HOLDS_POSITION: 'A person holds an office of a state or body; the role names the office.',
  REPRESENTS: 'Speaks or acts for it.',
  MEMBER_OF: 'Belongs to an organization or format.',
  PART_OF: 'Is a part of it.',
  EMPLOYED_BY: 'Works for it.',
  CITIZEN_OF: 'Is its citizen.',
  LOCATED_IN: 'Lies in it.',
  PARTY_TO: 'Is bound by an agreement.',
  GUARANTOR_OF: 'Answers for an agreement.',
  SANCTIONS: 'Keeps sanctions against it.',
  RECOGNIZES: 'Recognizes it as a state or government.',
  HAS_DIPLOMATIC_RELATION: 'Keeps embassies with it.',
  ALLIED_WITH: 'Is its ally.',
  IN_CONFLICT_WITH: 'Is at war or in armed conflict with it.',
  OCCUPIES: 'Holds its land.',
  SUCCEEDED: 'Came after it in office or in law.',
  FAMILY: 'Is a relative.',
  ASSOCIATE: 'Is known as a close associate.',
  LINKED_TO: 'Is said to have ties with it, of what kind is not said.',
};

const EVENT: Readonly<Record<EventTypeCode, string>> = {
  AGREE: 'Comes to an agreement, or says it will.',
  CONSULT: 'Meets, visits, calls or negotiates.',
  SUPPORT: 'Speaks well of, sides with.',
  CONCEDE: 'Gives in, promises to, loosens.',
  COOPERATE: 'Works or acts together.',
  AID: 'Gives help: money, goods, people.',
  RETREAT: 'Withdraws, disarms, releases, resigns.',
  REQUEST: 'Demands or appeals.',
  ACCUSE: 'Criticizes, blames, investigates.',
  REJECT: 'Refuses.',
  THREATEN: 'Warns of a deed against.',
  PROTEST: 'Demonstrates or rallies against.',
  SANCTION: 'Punishes short of force: embargo, expulsion, breaking off.',
  MOBILIZE: 'Moves or readies forces.',
  COERCE: 'Represses or uses force short of assault.',
  ASSAULT: 'Attacks.',
};

export const RelationType = enumOf<Code>(
  'RelationType',
  'What stands between two entities: a durable state of affairs, or an event that the two took part in.',
  { ...DURABLE, ...EVENT },
);

export const EventType = enumOf<EventTypeCode>('EventType', 'What happens, by the PLOVER scheme.', EVENT);
