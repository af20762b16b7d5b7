/**
 * The live statements of a layer, packed: about 36 bytes each. Documents, windows, settings and confidences repeat, so
 * each distinct one is kept once and a statement has its number. For a fold, the rows of one group are spread out into
 * columns that are used again for the next.
 */
import { at, type EventColumns } from '../domain/fold/columns.ts';
import { DateHull } from '../domain/fold/date-hull.ts';
import type { Id } from '../domain/glossary.ts';
import type { Dating } from '../domain/window.ts';
import type { StatementPoint, Told } from '../traversal/graph.ts';
import { idAt, NO_KEY } from './packed-ids.ts';

export interface PackedEvidence {
  readonly statement: Uint32Array;
  /**
   * Four numbers a statement, side by side since they are read together: its document, its window, its setting, and its
   * judgement: the number of the confidence, with polarity, modality and `PARTIAL` in the lowest byte. There are far
   * fewer than 2²⁴ distinct confidences, so that the judgement fits 32 bits.
   */
  readonly parts: Uint32Array;
  /** Positions of subject and object among the participants. */
  readonly sides: Int16Array;
  /** Of each document: known, and the keys of publisher and cluster; and its id. */
  readonly documents: Float64Array;
  readonly documentId: Uint32Array;
  /** Of each window: from and to, and the date that it is read from. */
  readonly windows: Float64Array;
  readonly datings: readonly (Dating | null)[];
  readonly confidence: Float64Array;
  /** Of each setting: mode, and the key of the place. */
  readonly modes: readonly string[];
  readonly places: readonly number[];
  /** Publishers and places by their keys. */
  readonly idByKey: ReadonlyMap<number, Id>;
}

/** Statements `start`..`end` of a layer: a group has one of these, or several where later layers only added to it. */
export interface Segment {
  readonly evidence: PackedEvidence;
  readonly start: number;
  readonly end: number;
}

/** No mode. */
export const NONE = '';
/** Numbers side by side. */
export const PARTS = 4;
export const DOCUMENT = 3;
export const WINDOW = 2;
/** Set where the live statements of its document leave out a participant, since the one that named it was rejected. */
export const PARTIAL = 128;

/** The columns that a fold reads: filled for one group at a time, and only as far as its rows are known by then. */
const columns = {
  known: new Float64Array(0),
  polarity: new Uint8Array(0),
  modality: new Uint8Array(0),
  from: new Float64Array(0),
  to: new Float64Array(0),
  publisher: new Float64Array(0),
  cluster: new Float64Array(0),
  confidence: new Float64Array(0),
  mode: [] as string[],
  place: new Float64Array(0),
  subject: new Int16Array(0),
  object: new Int16Array(0),
};

/**
 * The rows that are known by `asOf`, how many they are, and whether some leave out a participant. The columns are good
 * until the next call, so whoever folds them must be done by then: `view` and `eventDetails` are, since they keep none.
 */
export function spread(
  segments: readonly Segment[],
  asOf: number,
  withDetails: boolean,
): { readonly columns: EventColumns<number>; readonly count: number; readonly isPartial: boolean } {
  widen(countOf(segments));
  let count = 0;
  let marks = 0;
  for (const segment of segments) {
    const { evidence, start, end } = segment;
    const { parts, documents, windows } = evidence;
    for (let i = start; i < end; i++) {
      const document = DOCUMENT * (parts[PARTS * i] as number);
      const known = documents[document] as number;
      if (known > asOf) break;
      const window = WINDOW * (parts[PARTS * i + 1] as number);
      const judgement = parts[PARTS * i + 3] as number;
      columns.known[count] = known;
      columns.publisher[count] = documents[document + 1] as number;
      columns.cluster[count] = documents[document + 2] as number;
      columns.from[count] = windows[window] as number;
      columns.to[count] = windows[window + 1] as number;
      marks |= judgement;
      columns.polarity[count] = (judgement >> 4) & 7;
      columns.modality[count] = judgement & 15;
      columns.confidence[count] = evidence.confidence[judgement >>> 8] as number;
      if (withDetails) spreadDetails(evidence, i, count);
      count++;
    }
  }
  return { columns, count, isPartial: (marks & PARTIAL) !== 0 };
}

