/** Packs the live statements of a layer, as rows of the store or as another layer holds them. */
import { at } from '../domain/fold/columns.ts';
import type { Id } from '../domain/glossary.ts';
import { idKey } from '../domain/id.ts';
import { MODALITIES, POLARITIES } from '../domain/vocabulary.ts';
import type { Dating } from '../domain/window.ts';
import { datingOf, type EvidenceRow } from '../store/graph-row.ts';
import { Growing, Numbering } from './growing.ts';
import { DOCUMENT, NONE, PARTIAL, PARTS, type PackedEvidence, type Segment, WINDOW } from './packed-evidence.ts';
import { idAt, NO_KEY, wordsOf } from './packed-ids.ts';

export class EvidencePacker {
  private readonly statement = new Growing(Uint32Array);
  private readonly parts = new Growing(Uint32Array);
  private readonly sides = new Growing(Int16Array);
  private readonly documents = new Growing(Float64Array);
  private readonly documentId = new Growing(Uint32Array);
  private readonly windows = new Growing(Float64Array);
  private readonly datings: (Dating | null)[] = [];
  private readonly places: number[] = [];
  private readonly modes: string[] = [];
  private readonly documentNumbers = new Numbering<Id>();
  private readonly windowNumbers = new Numbering<string>();
  private readonly settings = new Numbering<string>();
  private readonly confidences = new Numbering<number>();
  private readonly idByKey = new Map<number, Id>();

  get length(): number {
    return this.parts.length / PARTS;
  }

  add(rows: readonly EvidenceRow[], participants: readonly Id[]): void {
    const partial = partialDocuments(rows, participants);
    for (const row of rows) {
      for (const word of wordsOf(row.statement)) this.statement.push(word);
      this.parts.push(this.documentNumber(row.document, row.known, this.keyOf(row.publisher), idKey(row.cluster)));
      this.parts.push(this.windowNumber(row.from, row.to, datingOf(row)));
      this.parts.push(this.settingNumber(row.mode ?? NONE, this.keyOf(row.place)));
      const mark = (POLARITIES.indexOf(row.polarity) << 4) | MODALITIES.indexOf(row.modality);
      const part = partial.has(row.document) ? PARTIAL : 0;
      this.parts.push(this.confidences.numberOf(row.confidence) * 256 + (mark | part));
      this.sides.push(participants.indexOf(row.subject));
      this.sides.push(row.object === null ? -1 : participants.indexOf(row.object));
    }
  }

  /** Rows of another layer, as they are packed there. */
  copy({ evidence, start, end }: Segment): void {
    for (let i = start; i < end; i++) {
      for (let word = 4 * i; word < 4 * i + 4; word++) this.statement.push(at(evidence.statement, word));
      const document = at(evidence.parts, PARTS * i);
      const [known, publisher, cluster] = [0, 1, 2].map((n) => at(evidence.documents, DOCUMENT * document + n));
      const id = idAt(evidence.documentId, document);
      this.parts.push(this.documentNumber(id, known ?? 0, publisher ?? NO_KEY, cluster ?? NO_KEY));
      const window = at(evidence.parts, PARTS * i + 1);
      const [from, to] = [at(evidence.windows, WINDOW * window), at(evidence.windows, WINDOW * window + 1)];
      this.parts.push(this.windowNumber(from, to, evidence.datings[window] ?? null));
      const setting = at(evidence.parts, PARTS * i + 2);
      this.parts.push(this.settingNumber(evidence.modes[setting] ?? NONE, evidence.places[setting] ?? NO_KEY));
      const judgement = at(evidence.parts, PARTS * i + 3);
      const confidence = this.confidences.numberOf(at(evidence.confidence, judgement >>> 8));
      this.parts.push(confidence * 256 + (judgement & 255));
      this.sides.push(at(evidence.sides, 2 * i));
      this.sides.push(at(evidence.sides, 2 * i + 1));
    }
    for (const [key, id] of evidence.idByKey) this.idByKey.set(key, id);
  }

  pack(): PackedEvidence {
    return {
      statement: this.statement.pack(),
      parts: this.parts.pack(),
      sides: this.sides.pack(),
      documents: this.documents.pack(),
      documentId: this.documentId.pack(),
      windows: this.windows.pack(),
      datings: this.datings,
      confidence: Float64Array.from(this.confidences.values),
      modes: this.modes,
      places: this.places,
      idByKey: this.idByKey,
    };
  }

  private keyOf(id: Id | null): number {
    if (id === null) return NO_KEY;
    const key = idKey(id);
    this.idByKey.set(key, id);
    return key;
  }

  private documentNumber(id: Id, known: number, publisher: number, cluster: number): number {
    const number = this.documentNumbers.numberOf(id);
    if (number * DOCUMENT === this.documents.length) {
      for (const value of [known, publisher, cluster]) this.documents.push(value);
      for (const word of wordsOf(id)) this.documentId.push(word);
    }
    return number;
  }

  private windowNumber(from: number, to: number, dating: Dating | null): number {
    const number = this.windowNumbers.numberOf(`${from} ${to} ${dating?.edtf ?? ''} ${dating?.origin ?? ''}`);
    if (number === this.datings.length) {
      this.windows.push(from);
      this.windows.push(to);
      this.datings.push(dating);
    }
    return number;
  }

  private settingNumber(mode: string, place: number): number {
    const number = this.settings.numberOf(`${mode} ${place}`);
    if (number === this.modes.length) {
      this.modes.push(mode);
      this.places.push(place);
    }
    return number;
  }
}

function partialDocuments(rows: readonly EvidenceRow[], participants: readonly Id[]): ReadonlySet<Id> {
  const partial = new Set<Id>();
  if (participants.length < 2) return partial;
  const named = new Map<Id, Set<Id>>();
  for (const { document, subject, object } of rows) {
    const names = named.get(document) ?? new Set();
    named.set(document, names.add(subject));
    if (object !== null) names.add(object);
  }
  for (const [document, names] of named) if (!participants.every((id) => names.has(id))) partial.add(document);
  return partial;
}
