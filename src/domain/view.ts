/**
 * The one fold from a relation's or event's statements to what it is worth in a scope: verdict, status, window,
 * sources and confidence. Every engine uses it or must equal it. Newer never beats older; only evidence counts.
 */
import type { EvidenceColumns } from './projected.ts';
import type { Lens, Scope } from './scope.ts';
import { BEGINNING, DAY, END } from './time.ts';
import {
  type EventStatus,
  MODALITIES,
  type Modality,
  POLARITIES,
  type RelationFamily,
  type Verdict,
} from './vocabulary.ts';

export interface View {
  readonly verdict: Verdict;
  /** Null for a durable relation. */
  readonly status: EventStatus | null;
  /** Window with sentinels; both open where undated. */
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
  /** True where some statement says that it is or was so, not only that it is planned, asked for or thought. */
  readonly realized: boolean;
  /** Clusters of documents that assert it: reprints count once. */
  readonly independentSources: number;
  /** Noisy-or over the clusters of the best asserting statement of each, at most 0.99, times 0.6 where disputed. */
  readonly confidence: number;
  readonly statements: number;
  readonly denials: number;
  readonly firstKnown: number;
  /** When the first statement of the strongest modality became known. */
  readonly reported: number;
  readonly lastKnown: number;
  /** Positions in the columns: the statement to quote, and those that open and close the window (-1: undated). */
  readonly best: number;
  readonly opens: number;
  readonly closes: number;
}

const FACT = MODALITIES.indexOf('FACT');
const PLAN = MODALITIES.indexOf('PLAN');
const REQUEST = MODALITIES.indexOf('REQUEST');
const HYPOTHESIS = MODALITIES.indexOf('HYPOTHESIS');
const CANCELLATION = MODALITIES.indexOf('CANCELLATION');
const DENIED = POLARITIES.indexOf('DENIED');
/** Strongest first: the verdict and the status follow the strongest modality that somebody asserts. */
const BY_STRENGTH = [FACT, CANCELLATION, PLAN, REQUEST, HYPOTHESIS] as const;
const STATUS: Readonly<Record<number, EventStatus>> = {
  [FACT]: 'OCCURRED',
  [CANCELLATION]: 'CANCELLED',
  [PLAN]: 'PLANNED',
  [REQUEST]: 'REQUESTED',
  [HYPOTHESIS]: 'HYPOTHETICAL',
};
const MOST_CONFIDENT = 0.99;
const DISPUTED_FACTOR = 0.6;
/** Days up to which a date is of a class: see `dateClass`. */
const CLASS_LIMITS = [1, 3, 31, 366];

/** Statements `start`..`end` of the columns seen through a lens; null where none is in scope. */
export function view<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  start: number,
  end: number,
  family: RelationFamily,
  lens: Lens<Key>,
): View | null {
  const rows = admitted(columns, start, end, lens);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const denying = rows.filter((i) => columns.polarity[i] === DENIED);
  const asserting = denying.length === 0 ? rows : rows.filter((i) => columns.polarity[i] !== DENIED);
  const strongest = BY_STRENGTH.find((modality) => asserting.some((i) => columns.modality[i] === modality));
  const verdict = verdictOf(columns, denying, strongest);
  const { independentSources, doubt } = corroboration(columns, asserting);
  const sure = Math.min(MOST_CONFIDENT, 1 - doubt);
  const speaking = asserting.length > 0 ? asserting : denying;
  const strong = speaking.filter((i) => strongest === undefined || columns.modality[i] === strongest);
  return {
    verdict,
    status: family === 'DURABLE' ? null : (STATUS[strongest ?? HYPOTHESIS] ?? 'HYPOTHETICAL'),
    ...windowOf(columns, speaking, family),
    realized: strong.some((i) => columns.modality[i] === FACT),
    independentSources,
    confidence: verdict === 'DISPUTED' ? sure * DISPUTED_FACTOR : sure,
    statements: rows.length,
    denials: denying.length,
    firstKnown: columns.known[first] as number,
    reported: columns.known[strong[0] ?? first] as number,
    lastKnown: columns.known[last] as number,
    best: bestOf(columns, strong),
  };
}

/** Positions of the statements seen through a lens, in the columns' own order of (known, statement). */
export function admitted<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  start: number,
  end: number,
  { scope, admits }: Lens<Key>,
): number[] {
  const rows: number[] = [];
  for (let i = start; i < end && (columns.known[i] as number) <= scope.asOf; i++) {
    if (admits === null || admits(columns.publisher[i] as Key)) rows.push(i);
  }
  return rows;
}

