/** Every name and office in a document, linked to actors: first the full names, then what short names and offices mean. */
import { dateSpans } from '../clause/date-spans.ts';
import { COMMON_SURNAMES } from '../lexicon/names.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { fold, isAllCapitals, isCapitalised, type Sentence } from '../text/token.ts';
import type { Actor, Mention, MentionForm } from './actor.ts';
import type { Cast, NameContext } from './cast.ts';
import { surnameKey } from './gazetteer.ts';
import { link } from './link.ts';
import type { RawName } from './raw-name.ts';
import { rawNames } from './raw-names.ts';
import { rolePhrases } from './roles.ts';
import { stateInBrackets, type Title, titles } from './titles.ts';

/** A title with its words linked: the raw material of HOLDS_POSITION. */
export interface LinkedTitle {
  readonly title: Title;
  readonly bodies: readonly Actor[];
  /** The named holder, or those whom the title alone stands for, each with what the office is of. */
  readonly holders: readonly { readonly holder: Actor; readonly body: Actor | null }[];
  readonly named: boolean;
}

export interface Cited {
  readonly mentions: readonly Mention[];
  readonly titles: readonly LinkedTitle[];
}

/** What the cast calls somebody whose state stands in brackets behind the name; no office is called so. */
export const SENT_BY = 'sent by';

interface Draft {
  readonly sentence: Sentence;
  readonly names: readonly RawName[];
  readonly titles: readonly Title[];
  readonly linked: Map<RawName, Actor>;
}

export function mentionsOf(sentences: readonly Sentence[], cast: Cast): Cited[] {
  const all = sentences.map((sentence) => draftOf(sentence, cast));
  const certain = wordsInside(all);
  const drafts = all.map((draft) => ({
    ...draft,
    names: draft.names.filter((name) => isName(name, draft, certain, cast)),
  }));
  for (const draft of drafts) linkNames(draft, cast, (name) => isFullName(name));
  for (const draft of drafts) linkAbbreviations(draft, cast);
  for (const draft of drafts) linkNames(draft, cast, () => true);
  for (const draft of drafts) rememberHolders(draft, cast);
  rememberSent(drafts.flatMap(sentBy), cast);
  return drafts.map((draft) => citedOf(draft, cast));
}

/** Words of names that are capitalised where no sentence begins. */
const wordsInside = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(drafts.flatMap(({ names }) => names.filter(({ from }) => from > 0)).flatMap(({ words }) => words.split(' ')));

/**
 * A single unknown word that only opens a sentence may be any word; a surname that several people of the authority
 * bear is nobody without a given name or an office.
 */
