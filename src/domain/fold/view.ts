/**
 * The one fold from the statements of a group to what they come to in a scope: verdict, status, window, sources,
 * confidence and the words to show. Every engine uses it or must equal it. Newer never beats older by itself.
 */

import type { RelationFamily } from '../relation-types.ts';
import type { Scope, ScopeFilter } from '../scope.ts';
import { BEGINNING, DAY, END } from '../time.ts';
import { type EventStatus, MODALITIES, type Modality, type Verdict } from '../vocabulary.ts';
import {
  at,
  BY_STRENGTH,
  CANCELLATION,
  DENIED,
  type EvidenceColumns,
  FACT,
  HYPOTHESIS,
  PLAN,
  REQUEST,
} from './columns.ts';
import { corroboration } from './independent-source.ts';

export interface View {
  readonly verdict: Verdict;
  /** Null for a durable relation. */
  readonly status: EventStatus | null;
  /** How real it is told to be: the strongest modality that is asserted, or where all deny, that is denied. */
  readonly modality: Modality;
  /** Window with sentinels; both open where undated. */
  readonly from: number;
  readonly to: number;
  readonly dated: boolean;
  /** True where the window is of the strongest modality; false where only weaker words (a plan) bear a date. */
  readonly datedByStrongest: boolean;
  /** True where some statement says that it is or was so, not only that it is planned, asked for or thought. */
  readonly realized: boolean;
  readonly independentSources: number;
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

const STATUS: Readonly<Record<number, EventStatus>> = {
  [FACT]: 'OCCURRED',
  [CANCELLATION]: 'CANCELLED',
  [PLAN]: 'PLANNED',
  [REQUEST]: 'REQUESTED',
  [HYPOTHESIS]: 'HYPOTHETICAL',
};
/** What an event is whose strongest assertion is of this modality, given by its position in MODALITIES. */
export const statusOf = (modality: number): EventStatus => STATUS[modality] ?? 'HYPOTHETICAL';

const MOST_CONFIDENT = 0.99;
export const DISPUTED_FACTOR = 0.6;
/** How finely a date says when: by the most days that it may span. */
const PRECISIONS = [
  ['day', 1],
  ['days', 3],
  ['month', 31],
  ['year', 366],
  ['longer', Number.POSITIVE_INFINITY],
] as const;
export type DatePrecision = (typeof PRECISIONS)[number][0];

/** Statements `start`..`end` of the columns as the filter admits them; null where none is in scope. */
export function view<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  start: number,
  end: number,
  family: RelationFamily,
  filter: ScopeFilter<Key>,
): View | null {
  const rows = admitted(columns, start, end, filter);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const { asserting, denying, strongest, strong } = sidesOf(columns, rows);
  const verdict = verdictOf(columns, denying, strongest);
  const { sourceCount, doubt } = corroboration(columns, asserting, filter.weigh ?? null);
  const sure = Math.min(MOST_CONFIDENT, 1 - doubt);
  const window = windowOf(columns, asserting.length > 0 ? asserting : denying, family);
  return {
    verdict,
    status: family === 'DURABLE' ? null : statusOf(strongest ?? HYPOTHESIS),
    modality: MODALITIES[at(columns.modality, strong[0] ?? first)] as Modality,
    ...window,
    datedByStrongest: window.dated && strong.some((i) => isDated(columns, i)),
    realized: strong.some((i) => columns.modality[i] === FACT),
    independentSources: sourceCount,
    confidence: verdict === 'DISPUTED' ? sure * DISPUTED_FACTOR : sure,
    statements: rows.length,
    denials: denying.length,
    firstKnown: at(columns.known, first),
    reported: at(columns.known, strong[0] ?? first),
    lastKnown: at(columns.known, last),
    best: bestOf(columns, strong),
  };
}

/** Positions of the statements in scope, in the columns' own order of (known, id). */
export function admitted<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  start: number,
  end: number,
  { scope, admits, omits }: ScopeFilter<Key>,
): number[] {
  const rows: number[] = [];
  for (let i = start; i < end && at(columns.known, i) <= scope.asOf; i++) {
    if (omits?.has(i)) continue;
    if (admits === null || admits(columns.publisher[i] as Key)) rows.push(i);
  }
  return rows;
}

