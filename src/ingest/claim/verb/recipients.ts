/** To whom the event of a clause happens: the places that the sense of its verb names, first fit first. */

import type { EventType } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import type { Sense } from '../../lexicon/sense.ts';
import { landOf } from '../durable/state-of.ts';
import { answerableFor, deedsOf, ownersIn, raidersOf } from '../noun/owners.ts';
import { actorsInside, actorsOf, type Participant, phrasesAfter, placesIn, unique } from '../participants.ts';
import { lemmaOf, type Roles, rolesOf } from './conditions.ts';
import { isMutual, senseOf } from './verb-sense.ts';

/** Types that happen to a land as well as to its people. */
const ON_LAND: ReadonlySet<EventType> = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'PROTEST',
  'RETREAT',
  'SANCTION',
  'CONCEDE',
  'THREATEN',
  'ACCUSE',
  'AGREE',
]);

/** Nobody does these to the state he acts for. */
const HOSTILE: ReadonlySet<EventType> = new Set<EventType>([
  'MOBILIZE',
  'ASSAULT',
  'SANCTION',
  'THREATEN',
  'AGREE',
  'REQUEST',
  'AID',
  'RETREAT',
  'REJECT',
]);

const DIRECT: ReadonlySet<string> = new Set(['obj', 'with', 'between', 'each']);

export function recipientsOf(
  reading: Reading,
  clause: Clause,
  sense: Sense,
  roles: Roles,
  agents: readonly Participant[],
): Participant[] {
  const isOther = (one: Participant): boolean => isOtherSide(reading, sense, agents, one);
  const foes = foughtElsewhere(reading, clause, sense)?.filter(isOther);
  if (foes) return unique(foes);
  const feared = fearedIn(reading, clause, sense).filter(isOther);
  if (feared.length > 0) return unique(feared);
  for (const slot of slotsOf(clause, sense, agents)) {
    if (slot === 'clause' && sense.type === 'REQUEST' && roles.objects.length > 0) continue; // `urged steps to cut X's income`
    if (slot === 'each' && agents.length > 1 && isToldOf(clause)) return agents.slice(1);
    const found = inSlot(reading, clause, slot, roles, sense).filter((one) => isOther(one) && !isPlace(one.actor));
    if (found.length > 0) return unique(found);
  }
  const implied = unique(
    [
      ...impliedBy(reading, clause, sense),
      ...whatIsCalled(reading, clause, sense),
      ...doersOfFact(reading, clause, sense),
      ...besides(reading, clause, sense),
    ].filter(isOther),
  );
  const onLand = ON_LAND.has(sense.type) || sense.mode === 'visit';
  return implied.length > 0 || !onLand ? implied : landsIn(clause, sense, roles);
}

/** `signed in Rome on Monday by A and B`; but `a treaty signed by A and B` only tells which treaty. */
const isToldOf = ({ verb, dates, obliques }: Clause): boolean =>
  verb.form !== 'participle' || (dates.length > 0 && obliques.some(({ preposition }) => preposition === 'in'));

function slotsOf(clause: Clause, sense: Sense, agents: readonly Participant[]): Sense['target'] {
  // `A and B agreed on sanctions against C` is about C, but A and B agree with one another
  const slots =
    isMutual(sense) && sense.mode !== 'visit' && agents.length > 1
      ? sense.target.filter((name) => DIRECT.has(name))
      : sense.target;
  // `was killed in Rome`: where, not whom
  return clause.verb.passive ? slots.filter((slot) => slot !== 'in') : slots;
}

/** `at the request of its government`, `to reinforce its defences`, `as peacekeepers`: not aimed at those among whom they are. */
export function isWelcome(reading: Reading, clause: Clause, { type }: Sense): boolean {
  if (type !== 'MOBILIZE') return false;
  const purpose = reading.clauses.some(
    ({ governor, verb }) => governor === clause.verb.index && verb.form === 'infinitive' && HELPING.has(verb.word),
  );
  const around = [...clause.objects, ...clause.obliques.flatMap(({ nouns }) => nouns)];
  return purpose || around.some((noun) => WELCOME.has(lemmaOf(reading, noun)));
}

