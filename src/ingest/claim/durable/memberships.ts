/** Who is a member of what: `NATO member A`, `the Format — a grouping of A, B and C`, `C affiliate D`. */

import type { DurableType } from '../../../domain/relation-types.ts';
import { type Actor, isPlace } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { listFrom } from '../../clause/coordination.ts';
import type { Reading } from '../../clause/reading.ts';
import { singular } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { dateOf } from '../day/clause-date.ts';
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
    .map(({ actor, to }) => ({ actor, from: noun.from, to }));
  const members = (inside.length > 0 ? inside : membersAround(reading, noun)).filter(
    ({ actor }) => actor !== body && actor.kind !== 'PERSON' && !isPlace(actor),
  );
  return members.map(({ actor, from, to }) =>
    durable(reading, type, actor, body, { from: Math.min(from, noun.from), to: Math.max(to, noun.to) }),
  );
}

/** `A became the fifth member of B`, `A, a member of B,`. */
function memberOf(reading: Reading, noun: NounChunk): Candidate[] {
  const of = reading.chunks[noun.index + 1];
  const whole = reading.chunks[noun.index + 2];
  const body = of?.word === 'of' && isNoun(whole) ? whole.mentions.find(({ to }) => to > whole.head) : undefined;
  if (!isNoun(whole) || !body || !['IGO', 'FORMAT', 'PARTY'].includes(body.actor.kind)) return [];
  const told = reading.clauses.find(
    ({ verb, objects }) =>
      ['be', 'become', 'remain'].includes(verb.word) && verb.modal === '' && !verb.negated && objects.includes(noun),
  );
  const before = reading.chunks[noun.index - 1]?.kind === 'COMMA' ? reading.chunks[noun.index - 2] : undefined;
  const members = told ? told.subjects : isNoun(before) ? [before] : [];
  return members
    .flatMap((member) => actorsOf(reading, member))
    .filter(({ actor }) => actor !== body.actor && !isPlace(actor))
    .map(({ actor, from }) =>
      durable(
        reading,
        'MEMBER_OF',
        actor,
        body.actor,
        { from: Math.min(from, noun.from), to: whole.to },
        told ? { clause: told, date: dateOf(reading, told) } : {},
      ),
    );
}

/** Past `'s`, `state` and a second body: `an EU and NATO member state`. */
function memberWordAt({ sentence }: Reading, from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    /^(['’]s|state|and|military|new|newest|latest|first|[a-z]+th|\d+(st|nd|rd|th)|[A-Z]{2,})$/.test(
      sentence.tokens[at]?.text ?? '',
    )
  )
    at += 1;
  return at;
}

/** `ally, Estonia,` behind it, `Turkey, a member` before it, or the subject of `is a member`. */
function membersAround(reading: Reading, noun: NounChunk): Participant[] {
  const comma = reading.chunks[noun.index + 1]?.kind === 'COMMA' ? 1 : 0;
  const next = reading.chunks[noun.index + 1 + comma];
  const behind = isNoun(next) ? listFrom(reading.chunks, next).flatMap((one) => actorsOf(reading, one)) : [];
  if (behind.length > 0) return behind;
  const before = reading.chunks[noun.index - 2];
  if (reading.chunks[noun.index - 1]?.kind === 'COMMA' && isNoun(before)) return actorsOf(reading, before);
  const copula = reading.clauses.find(
    ({ verb, objects }) =>
      ['be', 'become', 'remain'].includes(verb.word) && verb.modal === '' && !verb.negated && objects.includes(noun),
  );
  return (copula?.subjects ?? []).flatMap((subject) => actorsOf(reading, subject));
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
