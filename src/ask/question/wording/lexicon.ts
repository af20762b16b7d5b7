/** The words of questions: what they ask of the ontology, and those that say nothing by themselves. */
import type { RelationType } from '../../../domain/relation-types.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import { NOUN_SENSES } from '../../../ingest/lexicon/event-nouns.ts';
import { VERB_SENSES } from '../../../ingest/lexicon/verbs.ts';

export interface Asking {
  readonly types: readonly RelationType[];
  readonly modes: readonly string[] | null;
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** `TYPE TYPE/mode`: the relation types that a word asks for. */
const TABLE: Readonly<Record<string, string>> = {
  CONSULT:
    'talk talks speak negotiate negotiation negotiations confer consult consultation consultations converse conversation discussion discussions contact diplomacy',
  // In one room: a call is none.
  'CONSULT/meet': 'meet meeting appointment see summit lunch dinner dine encounter encounters sit',
  'CONSULT/phone': 'phone telephone ring call phonecall',
  'CONSULT/visit': 'visit travel go fly trip journey come arrive guest visitor stay',
  'CONSULT/host': 'host receive welcome greet',
  AGREE: 'agree agreement deal accord pact settlement settle promise pledge compromise',
  SUPPORT: 'support back praise thank endorse congratulate applaud',
  AID: 'aid help assist assistance donate supply fund',
  RETREAT: 'withdraw withdrawal surrender retreat resign ceasefire',
  REQUEST: 'request demand urge appeal ask',
  ACCUSE: 'accuse accusation condemn condemnation criticise criticize criticism blame denounce investigate',
  REJECT: 'reject rejection refuse refusal oppose opposition rebuff',
  THREATEN: 'threaten threat warn warning',
  PROTEST: 'protest demonstrate demonstration rally',
  'SANCTION SANCTIONS': 'sanction sanctions penalise penalize',
  SANCTION: 'expel embargo',
  MOBILIZE: 'mobilise mobilize deploy deployment',
  COERCE: 'arrest detain imprison deport',
  ASSAULT: 'attack invade invasion assault bomb shell strike shelling bombing airstrike kill',
  COOPERATE: 'cooperate collaborate cooperation collaboration exercise exercises drill drills',
  'RECOGNIZES SUPPORT': 'recognise recognize recognition',
  PARTY_TO: 'sign signatory party parties ratify',
  GUARANTOR_OF: 'guarantee guarantor guarantors',
  MEMBER_OF: 'member members membership belong participant participants',
  SUCCEEDED: 'succeed successor predecessor',
  REPRESENTS: 'represent representative',
  EMPLOYED_BY: 'employ employer',
  ALLIED_WITH: 'ally allies allied alliance',
  OCCUPIES: 'occupy occupation',
};

const OWN: ReadonlyMap<string, Asking> = new Map(
  Object.entries(TABLE).flatMap(([head, words]) => words.split(' ').map((word) => [word, asking(head)] as const)),
);

function asking(head: string): Asking {
  const parts = head.split(' ').map((part) => part.split('/'));
  const modes = parts.flatMap(([, mode]) => mode ?? []);
  return { types: parts.map(([type]) => type as RelationType), modes: modes.length > 0 ? modes : null };
}

/**
 * What a word asks for, by its lemma; null for a word that tells of nothing. A verb that tells of several types of
 * events, as its object decides, is no safe ground for an answer.
 */
export function askingOf(lemma: string, isVerb: boolean): Asking | null {
  const own = lemma === 'back' && !isVerb ? undefined : OWN.get(lemma);
  if (own) return own;
  if (LIGHT.has(lemma)) return null;
  const noun = isVerb ? undefined : NOUN_SENSES.get(lemma);
  const types = new Set(noun ? [noun.type] : isVerb ? (VERB_SENSES.get(lemma) ?? []).map(({ type }) => type) : []);
  return types.size === 1 ? { types: [...types], modes: null } : null;
}

/** Carry an event noun: `reached a deal`, `imposed sanctions`. Without one they say nothing that could be answered. */
export const LIGHT: ReadonlySet<string> = list(
  'hold have take make give reach come pay put impose launch conduct begin start place strike announce provide deliver express do get issue be go',
);

/** Say nothing of their own. */
export const FUNCTION: ReadonlySet<string> = list(
  `a an the of to with in at on by for from about into and both between each other another his her its their he she they it him them this that these those there here
   did do does done has have had having was were is are am be been being will would shall can could may might must
   's s any anyone anybody some someone somebody ever also already together please me us we you i one ones exactly actually really then so as near during around against since fellow foreign senior top world other planned expected scheduled arranged intended supposed due still
   what which who whom whose when where how whether`,
);

/** Turn a question round, narrow it or give it two sides: where nothing reads them, the question is not understood. */
export const TURNING: ReadonlySet<string> = list(
  "not n't nt never no nobody none nothing without except only but or nor than why because if unless instead neither either right wrong justified good bad better best worse worst fair legal smart should likely",
);

const KINDS_BY_WORDS: readonly (readonly [string, readonly EntityKind[] | null])[] = [
  [
    'person people persons politician politicians leader leaders official officials diplomat diplomats man men woman women statesmen envoy envoys',
    ['PERSON'],
  ],
  ['country countries state states nation nations government governments', ['STATE']],
  ['organization organizations organisation organisations body bodies', ['IGO', 'ORGANIZATION', 'PUBLIC_BODY']],
  ['alliance alliances bloc blocs', ['IGO', 'ORGANIZATION', 'FORMAT', 'GROUP']],
  ['actor actors side sides', null],
];

/** Words for those who are asked for, with the kinds they leave; null: any. */
export const ASKED_KINDS: ReadonlyMap<string, readonly EntityKind[] | null> = new Map(
  KINDS_BY_WORDS.flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const)),
);

/** What happens, counted or listed, whatever its type. */
export const HAPPENINGS: ReadonlySet<string> = list(
  'event events time times happen happening occur incident incidents thing things something anything',
);
