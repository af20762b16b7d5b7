/** States of affairs that the text tells in passing: offices, memberships, parties to agreements, successors. */

import type { DurableType } from '../../../domain/relation-types.ts';
import { type Actor, isPlace } from '../../cast/actor.ts';
import { isNoun } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { stanceOf } from '../../stance/stance.ts';
import type { Candidate } from '../candidate.ts';
import { dateOf } from '../day/clause-date.ts';
import { actorsInside, actorsOf } from '../participants.ts';
import { citizenships } from './citizenships.ts';
import { durable } from './durable-candidate.ts';
import { employments } from './employments.ts';
import { leaderships } from './leaderships.ts';
import { memberships } from './memberships.ts';
import { offices, presidencies, spokesmen } from './offices.ts';

export function durableRelations(reading: Reading): Candidate[] {
  return [
    ...offices(reading),
    ...spokesmen(reading),
    ...memberships(reading),
    ...parties(reading),
    ...verbal(reading),
    ...presidencies(reading),
    ...leaderships(reading),
    ...employments(reading),
    ...citizenships(reading),
  ];
}

/** `the Accords, a protocol signed by A and B in 2015`. */
function parties(reading: Reading): Candidate[] {
  return reading.clauses
    .filter((clause) => clause.verb.word === 'sign' && clause.verb.passive)
    .flatMap((clause) => {
      const agreement = agreementAt(reading, clause);
      if (!agreement) return [];
      const date = dateOf(reading, clause);
      const to = Math.max(
        clause.verb.to,
        ...clause.obliques.flatMap(({ nouns }) => nouns.map((noun) => noun.to)),
        date?.to ?? 0,
      );
      return obliquesWith(clause, 'by').flatMap((noun) =>
        actorsOf(reading, noun).map(({ actor }) =>
          durable(reading, 'PARTY_TO', actor, agreement.actor, { from: agreement.from, to }, { date, clause }),
        ),
      );
    });
}

function agreementAt(reading: Reading, clause: Clause): { readonly actor: Actor; readonly from: number } | undefined {
  const nouns = reading.chunks
    .slice(Math.max(0, clause.verb.index - 4), clause.verb.index)
    .filter(isNoun)
    .reverse();
  return nouns
    .flatMap((noun) => noun.mentions.map(({ actor }) => ({ actor, from: noun.from })))
    .find(({ actor }) => actor.kind === 'AGREEMENT');
}

type Verbal = {
  readonly type: DurableType;
  readonly passive?: true;
  readonly object: (reading: Reading, clause: Clause) => Actor[];
};

const objects = (reading: Reading, clause: Clause): Actor[] =>
  clause.objects.flatMap((noun) => actorsOf(reading, noun).map(({ actor }) => actor));

const behind =
  (...prepositions: string[]) =>
  (reading: Reading, clause: Clause): Actor[] =>
    obliquesWith(clause, ...prepositions).flatMap((noun) => actorsInside(reading, noun).map(({ actor }) => actor));

const ofKind =
  (kinds: readonly string[], find: Verbal['object']): Verbal['object'] =>
  (reading, clause) =>
    find(reading, clause).filter(({ kind }) => kinds.includes(kind));

const ALLIES = ['STATE', 'ARMED_GROUP', 'PARTY', 'ORGANIZATION'];
const bodies = ['IGO', 'FORMAT', 'PARTY', 'ORGANIZATION'];

/** Verbs that tell of a durable relation. */
const VERBS: Readonly<Record<string, Verbal>> = {
  succeed: { type: 'SUCCEEDED', object: ofKind(['PERSON'], objects) },
  replace: { type: 'SUCCEEDED', object: ofKind(['PERSON'], objects) },
  join: { type: 'MEMBER_OF', object: ofKind(['IGO', 'FORMAT', 'PARTY'], objects) },
  belong: { type: 'MEMBER_OF', object: ofKind(bodies, behind('to')) },
  recognise: { type: 'RECOGNIZES', object: ofKind(['STATE', 'ARMED_GROUP'], objects) },
  recognize: { type: 'RECOGNIZES', object: ofKind(['STATE', 'ARMED_GROUP'], objects) },
  ally: { type: 'ALLIED_WITH', passive: true, object: ofKind(ALLIES, behind('with', 'to')) },
  guarantee: { type: 'GUARANTOR_OF', object: ofKind(['AGREEMENT', 'FORMAT'], objects) },
  occupy: {
    type: 'OCCUPIES',
    object: (_, clause) => clause.objects.flatMap(({ mentions }) => mentions.map(({ actor }) => actor)).filter(isPlace),
  },
  sign: {
    type: 'PARTY_TO',
    object: (_, clause) =>
      clause.objects
        .flatMap(({ mentions }) => mentions.map(({ actor }) => actor))
        .filter(({ kind }) => kind === 'AGREEMENT'),
  },
};

function verbal(reading: Reading): Candidate[] {
  return reading.clauses.flatMap((clause) => {
    const known = VERBS[clause.verb.word];
    if (known?.type === 'SUCCEEDED' && clause.verb.passive) return succeeded(reading, clause);
    if (
      !known ||
      clause.verb.passive !== (known.passive === true) ||
      (known.type === 'MEMBER_OF' && clause.verb.form !== 'finite')
    )
      return [];
    const subjects = clause.subjects
      .flatMap((noun) => actorsOf(reading, noun))
      .filter(({ actor }) => known.type !== 'SUCCEEDED' || actor.kind === 'PERSON');
    const date = dateOf(reading, clause);
    const stance = stanceOf(reading, clause);
    if (stance.modality !== 'FACT') return [];
    const to = Math.max(
      clause.verb.to,
      ...clause.objects.map((noun) => noun.to),
      ...clause.obliques.flatMap(({ nouns }) => nouns.map((noun) => noun.to)),
      date?.to ?? 0,
    );
    const from = Math.min(clause.verb.from, clause.subjects[0]?.from ?? clause.verb.from);
    return subjects.flatMap(({ actor }) =>
      known
        .object(reading, clause)
        .filter((object) => object !== actor)
        .map((object) => durable(reading, known.type, actor, object, { from, to }, { date, stance, clause })),
    );
  });
}

/** `X was succeeded by Y`. */
function succeeded(reading: Reading, clause: Clause): Candidate[] {
  const people = (nouns: Clause['subjects']) =>
    nouns.flatMap((noun) => actorsOf(reading, noun)).filter(({ actor }) => actor.kind === 'PERSON');
  const [before] = people(clause.subjects);
  const [after] = people(obliquesWith(clause, 'by'));
  const stance = stanceOf(reading, clause);
  if (!before || !after || before.actor === after.actor || stance.modality !== 'FACT') return [];
  const range = { from: Math.min(before.from, clause.verb.from), to: after.to };
  return [
    durable(reading, 'SUCCEEDED', after.actor, before.actor, range, { date: dateOf(reading, clause), stance, clause }),
  ];
}
