/** Relations and events in words a person would use, in the present tense of headlines. */
import { type EventStatus, MUTUAL_TYPES, type RelationType } from '../../src/domain/vocabulary.ts';

interface Phrase {
  /** With both ends: `{a}` and `{b}` stand for them, `{role}` for the office or part. */
  readonly both: string;
  readonly alone: string;
}

const phrase = (both: string, alone = both.replace(/ ?(\w+ )?\{b\}.*$/, '')): Phrase => ({ both, alone });

const PHRASES: Readonly<Record<RelationType, Phrase>> = {
  HOLDS_POSITION: phrase('{a} is {role} of {b}', '{a} holds an office'),
  REPRESENTS: phrase('{a} speaks for {b}'),
  MEMBER_OF: phrase('{a} is a member of {b}'),
  PART_OF: phrase('{a} is part of {b}'),
  EMPLOYED_BY: phrase('{a} works for {b}'),
  CITIZEN_OF: phrase('{a} is a citizen of {b}'),
  LOCATED_IN: phrase('{a} lies in {b}'),
  PARTY_TO: phrase('{a} is a party to {b}'),
  GUARANTOR_OF: phrase('{a} is a guarantor of {b}'),
  SANCTIONS: phrase('{a} keeps sanctions on {b}'),
  RECOGNIZES: phrase('{a} recognizes {b}'),
  HAS_DIPLOMATIC_RELATION: phrase('{a} has diplomatic relations with {b}'),
  ALLIED_WITH: phrase('{a} is allied with {b}'),
  IN_CONFLICT_WITH: phrase('{a} is in conflict with {b}'),
  OCCUPIES: phrase('{a} occupies {b}'),
  SUCCEEDED: phrase('{a} succeeded {b}'),
  FAMILY: phrase('{a} is a relative of {b}'),
  ASSOCIATE: phrase('{a} is an associate of {b}'),
  LINKED_TO: phrase('{a} is linked to {b}'),
  AGREE: phrase('{a} agrees with {b}', '{a} agree'),
  CONSULT: phrase('{a} meets {b}', '{a} meet'),
  COOPERATE: phrase('{a} works together with {b}', '{a} work together'),
  SUPPORT: phrase('{a} speaks up for {b}', '{a} gives support'),
  CONCEDE: phrase('{a} makes a concession to {b}', '{a} makes a concession'),
  AID: phrase('{a} gives aid to {b}', '{a} gives aid'),
  RETREAT: phrase('{a} gives way to {b}', '{a} gives way'),
  REQUEST: phrase('{a} asks something of {b}', '{a} makes a request'),
  ACCUSE: phrase('{a} accuses {b}', '{a} makes an accusation'),
  REJECT: phrase('{a} turns {b} down', '{a} refuses'),
  THREATEN: phrase('{a} threatens {b}', '{a} makes a threat'),
  PROTEST: phrase('{a} protests against {b}', '{a} protests'),
  SANCTION: phrase('{a} imposes sanctions on {b}', '{a} imposes sanctions'),
  MOBILIZE: phrase('{a} moves forces against {b}', '{a} moves forces'),
  COERCE: phrase('{a} puts {b} under pressure', '{a} uses pressure'),
  ASSAULT: phrase('{a} attacks {b}', '{a} attacks'),
};

/** Where the mode says more than the type does. */
const BY_MODE: Readonly<Record<string, Phrase>> = {
  'CONSULT visit': phrase('{a} visits {b}', '{a} pays a visit'),
  'CONSULT phone': phrase('{a} speaks by phone with {b}', '{a} speak by phone'),
  'RETREAT withdraw': phrase('{a} withdraws from {b}', '{a} withdraws'),
  'RETREAT resign': phrase('{a} resigns from {b}', '{a} resigns'),
  'SANCTION expel': phrase('{a} expels people of {b}', '{a} expels diplomats'),
};

const PREFIXES: Readonly<Record<EventStatus, string>> = {
  OCCURRED: '',
  PLANNED: 'Planned: ',
  REQUESTED: 'Asked for: ',
  HYPOTHETICAL: 'Considered: ',
  CANCELLED: 'Called off: ',
};

export interface Claim {
  readonly type: RelationType;
  readonly mode: string | null;
  readonly role: string | null;
}

/** `Emmanuel Macron visits Vladimir Putin`; one side may be empty. */
export function inWords({ type, mode, role }: Claim, a: readonly string[], b: readonly string[]): string {
  const { both, alone } = BY_MODE[`${type} ${mode}`] ?? PHRASES[type];
  const everyone = MUTUAL_TYPES.has(type) && mode !== 'visit' && (a.length !== 1 || b.length !== 1);
  if (everyone) return alone.replace('{a}', listed([...a, ...b]));
  const text = b.length === 0 ? alone : both;
  return text
    .replace('{a}', () => listed(a))
    .replace('{b}', () => listed(b))
    .replace('{role}', () => role ?? 'an office holder');
}

export function headline(claim: Claim, sides: Sides, status: EventStatus, place: string | null): string {
  const where = place === null ? '' : ` in ${place}`;
  return `${PREFIXES[status]}${inWords(claim, sides.a, sides.b)}${where}`;
}

export interface Sides {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** `Ann`, `Ann and Ben`, `Ann, Ben and Cem`. */
function listed(names: readonly string[]): string {
  if (names.length === 0) return 'somebody';
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
