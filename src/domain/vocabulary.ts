/** The closed word lists of the graph, spelled as in the GraphQL contract. Every layer takes its codes from here. */

export const ENTITY_KINDS = [
  'PERSON',
  'STATE',
  'PUBLIC_BODY',
  'IGO',
  'FORMAT',
  'ORGANIZATION',
  'PARTY',
  'ARMED_GROUP',
  'MEDIA',
  'GROUP',
  'AGREEMENT',
  'PLACE',
  'UNKNOWN',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** The 16 PLOVER types: what happens between actors on a date. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** States of affairs that hold between two entities for a while. */
export const DURABLE_TYPES = [
  'HOLDS_POSITION',
  'REPRESENTS',
  'MEMBER_OF',
  'PART_OF',
  'EMPLOYED_BY',
  'CITIZEN_OF',
  'LOCATED_IN',
  'PARTY_TO',
  'GUARANTOR_OF',
  'SANCTIONS',
  'RECOGNIZES',
  'HAS_DIPLOMATIC_RELATION',
  'ALLIED_WITH',
  'IN_CONFLICT_WITH',
  'OCCUPIES',
  'SUCCEEDED',
  'FAMILY',
  'ASSOCIATE',
  'LINKED_TO',
] as const;
export type DurableType = (typeof DURABLE_TYPES)[number];

export const RELATION_TYPES = [...DURABLE_TYPES, ...EVENT_TYPES] as const;
export type RelationType = DurableType | EventType;
export type RelationFamily = 'DURABLE' | 'EVENT';

const eventTypes: ReadonlySet<string> = new Set(EVENT_TYPES);
export const isEventType = (type: RelationType): type is EventType => eventTypes.has(type);
export const familyOf = (type: RelationType): RelationFamily => (isEventType(type) ? 'EVENT' : 'DURABLE');

/** Types whose participants take part alike; the others run from an actor side to a recipient side. */
export const MUTUAL_TYPES: ReadonlySet<RelationType> = new Set<RelationType>(['CONSULT', 'AGREE', 'COOPERATE']);

export const POLARITIES = ['ASSERTED', 'DENIED'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** Order matters: the index stores positions in this list. */
export const MODALITIES = ['FACT', 'PLAN', 'REQUEST', 'HYPOTHESIS', 'CANCELLATION', 'OPINION', 'QUESTION'] as const;
export type Modality = (typeof MODALITIES)[number];

/** OPINION and QUESTION are kept and quoted; they never count as evidence. */
export const isEvidence = (modality: Modality): boolean => modality !== 'OPINION' && modality !== 'QUESTION';

export const REPORTED_AS = ['DIRECT_QUOTE', 'INDIRECT_SPEECH', 'NARRATION', 'ANONYMOUS_SOURCE'] as const;
export type ReportedAs = (typeof REPORTED_AS)[number];

const VERDICTS = ['UNDISPUTED', 'DISPUTED', 'DENIED_ONLY', 'RETRACTED'] as const;
export type Verdict = (typeof VERDICTS)[number];

const EVENT_STATUSES = ['OCCURRED', 'PLANNED', 'REQUESTED', 'HYPOTHETICAL', 'CANCELLED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const EVENT_ROLES = [
  'ACTOR',
  'RECIPIENT',
  'HOST',
  'VISITOR',
  'MEDIATOR',
  'SPOKESPERSON',
  'SIGNATORY',
  'TOPIC',
] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

const REVIEW_STATES = ['UNREVIEWED', 'ACCEPTED', 'REJECTED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const DATE_ORIGINS = [
  'STATED',
  'RELATIVE_RESOLVED',
  'PUBLICATION_FALLBACK',
  'INFERRED',
  'IMPORTED',
  'MANUAL',
] as const;
export type DateOrigin = (typeof DATE_ORIGINS)[number];

const QUADS = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT'] as const;
export type Quad = (typeof QUADS)[number];

const quads: Readonly<Record<EventType, Quad>> = {
  AGREE: 'VERBAL_COOPERATION',
  CONSULT: 'VERBAL_COOPERATION',
  SUPPORT: 'VERBAL_COOPERATION',
  CONCEDE: 'VERBAL_COOPERATION',
  COOPERATE: 'MATERIAL_COOPERATION',
  AID: 'MATERIAL_COOPERATION',
  RETREAT: 'MATERIAL_COOPERATION',
  REQUEST: 'VERBAL_CONFLICT',
  ACCUSE: 'VERBAL_CONFLICT',
  REJECT: 'VERBAL_CONFLICT',
  THREATEN: 'VERBAL_CONFLICT',
  PROTEST: 'MATERIAL_CONFLICT',
  SANCTION: 'MATERIAL_CONFLICT',
  MOBILIZE: 'MATERIAL_CONFLICT',
  COERCE: 'MATERIAL_CONFLICT',
  ASSAULT: 'MATERIAL_CONFLICT',
};
export const quadOf = (type: EventType): Quad => quads[type];
