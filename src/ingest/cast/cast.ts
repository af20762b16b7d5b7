/** The identities of one document: each known entry and each unknown name becomes one actor, however often it is named. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import type { Authority, AuthorityEntry } from '../authority/authority.ts';
import { fold } from '../text/token.ts';
import type { Actor } from './actor.ts';
import { type Gazetteer, gazetteerOf } from './gazetteer.ts';

/** What is known of a name besides its words: the office before it. */
export interface NameContext {
  readonly role: string | null;
  readonly bodies: readonly Actor[];
}

export class Cast {
  readonly authority: Authority;
  readonly gazetteer: Gazetteer;
  /** EDTF day on which offices are asked for, or null. */
  readonly date: string | null;
  readonly #byEntry = new Map<AuthorityEntry, Actor>();
  readonly #named = new Set<Actor>();
  readonly #unknown = new Map<string, Actor>();
  readonly #strangers = new Map<string, Actor>();
  readonly #personByName = new Map<string, Actor>();
  readonly #holders: { readonly role: string; readonly body: string | null; readonly holder: Actor }[] = [];

  constructor(authority: Authority, date: string | null) {
    this.authority = authority;
    this.gazetteer = gazetteerOf(authority);
    this.date = date;
  }

  known(entry: AuthorityEntry): Actor {
    const actor = this.#byEntry.get(entry) ?? { label: entry.label, kind: entry.kind, qid: entry.qid, entry };
    this.#byEntry.set(entry, actor);
    if (entry.kind === 'PERSON') for (const name of [entry.label, ...entry.aliases]) this.#name(name, actor);
    return actor;
  }

  unknown(label: string, kind: EntityKind): Actor {
    const key = `${kind}|${fold(label)}`;
    const actor = this.#unknown.get(key) ?? { label, kind, qid: null, entry: null };
    this.#unknown.set(key, actor);
    if (kind === 'PERSON') {
      this.#name(label, actor);
      if (label.includes(' ')) this.#strangers.set(fold(label.split(' ').at(-1) ?? label), actor);
    }
    return actor;
  }

  /** A person of this document by the last word of the name, or by the whole of it. */
  person(name: string): Actor | undefined {
    return this.#personByName.get(fold(name));
  }

