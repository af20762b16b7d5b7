/** Who a noun phrase stands for: the named, the state behind `its troops`, a group that the words make. */
import { type Actor, isPlace, type Mention } from '../cast/actor.ts';
import { type Chunk, isNoun, isVerb, type NounChunk } from '../clause/chunk.ts';
import { listFrom } from '../clause/coordination.ts';
import type { Reading } from '../clause/reading.ts';
import { COLLECTIVES, GROUPS, REPRESENTING, SEVERAL } from '../lexicon/groups.ts';
import { NOUN_CLASSES } from '../lexicon/nouns.ts';
import { isCapitalised, singular, type TokenRange } from '../text/token.ts';
import { apposedTo } from './apposed.ts';
import { stateOf } from './durable/state-of.ts';
import { headLemma, headMentions } from './head.ts';

/** How directly the words name the actor; decides how sure a statement is. */
export type Closeness = 'named' | 'acting' | 'inside' | 'group';

export interface Participant extends TokenRange {
  readonly actor: Actor;
  readonly closeness: Closeness;
}

/** Those who can act: what the phrase names, or whom its head represents. */
export function actorsOf(reading: Reading, noun: NounChunk): Participant[] {
  const speaker = noun.pronoun ? speakerMeant(reading, noun) : [];
  if (speaker.length > 0) return speaker;
  const named = [...headMentions(reading, noun), ...sharedDemonym(reading, noun)];
  if (named.length > 0) return named.map((mention) => participant(noun, standing(mention), 'named'));
  const apposed = apposedTo(reading, noun);
  if (apposed)
    return apposed.mentions.map((mention) =>
      participant({ from: noun.from, to: apposed.to }, standing(mention), 'named'),
    );
  const included = includedIn(reading, noun);
  if (included.length > 0) return included;
  const head = headLemma(reading, noun);
  const acting = REPRESENTING.has(head) || NOUN_CLASSES.troops?.has(head) ? ownersOf(reading, noun, head) : [];
  if (acting.length > 0) return acting;
  const stands = COLLECTIVES.has(head) || REPRESENTING.has(head);
  const behind = stands && (head === 'member' || !RELATED.has(head)) ? behindOf(reading, noun) : [];
  if (behind.length > 0) return behind;
  return groupOf(reading, noun, head);
}

/** `ten states, including A and B`, `leaders such as X`, `seven people, among them X`: those of them who are named. */
function includedIn(reading: Reading, noun: NounChunk): Participant[] {
  const { chunks, sentence } = reading;
  const head = headLemma(reading, noun);
  const areMany = /s$|people$/.test(sentence.tokens[noun.head]?.lower ?? '');
  if (!areMany || !(REPRESENTING.has(head) || GROUPS.has(head) || SEVERAL.has(head))) return [];
  const joint = chunks[noun.index + 1]?.kind === 'COMMA' ? chunks[noun.index + 2] : chunks[noun.index + 1];
  const isAmong = joint?.word === 'among' && sentence.tokens[chunks[joint.index + 1]?.from ?? -1]?.lower === 'them';
  if (!joint || !(isAmong || joint.word === 'including' || joint.word === 'such as')) return [];
  const first = chunks[joint.index + (isAmong ? 2 : 1)];
  const list = isNoun(first) ? listFrom(chunks, first) : [];
  return list.flatMap((one) => actorsOf(reading, one)).map((found) => ({ ...found, from: noun.from }));
}

/** `the Sudanese army`, and later `the army` alone. */
function ownersOf(reading: Reading, noun: NounChunk, head: string): Participant[] {
  const { forces } = reading.cast;
  const owners = modifiers(noun)
    .filter(({ actor }) => actor.kind !== 'UNKNOWN') // `the Nordic country`
    .filter(
      ({ to, form, actor }) =>
        !RELATED.has(head) ||
        (reading.sentence.tokens[to]?.lower !== "'s" && !(form === 'pronoun' && actor.kind === 'PERSON')),
    )
    .map((mention) => standing(mention))
    .filter((actor) => !isPlace(actor))
    .map((actor) =>
      actor.kind === 'PERSON' && isRealm(reading, noun, head) ? (stateOf(reading, actor) ?? actor) : actor,
    );
  const [owner] = owners;
  if (owner) forces.set(head, owner);
  const known = owner || noun.determiner !== 'the' || !FORCES.has(head) ? undefined : forces.get(head);
  return [...owners, ...(known ? [known] : [])].map((actor) => participant(noun, actor, 'acting'));
}

