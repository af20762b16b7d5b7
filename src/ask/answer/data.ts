/** What the operations of plans give back, as far as answers are made of it. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind, EventRole, EventStatus, Modality, Polarity, Verdict } from '../../domain/vocabulary.ts';

export interface Words {
  readonly text: string;
  /** What stands just before it. */
  readonly before: string;
  /** What stands just after it. */
  readonly after: string;
  readonly verified: boolean;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly published: { readonly edtf: string } | null;
    readonly publisher: { readonly label: string } | null;
  };
}

export interface ClaimData {
  readonly id: string;
  readonly predicate: RelationType;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly knownAt: string;
  readonly attribution: readonly {
    readonly surface: string;
    readonly entity: { readonly id: string; readonly label: string } | null;
  }[];
  readonly quote: Words;
}

export interface EntityData {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
}

interface Attested {
  readonly id: string;
  readonly verdict: Verdict;
  readonly evidence: {
    readonly statements: number;
    readonly independentSources: number;
    readonly denials: number;
    readonly best: Words;
  };
  readonly asserted: { readonly nodes: readonly ClaimData[] };
  readonly denied: { readonly nodes: readonly ClaimData[] };
}

export interface Happening extends Attested {
  readonly eventType: RelationType;
  readonly mode: string | null;
  readonly status: EventStatus;
  readonly headline: string;
  readonly when: { readonly edtf: string; readonly origin: string };
  readonly place: { readonly id: string; readonly label: string } | null;
  readonly participants: { readonly edges: readonly { readonly role: EventRole; readonly node: EntityData }[] };
  /** Only of what is asked how it changed. */
  readonly statusChanges?: readonly {
    readonly status: EventStatus;
    readonly since: string;
    readonly because: ClaimData;
  }[];
}

export interface Tie extends Attested {
  readonly relationType: RelationType;
  readonly role: string | null;
  readonly valid: { readonly edtf: string } | null;
  readonly source: EntityData;
  readonly target: EntityData;
  readonly event: Happening | null;
}

export interface DocumentData {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published: { readonly edtf: string } | null;
  readonly publishedAt: string | null;
  readonly retractedAt: string | null;
  readonly publisher: { readonly label: string } | null;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly entity: { readonly id: string; readonly kind: EntityKind } | null;
  }[];
}

interface List<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo?: { readonly hasNextPage: boolean };
}

/** In the scope of the request: no verdict where its bar is not met. */
interface Standing {
  readonly standing: { readonly verdict: Verdict | null };
}

export interface PlanData {
  readonly events?: List<Happening> | null;
  /** What those who answer must have done as well, or must not. */
  readonly others?: List<Happening> | null;
  readonly statements?: List<
    ClaimData & { readonly event?: (Happening & Standing) | null; readonly relation?: (Tie & Standing) | null }
  > | null;
  readonly entity?: {
    readonly id: string;
    readonly label: string;
    readonly relations: List<Tie>;
    readonly documents?: List<DocumentData>;
  } | null;
  readonly documents?: List<DocumentData> | null;
  /** By other forms of the word. */
  readonly another?: List<DocumentData> | null;
  readonly other?: List<DocumentData> | null;
  readonly third?: List<DocumentData> | null;
  readonly quotations?: List<{
    readonly id: string;
    readonly text: string;
    readonly speaker: { readonly id: string; readonly label: string } | null;
    readonly addressee: { readonly id: string } | null;
    readonly quote: Words & { readonly mentions: readonly { readonly entity: { readonly id: string } | null }[] };
  }> | null;
  readonly paths?: {
    readonly paths: readonly {
      readonly entities: readonly EntityData[];
      readonly hops: readonly { readonly relation: Tie }[];
    }[];
  } | null;
  readonly mediators?:
    | readonly {
        readonly entity: EntityData;
        readonly shuttles: readonly { readonly first: Happening; readonly second: Happening }[];
      }[]
    | null;
  readonly diff?: {
    readonly relationsAdded: readonly Tie[];
    readonly verdictChanges: readonly {
      readonly before: Verdict | null;
      readonly after: Verdict;
      readonly relation: Tie;
      readonly causedBy: readonly ClaimData[];
    }[];
    readonly truncated: boolean;
  } | null;
}

/** One sentence of an answer, and the evidence that carries it. */
export interface Sentence {
  readonly text: string;
  readonly verdict: Verdict | null;
  /** Ids of the statements and quotations whose quotes carry it. */
  readonly statements: readonly string[];
  readonly quotations: readonly string[];
  /** Parts of texts, to the letter, where no statement carries it. */
  readonly passages?: readonly { readonly document: string; readonly start: number; readonly end: number }[];
  readonly entities: readonly string[];
}

export interface Composed {
  readonly sentences: readonly Sentence[];
  readonly missing: readonly string[];
}