function spreadDetails(evidence: PackedEvidence, i: number, row: number): void {
  const setting = at(evidence.parts, PARTS * i + 2);
  columns.mode[row] = evidence.modes[setting] ?? NONE;
  columns.place[row] = evidence.places[setting] ?? NO_KEY;
  columns.subject[row] = at(evidence.sides, 2 * i);
  columns.object[row] = at(evidence.sides, 2 * i + 1);
}

/** Of the dates that are known by `asOf`. */
export function hullOf(segments: readonly Segment[], asOf: number): DateHull {
  const hull = new DateHull();
  for (const { evidence, start, end } of segments) {
    const { parts, documents, windows } = evidence;
    for (let i = start; i < end; i++) {
      if ((documents[DOCUMENT * at(parts, PARTS * i)] as number) > asOf) break;
      const window = WINDOW * (parts[PARTS * i + 1] as number);
      hull.add(windows[window] as number, windows[window + 1] as number);
    }
  }
  return hull;
}

/** Whether one of the statements `start`..`end` became known then: they stand in order of that. */
export function isToldIn(
  { parts, documents }: PackedEvidence,
  start: number,
  end: number,
  { after, until }: Told,
): boolean {
  for (let i = end - 1; i >= start; i--) {
    const known = documents[DOCUMENT * (parts[PARTS * i] as number)] as number;
    if (known <= until) return known > after;
  }
  return false;
}

export const countOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { start, end }) => sum + end - start, 0);

export const pointAt = (segments: readonly Segment[], position: number): StatementPoint =>
  atPosition(segments, position, pointIn);

export const datingAt = (segments: readonly Segment[], position: number): Dating | null =>
  atPosition(segments, position, ({ parts, datings }, i) => datings[at(parts, PARTS * i + 1)] ?? null);

function atPosition<Found>(
  segments: readonly Segment[],
  position: number,
  read: (evidence: PackedEvidence, i: number) => Found,
): Found {
  let before = 0;
  for (const { evidence, start, end } of segments) {
    if (position < before + end - start) return read(evidence, start + position - before);
    before += end - start;
  }
  throw new RangeError(`statementAt: expected a position below ${before}, but got ${position}`);
}

function pointIn(evidence: PackedEvidence, i: number): StatementPoint {
  const { parts, documents, windows, idByKey } = evidence;
  const document = at(parts, PARTS * i);
  const window = WINDOW * at(parts, PARTS * i + 1);
  const judgement = at(parts, PARTS * i + 3);
  return {
    id: idAt(evidence.statement, i),
    document: idAt(evidence.documentId, document),
    known: at(documents, DOCUMENT * document),
    polarity: (judgement >> 4) & 7,
    modality: judgement & 15,
    from: at(windows, window),
    to: at(windows, window + 1),
    publisher: idByKey.get(at(documents, DOCUMENT * document + 1)) ?? null,
    cluster: at(documents, DOCUMENT * document + 2),
    place: idByKey.get(evidence.places[at(parts, PARTS * i + 2)] ?? NO_KEY) ?? null,
  };
}

function widen(length: number): void {
  if (columns.known.length >= length) return;
  const wide = Math.max(64, 2 * length);
  columns.known = new Float64Array(wide);
  columns.polarity = new Uint8Array(wide);
  columns.modality = new Uint8Array(wide);
  columns.from = new Float64Array(wide);
  columns.to = new Float64Array(wide);
  columns.publisher = new Float64Array(wide);
  columns.cluster = new Float64Array(wide);
  columns.confidence = new Float64Array(wide);
  columns.place = new Float64Array(wide);
  columns.subject = new Int16Array(wide);
  columns.object = new Int16Array(wide);
}
