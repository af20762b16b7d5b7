/** The actors a service names, as far as the text names them, too; ids come from the authority, never from the service. */
import type { ActorReference, ExtractedActor, ExtractedMention } from '../../domain/record/extraction.ts';
import { ENTITY_KINDS, type EntityKind } from '../../domain/vocabulary.ts';
import type { Authority, AuthorityEntry } from '../authority/authority.ts';
import { occurrences } from './locate.ts';
import type { ClaimedActor } from './plugin.ts';

export class ActorsInText {
  readonly #text: string;
  readonly #authority: Authority;
  readonly #actors = new Map<string, ExtractedActor>();
  readonly #byName = new Map<string, string>();

  constructor(text: string, authority: Authority) {
    this.#text = text;
    this.#authority = authority;
  }

  get all(): readonly ExtractedActor[] {
    return [...this.#actors.values()];
  }

  /** False for an actor of whom the text does not hold a single name. */
  add({ name, kind, aliases }: ClaimedActor): boolean {
    const names = [...new Set([name, ...aliases])];
    const mentions = names.flatMap((words) => this.#mentionsOf(words));
    const [first] = mentions;
    if (!first) return false;
    const entry = names.map((words) => this.#known(words)).find((found) => found !== undefined);
    const actor = { label: entry?.label ?? first.surface, kind: entry?.kind ?? kindOf(kind), qid: entry?.qid ?? null };
    const key = `${actor.label}|${actor.qid}`;
    const before = this.#actors.get(key)?.mentions ?? [];
    this.#actors.set(key, { ...actor, mentions: inOrder([...before, ...mentions]) });
    for (const words of names) if (!this.#byName.has(words)) this.#byName.set(words, key);
    return true;
  }

  /** Who is meant by a name that the service used for an end of a statement; null for whom the text does not name. */
  reference(name: string, kind = 'UNKNOWN'): ActorReference | null {
    if (!this.#byName.has(name) && !this.add({ name, kind, aliases: [] })) return null;
    const actor = this.#actors.get(this.#byName.get(name) ?? '');
    return actor ? { label: actor.label, qid: actor.qid } : null;
  }

  #mentionsOf(name: string): readonly ExtractedMention[] {
    return occurrences(name, this.#text).map((span) => ({ ...span, surface: this.#text.slice(span.start, span.end) }));
  }

  /** Two entries of one name leave it open who is meant. */
  #known(name: string): AuthorityEntry | undefined {
    const [entry, another] = this.#authority.byAlias(name);
    return another ? undefined : entry;
  }
}

const kindOf = (kind: string): EntityKind => ENTITY_KINDS.find((known) => known === kind) ?? 'UNKNOWN';

/** Longer names first where two begin together; a name inside another is the other's. */
function inOrder(mentions: readonly ExtractedMention[]): readonly ExtractedMention[] {
  const order = mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: ExtractedMention[] = [];
  for (const mention of order) if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}
