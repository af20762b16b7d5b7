/** Who is a member of what: `NATO member A`, `the Format — a grouping of A, B and C`, `C affiliate D`. */

import type { DurableType } from '../../../domain/relation-types.ts';
import { type Actor, isPlace } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { listFrom } from '../../clause/coordination.ts';
import type { Reading } from '../../clause/reading.ts';
import { ORDINAL } from '../../lexicon/numbers.ts';
import { stanceOf } from '../../stance/stance.ts';
import { singular } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { termOf } from '../day/term.ts';
import { actorsOf, type Participant } from '../participants.ts';
import { durable } from './durable-candidate.ts';

/** `NATO member Estonia`, `the Format — a grouping of A, B and C`, `CNN affiliate X`. */
export function memberships(reading: Reading): Candidate[] {
  const { tokens } = reading.sentence;
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const head = tokens[noun.head]?.lemma ?? '';
    const bodies = noun.mentions.filter((mention) =>
      ['IGO', 'FORMAT', 'PARTY', 'MEDIA', 'ORGANIZATION'].includes(mention.actor.kind),
    );
    return [
      ...bodies.flatMap(({ actor, to }) => memberAfter(reading, noun, actor, to)),
      ...(singular(head) === 'member' ? memberOf(reading, noun) : []),
      ...(GROUPINGS.has(head.replace(/s$/, '')) ? groupingOf(reading, noun) : []),
    ];
  });
}

const MEMBER_WORDS: Readonly<Record<string, DurableType>> = {
  member: 'MEMBER_OF',
  ally: 'MEMBER_OF',
  partner: 'MEMBER_OF',
  affiliate: 'LINKED_TO', // carries its name, is no part of it
  subsidiary: 'PART_OF',
  unit: 'PART_OF',
};

const GROUPINGS: ReadonlySet<string> = new Set(
  'grouping group format alliance bloc quartet forum club coalition'.split(' '),
);

function memberAfter(reading: Reading, noun: NounChunk, body: Actor, at: number): Candidate[] {
  const type = MEMBER_WORDS[singular(reading.sentence.tokens[memberWordAt(reading, at)]?.lemma ?? '')];
  if (!type) return [];
  const inside = noun.mentions
    .filter((mention) => mention.from > at)
    .map(({ actor, to }): Participant => ({ actor, closeness: 'inside', from: noun.from, to }));
  const { members, told } = inside.length > 0 ? { members: inside } : membersAround(reading, noun);
  return members
    .filter(({ actor }) => actor !== body && actor.kind !== 'PERSON' && !isPlace(actor))
    .map(({ actor, from, to }) =>
      durable(reading, type, actor, body, { from: Math.min(from, noun.from), to: Math.max(to, noun.to) }, told),
    );
}

/** `A became the fifth member of B`, `A, a member of B,`. */
function memberOf(reading: Reading, noun: NounChunk): Candidate[] {
  const of = reading.chunks[noun.index + 1];
  const whole = reading.chunks[noun.index + 2];
  const body = of?.word === 'of' && isNoun(whole) ? whole.mentions.find(({ to }) => to > whole.head) : undefined;
  if (!isNoun(whole) || !body || !JOINED.has(body.actor.kind)) return [];
  const before = reading.chunks[noun.index - 1]?.kind === 'COMMA' ? reading.chunks[noun.index - 2] : undefined;
  const { members, told } = toldMembers(reading, noun) ?? { members: isNoun(before) ? actorsOf(reading, before) : [] };
  return members
    .filter(({ actor }) => actor !== body.actor && !isPlace(actor))
    .filter(({ actor }) => actor.kind === 'PERSON' || OF_STATES.has(body.actor.kind))
    .map(({ actor, from }) =>
      durable(reading, 'MEMBER_OF', actor, body.actor, { from: Math.min(from, noun.from), to: whole.to }, told),
    );
}

const OF_STATES: ReadonlySet<string> = new Set(['IGO', 'FORMAT', 'PARTY']);
const JOINED: ReadonlySet<string> = new Set([...OF_STATES, 'ORGANIZATION', 'PUBLIC_BODY', 'ARMED_GROUP']);

interface Members {
  readonly members: readonly Participant[];
  /** What the clause that tells of it adds. */
  readonly told?: Pick<Candidate, 'clause' | 'date' | 'begins' | 'stance'>;
}

/** The subjects of `is a member`, `became a member`; nobody where that is wished for, opposed or to come. */
function toldMembers(reading: Reading, noun: NounChunk): Members | undefined {
  const told = oneOf(reading, noun) ?? noun;
  const clause = reading.clauses.find(
    ({ verb, objects }) => ['be', 'become', 'remain'].includes(verb.word) && objects.includes(told),
  );
  if (!clause) return undefined;
  const stance = stanceOf(reading, clause);
  if (clause.verb.form !== 'finite' || stance.modality !== 'FACT') return { members: [] };
  const members = clause.subjects.flatMap((subject) => actorsOf(reading, subject));
  return { members, told: { clause, ...termOf(reading, clause), stance } };
}

/** `one of the members`. */
function oneOf({ chunks, sentence }: Reading, { index }: NounChunk): NounChunk | undefined {
  const [one, of] = [chunks[index - 2], chunks[index - 1]];
  return isNoun(one) && of?.word === 'of' && sentence.tokens[one.head]?.lower === 'one' ? one : undefined;
}

/** Past `'s`, `state` and a second body: `an EU and NATO member state`. */
function memberWordAt({ sentence }: Reading, from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    (/^(['’]s|state|and|military|new|newest|latest|[A-Z]{2,})$/.test(sentence.tokens[at]?.text ?? '') ||
      ORDINAL.test(sentence.tokens[at]?.text ?? ''))
  )
    at += 1;
  return at;
}

/** `ally Estonia` and `ally, Estonia,` behind it, `Turkey, a member` before it, or the subject of `is a member`. */
function membersAround(reading: Reading, noun: NounChunk): Members {
  const isParted = reading.chunks[noun.index + 1]?.kind === 'COMMA';
  const told = isParted ? toldMembers(reading, noun) : undefined; // `if A becomes a member, B will protest`
  if (told) return told;
  const next = reading.chunks[noun.index + (isParted ? 2 : 1)];
  const behind = isNoun(next) ? listFrom(reading.chunks, next).flatMap((one) => actorsOf(reading, one)) : [];
  if (behind.length > 0) return { members: behind };
  const before = reading.chunks[noun.index - 2];
  if (reading.chunks[noun.index - 1]?.kind === 'COMMA' && isNoun(before)) return { members: actorsOf(reading, before) };
  return toldMembers(reading, noun) ?? { members: [] };
}

function groupingOf(reading: Reading, noun: NounChunk): Candidate[] {
  const joint = reading.chunks[noun.index + 1];
  const first = reading.chunks[noun.index + 2];
  const anchor = reading.chunks.slice(Math.max(0, noun.index - 3), noun.index).findLast(isNoun);
  const format = anchor?.mentions.find(({ actor }) => ['FORMAT', 'IGO', 'ORGANIZATION'].includes(actor.kind))?.actor;
  if (joint?.word !== 'of' || !isNoun(first) || !format || !anchor) return [];
  const list = listFrom(reading.chunks, first);
  const to = list.at(-1)?.to ?? first.to;
  return list.flatMap((member) =>
    actorsOf(reading, member)
      .filter(({ actor }) => actor.kind === 'STATE')
      .map(({ actor }) => durable(reading, 'MEMBER_OF', actor, format, { from: anchor.from, to })),
  );
}
