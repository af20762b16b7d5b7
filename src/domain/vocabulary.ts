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

export const POLARITIES = ['ASSERTED', 'DENIED'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['FACT', 'PLAN', 'REQUEST', 'HYPOTHESIS', 'CANCELLATION', 'OPINION', 'QUESTION'] as const;
export type Modality = (typeof MODALITIES)[number];

/** OPINION and QUESTION are kept and quoted; they never count as evidence. */
export const isEvidence = (modality: Modality): boolean => modality !== 'OPINION' && modality !== 'QUESTION';

export const REPORTED_AS = ['DIRECT_QUOTE', 'INDIRECT_SPEECH', 'NARRATION', 'ANONYMOUS_SOURCE'] as const;
export type ReportedAs = (typeof REPORTED_AS)[number];

export const VERDICTS = ['UNDISPUTED', 'DISPUTED', 'DENIED_ONLY', 'RETRACTED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const EVENT_STATUSES = ['OCCURRED', 'PLANNED', 'REQUESTED', 'HYPOTHETICAL', 'CANCELLED'] as const;
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

export const REVIEW_STATES = ['UNREVIEWED', 'ACCEPTED', 'REJECTED'] as const;
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

/** Letters for sources, after the Admiralty scale: A is reliable, E is not, F cannot be judged. */
export const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Grade = (typeof GRADES)[number];
