/** Who leads, became or belongs to what: `the movement is led by X`, `X, who heads Y`, `X became president of Y`, `X of the Z party`. */
import type { Actor } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { stanceOf } from '../../stance/stance.ts';
import type { Candidate } from '../candidate.ts';
import { termOf } from '../day/term.ts';
import { actorsOf, type Participant } from '../participants.ts';
import { rolesOf } from '../verb/conditions.ts';
import { durable } from './durable-candidate.ts';

export function leaderships(reading: Reading): Candidate[] {
  return [
    ...reading.clauses.flatMap((clause) => [...leading(reading, clause), ...becoming(reading, clause)]),
    ...belonging(reading),
  ];
}

const LEADING: Readonly<Record<string, string>> = {
  lead: 'leader',
  head: 'head',
  run: 'head',
  chair: 'chair',
  helm: 'leader',
  preside: 'chair',
};
const BODIES: ReadonlySet<string> = new Set([
  'ORGANIZATION',
  'PARTY',
  'ARMED_GROUP',
  'IGO',
  'PUBLIC_BODY',
  'MEDIA',
  'UNKNOWN',
]);

function leading(reading: Reading, clause: Clause): Candidate[] {
  const role = LEADING[clause.verb.word];
  if (role === undefined || clause.verb.modal !== '' || clause.verb.negated) return [];
  const { agents, objects } = rolesOf(clause);
  const led = clause.verb.word === 'preside' ? obliquesWith(clause, 'over') : objects;
  const [leader] = agents.flatMap((noun) => actorsOf(reading, noun)).filter(({ actor }) => actor.kind === 'PERSON');
  const [body] = led.flatMap((noun) => namedIn(reading, noun)).filter(({ actor }) => BODIES.has(actor.kind));
  if (!leader || !body) return [];
  return [held(reading, clause, leader, body, role)];
}

/** Only what the phrase names itself: whoever leads a delegation of a party does not lead the party. */
const namedIn = (reading: Reading, noun: NounChunk): Participant[] =>
  actorsOf(reading, noun).filter(({ closeness }) => closeness === 'named');

/** `X became the president of Y`: the office is what X became. */
function becoming(reading: Reading, clause: Clause): Candidate[] {
  if (!isBecoming(reading, clause)) return [];
  const [who] = clause.subjects
    .flatMap((noun) => actorsOf(reading, noun))
    .filter(({ actor }) => actor.kind === 'PERSON');
  const office = reading.titles.find(
    ({ title, bodies }) =>
      title.holder === null &&
      bodies.length === 1 &&
      !title.ended &&
      title.role.office.bond === 'HOLDS_POSITION' &&
      clause.objects.some((noun) => noun.from <= title.role.from && title.role.to <= noun.to),
  );
  const body = office?.bodies[0];
  if (!who || !office || !body) return [];
  const range = { from: office.title.from, to: office.title.to };
  return [held(reading, clause, who, { actor: body, closeness: 'named', ...range }, office.title.role.office.role)];
}

/** `became`, `was appointed`, `is`, `has been since 2012`; `has been` alone may be over. */
function isBecoming(reading: Reading, clause: Clause): boolean {
  const { verb } = clause;
  const word = reading.sentence.tokens[verb.head]?.lower ?? '';
  const is = verb.word === 'be' && (word === 'is' || termOf(reading, clause).begins === 'SINCE');
  return (
    !verb.negated && verb.modal === '' && (verb.word === 'become' || is || (verb.passive && APPOINTING.has(verb.word)))
  );
}

const APPOINTING: ReadonlySet<string> = new Set('appoint name elect reappoint re-elect reelect'.split(' '));

function held(reading: Reading, clause: Clause, who: Participant, body: Participant, role: string): Candidate {
  const stance = stanceOf(reading, clause);
  const ends = [who, body, clause.verb];
  return durable(
    reading,
    'HOLDS_POSITION',
    who.actor,
    body.actor,
    { from: Math.min(...ends.map(({ from }) => from)), to: Math.max(...ends.map(({ to }) => to)) },
    { role, stance, clause, ...termOf(reading, clause) },
  );
}

/** `Raila Odinga of the Orange Democratic Movement`. */
function belonging(reading: Reading): Candidate[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const of = reading.chunks[noun.index + 1];
    const party = reading.chunks[noun.index + 2];
    const person = headName(noun);
    const body = of?.word === 'of' && isNoun(party) ? headName(party) : undefined;
    if (!isNoun(party) || person?.kind !== 'PERSON' || !body || !isPartyLike(body)) return [];
    return [durable(reading, 'MEMBER_OF', person, body, { from: noun.from, to: party.to })];
  });
}

const headName = ({ mentions, head }: NounChunk): Actor | undefined =>
  mentions.find(({ form, from, to }) => (form === 'name' || form === 'title') && from <= head && head < to)?.actor;

const isPartyLike = ({ kind, label }: Actor): boolean =>
  kind === 'PARTY' ||
  (kind === 'ORGANIZATION' && /\b(movement|party|congress|front|alliance|league|union)$/i.test(label));
