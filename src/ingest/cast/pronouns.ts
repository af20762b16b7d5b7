/** Whom `he`, `its` and `the alliance` stand for, from what was named before; groups and counterparts are next door. */
import { HONORIFICS } from '../lexicon/offices.ts';
import { isCapitalised, type Token } from '../text/token.ts';
import type { Actor, Mention } from './actor.ts';
import type { Cast } from './cast.ts';
import { counterpartStart, counterparts } from './counterparts.ts';
import { groupMeant, type Past } from './groups.ts';
import { isOfDeed, ownerBefore } from './owner-before.ts';

const PERSONAL: ReadonlySet<string> = new Set('he she him her his hers himself herself'.split(' '));
const NEUTRAL: ReadonlySet<string> = new Set('it its itself'.split(' '));
/** Sentences that a pronoun looks back. */
export const LOOK_BACK = 4;

/** The mentions of a sentence, with pronouns and descriptions added. `past` holds the sentences before it, newest last. */
export function withPronouns(
  sentence: Past['sentence'],
  named: readonly Mention[],
  past: readonly Past[],
  cast: Cast,
): Mention[] {
  const found: Mention[] = [];
  const quoted = quotedTokens(sentence.tokens);
  for (const token of sentence.tokens) {
    if (named.some((mention) => mention.from <= token.index && token.index < mention.to)) continue;
    const visible = (mention: Mention): boolean =>
      mention.to <= token.index && (!quoted.has(mention.from) || quoted.has(token.index));
    const earlier = [...named, ...found].filter(visible).sort((a, b) => a.from - b.from || b.to - a.to);
    found.push(...standIns({ sentence, token, named, earlier, past, cast }));
  }
  return [...named, ...found].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Tokens between quotation marks: outside of them a pronoun does not mean who is named inside. */
function quotedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  for (const { text, index } of tokens) {
    if (text === '“' || (text === '"' && !open)) open = true;
    else if (text === '”' || text === '"') open = false;
    else if (open) inside.add(index);
  }
  return inside;
}

interface Place {
  readonly sentence: Past['sentence'];
  readonly token: Token;
  /** All names of the sentence, and those before the token with the stand-ins already found. */
  readonly named: readonly Mention[];
  readonly earlier: readonly Mention[];
  readonly past: readonly Past[];
  readonly cast: Cast;
}

function standIns(place: Place): Mention[] {
  const { sentence, token, named, earlier, past, cast } = place;
  const { tokens } = sentence;
  const at = token.index;
  const stand = (actors: readonly Actor[], from: number, form: Mention['form']): Mention[] =>
    actors.map((actor) => ({ sentence: sentence.index, from, to: at + 1, form, actor, state: null }));
  if (/^counterparts?$/.test(token.lower) || isOppositeNumber(tokens, at))
    return stand(counterparts(tokens, at, named, earlier, cast), counterpartStart(tokens, at), 'description');
  const meant = personMeant(place) ?? bodyMeant(place);
  if (meant) return stand(meant, at, 'pronoun');
  if (/^(alliance|bloc)$/.test(token.lower) && ALLIANCES.has(tokens[at - 1]?.lower ?? '')) {
    const mentions = [...past.flatMap((one) => one.mentions), ...earlier];
    return stand(
      lastOf(mentions, (actor) => actor.kind === 'IGO'),
      at,
      'description',
    );
  }
  const titled = titledSo(place) ?? otherHalf(place) ?? bodyCalled(place) ?? groupCalled(place);
  if (titled) return stand([titled], at, 'description');
  const group = groupMeant(tokens, at, earlier, past, cast);
  return group ? stand(group.actors, at, group.form) : [];
}

/** Whom `he`, `him` and `her` stand for; undefined for another word. */
function personMeant(place: Place): readonly Actor[] | undefined {
  const { token, sentence, earlier } = place;
  if (!PERSONAL.has(token.lower)) return undefined;
  const isOwn = sentence.tokens[token.index + 1]?.lower === 'own'; // `that X might make his own visit`
  const last = earlier.findLast(({ actor, form }) => actor.kind === 'PERSON' && form !== 'demonym');
  if (isOwn && last) return [last.actor];
  const isPerson = ({ kind }: Actor): boolean => kind === 'PERSON';
  const owner = /^(his|her)$/.test(token.lower) && ownerBefore(sentence.tokens, token.index, earlier, isPerson);
  if (owner) return [owner];
  return token.lower === 'him' ? otherPerson(place) : nearest(place, ({ kind }) => kind === 'PERSON');
}

/** Whom `it` and `its` stand for; undefined for another word. */
function bodyMeant(place: Place): readonly Actor[] | undefined {
  const { token, sentence } = place;
  const at = token.index;
  if (!NEUTRAL.has(token.lower)) return undefined;
  const owner = token.lower === 'its' ? ownerBefore(sentence.tokens, at, place.earlier, isBody) : undefined;
  if (owner) return [owner];
  const isOther =
    (token.lower === 'it' && (isActedOn(sentence.tokens, at) || isAddressed(sentence.tokens, at))) ||
    (token.lower === 'its' && isOfDeed(sentence.tokens, at));
  if (isOther) return otherBody(place);
  const isNone = (token.lower === 'it' && isThing(sentence.tokens, at)) || isOfAnother(place);
  return isNone ? [] : nearest(place, isBody);
}

