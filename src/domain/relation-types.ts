/**
 * The one table of relation types. A type is a row: all lists of types, the words for them, the schema's descriptions,
 * Neo4j's constraints and the explorer's colours are read from here.
 */

export type RelationFamily = 'DURABLE' | 'EVENT';
/** PLOVER's quadrants: words or deeds, cooperation or conflict. */
export type Quad = 'VERBAL_COOPERATION' | 'MATERIAL_COOPERATION' | 'VERBAL_CONFLICT' | 'MATERIAL_CONFLICT';

interface Wording {
  /** In the present tense of headlines; `{a}` and `{b}` stand for the two sides, `{role}` for the office. */
  readonly says: string;
  /** The same where the other side is not named, or, of a mutual type, where all act alike. */
  readonly alone: string;
  /** What follows a name in a sentence about the past: `met`, `is a member of`. */
  readonly past: string;
  /** What follows "to": `meet`, `belong to`. */
  readonly base: string;
}

/** A mode that says more than its type does. */
type ModeRow = Partial<Wording> & { readonly intensity?: number };

interface CommonRow extends Wording {
  /** For the schema: one sentence an analyst understands. */
  readonly meaning: string;
  /** For lists, legends and lines: two words at most. */
  readonly label: string;
}
interface DurableRow extends CommonRow {
  readonly family: 'DURABLE';
  /** True where the state of affairs is one of conflict. */
  readonly isConflict?: true;
}
interface EventRow extends CommonRow {
  readonly family: 'EVENT';
  readonly quad: Quad;
  /** From -10 (conflict) to 10 (cooperation): the PLOVER 0.8 manual's scores. */
  readonly intensity: number;
  /** True where all participants take part alike; otherwise it runs from an actor side to a recipient side. */
  readonly isMutual?: true;
  readonly modes?: Readonly<Record<string, ModeRow>>;
}

