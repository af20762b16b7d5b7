/**
 * What the statements of a relation or event in a scope are worth (design 2.2): verdict, status, window, independent
 * sources, confidence, and the words, mode and place to show. Statements come in order of (known, id).
 */
import type { Modality, Statement } from './evidence.ts';
import { classOf, hull, type Window, windowOf } from './time.ts';

/** A statement with what its document adds. */
export interface Heard extends Statement {
  readonly known: number;
  readonly publisher: string | null;
  readonly cluster: string;
  /** What its confidence is multiplied by where sources are added up. */
  readonly weight?: number;
}

export interface View {
  readonly verdict: 'UNDISPUTED' | 'DISPUTED' | 'DENIED_ONLY';
  readonly status: string | null;
  /** Null where no statement bears a date. */
  readonly window: Window | null;
  readonly isInferred: boolean;
  readonly statements: number;
  readonly documents: number;
  readonly publishers: number;
  readonly independentSources: number;
  readonly denials: number;
  readonly confidence: number;
  readonly firstKnown: number;
  readonly lastKnown: number;
  /** When the first of the strongest words for it became known. */
  readonly reported: number;
  readonly best: Heard;
  readonly mode: string | null;
  readonly place: string | null;
}

/** Which modality counts, strongest first: any fact, else a cancellation, else a plan … */
const STRENGTH: readonly Modality[] = ['FACT', 'CANCELLATION', 'PLAN', 'REQUEST', 'HYPOTHESIS'];
const STATUS = ['OCCURRED', 'CANCELLED', 'PLANNED', 'REQUESTED', 'HYPOTHETICAL'];
/** A denial disputes its own modality and what comes after it here. */
const WEAKENING: readonly Modality[] = ['FACT', 'PLAN', 'REQUEST', 'HYPOTHESIS'];

/** Null where nobody in the scope says anything of it. */
export function viewOf(heard: readonly Heard[], isEvent: boolean): View | null {
  const [first] = heard;
  const last = heard.at(-1);
  if (first === undefined || last === undefined) return null;
  const asserting = heard.filter(({ polarity }) => polarity === 'ASSERTED');
  const denying = heard.filter(({ polarity }) => polarity === 'DENIED');
  const strongest = STRENGTH.find((modality) => asserting.some((one) => one.modality === modality));
  const isDisputed = strongest !== undefined && denying.some(({ modality }) => disputes(modality, strongest));
  const sources = sourcesOf(asserting);
  const doubt = sources.reduce(
    (left, source) => left * (1 - Math.max(...source.map((one) => one.confidence * (one.weight ?? 1)))),
    1,
  );
  const speaking = byStanding(heard);
  const strong = ofStrongest(speaking);
  const dates = standingDates(speaking, isEvent);
  const best = bestOf(strong, dates.length > 0);
  return {
    verdict: strongest === undefined ? 'DENIED_ONLY' : isDisputed ? 'DISPUTED' : 'UNDISPUTED',
    // What everybody denies is no more than thought of.
    status: isEvent ? (STATUS[STRENGTH.indexOf(strongest ?? 'HYPOTHESIS')] ?? null) : null,
    window: dates.length > 0 ? hull(dates.map(({ date }) => windowOf(date ?? ''))) : null,
    isInferred: dates.length > 0 && strong.every(({ date }) => date === null),
    statements: heard.length,
    documents: new Set(heard.map(({ document }) => document)).size,
    publishers: new Set(heard.flatMap(({ publisher }) => publisher ?? [])).size,
    independentSources: sources.length,
    denials: denying.length,
    confidence: Math.min(0.99, 1 - doubt) * (isDisputed ? 0.6 : 1),
    firstKnown: first.known,
    lastKnown: last.known,
    reported: strong[0]?.known ?? first.known,
    best,
    mode: best.mode ?? mostConfident(strong.filter(({ mode }) => mode !== null))?.mode ?? null,
    place: best.place ?? mostConfident(strong.filter(({ place }) => place !== null))?.place ?? null,
  };
}

/** A cancellation is disputed by its own denial alone. */
function disputes(denied: Modality, asserted: Modality): boolean {
  if (denied === 'CANCELLATION' || asserted === 'CANCELLATION') return denied === asserted;
  return WEAKENING.indexOf(denied) <= WEAKENING.indexOf(asserted);
}

/** Sets of asserting statements whose documents are joined by a common cluster or a common publisher. */
function sourcesOf(asserting: readonly Heard[]): Heard[][] {
  const isJoined = (a: Heard, b: Heard): boolean =>
    a.cluster === b.cluster || (a.publisher !== null && a.publisher === b.publisher);
  let sources: Heard[][] = [];
  for (const one of asserting) {
    const joined = sources.filter((source) => source.some((other) => isJoined(one, other)));
    sources = [...sources.filter((source) => !joined.includes(source)), [...joined.flat(), one]];
  }
  return sources;
}

/** Those that assert speak for it; where none does, those that deny. */
export function byStanding<Said extends Statement>(statements: readonly Said[]): Said[] {
  const asserting = statements.filter(({ polarity }) => polarity === 'ASSERTED');
  return asserting.length > 0 ? asserting : [...statements];
}

/**
 * The statements whose dates make the window: of a durable relation all that bear one; of an event those of the
 * strongest modality that bears dates, and of these the most precise.
 */
export function standingDates<Said extends Statement>(speaking: readonly Said[], isEvent: boolean): Said[] {
  const dated = speaking.filter(({ date }) => date !== null);
  if (!isEvent || dated.length === 0) return dated;
  const strong = ofStrongest(dated);
  const classes = strong.map(({ date }) => classOf(windowOf(date ?? '')));
  return strong.filter((_, i) => classes[i] === Math.min(...classes));
}

function ofStrongest<Said extends Statement>(statements: readonly Said[]): Said[] {
  const strongest = STRENGTH.find((modality) => statements.some((one) => one.modality === modality));
  return statements.filter(({ modality }) => modality === strongest);
}

/** One that bears a date first, where the window is dated; then the most confident; then the earliest; then by id. */
function bestOf(strong: readonly Heard[], isDated: boolean): Heard {
  const dated = strong.filter(({ date }) => date !== null);
  const best = mostConfident(isDated && dated.length > 0 ? dated : strong);
  if (best === undefined) throw new TypeError('bestOf: expected at least one statement, but got none');
  return best;
}

const mostConfident = (heard: readonly Heard[]): Heard | undefined =>
  [...heard].sort((a, b) => b.confidence - a.confidence || a.known - b.known || (a.id < b.id ? -1 : 1))[0];
