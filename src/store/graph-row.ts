/** The graph row by row, as an index packs it: who there is, and the groups with their live statements. */
import type { Id, Instant } from '../domain/glossary.ts';
import type { Sides } from '../domain/record/relation.ts';
import type { DateOrigin, EntityKind, Modality, Polarity } from '../domain/vocabulary.ts';
import type { Dating } from '../domain/window.ts';

/** A statement that gives evidence; who and where are canonical. */
export interface EvidenceRow {
  readonly statement: Id;
  readonly document: Id;
  readonly known: Instant;
  readonly publisher: Id | null;
  readonly cluster: Id;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Window with sentinels; both open where undated. */
  readonly from: number;
  readonly to: number;
  /** The window as it is written, in EDTF, and where that comes from; null where undated. */
  readonly date: string | null;
  readonly dateOrigin: DateOrigin | null;
  readonly confidence: number;
  readonly mode: string | null;
  readonly place: Id | null;
  readonly subject: Id;
  readonly object: Id | null;
}

export const datingOf = ({ date, dateOrigin }: EvidenceRow): Dating | null =>
  date === null ? null : { edtf: date, origin: dateOrigin ?? 'STATED' };

export interface GroupRow extends Sides {
  /** In order of (known, statement). Empty where every statement is retracted or rejected: kept for audit. */
  readonly evidence: readonly EvidenceRow[];
}

export type GraphRow =
  | {
      readonly kind: 'entity';
      readonly entity: {
        readonly id: Id;
        readonly kind: EntityKind;
        readonly label: string;
        readonly qids: readonly string[];
      };
    }
  | { readonly kind: 'group'; readonly group: GroupRow };
