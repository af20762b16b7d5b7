/** A person as office holder, and how a further tenure joins those known: two sources may date one tenure differently. */
import type { AuthorityEntry, Office } from './authority.ts';

export interface Holder extends AuthorityEntry {
  readonly qid: string;
  readonly offices: readonly Office[];
}

export interface Tenure {
  readonly qid: string;
  readonly label: string;
  readonly office: Office;
}

export function addTenure(holder: Holder | undefined, { qid, label, office }: Tenure): Holder {
  if (!holder) return { qid, label, kind: 'PERSON', aliases: [], offices: [office] };
  const aliases = label === holder.label ? holder.aliases : [...new Set([...holder.aliases, label])];
  return { ...holder, aliases, offices: addOffice(holder.offices, office) };
}

/** The same tenure is one that begins in the same year: the more precise dates stay, an end replaces an open end. */
export function addOffice(offices: readonly Office[], office: Office): readonly Office[] {
  const at = offices.findIndex((known) => isSameTenure(known, office));
  const known = offices[at];
  if (!known) return [...offices, office].sort((a, b) => compare(a.from ?? '', b.from ?? ''));
  const from = morePrecise(known.from, office.from);
  const to = morePrecise(known.to, office.to);
  const seen = [known.asOf, office.asOf]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const joined = { role: known.role, of: known.of, from, to };
  return offices.with(at, to === null && seen !== undefined ? { ...joined, asOf: seen } : joined);
}

const isSameTenure = (a: Office, b: Office): boolean =>
  a.role === b.role && a.of === b.of && (a.from === null || b.from === null || yearOf(a.from) === yearOf(b.from));

const yearOf = (date: string): string => date.slice(0, 4);

const morePrecise = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
