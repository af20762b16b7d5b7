/**
 * The statements of a layer, packed: about 28 bytes each. Documents, windows, judgements and settings repeat, so each
 * distinct one is kept once and a statement has its number. For a fold, the rows of one relation are spread out
 * into columns that are used again for the next.
 */
import type { Id } from '../../domain/id.ts';
import type { EventColumns, StoredColumns } from '../../domain/projected.ts';
import { Growing, Numbering } from './growing.ts';
import { idAt, wordsOf } from './packed-ids.ts';

export interface Evidence {
  readonly statement: Uint32Array;
  /**
   * Three numbers a statement, side by side since they are read together: its document, its window, and its judgement:
   * the number of the confidence, with polarity and modality in the lowest byte.
   */
  readonly parts: Uint32Array;
  /** Of events' statements only, which come first: mode and place, then the positions of subject and object. */
  readonly setting: Uint32Array;
  readonly sides: Int16Array;
  /** Of each document: known, and the numbers of publisher and cluster. */
  readonly documents: Float64Array;
  /** From and to. */
  readonly windows: Float64Array;
  readonly confidence: Float64Array;
  readonly modes: readonly string[];
  readonly places: readonly number[];
  /** '' first: number 0 is "none". */
  readonly publisherIds: readonly Id[];
  readonly placeIds: readonly Id[];
  readonly clusterIds: readonly Id[];
}

/** Rows of statements: those of a store, or those unpacked from another layer. */
export type EvidenceRows = Omit<StoredColumns, 'document' | 'edtf' | 'origin'>;

const NONE = '';
/** Numbers side by side in `parts`, `documents` and `windows`. */
const PARTS = 3;
const DOCUMENT = 3;
const WINDOW = 2;

export class EvidencePacker {
  private readonly statement = new Growing(Uint32Array);
  private readonly parts = new Growing(Uint32Array);
  private readonly setting = new Growing(Uint32Array);
  private readonly sides = new Growing(Int16Array);
  private readonly documents = new Growing(Float64Array);
  private readonly windows = new Growing(Float64Array);
  private readonly places: number[] = [];
  private readonly modes: string[] = [];
  private readonly documentNumbers = new Numbering<string>();
  private readonly windowNumbers = new Numbering<string>();
  private readonly settings = new Numbering<string>();
  private readonly confidences = new Numbering<number>();
  private readonly publishers = new Numbering<Id>();
  private readonly clusters = new Numbering<Id>();
  private readonly placeNumbers = new Numbering<Id>();

  constructor() {
    this.publishers.numberOf(NONE);
    this.placeNumbers.numberOf(NONE);
  }

  get length(): number {
    return this.parts.length / PARTS;
  }

  /** Appends the rows; those of events must come before all others. */
  add(rows: EvidenceRows, ofEvent: boolean): void {
    for (let i = 0; i < rows.statement.length; i++) {
      for (const word of wordsOf(rows.statement[i] ?? '')) this.statement.push(word);
      this.parts.push(this.documentNumber(rows, i));
      this.parts.push(this.windowNumber(rows.from[i] as number, rows.to[i] as number));
      const mark = ((rows.polarity[i] as number) << 4) | (rows.modality[i] as number);
      this.parts.push(this.confidences.numberOf(rows.confidence[i] as number) * 256 + mark);
      if (!ofEvent) continue;
      this.setting.push(this.settingNumber(rows.mode[i] ?? NONE, rows.place[i] ?? NONE));
      this.sides.push(rows.subject[i] ?? -1);
      this.sides.push(rows.object[i] ?? -1);
    }
  }

  pack(): Evidence {
    return {
      statement: this.statement.pack(),
      parts: this.parts.pack(),
      setting: this.setting.pack(),
      sides: this.sides.pack(),
      documents: this.documents.pack(),
      windows: this.windows.pack(),
      confidence: Float64Array.from(this.confidences.values),
      modes: this.modes,
      places: this.places,
      publisherIds: this.publishers.values,
      placeIds: this.placeNumbers.values,
      clusterIds: this.clusters.values,
    };
  }

  /** What a statement has from its document: since when it is known, its publisher and its cluster. */
  private documentNumber(rows: EvidenceRows, i: number): number {
    const [known, publisher, cluster] = [rows.known[i] as number, rows.publisher[i] ?? NONE, rows.cluster[i] ?? NONE];
    const number = this.documentNumbers.numberOf(`${known} ${publisher} ${cluster}`);
    if (number * DOCUMENT === this.documents.length) {
      this.documents.push(known);
      this.documents.push(this.publishers.numberOf(publisher));
      this.documents.push(this.clusters.numberOf(cluster));
    }
    return number;
  }

