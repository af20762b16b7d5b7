/** Relation types in the words of a newsroom: a noun for lists, verbs for sentences, a tone for the colour of a line. */
import { isEventType, quadOf, type RelationType } from '../../domain/relation-types.ts';
import type { EventStatus, Verdict } from '../../domain/vocabulary.ts';

type Words = { readonly label: string; readonly past: string; readonly base: string };

const words: Readonly<Record<RelationType, Words>> = {
  HOLDS_POSITION: { label: 'holds office', past: 'holds office in', base: 'hold office in' },
  REPRESENTS: { label: 'represents', past: 'represents', base: 'represent' },
  MEMBER_OF: { label: 'member of', past: 'is a member of', base: 'belong to' },
  PART_OF: { label: 'part of', past: 'is part of', base: 'form part of' },
  EMPLOYED_BY: { label: 'employed by', past: 'works for', base: 'work for' },
  CITIZEN_OF: { label: 'citizen of', past: 'is a citizen of', base: 'have the citizenship of' },
  LOCATED_IN: { label: 'located in', past: 'is in', base: 'lie in' },
  PARTY_TO: { label: 'party to', past: 'is a party to', base: 'join' },
  GUARANTOR_OF: { label: 'guarantor of', past: 'guarantees', base: 'guarantee' },
  SANCTIONS: { label: 'has under sanctions', past: 'has under sanctions', base: 'keep under sanctions' },
  RECOGNIZES: { label: 'recognizes', past: 'recognizes', base: 'recognize' },
  HAS_DIPLOMATIC_RELATION: { label: 'diplomatic relations', past: 'has relations with', base: 'have relations with' },
  ALLIED_WITH: { label: 'allied', past: 'is allied with', base: 'ally with' },
  IN_CONFLICT_WITH: { label: 'in conflict', past: 'is in conflict with', base: 'be in conflict with' },
  OCCUPIES: { label: 'occupies', past: 'occupies', base: 'occupy' },
  SUCCEEDED: { label: 'succeeded', past: 'succeeded', base: 'succeed' },
  FAMILY: { label: 'family', past: 'is family of', base: 'be family of' },
  ASSOCIATE: { label: 'associate', past: 'is an associate of', base: 'be an associate of' },
  LINKED_TO: { label: 'linked to', past: 'is linked to', base: 'be linked to' },
  AGREE: { label: 'agreed', past: 'agreed with', base: 'agree with' },
  CONSULT: { label: 'talks', past: 'held talks with', base: 'hold talks with' },
  SUPPORT: { label: 'backed', past: 'backed', base: 'back' },
  CONCEDE: { label: 'conceded', past: 'conceded to', base: 'concede to' },
  COOPERATE: { label: 'cooperated', past: 'cooperated with', base: 'cooperate with' },
  AID: { label: 'aided', past: 'aided', base: 'aid' },
  RETREAT: { label: 'withdrew', past: 'withdrew before', base: 'withdraw before' },
  REQUEST: { label: 'asked', past: 'made a request to', base: 'ask' },
  ACCUSE: { label: 'accused', past: 'accused', base: 'accuse' },
  REJECT: { label: 'rejected', past: 'rejected', base: 'reject' },
  THREATEN: { label: 'threatened', past: 'threatened', base: 'threaten' },
  PROTEST: { label: 'protested', past: 'protested against', base: 'protest against' },
  SANCTION: { label: 'sanctioned', past: 'put sanctions on', base: 'put sanctions on' },
  MOBILIZE: { label: 'mobilized', past: 'mobilized against', base: 'mobilize against' },
  COERCE: { label: 'coerced', past: 'coerced', base: 'coerce' },
  ASSAULT: { label: 'attacked', past: 'attacked', base: 'attack' },
};

const modes: Readonly<Record<string, Pick<Words, 'past' | 'base'>>> = {
  visit: { past: 'visited', base: 'visit' },
  phone: { past: 'spoke by phone with', base: 'speak by phone with' },
  meet: { past: 'met', base: 'meet' },
  meeting: { past: 'met', base: 'meet' },
};

export const relationLabel = (type: RelationType): string => words[type].label;

export const verbs = (type: RelationType, mode: string | null): Pick<Words, 'past' | 'base'> =>
  (type === 'CONSULT' && mode !== null ? modes[mode] : undefined) ?? words[type];

export type Tone = 'durable' | 'cooperation' | 'conflict';
export const toneOf = (type: RelationType): Tone => {
  if (!isEventType(type))
    return type === 'IN_CONFLICT_WITH' || type === 'OCCUPIES' || type === 'SANCTIONS' ? 'conflict' : 'durable';
  return quadOf(type).endsWith('CONFLICT') ? 'conflict' : 'cooperation';
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  UNDISPUTED: 'undisputed',
  DISPUTED: 'disputed',
  DENIED_ONLY: 'only denied',
  RETRACTED: 'retracted',
};

export const statusWords: Readonly<Record<EventStatus, string>> = {
  OCCURRED: 'happened',
  PLANNED: 'planned',
  REQUESTED: 'asked for',
  HYPOTHETICAL: 'supposed',
  CANCELLED: 'called off',
};

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