const HELPING: ReadonlySet<string> = new Set(
  'reinforce help assist support train advise protect guard monitor bolster deter stabilise stabilize back defend secure rescue evacuate relieve shield strengthen'.split(
    ' ',
  ),
);

/** `deployed to X to fight Y`, `stationed in X against Y`: against Y; of those among whom they are nothing is told. */
function foughtElsewhere(reading: Reading, clause: Clause, { type }: Sense): Participant[] | undefined {
  if (type !== 'MOBILIZE') return undefined;
  const purpose = reading.clauses.find(
    ({ governor, verb }) => governor === clause.verb.index && verb.form === 'infinitive' && FIGHTING.has(verb.word),
  );
  const foes = [...(purpose?.objects ?? []), ...obliquesWith(clause, 'against')];
  return foes.length > 0
    ? foes.flatMap((noun) => actorsInside(reading, noun)).filter(({ actor }) => !isPlace(actor))
    : undefined;
}

/** `sent jets to X amid fears of an attack by Y`: because of Y; where the fears are of the sender, those among whom it sends them. */
const fearedIn = (reading: Reading, clause: Clause, { type }: Sense): Participant[] =>
  type === 'MOBILIZE'
    ? obliquesWith(clause, 'amid', 'amidst', 'over', 'because of', 'for')
        .filter((noun) => ['fear', 'threat', 'concern', 'worry', 'risk', 'danger'].includes(lemmaOf(reading, noun)))
        .flatMap((noun) => phrasesAfter(reading, noun, ['of', 'about', 'over']))
        .flatMap((noun) => actorsInside(reading, noun))
        .filter(({ actor }) => !isPlace(actor))
    : [];

const FIGHTING: ReadonlySet<string> = new Set(
  'fight combat battle repel counter defeat quell hunt contain confront resist crush attack'.split(' '),
);
const WELCOME: ReadonlySet<string> = new Set(
  'request invitation behest mandate peacekeeper mission trainer adviser exercise drill'.split(' '),
);

function isOtherSide(
  reading: Reading,
  { type }: Sense,
  agents: readonly Participant[],
  { actor }: Participant,
): boolean {
  const own = agents.some(
    (agent) => agent.actor === actor || (HOSTILE.has(type) && landOf(reading, agent.actor) === actor),
  );
  return !own && actor.kind !== 'AGREEMENT';
}

/** Whom the sentence names elsewhere: the one visited to make a demand, the one whose move would bring sanctions. */
function impliedBy(reading: Reading, clause: Clause, { type }: Sense): Participant[] {
  const isPurpose = clause.link === 'purpose' || (clause.link === 'content' && clause.verb.form === 'infinitive');
  if (type === 'REQUEST' && isPurpose) return addressees(reading, clause);
  return type === 'THREATEN' || type === 'SANCTION' ? conditional(reading) : [];
}