  /** Of the people with names of three words, the only one whose middle one this is: `Mr Bihi` after `Muse Bihi Abdi`. */
  byMiddleName(name: string): Actor | undefined {
    const bearers = this.people().filter(({ label }) => {
      const words = label.split(' ');
      return words.length === 3 && fold(words[1] ?? '') === fold(name);
    });
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  /** Somebody whom the document named in full before and the authority does not know, by the last word of the name. */
  stranger(surname: string): Actor | undefined {
    return this.#strangers.get(fold(surname));
  }

  /** A second name for somebody or something unknown, as the abbreviation in brackets gives it. */
  alias(name: string, actor: Actor): void {
    this.#unknown.set(`${actor.kind}|${fold(name)}`, actor);
  }

  aliased(name: string): Actor | undefined {
    return [...aliasKinds]
      .map((kind) => this.#unknown.get(`${kind}|${fold(name)}`))
      .find((actor) => actor !== undefined);
  }

  /** The kind under which a name without an entry was met. */
  kindOf(label: string): EntityKind | undefined {
    return [...this.#unknown.values()].find((actor) => actor.label === label)?.kind;
  }

  remember(role: string, body: Actor | null, holder: Actor): void {
    this.#holders.push({ role, body: body?.label ?? null, holder });
  }

  /** The holder that the document itself names last, for a role of a state; without the state, the only one it names. */
  remembered(role: string, body: Actor | null): Actor | undefined {
    const fits = this.#holders.filter((held) => held.role === role && (body === null || held.body === body.label));
    const holders = new Set(fits.map(({ holder }) => holder));
    return body === null && holders.size > 1 ? undefined : fits.at(-1)?.holder;
  }

  rolesOf(holder: Actor): { readonly role: string; readonly body: string | null }[] {
    return this.#holders.filter((held) => held.holder === holder);
  }

  /** The roles in which somebody is known on the date of the text: as the text says, else as the authority does. */
  officesOf(holder: Actor): string[] {
    const told = this.rolesOf(holder).map(({ role }) => role);
    const held = (holder.entry?.offices ?? []).filter(
      ({ role, of }) =>
        this.date !== null && this.authority.officeHolders(role, of, this.date).some((one) => one === holder.entry),
    );
    return [...new Set([...told, ...held.map(({ role }) => role)])];
  }

  /** The state whose office somebody holds, as the text says, else as the authority does. */
  stateOf(holder: Actor): Actor | undefined {
    const bodies = [
      ...this.rolesOf(holder).map(({ body }) => body),
      ...(holder.entry?.offices ?? []).map(({ of }) => of),
    ];
    const entries = bodies.map((body) => (body === null ? undefined : this.authority.resolve(body)));
    const state = entries.find((entry) => entry?.kind === 'STATE');
    return state && this.known(state);
  }

  /** For whom somebody speaks as `we`: the state or body whose office he holds then, a state first; else the state once served. */
  speaksFor(holder: Actor): Actor | undefined {
    const told = this.rolesOf(holder).map(({ body }) => body);
    const held = (holder.entry?.offices ?? []).filter(
      ({ role, of }) =>
        this.date !== null && this.authority.officeHolders(role, of, this.date).some((one) => one === holder.entry),
    );
    const entries = (told.length > 0 ? told : held.map(({ of }) => of)).flatMap((body) => {
      const entry = body === null ? undefined : this.authority.resolve(body);
      const whole = entry?.partOf && this.authority.resolve(entry.partOf);
      return [entry, whole].filter((one) => one !== undefined && one !== '');
    });
    const served = ['STATE', 'IGO'].map((kind) => entries.find((entry) => entry.kind === kind)).find(Boolean);
    return served ? this.known(served) : this.stateOf(holder);
  }

  /** The one who holds the office on a date, that of the text unless another is given; nobody where that is not sure. */
  holder(role: string, body: Actor, date = this.date): Actor | undefined {
    const named = date === this.date ? this.remembered(role, body) : undefined;
    if (named) return named;
    const all = this.authority.officeHolders(role, body.qid ?? body.label, date);
    const here = new Set(this.people().map(({ entry }) => entry));
    const holders = date === null ? all.filter((entry) => here.has(entry)) : all;
    const [only] = holders;
    return holders.length === 1 && only ? this.known(only) : undefined;
  }

  /** Whose army, government or police the text spoke of last. */
  readonly forces = new Map<string, Actor>();

  /** `Sudan's army chief` tells whose army is meant by `the army`. */
  meetForce(force: string, owner: Actor): void {
    if (!this.forces.has(force)) this.forces.set(force, owner);
  }

  name(actor: Actor): void {
    this.#named.add(actor);
  }

  /** Whether the document calls the actor by name anywhere. */
  isNamed(actor: Actor): boolean {
    return this.#named.has(actor);
  }

  /** The only one named in the whole document that fits. */
  onlyNamed(fits: (actor: Actor) => boolean): Actor | undefined {
    const [only, ...others] = [...this.#named].filter(fits);
    return others.length === 0 ? only : undefined;
  }

  people(): Actor[] {
    return [...new Set(this.#personByName.values())];
  }

  #name(name: string, actor: Actor): void {
    const last = fold(name.split(' ').at(-1) ?? name);
    for (const key of [fold(name), last]) if (!this.#personByName.has(key)) this.#personByName.set(key, actor);
  }
}

const aliasKinds: readonly EntityKind[] = [
  'ORGANIZATION',
  'PARTY',
  'ARMED_GROUP',
  'IGO',
  'PUBLIC_BODY',
  'MEDIA',
  'FORMAT',
];