export const RELATION_TYPE_ROWS = {
  HOLDS_POSITION: {
    family: 'DURABLE',
    meaning: 'A person holds an office of a state or body; the role names the office.',
    label: 'holds office',
    says: '{a} is {role} of {b}',
    alone: '{a} holds an office',
    past: 'holds office in',
    base: 'hold office in',
  },
  REPRESENTS: {
    family: 'DURABLE',
    meaning: 'Speaks or acts for it.',
    label: 'represents',
    says: '{a} speaks for {b}',
    alone: '{a} speaks for others',
    past: 'represents',
    base: 'represent',
  },
  MEMBER_OF: {
    family: 'DURABLE',
    meaning: 'Belongs to an organization or format.',
    label: 'member of',
    says: '{a} is a member of {b}',
    alone: '{a} is a member',
    past: 'is a member of',
    base: 'belong to',
  },
  PART_OF: {
    family: 'DURABLE',
    meaning: 'Is a component of a larger body, group or land.',
    label: 'part of',
    says: '{a} is part of {b}',
    alone: '{a} is a part',
    past: 'is part of',
    base: 'form part of',
  },
  EMPLOYED_BY: {
    family: 'DURABLE',
    meaning: 'Works for it.',
    label: 'employed by',
    says: '{a} works for {b}',
    alone: '{a} is employed',
    past: 'works for',
    base: 'work for',
  },
  CITIZEN_OF: {
    family: 'DURABLE',
    meaning: 'Has the nationality of a state.',
    label: 'citizen of',
    says: '{a} is a citizen of {b}',
    alone: '{a} is a citizen',
    past: 'is a citizen of',
    base: 'have the citizenship of',
  },
  LOCATED_IN: {
    family: 'DURABLE',
    meaning: 'Lies in it.',
    label: 'located in',
    says: '{a} lies in {b}',
    alone: '{a} lies somewhere',
    past: 'is in',
    base: 'lie in',
  },
  PARTY_TO: {
    family: 'DURABLE',
    meaning: 'Is bound by an agreement.',
    label: 'party to',
    says: '{a} is a party to {b}',
    alone: '{a} is a party',
    past: 'is a party to',
    base: 'join',
  },
  GUARANTOR_OF: {
    family: 'DURABLE',
    meaning: 'Answers for an agreement.',
    label: 'guarantor of',
    says: '{a} is a guarantor of {b}',
    alone: '{a} is a guarantor',
    past: 'guarantees',
    base: 'guarantee',
  },
  SANCTIONS: {
    family: 'DURABLE',
    isConflict: true,
    meaning: 'Keeps sanctions against it.',
    label: 'has under sanctions',
    says: '{a} keeps sanctions on {b}',
    alone: '{a} keeps sanctions',
    past: 'has under sanctions',
    base: 'keep under sanctions',
  },
  RECOGNIZES: {
    family: 'DURABLE',
    meaning: 'Recognizes it as a state or government.',
    label: 'recognizes',
    says: '{a} recognizes {b}',
    alone: '{a} recognizes somebody',
    past: 'recognizes',
    base: 'recognize',
  },
  HAS_DIPLOMATIC_RELATION: {
    family: 'DURABLE',
    meaning: 'Keeps embassies with it.',
    label: 'diplomatic relations',
    says: '{a} has diplomatic relations with {b}',
    alone: '{a} has diplomatic relations',
    past: 'has relations with',
    base: 'have relations with',
  },
  ALLIED_WITH: {
    family: 'DURABLE',
    meaning: 'Is its ally.',
    label: 'allied',
    says: '{a} is allied with {b}',
    alone: '{a} is an ally',
    past: 'is allied with',
    base: 'ally with',
  },
  IN_CONFLICT_WITH: {
    family: 'DURABLE',
    isConflict: true,
    meaning: 'Is at war or in armed conflict with it.',
    label: 'in conflict',
    says: '{a} is in conflict with {b}',
    alone: '{a} is in conflict',
    past: 'is in conflict with',
    base: 'be in conflict with',
  },
  OCCUPIES: {
    family: 'DURABLE',
    isConflict: true,
    meaning: 'Holds its land.',
    label: 'occupies',
    says: '{a} occupies {b}',
    alone: '{a} is an occupier',
    past: 'occupies',
    base: 'occupy',
  },
  SUCCEEDED: {
    family: 'DURABLE',
    meaning: 'Came after it in office or in law.',
    label: 'succeeded',
    says: '{a} succeeded {b}',
    alone: '{a} is a successor',
    past: 'succeeded',
    base: 'succeed',
  },
  FAMILY: {
    family: 'DURABLE',
    meaning: 'Is a relative.',
    label: 'family',
    says: '{a} is a relative of {b}',
    alone: '{a} is a relative',
    past: 'is family of',
    base: 'be family of',
  },
  ASSOCIATE: {
    family: 'DURABLE',
    meaning: 'Is known as a close associate.',
    label: 'associate',
    says: '{a} is an associate of {b}',
    alone: '{a} is an associate',
    past: 'is an associate of',
    base: 'be an associate of',
  },
  LINKED_TO: {
    family: 'DURABLE',
    meaning: 'Is said to have ties with it, of what kind is not said.',
    label: 'linked to',
    says: '{a} is linked to {b}',
    alone: '{a} is linked to others',
    past: 'is linked to',
    base: 'be linked to',
  },
  AGREE: {
    family: 'EVENT',
    isMutual: true,
    quad: 'VERBAL_COOPERATION',
    intensity: 2.5,
    meaning: 'Comes to an agreement, or says it will.',
    label: 'agreed',
    says: '{a} agrees with {b}',
    alone: '{a} agree',
    past: 'agreed with',
    base: 'agree with',
  },
  CONSULT: {
    family: 'EVENT',
    isMutual: true,
    quad: 'VERBAL_COOPERATION',
    intensity: 2.5,
    meaning: 'Meets, visits, calls or negotiates.',
    label: 'talks',
    says: '{a} holds talks with {b}',
    alone: '{a} hold talks',
    past: 'held talks with',
    base: 'hold talks with',
    modes: {
      visit: { intensity: 4, says: '{a} visits {b}', alone: '{a} pays a visit', past: 'visited', base: 'visit' },
      phone: {
        intensity: 1.5,
        says: '{a} speaks by phone with {b}',
        alone: '{a} speak by phone',
        past: 'spoke by phone with',
        base: 'speak by phone with',
      },
      meet: { says: '{a} meets {b}', alone: '{a} meet', past: 'met', base: 'meet' },
      meeting: { says: '{a} meets {b}', alone: '{a} meet', past: 'met', base: 'meet' },
      'third-party': { intensity: 1 },
      multilateral: { intensity: 4 },
    },
  },
  SUPPORT: {
    family: 'EVENT',
    quad: 'VERBAL_COOPERATION',
    intensity: 5,
    meaning: 'Speaks well of, sides with.',
    label: 'backed',
    says: '{a} speaks up for {b}',
    alone: '{a} gives support',
    past: 'backed',
    base: 'back',
  },
  CONCEDE: {
    family: 'EVENT',
    quad: 'VERBAL_COOPERATION',
    intensity: 4.5,
    meaning: 'Gives in, promises to, loosens.',
    label: 'conceded',
    says: '{a} makes a concession to {b}',
    alone: '{a} makes a concession',
    past: 'conceded to',
    base: 'concede to',
  },
  COOPERATE: {
    family: 'EVENT',
    isMutual: true,
    quad: 'MATERIAL_COOPERATION',
    intensity: 9.5,
    meaning: 'Works or acts together.',
    label: 'cooperated',
    says: '{a} works together with {b}',
    alone: '{a} work together',
    past: 'cooperated with',
    base: 'cooperate with',
  },
  AID: {
    family: 'EVENT',
    quad: 'MATERIAL_COOPERATION',
    intensity: 10,
    meaning: 'Gives help: money, goods, people.',
    label: 'aided',
    says: '{a} gives aid to {b}',
    alone: '{a} gives aid',
    past: 'aided',
    base: 'aid',
  },
  RETREAT: {
    family: 'EVENT',
    quad: 'MATERIAL_COOPERATION',
    intensity: 6.5,
    meaning: 'Withdraws, disarms, releases, resigns.',
    label: 'withdrew',
    says: '{a} gives way to {b}',
    alone: '{a} gives way',
    past: 'withdrew from',
    base: 'withdraw from',
    modes: {
      withdraw: { intensity: 8, says: '{a} withdraws from {b}', alone: '{a} withdraws' },
      resign: { intensity: 4.5, says: '{a} resigns from {b}', alone: '{a} resigns' },
      disarm: { intensity: 10 },
      ceasefire: { intensity: 7.5 },
    },
  },
  REQUEST: {
    family: 'EVENT',
    quad: 'VERBAL_CONFLICT',
    intensity: 0,
    meaning: 'Demands or appeals.',
    label: 'asked',
    says: '{a} asks something of {b}',
    alone: '{a} makes a request',
    past: 'made a request to',
    base: 'ask',
    modes: { assist: { intensity: 0.5 }, change: { intensity: -1 }, yield: { intensity: -1 } },
  },
  ACCUSE: {
    family: 'EVENT',
    quad: 'VERBAL_CONFLICT',
    intensity: -3,
    meaning: 'Criticizes, blames, investigates.',
    label: 'accused',
    says: '{a} accuses {b}',
    alone: '{a} makes an accusation',
    past: 'accused',
    base: 'accuse',
    modes: { disapprove: { intensity: -2 }, investigate: { intensity: -3.5 }, allege: { intensity: -3.5 } },
  },
  REJECT: {
    family: 'EVENT',
    quad: 'VERBAL_CONFLICT',
    intensity: -2,
    meaning: 'Refuses.',
    label: 'rejected',
    says: '{a} turns {b} down',
    alone: '{a} refuses',
    past: 'rejected',
    base: 'reject',
    modes: { assist: { intensity: -1.5 } },
  },
  THREATEN: {
    family: 'EVENT',
    quad: 'VERBAL_CONFLICT',
    intensity: -3.5,
    meaning: 'Warns of a deed against.',
    label: 'threatened',
    says: '{a} threatens {b}',
    alone: '{a} makes a threat',
    past: 'threatened',
    base: 'threaten',
    modes: { restrict: { intensity: -3 }, territory: { intensity: -4 } },
  },
  PROTEST: {
    family: 'EVENT',
    quad: 'MATERIAL_CONFLICT',
    intensity: -5,
    meaning: 'Demonstrates or rallies against.',
    label: 'protested',
    says: '{a} protests against {b}',
    alone: '{a} protests',
    past: 'protested against',
    base: 'protest against',
    modes: {
      riot: { intensity: -7 },
      hunger: { intensity: -4.5 },
      boycott: { intensity: -4.5 },
      obstruct: { intensity: -4.5 },
    },
  },
  SANCTION: {
    family: 'EVENT',
    quad: 'MATERIAL_CONFLICT',
    intensity: -6,
    meaning: 'Punishes short of force: embargo, expulsion, breaking off.',
    label: 'sanctioned',
    says: '{a} imposes sanctions on {b}',
    alone: '{a} imposes sanctions',
    past: 'put sanctions on',
    base: 'put sanctions on',
    modes: {
      expel: { intensity: -5.5, says: '{a} expels people of {b}', alone: '{a} expels diplomats' },
      withdraw: { intensity: -5, says: '{a} withdraws people from {b}', alone: '{a} withdraws people' },
      convict: { intensity: -6, says: '{a} convicts {b}', alone: '{a} convicts somebody' },
      discontinue: {
        intensity: -6,
        says: '{a} breaks off or cuts back dealings with {b}',
        alone: '{a} breaks off or cuts back dealings',
      },
    },
  },
  MOBILIZE: {
    family: 'EVENT',
    quad: 'MATERIAL_CONFLICT',
    intensity: -5.5,
    meaning: 'Moves or readies forces.',
    label: 'mobilized',
    says: '{a} moves forces toward {b}',
    alone: '{a} moves forces',
    past: 'moved forces toward',
    base: 'move forces toward',
    modes: { troops: { intensity: -6.5 }, weapons: { intensity: -6.5 }, militia: { intensity: -6 } },
  },
  COERCE: {
    family: 'EVENT',
    quad: 'MATERIAL_CONFLICT',
    intensity: -7,
    meaning: 'Represses or uses force short of assault.',
    label: 'coerced',
    says: '{a} puts {b} under pressure',
    alone: '{a} uses pressure',
    past: 'coerced',
    base: 'coerce',
    modes: {
      censor: { intensity: -6.5 },
      curfew: { intensity: -6.5 },
      'martial-law': { intensity: -7.5 },
      misinformation: { intensity: -6.5 },
    },
  },
  ASSAULT: {
    family: 'EVENT',
    quad: 'MATERIAL_CONFLICT',
    intensity: -9,
    meaning: 'Attacks.',
    label: 'attacked',
    says: '{a} attacks {b}',
    alone: '{a} attacks',
    past: 'attacked',
    base: 'attack',
    modes: {
      abduct: { intensity: -8.5 },
      beat: { intensity: -7.5 },
      torture: { intensity: -8.5 },
      sexual: { intensity: -8.5 },
      targeted: { intensity: -9.5 },
      destroy: { intensity: -8.5 },
      primitive: { intensity: -8 },
      'suicide-attack': { intensity: -9.5 },
      aerial: { intensity: -9.5 },
      drone: { intensity: -9.5 },
      'heavy-weapons': { intensity: -9.5 },
      'crowd-control': { intensity: -7.5 },
      unconventional: { intensity: -10 },
    },
  },
} as const satisfies Readonly<Record<string, DurableRow | EventRow>>;

