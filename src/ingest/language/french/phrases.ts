/** Who a French sentence names: offices with their holders, those who act for a state, states, bodies and people. */
import type { ActorReference } from '../../../domain/record/extraction.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import type { Authority, AuthorityEntry } from '../../authority/authority.ts';
import type { Candidate } from '../../claim/candidate.ts';
import { fold } from '../../text/token.ts';
import type { FrenchGazetteer } from './gazetteer.ts';
import { COLLECTIVES, departmentAt, type FrenchOffice, officeAt } from './offices.ts';
import { isUpper, type Word } from './words.ts';

export interface FrenchActor extends ActorReference {
  readonly kind: EntityKind;
}

export interface Phrase {
  /** Words of the sentence: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly actor: FrenchActor;
  readonly closeness: Candidate['closeness'];
  /** The words of the name alone; null where an office stands for its holder. */
  readonly name: { readonly from: number; readonly to: number } | null;
  /** A capital stands for a place or for its government. */
  readonly isCapital: boolean;
  /** The preposition before it: `avec`, `à`, `de`; null for a subject or a direct object. */
  readonly preposition: string | null;
  readonly office: { readonly office: FrenchOffice; readonly of: FrenchActor; readonly isNamed: boolean } | null;
}

/** The people of one text by their surnames, so that `M. Durand` is found again. */
export interface Company {
  readonly authority: Authority;
  readonly gazetteer: FrenchGazetteer;
  /** EDTF day on which offices are asked for, or null. */
  readonly day: string | null;
  readonly bySurname: Map<string, FrenchActor>;
}

type Draft = Omit<Phrase, 'preposition'>;

export function phrasesOf(words: readonly Word[], company: Company): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < words.length; ) {
    const found = officePhrase(words, i, company) ?? actingPhrase(words, i, company) ?? namePhrase(words, i, company);
    if (found) phrases.push({ ...found, preposition: prepositionBefore(words, i) });
    i = found ? found.to : i + 1;
  }
  return phrases;
}

const actorOf = ({ label, kind, qid }: AuthorityEntry): FrenchActor => ({ label, kind, qid });

/** Words as one string, an elided article joined to its noun: `chef de l'état`. */
const joined = (words: readonly Word[], from: number): string =>
  words
    .slice(from, from + 8)
    .map(({ lower }) => lower)
    .join(' ')
    .replaceAll("' ", "'");

function officePhrase(words: readonly Word[], from: number, company: Company): Draft | null {
  const found = officeAt(joined(words, from));
  if (!found) return null;
  let to = from + found.length;
  let role = found.office.role;
  let of: AuthorityEntry | undefined;
  for (let step = 0; step < 3; step += 1) {
    const department = departmentAt(joined(words, to));
    const owner = ownerAt(words, to, company);
    if (department && role === 'minister') {
      role = department.role;
      to += department.length;
    } else if (owner && !of) {
      of = owner.entry;
      to = owner.to;
    } else break;
  }
  if (!of) return null;
  const office = { ...found.office, role };
  const name = holderAt(words, postAfter(words, to, company), company);
  const body = actorOf(of);
  if (name)
    return {
      from,
      to: name.to,
      actor: name.actor,
      closeness: 'named',
      name,
      isCapital: false,
      office: { office, of: body, isNamed: true },
    };
  const holder = holderOf(role, of, company);
  const told = holder ? { office, of: body, isNamed: false } : null;
  return {
    from,
    to,
    actor: holder ?? body,
    closeness: holder ? 'named' : 'acting',
    name: null,
    isCapital: false,
    office: told,
  };
}

