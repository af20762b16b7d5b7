/** Answers who held an office on a day. */
import { BEGINNING, END, fromOf, parseEdtf, toOf } from '../../domain/time.ts';
import type { Authority, AuthorityEntry, Office } from './authority.ts';
import { canonicalRole, rolesAsked } from './roles.ts';

export type OfficeHolders = Authority['officeHolders'];

interface Held {
  readonly holder: AuthorityEntry;
  readonly office: Office;
}

interface Tenure {
  readonly holder: AuthorityEntry;
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

export function indexOffices(entries: readonly AuthorityEntry[], resolve: Authority['resolve']): OfficeHolders {
  const offices = new Map<string, Held[]>();
  for (const holder of entries) {
    for (const office of holder.offices ?? []) {
      const key = officeKey(canonicalRole(office.role), resolve(office.of), office.of);
      const known = offices.get(key);
      if (known) known.push({ holder, office });
      else offices.set(key, [{ holder, office }]);
    }
  }
  const known = new Map<string, readonly Tenure[]>();
  /** Made when an office is first asked for: a text asks for few of thousands. */
  const tenuresOf = (key: string): readonly Tenure[] | undefined => {
    const held = offices.get(key);
    if (!held) return undefined;
    const tenures = known.get(key) ?? closeOpenTenures(held.map(tenureOf));
    known.set(key, tenures);
    return tenures;
  };

  return (role, of, date) => {
    const body = resolve(of);
    const held =
      rolesAsked(role, body?.leader)
        .map((asked) => tenuresOf(officeKey(asked, body, of)))
        .find((list) => list !== undefined) ?? [];
    if (date === null) return unique(held);
    const window = parseEdtf(date);
    return unique(held.filter(({ from, to }) => from <= toOf(window) && to >= fromOf(window)));
  };
}

const tenureOf = ({ holder, office }: Held): Tenure => ({ holder, ...bounds(office), isOpen: office.to === null });

/** Latest first. A tenure without a known end lasts until the next holder comes. */
function closeOpenTenures(tenures: readonly Tenure[]): Tenure[] {
  const order = tenures.toSorted((a, b) => b.from - a.from || compare(a.holder.label, b.holder.label));
  return order.map((tenure) => {
    const next = order.findLast(({ holder, from }) => holder !== tenure.holder && from > tenure.from);
    return tenure.isOpen && next ? { ...tenure, to: Math.min(tenure.to, next.from - 1) } : tenure;
  });
}

/** An unknown beginning or end is open; an open tenure that a source of some day shows is known until that day. */
function bounds(office: Office): { readonly from: number; readonly to: number } {
  const end = office.to ?? office.asOf ?? null;
  return {
    from: office.from === null ? BEGINNING : fromOf(parseEdtf(office.from)),
    to: end === null ? END : toOf(parseEdtf(end)),
  };
}

const officeKey = (role: string, body: AuthorityEntry | undefined, of: string): string =>
  `${role}|${body?.qid ?? body?.label ?? of}`;

const unique = (tenures: readonly Tenure[]): readonly AuthorityEntry[] => [
  ...new Set(tenures.map(({ holder }) => holder)),
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
