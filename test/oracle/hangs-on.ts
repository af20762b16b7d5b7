/**
 * What a verdict hangs on, by trying every set: the sentences of the contract, slow and plain, over statements as the
 * API gives them. Imports nothing of the project.
 */
interface Claim {
  readonly id: string;
  readonly polarity: string;
  readonly modality: string;
  readonly names: readonly string[];
  readonly document: string;
  readonly publisher: string | null;
  readonly cluster: string;
}

export interface Group {
  readonly isEvent: boolean;
  /** Who must be named for it to be there. */
  readonly ends: readonly string[];
  readonly claims: readonly Claim[];
}

export interface Hanging {
  readonly without: readonly string[];
  readonly verdict: string | null;
  readonly status: string | null;
}

type Outcome = Pick<Hanging, 'verdict' | 'status'>;

const NOTHING: Outcome = { verdict: null, status: null };
const STRONGEST_FIRST = ['FACT', 'CANCELLATION', 'PLAN', 'REQUEST', 'HYPOTHESIS'];
const STATUSES = ['OCCURRED', 'CANCELLED', 'PLANNED', 'REQUESTED', 'HYPOTHETICAL'];
const REACHES: Readonly<Record<string, readonly string[]>> = {
  FACT: ['FACT', 'PLAN', 'REQUEST', 'HYPOTHESIS'],
  PLAN: ['PLAN', 'REQUEST', 'HYPOTHESIS'],
  REQUEST: ['REQUEST', 'HYPOTHESIS'],
  HYPOTHESIS: ['HYPOTHESIS'],
  CANCELLATION: ['CANCELLATION'],
};

function outcomeOf({ isEvent, ends }: Group, claims: readonly Claim[]): Outcome {
  if (claims.length === 0) return NOTHING;
  if (!ends.every((end) => claims.some(({ names }) => names.includes(end)))) return NOTHING;
  const asserted = claims.filter(({ polarity }) => polarity === 'ASSERTED').map(({ modality }) => modality);
  const denied = claims.filter(({ polarity }) => polarity === 'DENIED').map(({ modality }) => modality);
  const strongest = STRONGEST_FIRST.find((modality) => asserted.includes(modality));
  const status = isEvent ? (STATUSES[STRONGEST_FIRST.indexOf(strongest ?? 'HYPOTHESIS')] ?? null) : null;
  if (strongest === undefined) return { verdict: 'DENIED_ONLY', status };
  const isReached = denied.some((modality) => REACHES[modality]?.includes(strongest));
  return { verdict: isReached ? 'DISPUTED' : 'UNDISPUTED', status };
}

interface Set3 extends Hanging {
  readonly size: number;
  readonly kind: number;
  readonly gone: ReadonlySet<string>;
}

export function hangsOn(group: Group): readonly Hanging[] {
  const now = JSON.stringify(outcomeOf(group, group.claims));
  const sets: Set3[] = [];
  for (const [kind, units] of kindsOf(group.claims).entries()) {
    for (let mask = 1; mask < 2 ** units.length; mask++) {
      const chosen = units.filter((_, i) => (mask >> i) % 2 === 1);
      if (chosen.length > 3) continue;
      const gone = new Set(chosen.flatMap((unit) => unit.gone));
      const outcome = outcomeOf(
        group,
        group.claims.filter(({ id }) => !gone.has(id)),
      );
      const without = [...new Set(chosen.flatMap((unit) => unit.ids))].sort();
      if (JSON.stringify(outcome) !== now) sets.push({ ...outcome, without, size: chosen.length, kind, gone });
    }
  }
  return sets
    .filter((one) => !sets.some((other) => isBetter(other, one)))
    .map(({ without, verdict, status }) => ({ without, verdict, status }));
}

/** Fewer of the same statements, told by no more units; or the same statements, told by fewer or by an earlier kind. */
function isBetter(other: Set3, one: Set3): boolean {
  if (other.size > one.size || [...other.gone].some((id) => !one.gone.has(id))) return false;
  if (other.gone.size < one.gone.size) return true;
  return other.size < one.size || other.kind < one.kind;
}

/** Copies that several documents carry, statements, documents, publishers. */
function kindsOf(claims: readonly Claim[]) {
  const by = (key: (claim: Claim) => string | null) =>
    [...new Set(claims.map(key))].flatMap((value) => {
      if (value === null) return [];
      const own = claims.filter((claim) => key(claim) === value);
      return [{ ids: [value], gone: own.map(({ id }) => id), documents: new Set(own.map(({ document }) => document)) }];
    });
  const copies = by(({ cluster }) => cluster).filter(({ documents }) => documents.size > 1);
  return [
    copies.map(({ gone, documents }) => ({ ids: [...documents], gone })),
    by(({ id }) => id),
    by(({ document }) => document),
    by(({ publisher }) => publisher),
  ];
}