/** `his cabinet`, `Scholz's government`, `her country`: the state that he acts for. */
const isRealm = (reading: Reading, noun: NounChunk, head: string): boolean =>
  REALMS.has(head) && isOwned(reading, noun);

const REALMS: ReadonlySet<string> = new Set(['government', 'cabinet', 'country', 'nation', 'parliament', 'ministry']);

const isOwned = ({ sentence }: Reading, noun: NounChunk): boolean =>
  modifiers(noun).some(({ form, to }) => form === 'pronoun' || /^['’]s?$/.test(sentence.tokens[to]?.lower ?? ''));

/** `Kyiv's allies` are not Kyiv; `European allies` are Europeans. */
const RELATED: ReadonlySet<string> = new Set([
  'ally',
  'partner',
  'rival',
  'neighbour',
  'neighbor',
  'member',
  'counterpart',
]);

const FORCES: ReadonlySet<string> = new Set([
  'army',
  'military',
  'government',
  'parliament',
  'police',
  'junta',
  'navy',
  'regime',
  'authority',
]);

/** `They said they would …`: in what somebody says, `they` and `it` are the one who speaks. */
function speakerMeant(reading: Reading, noun: NounChunk): Participant[] {
  if (!['they', 'it'].includes(noun.determiner)) return [];
  const clause = reading.clauses.find(({ subjects }) => subjects.includes(noun));
  const governor =
    clause?.link === 'complement' && clause.governor !== null ? reading.clauseOf.get(clause.governor) : undefined;
  const subjects = governor && governor !== clause ? governor.subjects : [];
  const speakers = noun.determiner === 'they' ? subjects : subjects.slice(0, 1);
  if (speakers.some(({ pronoun }) => pronoun)) return [];
  return speakers
    .flatMap((subject) => actorsOf(reading, subject))
    .filter(({ actor }) => actor.kind !== 'PERSON')
    .map((found) => ({ ...found, from: noun.from, to: noun.to }));
}

/** `French and Egyptian warships`: the first adjective shares the noun of the second. */
function sharedDemonym(reading: Reading, noun: NounChunk): Mention[] {
  const [only] = noun.mentions;
  const next = reading.chunks[noun.index + 1];
  const second = reading.chunks[noun.index + 2];
  if (
    only?.form !== 'demonym' ||
    noun.mentions.length > 1 ||
    noun.head >= only.to ||
    next?.kind !== 'AND' ||
    !isNoun(second)
  )
    return [];
  const shared = headLemma(reading, second);
  return REPRESENTING.has(shared) || NOUN_CLASSES.troops?.has(shared) ? [only] : [];
}

/** Actors anywhere in the phrase and in what hangs on it with `of`, `by`, `from`: `Belarus's calls`, `the rights of X`. */
export function actorsInside(reading: Reading, noun: NounChunk): Participant[] {
  const direct = actorsOf(reading, noun).filter(({ actor }) => !isPlace(actor));
  if (direct.length > 0) return direct;
  const own = ownersFirst(reading, modifiers(noun))
    .filter((mention) => !isMake(reading, noun, mention))
    .map((mention) => participant(noun, standing(mention), 'inside'));
  const from = (prepositions: readonly string[]): Participant[] =>
    phrasesAfter(reading, noun, prepositions)
      .filter((inner) => !isSite(reading, inner))
      .flatMap((inner) => actorsOf(reading, inner).map((found) => ({ ...found, closeness: 'inside' as const })));
  const authors = from(['of', 'by', 'from']);
  if (OWNING.has(noun.determiner) && own.length === 0) return authors; // `their accession to X`: theirs, whoever they are
  if (modifiers(noun).some(({ form }) => form !== 'pronoun')) return own.filter(({ actor }) => actor.kind !== 'MEDIA');
  const behind = authors.length > 0 ? authors : from(['for', 'to', 'on', 'in', 'against', 'with', 'between']);
  return [...own.filter(({ actor }) => actor.kind !== 'MEDIA'), ...behind];
}

/** `Ukraine's NATO bid` is Ukraine's. */
function ownersFirst({ sentence }: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const last = mentions.findLast(({ to }) => /^['’]s?$/.test(sentence.tokens[to]?.lower ?? ''));
  return last ? mentions.filter(({ from }) => from <= last.from) : mentions;
}

const OWNING: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her']);

/** `Gripen fighters`, `F-16 jets`: what they are called, not whose they are. */
const isMake = ({ sentence }: Reading, { head }: NounChunk, { actor, to }: Mention): boolean =>
  actor.entry === null &&
  ['UNKNOWN', 'ORGANIZATION', 'PERSON'].includes(actor.kind) &&
  sentence.tokens[to]?.lower !== "'s" &&
  [NOUN_CLASSES.aid, NOUN_CLASSES.troops].some((made) => made?.has(singular(sentence.tokens[head]?.lemma ?? '')));

/** `in Brussels` and `on the Turkish border` are where, not who. */
const isSite = ({ chunks }: Reading, inner: NounChunk): boolean =>
  /^(border|frontier)s?$/.test(inner.word) ||
  (['in', 'at', 'near'].includes(chunks[inner.index - 1]?.word ?? '') &&
    inner.mentions.some(({ state }) => state !== null));

export const placesIn = (noun: NounChunk): Actor[] => noun.mentions.map((mention) => mention.actor).filter(isPlace);

export const participant = (noun: TokenRange, actor: Actor, closeness: Closeness): Participant => ({
  actor,
  closeness,
  from: noun.from,
  to: noun.to,
});

/** A capital that acts is its state. */
export const standing = (mention: Mention): Actor => mention.state ?? mention.actor;

/** Names and demonyms before the head: `Russia's`, `French and Egyptian`. */
export const modifiers = (noun: NounChunk): Mention[] =>
  noun.mentions.filter((mention) => mention.to <= noun.head && !isInTitle(noun, mention));

/** `the Omani foreign minister's idea` is his, and not Oman's besides. */
const isInTitle = ({ mentions }: NounChunk, mention: Mention): boolean =>
  mentions.some(
    (title) =>
      title !== mention &&
      title.actor !== mention.actor &&
      ['title', 'office'].includes(title.form) &&
      title.from <= mention.from &&
      mention.to <= title.to,
  );

function behindOf(reading: Reading, noun: NounChunk): Participant[] {
  const seated = SEATED.has(headLemma(reading, noun)) ? ['in'] : [];
  const [inner] = phrasesAfter(reading, noun, ['of', 'from', ...seated]);
  const list = inner ? listFrom(reading.chunks, inner) : [];
  return list.flatMap((one) => actorsOf(reading, one)).map((found) => ({ ...found, from: noun.from }));
}

/** `the authorities in Kyiv`, `the junta in Myanmar`. */
const SEATED: ReadonlySet<string> = new Set([
  'government',
  'junta',
  'regime',
  'authority',
  'leadership',
  'administration',
]);

const TOPICAL: ReadonlySet<string> = new Set(['over', 'about', 'after', 'following', 'amid', 'regarding', 'despite']);

/** Noun phrases that hang on this one through the prepositions, nearest first. */
export function phrasesAfter(reading: Reading, noun: NounChunk, prepositions: readonly string[]): NounChunk[] {
  const found: NounChunk[] = [];
  let at = noun.index + 1;
  for (let steps = 0; steps < 5; steps += 1) {
    const joint: Chunk | undefined = reading.chunks[at];
    const next = reading.chunks[at + 1];
    if (isPassed(joint)) at += 1;
    else if (joint?.kind === 'PREPOSITION' && isNoun(next)) {
      if (prepositions.includes(joint.word) && !isOfInner(reading, noun, joint)) found.push(next);
      else if (TOPICAL.has(joint.word)) break; // `over remarks by X`
      at += 2;
    } else break;
  }
  return found;
}

const isPassed = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'DATE' || chunk?.kind === 'QUOTE' || (isVerb(chunk) && chunk.form === 'participle');

/** `blocked the signing at the request of X`: what hangs on with `of` hangs on the last phrase, unless that is a place. */
function isOfInner({ chunks }: Reading, outer: NounChunk, { word, index }: Chunk): boolean {
  const inner = chunks[index - 1];
  return word === 'of' && index > outer.index + 1 && isNoun(inner) && placesIn(inner).length === 0;
}

function groupOf(reading: Reading, noun: NounChunk, head: string): Participant[] {
  const powers = powersIn(reading, noun, head);
  if (powers) return [participant(noun, reading.cast.unknown(powers, 'GROUP'), 'group')];
  const kind = GROUPS.get(head) ?? (areSeveral(reading, noun, head) ? 'GROUP' : undefined);
  if (!kind) return [];
  const label = groupLabel(reading, noun);
  return label ? [participant(noun, reading.cast.unknown(label, kind), 'group')] : [];
}

/** `world powers`: not which, but all know of whom such words speak. */
function powersIn({ sentence }: Reading, noun: NounChunk, head: string): string | undefined {
  const [which, powers] = sentence.tokens.slice(noun.head - 1, noun.head + 1);
  const isKnown = head === 'power' && powers?.lower === 'powers' && noun.head > noun.from;
  return isKnown && /^(world|major|great|global|regional)$/.test(which?.lower ?? '')
    ? `${which?.lower} powers`
    : undefined;
}

/** `Western officials`, `X's European allies`; but `her allies` and `the six powers in Vienna` may be anybody. */
function areSeveral(reading: Reading, noun: NounChunk, head: string): boolean {
  const [owner] = modifiers(noun);
  const isTold = owner ? owner.form !== 'pronoun' : capitalisedBefore(reading, noun) !== undefined;
  if (/^(two|three|four|five|six|both)$/.test(noun.determiner)) return false; // certain ones, and not said which
  return SEVERAL.has(head) && /s$/.test(reading.sentence.tokens[noun.head]?.lower ?? '') && isTold;
}

/** The words from the name or adjective that marks the group to its head, and the place after it. */
function groupLabel(reading: Reading, noun: NounChunk): string | undefined {
  const { tokens } = reading.sentence;
  const [owner] = modifiers(noun);
  const marker = owner?.form === 'pronoun' ? undefined : (owner ?? capitalisedBefore(reading, noun));
  const [place] = phrasesAfter(reading, noun, ['in', 'of', 'from', 'at', 'near']);
  const isMarked =
    place !== undefined && (place.mentions.length > 0 || capitalisedBefore(reading, place) !== undefined);
  const where = isMarked ? place : undefined;
  if (!marker && !where) return undefined;
  const from = marker ? marker.from : noun.from;
  const words = tokens.slice(skipDeterminer(tokens, from), where ? where.to : noun.head + 1);
  return words.map((token, i) => (i > 0 && words[i - 1]?.end !== token.start ? ` ${token.text}` : token.text)).join('');
}

/** `Muslim hackers`: a capitalised adjective tells the group apart as well as a name. */
function capitalisedBefore({ sentence }: Reading, noun: NounChunk): { readonly from: number } | undefined {
  const from = sentence.tokens
    .slice(noun.from, noun.head)
    .findIndex(({ text, index }) => index > 0 && isCapitalised(text));
  const first = noun.from === 0 && noun.head > 0 && sentence.tokens[0]?.pos === 'PROPN' ? 0 : -1;
  const at = from === -1 ? first : from;
  return at === -1 ? undefined : { from: noun.from + at };
}

const skipDeterminer = (tokens: Reading['sentence']['tokens'], from: number): number =>
  ['DET', 'NUM', 'PRON'].includes(tokens[from]?.pos ?? '') ? from + 1 : from;

/** `Demonstrators marched in Hong Kong`: a crowd that only its place tells apart. */
export function crowdAt(reading: Reading, noun: NounChunk, place: Actor | null): Participant[] {
  const kind = GROUPS.get(headLemma(reading, noun));
  const word = reading.sentence.tokens[noun.head]?.text;
  if (!kind || !word || !place) return [];
  return [participant(noun, reading.cast.unknown(`${word} in ${place.label}`, kind), 'group')];
}

export function unique(participants: readonly Participant[]): Participant[] {
  return participants.filter((one, i) => participants.findIndex(({ actor }) => actor === one.actor) === i);
}

const looseness: Readonly<Record<Participant['closeness'], number>> = { named: 0, acting: 1, group: 2, inside: 3 };

export const weakerOf = (a: Participant, b: Participant | null): Participant['closeness'] =>
  b && looseness[b.closeness] > looseness[a.closeness] ? b.closeness : a.closeness;