const isOppositeNumber = (tokens: readonly Token[], at: number): boolean =>
  /^numbers?$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'opposite';

/** `the Secretary`: he who was introduced as `Secretary X`. */
function titledSo({ token, sentence, earlier, past }: Place): Actor | undefined {
  const next = sentence.tokens[token.index + 1];
  const alone = token.text === 'Secretary' && sentence.tokens[token.index - 1]?.lower === 'the';
  if (!alone || next?.lower === 'of' || next?.pos === 'PROPN') return undefined;
  const named = [...past, { sentence, mentions: earlier }].flatMap(({ sentence: { tokens }, mentions }) =>
    mentions.filter(({ actor, from }) => actor.kind === 'PERSON' && tokens[from - 1]?.text === token.text),
  );
  return named.at(-1)?.actor;
}

/** `the North`, where `South Korea` was named. */
function otherHalf({ token, sentence: { tokens }, named, past, cast }: Place): Actor | undefined {
  const alone = /^(North|South)$/.test(token.text) && tokens[token.index - 1]?.lower === 'the';
  if (!alone || tokens[token.index + 1]?.pos === 'PROPN') return undefined;
  const half = [...named, ...past.flatMap(({ mentions }) => mentions)]
    .map((mention) => actorOf(mention))
    .find(({ kind, label }) => kind === 'STATE' && /^(North|South) /.test(label));
  const entry = half && cast.authority.resolve(half.label.replace(/^\S+/, token.text));
  return entry?.kind === 'STATE' ? cast.known(entry) : undefined;
}

/** `the Council`, `the Court`: the body named last that is called so, else the only one of the text. */
function bodyCalled({ token, sentence: { tokens }, earlier, past, cast }: Place): Actor | undefined {
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  const told = before?.lower === 'same' ? tokens[token.index - 2] : before; // `the same Court`
  const alone = BODY_WORDS.has(token.lower) && isCapitalised(token.text) && told?.lower === 'the';
  const beyond = ['of', 'for', 'on'].includes(next?.lower ?? '') ? tokens[token.index + 2] : next;
  if (!alone || beyond?.lower === 'the' || isCapitalised(beyond?.text ?? '')) return undefined;
  const fits = ({ kind, label }: Actor): boolean =>
    ['IGO', 'PUBLIC_BODY', 'ORGANIZATION'].includes(kind) && isCalled(label.toLowerCase(), token.lower);
  const last = [...past.flatMap(({ mentions }) => mentions), ...earlier].findLast(({ actor }) => fits(actor));
  return last?.actor ?? cast.onlyNamed(fits);
}

/** `Security Council` is a council, `International Court of Justice` a court. */
const isCalled = (label: string, word: string): boolean =>
  label.endsWith(` ${word}`) || label.includes(` ${word} of `) || label.startsWith(`${word} of `);

/** `the group`, `the rebels`: the armed group named last. */
function groupCalled({ token, sentence: { tokens }, earlier, past }: Place): Actor | undefined {
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (!/^(group|rebels|militia|insurgents|militants)$/.test(token.lower) || before?.lower !== 'the') return undefined;
  if (['ADP', 'PROPN', 'NOUN', 'PRON'].includes(next?.pos ?? '') || next?.lower === "'s") return undefined;
  return [...past.slice(-2).flatMap(({ mentions }) => mentions), ...earlier].findLast(
    ({ actor: { kind } }) => kind === 'ARMED_GROUP' || (token.lower === 'group' && kind === 'PARTY'),
  )?.actor;
}

const BODY_WORDS: ReadonlySet<string> = new Set(
  'council commission assembly union court league agency parliament organization organisation committee fund bank community secretariat'.split(
    ' ',
  ),
);

const ALLIANCES: ReadonlySet<string> = new Set(['the', 'transatlantic', 'western', 'military']);

/** `X met Y and urged him`: whoever acts does not act on himself; with one person named, he is meant. */
function otherPerson(place: Place): Actor[] {
  const isPerson = ({ kind }: Actor): boolean => kind === 'PERSON';
  const [first] = nearest(place, isPerson);
  const people = place.earlier.filter((mention) => isPerson(actorOf(mention)));
  // `after X called him a liar`: not X, who stands right before the verb
  const doer = people.findLast(({ to }) => to === place.token.index - 1);
  const others = people.map(actorOf).filter((actor) => actor !== (doer ? actorOf(doer) : first));
  const last = others.at(-1) ?? first;
  return last ? [last] : [];
}

/** `cut aid to the country and expelled its envoy`: of a country that the sentence leaves unnamed. */
const isOfAnother = ({ sentence: { tokens }, token, earlier }: Place): boolean =>
  tokens.some(
    ({ lower, index }) =>
      index > 0 &&
      index < token.index &&
      UNNAMED.has(lower) &&
      tokens[index - 1]?.lower === 'the' &&
      ['ADP', 'VERB'].includes(tokens[index - 2]?.pos ?? '') &&
      !earlier.some(({ from, to }) => from <= index && index < to),
  );