/** `russe`, `du Brésil`, `de la Commission européenne`. */
function ownerAt(words: readonly Word[], from: number, { gazetteer }: Company) {
  const direct = gazetteer.at(words, from);
  if (direct?.form === 'nationality') return direct;
  if (!/^(?:de|du|d'|des|auprès)$/.test(words[from]?.lower ?? '')) return undefined;
  const at = from + (/^(?:la|l'|le|les)$/.test(words[from + 1]?.lower ?? '') ? 2 : 1);
  // `de la diplomatie russe`
  const isActing = COLLECTIVES.has(words[at]?.lower ?? '');
  const name = gazetteer.at(words, isActing ? at + 1 : at);
  return name && name.entry.kind !== 'PERSON' ? name : undefined;
}

/** Past the place where somebody serves: `en France`, `auprès de l’ONU`. */
function postAfter(words: readonly Word[], at: number, { gazetteer }: Company): number {
  if (!/^(?:en|à|au|aux|auprès)$/.test(words[at]?.lower ?? '')) return at;
  const from = words.slice(at + 1, at + 4).findIndex(({ index }) => gazetteer.at(words, index) !== undefined);
  return from < 0 ? at : (gazetteer.at(words, at + 1 + from)?.to ?? at);
}

/** The name after an office, perhaps behind a comma. */
function holderAt(words: readonly Word[], at: number, company: Company) {
  const from = words[at]?.lower === ',' ? at + 1 : at;
  const known = company.gazetteer.at(words, from);
  if (known)
    return known.entry.kind === 'PERSON' ? { from, to: known.to, actor: meet(actorOf(known.entry), company) } : null;
  let to = from;
  while (
    isUpper(words[to]) ||
    (to > from && /^(?:de|ben|bin|al|el|van|von|der)$/.test(words[to]?.lower ?? '') && isUpper(words[to + 1]))
  )
    to += 1;
  if (to - from < 2) return null;
  const label = words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const [entry, another] = company.authority.byAlias(label);
  return { from, to, actor: meet(entry && !another ? actorOf(entry) : { label, kind: 'PERSON', qid: null }, company) };
}

function meet(actor: FrenchActor, { bySurname }: Company): FrenchActor {
  bySurname.set(fold(actor.label.split(' ').at(-1) ?? ''), actor);
  return actor;
}

function holderOf(role: string, of: AuthorityEntry, { authority, day }: Company): FrenchActor | null {
  if (day === null) return null;
  const [holder, another] = authority.officeHolders(role, of.qid ?? of.label, day);
  return holder && !another ? actorOf(holder) : null;
}

/** `l’armée malienne`, `les autorités du Tchad`. */
function actingPhrase(words: readonly Word[], from: number, company: Company): Draft | null {
  if (!COLLECTIVES.has(words[from]?.lower ?? '')) return null;
  const department = departmentAt(joined(words, from + 1))?.length ?? 0;
  const owner = ownerAt(words, from + 1 + department, company);
  if (!owner) return null;
  const name = owner.form === 'nationality' ? null : { from: owner.from, to: owner.to };
  return { from, to: owner.to, actor: actorOf(owner.entry), closeness: 'acting', name, isCapital: false, office: null };
}

function namePhrase(words: readonly Word[], from: number, company: Company): Draft | null {
  const polite = /^(?:m|mm|mme)$/.test(words[from]?.lower ?? '');
  const at = polite ? from + (words[from + 1]?.lower === '.' ? 2 : 1) : from;
  const known = company.gazetteer.at(words, at);
  if (known && (known.form !== 'nationality' || isUpper(words[at]))) {
    const { entry, form, to } = known;
    const actor = entry.kind === 'PERSON' ? meet(actorOf(entry), company) : actorOf(entry);
    const closeness = form === 'nationality' ? 'acting' : 'named';
    return { from, to, actor, closeness, name: { from: at, to }, isCapital: form === 'capital', office: null };
  }
  const surname = isUpper(words[at]) ? company.bySurname.get(fold(words[at]?.text ?? '')) : undefined;
  if (!surname) return null;
  return {
    from,
    to: at + 1,
    actor: surname,
    closeness: 'named',
    name: { from: at, to: at + 1 },
    isCapital: false,
    office: null,
  };
}

const ARTICLES: ReadonlySet<string> = new Set("le la les l' un une son sa ses leur leurs".split(' '));
const CONTRACTED: Readonly<Record<string, string>> = { au: 'à', aux: 'à', du: 'de', des: 'de', "d'": 'de' };
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'à de en avec contre par pour sur vers dans chez entre envers devant selon auprès sans depuis chez'.split(' '),
);

function prepositionBefore(words: readonly Word[], from: number): string | null {
  const at = ARTICLES.has(words[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  const word = words[at]?.lower ?? '';
  const plain = CONTRACTED[word] ?? word;
  if (plain === 'de' && words[at - 1]?.lower === 'auprès') return 'auprès';
  return PREPOSITIONS.has(plain) ? plain : null;
}