export interface Sides {
  readonly asserting: readonly number[];
  readonly denying: readonly number[];
  /** Position in MODALITIES of the strongest that somebody asserts; undefined where all deny. */
  readonly strongest: number | undefined;
  /** Those whose words are shown: of those who assert, or where all deny of all, the ones of the strongest modality. */
  readonly strong: readonly number[];
}

export function sidesOf<Key extends string | number>(columns: EvidenceColumns<Key>, rows: readonly number[]): Sides {
  const denying = rows.filter((i) => columns.polarity[i] === DENIED);
  const asserting = denying.length === 0 ? rows : rows.filter((i) => columns.polarity[i] !== DENIED);
  const speaking = asserting.length > 0 ? asserting : denying;
  const shown = BY_STRENGTH.find((modality) => speaking.some((i) => columns.modality[i] === modality));
  const strong = speaking.filter((i) => columns.modality[i] === shown);
  return { asserting, denying, strongest: asserting.length > 0 ? shown : undefined, strong };
}

/** What of a view a scope looks at. */
export type Passing = Pick<
  View,
  'verdict' | 'realized' | 'independentSources' | 'confidence' | 'dated' | 'from' | 'to'
>;

/** Does a relation or event that comes to this belong to the answer of a question with this scope? */
export function passes(seen: Passing, scope: Scope): boolean {
  if (seen.verdict === 'DENIED_ONLY' && !scope.includeDenied) return false;
  if (seen.verdict === 'DISPUTED' && !scope.includeDisputed) return false;
  if (!seen.realized && !scope.includeUnrealized) return false;
  if (seen.independentSources < scope.minSources || seen.independentSources > scope.maxSources) return false;
  if (seen.confidence < scope.minConfidence) return false;
  // Undated facts are in any window, unless the scope leaves them out.
  return seen.dated ? seen.from <= scope.to && seen.to >= scope.from : scope.includeUndated;
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
  const isDisputed = denying.some((i) => disputes(MODALITIES[at(columns.modality, i)] as Modality, assertion));
  return isDisputed ? 'DISPUTED' : 'UNDISPUTED';
}

/**
 * What to quote: words that bear a date before words that do not, since then the window shown is dated too; then the
 * most confident, then the earliest known, then the smallest id, which is the order of the columns.
 */
export function bestOf<Key extends string | number>(columns: EvidenceColumns<Key>, strong: readonly number[]): number {
  const dated = strong.filter((i) => isDated(columns, i));
  const worthy = dated.length > 0 ? dated : strong;
  return worthy.reduce((best, i) => (at(columns.confidence, i) > at(columns.confidence, best) ? i : best));
}

const isDated = ({ from, to }: Pick<EvidenceColumns<never>, 'from' | 'to'>, i: number): boolean =>
  from[i] !== BEGINNING || to[i] !== END;

/** The hull of the dates that count most: of all for a durable relation, of the best rank for an event. */
function windowOf<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  speaking: readonly number[],
  family: RelationFamily,
): Pick<View, 'from' | 'to' | 'dated' | 'opens' | 'closes'> {
  let [least, opens, closes] = [Number.POSITIVE_INFINITY, -1, -1];
  for (const i of speaking) {
    if (!isDated(columns, i)) continue;
    const [from, to] = [at(columns.from, i), at(columns.to, i)];
    const rank = family === 'DURABLE' ? 0 : dateRank(at(columns.modality, i), from, to);
    if (rank > least) continue;
    if (rank < least || from < at(columns.from, opens)) opens = i;
    if (rank < least || to > at(columns.to, closes)) closes = i;
    least = rank;
  }
  if (opens < 0) return { from: BEGINNING, to: END, dated: false, opens, closes };
  return { from: at(columns.from, opens), to: at(columns.to, closes), dated: true, opens, closes };
}

/** Which dates make an event's window: the lowest rank, of the stronger modality first, then of the finer date. */
const dateRank = (modality: number, from: number, to: number): number =>
  PRECISIONS.length * BY_STRENGTH.indexOf(modality) + finenessOf(datePrecision(from, to));

export function datePrecision(from: number, to: number): DatePrecision {
  const days = (to - from + 1) / DAY;
  return PRECISIONS.find(([, most]) => days <= most)?.[0] ?? 'longer';
}

/** 0 for the finest. */
export const finenessOf = (precision: DatePrecision): number => PRECISIONS.findIndex(([name]) => name === precision);