const UNNAMED: ReadonlySet<string> = new Set([
  'country',
  'nation',
  'kingdom',
  'state',
  'group',
  'bloc',
  'organization',
  'organisation',
]);

/** `accusing it of`; but in `said it would` it speaks. */
const isActedOn = (tokens: readonly Token[], at: number): boolean =>
  /[^y]ing$/.test(tokens[at - 1]?.lower ?? '') && isLast(tokens, at);

/** `urged Israel to stop and accused it of …`: only somebody can be accused. */
const isAddressed = (tokens: readonly Token[], at: number): boolean =>
  ADDRESSING.has(tokens[at - 1]?.lemma ?? '') && isLast(tokens, at);

const ADDRESSING: ReadonlySet<string> = new Set(['accuse', 'blame', 'warn', 'thank', 'condemn', 'suspect']);

/** `if there is a deal, he would support it`: mostly a thing. */
const isThing = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.pos === 'VERB' && (isLast(tokens, at) || ATTENDED.has(tokens[at - 1]?.lemma ?? ''));

/** Meetings and papers are what one hosts and signs. */
const ATTENDED: ReadonlySet<string> = new Set(['host', 'hold', 'attend', 'sign', 'ratify', 'chair']);

const isLast = (tokens: readonly Token[], at: number): boolean =>
  ['ADP', 'PUNCT'].includes(tokens[at + 1]?.pos ?? 'PUNCT');

/** `X left Y, accusing it`: the body named last that is not the first. */
function otherBody(place: Place): Actor[] {
  const [first] = nearest(place, isBody);
  const last = place.earlier
    .filter(({ form }) => form !== 'demonym')
    .map(actorOf)
    .filter((actor) => isBody(actor) && actor !== first)
    .at(-1);
  return last ? [last] : first ? [first] : [];
}

const isBody = (actor: Actor): boolean =>
  ['STATE', 'IGO', 'PUBLIC_BODY', 'ORGANIZATION', 'PARTY', 'ARMED_GROUP'].includes(actor.kind);

/** The first one that stands free in this sentence, else in the sentence before, and so on; else the last one named. */
function nearest({ sentence, earlier, past }: Place, fits: (actor: Actor) => boolean): Actor[] {
  const titled = earlier.filter(({ form }) => form === 'title' || form === 'office');
  const inTitle = (mention: Mention): boolean =>
    titled.some(
      (title) =>
        title !== mention && title.actor !== mention.actor && title.from <= mention.from && mention.to <= title.to,
    );
  const here = earlier.filter(
    (mention) => fits(actorOf(mention)) && isFreeName(sentence.tokens, mention) && !inTitle(mention),
  );
  const free = here.find((mention) => !isGoverned(sentence.tokens, mention)) ?? here.at(-1);
  if (free) return [actorOf(free)];
  for (const { sentence: before, mentions } of past.toReversed()) {
    const fitting = mentions.filter((mention) => fits(actorOf(mention)) && isFreeName(before.tokens, mention));
    // `X's raid was a crime, Y said. It …`: Y, where people are not meant
    const free = fitting.find(({ to, actor }) => actor.kind === 'PERSON' || before.tokens[to]?.lower !== "'s");
    const subject = free ?? fitting[0];
    if (subject) return [actorOf(subject)];
  }
  return [];
}

/** A name, or whose ministry it is: `the Cuban government`; another adjective tells only where something is from. */
const isFreeName = (tokens: readonly Token[], { form, to }: Mention): boolean =>
  form !== 'demonym' ||
  [0, 1, 2, 3].some(
    (ahead) =>
      SPEAKING_BODIES.has(tokens[to + ahead]?.lower ?? '') &&
      tokens.slice(to, to + ahead).every(({ pos }) => ['ADJ', 'NOUN', 'PROPN'].includes(pos)),
  );

const SPEAKING_BODIES: ReadonlySet<string> = new Set(
  'government ministry parliament army military cabinet presidency authorities'.split(' '),
);

const actorOf = (mention: Mention): Actor => mention.state ?? mention.actor;

/** Behind a preposition or a verb: nobody whom the next `he` means first. */
function isGoverned(tokens: readonly Token[], { from, to }: Mention): boolean {
  // `after X left`: what he does stands behind him
  if (
    /^(after|before|since|until|as)$/.test(tokens[from - 1]?.lower ?? '') &&
    ['VERB', 'AUX'].includes(tokens[to]?.pos ?? '')
  )
    return false;
  const titled = HONORIFICS.has(tokens[from - 1]?.lower ?? '') ? 1 : 0;
  return ['ADP', 'VERB'].includes(tokens[from - 1 - titled]?.pos ?? '');
}

function lastOf(mentions: readonly Mention[], fits: (actor: Actor) => boolean): Actor[] {
  const last = mentions.findLast((mention) => fits(mention.actor));
  return last ? [last.actor] : [];
}
