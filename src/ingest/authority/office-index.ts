/** Answers who held an office on a day. */
import { fromOf, parseEdtf, toOf } from '../../domain/time.ts';
import type { Authority, AuthorityEntry, Office } from './authority.ts';
import { canonicalRole, rolesAsked } from './roles.ts';

export type OfficeHolders = Authority['officeHolders'];

interface Tenure {
  readonly holder: AuthorityEntry;
  readonly from: number;
  readonly to: number;
}

export function indexOffices(entries: readonly AuthorityEntry[], resolve: Authority['resolve']): OfficeHolders {
  const tenures = new Map<string, Tenure[]>();
  for (const holder of entries) {
    for (const office of holder.offices ?? []) {
      const key = officeKey(canonicalRole(office.role), resolve(office.of), office.of);
      const known = tenures.get(key);
      const tenure = { holder, ...bounds(office) };
      if (known) known.push(tenure);
      else tenures.set(key, [tenure]);
    }
  }
  for (const list of tenures.values()) list.sort((a, b) => b.from - a.from || compare(a.holder.label, b.holder.label));

  return (role, of, date) => {
    const body = resolve(of);
    const held =
      rolesAsked(role, body?.leader)
        .map((asked) => tenures.get(officeKey(asked, body, of)))
        .find((list) => list !== undefined) ?? [];
    if (date === null) return unique(held);
    const window = parseEdtf(date);
    return unique(held.filter(({ from, to }) => from <= toOf(window) && to >= fromOf(window)));
  };
}

/** An office with an unknown beginning or end is open on that side. */
function bounds(office: Office): { readonly from: number; readonly to: number } {
  const from = office.from === null ? { earliest: null, latest: null } : parseEdtf(office.from);
  const to = office.to === null ? { earliest: null, latest: null } : parseEdtf(office.to);
  return { from: fromOf(from), to: toOf(to) };
}

const officeKey = (role: string, body: AuthorityEntry | undefined, of: string): string =>
  `${role}|${body?.qid ?? body?.label ?? of}`;

const unique = (tenures: readonly Tenure[]): readonly AuthorityEntry[] => [
  ...new Set(tenures.map(({ holder }) => holder)),
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