/** Does a relation so seen belong to the answer of a question with this scope? */
export function passes(seen: View, scope: Scope): boolean {
  if (seen.verdict === 'DENIED_ONLY' && !scope.includeDenied) return false;
  if (seen.verdict === 'DISPUTED' && !scope.includeDisputed) return false;
  if (!seen.realized && !scope.includeUnrealized) return false;
  if (seen.independentSources < scope.minSources || seen.independentSources > scope.maxSources) return false;
  if (seen.confidence < scope.minConfidence) return false;
  return overlaps(seen.dated, seen.from, seen.to, scope);
}

/** Does a window lie in that of the scope? Undated facts are in any window, unless the scope leaves them out. */
function overlaps(dated: boolean, from: number, to: number, scope: Scope): boolean {
  return dated ? from <= scope.to && to >= scope.from : scope.includeUndated;
}

/**
 * A denial disputes assertions of its own modality or a weaker one: who denies that they met denies the plan too,
 * who denies the plan says nothing of the meeting. A cancellation is disputed by its own denial alone.
 */
export function disputes(denial: Modality, assertion: Modality): boolean {
  if (denial === 'CANCELLATION' || assertion === 'CANCELLATION') return denial === assertion;
  return MODALITIES.indexOf(denial) <= MODALITIES.indexOf(assertion);
}

function verdictOf<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  denying: readonly number[],
  strongest: number | undefined,
): Verdict {
  if (strongest === undefined) return 'DENIED_ONLY';
  const assertion = MODALITIES[strongest] as Modality;
  const isDisputed = denying.some((i) => disputes(MODALITIES[columns.modality[i] as number] as Modality, assertion));
  return isDisputed ? 'DISPUTED' : 'UNDISPUTED';
}

function corroboration<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  asserting: readonly number[],
): { independentSources: number; doubt: number } {
  const bestByCluster = new Map<Key, number>();
  for (const i of asserting) {
    const cluster = columns.cluster[i] as Key;
    bestByCluster.set(cluster, Math.max(bestByCluster.get(cluster) ?? 0, columns.confidence[i] as number));
  }
  let doubt = 1;
  // Multiplied in order of size, so that the order of the documents never shows in the last digit.
  for (const confidence of [...bestByCluster.values()].sort((a, b) => a - b)) doubt *= 1 - confidence;
  return { independentSources: bestByCluster.size, doubt };
}

/** What to quote: the most confident, then the earliest known. */
const bestOf = <Key extends string | number>(columns: EvidenceColumns<Key>, strong: readonly number[]): number =>
  strong.reduce((best, i) => ((columns.confidence[i] as number) > (columns.confidence[best] as number) ? i : best));

/** The hull of the dates that count most: of all for a durable relation, of the best rank for an event. */
function windowOf<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  speaking: readonly number[],
  family: RelationFamily,
): Pick<View, 'from' | 'to' | 'dated' | 'opens' | 'closes'> {
  let [least, opens, closes] = [Number.POSITIVE_INFINITY, -1, -1];
  for (const i of speaking) {
    const [from, to] = [columns.from[i] as number, columns.to[i] as number];
    if (from === BEGINNING && to === END) continue;
    const rank = family === 'DURABLE' ? 0 : dateRank(columns.modality[i] as number, from, to);
    if (rank > least) continue;
    if (rank < least || from < (columns.from[opens] as number)) opens = i;
    if (rank < least || to > (columns.to[closes] as number)) closes = i;
    least = rank;
  }
  if (opens < 0) return { from: BEGINNING, to: END, dated: false, opens, closes };
  return { from: columns.from[opens] as number, to: columns.to[closes] as number, dated: true, opens, closes };
}

/** Which dates make an event's window: the lowest rank, of the stronger modality first, then of the finer date. */
export const dateRank = (modality: number, from: number, to: number): number =>
  10 * BY_STRENGTH.indexOf(modality as (typeof BY_STRENGTH)[number]) + dateClass(from, to);

/** 0 a day, 1 up to three days, 2 a month, 3 a year, 4 more. */
export function dateClass(from: number, to: number): number {
  const days = (to - from + 1) / DAY;
  const found = CLASS_LIMITS.findIndex((limit) => days <= limit);
  return found < 0 ? CLASS_LIMITS.length : found;
}
