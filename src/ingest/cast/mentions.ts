/** Every name and office in a document, linked to actors: first the full names, then what short names and offices mean. */
import type { Sentence } from '../text/token.ts';
import type { Actor, Mention, MentionForm } from './actor.ts';
import type { Cast, NameContext } from './cast.ts';
import { link } from './link.ts';
import { type RawName, rawNames } from './raw-names.ts';
import { rolePhrases } from './roles.ts';
import { type Title, titles } from './titles.ts';

/** A title with its words linked: the raw material of HOLDS_POSITION. */
export interface LinkedTitle {
  readonly title: Title;
  readonly bodies: readonly Actor[];
  /** The named holder, or those whom the title alone stands for. */
  readonly holders: readonly Actor[];
  readonly named: boolean;
}

export interface Cited {
  readonly mentions: readonly Mention[];
  readonly titles: readonly LinkedTitle[];
}

interface Draft {
  readonly sentence: Sentence;
  readonly names: readonly RawName[];
  readonly titles: readonly Title[];
  readonly linked: Map<RawName, Actor>;
}

export function mentionsOf(sentences: readonly Sentence[], cast: Cast): Cited[] {
  const drafts = sentences.map((sentence) => draftOf(sentence, cast));
  for (const draft of drafts) linkNames(draft, cast, (name) => isFullName(name));
  for (const draft of drafts) linkAbbreviations(draft, cast);
  for (const draft of drafts) linkNames(draft, cast, () => true);
  return drafts.map((draft) => citedOf(draft, cast));
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
    draft.linked.set(name, link(name, title ? contextOf(title, draft, cast) : null, cast));
  }
}

function contextOf(title: Title, draft: Draft, cast: Cast): NameContext {
  return { role: title.ended ? null : title.role.office.role, bodies: bodiesOf(title, draft, cast) };
}

function bodiesOf(title: Title, draft: Draft, cast: Cast): Actor[] {
  return title.bodies.map((body) => draft.linked.get(body) ?? governmentOf(link(body, null, cast), body, cast));
}

/** A title is held of the state whose capital or demonym stands there. */
function governmentOf(actor: Actor, _name: RawName, _cast: Cast): Actor {
  return actor;
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
  if (!actor) return [];
  const form: MentionForm = name.form;
  const range = { sentence: sentence.index, from: name.from, to: name.to, form };
  if (form !== 'capital' && form !== 'seat') return [{ ...range, actor, state: null }];
  const place = cast.authority.byAlias(name.words).find((entry) => entry.kind === 'PLACE');
  return [{ ...range, actor: place ? cast.known(place) : cast.unknown(name.words, 'PLACE'), state: actor }];
}

function linkedTitle(title: Title, draft: Draft, cast: Cast): LinkedTitle {
  const bodies = bodiesOf(title, draft, cast);
  const { role } = title.role.office;
  const holder = title.holder && draft.linked.get(title.holder);
  if (holder) {
    if (!title.ended) cast.remember(role, bodies[0] ?? null, holder);
    return { title, bodies, holders: [holder], named: true };
  }
  return { title, bodies, holders: title.ended ? [] : holdersOf(title, bodies, cast), named: false };
}

/** `the president of France` is he who was it then; `the president` alone he whom the text called so last. */
function holdersOf(title: Title, bodies: readonly Actor[], cast: Cast): Actor[] {
  const { office, plural } = title.role;
  if (title.article === 'indefinite' || office.bond === 'NONE' || (plural && bodies.length < 2)) return [];
  if (bodies.length > 0) return bodies.flatMap((body) => holderOf(office.role, office.unique, body, cast) ?? []);
  const last = title.article === 'definite' ? cast.remembered(office.role, null) : undefined;
  return last ? [last] : [];
}

function holderOf(role: string, unique: boolean, body: Actor, cast: Cast): Actor | undefined {
  const remembered = cast.remembered(role, body);
  if (remembered || unique) return remembered ?? cast.holder(role, body);
  if (!['leader', 'chief', 'head'].includes(role)) return undefined;
  const holder = cast.holder('leader', body);
  return holder?.kind === 'PERSON' ? holder : undefined;
}

function officeMentions({ title, holders, named }: LinkedTitle, { sentence }: Draft): Mention[] {
  if (named) return [];
  const range = { sentence: sentence.index, from: title.from, to: title.to, form: 'office' as const, state: null };
  return holders.map((actor) => ({ ...range, actor }));
}