function isName(name: RawName, { titles, sentence }: Draft, certain: ReadonlySet<string>, cast: Cast): boolean {
  if (name.entries.length > 0 || name.to - name.from > 1 || name.kind !== 'UNKNOWN') return true;
  if (titles.some(({ holder }) => holder === name)) return true;
  if (isAdjective(name, sentence)) return false;
  const opens = name.from === 0 || /^[“"‘:]$/.test(sentence.tokens[name.from - 1]?.text ?? '');
  return !opens || certain.has(name.words) || cast.gazetteer.bySurname.has(surnameKey(name.words));
}

/** `Central Asian leaders`, `Chagossian women`: an adjective of a land that is nobody. */
const isAdjective = ({ words, to }: RawName, { tokens }: Sentence): boolean =>
  /[a-z](ian|ean|ese)$/.test(words) && tokens[to]?.pos === 'NOUN' && !isCapitalised(tokens[to]?.text ?? '');

function rememberHolders(draft: Draft, cast: Cast): void {
  for (const title of draft.titles) {
    const holder = title.holder && draft.linked.get(title.holder);
    if (holder && !title.ended) cast.remember(title.role.office.role, bodiesOf(title, draft, cast)[0] ?? null, holder);
  }
}

interface Sent {
  readonly holder: Actor;
  readonly state: Actor;
}

/** In the minutes of a meeting several speak so; one alone may be a runner or a member for a district. */
function rememberSent(sent: readonly Sent[], cast: Cast): void {
  if (new Set(sent.map(({ state }) => state)).size < 2) return;
  for (const { holder, state } of sent) if (cast.rolesOf(holder).length === 0) cast.remember(SENT_BY, state, holder);
}

/** Behind these it is a district that stands in brackets. */
const MEMBER_FOR = /^(rep|sen|representative|senator|congress(man|woman)|delegate|mp)\.?$/;

/** `X (Russian Federation) said`: for whom somebody without an office speaks. */
function sentBy({ sentence, names, linked }: Draft): Sent[] {
  const startingAt = new Map(names.map((name) => [name.from, name]));
  return names.flatMap((name) => {
    const holder = linked.get(name);
    const [body] = stateInBrackets(sentence.tokens, name, startingAt);
    const state = body && SPEECH_VERBS.has(sentence.tokens[body.to + 1]?.lemma ?? '') ? linked.get(body) : undefined;
    const isMember = MEMBER_FOR.test(sentence.tokens[name.from - 1]?.lower ?? '');
    return holder?.kind === 'PERSON' && state && !isMember ? [{ holder, state }] : [];
  });
}

function draftOf(sentence: Sentence, cast: Cast): Draft {
  const roles = rolePhrases(sentence.tokens);
  const names = rawNames(sentence.tokens, cast.gazetteer, roles);
  return { sentence, names, titles: titles(sentence.tokens, roles, names), linked: new Map() };
}

/** Names that can be understood by themselves; a bare surname waits until these are known. */
const isFullName = (name: RawName): boolean =>
  name.entries.length > 0 || (name.words.includes(' ') && name.kind !== 'UNKNOWN');

function linkNames(draft: Draft, cast: Cast, accepts: (name: RawName) => boolean): void {
  const titleOf = new Map(draft.titles.filter(({ holder }) => holder !== null).map((title) => [title.holder, title]));
  for (const name of draft.names) {
    if (draft.linked.has(name) || !accepts(name)) continue;
    const title = titleOf.get(name);
    const namesake = strangerMeant(name, draft.sentence, cast);
    if (namesake) draft.linked.set(name, namesake);
    else draft.linked.set(name, link(name, title ? contextOf(title, draft, cast) : null, cast));
  }
}

/** After `Jim Jordan`, `Jordan said` is he; after `Brigitte Macron`, `Mrs Macron` is she; after `Peter Magyar`, so is `Magyar`. */
function strangerMeant(name: RawName, { tokens }: Sentence, cast: Cast): Actor | undefined {
  const stranger = name.to - name.from === 1 ? cast.stranger(name.words) : undefined;
  if (name.form === 'demonym') return isAlone(name, tokens) ? stranger : undefined;
  if (name.form !== 'name') return undefined;
  const before = tokens[name.from - 1];
  const isState = name.entries[0]?.kind === 'STATE' && before?.pos !== 'ADP' && tokens[name.to]?.lower !== "'s";
  return isState || /^(mrs|ms|dr|lady|miss)\.?$/.test(before?.lower ?? '') ? stranger : undefined;
}

/** Neither `the Magyar` nor `Magyar voters`. */
const isAlone = ({ from, to }: RawName, tokens: Sentence['tokens']): boolean =>
  !/^(DET|NUM|ADJ)$/.test(tokens[from - 1]?.pos ?? '') && !/^(NOUN|ADJ|PROPN|NUM)$/.test(tokens[to]?.pos ?? '');

function contextOf(title: Title, draft: Draft, cast: Cast): NameContext {
  return { role: title.ended ? null : title.role.office.role, bodies: bodiesOf(title, draft, cast) };
}

/** Offices that need not say of what they are. */
const SEAT_OF: Readonly<Record<string, string>> = { pope: 'Vatican City' };

function bodiesOf(title: Title, draft: Draft, cast: Cast): Actor[] {
  const seat = title.bodies.length === 0 ? cast.authority.resolve(SEAT_OF[title.role.office.role] ?? '') : undefined;
  return seat ? [cast.known(seat)] : title.bodies.map((body) => draft.linked.get(body) ?? link(body, null, cast));
}

/** `the World Food Program (WFP)`: what stands in brackets after a name is another name for it. */
function linkAbbreviations({ sentence, names, linked }: Draft, cast: Cast): void {
  for (const name of names) {
    const before = names.find((other) => other.to === name.from - 1 && sentence.tokens[other.to]?.text === '(');
    const actor = before && linked.get(before);
    if (
      actor &&
      name.entries.length === 0 &&
      sentence.tokens[name.to]?.text === ')' &&
      /^\p{Lu}{2,}$/u.test(name.words)
    ) {
      cast.alias(name.words, actor);
      linked.set(name, actor);
    }
  }
}

function citedOf(draft: Draft, cast: Cast): Cited {
  const linkedTitles = draft.titles.map((title) => linkedTitle(title, draft, cast));
  const names = draft.names.flatMap((name) => mentionOf(name, draft, cast));
  const offices = linkedTitles.flatMap((linked) => officeMentions(linked, draft));
  const mentions = [...names, ...offices].sort((a, b) => a.from - b.from || a.to - b.to);
  return { mentions, titles: linkedTitles };
}

function mentionOf(name: RawName, { sentence, linked }: Draft, cast: Cast): Mention[] {
  const actor = linked.get(name);
  if (!actor || isAnybody(actor, cast)) return [];
  const form: MentionForm = name.form === 'demonym' && actor.kind === 'PERSON' ? 'name' : name.form;
  const range = { sentence: sentence.index, from: name.from, to: name.to, form };
  cast.name(actor);
  const behind = sentence.tokens[name.to]?.lower === "'s" ? name.to + 1 : name.to;
  if (actor.kind === 'STATE') cast.meetForce(sentence.tokens[behind]?.lower ?? '', actor);
  const site = form === 'name' && actor.kind === 'PUBLIC_BODY' ? siteOf(name, sentence, actor, cast) : undefined;
  if (site) return [{ ...range, form: 'seat', actor: site, state: actor }];
  if (form !== 'capital' && form !== 'seat') return [{ ...range, actor, state: null }];
  const words = isAllCapitals(name.words) ? titleCase(name.words) : name.words;
  const place = cast.authority.byAlias(words).find((entry) => entry.kind === 'PLACE');
  return [{ ...range, actor: place ? cast.known(place) : cast.unknown(words, 'PLACE'), state: actor }];
}

/** `Kim` alone, in a text that names no Kim in full. */
const isAnybody = ({ label, kind, entry }: Actor, cast: Cast): boolean =>
  entry === null &&
  kind === 'UNKNOWN' &&
  (COMMON_SURNAMES.has(fold(label)) || (cast.gazetteer.bySurname.get(surnameKey(label)) ?? []).length > 1);

const titleCase = (words: string): string =>
  words.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** `at the Kremlin`: where a preposition of place stands before it, a seat of power is a building. */
function siteOf(name: RawName, { tokens }: Sentence, body: Actor, cast: Cast): Actor | undefined {
  const before = tokens[name.from - 1]?.lower === 'the' ? tokens[name.from - 2] : tokens[name.from - 1];
  if (!['at', 'in', 'to', 'inside', 'outside', 'near'].includes(before?.lower ?? '')) return undefined;
  const site = cast.gazetteer.siteOf.get(fold(body.label));
  return site && cast.known(site);
}

function linkedTitle(title: Title, draft: Draft, cast: Cast): LinkedTitle {
  const bodies = bodiesOf(title, draft, cast);
  const holder = title.holder && draft.linked.get(title.holder);
  if (holder) return { title, bodies, holders: [{ holder, body: bodies[0] ?? null }], named: true };
  return {
    title,
    bodies,
    holders: title.ended ? [] : holdersOf(title, bodies, cast, dayToldOf(draft, cast)),
    named: false,
  };
}

/** `the president of France` is he who was it then; `the president` alone he whom the text called so last. */
function holdersOf(
  title: Title,
  bodies: readonly Actor[],
  cast: Cast,
  told: string | undefined,
): LinkedTitle['holders'] {
  const { office, plural } = title.role;
  if (title.article === 'indefinite' || office.bond === 'NONE' || (plural && bodies.length < 2)) return [];
  if (bodies.length > 0) {
    return bodies.flatMap((body): LinkedTitle['holders'] => {
      const holder = holderOf(office.role, office.unique, body, cast, told);
      if (!holder) return plural ? [{ holder: body, body: null }] : [];
      return [{ holder, body }];
    });
  }
  const last = title.article === 'definite' ? cast.remembered(office.role, null) : undefined;
  return last ? [{ holder: last, body: null }] : [];
}

/** The year that a sentence speaks of, where it is not that of the text: `in 1963, the French president`. */
function dayToldOf({ sentence }: Draft, cast: Cast): string | undefined {
  const years = dateSpans(sentence.tokens).flatMap(({ words }) =>
    'year' in words && words.year !== null ? [words.year] : [],
  );
  const [year] = years;
  return year === undefined || cast.date?.startsWith(String(year)) ? undefined : String(year);
}

function holderOf(role: string, unique: boolean, body: Actor, cast: Cast, told: string | undefined): Actor | undefined {
  if (told !== undefined) return unique ? cast.holder(role, body, told) : undefined;
  const remembered = cast.remembered(role, body);
  if (remembered || unique) return remembered ?? cast.holder(role, body);
  if (!['leader', 'chief', 'head'].includes(role)) return undefined;
  const holder = cast.holder('leader', body);
  return holder?.kind === 'PERSON' ? holder : undefined;
}

function officeMentions({ title, holders, named }: LinkedTitle, { sentence }: Draft): Mention[] {
  const from = Math.min(title.from, title.holder?.from ?? title.from);
  const to = Math.max(title.to, title.holder?.to ?? title.to);
  const range = {
    sentence: sentence.index,
    from,
    to,
    form: named ? ('title' as const) : ('office' as const),
    state: null,
  };
  return holders.map(({ holder }) => ({ ...range, actor: holder }));
}
