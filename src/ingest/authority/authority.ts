/** What an authority knows of an actor or a place, and how the extraction asks it: names, offices with dates, seats of power. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import { indexNames } from './name-index.ts';
import { indexOffices, type OfficeHolders } from './office-index.ts';
import { holdersIn, readEntries } from './read-entries.ts';

export interface Office {
  /** In lower case, as `roles.ts` lists them: `president`, `chancellor`, `foreign minister`, `spokesperson` … */
  readonly role: string;
  /** The state or organization: its Wikidata id, or its label where it has none. */
  readonly of: string;
  /** EDTF, or null where it is open or not known. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day up to which an open tenure is known to last; nothing is claimed of later days. */
  readonly asOf?: string;
}

export interface AuthorityEntry {
  /** Null where the id is not certain: a wrong id would be worse than none. */
  readonly qid: string | null;
  readonly label: string;
  readonly kind: EntityKind;
  /** Full names and spellings, each enough to know the entry by. */
  readonly aliases: readonly string[];
  /** Surnames and nicknames under which the news knows this one entry: `Putin`, `MBS`. */
  readonly shortAliases?: readonly string[];
  /** Adjectives and nouns of nationality. */
  readonly demonyms?: readonly string[];
  readonly capital?: string;
  /** Buildings, quarters and cities that stand for this entry: `Foggy Bottom`, `Brussels`. */
  readonly seats?: readonly string[];
  readonly iso2?: string;
  readonly iso3?: string;
  /** The role of whoever is called the leader of this state. */
  readonly leader?: string;
  readonly offices?: readonly Office[];
  /** Labels or Wikidata ids of the members of a format or organization, or of the parties to an agreement. */
  readonly members?: readonly string[];
  /** Those who answer for an agreement: labels or Wikidata ids. */
  readonly guarantors?: readonly string[];
  /** What this body or place belongs to: a label or a Wikidata id. */
  readonly partOf?: string;
  /** Latitude and longitude in degrees. */
  readonly position?: readonly [number, number];
}

export interface Authority {
  readonly entries: readonly AuthorityEntry[];
  /**
   * Whose label, alias or short alias this is. Case, accents and a leading article do not matter,
   * but an abbreviation in capitals must be in capitals: `US` is a state, `us` a pronoun.
   */
  byAlias(alias: string): readonly AuthorityEntry[];
  /** Whose name it is in any language: an alias, else what a state is called abroad: `Россия`, `Deutschland`. */
  byAnyName(name: string): readonly AuthorityEntry[];
  byQid(qid: string): AuthorityEntry | undefined;
  /** The entry that `of`, `members`, `partOf` and the like point at: a Wikidata id or a label. */
  resolve(reference: string): AuthorityEntry | undefined;
  /**
   * Who held the office of the state or organization on the day (EDTF), or ever where the date is null; latest first.
   * `leader` asks for the office that leads the state.
   */
  officeHolders(role: string, of: string, date: string | null): readonly AuthorityEntry[];
  /** The state that an adjective or a noun of nationality names: `French`, `Germans`. */
  demonym(word: string): AuthorityEntry | undefined;
  /** The state whose capital the city is, in any spelling. */
  capital(word: string): AuthorityEntry | undefined;
  /** Whom a building, quarter or city stands for; ask this before `capital`: Brussels is the European Union first. */
  seat(name: string): AuthorityEntry | undefined;
}

/** The authority that ships with the project, with the office holders that its user has brought up to date; read once. */
export function loadAuthority(): Authority {
  known ??= createAuthority(readEntries(holders));
  return known;
}

let known: Authority | undefined;
let holders: string | null = null;

/** From now on, the office holders of this data folder count, where it has any. */
export function knowHoldersOf(folder: string): void {
  const found = holdersIn(folder);
  if (found === holders) return;
  holders = found;
  known = undefined;
}

export function createAuthority(entries: readonly AuthorityEntry[]): Authority {
  const names = indexNames(entries);
  const offices: OfficeHolders = indexOffices(entries, names.resolve);
  return { entries, ...names, officeHolders: offices };
}
