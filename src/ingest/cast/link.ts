/** Decides whom a name stands for: an entry of the authority only where name, office and date leave one; else somebody new. */
import type { AuthorityEntry, Office } from '../authority/authority.ts';
import { fold } from '../text/token.ts';
import type { Actor } from './actor.ts';
import type { Cast, NameContext } from './cast.ts';
import { surnameKey } from './gazetteer.ts';
import type { RawName } from './raw-name.ts';
import { spellingKeys, spellingOf } from './spelling.ts';

export function link(name: RawName, context: NameContext | null, cast: Cast): Actor {
  if (name.entries.length > 0) return linkKnown(name, context, cast);
  if (name.kind !== 'PERSON' && name.kind !== 'UNKNOWN')
    return cast.aliased(name.words) ?? cast.unknown(name.words, name.kind);
  const single = !name.words.includes(' ');
  const isOther = (actor: Actor | null | undefined) => actor && context?.bodies.length && isOfAnother(actor, context);
  const found =
    cast.person(name.words) ?? cast.person(name.words.replace(/^(?:Bin|Al|El|Van|Von|De)[ -](?=\p{Lu}\S*$)/u, ''));
  const named = isOther(found) ? null : found;
  if (named) return named;
  const entry = single ? bySurname(name.words, context, cast) : byFullName(name.words, context, cast);
  if (entry) return cast.known(entry);
  const middle = single ? cast.byMiddleName(name.words) : undefined;
  return cast.aliased(name.words) ?? middle ?? cast.unknown(name.words, context ? 'PERSON' : name.kind);
}

/** `Jordan’s King Abdullah` is not Abdullah of Saudi Arabia. */
function isOfAnother({ label }: Actor, { bodies }: NameContext): boolean {
  const realm = / of (.+)$/.exec(label)?.[1];
  return realm !== undefined && bodies.every((body) => body.kind === 'STATE' && body.label !== realm);
}

function linkKnown(name: RawName, context: NameContext | null, cast: Cast): Actor {
  const people = name.entries.filter((entry) => entry.kind === 'PERSON');
  const [first] = name.entries;
  if (people.length === 0 && first) return cast.known(preferred(name.entries) ?? first);
  const fitting = people.filter((entry) => holdsSuch(entry, context, cast));
  const [only] = fitting.length > 0 ? fitting : people;
  const sure = fitting.length === 1 || (fitting.length === 0 && people.length === 1);
  return only && sure ? cast.known(only) : cast.unknown(name.words, 'PERSON');
}

/** Of things with one name a state comes first, then what the authority lists first. */
const preferred = (entries: readonly AuthorityEntry[]): AuthorityEntry | undefined =>
  entries.find((entry) => entry.kind === 'STATE') ?? entries[0];

/**
 * A full name in another spelling or with an initial: the one whom the authority knows so, or of several the one who
 * held the office that the text gives him. With an office, the first letter of a given name is enough.
 */
function byFullName(words: string, context: NameContext | null, cast: Cast): AuthorityEntry | undefined {
  const { bySpelling, bySurname } = cast.gazetteer;
  for (const key of spellingKeys(words)) {
    const spelt = bySpelling.get(key) ?? [];
    const [only] = spelt.length > 1 ? spelt.filter((entry) => holdsSuch(entry, context, cast)) : spelt;
    if (only) return only;
  }
  if (!context?.role) return undefined;
  const first = fold(words).charAt(0);
  const namesakes = bySurname.get(surnameKey(spellingOf(words).at(-1) ?? words)) ?? [];
  const fitting = namesakes.filter((entry) => fold(entry.label).startsWith(first) && holdsSuch(entry, context, cast));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A bare surname is enough for one in office; with a title, the office must be his. */
function bySurname(words: string, context: NameContext | null, cast: Cast): AuthorityEntry | undefined {
  const namesakes = cast.gazetteer.bySurname.get(surnameKey(words)) ?? [];
  const fitting = namesakes.filter((entry) => holdsSuch(entry, context, cast));
  const [only] = fitting;
  if (fitting.length !== 1 || !only) return undefined;
  const sure = context?.role ? true : namesakes.length === 1 || cast.date !== null;
  return sure && isWellKnown(only, cast) ? only : undefined;
}

function holdsSuch(entry: AuthorityEntry, context: NameContext | null, cast: Cast): boolean {
  const offices = (entry.offices ?? []).filter((office) => covers(office, cast.date));
  if (!context?.role && !context?.bodies.length) return offices.length > 0;
  return offices.some(
    (office) =>
      (!context.role || sameOffice(office.role, context.role)) &&
      (context.bodies.length === 0 ||
        context.bodies.some((body) => office.of === body.qid || office.of === body.label)),
  );
}

const leaders = new Set([
  'president',
  'prime minister',
  'chancellor',
  'head of state',
  'head of government',
  'supreme leader',
  'king',
  'queen',
  'emir',
  'sultan',
]);
const sameOffice = (held: string, said: string): boolean =>
  held === said || (['leader', 'chief', 'head'].includes(said) && leaders.has(held));

function covers({ from, to }: Office, date: string | null): boolean {
  if (date === null) return true;
  const day = date.slice(0, 10);
  return (from === null || from.slice(0, day.length) <= day) && (to === null || day.slice(0, to.length) <= to);
}

const isWellKnown = (entry: AuthorityEntry, cast: Cast): boolean =>
  (entry.offices ?? []).some((office) => leaders.has(office.role) && covers(office, cast.date)) || cast.date === null;