  private windowNumber(from: number, to: number): number {
    const number = this.windowNumbers.numberOf(`${from} ${to}`);
    if (number * WINDOW === this.windows.length) {
      this.windows.push(from);
      this.windows.push(to);
    }
    return number;
  }

  private settingNumber(mode: string, place: Id): number {
    const number = this.settings.numberOf(`${mode} ${place}`);
    if (number === this.modes.length) {
      this.modes.push(mode);
      this.places.push(this.placeNumbers.numberOf(place));
    }
    return number;
  }
}

export const statementIdAt = (evidence: Evidence, position: number): Id => idAt(evidence.statement, position);
/** The columns that a fold reads: filled for one relation at a time, and only as far as its rows are known by then. */
const columns = {
  known: new Float64Array(0),
  polarity: new Uint8Array(0),
  modality: new Uint8Array(0),
  from: new Float64Array(0),
  to: new Float64Array(0),
  publisher: new Uint32Array(0),
  cluster: new Uint32Array(0),
  confidence: new Float64Array(0),
  mode: [] as string[],
  place: new Uint32Array(0),
  subject: new Int16Array(0),
  object: new Int16Array(0),
};

/**
 * Rows `start`..`end` that are known by `asOf`, and how many they are. The columns are good until the next call, so
 * whoever folds them must be done by then: `view` and `telling` are, since they keep none.
 */
export function spread(
  evidence: Evidence,
  start: number,
  end: number,
  asOf: number,
): { readonly columns: EventColumns<number>; readonly count: number } {
  widen(end - start);
  const { parts, documents, windows } = evidence;
  let count = 0;
  for (let i = start; i < end; i++) {
    const document = DOCUMENT * (parts[PARTS * i] as number);
    const known = documents[document] as number;
    if (known > asOf) break;
    const window = WINDOW * (parts[PARTS * i + 1] as number);
    const judgement = parts[PARTS * i + 2] as number;
    columns.known[count] = known;
    columns.publisher[count] = documents[document + 1] as number;
    columns.cluster[count] = documents[document + 2] as number;
    columns.from[count] = windows[window] as number;
    columns.to[count] = windows[window + 1] as number;
    columns.polarity[count] = (judgement >> 4) & 15;
    columns.modality[count] = judgement & 15;
    columns.confidence[count] = evidence.confidence[judgement >>> 8] as number;
    count++;
  }
  return { columns, count };
}

/** The same with mode, place and sides: for the statements of an event. */
export function spreadEvent(evidence: Evidence, start: number, end: number, asOf: number) {
  const { count } = spread(evidence, start, end, asOf);
  for (let i = 0; i < count; i++) {
    const setting = evidence.setting[start + i] as number;
    columns.mode[i] = evidence.modes[setting] ?? NONE;
    columns.place[i] = evidence.places[setting] ?? 0;
    columns.subject[i] = evidence.sides[2 * (start + i)] ?? -1;
    columns.object[i] = evidence.sides[2 * (start + i) + 1] ?? -1;
  }
  return { columns: columns as EventColumns<number>, count };
}

/** Rows as a packer takes them. */
export function unpack(evidence: Evidence, start: number, end: number, ofEvent: boolean): EvidenceRows {
  const { columns: packed, count } = (ofEvent ? spreadEvent : spread)(evidence, start, end, Number.POSITIVE_INFINITY);
  const list = (column: ArrayLike<number>): number[] => Array.from({ length: count }, (_, i) => column[i] as number);
  return {
    statement: Array.from({ length: count }, (_, i) => statementIdAt(evidence, start + i)),
    known: list(packed.known),
    polarity: list(packed.polarity),
    modality: list(packed.modality),
    from: list(packed.from),
    to: list(packed.to),
    publisher: list(packed.publisher).map((number) => evidence.publisherIds[number] ?? NONE),
    cluster: list(packed.cluster).map((number) => evidence.clusterIds[number] ?? NONE),
    confidence: list(packed.confidence),
    mode: ofEvent ? columns.mode.slice(0, count) : [],
    place: ofEvent ? list(packed.place).map((number) => evidence.placeIds[number] ?? NONE) : [],
    subject: ofEvent ? list(packed.subject) : [],
    object: ofEvent ? list(packed.object) : [],
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
  columns.publisher = new Uint32Array(wide);
  columns.cluster = new Uint32Array(wide);
  columns.confidence = new Float64Array(wide);
  columns.place = new Uint32Array(wide);
  columns.subject = new Int16Array(wide);
  columns.object = new Int16Array(wide);
}
