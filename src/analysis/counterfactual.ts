/**
 * What a verdict hangs on: the smallest sets of statements, documents or publishers without which verdict or status
 * would differ. Pure: `seen` folds what is left.
 */
import { compareIds } from '../traversal/walk.ts';

/** Of sets that leave out the same statements, the first kind that is as small is told. */
const UNIT_KINDS = ['COPY', 'STATEMENT', 'DOCUMENT', 'PUBLISHER'] as const;
/** COPY: all documents that carry the same copy; told only where there are several. */
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Said {
  readonly position: number;
  readonly statement: string;
  readonly document: string;
  readonly publisher: string | null;
  readonly cluster: number;
}

interface Counterfactual<Outcome> {
  readonly kind: UnitKind;
  /** Statements, publishers, or documents, those of a copy included; in order of id. */
  readonly without: readonly string[];
  /** Null where nothing would be left. */
  readonly outcome: Outcome | null;
}

/** `of` units of a kind, more than are tried together. */
export interface CutSearch {
  readonly kind: UnitKind;
  readonly of: number;
}

export interface Counterfactuals<Outcome> {
  /** The smallest sets first, then by kind and ids. */
  readonly found: readonly Counterfactual<Outcome>[];
  readonly cut: readonly CutSearch[];
}

interface Unit {
  readonly ids: readonly string[];
  readonly positions: readonly number[];
}

interface Candidate<Outcome> extends Counterfactual<Outcome> {
  readonly size: number;
  readonly positions: ReadonlySet<number>;
}

/** Sets of more units than this are not looked for. */
export const MOST_TOGETHER = 3;
/** Among so many units of a kind, those known first, every set is tried; of more, each of the others alone. */
export const MOST_TRIED = 20;

/** `said` in order of (known, id); `seen` tells what the statements come to without those at some positions. */
export async function counterfactuals<Outcome>(
  said: readonly Said[],
  seen: (omitted: ReadonlySet<number>) => Outcome | null,
  pause: (units: number) => Promise<void> | undefined,
): Promise<Counterfactuals<Outcome>> {
  const key = (outcome: Outcome | null): string => JSON.stringify(outcome);
  const now = key(seen(new Set()));
  const candidates: Candidate<Outcome>[] = [];
  const cut: CutSearch[] = [];
  for (const kind of UNIT_KINDS) {
    const units = unitsOf(said, kind);
    if (units.length > MOST_TRIED) cut.push({ kind, of: units.length });
    const changing: ReadonlySet<number>[] = [];
    for (const chosen of setsOf(units)) {
      const positions = new Set(chosen.flatMap((unit) => unit.positions));
      if (changing.some((smaller) => isWithin(smaller, positions))) continue;
      const outcome = seen(positions);
      await pause(said.length);
      if (key(outcome) === now) continue;
      changing.push(positions);
      const without = [...new Set(chosen.flatMap(({ ids }) => ids))].sort(compareIds);
      candidates.push({ kind, without, outcome, size: chosen.length, positions });
    }
  }
  const found = candidates
    .filter((one) => !candidates.some((other) => other !== one && outdoes(other, one)))
    .sort((a, b) => a.size - b.size || rank(a) - rank(b) || compareIds(a.without.join(), b.without.join()))
    .map(({ kind, without, outcome }) => ({ kind, without, outcome }));
  return { found, cut };
}

/** Leaves out fewer of the same statements with no more units; or the same, with fewer units or of an earlier kind. */
function outdoes<Outcome>(other: Candidate<Outcome>, one: Candidate<Outcome>): boolean {
  if (other.size > one.size || !isWithin(other.positions, one.positions)) return false;
  if (other.positions.size < one.positions.size || other.size < one.size) return true;
  return rank(other) < rank(one);
}

const rank = ({ kind }: { readonly kind: UnitKind }): number => UNIT_KINDS.indexOf(kind);

const isWithin = (smaller: ReadonlySet<number>, larger: ReadonlySet<number>): boolean =>
  smaller.size <= larger.size && [...smaller].every((position) => larger.has(position));

function unitsOf(said: readonly Said[], kind: UnitKind): readonly Unit[] {
  const groups = new Map<string | number, Said[]>();
  for (const one of said) {
    const key = { COPY: one.cluster, STATEMENT: one.statement, DOCUMENT: one.document, PUBLISHER: one.publisher }[kind];
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const units = [...groups.entries()].map(([key, members]) => ({
    ids: kind === 'COPY' ? [...new Set(members.map(({ document }) => document))] : [String(key)],
    positions: members.map(({ position }) => position),
  }));
  return kind === 'COPY' ? units.filter(({ ids }) => ids.length > 1) : units;
}

/** The smaller sets first. */
function* setsOf(units: readonly Unit[]): Generator<readonly Unit[]> {
  for (const unit of units) yield [unit];
  const tried = units.slice(0, MOST_TRIED);
  for (let size = 2; size <= MOST_TOGETHER; size++) yield* choices(tried, size);
}

function* choices(units: readonly Unit[], size: number): Generator<readonly Unit[]> {
  if (size === 0) yield [];
  for (const [i, unit] of units.entries()) {
    if (size === 0) return;
    for (const others of choices(units.slice(i + 1), size - 1)) yield [unit, ...others];
  }
}
