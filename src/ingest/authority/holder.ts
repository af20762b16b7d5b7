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

/**
 * The same tenure is one that begins in the same year: the more precise dates stay, an end replaces an open end,
 * and where one source claims the office to this day, the other's last day does not matter.
 */
function addOffice(offices: readonly Office[], office: Office): readonly Office[] {
  const at = offices.findIndex((known) => isSameTenure(known, office));
  const known = offices[at];
  if (!known) return [...offices, office].sort((a, b) => compare(a.from ?? '', b.from ?? ''));
  const from = morePrecise(known.from, office.from);
  const to = morePrecise(known.to, office.to);
  const joined = { role: known.role, of: known.of, from, to };
  const isKnownUntil = to === null && known.asOf !== undefined && office.asOf !== undefined;
  const asOf = isKnownUntil ? { asOf: later(known.asOf, office.asOf) } : {};
  return offices.with(at, { ...joined, ...asOf });
}

const isSameTenure = (a: Office, b: Office): boolean =>
  a.role === b.role && a.of === b.of && (a.from === null || b.from === null || yearOf(a.from) === yearOf(b.from));

const later = (a: string, b: string): string => (a < b ? b : a);

const yearOf = (date: string): string => date.slice(0, 4);

const morePrecise = (a: string | null, b: string | null): string | null =>
  (b?.length ?? 0) > (a?.length ?? 0) ? b : a;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