/** `recalled its ambassador, expelled Y's and closed the border`: one after the other, all against Y. */
function besides(reading: Reading, clause: Clause, { type }: Sense): Participant[] {
  if (type !== 'SANCTION' || clause.subjects.length === 0) return [];
  for (const other of reading.clauses) {
    const sense = other !== clause && isBeside(clause, other) ? senseOf(reading, other) : undefined;
    const found = sense?.type === 'SANCTION' ? named(reading, other, sense) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const isBeside = (one: Clause, other: Clause): boolean =>
  one.subjects[0] === other.subjects[0] && one.governor === other.governor && other.verb.form === 'finite';

/** Those whom the sense of the verb names by itself. */
const named = (reading: Reading, clause: Clause, sense: Sense): Participant[] =>
  sense.target
    .filter((slot) => slot !== 'clause')
    .flatMap((slot) => inSlot(reading, clause, slot, rolesOf(clause), sense))
    .filter(({ actor }) => !isPlace(actor));

/** `condemned what it called Y's provocations`. */
function whatIsCalled(reading: Reading, clause: Clause, sense: Sense): Participant[] {
  if (!['ACCUSE', 'SUPPORT', 'REJECT'].includes(sense.type) || clause.objects.length > 0) return [];
  const called = reading.clauses.find(
    ({ joint, governor, verb }) =>
      joint === 'what' && governor === clause.verb.index && ['call', 'describe', 'term', 'see'].includes(verb.word),
  );
  const nouns = called ? [...called.objects, ...obliquesWith(called, 'as')] : [];
  return nouns.flatMap((noun) => actorsInside(reading, noun)).filter(({ actor }) => !isPlace(actor));
}

/** `welcomed the fact that X had signed`, `praised the way X had acted`. */
const doersOfFact = (reading: Reading, { objects }: Clause, { type }: Sense): Participant[] =>
  JUDGING.has(type)
    ? reading.clauses
        .filter(
          ({ link, noun, verb }) => link === 'content' && noun && objects.includes(noun) && verb.form === 'finite',
        )
        .flatMap(({ subjects }) => subjects.flatMap((noun) => actorsOf(reading, noun)))
        .filter(({ actor }) => !isPlace(actor))
    : [];

function landsIn(clause: Clause, sense: Sense, roles: Roles): Participant[] {
  const nouns = sense.target.flatMap((slot) => nounsIn(clause, slot, roles));
  const lands = nouns.flatMap((noun) =>
    placesIn(noun).map((actor): Participant => ({ actor, closeness: 'inside', from: noun.from, to: noun.to })),
  );
  return lands.slice(0, 1);
}

/** `threatened sanctions if X invades`: X is threatened. */
function conditional(reading: Reading): Participant[] {
  const condition = reading.clauses.find(
    ({ joint, link }) => link === 'adverbial' && (joint === 'if' || joint === 'unless'),
  );
  return (condition?.subjects ?? []).flatMap((noun) => actorsOf(reading, noun)).filter(({ actor }) => !isPlace(actor));
}

/** `visited X to demand`: what is asked there is asked of X. */
function addressees(reading: Reading, clause: Clause): Participant[] {
  const governor = clause.governor === null ? undefined : reading.clauseOf.get(clause.governor);
  return governor && senseOf(reading, governor)?.type === 'CONSULT'
    ? [...governor.objects, ...obliquesWith(governor, 'with')].flatMap((noun) => actorsOf(reading, noun))
    : [];
}

function nounsIn(clause: Clause, slot: string, roles: Roles): readonly NounChunk[] {
  if (slot === 'obj' || slot === 'of') return roles.objects;
  return slot === 'clause' ? [] : obliquesWith(clause, slot);
}

function inSlot(reading: Reading, clause: Clause, slot: string, roles: Roles, sense: Sense): Participant[] {
  if (slot === 'obj') return roles.objects.flatMap((noun) => actorsOf(reading, noun));
  if (slot === 'of') {
    const isCalled = sense.needs?.startsWith('as:') === true;
    return roles.objects.flatMap((noun, i) => authorsOf(reading, noun, sense, isCalled && i > 0));
  }
  if (slot === 'clause' && sense.type === 'ACCUSE') return doersIn(reading, clause, roles);
  if (slot === 'clause')
    return inDependentClause(
      reading,
      clause,
      (one) =>
        !isPlace(one.actor) &&
        !roles.agents.some((noun) => actorsOf(reading, noun).some(({ actor }) => actor === one.actor)),
    );
  if (slot.startsWith('>')) return behind(reading, clause, slot.slice(1));
  const nouns = firstWith(reading, clause, slot);
  if (sense.swap && sense.type === 'ASSAULT') return nouns.flatMap((noun) => raidersOf(reading, noun));
  const named = nouns.flatMap((noun) => actorsOf(reading, noun));
  return named.length > 0 || sense.mode === 'visit' ? named : nouns.flatMap((noun) => actorsInside(reading, noun));
}

/** `came to the aid of X`; `voiced anger at X's raid`, `at the raid by X`: whoever is answerable for it. */
const behind = (reading: Reading, clause: Clause, preposition: string): Participant[] =>
  firstWith(reading, clause, preposition).flatMap((noun) => {
    const named = preposition === 'of' || preposition === 'with' ? actorsOf(reading, noun) : [];
    return named.length > 0 ? named : deedsOf(reading, noun);
  });

/** `landed in X after a murder in Y`, `sanctions on X for its attack on Y`: the second hangs on the noun before it. */
const firstWith = ({ chunks }: Reading, { obliques }: Clause, slot: string): readonly NounChunk[] =>
  obliques
    .filter(({ preposition }) => preposition === slot)
    .filter(({ nouns }, i) => i === 0 || !isNoun(chunks[(nouns[0]?.index ?? 0) - 2]))
    .flatMap(({ nouns }) => nouns);

/** Those who stand behind these act with the subject, not on its behalf or against it. */
const COMPANIONS: ReadonlySet<string> = new Set(['alongside', 'like', 'besides', 'since', 'according to']);

const JUDGING: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT']);

/** Whose demand it is that is refused: named in the phrase, or the one who makes it earlier in the sentence. */
function authorsOf(reading: Reading, noun: NounChunk, sense: Sense, isName: boolean): Participant[] {
  const answers = JUDGING.has(sense.type) ? answerableFor : actorsInside;
  const inside = isName ? ownersIn(noun) : answers(reading, noun);
  if (inside.length > 0 || sense.type !== 'REJECT') return inside;
  const demand = reading.clauses.find(
    (clause) =>
      clause.verb.index < noun.index &&
      (clause.objects.includes(noun) || clause.obliques.some(({ nouns }) => nouns.includes(noun))),
  );
  return demand && senseOf(reading, demand)?.type === 'REQUEST'
    ? rolesOf(demand).agents.flatMap((agent) => actorsOf(reading, agent))
    : [];
}

/** `alleged that X had attacked Y`: X is accused, and nobody where it is not clear who he is. */
function doersIn(reading: Reading, { complement }: Clause, { agents }: Roles): Participant[] {
  const inner = complement === null ? undefined : reading.clauseOf.get(complement);
  const own = agents.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor));
  return (inner?.subjects ?? [])
    .flatMap((noun) => actorsOf(reading, noun))
    .filter(({ actor }) => !isPlace(actor) && !own.includes(actor));
}

/** `demanded that X leave`, `agreed to provide aid for Y`: whoever the dependent clause names first. */
function inDependentClause(
  reading: Reading,
  clause: Clause,
  isOther: (one: Participant) => boolean,
  depth = 0,
): Participant[] {
  const inner = clause.complement === null ? undefined : reading.clauseOf.get(clause.complement);
  if (!inner || depth > 2) return [];
  const around = inner.obliques.filter(({ preposition }) => !COMPANIONS.has(preposition)).flatMap(({ nouns }) => nouns);
  const readings: readonly (() => Participant[])[] = [
    () => (inner.verb.form === 'finite' ? inner.subjects.flatMap((noun) => actorsOf(reading, noun)) : []),
    () => inner.objects.flatMap((noun) => actorsOf(reading, noun)),
    () => around.flatMap((noun) => actorsInside(reading, noun)),
    () => inner.objects.flatMap((noun) => actorsInside(reading, noun)),
    () => inDependentClause(reading, inner, isOther, depth + 1),
  ];
  for (const read of readings) {
    const found = read().filter(isOther);
    if (found.length > 0) return found;
  }
  return [];
}