type Rows = typeof RELATION_TYPE_ROWS;
export type RelationType = keyof Rows;
type OfFamily<Family> = { [Type in RelationType]: Rows[Type]['family'] extends Family ? Type : never }[RelationType];
/** What happens between actors on a date: the 16 PLOVER types. */
export type EventType = OfFamily<'EVENT'>;
/** States of affairs that hold between two entities for a while. */
export type DurableType = OfFamily<'DURABLE'>;

const rows: Readonly<Record<RelationType, DurableRow | EventRow>> = RELATION_TYPE_ROWS;

export const RELATION_TYPES = Object.keys(rows) as unknown as readonly [RelationType, ...RelationType[]];
export const EVENT_TYPES = RELATION_TYPES.filter((type): type is EventType => rows[type].family === 'EVENT');
export const DURABLE_TYPES = RELATION_TYPES.filter((type): type is DurableType => rows[type].family === 'DURABLE');

export const familyOf = (type: RelationType): RelationFamily => rows[type].family;
export const isEventType = (type: RelationType): type is EventType => familyOf(type) === 'EVENT';

const eventRow = (type: EventType): EventRow => RELATION_TYPE_ROWS[type];

/** Types whose participants all take part alike. */
export const MUTUAL_TYPES: ReadonlySet<RelationType> = new Set(EVENT_TYPES.filter((type) => eventRow(type).isMutual));
export const quadOf = (type: EventType): Quad => eventRow(type).quad;

const modeRow = (type: RelationType, mode: string | null): ModeRow | undefined =>
  mode === null || !isEventType(type) ? undefined : eventRow(type).modes?.[mode];

/** How conflictive (-10) or cooperative (10) an event is. */
export const intensityOf = (type: EventType, mode: string | null): number =>
  modeRow(type, mode)?.intensity ?? eventRow(type).intensity;

/** Words for a type in a mode. */
export const wordingOf = (type: RelationType, mode: string | null): Wording => ({
  ...rows[type],
  ...modeRow(type, mode),
});

/** Does it stand for conflict, for cooperation, or for neither? */
export function toneOf(type: RelationType): 'durable' | 'cooperation' | 'conflict' {
  if (isEventType(type)) return quadOf(type).endsWith('CONFLICT') ? 'conflict' : 'cooperation';
  const row: DurableRow = RELATION_TYPE_ROWS[type];
  return row.isConflict ? 'conflict' : 'durable';
}

/** As they come in the order of relation ids, where a colon follows the type. */
export const TYPES_IN_ORDER_OF_ID: readonly RelationType[] = [...RELATION_TYPES].sort((a, b) =>
  `${a}:` < `${b}:` ? -1 : 1,
);
