/** Who holds which office: `French President X`, `a spokesman for the ministry, Y`, `X holds the presidency of the union`. */
import type { DurableType } from '../../../domain/relation-types.ts';
import { type Actor, isPlace } from '../../cast/actor.ts';
import { type LinkedTitle, SENT_BY } from '../../cast/mentions.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import type { Reading } from '../../clause/reading.ts';
import type { OfficeWord } from '../../lexicon/offices.ts';
import { SPEECH_VERBS } from '../../lexicon/speech.ts';
import { isCapitalised } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { headMentions } from '../head.ts';
import { actorsOf, type Participant, phrasesAfter } from '../participants.ts';
import { durable } from './durable-candidate.ts';

/** `French President X`, `a spokesman for the ministry, Y`. */
export function offices(reading: Reading): Candidate[] {
  return reading.titles.flatMap(({ title, holders, named }) => {
    const { office } = title.role;
    if (office.bond === 'NONE' || isSeated(reading, title) || (!named && saysNothing(title))) return [];
    const { bond } = office;
    const isLocal = LOCAL.has(office.role);
    const role = title.ended ? `former ${office.role}` : office.role;
    const range = title.holder
      ? { from: Math.min(title.from, title.holder.from), to: Math.max(title.to, title.holder.to) }
      : title;
    const more = { role, source: 'title', closeness: named ? 'named' : 'inferred' } as const;
    if (isLocal && !isNamedState(reading, title)) return [];
    return holders.flatMap(({ holder, body }) => {
      const held = body ?? (title.ended || isLocal ? null : bodyInOffice(reading, holder, role));
      if (!held || isNone(reading, holder, held, office)) return [];
      return [durable(reading, bond, holder, held, range, body ? more : { ...more, closeness: 'inferred' })];
    });
  });
}

/** `X (Russian Federation) said`: whoever speaks so speaks for the state in brackets. */
export function spokesmen(reading: Reading): Candidate[] {
  const { sentence, mentions, clauses, cast } = reading;
  return clauses
    .filter(({ verb }) => SPEECH_VERBS.has(verb.word))
    .flatMap(({ subjects }) => subjects.flatMap((subject) => headMentions(reading, subject)))
    .flatMap(({ actor, from, to }) => {
      const state = sentence.tokens[to]?.text === '(' ? mentions.find((mention) => mention.from === to + 1) : undefined;
      const isSent = cast.rolesOf(actor).some(({ role, body }) => role === SENT_BY && body === state?.actor.label);
      return state && isSent
        ? [durable(reading, 'REPRESENTS', actor, state.actor, { from, to: state.to + 1 }, { role: 'representative' })]
        : [];
    });
}

/** `US Representative X` sits for a district; `the representative of Kenya` speaks for Kenya. */
const isSeated = ({ sentence }: Reading, { role }: LinkedTitle['title']): boolean =>
  role.office.role === 'representative' && isCapitalised(sentence.tokens[role.from]?.text ?? '');

/** An office alone: `the former president` is nobody's, `the president` nobody knows of what. */
const saysNothing = ({ ended, bodies }: LinkedTitle['title']): boolean => ended || bodies.length === 0;

/** A named person in an office of something that is no place; only a spokesman or an aide has an office of a person. */
const mayHold = (reading: Reading, holder: Actor, held: Actor, bond: DurableType | 'NONE'): boolean =>
  !isPlace(held) &&
  holder.kind === 'PERSON' &&
  (held.kind !== 'PERSON' || bond === 'REPRESENTS') &&
  reading.cast.isNamed(holder);

/** Of a state nobody is the director, and who is its president is not its chief besides. */
const isNone = (reading: Reading, holder: Actor, held: Actor, { role, bond }: OfficeWord): boolean =>
  (held.kind === 'STATE' && OF_BODIES.has(role)) ||
  (VAGUE.has(role) && isKnownBetter(reading, holder, held)) ||
  !mayHold(reading, holder, held, bond);

/** Words that name no office of their own: `the Rwandan chief`. */
const VAGUE: ReadonlySet<string> = new Set(['chief', 'head']);

/** Whether the text tells his office there in its own word, or he leads the state: a second one is not told by the vague word. */
const isKnownBetter = ({ cast }: Reading, holder: Actor, held: Actor): boolean =>
  cast.rolesOf(holder).some(({ role, body }) => !VAGUE.has(role) && body === held.label) ||
  (held.kind === 'STATE' && holder.entry !== null && cast.officesOf(holder).some((role) => !VAGUE.has(role)));

/** `the French director X`: of what is not said. */
const OF_BODIES: ReadonlySet<string> = new Set(['director', 'chief executive', 'chair']);

/** `Kyiv Mayor X` is mayor of a city, not of the state whose capital it is. */
const LOCAL: ReadonlySet<string> = new Set(['mayor', 'governor', 'deputy governor']);

const isNamedState = ({ mentions }: Reading, { bodies }: LinkedTitle['title']): boolean =>
  bodies.every((body) => mentions.some(({ from, form }) => from === body.from && form === 'name'));

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

/** `at the helm of the council, X …`, `X holds the rotating presidency of the union`. */
export function presidencies(reading: Reading): Candidate[] {
  return reading.chunks.filter(isNoun).flatMap((noun) => {
    const head = reading.sentence.tokens[noun.head]?.lower ?? '';
    if (!['helm', 'presidency', 'chairmanship', 'chair'].includes(head)) return [];
    const named = [noun, ...phrasesAfter(reading, noun, ['of']).slice(0, 1)];
    const body = named
      .flatMap(({ mentions }) => mentions)
      .find(({ actor }) => actor.kind === 'IGO' || actor.kind === 'FORMAT')?.actor;
    const holder = body && presidentOf(reading, noun);
    if (!body || !holder) return [];
    const isState = holder.actor.kind === 'STATE';
    const range = { from: Math.min(noun.from, holder.from), to: Math.max(noun.to, holder.to, named.at(-1)?.to ?? 0) };
    const role = isState ? 'presidency' : (OF_PEOPLE[head] ?? head);
    return isState || !isOfStates(reading, named, body)
      ? [durable(reading, 'HOLDS_POSITION', holder.actor, body, range, { role })]
      : [];
  });
}

/** What a person is who has it. */
const OF_PEOPLE: Readonly<Record<string, string>> = {
  helm: 'leader',
  presidency: 'president',
  chairmanship: 'chair',
};

/** `the rotating presidency`, and that of members without a head of their own: it is a state's, and nobody's office. */
function isOfStates({ sentence }: Reading, nouns: readonly NounChunk[], { entry }: Actor): boolean {
  const words = nouns.flatMap(({ from, to }) => sentence.tokens.slice(from, to).map(({ lower }) => lower));
  const isChaired = words.some((word) => /^chair/.test(word));
  return words.includes('rotating') || (!isChaired && entry?.members !== undefined && entry.leader === undefined);
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
