/** States of affairs that the text tells in passing: offices, memberships, parties to agreements, successors. */
import type { DurableType } from '../../domain/vocabulary.ts';
import { type Actor, isPlace } from '../cast/actor.ts';
import { isNoun, type NounChunk } from '../clause/chunk.ts';
import { type Clause, obliquesWith } from '../clause/clause.ts';
import { listFrom } from '../clause/coordination.ts';
import type { Reading } from '../clause/reading.ts';
import { singular, type TokenRange } from '../text/token.ts';
import { asserted, type Candidate } from './candidate.ts';
import { dateOf } from './clause-date.ts';
import { actorsInside, actorsOf, type Participant } from './participants.ts';
import { stanceOf } from './stance.ts';

export function durableRelations(reading: Reading): Candidate[] {
  return [
    ...offices(reading),
    ...memberships(reading),
    ...parties(reading),
    ...verbal(reading),
    ...presidencies(reading),
  ];
}

function durable(
  reading: Reading,
  predicate: DurableType,
  subject: Actor,
  object: Actor,
  range: TokenRange,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    reading,
    predicate,
    mode: null,
    role: null,
    subject,
    object,
    place: null,
    date: null,
    stance: asserted(),
    closeness: 'named',
    source: 'pattern',
    clause: null,
    from: range.from,
    to: range.to,
    ...more,
  };
}

/** `French President X`, `a spokesman for the ministry, Y`. */
function offices(reading: Reading): Candidate[] {
  return reading.titles.flatMap(({ title, holders, named }) => {
    const { office } = title.role;
    if (office.bond === 'NONE' || title.ended) return [];
    const { bond, role } = office;
    const range = title.holder
      ? { from: Math.min(title.from, title.holder.from), to: Math.max(title.to, title.holder.to) }
      : title;
    const more = { role, source: 'title', closeness: named ? 'named' : 'inferred' } as const;
    return holders.flatMap(({ holder, body }) => {
      const held = body ?? bodyInOffice(reading, holder, role);
      if (!held || isPlace(held) || holder.kind !== 'PERSON' || !reading.cast.isNamed(holder)) return [];
      return [durable(reading, bond, holder, held, range, body ? more : { ...more, closeness: 'inferred' })];
    });
  });
}

/** `President X` without a state: the authority knows which. */
function bodyInOffice({ cast }: Reading, holder: Actor, role: string): Actor | null {
  const offices = (holder.entry?.offices ?? []).filter((office) => office.role === role);
  const held = offices.filter(
    (office) =>
      cast.date === null || cast.authority.officeHolders(role, office.of, cast.date).includes(holder.entry as never),
  );
  const [only] = new Set(held.map(({ of }) => of));
  const entry =
    only !== undefined && new Set(held.map(({ of }) => of)).size === 1
      ? (cast.authority.byQid(only) ?? cast.authority.byAlias(only)[0])
      : undefined;
  return entry ? cast.known(entry) : null;
}

/** `NATO member Estonia`, `the Format — a grouping of A, B and C`, `CNN affiliate X`. */
function memberships(reading: Reading): Candidate[] {
  const { tokens } = reading.sentence;
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const head = tokens[noun.head]?.lemma ?? '';
    const bodies = noun.mentions.filter((mention) =>
      ['IGO', 'FORMAT', 'PARTY', 'MEDIA', 'ORGANIZATION'].includes(mention.actor.kind),
    );
    return [
      ...bodies.flatMap(({ actor, to }) => memberAfter(reading, noun, actor, to)),
      ...(GROUPINGS.has(head.replace(/s$/, '')) ? groupingOf(reading, noun) : []),
    ];
  });
}

const MEMBER_WORDS: Readonly<Record<string, DurableType>> = {
  member: 'MEMBER_OF',
  ally: 'MEMBER_OF',
  partner: 'MEMBER_OF',
  affiliate: 'PART_OF',
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

/** Past `'s`, `state` and a second body: `an EU and NATO member state`. */
function memberWordAt({ sentence }: Reading, from: number): number {
  let at = from;
  while (at < from + 4 && /^('s|state|and|military|[A-Z]{2,})$/.test(sentence.tokens[at]?.text ?? '')) at += 1;
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
    ({ verb, objects }) => verb.word === 'be' && !verb.negated && objects.includes(noun),
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

/** `at the helm of the council, X …`, `X holds the rotating presidency of the union`. */
function presidencies(reading: Reading): Candidate[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const head = reading.sentence.tokens[noun.head]?.lower ?? '';
    if (!['helm', 'presidency', 'chairmanship', 'chair'].includes(head)) return [];
    const behind = reading.chunks[noun.index + 2];
    const named = [noun, ...(reading.chunks[noun.index + 1]?.word === 'of' && isNoun(behind) ? [behind] : [])];
    const body = named
      .flatMap(({ mentions }) => mentions)
      .find(({ actor }) => actor.kind === 'IGO' || actor.kind === 'FORMAT')?.actor;
    const holder = body && presidentOf(reading, noun);
    return holder
      ? [
          durable(
            reading,
            'HOLDS_POSITION',
            holder.actor,
            body,
            { from: Math.min(noun.from, holder.from), to: Math.max(noun.to, holder.to, named.at(-1)?.to ?? 0) },
            { role: 'presidency' },
          ),
        ]
      : [];
  });
}

/** The subject of `holds the presidency`, or of the clause behind `at the helm of …,`. */
function presidentOf(reading: Reading, noun: NounChunk): Participant | undefined {
  const holding = reading.clauses.find(
    ({ verb, objects }) => objects.includes(noun) && ['hold', 'have', 'assume', 'chair', 'take'].includes(verb.word),
  );
  const introduced =
    reading.chunks[noun.index - 1]?.kind === 'PREPOSITION'
      ? reading.clauses.find(({ subjects, verb }) => verb.index > noun.index && (subjects[0]?.index ?? 0) > noun.index)
      : undefined;
  const subjects = (holding ?? introduced)?.subjects ?? [];
  return subjects
    .flatMap((subject) => actorsOf(reading, subject))
    .find(({ actor }) => actor.kind === 'PERSON' || actor.kind === 'STATE');
}

type Verbal = {
  readonly type: DurableType;
  readonly swap?: true;
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
const bodies = ['IGO', 'FORMAT', 'PARTY', 'ORGANIZATION'];

/** Verbs that tell of a durable relation. */
const VERBS: Readonly<Record<string, Verbal>> = {
  succeed: { type: 'SUCCEEDED', object: ofKind(['PERSON'], objects) },
  replace: { type: 'SUCCEEDED', object: ofKind(['PERSON'], objects) },
  join: { type: 'MEMBER_OF', object: ofKind(['IGO', 'FORMAT', 'PARTY'], objects) },
  belong: { type: 'MEMBER_OF', object: ofKind(bodies, behind('to')) },
  recognise: { type: 'RECOGNIZES', object: ofKind(['STATE', 'ARMED_GROUP'], objects) },
  recognize: { type: 'RECOGNIZES', object: ofKind(['STATE', 'ARMED_GROUP'], objects) },
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
    const known = clause.verb.passive ? undefined : VERBS[clause.verb.word];
    if (!known) return [];
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
