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
  readonly document: Uint32Array;
  readonly window: Uint32Array;
  /** Number of the confidence, with polarity and modality in the lowest byte. */
  readonly judgement: Uint32Array;
  /** Of events' statements only, which come first: mode and place, then the positions of subject and object. */
  readonly setting: Uint32Array;
  readonly sides: Int16Array;
  readonly known: Float64Array;
  readonly publisher: Uint32Array;
  readonly cluster: Uint32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
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

export class EvidencePacker {
  private readonly statement = new Growing(Uint32Array);
  private readonly document = new Growing(Uint32Array);
  private readonly window = new Growing(Uint32Array);
  private readonly judgement = new Growing(Uint32Array);
  private readonly setting = new Growing(Uint32Array);
  private readonly sides = new Growing(Int16Array);
  private readonly known = new Growing(Float64Array);
  private readonly publisher = new Growing(Uint32Array);
  private readonly cluster = new Growing(Uint32Array);
  private readonly from = new Growing(Float64Array);
  private readonly to = new Growing(Float64Array);
  private readonly places: number[] = [];
  private readonly modes: string[] = [];
  private readonly documents = new Numbering<string>();
  private readonly windows = new Numbering<string>();
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
    return this.document.length;
  }

  /** Appends the rows; those of events must come before all others. */
  add(rows: EvidenceRows, ofEvent: boolean): void {
    for (let i = 0; i < rows.statement.length; i++) {
      for (const word of wordsOf(rows.statement[i] ?? '')) this.statement.push(word);
      this.document.push(this.documentNumber(rows, i));
      this.window.push(this.windowNumber(rows.from[i] as number, rows.to[i] as number));
      const mark = ((rows.polarity[i] as number) << 4) | (rows.modality[i] as number);
      this.judgement.push(this.confidences.numberOf(rows.confidence[i] as number) * 256 + mark);
      if (!ofEvent) continue;
      this.setting.push(this.settingNumber(rows.mode[i] ?? NONE, rows.place[i] ?? NONE));
      this.sides.push(rows.subject[i] ?? -1);
      this.sides.push(rows.object[i] ?? -1);
    }
  }

  pack(): Evidence {
    return {
      statement: this.statement.pack(),
      document: this.document.pack(),
      window: this.window.pack(),
      judgement: this.judgement.pack(),
      setting: this.setting.pack(),
      sides: this.sides.pack(),
      known: this.known.pack(),
      publisher: this.publisher.pack(),
      cluster: this.cluster.pack(),
      from: this.from.pack(),
      to: this.to.pack(),
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
    const number = this.documents.numberOf(`${known} ${publisher} ${cluster}`);
    if (number === this.known.length) {
      this.known.push(known);
      this.publisher.push(this.publishers.numberOf(publisher));
      this.cluster.push(this.clusters.numberOf(cluster));
    }
    return number;
  }

  private windowNumber(from: number, to: number): number {
    const number = this.windows.numberOf(`${from} ${to}`);
    if (number === this.from.length) {
      this.from.push(from);
      this.to.push(to);
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
export const polarityAt = (evidence: Evidence, position: number): number =>
  ((evidence.judgement[position] as number) >> 4) & 15;
export const modalityAt = (evidence: Evidence, position: number): number =>
  (evidence.judgement[position] as number) & 15;

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
  let count = 0;
  for (let i = start; i < end; i++) {
    const document = evidence.document[i] as number;
    const known = evidence.known[document] as number;
    if (known > asOf) break;
    const window = evidence.window[i] as number;
    const judgement = evidence.judgement[i] as number;
    columns.known[count] = known;
    columns.polarity[count] = (judgement >> 4) & 15;
    columns.modality[count] = judgement & 15;
    columns.from[count] = evidence.from[window] as number;
    columns.to[count] = evidence.to[window] as number;
    columns.publisher[count] = evidence.publisher[document] as number;
    columns.cluster[count] = evidence.cluster[document] as number;
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
